#include "check_dashboard.h"
#include "display_check.h"
#include "pulsedeck/app/application.h"
#include "pulsedeck/app/command_line.h"
#include "pulsedeck/app/logging.h"
#include "pulsedeck/app/running_instance.h"
#include "pulsedeck/app/state_folder.h"
#include "pulsedeck/config/settings.h"
#include "pulsedeck/ui/language.h"
#include "pulsedeck/ui/time_text.h"
#include "store_token.h"
#include "termination_signals.h"

#include <QApplication>
#include <QLocale>
#include <QMessageBox>
#include <QProcessEnvironment>
#include <QTimer>

#include <spdlog/spdlog.h>

#include <cstdio>
#include <optional>

namespace {

using namespace pulsedeck;

constexpr int kFailed = 1;
constexpr int kBadUse = 2;

void print(std::FILE* stream, const QString& text) {
  std::fputs(text.toLocal8Bit().constData(), stream);
  std::fflush(stream);
}

int complain(const QString& fault, int exitCode) {
  print(stderr, QStringLiteral("pulsedeck: %1\n").arg(fault));
  return exitCode;
}

Settings::Sources sourcesFrom(const CommandLine& commandLine, const QProcessEnvironment& environment) {
  Settings::Sources sources;
  sources.flags = commandLine.settings;
  sources.environment = environment;
  const QString named = commandLine.configFile.isEmpty()
                            ? environment.value(QStringLiteral("PULSEDECK_CONFIG"))
                            : commandLine.configFile;
  sources.fileRequired = !named.isEmpty();
  sources.file = sources.fileRequired ? named : Settings::defaultFile();
  return sources;
}

int runStoreToken(int argc, char** argv, const Settings& settings) {
  if (settings.text(Setting::WebSocketUrl).isEmpty()) {
    return complain(QStringLiteral("--store-token: for which server? Name it with --url, "
                                   "PULSEDECK_WEBSOCKET_URL or [websocket] url"),
                    kBadUse);
  }
  const QCoreApplication qtApplication(argc, argv);
  const auto stored = storeToken(settings);
  if (!stored) return complain(stored.error(), kFailed);
  return print(stdout, QStringLiteral("pulsedeck: %1\n").arg(*stored)), 0;
}

int runCheckDashboard(const QString& file) {
  const DashboardCheck check = checkDashboard(file);
  for (const QString& warning : check.warnings)
    print(stderr, warning + QLatin1Char('\n'));
  if (!check.fault.isEmpty()) return print(stderr, check.fault + QLatin1Char('\n')), kBadUse;
  return print(stdout, check.result + QLatin1Char('\n')), 0;
}

/// By server, as the state files are.
QString instanceLock(const Settings& settings) {
  return stateFileOf(stateFolder(), QStringLiteral("instance"), stateOwner(settings)) +
         QStringLiteral(".lock");
}

/// Who started it from a menu does not see what is printed.
void showThatTheFirstHangs() {
  const QString platform = QGuiApplication::platformName();
  if (platform == QLatin1StringView("offscreen") || platform == QLatin1StringView("minimal")) return;
  QMessageBox box(QMessageBox::Warning, QGuiApplication::applicationDisplayName(),
                  RunningInstance::tr("Pulsedeck is running for this server already, but does not answer. "
                                      "End it, then start it again."));
  box.setTextFormat(Qt::PlainText);
  box.exec();
}

/// The exit code where there is another one; nothing where this one is the first, or has become it.
std::optional<int> leaveItToTheFirst(RunningInstance& instance) {
  if (instance.isFirst()) return std::nullopt;
  if (instance.callFirst()) {
    return complain(QStringLiteral("is running for this server already; its window was brought to the front"),
                    0);
  }
  if (instance.isFirst()) return std::nullopt;
  const int exitCode =
      complain(QStringLiteral("is running for this server already, but does not answer"), kFailed);
  showThatTheFirstHangs();
  return exitCode;
}

int runDashboard(int argc, char** argv, const Settings& settings, const CommandLine& commandLine) {
  QApplication qtApplication(argc, argv);
  const Language language(Language::localeFor(settings.text(Setting::Language), QLocale::system()));
  startLogging(settings.text(Setting::LogLevel));
  const QString zone = settings.text(Setting::TimeZone);
  if (!zone.isEmpty() && !useTimeZone(zone)) {
    spdlog::warn("config: this system cannot show times of the zone {}", zone.toStdString());
  }
  for (const QString& warning : settings.warnings())
    spdlog::warn("config: {}", warning.toStdString());

  std::optional<RunningInstance> instance;
  if (!commandLine.isMeasured()) {
    instance.emplace(instanceLock(settings));
    if (const auto exitCode = leaveItToTheFirst(*instance)) return *exitCode;
  }
  const TerminationSignals termination;
  // quit() would ask the window first, and that the operator.
  QObject::connect(&termination, &TerminationSignals::received, &qtApplication,
                   [] { QCoreApplication::exit(0); });
  Application application(settings, commandLine);
  if (const auto started = application.start(); !started) return complain(started.error(), kBadUse);
  if (instance)
    QObject::connect(&*instance, &RunningInstance::called, &application, &Application::showWindow);
  if (commandLine.runForSeconds) {
    QTimer::singleShot(static_cast<int>(*commandLine.runForSeconds * 1000.0), Qt::PreciseTimer,
                       &qtApplication, &QApplication::quit);
  }
  const int exitCode = QApplication::exec();
  if (instance) instance->stopAnswering();
  if (const auto finished = application.finish(); !finished) return complain(finished.error(), kFailed);
  return exitCode;
}

}  // namespace

int main(int argc, char** argv) {
  QCoreApplication::setApplicationName(QStringLiteral("pulsedeck"));
  QCoreApplication::setApplicationVersion(QStringLiteral(PULSEDECK_VERSION));
  QGuiApplication::setApplicationDisplayName(QStringLiteral("Pulsedeck"));

  QStringList arguments;
  for (int i = 0; i < argc; ++i)
    arguments << QString::fromLocal8Bit(argv[i]);
  const auto commandLine = CommandLine::parse(arguments);
  if (!commandLine) return complain(commandLine.error(), kBadUse);
  if (commandLine->help) return print(stdout, CommandLine::helpText()), 0;
  if (commandLine->version) return print(stdout, QStringLiteral("pulsedeck " PULSEDECK_VERSION "\n")), 0;
  if (!commandLine->checkDashboard.isEmpty()) return runCheckDashboard(commandLine->checkDashboard);

  const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  const auto settings = Settings::load(sourcesFrom(*commandLine, environment));
  if (!settings) return complain(settings.error().message, kBadUse);
  if (commandLine->printConfig || commandLine->checkConfig) {
    for (const QString& warning : settings->warnings())
      complain(warning, 0);
    if (commandLine->printConfig) print(stdout, configReport(*settings));
    return 0;
  }

  if (commandLine->storeToken) return runStoreToken(argc, argv, *settings);

  if (const auto problem = displayProblem(environment)) return complain(*problem, kBadUse);
  return runDashboard(argc, argv, *settings, *commandLine);
}

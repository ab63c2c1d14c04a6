#include "pulsedeck/simulator/simulated_backend.h"
#include "termination_signals.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcessEnvironment>

#include <tl/expected.hpp>

#include <cstdio>
#include <limits>
#include <utility>

namespace {

using namespace pulsedeck;

constexpr int kFailed = 1;
constexpr int kBadUse = 2;
constexpr int kMaxIntervalMs = 3'600'000;
constexpr int kMaxRate = 1'000'000;
constexpr int kMaxDropEveryS = 86'400;

using Fault = tl::unexpected<QString>;

Fault wrong(const QString& option, const QString& value, const QString& allowed) {
  return Fault(QStringLiteral("--%1 \"%2\": must be %3").arg(option, value, allowed));
}

int complain(const QString& fault, int exitCode) {
  std::fprintf(stderr, "pulsedeck-backend: %s\n", qPrintable(fault));
  return exitCode;
}

void addOptions(QCommandLineParser& parser) {
  parser.setApplicationDescription(
      QStringLiteral("A simulated business platform: a WebSocket server with made-up live data."));
  parser.addHelpOption();
  parser.addVersionOption();
  const auto add = [&parser](const char* name, const char* value, const char* help, const char* byDefault) {
    parser.addOption({QString::fromUtf8(name), QString::fromUtf8(help), QString::fromUtf8(value),
                      QString::fromUtf8(byDefault)});
  };
  add("listen", "[host:]port", "Address to listen on; port 0 picks a free one.", "127.0.0.1:8001");
  add("scenario", "name", "normal, high_frequency or stress_test.", "normal");
  add("update-interval", "ms", "Time between updates instead of the scenario's.", "");
  add("error-rate", "0..1", "Share of messages with which something goes wrong, instead of the scenario's.",
      "");
  add("seed", "number", "The same seed makes up the same data.", "1");
  add("token", "token",
      "Bearer token that clients must send. Other users of this machine can see it here: outside of tests "
      "use the environment variable PULSEDECK_TOKEN.",
      "");
  add("rate", "messages/s",
      "Load mode: this many metrics messages a second to each client, without errors unless --error-rate "
      "is given.",
      "0");
  add("alert-rate", "alerts/s",
      "Load mode of alerts: this many notifications and as many events a second to each client.", "0");
  add("alerts", "number", "So many of each at most in that mode; 0: without end.", "0");
  add("lose", "0..1", "Share of numbered messages that are not sent.", "0");
  add("double", "0..1", "Share of numbered messages that are sent twice.", "0");
  add("swap", "0..1", "Share of numbered messages that are exchanged with the one after them.", "0");
  parser.addOption({QStringLiteral("refuse-recovery"),
                    QStringLiteral("Begin anew with every client that asks for what it missed.")});
  add("drop-every", "seconds", "Reset all connections that often.", "");
  parser.addOption(
      {QStringLiteral("cut-websockets"),
       QStringLiteral("Reset every WebSocket, so that only polling gets through. SIGUSR1 switches "
                      "this on and off.")});
}

tl::expected<double, QString> shareOption(const QCommandLineParser& parser, const QString& option) {
  bool valid = false;
  const double value = parser.value(option).toDouble(&valid);
  if (valid && value >= 0 && value <= 1) return value;
  return wrong(option, parser.value(option), QStringLiteral("a number from 0 to 1"));
}

tl::expected<int, QString> wholeOption(const QCommandLineParser& parser, const QString& option, int low,
                                       int high) {
  bool valid = false;
  const int value = parser.value(option).toInt(&valid);
  if (valid && value >= low && value <= high) return value;
  return wrong(option, parser.value(option),
               QStringLiteral("a whole number from %1 to %2").arg(low).arg(high));
}

tl::expected<void, QString> readListen(const QCommandLineParser& parser, SimulatedBackend::Options& options) {
  const QString text = parser.value(QStringLiteral("listen"));
  const qsizetype colon = text.lastIndexOf(u':');
  QString host = colon < 0 ? QStringLiteral("127.0.0.1") : text.first(colon);
  if (host.startsWith(u'[') && host.endsWith(u']')) host = host.sliced(1, host.size() - 2);
  bool valid = false;
  options.port = text.sliced(colon + 1).toUShort(&valid);
  options.address =
      host == QLatin1StringView("localhost") ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
  if (valid && !options.address.isNull()) return {};
  return wrong(QStringLiteral("listen"), text,
               QStringLiteral("a port, or an IP address, a colon and a port"));
}

tl::expected<void, QString> readScenario(const QCommandLineParser& parser,
                                         SimulatedBackend::Options& options) {
  const auto scenario = Scenario::named(parser.value(QStringLiteral("scenario")));
  if (!scenario) {
    return wrong(QStringLiteral("scenario"), parser.value(QStringLiteral("scenario")),
                 QStringLiteral("normal, high_frequency or stress_test"));
  }
  options.scenario = *scenario;
  if (parser.isSet(QStringLiteral("update-interval"))) {
    const auto interval = wholeOption(parser, QStringLiteral("update-interval"), 1, kMaxIntervalMs);
    if (!interval) return Fault(interval.error());
    options.scenario.updateIntervalMs = *interval;
  }
  if (parser.isSet(QStringLiteral("error-rate"))) {
    const auto errorRate = shareOption(parser, QStringLiteral("error-rate"));
    if (!errorRate) return Fault(errorRate.error());
    options.scenario.errorRate = *errorRate;
  }
  return {};
}

tl::expected<void, QString> readFaults(const QCommandLineParser& parser, SimulatedBackend::Options& options) {
  const std::pair<QString, double*> rates[] = {{QStringLiteral("lose"), &options.faults.lose},
                                               {QStringLiteral("double"), &options.faults.duplicate},
                                               {QStringLiteral("swap"), &options.faults.swap}};
  for (const auto& [option, rate] : rates) {
    const auto share = shareOption(parser, option);
    if (!share) return Fault(share.error());
    *rate = *share;
  }
  options.refuseRecovery = parser.isSet(QStringLiteral("refuse-recovery"));
  if (parser.isSet(QStringLiteral("drop-every"))) {
    const auto seconds = wholeOption(parser, QStringLiteral("drop-every"), 1, kMaxDropEveryS);
    if (!seconds) return Fault(seconds.error());
    options.dropEveryMs = *seconds * 1'000;
  }
  return {};
}

tl::expected<SimulatedBackend::Options, QString> readOptions(const QCommandLineParser& parser) {
  SimulatedBackend::Options options;
  if (const auto read = readListen(parser, options); !read) return Fault(read.error());
  if (const auto read = readScenario(parser, options); !read) return Fault(read.error());
  if (const auto read = readFaults(parser, options); !read) return Fault(read.error());
  const auto seed = wholeOption(parser, QStringLiteral("seed"), 0, std::numeric_limits<int>::max());
  if (!seed) return Fault(seed.error());
  options.seed = static_cast<quint32>(*seed);
  const auto rate = wholeOption(parser, QStringLiteral("rate"), 0, kMaxRate);
  if (!rate) return Fault(rate.error());
  options.rate = *rate;
  const auto alertRate = wholeOption(parser, QStringLiteral("alert-rate"), 0, kMaxRate);
  if (!alertRate) return Fault(alertRate.error());
  options.alertRate = *alertRate;
  const auto alerts = wholeOption(parser, QStringLiteral("alerts"), 0, std::numeric_limits<int>::max());
  if (!alerts) return Fault(alerts.error());
  options.alertsAtMost = static_cast<quint64>(*alerts);
  if (options.isLoad() && !parser.isSet(QStringLiteral("error-rate"))) options.scenario.errorRate = 0;
  const QString token =
      parser.isSet(QStringLiteral("token"))
          ? parser.value(QStringLiteral("token"))
          : QProcessEnvironment::systemEnvironment().value(QStringLiteral("PULSEDECK_TOKEN"));
  options.token = token.toUtf8();
  return options;
}

void report(const SimulatedBackend::Statistics& done) {
  std::printf(
      "sent %llu messages, %llu bytes to %llu connections; skipped %llu, refused %llu requests; "
      "on purpose: %llu malformed, %llu unacceptable, %llu dropped, %llu late, %llu lost, %llu doubled, "
      "%llu swapped, %llu upgrades cut; %llu sessions resumed, %llu not, %llu polls; "
      "load: %llu notifications, %llu events\n",
      done.messages, done.bytes, done.connections, done.skipped, done.refused, done.malformed,
      done.unacceptable, done.dropped, done.late, done.lost, done.doubled, done.swapped, done.cut,
      done.recovered, done.notRecovered, done.polls, done.notifications, done.events);
}

}  // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("pulsedeck-backend"));
  QCoreApplication::setApplicationVersion(QStringLiteral(PULSEDECK_VERSION));

  QCommandLineParser parser;
  addOptions(parser);
  if (!parser.parse(QCoreApplication::arguments())) return complain(parser.errorText(), kBadUse);
  if (parser.isSet(QStringLiteral("help"))) parser.showHelp();
  if (parser.isSet(QStringLiteral("version"))) parser.showVersion();
  if (!parser.positionalArguments().isEmpty()) {
    return complain(QStringLiteral("\"%1\" is no option").arg(parser.positionalArguments().first()), kBadUse);
  }
  const auto options = readOptions(parser);
  if (!options) return complain(options.error(), kBadUse);

  const TerminationSignals termination(TerminationSignals::Also::UserSignal);
  QObject::connect(&termination, &TerminationSignals::received, &application, &QCoreApplication::quit);
  const SystemClock clock;
  SimulatedBackend backend(*options, clock);
  if (const auto listening = backend.listen(); !listening) return complain(listening.error(), kFailed);
  backend.cutWebSockets(parser.isSet(QStringLiteral("cut-websockets")));
  QObject::connect(&termination, &TerminationSignals::userSignalReceived, &backend,
                   [&backend] { backend.cutWebSockets(!backend.areWebSocketsCut()); });
  std::printf("listening on %s\n", qPrintable(backend.url().toString()));
  if (!options->isLoad()) std::printf("poll %s\n", qPrintable(backend.pollUrl().toString()));
  std::fflush(stdout);

  const int exitCode = QCoreApplication::exec();
  report(backend.statistics());
  return exitCode;
}

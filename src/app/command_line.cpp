#include "pulsedeck/app/command_line.h"

#include "pulsedeck/config/settings.h"

#include <QCommandLineParser>

namespace pulsedeck {

namespace {

struct RunOption {
  const char* name;
  const char* value;  ///< what it takes; null: nothing
  const char* help;
};

constexpr RunOption kRunOptions[] = {
    {"config", "FILE", "Read settings from this INI file (or PULSEDECK_CONFIG)"},
    {"print-config", nullptr, "Show every setting and where it came from, and end"},
    {"check-config", nullptr, "Check the configuration, and end"},
    {"check-dashboard", "FILE", "Check a file of a page (docs/dashboards.md), and end"},
    {"store-token", nullptr, "Read a token from standard input into the system keychain, and end"},
    {"page", "NAME",
     "Page shown first, by its id: overview, social_media, campaigns, leads, system_health, ai_agents or one "
     "of yours"},
    {"kiosk", nullptr, "Start as a wallboard: full screen, large, without controls"},
    {"size", "WxH", "Size of the window, as 1440x900"},
    {"run-for", "SECONDS", "End after this time"},
    {"screenshot", "FILE", "Save a picture of the window at the end"},
    {"stats-json", "FILE", "Write what the run really did at the end"},
    {"help", nullptr, "Show this text"},
    {"version", nullptr, "Show the version"},
};

QString latin(const char* text) {
  return QString::fromLatin1(text);
}

void addOptions(QCommandLineParser& parser) {
  for (const RunOption& option : kRunOptions) {
    QStringList names{latin(option.name)};
    if (names[0] == QLatin1StringView("help")) names << QStringLiteral("h");
    if (names[0] == QLatin1StringView("version")) names << QStringLiteral("v");
    parser.addOption({names, latin(option.help), option.value == nullptr ? QString() : latin(option.value)});
  }
  for (const SettingSpec& spec : settingSpecs()) {
    if (spec.flag != nullptr) parser.addOption({latin(spec.flag), latin(spec.help), QStringLiteral("VALUE")});
  }
}

tl::unexpected<QString> wrong(const char* option, const QString& value, const QString& allowed) {
  return tl::make_unexpected(
      QStringLiteral("--%1 \"%2\": must be %3").arg(latin(option), value.simplified(), allowed));
}

tl::expected<QSize, QString> parseSize(const QString& text) {
  const QStringList parts = text.toLower().split(u'x');
  bool widthValid = false;
  bool heightValid = false;
  if (parts.size() == 2) {
    const QSize size(parts[0].toInt(&widthValid), parts[1].toInt(&heightValid));
    const bool fits =
        size.expandedTo(CommandLine::kMinSize) == size && size.boundedTo(CommandLine::kMaxSize) == size;
    if (widthValid && heightValid && fits) return size;
  }
  return wrong("size", text, QStringLiteral("WIDTHxHEIGHT from 720x480 to 8192x8192"));
}

tl::expected<double, QString> parseSeconds(const QString& text) {
  bool valid = false;
  const double seconds = text.toDouble(&valid);
  if (valid && seconds > 0 && seconds <= CommandLine::kMaxRunSeconds) return seconds;
  return wrong("run-for", text, QStringLiteral("a number of seconds above 0, at most 1000000"));
}

QString optionLine(const QString& option, const QString& help) {
  return QStringLiteral("  %1  %2\n").arg(option.leftJustified(28), help);
}

}  // namespace

tl::expected<CommandLine, QString> CommandLine::parse(const QStringList& arguments) {
  QCommandLineParser parser;
  addOptions(parser);
  const QString hint = QStringLiteral("; --help lists all options");
  if (!parser.parse(arguments)) return tl::make_unexpected(parser.errorText().simplified() + hint);
  if (!parser.positionalArguments().isEmpty()) {
    return tl::make_unexpected(
        QStringLiteral("\"%1\" is no option").arg(parser.positionalArguments().first().simplified()) + hint);
  }

  CommandLine line;
  line.help = parser.isSet(QStringLiteral("help"));
  line.version = parser.isSet(QStringLiteral("version"));
  line.printConfig = parser.isSet(QStringLiteral("print-config"));
  line.checkConfig = parser.isSet(QStringLiteral("check-config"));
  line.checkDashboard = parser.value(QStringLiteral("check-dashboard"));
  line.storeToken = parser.isSet(QStringLiteral("store-token"));
  line.kiosk = parser.isSet(QStringLiteral("kiosk"));
  line.configFile = parser.value(QStringLiteral("config"));
  line.screenshot = parser.value(QStringLiteral("screenshot"));
  line.statsJson = parser.value(QStringLiteral("stats-json"));
  line.page = parser.value(QStringLiteral("page"));
  for (const SettingSpec& spec : settingSpecs()) {
    if (spec.flag == nullptr || !parser.isSet(latin(spec.flag))) continue;
    line.settings.insert(latin(spec.flag), parser.value(latin(spec.flag)));
  }
  if (parser.isSet(QStringLiteral("size"))) {
    const auto size = parseSize(parser.value(QStringLiteral("size")));
    if (!size) return tl::make_unexpected(size.error());
    line.size = *size;
  }
  if (parser.isSet(QStringLiteral("run-for"))) {
    const auto seconds = parseSeconds(parser.value(QStringLiteral("run-for")));
    if (!seconds) return tl::make_unexpected(seconds.error());
    line.runForSeconds = *seconds;
  }
  return line;
}

QString CommandLine::helpText() {
  QString text =
      QStringLiteral("Usage: pulsedeck [OPTIONS]\nA live dashboard for business platforms.\n\nOptions:\n");
  for (const RunOption& option : kRunOptions) {
    const QString value = option.value == nullptr ? QString() : u' ' + latin(option.value);
    text += optionLine(QStringLiteral("--") + latin(option.name) + value, latin(option.help));
  }
  text += QStringLiteral(
      "\nSettings, each also an environment variable and a key of the INI file (table in README.md):\n");
  for (const SettingSpec& spec : settingSpecs()) {
    const QString name = spec.flag == nullptr
                             ? latin(spec.variable)
                             : QStringLiteral("--") + latin(spec.flag) + QStringLiteral(" VALUE");
    const QString byDefault =
        *spec.defaultValue == '\0' ? QString() : QStringLiteral(" [%1]").arg(latin(spec.defaultValue));
    text += optionLine(name, latin(spec.help) + byDefault);
  }
  text += QStringLiteral(
      "\nThe token comes from PULSEDECK_TOKEN, a token file or the system keychain, never from a flag.\n");
  return text;
}

}  // namespace pulsedeck

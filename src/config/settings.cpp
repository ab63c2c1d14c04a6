#include "pulsedeck/config/settings.h"

#include "ini_file.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTimeZone>
#include <QUrl>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr qint64 kMaxFileBytes = 1024 * 1024;
constexpr qint64 kMaxTokenBytes = 16 * 1024;
constexpr int kMaxShownLength = 80;

QString latin(const char* text) {
  return QString::fromLatin1(text);
}

/// A value for an error line: cut, and with nothing in it that could end the line.
QString shownSafely(const QString& value) {
  QString safe;
  for (const QChar c : value.left(kMaxShownLength)) {
    safe += c.isPrint() ? QString(c) : QStringLiteral("\\x%1").arg(c.unicode(), 2, 16, QLatin1Char('0'));
  }
  return value.size() > kMaxShownLength ? safe + u'…' : safe;
}

/// How a key is called in messages: as in the INI file, or by its variable where it has no place there.
QString nameOf(const SettingSpec& spec) {
  return spec.section == nullptr ? latin(spec.variable)
                                 : QStringLiteral("[%1] %2").arg(latin(spec.section), latin(spec.name));
}

std::optional<bool> parseBoolean(const QString& text) {
  const QString word = text.toLower();
  if (QStringList{QStringLiteral("true"), QStringLiteral("1"), QStringLiteral("yes"), QStringLiteral("on")}
          .contains(word)) {
    return true;
  }
  if (QStringList{QStringLiteral("false"), QStringLiteral("0"), QStringLiteral("no"), QStringLiteral("off")}
          .contains(word)) {
    return false;
  }
  return std::nullopt;
}

QStringList parseList(const QString& text) {
  QStringList items;
  for (const QString& item : text.split(u',', Qt::SkipEmptyParts)) {
    if (!item.trimmed().isEmpty()) items << item.trimmed();
  }
  return items;
}

bool isLoopback(const QString& host) {
  static const QRegularExpression pattern(QStringLiteral("\\A(localhost|127(\\.[0-9]{1,3}){3}|::1)\\z"));
  return pattern.match(host).hasMatch();
}

/// A URL of that scheme or of its encrypted form.
bool isUsableUrl(const QString& text, const QString& scheme) {
  const QUrl url(text, QUrl::StrictMode);
  const bool isOfScheme = url.scheme() == scheme || url.scheme() == scheme + u's';
  return url.isValid() && isOfScheme && !url.host().isEmpty() && url.userInfo().isEmpty() &&
         !url.hasFragment();
}

bool isUsableProxy(const QString& text) {
  if (text == QLatin1StringView("system") || text == QLatin1StringView("none")) return true;
  const QUrl url(text, QUrl::StrictMode);
  const bool isKnown =
      url.scheme() == QLatin1StringView("http") || url.scheme() == QLatin1StringView("socks5");
  const bool isBare =
      (url.path().isEmpty() || url.path() == QLatin1StringView("/")) && !url.hasQuery() && !url.hasFragment();
  return url.isValid() && isKnown && isBare && !url.host().isEmpty() && url.port() > 0;
}

bool isUrl(SettingType type) {
  return type == SettingType::WebSocketUrl || type == SettingType::HttpUrl || type == SettingType::Proxy;
}

QString withoutPassword(const QString& proxy) {
  QUrl url(proxy);
  if (url.userInfo().isEmpty()) return proxy;
  url.setUserInfo(QStringLiteral("***"));
  return url.toString();
}

/// A URL, or what was meant as one, can hold a secret in its query.
QString withoutQuery(const QString& url) {
  const qsizetype query = url.indexOf(u'?');
  return query < 0 ? url : url.first(query) + QStringLiteral("?***");
}

/// Whether what is sent there can be read on the way.
bool isInTheClear(const QUrl& url) {
  const bool isPlain = url.scheme() == QLatin1StringView("ws") || url.scheme() == QLatin1StringView("http");
  return isPlain && !isLoopback(url.host());
}

bool areWordsOf(const SettingSpec& spec, const QStringList& words) {
  const QStringList allowed = latin(spec.choices).split(u'|');
  return std::all_of(words.begin(), words.end(), [&](const QString& word) { return allowed.contains(word); });
}

bool isInteger(const SettingSpec& spec, const QString& text) {
  bool valid = false;
  const qlonglong value = QLocale::c().toLongLong(text, &valid);
  return valid && !text.contains(u',') && static_cast<double>(value) >= spec.min &&
         static_cast<double>(value) <= spec.max;
}

bool isNumber(const SettingSpec& spec, const QString& text) {
  bool valid = false;
  const double value = QLocale::c().toDouble(text, &valid);
  return valid && !text.contains(u',') && value >= spec.min && value <= spec.max;
}

bool isCurrencyCode(const QString& text) {
  static const QRegularExpression pattern(QStringLiteral("\\A[A-Z]{3}\\z"));
  return pattern.match(text).hasMatch();
}

bool areDailyHours(const QString& text) {
  static const QRegularExpression pattern(
      QStringLiteral("\\A((?:[01][0-9]|2[0-3]):[0-5][0-9])-((?:[01][0-9]|2[0-3]):[0-5][0-9])\\z"));
  const QRegularExpressionMatch match = pattern.match(text);
  return match.hasMatch() && match.captured(1) != match.captured(2);
}

bool isAllowed(const SettingSpec& spec, const QString& text) {
  // What may be unset has an empty default.
  if (text.isEmpty() && *spec.defaultValue == '\0') return true;
  switch (spec.type) {
    case SettingType::Boolean:
      return parseBoolean(text).has_value();
    case SettingType::Integer:
      return isInteger(spec, text);
    case SettingType::Number:
      return isNumber(spec, text);
    case SettingType::Choice:
      return areWordsOf(spec, {text});
    case SettingType::List:
      return spec.choices == nullptr || areWordsOf(spec, parseList(text));
    case SettingType::WebSocketUrl:
      return isUsableUrl(text, QStringLiteral("ws"));
    case SettingType::HttpUrl:
      return isUsableUrl(text, QStringLiteral("http"));
    case SettingType::Proxy:
      return isUsableProxy(text);
    case SettingType::Text:
      return isUsableToken(text);
    case SettingType::File:
      return !text.isEmpty();
    case SettingType::DailyHours:
      return areDailyHours(text);
    case SettingType::Currency:
      return isCurrencyCode(text);
    case SettingType::TimeZone:
      return QTimeZone::isTimeZoneIdAvailable(text.toUtf8());
  }
  Q_UNREACHABLE();
}

QString allowedFor(const SettingSpec& spec) {
  switch (spec.type) {
    case SettingType::Boolean:
      return QStringLiteral("true or false");
    case SettingType::Integer:
      return QStringLiteral("a whole number from %1 to %2").arg(spec.min, 0, 'f', 0).arg(spec.max, 0, 'f', 0);
    case SettingType::Number:
      return QStringLiteral("a number from %1 to %2").arg(spec.min).arg(spec.max);
    case SettingType::Choice:
      return QStringLiteral("one of ") + latin(spec.choices).replace(u'|', QStringLiteral(", "));
    case SettingType::List:
      return QStringLiteral("a list, separated by commas, of ") +
             latin(spec.choices).replace(u'|', QStringLiteral(", "));
    case SettingType::WebSocketUrl:
      return QStringLiteral("a ws:// or wss:// URL with a host, without user name and fragment");
    case SettingType::HttpUrl:
      return QStringLiteral("an http:// or https:// URL with a host, without user name and fragment");
    case SettingType::Proxy:
      return QStringLiteral("system, none, http://host:port or socks5://host:port");
    case SettingType::Text:
      return QStringLiteral("letters, digits and . _ ~ + / = -");
    case SettingType::File:
      return QStringLiteral("the path of a file");
    case SettingType::DailyHours:
      return QStringLiteral("two different times of day, as 22:00-07:00");
    case SettingType::Currency:
      return QStringLiteral("a currency's three capital letters, as EUR");
    case SettingType::TimeZone:
      return QStringLiteral("a time zone known on this machine, as Europe/Berlin");
  }
  Q_UNREACHABLE();
}

}  // namespace

bool isUsableToken(const QString& token) {
  static const QRegularExpression pattern(QStringLiteral("\\A[A-Za-z0-9._~+/=-]+\\z"));
  return pattern.match(token).hasMatch();
}

tl::expected<Settings, ConfigError> Settings::load(const Sources& sources) {
  Settings settings;
  settings.file_ = sources.file;
  for (const SettingSpec& spec : settingSpecs()) {
    settings.values_.push_back({latin(spec.defaultValue), Origin::Default, QStringLiteral("default")});
  }
  if (auto problem = settings.loadFile(sources)) return tl::make_unexpected(*problem);
  if (auto problem = settings.loadEnvironment(sources.environment)) return tl::make_unexpected(*problem);
  if (auto problem = settings.loadFlags(sources.flags)) return tl::make_unexpected(*problem);
  if (auto problem = settings.checkTogether()) return tl::make_unexpected(*problem);
  return settings;
}

QString Settings::defaultFile() {
  return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
         QStringLiteral("/pulsedeck.ini");
}

QString Settings::dashboardFolder() {
  return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + QStringLiteral("/dashboards");
}

QString Settings::alertRulesFile() {
  return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
         QStringLiteral("/alert_rules.json");
}

bool Settings::boolean(Setting setting) const {
  return parseBoolean(valueOf(setting).text).value_or(false);
}

int Settings::integer(Setting setting) const {
  return QLocale::c().toInt(valueOf(setting).text);
}

double Settings::number(Setting setting) const {
  return QLocale::c().toDouble(valueOf(setting).text);
}

QString Settings::text(Setting setting) const {
  return valueOf(setting).text;
}

QStringList Settings::list(Setting setting) const {
  return parseList(valueOf(setting).text);
}

Origin Settings::origin(Setting setting) const {
  return valueOf(setting).origin;
}

int Settings::line(Setting setting) const {
  return origin(setting) == Origin::File ? valueOf(setting).line : 0;
}

QString Settings::originText(Setting setting) const {
  return valueOf(setting).where;
}

QString Settings::shown(Setting setting) const {
  const QString& value = valueOf(setting).text;
  if (specOf(setting).type == SettingType::Proxy) return withoutPassword(value);
  if (isUrl(specOf(setting).type)) return withoutQuery(value);
  return specOf(setting).secret && !value.isEmpty() ? QStringLiteral("***") : value;
}

const Settings::Value& Settings::valueOf(Setting setting) const {
  return values_[static_cast<std::size_t>(setting)];
}

Settings::Problem Settings::loadFile(const Sources& sources) {
  if (sources.file.isEmpty()) return std::nullopt;
  QFile file(sources.file);
  if (!file.exists() && !sources.fileRequired) return std::nullopt;
  if (!QFileInfo(file).isFile() || !file.open(QIODevice::ReadOnly)) {
    return ConfigError{QStringLiteral("configuration file %1: cannot be read").arg(sources.file)};
  }
  if (file.size() > kMaxFileBytes) {
    return ConfigError{QStringLiteral("configuration file %1: must be smaller than 1 MiB").arg(sources.file)};
  }
  const auto entries = parseIni(file.readAll());
  if (!entries)
    return ConfigError{QStringLiteral("configuration file %1, %2").arg(sources.file, entries.error())};

  const auto specs = settingSpecs();
  for (const IniEntry& entry : *entries) {
    const auto spec = std::find_if(specs.begin(), specs.end(), [&](const SettingSpec& known) {
      return known.section != nullptr && entry.section == QLatin1StringView(known.section) &&
             entry.key == QLatin1StringView(known.name);
    });
    const QString where = QStringLiteral("%1, line %2").arg(sources.file).arg(entry.line);
    if (spec == specs.end()) {
      warnings_ << QStringLiteral("unknown key [%1] %2 (%3)")
                       .arg(shownSafely(entry.section), shownSafely(entry.key), where);
      continue;
    }
    if (auto problem = set(*spec, entry.value, Origin::File, where)) return problem;
    values_[static_cast<std::size_t>(spec->key)].line = entry.line;
  }
  return std::nullopt;
}

Settings::Problem Settings::loadEnvironment(const QProcessEnvironment& environment) {
  QStringList known{QStringLiteral("PULSEDECK_CONFIG")};
  for (const SettingSpec& spec : settingSpecs()) {
    const QString own = latin(spec.variable);
    known << own;
    const bool isOwn = environment.contains(own);
    const QString name = isOwn || spec.webVariable == nullptr ? own : latin(spec.webVariable);
    if (!environment.contains(name)) continue;
    // The web dashboard takes its default for an empty one.
    if (!isOwn && environment.value(name).trimmed().isEmpty()) continue;
    const Origin origin = isOwn ? Origin::Environment : Origin::WebEnvironment;
    if (auto problem = set(spec, environment.value(name), origin, QStringLiteral("environment ") + name)) {
      return problem;
    }
  }
  for (const QString& name : environment.keys()) {
    if (name.startsWith(QStringLiteral("PULSEDECK_")) && !known.contains(name)) {
      warnings_ << QStringLiteral("unknown variable %1").arg(shownSafely(name));
    }
  }
  return std::nullopt;
}

Settings::Problem Settings::loadFlags(const QHash<QString, QString>& flags) {
  for (const SettingSpec& spec : settingSpecs()) {
    if (spec.flag == nullptr) continue;
    const auto given = flags.constFind(latin(spec.flag));
    if (given == flags.constEnd()) continue;
    if (auto problem = set(spec, *given, Origin::Flag, QStringLiteral("flag --") + latin(spec.flag)))
      return problem;
  }
  return std::nullopt;
}

Settings::Problem Settings::set(const SettingSpec& spec, const QString& text, Origin origin,
                                const QString& where) {
  const QString trimmed = text.trimmed();
  if (!isAllowed(spec, trimmed)) {
    // A refused URL may hold a password, a refused token is one.
    const bool hide = spec.secret || (isUrl(spec.type) && trimmed.contains(u'@'));
    const QString shown = isUrl(spec.type) ? withoutQuery(trimmed) : trimmed;
    const QString value = hide ? QStringLiteral("***") : shownSafely(shown);
    return ConfigError{
        QStringLiteral("%1 = \"%2\" (%3): must be %4").arg(nameOf(spec), value, where, allowedFor(spec))};
  }
  if (spec.type == SettingType::Proxy && origin == Origin::Flag && withoutPassword(trimmed) != trimmed) {
    return ConfigError{
        QStringLiteral("%1 (%2): must be without user name and password, because others can see a program's "
                       "flags; set %3 or the configuration file instead")
            .arg(nameOf(spec), where, latin(spec.variable))};
  }
  values_[static_cast<std::size_t>(spec.key)] = {trimmed, origin, where};
  return std::nullopt;
}

Settings::Problem Settings::checkTogether() {
  constexpr int kLeastRotateSeconds = 5;
  const int rotate = integer(Setting::RotateSeconds);
  if (rotate > 0 && rotate < kLeastRotateSeconds) {
    return ConfigError{QStringLiteral("%1 = \"%2\" (%3): must be 0 or a whole number from %4 on")
                           .arg(nameOf(specOf(Setting::RotateSeconds)))
                           .arg(rotate)
                           .arg(originText(Setting::RotateSeconds))
                           .arg(kLeastRotateSeconds)};
  }
  const bool hasToken = !text(Setting::Token).isEmpty();
  const bool hasTokenFile = !text(Setting::TokenFile).isEmpty();
  if (hasToken && hasTokenFile) {
    warnings_ << QStringLiteral("both PULSEDECK_TOKEN and a token file (%1) are set: the file is not read")
                     .arg(originText(Setting::TokenFile));
  }
  if (!hasToken && !hasTokenFile) return std::nullopt;
  for (const Setting setting : {Setting::WebSocketUrl, Setting::PollUrl}) {
    const QUrl url(text(setting));
    if (!isInTheClear(url)) continue;
    return ConfigError{
        QStringLiteral("%1 = \"%2\" (%3): must be a %4s:// URL, because a token is set (%5) and would travel "
                       "readable by others")
            .arg(nameOf(specOf(setting)), shownSafely(withoutQuery(url.toString())), originText(setting),
                 url.scheme(), originText(hasToken ? Setting::Token : Setting::TokenFile))};
  }
  return std::nullopt;
}

tl::expected<QByteArray, QString> Settings::readToken() const {
  if (const QString token = text(Setting::Token); !token.isEmpty()) return token.toLatin1();
  const QString path = text(Setting::TokenFile);
  if (path.isEmpty()) return QByteArray();
  QFile file(path);
  // Opening a pipe would wait for a writer, with the window standing still.
  if (QFileInfo::exists(path) && !QFileInfo(path).isFile()) {
    return tl::make_unexpected(QStringLiteral("token file %1: must be a regular file").arg(path));
  }
  if (!file.open(QIODevice::ReadOnly)) {
    return tl::make_unexpected(QStringLiteral("token file %1: %2").arg(path, file.errorString()));
  }
#if defined(Q_OS_UNIX)
  constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
  if (file.permissions() & kOthers) {
    return tl::make_unexpected(
        QStringLiteral("token file %1: others can read or change it; run: chmod 600 %1").arg(path));
  }
#endif
  const QByteArray token = file.read(kMaxTokenBytes + 1).trimmed();
  if (token.size() > kMaxTokenBytes) {
    return tl::make_unexpected(QStringLiteral("token file %1: holds more than a token").arg(path));
  }
  if (!isUsableToken(QString::fromLatin1(token))) {
    return tl::make_unexpected(
        QStringLiteral("token file %1: must hold one token of letters, digits and . _ ~ + / = -").arg(path));
  }
  return token;
}

QString configReport(const Settings& settings) {
  QString report;
  QString section;
  for (const SettingSpec& spec : settingSpecs()) {
    const QString origin = settings.originText(spec.key);
    if (spec.section == nullptr) {
      report +=
          QStringLiteral("# %1 = %2  (%3)\n").arg(latin(spec.variable), settings.shown(spec.key), origin);
      continue;
    }
    if (section != QLatin1StringView(spec.section)) {
      section = latin(spec.section);
      report += QStringLiteral("\n[%1]\n").arg(section);
    }
    report += QStringLiteral("# %1\n%2 = %3\n").arg(origin, latin(spec.name), settings.shown(spec.key));
  }
  return report;
}

}  // namespace pulsedeck

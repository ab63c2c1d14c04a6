#include "pulsedeck/model/alert_rule.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTime>

#include <array>
#include <cmath>
#include <utility>

namespace pulsedeck {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(AlertRule)
};

constexpr std::array<std::pair<AlertComparison, QLatin1StringView>, 5> kComparisons{{
    {AlertComparison::Above, QLatin1StringView("above")},
    {AlertComparison::Below, QLatin1StringView("below")},
    {AlertComparison::Outside, QLatin1StringView("outside")},
    {AlertComparison::ChangedBy, QLatin1StringView("changed_by")},
    {AlertComparison::NoData, QLatin1StringView("no_data")},
}};

constexpr std::array<std::pair<Severity, QLatin1StringView>, 4> kSeverities{{
    {Severity::Info, QLatin1StringView("info")},
    {Severity::Success, QLatin1StringView("success")},
    {Severity::Warning, QLatin1StringView("warning")},
    {Severity::Error, QLatin1StringView("error")},
}};

/// Written and read alike; what a rule's comparison does not use is not written.
struct Use {
  bool threshold, upper, window, hysteresis;
};

Use usedBy(AlertComparison comparison) {
  switch (comparison) {
    case AlertComparison::Above:
    case AlertComparison::Below:
      return {true, false, false, true};
    case AlertComparison::Outside:
      return {true, true, false, true};
    case AlertComparison::ChangedBy:
      return {true, false, true, true};
    case AlertComparison::NoData:
      return {false, false, true, false};
  }
  Q_UNREACHABLE();
}

template <typename Value, std::size_t N>
QString wordOf(const std::array<std::pair<Value, QLatin1StringView>, N>& words, Value value) {
  for (const auto& [known, word] : words) {
    if (known == value) return word;
  }
  return {};
}

/// Reads one rule's fields and remembers the first thing wrong with them.
class RuleReader {
 public:
  RuleReader(const QJsonObject& json, QString rule) : json_(json), rule_(std::move(rule)) {}

  [[nodiscard]] const std::optional<AlertRuleFault>& fault() const { return fault_; }

  QString text(const char* field, bool required = false) {
    const QJsonValue value = take(field, required);
    if (value.isUndefined()) return {};
    if (!value.isString()) fail(field, Texts::tr("must be a text"));
    return value.toString();
  }
  double number(const char* field, bool required = false) {
    const QJsonValue value = take(field, required);
    if (value.isUndefined()) return 0;
    if (!value.isDouble()) fail(field, Texts::tr("must be a number"));
    return value.toDouble();
  }
  qint64 seconds(const char* field, bool required = false) {
    const double value = number(field, required);
    constexpr double kMost = static_cast<double>(kMaxAlertSpanMs) / 1'000;
    if (value < 0 || value > kMost) {
      fail(field, Texts::tr("must be from %1 to %2 seconds").arg(0).arg(kMost, 0, 'f', 0));
      return 0;
    }
    return std::llround(value * 1'000);
  }
  bool boolean(const char* field, bool otherwise) {
    const QJsonValue value = take(field, false);
    if (value.isUndefined()) return otherwise;
    if (!value.isBool()) fail(field, Texts::tr("must be true or false"));
    return value.toBool();
  }
  template <typename Value, std::size_t N>
  Value choice(const char* field, const std::array<std::pair<Value, QLatin1StringView>, N>& words,
               std::optional<Value> otherwise) {
    const QJsonValue value = take(field, !otherwise);
    if (value.isUndefined()) return otherwise.value_or(words[0].first);
    QStringList allowed;
    for (const auto& [known, word] : words) {
      if (value.toString() == word) return known;
      allowed << word;
    }
    fail(field, Texts::tr("must be one of %1").arg(allowed.join(QStringLiteral(", "))));
    return words[0].first;
  }
  std::optional<DailySchedule> schedule(const char* field) {
    const QJsonValue value = take(field, false);
    if (value.isUndefined()) return std::nullopt;
    const QJsonObject json = value.toObject();
    const auto time = [&](QLatin1StringView end) {
      return QTime::fromString(json.value(end).toString(), QStringLiteral("HH:mm"));
    };
    const DailySchedule schedule{time(QLatin1StringView("from")), time(QLatin1StringView("to"))};
    if (json.size() != 2 || !schedule.from.isValid() || !schedule.to.isValid()) {
      fail(field, Texts::tr("must be two different times of a day, as 22:00"));
    }
    return schedule;
  }
  /// Anything else in there is a slip of the pen that would go unnoticed.
  void refuseOthers() {
    for (const QString& field : json_.keys()) {
      if (known_.contains(field)) continue;
      fail(field.toUtf8().constData(), Texts::tr("is not known here"));
    }
  }
  void fail(const char* field, const QString& reason) {
    if (!fault_) fault_ = AlertRuleFault{rule_, QString::fromUtf8(field), reason};
  }

 private:
  QJsonValue take(const char* field, bool required) {
    const QString name = QString::fromLatin1(field);
    known_.insert(name);
    QJsonValue value = json_.value(name);
    if (required && value.isUndefined()) fail(field, Texts::tr("is missing"));
    return value;
  }

  const QJsonObject json_;
  const QString rule_;
  QSet<QString> known_;
  std::optional<AlertRuleFault> fault_;
};

tl::expected<AlertRule, AlertRuleFault> readRule(const QJsonValue& value, int place) {
  const QString id = value.toObject().value(QLatin1StringView("id")).toString();
  const QString called = id.isEmpty() ? QString::number(place) : id;
  if (!value.isObject()) {
    return tl::make_unexpected(AlertRuleFault{called, {}, Texts::tr("must be an object")});
  }
  RuleReader reader(value.toObject(), called);
  AlertRule rule;
  rule.id = reader.text("id", true);
  rule.name = reader.text("name", true);
  rule.metric = reader.text("metric", true);
  rule.comparison = reader.choice<AlertComparison>("when", kComparisons, std::nullopt);
  const Use use = usedBy(rule.comparison);
  if (use.threshold) rule.threshold = reader.number("threshold", true);
  if (use.upper) rule.upper = reader.number("upper", true);
  if (use.window) rule.windowMs = reader.seconds("window_seconds", true);
  if (use.hysteresis) rule.hysteresis = reader.number("hysteresis");
  rule.forMs = reader.seconds("for_seconds");
  rule.severity = reader.choice<Severity>("severity", kSeverities, Severity::Warning);
  rule.message = reader.text("message");
  rule.quietHours = reader.schedule("quiet_hours");
  rule.enabled = reader.boolean("enabled", true);
  rule.command = reader.text("command");
  const QString webhook = reader.text("webhook");
  rule.webhook = QUrl(webhook, QUrl::StrictMode);
  if (!webhook.isEmpty() && !rule.webhook.isValid()) reader.fail("webhook", Texts::tr("must be an address"));
  reader.refuseOthers();
  if (reader.fault()) return tl::make_unexpected(*reader.fault());
  if (const auto fault = check(rule)) return tl::make_unexpected(*fault);
  return rule;
}

AlertRuleReading wrongFile(const QString& field, const QString& reason) {
  return {{}, {AlertRuleFault{{}, field, reason}}};
}

QJsonValue secondsOf(qint64 ms) {
  return static_cast<double>(ms) / 1'000;
}

// Only what says something is written, so that a file stays readable.
QJsonObject objectOf(const AlertRule& rule) {
  const Use use = usedBy(rule.comparison);
  QJsonObject json{{QStringLiteral("id"), rule.id},
                   {QStringLiteral("name"), rule.name},
                   {QStringLiteral("metric"), rule.metric},
                   {QStringLiteral("when"), wordOf(kComparisons, rule.comparison)},
                   {QStringLiteral("severity"), wordOf(kSeverities, rule.severity)}};
  if (use.threshold) json.insert(QStringLiteral("threshold"), rule.threshold);
  if (use.upper) json.insert(QStringLiteral("upper"), rule.upper);
  if (use.window) json.insert(QStringLiteral("window_seconds"), secondsOf(rule.windowMs));
  if (use.hysteresis && rule.hysteresis != 0) json.insert(QStringLiteral("hysteresis"), rule.hysteresis);
  if (rule.forMs != 0) json.insert(QStringLiteral("for_seconds"), secondsOf(rule.forMs));
  if (!rule.message.isEmpty()) json.insert(QStringLiteral("message"), rule.message);
  if (rule.quietHours) {
    const auto time = [](QTime moment) { return moment.toString(QStringLiteral("HH:mm")); };
    json.insert(QStringLiteral("quiet_hours"),
                QJsonObject{{QStringLiteral("from"), time(rule.quietHours->from)},
                            {QStringLiteral("to"), time(rule.quietHours->to)}});
  }
  if (!rule.enabled) json.insert(QStringLiteral("enabled"), false);
  if (!rule.command.isEmpty()) json.insert(QStringLiteral("command"), rule.command);
  if (!rule.webhook.isEmpty()) {
    json.insert(QStringLiteral("webhook"), rule.webhook.toString(QUrl::FullyEncoded));
  }
  return json;
}

}  // namespace

QString toString(AlertComparison comparison) {
  return wordOf(kComparisons, comparison);
}

std::optional<AlertComparison> comparisonFromString(const QString& word) {
  for (const auto& [comparison, known] : kComparisons) {
    if (word == known) return comparison;
  }
  return std::nullopt;
}

AlertRuleReading readAlertRules(const QByteArray& json) {
  if (json.size() > kMaxAlertRulesBytes) return wrongFile({}, Texts::tr("the file is too large"));
  QJsonParseError parseError;
  const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
  if (document.isNull()) {
    return wrongFile(
        {}, Texts::tr("not JSON at byte %1: %2").arg(parseError.offset).arg(parseError.errorString()));
  }
  const QJsonObject file = document.object();
  const QJsonValue rules = file.value(QLatin1StringView("rules"));
  if (!rules.isArray()) return wrongFile(QStringLiteral("rules"), Texts::tr("must be a list of rules"));
  for (const QString& field : file.keys()) {
    if (field != QLatin1StringView("rules") && field != QLatin1StringView("$schema")) {
      return wrongFile(field, Texts::tr("is not known here"));
    }
  }
  AlertRuleReading reading;
  QSet<QString> ids;
  int place = 0;
  for (const QJsonValueConstRef entry : rules.toArray()) {
    auto rule = readRule(entry, ++place);
    if (!rule) {
      reading.faults.push_back(rule.error());
    } else if (ids.contains(rule->id)) {
      reading.faults.push_back({rule->id, QStringLiteral("id"), Texts::tr("is another rule's already")});
    } else if (reading.rules.size() >= kMaxAlertRules) {
      reading.faults.push_back(
          {rule->id, {}, Texts::tr("is one rule too many: %1 are judged").arg(kMaxAlertRules)});
      break;
    } else {
      ids.insert(rule->id);
      reading.rules.push_back(*std::move(rule));
    }
  }
  return reading;
}

tl::expected<std::vector<AlertRule>, AlertRuleFault> rulesFromJson(const QByteArray& json) {
  AlertRuleReading reading = readAlertRules(json);
  if (!reading.faults.empty()) return tl::make_unexpected(reading.faults.front());
  return std::move(reading.rules);
}

QByteArray toJson(const std::vector<AlertRule>& rules) {
  QJsonArray list;
  for (const AlertRule& rule : rules)
    list.push_back(objectOf(rule));
  return QJsonDocument(QJsonObject{{QStringLiteral("rules"), list}}).toJson();
}

}  // namespace pulsedeck

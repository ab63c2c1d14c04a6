#include "pulsedeck/model/alert_rule.h"

#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/model/metric_pattern.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace pulsedeck {

namespace {

constexpr qsizetype kMaxIdLength = 100;
constexpr qsizetype kMaxNameLength = 200;
constexpr qsizetype kMaxTextLength = 1'000;
constexpr qint64 kMinWindowMs = 1'000;

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(AlertRule)
};

using Fault = std::optional<AlertRuleFault>;

bool hasControls(const QString& text) {
  return std::any_of(text.begin(), text.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

Fault faultIf(bool isWrong, const AlertRule& rule, const char* field, const QString& reason) {
  if (!isWrong) return std::nullopt;
  return AlertRuleFault{rule.id, QString::fromLatin1(field), reason};
}

Fault faultIfLonger(const QString& text, qsizetype most, const AlertRule& rule, const char* field) {
  return faultIf(text.size() > most, rule, field, Texts::tr("must be at most %1 characters").arg(most));
}

Fault checkWords(const AlertRule& rule) {
  static const QRegularExpression id(QStringLiteral("\\A[a-z0-9_-]+\\z"));
  if (!id.match(rule.id).hasMatch() || rule.id.size() > kMaxIdLength) {
    return AlertRuleFault{rule.id, QStringLiteral("id"),
                          Texts::tr("must be of lower-case letters, digits, _ and -")};
  }
  if (const auto fault = faultIf(rule.name.trimmed().isEmpty() || hasControls(rule.name), rule, "name",
                                 Texts::tr("must be one line of text"))) {
    return fault;
  }
  if (const auto fault = faultIfLonger(rule.name, kMaxNameLength, rule, "name")) return fault;
  const bool isLong = rule.metric.toUtf8().size() > static_cast<qsizetype>(MetricCatalog::kMaxNameLength);
  if (const auto fault = faultIf(
          !MetricPattern::isValid(rule.metric) || isLong || hasControls(rule.metric) ||
              rule.metric.endsWith(u'.'),
          rule, "metric", Texts::tr("must be a family, a dot and a name, in which one star may stand"))) {
    return fault;
  }
  if (const auto fault = faultIfLonger(rule.message, kMaxTextLength, rule, "message")) return fault;
  if (const auto fault = faultIfLonger(rule.command, kMaxTextLength, rule, "command")) return fault;
  return faultIf(hasControls(rule.command), rule, "command", Texts::tr("must be one line"));
}

Fault checkFigures(const AlertRule& rule) {
  const QString number = Texts::tr("must be a number");
  const QString positive = Texts::tr("must be greater than 0");
  const bool usesThreshold = rule.comparison != AlertComparison::NoData;
  if (usesThreshold && !std::isfinite(rule.threshold)) {
    return AlertRuleFault{rule.id, QStringLiteral("threshold"), number};
  }
  switch (rule.comparison) {
    case AlertComparison::Outside:
      if (!std::isfinite(rule.upper)) return AlertRuleFault{rule.id, QStringLiteral("upper"), number};
      if (rule.upper < rule.threshold) {
        return AlertRuleFault{rule.id, QStringLiteral("upper"), Texts::tr("must not be below the lower end")};
      }
      if (2 * rule.hysteresis > rule.upper - rule.threshold) {
        return AlertRuleFault{rule.id, QStringLiteral("hysteresis"),
                              Texts::tr("must be at most half of the distance of both ends")};
      }
      break;
    case AlertComparison::ChangedBy:
      if (rule.threshold <= 0) return AlertRuleFault{rule.id, QStringLiteral("threshold"), positive};
      if (rule.hysteresis >= rule.threshold) {
        return AlertRuleFault{rule.id, QStringLiteral("hysteresis"), Texts::tr("must be below the change")};
      }
      break;
    default:
      break;
  }
  return faultIf(!std::isfinite(rule.hysteresis) || rule.hysteresis < 0, rule, "hysteresis",
                 Texts::tr("must be 0 or greater"));
}

Fault checkTimes(const AlertRule& rule) {
  const bool usesWindow =
      rule.comparison == AlertComparison::ChangedBy || rule.comparison == AlertComparison::NoData;
  const QString span =
      Texts::tr("must be from %1 to %2 seconds").arg(kMinWindowMs / 1'000).arg(kMaxAlertSpanMs / 1'000);
  if (const auto fault =
          faultIf(usesWindow && (rule.windowMs < kMinWindowMs || rule.windowMs > kMaxAlertSpanMs), rule,
                  "window_seconds", span)) {
    return fault;
  }
  if (const auto fault =
          faultIf(rule.forMs < 0 || rule.forMs > kMaxAlertSpanMs, rule, "for_seconds",
                  Texts::tr("must be from %1 to %2 seconds").arg(0).arg(kMaxAlertSpanMs / 1'000))) {
    return fault;
  }
  const auto areHours = [](const DailySchedule& hours) {
    return hours.from.isValid() && hours.to.isValid() && hours.from != hours.to;
  };
  return faultIf(rule.quietHours && !areHours(*rule.quietHours), rule, "quiet_hours",
                 Texts::tr("must be two different times of a day, as 22:00"));
}

bool isThisMachine(const QString& host) {
  static const QRegularExpression pattern(QStringLiteral("\\A(localhost|127(\\.[0-9]{1,3}){3}|::1)\\z"));
  return pattern.match(host).hasMatch();
}

Fault checkWebhook(const AlertRule& rule) {
  if (rule.webhook.isEmpty()) return std::nullopt;
  const bool isSafe =
      rule.webhook.scheme() == QLatin1StringView("https") ||
      (rule.webhook.scheme() == QLatin1StringView("http") && isThisMachine(rule.webhook.host()));
  const bool isUsable = rule.webhook.isValid() && !rule.webhook.host().isEmpty() &&
                        rule.webhook.userInfo().isEmpty() && !rule.webhook.hasFragment();
  return faultIf(!isSafe || !isUsable, rule, "webhook",
                 Texts::tr("must be an https address (http only to this machine) without a user name"));
}

}  // namespace

QString AlertRuleFault::text() const {
  QStringList parts;
  if (!rule.isEmpty()) parts << Texts::tr("rule \"%1\"").arg(rule);
  if (!field.isEmpty()) parts << Texts::tr("field \"%1\"").arg(field);
  const QString place = parts.join(QStringLiteral(", "));
  return place.isEmpty() ? reason : Texts::tr("%1: %2", "where: what").arg(place, reason);
}

std::optional<AlertRuleFault> check(const AlertRule& rule) {
  for (const auto part : {&checkWords, &checkFigures, &checkTimes, &checkWebhook}) {
    if (auto fault = part(rule)) return fault;
  }
  return std::nullopt;
}

namespace {

/// What judgeAlike() compares.
QString conditionOf(const AlertRule& rule) {
  const auto number = [](double value) { return QString::number(value, 'g', 17); };
  QStringList parts{rule.metric, QString::number(static_cast<int>(rule.comparison)),
                    QString::number(rule.forMs)};
  if (rule.comparison != AlertComparison::NoData) parts << number(rule.threshold) << number(rule.hysteresis);
  if (rule.comparison == AlertComparison::Outside) parts << number(rule.upper);
  if (rule.comparison == AlertComparison::ChangedBy || rule.comparison == AlertComparison::NoData) {
    parts << QString::number(rule.windowMs);
  }
  return parts.join(u'|');
}

}  // namespace

bool judgeAlike(const AlertRule& a, const AlertRule& b) {
  return a.id == b.id && conditionOf(a) == conditionOf(b);
}

}  // namespace pulsedeck

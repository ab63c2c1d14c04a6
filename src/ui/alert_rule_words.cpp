#include "pulsedeck/ui/alert_rule_words.h"

#include "pulsedeck/model/duration_text.h"
#include "pulsedeck/model/metric_pattern.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/metric_words.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/time_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace pulsedeck {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(AlertRuleWords)
};

MetricInfo generic(const QString& metric) {
  MetricInfo info;
  info.name = metric;
  info.family = MetricCatalog::familyOf(metric);
  return info;
}

bool isPattern(const QString& metric) {
  return metric.contains(QLatin1Char('*'));
}

QString percentText(double percent, const QLocale& locale) {
  MetricInfo info;
  info.unit = Unit::Percent;
  info.known = true;
  return formatLimit(percent, info, locale);
}

QString bareCondition(const AlertRule& rule, const MetricInfo& info, const QLocale& locale) {
  const auto value = [&](double number) { return formatLimit(number, info, locale); };
  switch (rule.comparison) {
    case AlertComparison::Above:
      return Texts::tr("above %1", "a value").arg(value(rule.threshold));
    case AlertComparison::Below:
      return Texts::tr("below %1", "a value").arg(value(rule.threshold));
    case AlertComparison::Outside:
      return Texts::tr("outside %1 to %2", "values").arg(value(rule.threshold), value(rule.upper));
    case AlertComparison::ChangedBy:
      return Texts::tr("changed by %1 in %2", "percent, time")
          .arg(percentText(rule.threshold, locale), formatDuration(rule.windowMs, locale));
    case AlertComparison::NoData:
      return Texts::tr("no data for %1", "time").arg(formatDuration(rule.windowMs, locale));
  }
  Q_UNREACHABLE();
}

QString rowOf(const AlertFiring& firing, qint64 nowMs, const MetricCatalog& catalog, bool namesMetric,
              const QLocale& locale) {
  const QString lasted =
      firing.endedMs
          ? Texts::tr("for %1", "time").arg(formatDuration(*firing.endedMs - firing.startedMs, locale))
          : Texts::tr("still going on");
  const QString row = Texts::tr("%1 · %2", "time of day, how long")
                          .arg(formatMoment(firing.startedMs, nowMs, locale), lasted);
  if (!namesMetric) return row;
  return Texts::tr("%1 · %2", "time and length, metric").arg(row, catalog.info(firing.metric).title);
}

QString knownNote(const RulePreviewInput& input, const QLocale& locale) {
  if (!input.knownSinceMs || *input.knownSinceMs > input.toMs) {
    return Texts::tr("Nothing has come of this metric yet, so there is nothing to test against.");
  }
  // What came with the first minute is as good as an hour.
  constexpr qint64 kSlackMs = 60'000;
  if (*input.knownSinceMs <= input.fromMs + kSlackMs) return {};
  return Texts::tr("Only the last %1 are known.")
      .arg(formatDuration(input.toMs - *input.knownSinceMs, locale));
}

}  // namespace

MetricInfo ruleMetricInfo(const MetricCatalog& catalog, const QString& metric) {
  if (!MetricPattern::isValid(metric)) return generic(metric);
  if (!isPattern(metric)) {
    const std::optional<MetricId> id = catalog.find(metric);
    return id ? catalog.info(*id) : generic(metric);
  }
  const std::vector<MetricId> members = catalog.members(MetricPattern(metric));
  return members.empty() ? generic(metric) : catalog.info(members.front());
}

QString ruleMetricTitle(const MetricCatalog& catalog, const QString& metric) {
  if (isPattern(metric)) return metric;
  const std::optional<MetricId> id = catalog.find(metric);
  return id && catalog.info(*id).known ? catalog.info(*id).title : metric;
}

QString comparisonWord(AlertComparison comparison) {
  switch (comparison) {
    case AlertComparison::Above:
      return Texts::tr("is above");
    case AlertComparison::Below:
      return Texts::tr("is below");
    case AlertComparison::Outside:
      return Texts::tr("is outside");
    case AlertComparison::ChangedBy:
      return Texts::tr("changed by");
    case AlertComparison::NoData:
      return Texts::tr("has no data");
  }
  Q_UNREACHABLE();
}

QString conditionWords(const AlertRule& rule, const MetricInfo& info, const QLocale& locale) {
  const QString condition = bareCondition(rule, info, locale);
  if (rule.forMs <= 0) return condition;
  return Texts::tr("%1 for %2", "condition, time").arg(condition, formatDuration(rule.forMs, locale));
}

bool concerns(const AlertRule& rule, const QString& metric) {
  if (!isPattern(rule.metric)) return rule.metric == metric;
  return MetricPattern::isValid(rule.metric) && !MetricPattern(rule.metric).memberIn(metric).isNull();
}

void RuleTimes::take(const OpenAlert& alert) {
  sinceMs = std::min(sinceMs.value_or(alert.firing.startedMs), alert.firing.startedMs);
  if (alert.state != AlertState::Snoozed) return;
  untilMs = std::max(untilMs.value_or(alert.snoozedUntilMs), alert.snoozedUntilMs);
}

QHash<QString, RuleTimes> ruleTimes(const AlertMonitor& monitor) {
  QHash<QString, RuleTimes> times;
  for (const AlertMemory::Alert& alert : monitor.memory().alerts)
    times[alert.open.firing.ruleId].take(alert.open);
  return times;
}

QString previewMessage(const AlertRule& rule, double value, const MetricInfo& info) {
  AlertFiring firing;
  firing.ruleId = rule.id;
  firing.value = value;
  firing.raisedMs =
      rule.comparison == AlertComparison::NoData ? std::max(rule.windowMs, rule.forMs) : rule.forMs;
  return AlertMonitor::exampleMessage(
      rule, firing, info, [](double shown, const MetricInfo& of) { return formatValue(shown, of); });
}

RuleStateLook lookOf(AlertState state, Severity severity, std::optional<qint64> sinceMs,
                     std::optional<qint64> untilMs, qint64 nowMs, const QLocale& locale) {
  const auto at = [&](qint64 timeMs) { return formatMoment(timeMs, nowMs, locale); };
  switch (state) {
    case AlertState::Normal:
      return {Texts::tr("Normal"), QStringLiteral("circle-check"), &ThemeTokens::ok};
    case AlertState::Pending:
      return {Texts::tr("Pending"), QStringLiteral("history"), &ThemeTokens::warning};
    case AlertState::Firing:
      return {sinceMs ? Texts::tr("Firing since %1").arg(at(*sinceMs)) : Texts::tr("Firing"),
              lookOf(severity).icon, lookOf(severity).color};
    case AlertState::Acknowledged:
      return {sinceMs ? Texts::tr("Acknowledged, since %1").arg(at(*sinceMs)) : Texts::tr("Acknowledged"),
              QStringLiteral("circle-check"), &ThemeTokens::muted};
    case AlertState::Snoozed:
      return {untilMs ? Texts::tr("Snoozed until %1").arg(at(*untilMs)) : Texts::tr("Snoozed"),
              QStringLiteral("player-pause"), &ThemeTokens::muted};
  }
  Q_UNREACHABLE();
}

RulePreview previewOf(const RulePreviewInput& input, const MetricCatalog& catalog, bool isPattern,
                      const QLocale& locale) {
  RulePreview preview;
  preview.note = knownNote(input, locale);
  if (!input.knownSinceMs) return preview;
  const auto count = static_cast<int>(input.firings.size());
  preview.summary = count == 0   ? Texts::tr("Would not have fired in the last hour.")
                    : count == 1 ? Texts::tr("Would have fired once in the last hour.")
                                 : Texts::tr("Would have fired %n times in the last hour.", nullptr, count);
  std::vector<AlertFiring> newestFirst = input.firings;
  std::stable_sort(newestFirst.begin(), newestFirst.end(),
                   [](const AlertFiring& a, const AlertFiring& b) { return a.startedMs > b.startedMs; });
  const std::size_t shown = std::min(newestFirst.size(), kMostPreviewRows);
  for (std::size_t i = 0; i < shown; ++i)
    preview.rows << rowOf(newestFirst[i], input.toMs, catalog, isPattern, locale);
  if (shown < newestFirst.size())
    preview.rows << Texts::tr("and %n more", nullptr, static_cast<int>(newestFirst.size() - shown));
  return preview;
}

}  // namespace pulsedeck

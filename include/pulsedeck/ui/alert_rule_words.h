#pragma once

#include "pulsedeck/model/alert_monitor.h"
#include "pulsedeck/model/alert_rule.h"
#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/ui/theme.h"

#include <QHash>
#include <QLocale>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace pulsedeck {

/// The description that a rule's numbers are written by: its metric's; of a pattern its first member's, else
/// what the catalogue knows of such metrics.
[[nodiscard]] MetricInfo ruleMetricInfo(const MetricCatalog& catalog, const QString& metric);
/// "CPU usage"; a pattern as it is, and so is what no catalogue knows.
[[nodiscard]] QString ruleMetricTitle(const MetricCatalog& catalog, const QString& metric);

/// "above", "outside" …: the comparison alone.
[[nodiscard]] QString comparisonWord(AlertComparison comparison);
/// "above 90 % for 2 min", "no data for 30 s", "changed by 50 % in 5 min".
[[nodiscard]] QString conditionWords(const AlertRule& rule, const MetricInfo& info,
                                     const QLocale& locale = {});

/// Whether the rule watches that metric, by its name or a pattern.
[[nodiscard]] bool concerns(const AlertRule& rule, const QString& metric);

/// Since when a rule's alerts are open and until when they are snoozed, of all its metrics.
struct RuleTimes {
  std::optional<qint64> sinceMs;  ///< of the first
  std::optional<qint64> untilMs;  ///< of the one that wakes last; wall clock

  void take(const OpenAlert& alert);
};
/// By the rules' ids.
[[nodiscard]] QHash<QString, RuleTimes> ruleTimes(const AlertMonitor& monitor);

/// The rule's message as it would read for `value`, after as long as the rule waits.
[[nodiscard]] QString previewMessage(const AlertRule& rule, double value, const MetricInfo& info);

/// How a rule's state is shown: a word, a shape and a colour.
struct RuleStateLook {
  QString text;  ///< "Firing since 14:03:28"
  QString icon;  ///< for tintedIcon()
  ThemeColor color = &ThemeTokens::muted;
};
/// `sinceMs` of what is open, `untilMs` of what is snoozed.
[[nodiscard]] RuleStateLook lookOf(AlertState state, Severity severity, std::optional<qint64> sinceMs,
                                   std::optional<qint64> untilMs, qint64 nowMs, const QLocale& locale = {});

/// What a rule would have done, in words.
struct RulePreview {
  QString summary;   ///< "Would have fired 2 times in the last hour."
  QString note;      ///< what is to be known besides: how much of the hour is known
  QStringList rows;  ///< a firing each, newest first: "14:03:28 · for 2 min 5 s · CPU usage"
};

/// What the rule's test is about.
struct RulePreviewInput {
  std::vector<AlertFiring> firings;
  qint64 fromMs = 0;
  qint64 toMs = 0;
  std::optional<qint64> knownSinceMs;  ///< of the rule's metrics the oldest value; none where nothing came
};
constexpr std::size_t kMostPreviewRows = 100;
[[nodiscard]] RulePreview previewOf(const RulePreviewInput& input, const MetricCatalog& catalog,
                                    bool isPattern, const QLocale& locale = {});

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/model/rule_limit.h"
#include "pulsedeck/ui/chart_viewport.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace pulsedeck {

/// The end of a metric's expected range that a chart draws: the one on the side that is not good; of two the
/// one nearer to `value`. A lower end of 0 only says that values are never negative, and is none.
[[nodiscard]] std::optional<double> limitOf(const MetricInfo& info, double value);

/// A limit of a metric: the end of what the catalogue expects, or an alert rule's.
struct MetricLimit {
  double value = 0;
  bool above = true;                 ///< above it is bad, else below
  std::optional<Severity> severity;  ///< an alert rule's; none: the catalogue's
  QString rule;                      ///< its name; empty: the catalogue's

  bool operator==(const MetricLimit&) const = default;
};

/// All limits that a chart draws, the worst first. Of those at one value only the worst is one.
[[nodiscard]] std::vector<MetricLimit> limitsOf(const MetricInfo& info, const QList<RuleLimit>& rules,
                                                double value);
/// The worst of the limits that `value` is beyond; of equally bad ones the one that is farthest out. An
/// expectation of the catalogue that is not met is as bad as a warning.
[[nodiscard]] std::optional<MetricLimit> worstPassed(double value, const MetricInfo& info,
                                                     const QList<RuleLimit>& rules);

/// Whether a limit is near enough to the values to be shown with them: within their range extended by half of
/// it on each side. One farther away would press them flat.
[[nodiscard]] bool isNear(double limit, ValueRange values);

}  // namespace pulsedeck

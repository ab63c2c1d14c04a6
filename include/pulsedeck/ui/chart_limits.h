#pragma once

#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/ui/chart_viewport.h"

#include <optional>

namespace pulsedeck {

/// The end of a metric's expected range that a chart draws: the one on the side that is not good; of two the
/// one nearer to `value`. A lower end of 0 only says that values are never negative, and is none.
[[nodiscard]] std::optional<double> limitOf(const MetricInfo& info, double value);

/// Whether a limit is near enough to the values to be shown with them: within their range extended by half of
/// it on each side. One farther away would press them flat.
[[nodiscard]] bool isNear(double limit, ValueRange values);

}  // namespace pulsedeck

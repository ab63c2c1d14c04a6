#pragma once

#include "pulsedeck/model/alert_rule.h"
#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/model/time_series.h"
#include "pulsedeck/model/update_batch.h"

#include <QtGlobal>

#include <vector>

namespace pulsedeck {

[[nodiscard]] std::vector<MetricId> metricsOf(const AlertRule& rule, const MetricCatalog& catalog);

/// How far back a rule looks before it can decide.
[[nodiscard]] qint64 reachOf(const AlertRule& rule);

/// What is known of a metric in [fromMs, toMs], oldest first, as if it came now: exactly where the samples
/// are kept, else with all extremes. Their arrival is their own time.
[[nodiscard]] std::vector<MetricUpdate> updatesOf(MetricId metric, const TimeSeries& series, qint64 fromMs,
                                                  qint64 toMs);

}  // namespace pulsedeck

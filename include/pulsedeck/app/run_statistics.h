#pragma once

#include "pulsedeck/app/process_usage.h"
#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/pacing/performance_monitor.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace pulsedeck {

/// The figures of a run as JSON, for --stats-json; names and units as in README, "Measuring". All of them
/// measured.
[[nodiscard]] QByteArray runStatistics(double seconds, const MetricsStore& store,
                                       const PerformanceMonitor& frames, const ProcessUsage& usage,
                                       std::optional<double> firstDataPaintedMs);

}  // namespace pulsedeck

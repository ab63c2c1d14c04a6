#pragma once

#include <QtGlobal>

#include <cstddef>
#include <vector>

namespace pulsedeck {

/// All metrics at one moment, in the order of MetricGenerator::names().
struct SimulatedRow {
  qint64 timeMs = 0;
  std::vector<double> values;
};

/// What a simulated platform remembers of its last week, in bounded memory: the older, the fewer rows. Times
/// only rise. Not thread-safe.
class SimulatedHistory {
 public:
  static constexpr qint64 kReachMs = 7LL * 24 * 3'600 * 1'000;

  /// The moments before `nowMs` that a new watcher would miss: those since the newest row, or of the whole
  /// week.
  [[nodiscard]] std::vector<qint64> missingTimes(qint64 nowMs) const;
  /// A row that is not newer than the newest is ignored.
  void add(SimulatedRow row);
  /// The oldest row newer than `timeMs`; null when there is none. Valid until the next add().
  [[nodiscard]] const SimulatedRow* after(qint64 timeMs) const;
  /// The newest row, under the same conditions.
  [[nodiscard]] const SimulatedRow* newest() const { return rows_.empty() ? nullptr : &rows_.back(); }
  [[nodiscard]] std::size_t size() const { return rows_.size(); }

 private:
  void thin();

  std::vector<SimulatedRow> rows_;  ///< oldest first
  std::size_t addedSinceThinned_ = 0;
};

}  // namespace pulsedeck

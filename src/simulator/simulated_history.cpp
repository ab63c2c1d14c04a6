#include "pulsedeck/simulator/simulated_history.h"

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

constexpr qint64 kSecondMs = 1'000;
constexpr qint64 kMinuteMs = 60 * kSecondMs;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr std::size_t kThinEvery = 256;

/// The time between rows that old: what a chart of that range can show.
qint64 stepAt(qint64 ageMs) {
  if (ageMs > 24 * kHourMs) return 2 * kHourMs;
  if (ageMs > kHourMs) return 10 * kMinuteMs;
  if (ageMs > 5 * kMinuteMs) return 15 * kSecondMs;
  return 5 * kSecondMs;
}

}  // namespace

std::vector<qint64> SimulatedHistory::missingTimes(qint64 nowMs) const {
  std::vector<qint64> times;
  qint64 time = nowMs - kReachMs;
  if (!rows_.empty() && rows_.back().timeMs >= time) {
    time = rows_.back().timeMs + stepAt(nowMs - rows_.back().timeMs);
  }
  for (; time < nowMs; time += stepAt(nowMs - time))
    times.push_back(time);
  return times;
}

void SimulatedHistory::add(SimulatedRow row) {
  if (!rows_.empty() && row.timeMs <= rows_.back().timeMs) return;
  rows_.push_back(std::move(row));
  if (++addedSinceThinned_ >= kThinEvery) thin();
}

const SimulatedRow* SimulatedHistory::after(qint64 timeMs) const {
  const auto found = std::upper_bound(rows_.begin(), rows_.end(), timeMs,
                                      [](qint64 time, const SimulatedRow& row) { return time < row.timeMs; });
  return found == rows_.end() ? nullptr : &*found;
}

// A row goes when its neighbours are near enough to each other without it.
void SimulatedHistory::thin() {
  addedSinceThinned_ = 0;
  const qint64 newest = rows_.back().timeMs;
  std::vector<SimulatedRow> kept;
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const qint64 age = newest - rows_[i].timeMs;
    const bool isNeedless =
        !kept.empty() && i + 1 < rows_.size() && rows_[i + 1].timeMs - kept.back().timeMs <= stepAt(age);
    if (age <= kReachMs && !isNeedless) kept.push_back(std::move(rows_[i]));
  }
  rows_ = std::move(kept);
}

}  // namespace pulsedeck

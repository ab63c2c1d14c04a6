#pragma once

#include <QtGlobal>

#include <cstddef>

namespace pulsedeck {

/// Decides when rows that come one by one are shown, so that a list can be read while they come thick: at
/// once as long as no more than a batch comes within kIntervalMs; from then on when a batch has gathered, or
/// when kIntervalMs have passed. Pure.
class BatchGate {
 public:
  static constexpr qint64 kIntervalMs = 2'000;

  explicit BatchGate(int batchSize);

  /// Whether a batch of what is waiting is to be shown now. `nowMs` from a monotonic clock.
  [[nodiscard]] bool opensFor(std::size_t waiting, qint64 nowMs);

 private:
  std::size_t batchSize_;
  qint64 intervalStartMs_;
  std::size_t shown_ = 0;  ///< since the interval's start
};

}  // namespace pulsedeck

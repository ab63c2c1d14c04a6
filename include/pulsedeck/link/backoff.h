#pragma once

#include <QtGlobal>

namespace pulsedeck {

/// Delays between attempts to connect: exponential with a cap, of which the second half is random, so that
/// many dashboards that lost the same server do not come back at the same moment. Pure: the randomness is
/// passed in.
struct Backoff {
  qint64 intervalMs = 1'000;
  double multiplier = 1.5;  ///< ≥ 1
  qint64 maxDelayMs = 30'000;

  /// Wait before attempt n = 0, 1, …: d = min(max, interval × multiplierⁿ), waited d/2 + unit × d/2 with
  /// `unit` from [0, 1).
  [[nodiscard]] qint64 delayMs(int attempt, double unit) const;
};

}  // namespace pulsedeck

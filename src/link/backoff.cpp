#include "pulsedeck/link/backoff.h"

#include <algorithm>
#include <cmath>

namespace pulsedeck {

qint64 Backoff::delayMs(int attempt, double unit) const {
  // pow() of a large attempt is infinite, which min() takes care of.
  const double grown = static_cast<double>(intervalMs) * std::pow(multiplier, std::max(attempt, 0));
  const double capped = std::min(static_cast<double>(maxDelayMs), grown);
  return static_cast<qint64>(std::llround(capped / 2 + unit * capped / 2));
}

}  // namespace pulsedeck

#include "pulsedeck/model/update_batch.h"

#include <algorithm>

namespace pulsedeck {

std::size_t MetricUpdate::samples(std::array<Sample, 4>& out) const {
  out = {first, low, high, last};
  if (high.timeMs < low.timeMs) std::swap(out[1], out[2]);
  const auto end = std::unique(out.begin(), out.end());
  return static_cast<std::size_t>(end - out.begin());
}

}  // namespace pulsedeck

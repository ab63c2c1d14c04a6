#include "pulsedeck/ui/chart_limits.h"

#include <algorithm>
#include <cmath>

namespace pulsedeck {

namespace {

constexpr double kReach = 0.5;
/// Of a level line's value: its range is nothing.
constexpr double kLevelReach = 0.05;

}  // namespace

std::optional<double> limitOf(const MetricInfo& info, double value) {
  std::optional<double> low = info.good == GoodDirection::Down ? std::nullopt : info.expectedMin;
  const std::optional<double> high = info.good == GoodDirection::Up ? std::nullopt : info.expectedMax;
  if (low == 0.0) low.reset();
  if (low && high) return std::abs(*low - value) < std::abs(*high - value) ? low : high;
  return low ? low : high;
}

bool isNear(double limit, ValueRange values) {
  const double size = std::max(std::abs(values.low), std::abs(values.high));
  const double reach = std::max(kReach * (values.high - values.low), kLevelReach * size);
  return limit >= values.low - reach && limit <= values.high + reach;
}

}  // namespace pulsedeck

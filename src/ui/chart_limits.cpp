#include "pulsedeck/ui/chart_limits.h"

#include "pulsedeck/ui/metric_words.h"

#include <algorithm>
#include <cmath>

namespace pulsedeck {

namespace {

constexpr double kReach = 0.5;
/// Of a level line's value: its range is nothing.
constexpr double kLevelReach = 0.05;

Severity badness(const MetricLimit& limit) {
  return limit.severity.value_or(Severity::Warning);
}

MetricLimit limitFrom(const RuleLimit& limit) {
  return {limit.value, limit.above, limit.severity, limit.rule};
}

}  // namespace

std::optional<double> limitOf(const MetricInfo& info, double value) {
  std::optional<double> low = info.good == GoodDirection::Down ? std::nullopt : info.expectedMin;
  const std::optional<double> high = info.good == GoodDirection::Up ? std::nullopt : info.expectedMax;
  if (low == 0.0) low.reset();
  if (low && high) return std::abs(*low - value) < std::abs(*high - value) ? low : high;
  return low ? low : high;
}

std::vector<MetricLimit> limitsOf(const MetricInfo& info, const QList<RuleLimit>& rules, double value) {
  std::vector<MetricLimit> limits;
  for (const RuleLimit& rule : rules)
    limits.push_back(limitFrom(rule));
  if (const auto expected = limitOf(info, value)) {
    limits.push_back({*expected, expected == info.expectedMax, std::nullopt, QString()});
  }
  // Rules come before the catalogue, so that at one value a rule's severity shows.
  std::stable_sort(limits.begin(), limits.end(),
                   [](const MetricLimit& a, const MetricLimit& b) { return badness(a) > badness(b); });
  std::vector<MetricLimit> distinct;
  for (const MetricLimit& limit : limits) {
    const bool known = std::any_of(distinct.begin(), distinct.end(),
                                   [&](const MetricLimit& other) { return other.value == limit.value; });
    if (!known) distinct.push_back(limit);
  }
  return distinct;
}

std::optional<MetricLimit> worstPassed(double value, const MetricInfo& info, const QList<RuleLimit>& rules) {
  std::optional<MetricLimit> worst;
  const auto take = [&](const MetricLimit& limit) {
    const auto reach = [&](const MetricLimit& other) { return other.above ? other.value : -other.value; };
    const bool isWorse =
        !worst || badness(limit) > badness(*worst) ||
        (badness(limit) == badness(*worst) && limit.above == worst->above && reach(limit) > reach(*worst));
    if (isWorse) worst = limit;
  };
  for (const RuleLimit& rule : rules) {
    if (rule.above ? value > rule.value : value < rule.value) take(limitFrom(rule));
  }
  if (const auto expected = passedLimit(value, info)) {
    take({*expected, value > *expected, std::nullopt, QString()});
  }
  return worst;
}

bool isNear(double limit, ValueRange values) {
  const double size = std::max(std::abs(values.low), std::abs(values.high));
  const double reach = std::max(kReach * (values.high - values.low), kLevelReach * size);
  return limit >= values.low - reach && limit <= values.high + reach;
}

}  // namespace pulsedeck

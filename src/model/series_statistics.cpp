#include "pulsedeck/model/series_statistics.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace pulsedeck {

namespace {

constexpr double kPercentile = 0.95;
/// The width at which a line is looked at to estimate its figures, and how often.
constexpr int kColumns = 1'024;
constexpr qint64 kLooks = 4'096;

double meanOf(const std::vector<double>& values) {
  // Relative to the first one, so that large values with small differences keep their digits.
  const double base = values.front();
  const double sum = std::accumulate(values.begin(), values.end(), 0.0,
                                     [base](double total, double value) { return total + (value - base); });
  return base + sum / static_cast<double>(values.size());
}

/// The smallest value that has at least the share of all at or below it. Reorders `values`.
double percentileOf(std::vector<double>& values) {
  const auto rank = static_cast<std::size_t>(std::ceil(kPercentile * static_cast<double>(values.size())));
  const auto place = values.begin() + static_cast<std::ptrdiff_t>(std::max<std::size_t>(rank, 1) - 1);
  std::nth_element(values.begin(), place, values.end());
  return *place;
}

SeriesStatistics figuresOf(std::vector<double> values, Sample last, bool exact) {
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  SeriesStatistics figures;
  figures.min = *low;
  figures.max = *high;
  figures.mean = meanOf(values);
  figures.p95 = percentileOf(values);
  figures.last = last;
  figures.exact = exact;
  return figures;
}

std::optional<SeriesStatistics> ofSamples(const std::vector<Sample>& samples) {
  if (samples.empty()) return std::nullopt;
  std::vector<double> values(samples.size());
  std::transform(samples.begin(), samples.end(), values.begin(),
                 [](const Sample& sample) { return sample.value; });
  return figuresOf(std::move(values), samples.back(), true);
}

/// What the line through `points` shows at moments that are evenly spread over [fromMs, toMs].
std::vector<double> looksAlong(const std::vector<SeriesPoint>& points, qint64 fromMs, qint64 toMs) {
  std::vector<double> values;
  values.reserve(static_cast<std::size_t>(kLooks));
  std::size_t next = 0;
  for (qint64 look = 0; look < kLooks; ++look) {
    const qint64 moment = fromMs + (toMs - fromMs) * look / (kLooks - 1);
    while (next < points.size() && points[next].timeMs <= moment)
      ++next;
    if (next == 0 || next == points.size() || points[next].breakBefore) continue;
    const SeriesPoint& before = points[next - 1];
    const SeriesPoint& after = points[next];
    const double share = static_cast<double>(moment - before.timeMs) /
                         static_cast<double>(std::max<qint64>(1, after.timeMs - before.timeMs));
    values.push_back(before.value + (after.value - before.value) * share);
  }
  return values;
}

std::optional<SeriesStatistics> ofLine(const std::vector<SeriesPoint>& points, qint64 fromMs, qint64 toMs) {
  std::vector<double> inside;
  Sample last;
  for (const SeriesPoint& point : points) {
    if (point.timeMs < fromMs || point.timeMs > toMs) continue;
    inside.push_back(point.value);
    last = {point.timeMs, point.value};
  }
  if (inside.empty()) return std::nullopt;
  SeriesStatistics figures = figuresOf(inside, last, false);
  std::vector<double> along = looksAlong(points, fromMs, toMs);
  if (along.empty()) return figures;
  figures.mean = meanOf(along);
  figures.p95 = percentileOf(along);
  return figures;
}

}  // namespace

std::optional<SeriesStatistics> statisticsOf(const TimeSeries& series, qint64 fromMs, qint64 toMs) {
  if (toMs < fromMs) return std::nullopt;
  if (const auto samples = series.samples(fromMs, toMs, SeriesStatistics::kMostExactSamples)) {
    return ofSamples(*samples);
  }
  return ofLine(series.query(fromMs, toMs, kColumns), fromMs, toMs);
}

}  // namespace pulsedeck

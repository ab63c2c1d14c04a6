#include "pulsedeck/ui/chart_viewport.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

namespace pulsedeck {

namespace {

constexpr qint64 kSecond = 1'000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

constexpr std::array kTimeSteps{1 * kSecond,  2 * kSecond,  5 * kSecond, 10 * kSecond, 15 * kSecond,
                                30 * kSecond, 1 * kMinute,  2 * kMinute, 5 * kMinute,  10 * kMinute,
                                15 * kMinute, 30 * kMinute, 1 * kHour,   2 * kHour,    3 * kHour,
                                6 * kHour,    12 * kHour,   1 * kDay,    2 * kDay,     7 * kDay,
                                14 * kDay,    28 * kDay};

/// Intervals on a value axis.
constexpr int kIntervals = 4;

/// Beyond these, differences of values and their steps are no longer within a double's range. What is further
/// out is shown as if it were there.
constexpr double kFarthest = 1e300;
constexpr double kNearest = 1e-290;
/// In heights of the plot. What is further out of it leads to the same line within it.
constexpr double kMostHeights = 1'000;

double within(double value) {
  return std::clamp(value, -kFarthest, kFarthest);
}

/// Below what doubles can tell apart a range cannot be divided.
bool isFlat(double low, double high) {
  return high - low <= std::max(kNearest, std::max(std::abs(low), std::abs(high)) * 1e-12);
}

/// The smallest of 1, 2, 2.5, 5 × 10ⁿ that is not below `least`.
double roundStep(double least) {
  const double power = std::pow(10.0, std::floor(std::log10(least)));
  for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
    if (factor * power >= least * (1 - 1e-9)) return factor * power;
  }
  return 10 * power;
}

qint64 multipleAtOrAfter(qint64 value, qint64 step) {
  const qint64 rest = ((value % step) + step) % step;
  return rest == 0 ? value : value + step - rest;
}

// Zones differ from UTC by whole quarters of an hour, and so do their jumps; the offset at the start holds
// for all steps that are shorter.
void appendShortSteps(qint64 fromMs, qint64 toMs, TimeTicks& ticks) {
  const qint64 offset = QDateTime::fromMSecsSinceEpoch(fromMs).offsetFromUtc() * kSecond;
  for (qint64 t = multipleAtOrAfter(fromMs + offset, ticks.stepMs) - offset; t <= toMs; t += ticks.stepMs)
    ticks.timesMs.push_back(t);
}

void appendHours(QDate day, qint64 fromMs, qint64 toMs, TimeTicks& ticks) {
  for (int hour = 0; hour < 24; hour += static_cast<int>(ticks.stepMs / kHour)) {
    const QDateTime moment(day, QTime(hour, 0));
    // An hour that a change to summer time leaves out comes back as another one.
    if (!moment.isValid() || moment.time().hour() != hour) continue;
    const qint64 t = moment.toMSecsSinceEpoch();
    if (t >= fromMs && t <= toMs) ticks.timesMs.push_back(t);
  }
}

// Steps of hours and days follow the operator's calendar, on which days have 23 to 25 hours.
void appendLongSteps(qint64 fromMs, qint64 toMs, TimeTicks& ticks) {
  const qint64 dayStep = std::max<qint64>(1, ticks.stepMs / kDay);
  const QDate first = QDateTime::fromMSecsSinceEpoch(fromMs).date();
  const QDate last = QDateTime::fromMSecsSinceEpoch(toMs).date();
  for (QDate day = first; day <= last; day = day.addDays(1)) {
    if (ticks.stepMs < kDay) {
      appendHours(day, fromMs, toMs, ticks);
    } else if (day.toJulianDay() % dayStep == 0) {
      const qint64 t = day.startOfDay().toMSecsSinceEpoch();
      if (t >= fromMs && t <= toMs) ticks.timesMs.push_back(t);
    }
  }
}

ValueRange flatRange(double value) {
  if (std::abs(value) <= kNearest) return {0, 1};
  const double room = std::abs(value) * 0.05;
  return {value - room, value + room};
}

/// Both ends on labels. Widening a range can make its step larger, so until it holds.
ValueRange roundRange(ValueRange range) {
  constexpr int kMostRounds = 8;
  for (int round = 0; round < kMostRounds; ++round) {
    const AxisTicks ticks = valueTicks(range.low, range.high, kIntervals);
    const ValueRange rounded{ticks.values.front(), ticks.values.back()};
    if (rounded == range) break;
    range = rounded;
  }
  return range;
}

/// The points of one column of pixels, of which only those that show stay.
class Column {
 public:
  void add(QPointF point) {
    if (count_ == 0 || point.y() < high_.y()) high_ = point;
    if (count_ == 0 || point.y() > low_.y()) low_ = point;
    last_ = point;
    ++count_;
  }
  /// Appends what stays in time order, with the last one even if it is no extreme.
  void moveTo(QList<QPointF>& line, bool keepLast) {
    if (count_ == 0) return;
    const auto [earlier, later] = low_.x() <= high_.x() ? std::pair(low_, high_) : std::pair(high_, low_);
    line.push_back(earlier);
    if (later != earlier) {
      line.push_back(later);
    } else if (last_ != earlier) {
      line.push_back(last_);  // a level stretch has an end, too
    }
    if (keepLast && last_ != line.back()) line.push_back(last_);
    count_ = 0;
  }

 private:
  QPointF low_, high_, last_;
  int count_ = 0;
};

}  // namespace

double ChartViewport::x(qint64 timeMs) const {
  const auto share = static_cast<double>(timeMs - fromMs) / static_cast<double>(toMs - fromMs);
  return plot.left() + share * plot.width();
}

double ChartViewport::y(double value) const {
  const double range = within(high) - within(low);
  const double share = range > 0 ? (within(value) - within(low)) / range : 0.5;
  return plot.bottom() - std::clamp(share, -kMostHeights, kMostHeights) * plot.height();
}

qint64 ChartViewport::timeAt(double x) const {
  const double share = (x - plot.left()) / plot.width();
  return fromMs + std::llround(share * static_cast<double>(toMs - fromMs));
}

AxisTicks valueTicks(double low, double high, int wanted) {
  AxisTicks ticks;
  low = within(low);
  high = within(high);
  if (isFlat(low, high)) {
    const ValueRange flat = flatRange(low);
    low = flat.low;
    high = flat.high;
  }
  ticks.step = roundStep((high - low) / std::max(1, wanted));
  const double first = std::floor(low / ticks.step + 1e-9);
  const double last = std::ceil(high / ticks.step - 1e-9);
  for (double n = first; n <= last; ++n)
    ticks.values.push_back(n * ticks.step);
  return ticks;
}

TimeTicks timeTicks(qint64 fromMs, qint64 toMs, int wanted) {
  TimeTicks ticks;
  const qint64 least = (toMs - fromMs) / std::max(1, wanted);
  const auto step = std::lower_bound(kTimeSteps.begin(), kTimeSteps.end(), least);
  ticks.stepMs = step == kTimeSteps.end() ? kTimeSteps.back() : *step;
  if (ticks.stepMs < kHour) {
    appendShortSteps(fromMs, toMs, ticks);
  } else {
    appendLongSteps(fromMs, toMs, ticks);
  }
  return ticks;
}

ValueRange steadyRange(ValueRange current, double low, double high) {
  constexpr double kZeroBelow = 0.4;  ///< a range that reaches down this near to zero shows zero
  constexpr double kStillFits = 0.5;  ///< of the height that the values would have on an axis of their own
  low = within(low);
  high = within(high);
  ValueRange wanted{low, high};
  if (isFlat(low, high)) wanted = flatRange(low);
  if (low >= 0 && low < kZeroBelow * high) wanted.low = 0;
  if (high <= 0 && high > kZeroBelow * low) wanted.high = 0;
  const ValueRange ideal = roundRange(wanted);
  const bool inside = low >= current.low && high <= current.high;
  const bool fits = ideal.high - ideal.low >= kStillFits * (current.high - current.low);
  return inside && fits ? current : ideal;
}

std::vector<QList<QPointF>> chartLines(const std::vector<SeriesPoint>& points, const ChartViewport& viewport,
                                       double scale, double columnPx) {
  std::vector<QList<QPointF>> lines;
  Column column;
  double columnEnd = 0;
  for (const SeriesPoint& point : points) {
    const QPointF position(viewport.x(point.timeMs), viewport.y(point.value * scale));
    if (lines.empty() || point.breakBefore) {
      if (!lines.empty()) column.moveTo(lines.back(), true);
      lines.emplace_back();
      columnEnd = position.x() + columnPx;
    } else if (position.x() >= columnEnd) {
      column.moveTo(lines.back(), false);
      columnEnd = position.x() + columnPx;
    }
    column.add(position);
  }
  if (!lines.empty()) column.moveTo(lines.back(), true);
  return lines;
}

std::optional<Sample> sampleNear(const std::vector<SeriesPoint>& points, qint64 timeMs, qint64 toleranceMs) {
  const auto after =
      std::upper_bound(points.begin(), points.end(), timeMs,
                       [](qint64 time, const SeriesPoint& point) { return time < point.timeMs; });
  const auto sample = [](const SeriesPoint& point) { return Sample{point.timeMs, point.value}; };
  const bool hasBefore = after != points.begin();
  const bool hasAfter = after != points.end();
  if (hasBefore && hasAfter && !after->breakBefore) return sample(*std::prev(after));
  if (hasBefore && timeMs - std::prev(after)->timeMs <= toleranceMs) return sample(*std::prev(after));
  if (hasAfter && after->timeMs - timeMs <= toleranceMs) return sample(*after);
  return std::nullopt;
}

}  // namespace pulsedeck

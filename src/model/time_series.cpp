#include "pulsedeck/model/time_series.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace pulsedeck {

namespace {

/// The first index in [0, size) for which `isAfter` holds, as for a sorted vector; size when there is none.
template <typename Predicate>
std::size_t partitionPoint(std::size_t size, Predicate isAfter) {
  std::size_t low = 0;
  std::size_t high = size;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (isAfter(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

}  // namespace

TimeSeries::TimeSeries(std::size_t rawCapacity) : TimeSeries(rawCapacity, rawCapacity / kRawPerBucket) {}

TimeSeries::TimeSeries(std::size_t rawCapacity, std::size_t bucketsPerLevel)
    : raw_(rawCapacity), levels_(kLevels, Ring<Bucket>(bucketsPerLevel)) {}

bool TimeSeries::append(Sample sample, bool breakBefore) {
  if (const auto newest = last(); newest && sample.timeMs < newest->timeMs) {
    if (newest->timeMs - sample.timeMs <= kClockResetMs) return false;
    clear();
    breakBefore = true;
  }
  raw_.push(RawPoint{sample.value, sample.timeMs * 2 + (breakBefore ? 1 : 0)});
  std::size_t bucketSize = kFinestBucket;
  for (Ring<Bucket>& level : levels_) {
    appendToLevel(level, bucketSize, sample, breakBefore);
    bucketSize *= kFactor;
  }
  ++count_;
  return true;
}

// Every level takes every sample itself, instead of being fed by the level below, so that its newest bucket
// is always complete: a query needs no second source for the last stretch.
void TimeSeries::appendToLevel(Ring<Bucket>& level, std::size_t bucketSize, Sample sample, bool breakBefore) {
  if (level.empty() || breakBefore || level.back().count >= bucketSize) {
    level.push(Bucket{sample, sample, sample, sample, 1, breakBefore});
    return;
  }
  Bucket& bucket = level.back();
  if (sample.value < bucket.low.value) bucket.low = sample;
  if (sample.value > bucket.high.value) bucket.high = sample;
  bucket.last = sample;
  ++bucket.count;
}

std::optional<Sample> TimeSeries::last() const {
  if (raw_.empty()) return std::nullopt;
  return Sample{raw_.back().timeMs(), raw_.back().value};
}

std::optional<Sample> TimeSeries::oldest() const {
  if (raw_.empty()) return std::nullopt;
  return levels_.back()[0].first;
}

std::optional<Sample> TimeSeries::at(qint64 timeMs) const {
  const std::size_t after = rawAfter(timeMs);
  if (after > 0) return Sample{raw_[after - 1].timeMs(), raw_[after - 1].value};
  for (const Ring<Bucket>& level : levels_) {
    const std::size_t next =
        partitionPoint(level.size(), [&](std::size_t i) { return level[i].first.timeMs > timeMs; });
    if (next == 0) continue;
    const Bucket& bucket = level[next - 1];
    return bucket.last.timeMs <= timeMs ? bucket.last : bucket.first;
  }
  return std::nullopt;
}

std::vector<SeriesPoint> TimeSeries::query(qint64 fromMs, qint64 toMs, int pixels) const {
  if (raw_.empty() || toMs < fromMs || pixels <= 0) return {};
  const auto wanted = static_cast<std::size_t>(pixels);

  const Range raw = rawRange(fromMs, toMs);
  const bool rawReachesBack = raw.begin > 0 || raw_.size() == count_ || raw_[0].timeMs() <= fromMs;
  if (rawReachesBack && raw.end - raw.begin <= 4 * wanted) return rawPoints(raw);

  for (std::size_t i = 0; i < levels_.size(); ++i) {
    const Ring<Bucket>& level = levels_[i];
    const Range range = bucketRange(level, fromMs, toMs);
    const bool coarsest = i + 1 == levels_.size();
    const bool reachesBack = coarsest || level[0].first.timeMs <= fromMs ||
                             level[0].first.timeMs == levels_.back()[0].first.timeMs;
    if (coarsest || (reachesBack && range.end - range.begin <= kFactor * wanted)) {
      return bucketPoints(level, range, wanted);
    }
  }
  Q_UNREACHABLE();
}

std::vector<Sample> TimeSeries::newest(std::size_t most, qint64 untilMs) const {
  const std::size_t end = rawAfter(untilMs);
  std::vector<Sample> samples;
  samples.reserve(std::min(most, end));
  for (std::size_t i = end; i > 0 && samples.size() < most; --i)
    samples.push_back({raw_[i - 1].timeMs(), raw_[i - 1].value});
  return samples;
}

std::optional<std::vector<Sample>> TimeSeries::samples(qint64 fromMs, qint64 toMs, std::size_t most) const {
  const std::size_t begin = rawAfter(fromMs - 1);
  const std::size_t end = std::max(begin, rawAfter(toMs));
  const bool forgotSome = begin == 0 && raw_.size() < count_;
  if (forgotSome || end - begin > most) return std::nullopt;
  std::vector<Sample> samples;
  samples.reserve(end - begin);
  for (std::size_t i = begin; i < end; ++i)
    samples.push_back({raw_[i].timeMs(), raw_[i].value});
  return samples;
}

std::size_t TimeSeries::memoryBytes() const {
  return std::accumulate(
      levels_.begin(), levels_.end(), raw_.memoryBytes(),
      [](std::size_t sum, const Ring<Bucket>& level) { return sum + level.memoryBytes(); });
}

void TimeSeries::clear() {
  raw_.clear();
  for (Ring<Bucket>& level : levels_)
    level.clear();
  count_ = 0;
}

std::size_t TimeSeries::rawAfter(qint64 timeMs) const {
  return partitionPoint(raw_.size(), [&](std::size_t i) { return raw_[i].timeMs() > timeMs; });
}

// Ranges reach one item beyond each end of the window, so that lines run to its edges.
TimeSeries::Range TimeSeries::rawRange(qint64 fromMs, qint64 toMs) const {
  const std::size_t begin =
      partitionPoint(raw_.size(), [&](std::size_t i) { return raw_[i].timeMs() >= fromMs; });
  const std::size_t end = rawAfter(toMs);
  return {begin > 0 ? begin - 1 : 0, std::min(end + 1, raw_.size())};
}

TimeSeries::Range TimeSeries::bucketRange(const Ring<Bucket>& level, qint64 fromMs, qint64 toMs) {
  const std::size_t begin =
      partitionPoint(level.size(), [&](std::size_t i) { return level[i].last.timeMs >= fromMs; });
  const std::size_t end =
      partitionPoint(level.size(), [&](std::size_t i) { return level[i].first.timeMs > toMs; });
  return {begin > 0 ? begin - 1 : 0, std::min(end + 1, level.size())};
}

std::vector<SeriesPoint> TimeSeries::rawPoints(Range range) const {
  std::vector<SeriesPoint> points;
  points.reserve(range.end - range.begin);
  for (std::size_t i = range.begin; i < range.end; ++i) {
    points.push_back({raw_[i].timeMs(), raw_[i].value, raw_[i].breakBefore()});
  }
  return points;
}

// Neighbours are merged until there are no more than the pixels, in groups of a whole number of quarter
// buckets on average: in groups of whole buckets a history a little longer than another would get half as
// many points. Which ones belong together does not depend on where the window begins, lest a line change its
// shape while it moves. A merged bucket begins with a break if any of its parts did, so none goes unseen.
std::vector<SeriesPoint> TimeSeries::bucketPoints(const Ring<Bucket>& level, Range range,
                                                  std::size_t wanted) {
  constexpr std::size_t kQuarters = 4;
  const std::size_t count = range.end - range.begin;
  // Groups that are cut by the window's ends make one more.
  const std::size_t most = std::max<std::size_t>(1, wanted - 1);
  const std::size_t quarters = count <= wanted ? kQuarters : (kQuarters * count + most - 1) / most;
  std::vector<SeriesPoint> points;
  points.reserve(4 * (kQuarters * count / quarters + 2));
  for (std::size_t i = range.begin; i < range.end;) {
    const std::size_t group = (level.forgotten() + i) * kQuarters / quarters;
    const std::size_t next = ((group + 1) * quarters + kQuarters - 1) / kQuarters - level.forgotten();
    Bucket bucket = level[i];
    for (++i; i < std::min(next, range.end); ++i)
      mergeInto(bucket, level[i]);
    appendBucket(bucket, points);
  }
  return points;
}

void TimeSeries::mergeInto(Bucket& bucket, const Bucket& next) {
  if (next.low.value < bucket.low.value) bucket.low = next.low;
  if (next.high.value > bucket.high.value) bucket.high = next.high;
  bucket.last = next.last;
  bucket.count += next.count;
  bucket.breakBefore = bucket.breakBefore || next.breakBefore;
}

void TimeSeries::appendBucket(const Bucket& bucket, std::vector<SeriesPoint>& out) {
  std::array<Sample, 4> samples{bucket.first, bucket.low, bucket.high, bucket.last};
  if (bucket.high.timeMs < bucket.low.timeMs) std::swap(samples[1], samples[2]);
  bool breakBefore = bucket.breakBefore;
  for (auto it = samples.begin(), end = std::unique(samples.begin(), samples.end()); it != end; ++it) {
    out.push_back({it->timeMs, it->value, breakBefore});
    breakBefore = false;
  }
}

}  // namespace pulsedeck

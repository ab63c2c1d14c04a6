#include "pulsedeck/pacing/histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace pulsedeck {

namespace {

constexpr double kFinestStep = 0.001;

}  // namespace

// A value is counted in units of the finest step. The first two octaves of sub-buckets hold single units;
// above, bucket (octave, sub) covers 2^(octave - 1) units, so that its width is never more than 1 part in
// 2^kSubBucketBits of its start.
std::size_t Histogram::bucketOf(quint64 units) {
  constexpr quint64 kSubBuckets = quint64{1} << kSubBucketBits;
  if (units < kSubBuckets) return static_cast<std::size_t>(units);
  const int octave = static_cast<int>(std::bit_width(units)) - kSubBucketBits;
  const quint64 sub = (units >> (octave - 1)) - kSubBuckets;
  const std::size_t bucket =
      (static_cast<std::size_t>(octave) << kSubBucketBits) + static_cast<std::size_t>(sub);
  return std::min(bucket, kBuckets - 1);
}

quint64 Histogram::lastUnitOf(std::size_t bucket) {
  constexpr quint64 kSubBuckets = quint64{1} << kSubBucketBits;
  if (bucket < kSubBuckets) return bucket;
  const std::size_t octave = bucket >> kSubBucketBits;
  const quint64 sub = bucket & (kSubBuckets - 1);
  return ((kSubBuckets + sub + 1) << (octave - 1)) - 1;
}

void Histogram::add(double value) {
  const double known = std::isfinite(value) ? std::max(value, 0.0) : 0.0;
  const double units = std::min(std::round(known / kFinestStep), 1e18);
  ++buckets_[bucketOf(static_cast<quint64>(units))];
  ++count_;
  max_ = std::max(max_, known);
}

double Histogram::percentile(double fraction) const {
  if (count_ == 0) return 0;
  const auto rank = static_cast<quint64>(std::ceil(fraction * static_cast<double>(count_)));
  quint64 seen = 0;
  for (std::size_t bucket = 0; bucket < kBuckets; ++bucket) {
    seen += buckets_[bucket];
    if (seen >= std::max<quint64>(rank, 1)) {
      return std::min(static_cast<double>(lastUnitOf(bucket)) * kFinestStep, max_);
    }
  }
  return max_;
}

}  // namespace pulsedeck

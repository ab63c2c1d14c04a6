#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>

namespace pulsedeck {

/// Counts non-negative values in buckets of constant relative width, so that percentiles of any number of
/// values are known to 1 part in 128 in fixed memory; the largest value is exact. Units are the caller's; the
/// finest step is 0.001, the largest value kept apart is about 10^9.
class Histogram {
 public:
  void add(double value);
  /// The smallest value that `fraction` (0 … 1) of all values do not exceed, rounded up to its bucket's end
  /// and never above max(); 0 when empty.
  [[nodiscard]] double percentile(double fraction) const;
  [[nodiscard]] double max() const { return max_; }
  [[nodiscard]] quint64 count() const { return count_; }

 private:
  [[nodiscard]] static std::size_t bucketOf(quint64 units);
  [[nodiscard]] static quint64 lastUnitOf(std::size_t bucket);

  static constexpr int kSubBucketBits = 7;
  static constexpr int kOctaves = 34;
  static constexpr std::size_t kBuckets = static_cast<std::size_t>(kOctaves) << kSubBucketBits;

  std::array<quint32, kBuckets> buckets_{};
  quint64 count_ = 0;
  double max_ = 0;
};

}  // namespace pulsedeck

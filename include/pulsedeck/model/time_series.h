#pragma once

#include <QtGlobal>

#include <cstddef>
#include <optional>
#include <vector>

namespace pulsedeck {

/// One value at one moment (ms since the epoch, the server's clock).
struct Sample {
  qint64 timeMs = 0;
  double value = 0;

  bool operator==(const Sample&) const = default;
};

/// A point of a query's answer. Where `breakBefore` is set nothing is known between the previous point and
/// this one: a line must not join them.
struct SeriesPoint {
  qint64 timeMs = 0;
  double value = 0;
  bool breakBefore = false;

  bool operator==(const SeriesPoint&) const = default;
};

/// A vector that forgets its oldest items once it holds `capacity`. Grows as needed until then.
template <typename T>
class Ring {
 public:
  explicit Ring(std::size_t capacity) : capacity_(capacity) {}

  void push(const T& item) {
    if (items_.size() < capacity_) {
      items_.push_back(item);
      return;
    }
    items_[head_] = item;
    head_ = (head_ + 1) % capacity_;
  }
  [[nodiscard]] std::size_t size() const { return items_.size(); }
  [[nodiscard]] bool empty() const { return items_.empty(); }
  /// 0 is the oldest.
  [[nodiscard]] const T& operator[](std::size_t i) const { return items_[position(i)]; }
  [[nodiscard]] T& back() { return items_[position(items_.size() - 1)]; }
  [[nodiscard]] const T& back() const { return items_[position(items_.size() - 1)]; }
  void clear() {
    items_.clear();
    head_ = 0;
  }

 private:
  [[nodiscard]] std::size_t position(std::size_t i) const {
    const std::size_t p = head_ + i;
    return p < items_.size() ? p : p - items_.size();
  }

  std::size_t capacity_;
  std::size_t head_ = 0;
  std::vector<T> items_;
};

/// A metric's history in bounded memory: the newest samples as they came, and above them levels of buckets
/// (first, min, max, last, count), each level kFactor times coarser. What is asked for is answered from the
/// finest level that reaches back far enough and has few enough points, so a query costs the same whatever
/// lies behind. Extremes are never lost, whatever the level. Not thread-safe.
class TimeSeries {
 public:
  static constexpr std::size_t kFactor = 8;
  static constexpr std::size_t kLevels = 5;
  /// A sample this much older than the newest one means that the server's clock was set back.
  static constexpr qint64 kClockResetMs = 5 * 60 * 1000;

  /// With the defaults at most 3.4 MiB (24 h of 1 s data: 1.3 MiB): 32 768 raw samples, and 8 192 buckets a
  /// level, the coarsest of which reaches back 268 million samples.
  explicit TimeSeries(std::size_t rawCapacity = 32'768, std::size_t bucketsPerLevel = 8'192);

  /// Adds a sample, O(1). Times must not go back: an older sample is ignored (false), unless the step is
  /// larger than kClockResetMs; then the history on the wrong clock is forgotten and the series starts anew.
  bool append(Sample sample, bool breakBefore = false);

  [[nodiscard]] std::optional<Sample> last() const;
  [[nodiscard]] std::optional<Sample> oldest() const;
  /// The newest sample at or before `timeMs`, as exact as the finest level that still has it.
  [[nodiscard]] std::optional<Sample> at(qint64 timeMs) const;

  /// At most 4 × pixels points in time order that draw [fromMs, toMs] exactly at that width, with one point
  /// beyond each end where there is one, so that lines run to the edge (those two come on top of the bound).
  [[nodiscard]] std::vector<SeriesPoint> query(qint64 fromMs, qint64 toMs, int pixels) const;

  /// Samples ever appended.
  [[nodiscard]] quint64 count() const { return count_; }

 private:
  struct Bucket {
    Sample first, low, high, last;
    quint32 count;
    bool breakBefore;
  };
  struct RawPoint {
    double value;
    qint64 timeAndBreak;  ///< time × 2, the lowest bit says breakBefore: 16 bytes a sample instead of 24
    [[nodiscard]] qint64 timeMs() const { return timeAndBreak >> 1; }
    [[nodiscard]] bool breakBefore() const { return (timeAndBreak & 1) != 0; }
  };
  struct Range {
    std::size_t begin, end;
  };

  static void appendToLevel(Ring<Bucket>& level, std::size_t bucketSize, Sample sample, bool breakBefore);
  void clear();
  [[nodiscard]] Range rawRange(qint64 fromMs, qint64 toMs) const;
  [[nodiscard]] static Range bucketRange(const Ring<Bucket>& level, qint64 fromMs, qint64 toMs);
  [[nodiscard]] std::vector<SeriesPoint> rawPoints(Range range) const;
  [[nodiscard]] static std::vector<SeriesPoint> bucketPoints(const Ring<Bucket>& level, Range range,
                                                             std::size_t wanted);
  [[nodiscard]] static Bucket merged(const Bucket& a, const Bucket& b);
  static void appendBucket(const Bucket& bucket, std::vector<SeriesPoint>& out);

  Ring<RawPoint> raw_;
  std::vector<Ring<Bucket>> levels_;  ///< finest first
  quint64 count_ = 0;
};

}  // namespace pulsedeck

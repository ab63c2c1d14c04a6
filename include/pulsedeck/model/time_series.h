#pragma once

#include <QtGlobal>

#include <algorithm>
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

/// A vector that forgets its oldest items once it holds `capacity`. Grows as needed until then, and never
/// takes memory for more.
template <typename T>
class Ring {
 public:
  explicit Ring(std::size_t capacity) : capacity_(capacity) {}

  void push(const T& item) {
    if (items_.size() < capacity_) {
      if (items_.size() == items_.capacity()) {
        items_.reserve(std::min(capacity_, std::max(kFirstCapacity, 2 * items_.size())));
      }
      items_.push_back(item);
      return;
    }
    items_[head_] = item;
    head_ = (head_ + 1) % capacity_;
    ++forgotten_;
  }
  [[nodiscard]] std::size_t size() const { return items_.size(); }
  [[nodiscard]] bool empty() const { return items_.empty(); }
  /// 0 is the oldest.
  [[nodiscard]] const T& operator[](std::size_t i) const { return items_[position(i)]; }
  [[nodiscard]] T& back() { return items_[position(items_.size() - 1)]; }
  [[nodiscard]] const T& back() const { return items_[position(items_.size() - 1)]; }
  /// How many items were there before the oldest one.
  [[nodiscard]] std::size_t forgotten() const { return forgotten_; }
  [[nodiscard]] std::size_t memoryBytes() const { return items_.capacity() * sizeof(T); }
  void clear() {
    items_.clear();
    head_ = 0;
    forgotten_ = 0;
  }

 private:
  static constexpr std::size_t kFirstCapacity = 16;

  [[nodiscard]] std::size_t position(std::size_t i) const {
    const std::size_t p = head_ + i;
    return p < items_.size() ? p : p - items_.size();
  }

  std::size_t capacity_;
  std::size_t head_ = 0;
  std::size_t forgotten_ = 0;
  std::vector<T> items_;
};

/// A metric's history in bounded memory: the newest samples as they came, and above them levels of buckets
/// (first, min, max, last, count), each level kFactor times coarser. What is asked for is answered from the
/// finest level that reaches back far enough and has few enough buckets, neighbours merged to the pixels
/// asked for, so a query costs about the same (within twice the least) whatever lies behind. Extremes are
/// never lost, whatever the level. Not thread-safe.
class TimeSeries {
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

 public:
  static constexpr std::size_t kFactor = 2;
  static constexpr std::size_t kLevels = 15;
  /// Samples in a bucket of the finest level: what is finer the raw samples answer as quickly.
  static constexpr std::size_t kFinestBucket = 4;
  static constexpr std::size_t kDefaultRawCapacity = 32'768;
  /// A sample this much older than the newest one means that the server's clock was set back.
  static constexpr qint64 kClockResetMs = 5 * 60 * 1000;

  /// Keeps that many samples as they came, and a sixteenth as many buckets a level; the coarsest level
  /// reaches back 4 096 times as many samples. By default, of 1 s data: 9 h exactly, a day to 64 s, 4 years
  /// in all, in at most 2.6 MiB.
  explicit TimeSeries(std::size_t rawCapacity = kDefaultRawCapacity);
  TimeSeries(std::size_t rawCapacity, std::size_t bucketsPerLevel);

  /// What a series takes once it is full: 84 bytes for each raw sample of its capacity.
  [[nodiscard]] static constexpr std::size_t mostMemoryBytes(std::size_t rawCapacity) {
    return rawCapacity * sizeof(RawPoint) + kLevels * (rawCapacity / kRawPerBucket) * sizeof(Bucket);
  }
  /// What it takes now.
  [[nodiscard]] std::size_t memoryBytes() const;

  /// Adds a sample, O(1). Times must not go back: an older sample is ignored (false), unless the step is
  /// larger than kClockResetMs; then the history on the wrong clock is forgotten and the series starts anew.
  bool append(Sample sample, bool breakBefore = false);

  [[nodiscard]] std::optional<Sample> last() const;
  [[nodiscard]] std::optional<Sample> oldest() const;
  /// The newest sample at or before `timeMs`, as exact as the finest level that still has it.
  [[nodiscard]] std::optional<Sample> at(qint64 timeMs) const;

  /// At most 4 × pixels points in time order that draw [fromMs, toMs] exactly at that width, with one point
  /// beyond each end where there is one, so that lines run to the edge (those two come on top of the bound).
  /// Where more samples are known than that they are of at least 3/4 × pixels stretches of about equally many
  /// samples (for up to 1 024 pixels, with the default capacity; of half as many for up to 2 048), so that a
  /// chart is about as fine, and costs about as much, whatever it shows.
  [[nodiscard]] std::vector<SeriesPoint> query(qint64 fromMs, qint64 toMs, int pixels) const;

  /// The newest `most` samples at or before `untilMs` as they came, newest first; fewer where no more are
  /// kept.
  [[nodiscard]] std::vector<Sample> newest(std::size_t most, qint64 untilMs) const;
  /// All samples in [fromMs, toMs] as they came, oldest first. Nothing where some of them are no longer kept
  /// so, or where there are more than `most`.
  [[nodiscard]] std::optional<std::vector<Sample>> samples(qint64 fromMs, qint64 toMs,
                                                           std::size_t most) const;

  /// Samples ever appended.
  [[nodiscard]] quint64 count() const { return count_; }

 private:
  static constexpr std::size_t kRawPerBucket = 16;

  struct Range {
    std::size_t begin, end;
  };

  static void appendToLevel(Ring<Bucket>& level, std::size_t bucketSize, Sample sample, bool breakBefore);
  void clear();
  /// Index of the first raw sample after `timeMs`.
  [[nodiscard]] std::size_t rawAfter(qint64 timeMs) const;
  [[nodiscard]] Range rawRange(qint64 fromMs, qint64 toMs) const;
  [[nodiscard]] static Range bucketRange(const Ring<Bucket>& level, qint64 fromMs, qint64 toMs);
  [[nodiscard]] std::vector<SeriesPoint> rawPoints(Range range) const;
  [[nodiscard]] static std::vector<SeriesPoint> bucketPoints(const Ring<Bucket>& level, Range range,
                                                             std::size_t wanted);
  static void mergeInto(Bucket& bucket, const Bucket& next);
  static void appendBucket(const Bucket& bucket, std::vector<SeriesPoint>& out);

  Ring<RawPoint> raw_;
  std::vector<Ring<Bucket>> levels_;  ///< finest first
  quint64 count_ = 0;
};

}  // namespace pulsedeck

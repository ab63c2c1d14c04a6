#include "pulsedeck/model/time_series.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>

namespace pulsedeck {
namespace {

using testing::ElementsAre;

constexpr qint64 kStart = 1'790'000'000'000;

/// Small enough that every level fills and forgets in a test.
TimeSeries smallSeries() {
  return TimeSeries(64, 32);
}

struct Extremes {
  double low, high;
};

Extremes extremesOf(const std::vector<SeriesPoint>& points) {
  const auto [low, high] = std::minmax_element(
      points.begin(), points.end(), [](const auto& a, const auto& b) { return a.value < b.value; });
  return {low->value, high->value};
}

TEST(TimeSeries, KnowsNothingAtFirst) {
  const TimeSeries series;
  EXPECT_FALSE(series.last());
  EXPECT_FALSE(series.oldest());
  EXPECT_FALSE(series.at(kStart));
  EXPECT_TRUE(series.query(0, kStart, 100).empty());
}

TEST(TimeSeries, GivesBackFewSamplesAsTheyCame) {
  TimeSeries series;
  series.append({kStart, 1});
  series.append({kStart + 10, 3});
  series.append({kStart + 20, 2});
  EXPECT_THAT(series.query(kStart, kStart + 20, 100),
              ElementsAre(SeriesPoint{kStart, 1, false}, SeriesPoint{kStart + 10, 3, false},
                          SeriesPoint{kStart + 20, 2, false}));
  EXPECT_EQ(series.last(), (Sample{kStart + 20, 2}));
  EXPECT_EQ(series.oldest(), (Sample{kStart, 1}));
}

TEST(TimeSeries, ReachesOnePointBeyondEachEndOfTheWindow) {
  TimeSeries series;
  for (int i = 0; i < 10; ++i)
    series.append({kStart + i * 100, static_cast<double>(i)});
  const auto points = series.query(kStart + 350, kStart + 650, 100);
  ASSERT_EQ(points.size(), 5U);
  EXPECT_EQ(points.front().value, 3);
  EXPECT_EQ(points.back().value, 7);
}

TEST(TimeSeries, MarksTheFirstSampleAfterABreak) {
  TimeSeries series;
  series.append({kStart, 1});
  series.append({kStart + 10, 2}, true);
  series.append({kStart + 20, 3});
  const auto points = series.query(kStart, kStart + 20, 100);
  ASSERT_EQ(points.size(), 3U);
  EXPECT_FALSE(points[0].breakBefore);
  EXPECT_TRUE(points[1].breakBefore);
  EXPECT_FALSE(points[2].breakBefore);
}

TEST(TimeSeries, IgnoresASampleOlderThanTheNewest) {
  TimeSeries series;
  series.append({kStart, 1});
  EXPECT_FALSE(series.append({kStart - 1, 2}));
  EXPECT_EQ(series.last(), (Sample{kStart, 1}));
  EXPECT_EQ(series.count(), 1U);
}

TEST(TimeSeries, StartsAnewWhenTheServersClockWasSetBack) {
  TimeSeries series;
  series.append({kStart, 1});
  EXPECT_TRUE(series.append({kStart - TimeSeries::kClockResetMs - 1, 2}));
  const auto points = series.query(0, kStart, 100);
  ASSERT_EQ(points.size(), 1U);
  EXPECT_EQ(points[0].value, 2);
  EXPECT_TRUE(points[0].breakBefore);
}

TEST(TimeSeries, FindsTheNewestSampleAtOrBeforeAMoment) {
  TimeSeries series;
  series.append({kStart, 1});
  series.append({kStart + 100, 2});
  EXPECT_FALSE(series.at(kStart - 1));
  EXPECT_EQ(series.at(kStart)->value, 1);
  EXPECT_EQ(series.at(kStart + 99)->value, 1);
  EXPECT_EQ(series.at(kStart + 1'000)->value, 2);
}

TEST(TimeSeries, StillFindsAMomentThatTheRawSamplesHaveForgotten) {
  TimeSeries series = smallSeries();
  for (int i = 0; i < 1'000; ++i)
    series.append({kStart + i * 1'000, static_cast<double>(i)});
  const auto then = series.at(kStart + 800 * 1'000);
  ASSERT_TRUE(then);
  EXPECT_LE(then->timeMs, kStart + 800 * 1'000);
  EXPECT_GE(then->timeMs, kStart + 791 * 1'000) << "no further back than a bucket of the finest level";
}

TEST(TimeSeries, KeepsExtremesAndTheBoundWhateverTheHistory) {
  for (const int count : {10, 100, 1'000, 20'000, 200'000}) {
    TimeSeries series;
    std::mt19937 random(7);
    std::normal_distribution<double> noise(0, 1);
    double low = 1e9;
    double high = -1e9;
    for (int i = 0; i < count; ++i) {
      const double value = i == count / 3 ? 100.0 : i == count / 2 ? -100.0 : noise(random);
      low = std::min(low, value);
      high = std::max(high, value);
      series.append({kStart + i * 1'000LL, value});
    }
    const auto points = series.query(kStart, kStart + count * 1'000LL, 200);
    EXPECT_LE(points.size(), 4U * 200U + 2U) << count;
    EXPECT_EQ(extremesOf(points).low, low) << count;
    EXPECT_EQ(extremesOf(points).high, high) << count;
    EXPECT_EQ(points.front().timeMs, kStart) << count;
    EXPECT_EQ(points.back().timeMs, kStart + (count - 1) * 1'000LL) << count;
  }
}

TEST(TimeSeries, KeepsADayOfASampleASecondInLessThanThreeMebibytes) {
  constexpr qint64 kDayS = 86'400;
  TimeSeries series;
  for (qint64 i = 0; i < kDayS; ++i)
    series.append({kStart + i * 1'000, i == kDayS / 2 ? 1e6 : std::sin(static_cast<double>(i))});
  EXPECT_LT(series.memoryBytes(), 3U * 1'024 * 1'024);
  const auto day = series.query(kStart, kStart + kDayS * 1'000, 600);
  EXPECT_EQ(day.front().timeMs, kStart);
  EXPECT_EQ(extremesOf(day).high, 1e6) << "no spike is lost";
  const auto firstHour = series.query(kStart, kStart + 3'600'000, 600);
  EXPECT_GE(firstHour.size(), 50U) << "a minute or so is told apart even in the oldest hour";
}

TEST(TimeSeries, TakesNoMoreMemoryThanItSaysWhateverComes) {
  for (const std::size_t capacity : {1'024UL, 3'000UL, 32'768UL}) {
    TimeSeries series(capacity);
    for (qint64 i = 0; i < 3'000'000; ++i)
      series.append({kStart + i, static_cast<double>(i % 1'000)}, i % 1'000 == 0);
    EXPECT_LE(series.memoryBytes(), TimeSeries::mostMemoryBytes(capacity)) << capacity;
    EXPECT_LE(TimeSeries::mostMemoryBytes(capacity), 84 * capacity) << capacity;
  }
}

TEST(TimeSeries, AnswersAboutAsFineAsThePixelsWhateverTheHistory) {
  TimeSeries series;
  qint64 count = 0;
  for (const qint64 wanted : {3'000, 10'000, 40'000, 100'000, 300'000, 1'000'000}) {
    for (; count < wanted; ++count)
      series.append({kStart + count * 1'000, static_cast<double>(count)});
    for (const int pixels : {100, 300, 600, 1'200}) {
      // A rising line has two points in each stretch.
      const auto points = series.query(kStart, kStart + count * 1'000, pixels);
      EXPECT_GE(points.size(), static_cast<std::size_t>(pixels * 3 / 2)) << count;
      EXPECT_LE(points.size(), 4U * static_cast<std::size_t>(pixels) + 2U) << count;
    }
  }
}

TEST(TimeSeries, AMovingWindowKeepsItsShapeWhereBucketsAreMerged) {
  TimeSeries series(64, 32);
  qint64 time = kStart;
  // Breaks make more buckets than the coarsest level can have of full ones.
  for (int i = 0; i < 40; ++i)
    series.append({time += 1'000, static_cast<double>(i % 7)}, true);
  const auto before = series.query(time - 30'000, time, 8);
  const auto after = series.query(time - 29'000, time + 1'000, 8);
  ASSERT_GT(before.size(), 6U);
  for (std::size_t i = before.size() / 2; i < before.size(); ++i)
    EXPECT_NE(std::find(after.begin(), after.end(), before[i]), after.end()) << i;
}

/// Every sample that ever came: what a series is to agree with.
class NaiveSeries {
 public:
  void append(const SeriesPoint& sample) { samples_.push_back(sample); }
  [[nodiscard]] std::vector<SeriesPoint> inside(qint64 fromMs, qint64 toMs) const {
    std::vector<SeriesPoint> found;
    std::copy_if(samples_.begin(), samples_.end(), std::back_inserter(found),
                 [&](const SeriesPoint& sample) { return sample.timeMs >= fromMs && sample.timeMs <= toMs; });
    return found;
  }
  [[nodiscard]] bool has(const SeriesPoint& point) const {
    const auto first =
        std::lower_bound(samples_.begin(), samples_.end(), point.timeMs,
                         [](const SeriesPoint& sample, qint64 timeMs) { return sample.timeMs < timeMs; });
    return std::any_of(first, samples_.end(), [&](const SeriesPoint& sample) {
      return sample.timeMs == point.timeMs && sample.value == point.value;
    });
  }
  [[nodiscard]] std::optional<SeriesPoint> at(qint64 timeMs) const {
    std::optional<SeriesPoint> found;
    for (const SeriesPoint& sample : samples_) {
      if (sample.timeMs <= timeMs) found = sample;
    }
    return found;
  }
  /// Whether a break lies after `fromMs` and up to `toMs`.
  [[nodiscard]] bool breaksWithin(qint64 fromMs, qint64 toMs) const {
    return std::any_of(samples_.begin(), samples_.end(), [&](const SeriesPoint& sample) {
      return sample.breakBefore && sample.timeMs > fromMs && sample.timeMs <= toMs;
    });
  }
  [[nodiscard]] qint64 startMs() const { return samples_.front().timeMs; }
  [[nodiscard]] qint64 endMs() const { return samples_.back().timeMs; }

 private:
  std::vector<SeriesPoint> samples_;
};

struct RandomHistory {
  TimeSeries series;
  NaiveSeries naive;
};

/// Regular or not, with breaks, bursts of one time, constant stretches, and few or many buckets to keep them
/// in.
RandomHistory randomHistory(std::mt19937& random) {
  const auto upTo = [&random](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
  const std::size_t buckets = 32U << upTo(3);
  RandomHistory history{TimeSeries(64U << upTo(4), buckets), {}};
  const int samples = 10 + upTo(3'000);
  const int longestStep = 1 + upTo(3) * 1'500;
  const int breakEvery = 10 + upTo(300);
  qint64 time = kStart;
  double value = 0;
  bool broke = false;
  for (int i = 0; i < samples; ++i) {
    const bool breaks = i > 0 && upTo(breakEvery) == 0;
    // A break has a time of its own, by which it can be told.
    time += upTo(longestStep) + (breaks || broke ? 1 : 0);
    broke = breaks;
    if (upTo(9) > 0) value = std::uniform_real_distribution<double>(-50, 50)(random);
    if (upTo(499) == 0) value *= 1e6;
    const SeriesPoint sample{time, value, breaks};
    EXPECT_TRUE(history.series.append({sample.timeMs, sample.value}, sample.breakBefore));
    history.naive.append(sample);
  }
  return history;
}

void expectAgreement(const RandomHistory& history, qint64 from, qint64 to, int pixels) {
  const auto points = history.series.query(from, to, pixels);
  const auto inside = history.naive.inside(from, to);
  ASSERT_LE(points.size(), 4U * static_cast<std::size_t>(pixels) + 2U);
  ASSERT_TRUE(std::is_sorted(points.begin(), points.end(),
                             [](const auto& a, const auto& b) { return a.timeMs < b.timeMs; }));
  for (const SeriesPoint& point : points)
    ASSERT_TRUE(history.naive.has(point)) << "a point that never came";
  // What is forgotten is the oldest.
  const auto oldest = history.series.oldest();
  if (inside.empty() || !oldest || oldest->timeMs > from) return;
  ASSERT_FALSE(points.empty());
  // Points beyond the ends, or of stretches that reach beyond them, may be wider, never narrower.
  EXPECT_LE(extremesOf(points).low, extremesOf(inside).low);
  EXPECT_GE(extremesOf(points).high, extremesOf(inside).high);
  EXPECT_LE(points.front().timeMs, inside.front().timeMs);
  EXPECT_GE(points.back().timeMs, inside.back().timeMs);
  // A break is marked at the first point of its stretch, which has up to four points.
  constexpr std::size_t kStretch = 4;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const std::size_t first = i < kStretch ? 0 : i + 1 - kStretch;
    const std::size_t last = std::min(i + kStretch, points.size()) - 1;
    if (points[i].breakBefore) {
      EXPECT_TRUE(history.naive.breaksWithin(points[i - 1].timeMs - 1, points[last].timeMs))
          << "a break from nowhere";
    } else if (history.naive.breaksWithin(points[i - 1].timeMs, points[i].timeMs)) {
      EXPECT_TRUE(std::any_of(points.begin() + static_cast<std::ptrdiff_t>(first),
                              points.begin() + static_cast<std::ptrdiff_t>(last) + 1,
                              [](const SeriesPoint& point) { return point.breakBefore; }))
          << "a break that goes unseen";
    }
  }
}

TEST(TimeSeries, AgreesWithANaiveSeriesOnRandomHistoriesAndWindows) {
  std::mt19937 random(42);
  for (int round = 0; round < 60; ++round) {
    const RandomHistory history = randomHistory(random);
    const qint64 start = history.naive.startMs();
    const qint64 end = history.naive.endMs();
    for (int window = 0; window < 40; ++window) {
      const qint64 from = std::uniform_int_distribution<qint64>(start - 5'000, end)(random);
      const qint64 to = std::uniform_int_distribution<qint64>(from, end + 5'000)(random);
      expectAgreement(history, from, to, std::uniform_int_distribution<int>(4, 400)(random));
      if (HasFatalFailure()) return;
    }
  }
}

TEST(TimeSeries, FindsAMomentAsANaiveSeriesDoes) {
  std::mt19937 random(43);
  for (int round = 0; round < 40; ++round) {
    const RandomHistory history = randomHistory(random);
    for (int i = 0; i < 40; ++i) {
      const qint64 moment = std::uniform_int_distribution<qint64>(history.naive.startMs() - 1'000,
                                                                  history.naive.endMs() + 1'000)(random);
      const auto found = history.series.at(moment);
      const auto naive = history.naive.at(moment);
      const auto oldest = history.series.oldest();
      if (!naive || oldest->timeMs > moment) {
        EXPECT_FALSE(found.has_value());
        continue;
      }
      ASSERT_TRUE(found.has_value());
      EXPECT_LE(found->timeMs, moment);
      EXPECT_TRUE(history.naive.has({found->timeMs, found->value, false}));
    }
  }
}

TEST(TimeSeries, GivesItsNewestSamplesAsTheyCame) {
  TimeSeries series = smallSeries();
  EXPECT_TRUE(series.newest(3, kStart).empty());
  for (int i = 0; i < 100; ++i)
    series.append({kStart + i, static_cast<double>(i)});
  EXPECT_THAT(series.newest(3, kStart + 1'000),
              ElementsAre(Sample{kStart + 99, 99}, Sample{kStart + 98, 98}, Sample{kStart + 97, 97}));
  EXPECT_THAT(series.newest(1, kStart + 50), ElementsAre(Sample{kStart + 50, 50}));
  EXPECT_EQ(series.newest(1'000, kStart + 1'000).size(), 64U) << "no more are kept";
  EXPECT_TRUE(series.newest(3, kStart).empty());
}

TEST(TimeSeries, GivesAllSamplesOfAStretchOrNone) {
  TimeSeries series = smallSeries();
  for (int i = 0; i < 64; ++i)
    series.append({kStart + i, static_cast<double>(i)});
  ASSERT_TRUE(series.samples(0, kStart + 1, 10));
  EXPECT_THAT(*series.samples(0, kStart + 1, 10), ElementsAre(Sample{kStart, 0}, Sample{kStart + 1, 1}));
  EXPECT_FALSE(series.samples(0, kStart + 10, 10)) << "too many";
  EXPECT_TRUE(series.samples(kStart + 100, kStart + 200, 10)->empty());
  series.append({kStart + 64, 64});
  EXPECT_FALSE(series.samples(0, kStart + 1, 10)) << "one is only known as part of a bucket";
  EXPECT_TRUE(series.samples(kStart + 2, kStart + 3, 10));
}

}  // namespace
}  // namespace pulsedeck

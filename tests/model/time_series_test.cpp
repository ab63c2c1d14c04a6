#include "pulsedeck/model/time_series.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
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

// The naive answer: every sample of the window, from all that was ever appended.
TEST(TimeSeries, AgreesWithANaiveSeriesOnRandomWindows) {
  std::mt19937 random(42);
  TimeSeries series(512, 256);
  std::vector<SeriesPoint> naive;
  qint64 time = kStart;
  for (int i = 0; i < 4'000; ++i) {
    time += std::uniform_int_distribution<qint64>(0, 2'000)(random);
    const double value = std::uniform_real_distribution<double>(-50, 50)(random);
    const bool breakBefore = i > 0 && random() % 200 == 0;
    ASSERT_TRUE(series.append({time, value}, breakBefore));
    naive.push_back({time, value, breakBefore});
  }
  for (int round = 0; round < 300; ++round) {
    const qint64 span = std::uniform_int_distribution<qint64>(10'000, time - kStart)(random);
    const qint64 from = std::uniform_int_distribution<qint64>(kStart, time - span)(random);
    const int pixels = std::uniform_int_distribution<int>(10, 400)(random);
    const auto points = series.query(from, from + span, pixels);
    ASSERT_LE(points.size(), 4U * static_cast<std::size_t>(pixels) + 8U);
    ASSERT_TRUE(std::is_sorted(points.begin(), points.end(),
                               [](const auto& a, const auto& b) { return a.timeMs < b.timeMs; }));
    for (const SeriesPoint& point : points) {
      const bool real = std::any_of(naive.begin(), naive.end(), [&](const SeriesPoint& sample) {
        return sample.timeMs == point.timeMs && sample.value == point.value;
      });
      ASSERT_TRUE(real) << "a point that never came";
    }
    std::vector<SeriesPoint> inside;
    std::copy_if(naive.begin(), naive.end(), std::back_inserter(inside), [&](const SeriesPoint& sample) {
      return sample.timeMs >= from && sample.timeMs <= from + span;
    });
    if (inside.empty()) continue;
    EXPECT_LE(extremesOf(points).low, extremesOf(inside).low);
    EXPECT_GE(extremesOf(points).high, extremesOf(inside).high);
    const bool broken =
        std::any_of(inside.begin() + 1, inside.end(), [](const auto& p) { return p.breakBefore; });
    if (broken) {
      EXPECT_TRUE(std::any_of(points.begin(), points.end(), [](const auto& p) { return p.breakBefore; }));
    }
  }
}

}  // namespace
}  // namespace pulsedeck

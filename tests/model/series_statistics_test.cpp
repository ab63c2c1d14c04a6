#include "pulsedeck/model/series_statistics.h"

#include <gtest/gtest.h>

#include <cmath>

namespace pulsedeck {
namespace {

constexpr qint64 kStart = 1'790'000'000'000;
constexpr qint64 kSecond = 1'000;

TEST(SeriesStatistics, KnowsNothingOfAnEmptyStretch) {
  TimeSeries series;
  EXPECT_FALSE(statisticsOf(series, 0, kStart));
  series.append({kStart, 5});
  EXPECT_FALSE(statisticsOf(series, 0, kStart - 1));
  EXPECT_FALSE(statisticsOf(series, kStart + 1, kStart + kSecond));
  EXPECT_FALSE(statisticsOf(series, kStart + 1, kStart - 1));
}

TEST(SeriesStatistics, OneValueIsAllOfThem) {
  TimeSeries series;
  series.append({kStart, 5});
  EXPECT_EQ(statisticsOf(series, kStart, kStart), (SeriesStatistics{5, 5, 5, 5, {kStart, 5}, true}));
}

TEST(SeriesStatistics, AreThoseOfTheSamplesInside) {
  TimeSeries series;
  for (int i = 0; i <= 200; ++i)
    series.append({kStart + i * kSecond, static_cast<double>(i)});
  const auto figures = statisticsOf(series, kStart + 1 * kSecond, kStart + 100 * kSecond);
  ASSERT_TRUE(figures);
  EXPECT_EQ(*figures, (SeriesStatistics{1, 100, 50.5, 95, {kStart + 100 * kSecond, 100}, true}));
}

TEST(SeriesStatistics, EverySampleCountsAlikeWhereAllAreKept) {
  TimeSeries series;
  series.append({kStart, 0});
  series.append({kStart + 1, 0});
  series.append({kStart + 2, 0});
  series.append({kStart + 1'000 * kSecond, 100});
  EXPECT_DOUBLE_EQ(statisticsOf(series, 0, kStart + 2'000 * kSecond)->mean, 25);
}

TEST(SeriesStatistics, KeepTheDigitsOfLargeValues) {
  TimeSeries series;
  for (int i = 0; i < 30'000; ++i)
    series.append({kStart + i, 1e15 + i % 2});
  EXPECT_DOUBLE_EQ(statisticsOf(series, 0, kStart + 30'000)->mean, 1e15 + 0.5);
}

TEST(SeriesStatistics, SayWhenTheyAreEstimated) {
  TimeSeries series(64, 32);
  for (int i = 0; i < 1'000; ++i)
    series.append({kStart + i * kSecond, 50 + 50 * std::sin(i / 20.0)});
  series.append({kStart + 1'000 * kSecond, 50});
  const auto all = statisticsOf(series, 0, kStart + 2'000 * kSecond);
  ASSERT_TRUE(all);
  EXPECT_FALSE(all->exact);
  EXPECT_NEAR(all->max, 100, 0.1);
  EXPECT_NEAR(all->min, 0, 0.1);
  EXPECT_EQ(all->last, (Sample{kStart + 1'000 * kSecond, 50}));
  EXPECT_TRUE(statisticsOf(series, kStart + 960 * kSecond, kStart + 2'000 * kSecond)->exact);
}

// A quarter of an hour at 1 s data: what was forgotten as samples is still known to some percent.
TEST(SeriesStatistics, EstimateMeanAndPercentileFromTheLine) {
  TimeSeries coarse(256, 128);
  TimeSeries whole;
  for (int i = 0; i < 4'000; ++i) {
    const Sample sample{kStart + i * kSecond, 50 + 50 * std::sin(i / 400.0)};
    coarse.append(sample);
    whole.append(sample);
  }
  const auto estimated = statisticsOf(coarse, kStart, kStart + 4'000 * kSecond);
  const auto exact = statisticsOf(whole, kStart, kStart + 4'000 * kSecond);
  ASSERT_TRUE(estimated && exact);
  EXPECT_FALSE(estimated->exact);
  EXPECT_TRUE(exact->exact);
  EXPECT_NEAR(estimated->mean, exact->mean, 2);
  EXPECT_NEAR(estimated->p95, exact->p95, 2);
}

TEST(SeriesStatistics, ASingleSpikeDoesNotMakeThePercentile) {
  TimeSeries series(64, 32);
  for (int i = 0; i < 2'000; ++i)
    series.append({kStart + i * kSecond, i == 700 ? 1'000.0 : 1.0});
  const auto figures = statisticsOf(series, kStart, kStart + 2'000 * kSecond);
  EXPECT_EQ(figures->max, 1'000);
  EXPECT_EQ(figures->p95, 1);
}

TEST(SeriesStatistics, WhatIsNotKnownDoesNotCount) {
  TimeSeries series(64, 32);
  for (int i = 0; i < 500; ++i)
    series.append({kStart + i * kSecond, 10});
  series.append({kStart + 1'000'000 * kSecond, 30}, true);
  for (int i = 1; i < 500; ++i)
    series.append({kStart + (1'000'000 + i) * kSecond, 30});
  const auto figures = statisticsOf(series, kStart, kStart + 2'000'000 * kSecond);
  ASSERT_TRUE(figures);
  EXPECT_FALSE(figures->exact);
  EXPECT_GE(figures->mean, 10);
  EXPECT_LE(figures->mean, 30);
  EXPECT_NE(figures->mean, 10);
}

}  // namespace
}  // namespace pulsedeck

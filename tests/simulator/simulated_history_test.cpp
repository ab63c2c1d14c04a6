#include "pulsedeck/simulator/simulated_history.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace pulsedeck {
namespace {

constexpr qint64 kNow = 1'790'000'000'000;
constexpr qint64 kSecondMs = 1'000;
constexpr qint64 kMinuteMs = 60 * kSecondMs;
constexpr qint64 kHourMs = 60 * kMinuteMs;

SimulatedHistory filled(qint64 nowMs) {
  SimulatedHistory history;
  for (const qint64 time : history.missingTimes(nowMs))
    history.add({time, {1.0}});
  return history;
}

std::vector<qint64> timesOf(const SimulatedHistory& history) {
  std::vector<qint64> times;
  for (const SimulatedRow* row = history.after(0); row != nullptr; row = history.after(row->timeMs))
    times.push_back(row->timeMs);
  return times;
}

/// The longest time between rows of the range.
qint64 widestStep(const std::vector<qint64>& times, qint64 fromMs, qint64 toMs) {
  qint64 widest = 0;
  for (std::size_t i = 1; i < times.size(); ++i) {
    if (times[i - 1] >= fromMs && times[i] <= toMs) widest = std::max(widest, times[i] - times[i - 1]);
  }
  return widest;
}

void expectEveryChartIsFull(const std::vector<qint64>& times, qint64 nowMs, qint64 toleranceMs) {
  ASSERT_FALSE(times.empty());
  EXPECT_LE(times.front(), nowMs - SimulatedHistory::kReachMs + 2 * kHourMs);
  EXPECT_GE(times.back(), nowMs - 5 * kSecondMs - toleranceMs);
  EXPECT_LE(widestStep(times, 0, nowMs), 2 * kHourMs + toleranceMs);
  EXPECT_LE(widestStep(times, nowMs - 24 * kHourMs, nowMs), 10 * kMinuteMs + toleranceMs);
  EXPECT_LE(widestStep(times, nowMs - kHourMs, nowMs), 15 * kSecondMs + toleranceMs);
  EXPECT_LE(widestStep(times, nowMs - 5 * kMinuteMs, nowMs), 5 * kSecondMs + toleranceMs);
}

TEST(SimulatedHistory, AnEmptyOneMissesAWeek) {
  const std::vector<qint64> times = timesOf(filled(kNow));
  expectEveryChartIsFull(times, kNow, 0);
  EXPECT_LT(times.size(), 600U);
}

TEST(SimulatedHistory, AnIdleTimeIsFilledUp) {
  SimulatedHistory history = filled(kNow);
  const qint64 later = kNow + 3 * kHourMs;
  const std::vector<qint64> missing = history.missingTimes(later);
  ASSERT_FALSE(missing.empty());
  EXPECT_GT(missing.front(), kNow - 5 * kSecondMs);
  for (const qint64 time : missing)
    history.add({time, {1.0}});
  expectEveryChartIsFull(timesOf(history), later, 0);
  EXPECT_TRUE(history.missingTimes(later).empty());
}

TEST(SimulatedHistory, AfterAWeekOfIdleNothingOldIsLeftOut) {
  SimulatedHistory history = filled(kNow);
  const qint64 later = kNow + 30 * 24 * kHourMs;
  for (const qint64 time : history.missingTimes(later))
    history.add({time, {1.0}});
  EXPECT_LE(widestStep(timesOf(history), later - SimulatedHistory::kReachMs, later), 2 * kHourMs);
}

TEST(SimulatedHistory, StaysBoundedAndDenseUnderFastUpdates) {
  SimulatedHistory history = filled(kNow);
  constexpr qint64 kStepMs = 100;
  constexpr qint64 kEnd = kNow + 2 * kHourMs;
  std::size_t largest = 0;
  for (qint64 time = kNow; time <= kEnd; time += kStepMs) {
    history.add({time, {1.0}});
    largest = std::max(largest, history.size());
  }
  EXPECT_LT(largest, 1'500U);
  // Rows are thinned every now and then, so that those near a border may still have their neighbours' step.
  expectEveryChartIsFull(timesOf(history), kEnd, 5 * kSecondMs);
}

TEST(SimulatedHistory, UpdatesThatComeALittleEarlyAreKept) {
  SimulatedHistory history;
  for (qint64 i = 0; i < 600; ++i)
    history.add({kNow + i * 4'990, {1.0}});
  const qint64 newest = kNow + 599 * 4'990;
  EXPECT_LE(widestStep(timesOf(history), newest - 5 * kMinuteMs, newest), 4'990);
}

TEST(SimulatedHistory, TimesOnlyRise) {
  SimulatedHistory history;
  history.add({kNow, {1.0}});
  history.add({kNow, {2.0}});
  history.add({kNow - 1, {3.0}});
  EXPECT_EQ(timesOf(history), std::vector<qint64>{kNow});
  EXPECT_EQ(history.after(0)->values, std::vector<double>{1.0});
}

}  // namespace
}  // namespace pulsedeck

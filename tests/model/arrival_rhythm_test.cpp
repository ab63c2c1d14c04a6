#include "pulsedeck/model/arrival_rhythm.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr qint64 kStart = 1'000'000;

/// Arrivals `intervalMs` apart, the last one at the moment given back.
qint64 arriveEvery(ArrivalRhythm& rhythm, qint64 intervalMs, int times, qint64 fromMs = kStart) {
  qint64 now = fromMs;
  for (int i = 0; i < times; ++i, now += intervalMs)
    rhythm.arrive(now);
  return now - intervalMs;
}

TEST(ArrivalRhythm, NothingCameYet) {
  const ArrivalRhythm rhythm;
  EXPECT_FALSE(rhythm.isFresh(kStart));
  EXPECT_FALSE(rhythm.isOverdue(kStart)) << "what never came is not missed";
  EXPECT_FALSE(rhythm.ageMs(kStart));
}

TEST(ArrivalRhythm, AQuickFamilyIsGivenFifteenSeconds) {
  ArrivalRhythm rhythm;
  const qint64 last = arriveEvery(rhythm, 1'000, 10);
  EXPECT_TRUE(rhythm.isFresh(last + 15'000));
  EXPECT_FALSE(rhythm.isFresh(last + 15'001));
  EXPECT_FALSE(rhythm.isOverdue(last + 15'000));
  EXPECT_TRUE(rhythm.isOverdue(last + 15'001));
  EXPECT_EQ(rhythm.ageMs(last + 4'000), 4'000);
}

TEST(ArrivalRhythm, ASlowFamilyIsGivenThreeOfItsIntervals) {
  ArrivalRhythm rhythm;
  const qint64 last = arriveEvery(rhythm, 20'000, 4);
  EXPECT_TRUE(rhythm.isFresh(last + 60'000));
  EXPECT_FALSE(rhythm.isFresh(last + 60'001));
}

TEST(ArrivalRhythm, OneLongPauseDoesNotMakeItPatient) {
  ArrivalRhythm rhythm;
  const qint64 before = arriveEvery(rhythm, 1'000, 20);
  const qint64 last = arriveEvery(rhythm, 1'000, 3, before + 600'000);
  EXPECT_EQ(rhythm.patienceMs(), ArrivalRhythm::kMinPatienceMs);
  EXPECT_FALSE(rhythm.isFresh(last + 16'000));
}

TEST(ArrivalRhythm, TheTimeOfAnOutageIsNotAnInterval) {
  ArrivalRhythm rhythm;
  rhythm.arrive(kStart);
  rhythm.interrupt(kStart + 1'000);
  rhythm.arrive(kStart + 600'000);
  EXPECT_EQ(rhythm.patienceMs(), ArrivalRhythm::kMinPatienceMs);
}

TEST(ArrivalRhythm, ALastingChangeOfPaceIsLearned) {
  ArrivalRhythm rhythm;
  const qint64 before = arriveEvery(rhythm, 1'000, 20);
  arriveEvery(rhythm, 30'000, 9, before + 30'000);
  EXPECT_EQ(rhythm.patienceMs(), 90'000);
}

TEST(ArrivalRhythm, BurstsAreExpectedAtTheirOwnPace) {
  ArrivalRhythm rhythm;
  for (int i = 0; i < 12; ++i) {
    rhythm.arrive(kStart + i * 30'000);
    rhythm.arrive(kStart + i * 30'000 + 5);
    rhythm.arrive(kStart + i * 30'000 + 100);
  }
  EXPECT_GE(rhythm.patienceMs(), 3 * 29'900);
}

TEST(ArrivalRhythm, AfterAnInterruptionOnlyNewDataAreFresh) {
  ArrivalRhythm rhythm;
  const qint64 last = arriveEvery(rhythm, 1'000, 5);
  rhythm.interrupt(last + 500);
  EXPECT_FALSE(rhythm.isFresh(last + 600));
  EXPECT_EQ(rhythm.ageMs(last + 600), 600);
  rhythm.arrive(last + 3'000);
  EXPECT_TRUE(rhythm.isFresh(last + 3'000));
}

TEST(ArrivalRhythm, IsMissedOnlyForTheTimeInWhichItCouldHaveCome) {
  ArrivalRhythm rhythm;
  const qint64 last = arriveEvery(rhythm, 1'000, 5);
  rhythm.interrupt(last + 300'000);
  EXPECT_FALSE(rhythm.isOverdue(last + 300'000 + 15'000));
  EXPECT_TRUE(rhythm.isOverdue(last + 300'000 + 15'001));
}

TEST(ArrivalRhythm, ReplayedDataHaveAnAgeAndAreNotFresh) {
  ArrivalRhythm rhythm;
  rhythm.replay(kStart - 60'000);
  rhythm.replay(kStart - 90'000);
  EXPECT_EQ(rhythm.ageMs(kStart), 60'000);
  EXPECT_FALSE(rhythm.isFresh(kStart));
  rhythm.arrive(kStart);
  EXPECT_TRUE(rhythm.isFresh(kStart));
  EXPECT_EQ(rhythm.ageMs(kStart), 0);
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/pacing/safeguard_watch.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using Change = SafeguardWatch::Change;

TEST(SafeguardWatch, TellsOnceWhenItStaysEngaged) {
  SafeguardWatch watch(30'000, 30'000);
  EXPECT_EQ(watch.update(true, 0), Change::None);
  EXPECT_EQ(watch.update(true, 29'999), Change::None);
  EXPECT_EQ(watch.update(true, 30'000), Change::Engaged);
  EXPECT_EQ(watch.update(true, 90'000), Change::None);
}

TEST(SafeguardWatch, SaysNothingOfShortEngagements) {
  SafeguardWatch watch(30'000, 30'000);
  for (qint64 now = 0; now < 600'000; now += 5'000)
    EXPECT_EQ(watch.update(now % 30'000 != 0, now), Change::None) << now;
}

TEST(SafeguardWatch, TellsItsReleaseAfterTheSameTime) {
  SafeguardWatch watch(10'000, 10'000);
  EXPECT_EQ(watch.update(true, 0), Change::None);
  ASSERT_EQ(watch.update(true, 10'000), Change::Engaged);
  EXPECT_EQ(watch.update(false, 11'000), Change::None);
  EXPECT_EQ(watch.update(true, 15'000), Change::None) << "engaged again: nothing new";
  EXPECT_EQ(watch.update(false, 16'000), Change::None);
  EXPECT_EQ(watch.update(false, 26'000), Change::Released);
  EXPECT_EQ(watch.update(false, 90'000), Change::None);
}

TEST(SafeguardWatch, WithoutPatienceTellsAtOnce) {
  SafeguardWatch watch(0, 0);
  EXPECT_EQ(watch.update(true, 5), Change::Engaged);
  EXPECT_EQ(watch.update(false, 6), Change::Released);
}

TEST(SafeguardWatch, HasAnotherPatienceWithItsRelease) {
  SafeguardWatch watch(0, 30'000);
  int changes = 0;
  for (qint64 now = 0; now < 600'000; now += 5'000)
    changes += watch.update(now / 5'000 % 2 == 0, now) != Change::None ? 1 : 0;
  EXPECT_EQ(changes, 1) << "it comes and goes, and is told once";
}

}  // namespace
}  // namespace pulsedeck

// Samples that come late, not at all or long after: gaps, clocks, replayed history and silence.

#include "pulsedeck/model/alert_engine.h"
#include "support/alert_feed.h"
#include "support/alert_rules.h"

#include <gtest/gtest.h>

#include <cmath>

namespace pulsedeck {
namespace {

using test::AlertFeed;
using test::alertRule;
using test::words;

constexpr qint64 kHour = 3'600'000;

// --- Gaps and clocks

TEST(AlertEngineTime, AClockSetBackALittleBlindsNobody) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10)});
  feed.live(60'000, 5);
  feed.live(10'000, 12);
  feed.live(11'000, 12);
  EXPECT_EQ(feed.said(), words({})) << "they may have been overtaken on the way";
  feed.live(12'000, 12);
  EXPECT_EQ(feed.said(), words({"fired 12000"}));
  feed.live(13'000, 5);
  EXPECT_EQ(feed.said(), words({"resolved 12000-13000"}));
}

TEST(AlertEngineTime, DisorderOnTheWayIsNoClockSetBack) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10)});
  for (qint64 timeMs = 10'000; timeMs < 100'000; timeMs += 10'000) {
    feed.live(timeMs, 5);
    feed.live(timeMs - 2'000, 12);
    feed.live(timeMs - 1'000, 12);
  }
  EXPECT_EQ(feed.said(), words({}));
}

TEST(AlertEngineTime, AShortBreakDoesNotEndTheWait) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10, 60'000)});
  feed.live(0, 11);
  feed.afterBreak(55'000, 11);
  feed.live(60'000, 11);
  EXPECT_EQ(feed.said(), words({"fired 0"}));
}

TEST(AlertEngineTime, ALongBreakBeginsTheWaitAnew) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10, 60'000)});
  feed.live(0, 11);
  feed.afterBreak(61'000, 11);
  EXPECT_EQ(feed.said(), words({}));
  feed.live(121'000, 11);
  EXPECT_EQ(feed.said(), words({"fired 61000"}));
}

TEST(AlertEngineTime, ABreakEndsNothingThatIsRaised) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10)});
  feed.live(0, 11);
  feed.afterBreak(kHour, 12);
  EXPECT_EQ(feed.said(), words({"fired 0"}));
  feed.afterBreak(2 * kHour, 9);
  EXPECT_EQ(feed.said(), words({"resolved 0-7200000"}));
}

TEST(AlertEngineTime, AClockSetBackBeginsTheWaitAnewAndKeepsWhatIsRaised) {
  AlertRule waiting = alertRule(AlertComparison::Above, 10, 60'000);
  waiting.id = QStringLiteral("waiting");
  AlertFeed feed({alertRule(AlertComparison::Above, 10), waiting});
  feed.live(10 * kHour, 11);
  EXPECT_EQ(feed.said(), words({"fired 36000000"}));
  feed.live(kHour, 11);
  EXPECT_EQ(feed.state(), AlertState::Firing);
  feed.live(kHour + 59'000, 11);
  EXPECT_EQ(feed.said(), words({}));
  feed.live(kHour + 60'000, 11);
  EXPECT_EQ(feed.said(), words({"fired 3600000"}));
}

// --- History that is replayed

TEST(AlertEngineTime, WhatIsOverInReplayedHistoryRaisesNothing) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10)});
  feed.replayed(1'000, 11, kHour);
  feed.replayed(2'000, 12, kHour);
  feed.replayed(3'000, 5, kHour);
  EXPECT_EQ(feed.said(), words({"passed 1000-3000"}));
  feed.live(kHour, 5);
  feed.pass(kHour + AlertEngine::kSettleMs);
  EXPECT_EQ(feed.said(), words({}));
}

TEST(AlertEngineTime, WhatStillHoldsAfterReplayedHistoryIsToldOnceWithTheFirstLiveSample) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10, 60'000)});
  feed.replayed(0, 11, kHour);
  feed.replayed(60'000, 12, kHour);
  EXPECT_EQ(feed.said(), words({}));
  feed.live(61'000, 11);
  feed.live(62'000, 11);
  ASSERT_EQ(feed.events.size(), 1U);
  EXPECT_EQ(feed.events[0].firing.value, 11) << "as it is now";
  EXPECT_EQ(feed.said(), words({"fired 0"}));
}

TEST(AlertEngineTime, WhatStillHoldsIsToldWithoutALiveSampleOnceTheHistoryIsThrough) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10)});
  feed.replayed(1'000, 11, kHour);
  feed.pass(kHour + AlertEngine::kSettleMs - 1);
  EXPECT_EQ(feed.said(), words({}));
  feed.pass(kHour + AlertEngine::kSettleMs);
  EXPECT_EQ(feed.said(), words({"fired 1000"}));
  feed.pass(kHour + 2 * AlertEngine::kSettleMs);
  EXPECT_EQ(feed.said(), words({}));
}

TEST(AlertEngineTime, WhatWasRaisedBeforeAnOutageMayEndInTheReplay) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10)});
  feed.live(1'000, 11);
  feed.replayed(2'000, 5, kHour);
  EXPECT_EQ(feed.said(), words({"fired 1000", "resolved 1000-2000"}));
}

TEST(AlertEngineTime, ReplayedHistoryThatIsKnownChangesNothing) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10)});
  feed.live(10 * kHour, 11);
  feed.replayed(kHour, 5, 10 * kHour);
  feed.replayed(10 * kHour - 1'000, 5, 10 * kHour);
  EXPECT_EQ(feed.said(), words({"fired 36000000"}));
  EXPECT_EQ(feed.state(), AlertState::Firing);
}

// --- Silence

AlertRule silence(qint64 windowMs = 60'000) {
  AlertRule rule = alertRule(AlertComparison::NoData, 0);
  rule.windowMs = windowMs;
  return rule;
}

TEST(AlertEngineTime, SilenceIsToldAndEndsWithTheNextSample) {
  AlertFeed feed({silence()});
  feed.live(10'000, 5);
  feed.pass(69'999);
  EXPECT_EQ(feed.said(), words({}));
  feed.pass(70'000);
  ASSERT_EQ(feed.events.size(), 1U);
  EXPECT_EQ(feed.events[0].firing.value, 5) << "the last one known";
  EXPECT_EQ(feed.said(), words({"fired 10000"}));
  feed.pass(200'000);
  EXPECT_EQ(feed.said(), words({}));
  feed.live(201'000, 5);
  EXPECT_EQ(feed.said(), words({"resolved 10000-201000"}));
}

TEST(AlertEngineTime, WhatComesLateIsNoSilence) {
  AlertFeed feed({silence()});
  feed.live(100'000, 5);
  for (qint64 steadyMs = 110'000; steadyMs < 300'000; steadyMs += 10'000) {
    MetricUpdate late = AlertFeed::update(feed.metric("leads.new"), steadyMs - 60'000, 5);
    late.arrivalMs = steadyMs;
    feed.engine.take(late, feed.events);
    feed.pass(steadyMs);
  }
  EXPECT_EQ(feed.said(), words({}));
}

TEST(AlertEngineTime, AChangedSilenceRuleWaitsOnFromTheLastSample) {
  AlertFeed feed({silence()});
  feed.live(10'000, 5);
  feed.pass(50'000);
  feed.engine.setRules({silence(30'000)}, feed.events);
  feed.pass(50'000);
  EXPECT_EQ(feed.said(), words({"fired 10000"}));
}

TEST(AlertEngineTime, AMetricThatNeverCameIsSilentSinceItIsWatched) {
  AlertFeed feed({});
  feed.metric("leads.new");
  feed.engine.setRules({silence()}, feed.events);
  feed.pass(1'000'000);
  EXPECT_EQ(feed.said(), words({}));
  feed.pass(1'060'000);
  ASSERT_EQ(feed.events.size(), 1U);
  EXPECT_TRUE(std::isnan(feed.events[0].firing.value));
}

TEST(AlertEngineTime, AMetricOfAStarIsSilentOnlyOnceItHasSpoken) {
  AlertRule rule = silence();
  rule.metric = QStringLiteral("leads.*");
  AlertFeed feed({});
  feed.metric("leads.new");
  feed.metric("leads.lost");
  feed.engine.setRules({rule}, feed.events);
  feed.live(0, 1, "leads.lost");
  feed.pass(1'000);
  feed.pass(kHour);
  ASSERT_EQ(feed.events.size(), 1U);
  EXPECT_EQ(feed.events[0].firing.metric, feed.metric("leads.lost"));
}

TEST(AlertEngineTime, SilenceCountsAnewOnceTheLinkIsBack) {
  AlertFeed feed({silence()});
  feed.live(0, 5);
  // Nobody passes while the link is down.
  feed.engine.resume(kHour);
  feed.pass(kHour + 59'999);
  EXPECT_EQ(feed.said(), words({}));
  feed.pass(kHour + 60'000);
  EXPECT_EQ(feed.said(), words({"fired 3600000"}));
}

TEST(AlertEngineTime, WhatIsNotAskedForIsNotMissed) {
  AlertFeed feed({silence()});
  bool expected = false;
  feed.engine.setExpected([&](MetricId) { return expected; });
  feed.live(0, 5);
  feed.pass(kHour);
  EXPECT_EQ(feed.said(), words({}));
  expected = true;
  feed.pass(kHour + 1'000);
  EXPECT_EQ(feed.said(), words({"fired 0"}));
}

}  // namespace
}  // namespace pulsedeck

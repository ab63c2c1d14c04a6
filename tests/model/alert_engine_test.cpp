#include "pulsedeck/model/alert_engine.h"

#include "support/alert_feed.h"
#include "support/alert_rules.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::AlertFeed;
using test::alertRule;
using test::words;

constexpr qint64 kHour = 3'600'000;

TEST(AlertEngine, RaisesOnceWhenALimitIsPassedAndResolvesOnce) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10)});
  feed.live(1'000, 9);
  EXPECT_EQ(feed.said(), words({}));
  feed.live(2'000, 11);
  EXPECT_EQ(feed.said(), words({"fired 2000"}));
  EXPECT_EQ(feed.state(), AlertState::Firing);
  feed.live(3'000, 12);
  feed.live(4'000, 11);
  EXPECT_EQ(feed.said(), words({})) << "once a change";
  feed.live(5'000, 10);
  EXPECT_EQ(feed.said(), words({"resolved 2000-5000"}));
  EXPECT_EQ(feed.state(), AlertState::Normal);
}

TEST(AlertEngine, TellsTheValueAtTheBeginAndTheWorst) {
  AlertFeed feed({alertRule(AlertComparison::Below, 10)});
  feed.live(1'000, 8);
  feed.live(2'000, 3);
  feed.live(3'000, 7);
  feed.live(4'000, 10);
  ASSERT_EQ(feed.events.size(), 2U);
  EXPECT_EQ(feed.events[0].firing.value, 8);
  EXPECT_EQ(feed.events[1].firing.value, 8);
  EXPECT_EQ(feed.events[1].firing.worst, 3);
}

TEST(AlertEngine, WaitsForTheForDurationOnTheSamplesTime) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10, 60'000)});
  feed.live(0, 11);
  EXPECT_EQ(feed.state(), AlertState::Pending);
  feed.live(30'000, 9);
  EXPECT_EQ(feed.state(), AlertState::Normal);
  feed.live(31'000, 11);
  feed.live(90'999, 12);
  EXPECT_EQ(feed.said(), words({}));
  feed.live(91'000, 12);
  ASSERT_EQ(feed.events.size(), 1U);
  EXPECT_EQ(feed.events[0].firing.raisedMs, 91'000);
  EXPECT_EQ(feed.said(), words({"fired 31000"}));
}

TEST(AlertEngine, AValueHoldsUntilTheNextSample) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10, 60'000)});
  feed.live(0, 11);
  feed.live(kHour, 11);
  EXPECT_EQ(feed.said(), words({"fired 0"})) << "sent only when it changes";
}

TEST(AlertEngine, StaysRaisedWithinTheHysteresis) {
  AlertRule rule = alertRule(AlertComparison::Above, 10);
  rule.hysteresis = 2;
  AlertFeed feed({rule});
  feed.live(1'000, 11);
  for (int i = 0; i < 20; ++i)
    feed.live(2'000 + i, i % 2 == 0 ? 9 : 11);
  EXPECT_EQ(feed.said(), words({"fired 1000"}));
  feed.live(3'000, 8);
  EXPECT_EQ(feed.said(), words({"resolved 1000-3000"}));
}

TEST(AlertEngine, AFoldedSpikeIsSeen) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10)});
  const MetricUpdate folded{
      feed.metric("leads.new"), {1'000, 5}, {1'010, 4}, {1'020, 50}, {1'030, 5}, 100, false, 1'030, false};
  feed.engine.take(folded, feed.events);
  EXPECT_EQ(feed.said(), words({"fired 1020", "resolved 1020-1030"}));
}

TEST(AlertEngine, AFoldedDipEndsTheWait) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10, 1'000)});
  feed.live(0, 11);
  const MetricUpdate folded{
      feed.metric("leads.new"), {900, 12}, {950, 9}, {960, 13}, {1'000, 12}, 100, false, 1'000, false};
  feed.engine.take(folded, feed.events);
  EXPECT_EQ(feed.said(), words({}));
  EXPECT_EQ(feed.state(), AlertState::Pending);
}

TEST(AlertEngine, AChangeWithinAWindow) {
  AlertRule rule = alertRule(AlertComparison::ChangedBy, 20);
  rule.hysteresis = 5;
  AlertFeed feed({rule});
  feed.live(0, 100);
  feed.live(10'000, 119);
  EXPECT_EQ(feed.said(), words({}));
  feed.live(20'000, 120);
  EXPECT_EQ(feed.said(), words({"fired 20000"}));
  feed.live(30'000, 116);
  EXPECT_EQ(feed.said(), words({})) << "still 16 % up";
  feed.live(150'000, 116);
  EXPECT_EQ(feed.said(), words({"resolved 20000-150000"}));
}

TEST(AlertEngine, AStarKeepsAStateForEachMetricOldAndNew) {
  AlertRule rule = alertRule(AlertComparison::Above, 10);
  rule.metric = QStringLiteral("campaigns.by_campaign.*.spend");
  AlertFeed feed({rule});
  feed.live(1'000, 11, "campaigns.by_campaign.A.spend");
  feed.live(1'000, 5, "campaigns.by_campaign.B.spend");
  feed.live(1'000, 99, "campaigns.by_campaign.A.clicks");
  feed.live(2'000, 12, "campaigns.by_campaign.B.spend");
  ASSERT_EQ(feed.events.size(), 2U);
  EXPECT_EQ(feed.events[0].firing.metric, feed.metric("campaigns.by_campaign.A.spend"));
  EXPECT_EQ(feed.events[1].firing.metric, feed.metric("campaigns.by_campaign.B.spend"));
  feed.live(3'000, 5, "campaigns.by_campaign.B.spend");
  EXPECT_EQ(feed.state(), AlertState::Firing) << "of A";
  EXPECT_EQ(feed.engine.open().size(), 1U);
}

TEST(AlertEngine, SeveralRulesOfOneMetricAreJudgedByThemselves) {
  AlertRule high = alertRule(AlertComparison::Above, 20);
  high.id = QStringLiteral("high");
  AlertFeed feed({alertRule(AlertComparison::Above, 10), high});
  feed.live(1'000, 15);
  EXPECT_EQ(feed.engine.openCount(), 1U);
  feed.live(2'000, 25);
  EXPECT_EQ(feed.engine.openCount(), 2U);
  EXPECT_EQ(feed.engine.state(QStringLiteral("high")), AlertState::Firing);
}

TEST(AlertEngine, ARuleThatIsSwitchedOffSaysNothing) {
  AlertRule rule = alertRule(AlertComparison::Above, 10);
  rule.enabled = false;
  AlertFeed feed({rule});
  feed.live(1'000, 11);
  EXPECT_EQ(feed.said(), words({}));
  EXPECT_FALSE(feed.engine.watches(feed.metric("leads.new")));
}

TEST(AlertEngine, LateSamplesAreIgnored) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10)});
  feed.live(10'000, 5);
  feed.live(9'000, 11);
  EXPECT_EQ(feed.said(), words({}));
}

// --- Quiet hours

AlertRule quietAtNight(qint64 forMs = 0) {
  AlertRule rule = alertRule(AlertComparison::Above, 10, forMs);
  rule.quietHours = DailySchedule{QTime(22, 0), QTime(6, 0)};
  return rule;
}

TEST(AlertEngine, WhatStillHoldsAtTheEndOfQuietHoursIsTold) {
  AlertFeed feed({quietAtNight()});
  feed.live(23 * kHour, 11);
  EXPECT_EQ(feed.state(), AlertState::Firing);
  feed.pass(25 * kHour);
  feed.live(29 * kHour, 12);
  EXPECT_EQ(feed.said(), words({}));
  feed.pass(30 * kHour);
  EXPECT_EQ(feed.said(), words({"fired 82800000"})) << "since 23:00";
}

TEST(AlertEngine, WhatIsOverWithinQuietHoursHasPassed) {
  AlertFeed feed({quietAtNight()});
  feed.live(23 * kHour, 11);
  feed.live(24 * kHour, 5);
  EXPECT_EQ(feed.said(), words({"passed 82800000-86400000"}));
}

// --- What the operator does

TEST(AlertEngine, IsAcknowledgedUntilItIsOver) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10)});
  EXPECT_FALSE(feed.engine.acknowledge(QStringLiteral("r"), feed.metric("leads.new")));
  feed.live(1'000, 11);
  EXPECT_TRUE(feed.engine.acknowledge(QStringLiteral("r"), feed.metric("leads.new")));
  EXPECT_EQ(feed.state(), AlertState::Acknowledged);
  feed.live(2'000, 12);
  EXPECT_EQ(feed.state(), AlertState::Acknowledged);
  feed.live(3'000, 5);
  feed.live(4'000, 11);
  EXPECT_EQ(feed.state(), AlertState::Firing) << "another one";
  EXPECT_EQ(feed.said(), words({"fired 1000", "resolved 1000-3000", "fired 4000"}));
}

TEST(AlertEngine, IsSnoozedUntilItsTime) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10)});
  feed.live(1'000, 11);
  EXPECT_TRUE(feed.engine.snooze(QStringLiteral("r"), feed.metric("leads.new"), 100));
  EXPECT_EQ(feed.state(), AlertState::Snoozed);
  EXPECT_FALSE(feed.engine.wake(99));
  EXPECT_TRUE(feed.engine.wake(100));
  EXPECT_EQ(feed.state(), AlertState::Firing);
}

// --- Rules that change

TEST(AlertEngine, ARuleThatJudgesAsBeforeGoesOn) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10)});
  feed.live(1'000, 11);
  AlertRule renamed = alertRule(AlertComparison::Above, 10);
  renamed.name = QStringLiteral("Other");
  renamed.severity = Severity::Error;
  AlertRule first = alertRule(AlertComparison::Below, -1);
  first.id = QStringLiteral("first");
  feed.engine.setRules({first, renamed}, feed.events);
  EXPECT_EQ(feed.state(), AlertState::Firing);
  feed.live(2'000, 12);
  EXPECT_EQ(feed.said(), words({"fired 1000"}));
}

TEST(AlertEngine, AChangedRuleWithdrawsWhatItRaised) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10)});
  feed.live(1'000, 11);
  feed.engine.setRules({alertRule(AlertComparison::Above, 20)}, feed.events);
  EXPECT_EQ(feed.said(), words({"fired 1000", "withdrawn 1000-1000"}));
  EXPECT_EQ(feed.engine.openCount(), 0U);
  feed.live(2'000, 21);
  EXPECT_EQ(feed.said(), words({"fired 2000"}));
  feed.engine.setRules({}, feed.events);
  EXPECT_EQ(feed.said(), words({"withdrawn 2000-2000"}));
}

TEST(AlertEngine, GoesOnAfterARestart) {
  AlertFeed before({alertRule(AlertComparison::Above, 10)});
  before.live(1'000, 11);
  before.engine.acknowledge(QStringLiteral("r"), before.metric("leads.new"));
  OpenAlert open = before.engine.open().front();

  AlertFeed after({alertRule(AlertComparison::Above, 10)});
  open.firing.metric = after.metric("leads.new");
  EXPECT_TRUE(after.engine.restore(open, 2'000));
  EXPECT_EQ(after.state(), AlertState::Acknowledged);
  after.replayed(500, 5, kHour);
  after.replayed(1'500, 5, kHour);
  EXPECT_EQ(after.state(), AlertState::Acknowledged) << "that was before";
  after.live(3'000, 12);
  EXPECT_EQ(after.said(), words({})) << "it was told";
  after.live(4'000, 9);
  EXPECT_EQ(after.said(), words({"resolved 1000-4000"}));
}

AlertRule changed() {
  return alertRule(AlertComparison::ChangedBy, 50);
}

TEST(AlertEngine, AChangeIsNotOverBecauseItsWindowWasLost) {
  AlertFeed before({changed()});
  before.live(1'000, 100);
  before.live(60'000, 200);
  ASSERT_EQ(before.said(), words({"fired 60000"}));
  AlertFeed after({changed()});
  after.metric("leads.new");
  ASSERT_TRUE(after.engine.restore(before.engine.open().front(), 60'000));
  after.live(65'000, 200);
  EXPECT_EQ(after.said(), words({})) << "100 is still within the minute";
  EXPECT_EQ(after.state(), AlertState::Firing);
  after.live(130'000, 200);
  EXPECT_EQ(after.said(), words({"resolved 60000-130000"}));
}

TEST(AlertEngine, ReplayedHistoryFillsAWindowAndIsJudgedOnce) {
  AlertFeed before({changed()});
  before.live(1'000, 100);
  before.live(60'000, 200);
  AlertFeed after({changed()});
  after.metric("leads.new");
  ASSERT_TRUE(after.engine.restore(before.engine.open().front(), 60'000));
  for (qint64 timeMs = -70'000; timeMs <= 50'000; timeMs += 10'000)
    after.replayed(timeMs, 100, 61'000);
  after.replayed(60'000, 200, 61'000);
  after.live(62'000, 200);
  EXPECT_EQ(after.said(), words({}));
  EXPECT_EQ(after.state(), AlertState::Firing);
  after.live(63'000, 110);
  EXPECT_EQ(after.said(), words({"resolved 60000-63000"}));
}

TEST(AlertEngine, AChangeIsNotOverBecauseTheClockWasSetBack) {
  AlertFeed feed({changed()});
  feed.live(kHour, 100);
  feed.live(kHour + 10'000, 200);
  ASSERT_EQ(feed.said().size(), 1);
  feed.live(1'000, 200);
  EXPECT_EQ(feed.said(), words({}));
  EXPECT_EQ(feed.state(), AlertState::Firing);
}

TEST(AlertEngine, WhatWasHeldBackWaitsForTheHistoryAfterARestart) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10)});
  OpenAlert held;
  held.firing.ruleId = QStringLiteral("r");
  held.firing.metric = feed.metric("leads.new");
  held.firing.value = held.firing.worst = 11;
  held.firing.startedMs = held.firing.raisedMs = 1'000;
  held.told = false;
  ASSERT_TRUE(feed.engine.restore(held, 1'000));
  feed.engine.resume(kHour);
  feed.pass(kHour + 1);
  EXPECT_EQ(feed.said(), words({})) << "it may have ended meanwhile";
  feed.pass(kHour + AlertEngine::kSettleMs);
  EXPECT_EQ(feed.said(), words({"fired 1000"}));
}

TEST(AlertEngine, ASnoozeOfAClockThatWasWrongEnds) {
  AlertFeed feed({alertRule(AlertComparison::Above, 10)});
  feed.live(1'000, 11);
  ASSERT_TRUE(
      feed.engine.snooze(QStringLiteral("r"), feed.metric("leads.new"), 2 * AlertEngine::kMaxSnoozeMs));
  EXPECT_TRUE(feed.engine.wake(0));
  EXPECT_EQ(feed.state(), AlertState::Firing);
}

TEST(AlertEngine, WatchesABoundedNumberOfMetricsAndSaysHowManyItDoesNot) {
  // One metric for each of so many rules.
  std::vector<AlertRule> rules;
  for (int i = 0; i < 1'001; ++i) {
    AlertRule rule = alertRule(AlertComparison::Above, 10);
    rule.id = QStringLiteral("r%1").arg(i);
    rule.metric = QStringLiteral("leads.*");
    rules.push_back(rule);
  }
  AlertFeed feed(rules);
  for (int i = 0; i < 10; ++i)
    feed.live(1'000, 5, ("leads." + std::to_string(i)).c_str());
  EXPECT_EQ(feed.engine.unwatched(), 1'001U * 10 - AlertEngine::kMaxInstances);
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/model/subscription_plan.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

QStringList words(const char* text) {
  return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

SubscriptionPlan plan(const char* pages, const char* rules, const char* history) {
  SubscriptionPlan result;
  result.allowed.metrics = words("dashboard leads campaigns weather");
  result.allowed.events = words("lead payment");
  result.pages = words(pages);
  result.rules = words(rules);
  result.history = words(history);
  return result;
}

TEST(SubscriptionPlan, AsksForWhatPagesRulesAndHistoryNeed) {
  EXPECT_EQ(plan("leads", "", "").wanted().metrics, words("leads"));
  EXPECT_EQ(plan("", "campaigns", "").wanted().metrics, words("campaigns"));
  EXPECT_EQ(plan("", "", "weather").wanted().metrics, words("weather"));
  EXPECT_EQ(plan("leads", "weather", "dashboard").wanted().metrics, words("dashboard leads weather"));
}

TEST(SubscriptionPlan, NeverAsksForMoreThanIsAllowed) {
  EXPECT_EQ(plan("leads system_health", "ai_agents", "social_media").wanted().metrics, words("leads"));
}

TEST(SubscriptionPlan, NobodyNeedsAnything) {
  EXPECT_TRUE(plan("", "", "").wanted().metrics.isEmpty());
}

TEST(SubscriptionPlan, TheSameNeedInAnotherOrderIsTheSameSubscription) {
  EXPECT_EQ(plan("leads campaigns", "", "dashboard").wanted(),
            plan("dashboard leads", "campaigns", "").wanted());
}

TEST(SubscriptionPlan, NotificationsAndEventsAreAsAllowed) {
  SubscriptionPlan silent = plan("leads", "", "");
  EXPECT_EQ(silent.wanted().events, words("lead payment"));
  EXPECT_TRUE(silent.wanted().notifications);
  silent.allowed.notifications = false;
  silent.allowed.realTimeUpdates = false;
  EXPECT_FALSE(silent.wanted().notifications);
  EXPECT_FALSE(silent.wanted().realTimeUpdates);
}

}  // namespace
}  // namespace pulsedeck

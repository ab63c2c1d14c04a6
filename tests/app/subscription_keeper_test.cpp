#include "pulsedeck/app/subscription_keeper.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 10'000;

QStringList words(const char* text) {
  return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

SubscriptionPlan plan(const char* history) {
  SubscriptionPlan result;
  result.allowed.metrics = words("a b c d");
  result.history = words(history);
  return result;
}

TEST(SubscriptionKeeper, BeginsWithWhatHistoryNeeds) {
  const SubscriptionKeeper keeper(plan("b"));
  EXPECT_EQ(keeper.current().metrics, words("b"));
}

TEST(SubscriptionKeeper, TellsAtOnceWhenAPageNeedsMore) {
  SubscriptionKeeper keeper(plan("b"));
  QSignalSpy changed(&keeper, &SubscriptionKeeper::changed);
  keeper.setPageFamilies(words("c"));
  ASSERT_EQ(changed.size(), 1);
  EXPECT_EQ(changed[0][0].value<Subscription>().metrics, words("b c"));
}

TEST(SubscriptionKeeper, WhatRulesWatchIsAskedForWhateverPageIsOpen) {
  SubscriptionKeeper keeper(plan(""), 1);
  QSignalSpy changed(&keeper, &SubscriptionKeeper::changed);
  keeper.setFamilies(words("a"), words("c"));
  ASSERT_EQ(changed.size(), 1) << "both at once";
  EXPECT_EQ(keeper.current().metrics, words("a c"));
  keeper.setPageFamilies(words("b"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return keeper.current().metrics == words("b c"); }, kPatienceMs));
  keeper.setRuleFamilies(words("d"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return keeper.current().metrics == words("b d"); }, kPatienceMs));
}

TEST(SubscriptionKeeper, SaysNothingWhenNothingChanges) {
  SubscriptionKeeper keeper(plan("a b c d"));
  QSignalSpy changed(&keeper, &SubscriptionKeeper::changed);
  for (const char* page : {"a", "b c", "d", ""})
    keeper.setPageFamilies(words(page));
  EXPECT_EQ(changed.size(), 0);
}

TEST(SubscriptionKeeper, QuickFlippingIsOneChangeAndTheLastPageWins) {
  SubscriptionKeeper keeper(plan(""), 50);
  QSignalSpy changed(&keeper, &SubscriptionKeeper::changed);
  for (int i = 0; i < 100; ++i)
    keeper.setPageFamilies(words(i % 2 == 0 ? "a" : "b"));
  keeper.setPageFamilies(words("d"));
  EXPECT_EQ(changed.size(), 1) << "the first at once";
  ASSERT_TRUE(QTest::qWaitFor([&] { return changed.size() >= 2; }, kPatienceMs));
  EXPECT_EQ(changed.size(), 2);
  EXPECT_EQ(keeper.current().metrics, words("d"));
}

TEST(SubscriptionKeeper, FlippingBackInTimeTellsNothing) {
  SubscriptionKeeper keeper(plan(""), 20);
  QSignalSpy changed(&keeper, &SubscriptionKeeper::changed);
  keeper.setPageFamilies(words("a"));
  keeper.setPageFamilies(words("b"));
  keeper.setPageFamilies(words("a"));
  // Once the pause is over a change is told at once again.
  ASSERT_TRUE(QTest::qWaitFor(
      [&] {
        keeper.setPageFamilies(words("c"));
        return keeper.current().metrics == words("c");
      },
      kPatienceMs));
  ASSERT_EQ(changed.size(), 2);
}

}  // namespace
}  // namespace pulsedeck

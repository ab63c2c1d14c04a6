#include "pulsedeck/app/link_notifier.h"

#include "support/manual_clock.h"

#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 10'000;

void enter(MetricsStore& store, ConnectionState state) {
  UpdateBatch batch;
  batch.status.state = state;
  store.apply(batch);
}

TEST(LinkNotifier, TellsOfALossThoughNothingHappensAnyMoreAndOfTheReturn) {
  const SystemClock clock;
  MetricCatalog catalog;
  MetricsStore store(catalog, clock, {});
  const LinkNotifier notifier(store, LinkAnnouncer(30, 30));
  enter(store, ConnectionState::Live);
  enter(store, ConnectionState::Backoff);
  EXPECT_TRUE(store.notifications().entries().empty());
  ASSERT_TRUE(QTest::qWaitFor([&] { return store.notifications().size() == 1; }, kPatienceMs));
  enter(store, ConnectionState::Connecting);
  enter(store, ConnectionState::Backoff);
  EXPECT_EQ(store.notifications().total(), 1U);
  enter(store, ConnectionState::Live);
  ASSERT_TRUE(QTest::qWaitFor([&] { return store.notifications().total() == 2; }, kPatienceMs));
  EXPECT_EQ(store.notifications().entries().back().newest.severity, Severity::Success);
}

TEST(LinkNotifier, WaitsTenSeconds) {
  test::ManualClock clock;
  MetricCatalog catalog;
  MetricsStore store(catalog, clock, {});
  const LinkNotifier notifier(store);
  enter(store, ConnectionState::Connecting);
  clock.advance(9'999);
  enter(store, ConnectionState::Backoff);
  EXPECT_EQ(store.notifications().total(), 0U);
  clock.advance(1);
  enter(store, ConnectionState::Connecting);
  EXPECT_EQ(store.notifications().total(), 1U);
}

}  // namespace
}  // namespace pulsedeck

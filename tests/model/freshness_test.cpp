// Nothing is ever shown fresher than it is.

#include "pulsedeck/model/metrics_store.h"
#include "support/manual_clock.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using Freshness = MetricsStore::Freshness;

class FreshnessTest : public testing::Test {
 protected:
  FreshnessTest() { apply(ConnectionState::Live); }

  MetricUpdate update(MetricId id, qint64 sampleMs, bool replayed = false) const {
    const Sample sample{sampleMs, 1};
    return {id, sample, sample, sample, sample, 1, false, clock_.steadyMs(), replayed};
  }
  MetricUpdate now(MetricId id) const { return update(id, clock_.wallMs()); }
  MetricUpdate past(MetricId id, qint64 agoMs) const { return update(id, clock_.wallMs() - agoMs, true); }

  void apply(ConnectionState state, std::vector<MetricUpdate> updates = {}) {
    state_ = state;
    UpdateBatch batch;
    batch.status.state = state;
    batch.metrics = std::move(updates);
    store_.apply(batch);
  }
  void receive(std::vector<MetricUpdate> updates) { apply(state_, std::move(updates)); }

  void receiveEverySecond(const std::vector<MetricId>& ids, int times) {
    for (int i = 0; i < times; ++i) {
      clock_.advance(1'000);
      std::vector<MetricUpdate> updates;
      for (const MetricId id : ids)
        updates.push_back(now(id));
      receive(std::move(updates));
    }
  }
  /// The link is lost for `ms` and then live again.
  void loseLinkFor(qint64 ms) {
    apply(ConnectionState::Backoff);
    clock_.advance(ms);
    apply(ConnectionState::Syncing);
    apply(ConnectionState::Live);
  }
  MetricsStore::FamilyState family(const char* name) const {
    for (const MetricsStore::FamilyState& state : store_.families()) {
      if (state.name == QLatin1StringView(name)) return state;
    }
    ADD_FAILURE() << "no family " << name;
    return {};
  }

  test::ManualClock clock_;
  MetricCatalog catalog_;
  MetricsStore store_{catalog_, clock_, {}};
  ConnectionState state_ = ConnectionState::Live;
  const MetricId orders_ = *catalog_.intern("dashboard.orders");
  const MetricId leads_ = *catalog_.intern("leads.new");
};

TEST_F(FreshnessTest, FamiliesAreListedInTheCataloguesOrder) {
  EXPECT_EQ(store_.families().size(), 2U);
  EXPECT_EQ(store_.families()[0].name, QStringLiteral("dashboard"));
  EXPECT_EQ(store_.families()[1].name, QStringLiteral("leads"));
  EXPECT_EQ(family("leads").freshness, Freshness::Unknown);
  EXPECT_FALSE(family("leads").ageMs);
  receiveEverySecond({leads_}, 1);
  clock_.advance(3'000);
  EXPECT_EQ(family("leads").freshness, Freshness::Fresh);
  EXPECT_EQ(family("leads").ageMs, 3'000);
}

TEST_F(FreshnessTest, AFamilyThatStopsWhileOthersGoOnTurnsStale) {
  receiveEverySecond({orders_, leads_}, 10);
  receiveEverySecond({orders_}, 15);
  EXPECT_EQ(family("leads").freshness, Freshness::Fresh);
  EXPECT_EQ(store_.overdueFamilies(), 0);
  receiveEverySecond({orders_}, 1);
  EXPECT_EQ(family("leads").freshness, Freshness::Stale);
  EXPECT_EQ(family("leads").ageMs, 16'000);
  EXPECT_EQ(family("dashboard").freshness, Freshness::Fresh);
  EXPECT_EQ(store_.overdueFamilies(), 1);
}

TEST_F(FreshnessTest, ALinkWithHeartbeatsButNoDataTurnsStale) {
  receiveEverySecond({orders_, leads_}, 10);
  for (int second = 0; second < 16; ++second) {
    clock_.advance(1'000);
    UpdateBatch heartbeat;
    heartbeat.status.state = ConnectionState::Live;
    heartbeat.status.roundTripMs = second;
    store_.apply(heartbeat);
  }
  EXPECT_EQ(store_.freshness(orders_), Freshness::Stale);
  EXPECT_EQ(store_.overdueFamilies(), 2);
}

TEST_F(FreshnessTest, AfterAReconnectAFamilyIsStaleUntilItComesAgain) {
  receiveEverySecond({orders_, leads_}, 5);
  loseLinkFor(2'000);
  EXPECT_EQ(store_.freshness(orders_), Freshness::Stale) << "two seconds old, and nobody knows what is true";
  EXPECT_EQ(store_.overdueFamilies(), 0) << "they had no time to come";
  receiveEverySecond({orders_}, 1);
  EXPECT_EQ(store_.freshness(orders_), Freshness::Fresh);
  EXPECT_EQ(store_.freshness(leads_), Freshness::Stale);
  EXPECT_EQ(store_.ageMs(leads_), 3'000);
}

TEST_F(FreshnessTest, WhatCameWithTheNewsOfTheLossIsFromBefore) {
  receiveEverySecond({orders_}, 5);
  clock_.advance(1'000);
  const MetricUpdate last = now(orders_);
  clock_.advance(30);
  apply(ConnectionState::Backoff, {last});
  clock_.advance(2'000);
  apply(ConnectionState::Live);
  EXPECT_EQ(store_.freshness(orders_), Freshness::Stale);
}

TEST_F(FreshnessTest, TheMessageThatMakesTheLinkLiveCounts) {
  receiveEverySecond({orders_}, 5);
  apply(ConnectionState::Backoff);
  clock_.advance(2'000);
  apply(ConnectionState::Syncing, {now(orders_)});
  EXPECT_EQ(store_.freshness(orders_), Freshness::Stale) << "not live yet";
  apply(ConnectionState::Live);
  EXPECT_EQ(store_.freshness(orders_), Freshness::Fresh);
}

TEST_F(FreshnessTest, OutagesDoNotMakeItPatient) {
  receiveEverySecond({orders_}, 3);
  for (int i = 0; i < 10; ++i) {
    loseLinkFor(600'000);
    receiveEverySecond({orders_}, 2);
  }
  clock_.advance(16'000);
  EXPECT_EQ(store_.freshness(orders_), Freshness::Stale);
}

TEST_F(FreshnessTest, AReplayThatEndedAMinuteAgoIsAMinuteOld) {
  receiveEverySecond({orders_}, 5);
  loseLinkFor(300'000);
  receive({past(orders_, 60'000)});
  EXPECT_EQ(store_.freshness(orders_), Freshness::Stale);
  EXPECT_EQ(store_.ageMs(orders_), 60'000);
  EXPECT_EQ(family("dashboard").ageMs, 60'000);
  EXPECT_EQ(store_.serverNowMs(), clock_.wallMs()) << "a live chart ends a minute behind its edge";
}

TEST_F(FreshnessTest, AReplayIsNotFreshEvenWhenItReachesThePresent) {
  receive({past(orders_, 5'000)});
  receive({past(orders_, 0)});
  EXPECT_EQ(store_.freshness(orders_), Freshness::Stale);
  receiveEverySecond({orders_}, 1);
  EXPECT_EQ(store_.freshness(orders_), Freshness::Fresh);
}

TEST_F(FreshnessTest, AReplayThatHasToWaitForItsFrameMovesNoClock) {
  std::vector<MetricUpdate> replay;
  for (int minutesAgo = 60; minutesAgo >= 0; --minutesAgo)
    replay.push_back(past(orders_, minutesAgo * 60'000LL));
  clock_.advance(3'000);
  receive(std::move(replay));
  EXPECT_EQ(store_.serverNowMs(), clock_.wallMs());
  EXPECT_EQ(store_.ageMs(orders_), 3'000);
}

TEST_F(FreshnessTest, TheAgeOfAReplayIsToldByTheServersClockOnceThatIsKnown) {
  constexpr qint64 kFast = 3'600'000;
  receive({update(orders_, clock_.wallMs() + kFast)});
  loseLinkFor(300'000);
  receive({update(orders_, clock_.wallMs() + kFast - 60'000, true)});
  EXPECT_EQ(store_.ageMs(orders_), 60'000);
}

TEST_F(FreshnessTest, AServersClockThatIsBehindDoesNotMakeLiveDataStale) {
  constexpr qint64 kSlow = 3'600'000;
  clock_.advance(1'000);
  receive({update(orders_, clock_.wallMs() - kSlow)});
  EXPECT_EQ(store_.freshness(orders_), Freshness::Fresh);
  EXPECT_EQ(store_.ageMs(orders_), 0);
}

TEST_F(FreshnessTest, AServersClockThatIsAheadDoesNotKeepThemFresh) {
  receive({update(orders_, clock_.wallMs() + 3'600'000)});
  clock_.advance(16'000);
  EXPECT_EQ(store_.freshness(orders_), Freshness::Stale);
}

TEST_F(FreshnessTest, PolledDataAreFreshAsLiveOnesAre) {
  receiveEverySecond({orders_}, 3);
  apply(ConnectionState::Backoff);
  clock_.advance(60'000);
  apply(ConnectionState::Polling);
  EXPECT_EQ(store_.freshness(orders_), Freshness::Stale) << "no poll was answered yet";
  receiveEverySecond({orders_}, 1);
  EXPECT_EQ(store_.freshness(orders_), Freshness::Fresh);
  clock_.advance(16'000);
  EXPECT_EQ(store_.freshness(orders_), Freshness::Stale) << "polls go unanswered";
}

TEST_F(FreshnessTest, WhatNobodyAskedForIsNotMissed) {
  receiveEverySecond({orders_, leads_}, 3);
  store_.setSubscribedFamilies({QStringLiteral("dashboard"), QStringLiteral("weather")});
  receiveEverySecond({orders_}, 16);
  EXPECT_EQ(store_.freshness(leads_), Freshness::NotSubscribed);
  EXPECT_EQ(family("leads").freshness, Freshness::NotSubscribed);
  EXPECT_EQ(family("leads").ageMs, 16'000);
  EXPECT_EQ(family("weather").freshness, Freshness::Unknown) << "asked for, though no catalogue names it";
  EXPECT_EQ(store_.overdueFamilies(), 0);
}

TEST_F(FreshnessTest, WhatComesUnaskedIsFreshAllTheSame) {
  store_.setSubscribedFamilies({QStringLiteral("dashboard")});
  receiveEverySecond({leads_}, 2);
  EXPECT_EQ(store_.freshness(leads_), Freshness::Fresh);
}

TEST_F(FreshnessTest, AFamilyAskedForAgainIsStaleUntilItComesAndItsLineBreaks) {
  receiveEverySecond({orders_, leads_}, 3);
  store_.setSubscribedFamilies({QStringLiteral("dashboard")});
  receiveEverySecond({orders_}, 60);
  store_.setSubscribedFamilies({QStringLiteral("dashboard"), QStringLiteral("leads")});
  EXPECT_EQ(store_.freshness(leads_), Freshness::Stale);
  EXPECT_EQ(store_.freshness(orders_), Freshness::Fresh);
  EXPECT_EQ(store_.overdueFamilies(), 0) << "it had no time to come";
  receiveEverySecond({orders_, leads_}, 1);
  EXPECT_EQ(store_.freshness(leads_), Freshness::Fresh);
  const auto breaks = [this](MetricId id) {
    int count = 0;
    for (const SeriesPoint& point : store_.series(id)->query(0, clock_.wallMs(), 1'000))
      count += point.breakBefore ? 1 : 0;
    return count;
  };
  EXPECT_EQ(breaks(leads_), 1);
  EXPECT_EQ(breaks(orders_), 0);
}

}  // namespace
}  // namespace pulsedeck

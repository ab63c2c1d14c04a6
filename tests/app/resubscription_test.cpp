// Asking for other families on a connection that goes on: client, mailbox and store against the simulated
// backend.

#include "pulsedeck/link/realtime_client.h"
#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/simulator/simulated_backend.h"

#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using Freshness = MetricsStore::Freshness;

constexpr int kPatienceMs = 10'000;

class Resubscription : public testing::Test {
 protected:
  Resubscription() {
    SimulatedBackend::Options options;
    options.scenario.updateIntervalMs = 50;
    backend_ = std::make_unique<SimulatedBackend>(options, clock_);
    const auto listening = backend_->listen();
    EXPECT_TRUE(listening) << listening.error().toStdString();
    RealtimeClient::Settings settings;
    settings.url = backend_->url();
    settings.random = [] { return 0.0; };
    client_ = std::make_unique<RealtimeClient>(settings, catalog_, mailbox_, clock_);
  }

  void ask(const QStringList& families) {
    const Subscription wanted{families, true, {}, true, {}};
    store_.setSubscribedFamilies(families);
    if (client_->status().state == ConnectionState::Idle) {
      client_->connectToServer(wanted);
    } else {
      client_->subscribe(wanted);
    }
  }
  Freshness freshness(const char* family) {
    UpdateBatch batch;
    mailbox_.take(batch);
    store_.apply(batch);
    for (const MetricsStore::FamilyState& state : store_.families()) {
      if (state.name == QLatin1StringView(family)) return state.freshness;
    }
    return Freshness::Unknown;
  }
  bool becomes(const char* family, Freshness wanted) {
    return QTest::qWaitFor([&] { return freshness(family) == wanted; }, kPatienceMs);
  }
  /// Breaks in the lines of a family since the program began.
  int breaksIn(const char* family) {
    int breaks = 0;
    for (const MetricId id : catalog_.withPrefix(QLatin1StringView(family) + QLatin1Char('.'))) {
      const TimeSeries* series = store_.series(id);
      if (series == nullptr) continue;
      for (const SeriesPoint& point : series->query(begunMs_, clock_.wallMs() + 1'000, 10'000))
        breaks += point.breakBefore ? 1 : 0;
    }
    return breaks;
  }

  SystemClock clock_;
  const qint64 begunMs_ = clock_.wallMs();
  MetricCatalog catalog_;
  UpdateMailbox mailbox_;
  MetricsStore store_{catalog_, clock_, {}};
  std::unique_ptr<SimulatedBackend> backend_;
  std::unique_ptr<RealtimeClient> client_;
};

TEST_F(Resubscription, BringsTheNewFamilyAndLeavesTheOthersWhole) {
  ask({QStringLiteral("leads")});
  ASSERT_TRUE(becomes("leads", Freshness::Fresh));
  EXPECT_EQ(freshness("dashboard"), Freshness::Unknown);
  ask({QStringLiteral("leads"), QStringLiteral("dashboard")});
  ASSERT_TRUE(becomes("dashboard", Freshness::Fresh));
  EXPECT_EQ(freshness("leads"), Freshness::Fresh);
  EXPECT_EQ(breaksIn("leads"), 0);
  EXPECT_EQ(client_->statistics().connects, 1U);
  EXPECT_EQ(client_->statistics().gaps, 0U);
}

TEST_F(Resubscription, AFamilyThatComesBackIsFreshOnlyWithItsOwnNewData) {
  ask({QStringLiteral("leads"), QStringLiteral("dashboard")});
  ASSERT_TRUE(becomes("leads", Freshness::Fresh));
  ask({QStringLiteral("dashboard")});
  ask({QStringLiteral("leads"), QStringLiteral("dashboard")});
  EXPECT_EQ(freshness("leads"), Freshness::Stale);
  EXPECT_TRUE(becomes("leads", Freshness::Fresh));
  EXPECT_EQ(breaksIn("dashboard"), 0);
  EXPECT_EQ(client_->statistics().connects, 1U);
}

}  // namespace
}  // namespace pulsedeck

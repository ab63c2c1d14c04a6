// The link and the simulated backend together: what one does wrong, the other makes good, or shows.

#include "pulsedeck/link/realtime_client.h"
#include "pulsedeck/simulator/simulated_backend.h"

#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 20'000;

Scenario quickScenario() {
  Scenario scenario;
  scenario.updateIntervalMs = 20;
  scenario.errorRate = 0;
  return scenario;
}

class LinkEndToEnd : public testing::Test {
 protected:
  void start(SimulatedBackend::Options options = {}) {
    options.scenario = quickScenario();
    backend_ = std::make_unique<SimulatedBackend>(options, clock_);
    ASSERT_TRUE(backend_->listen());
    RealtimeClient::Settings settings;
    settings.url = backend_->url();
    settings.pollUrl = backend_->pollUrl();
    settings.connection.backoff = {20, 1.0, 20};
    settings.connection.maxAttempts = 2;
    settings.connection.deadlines.proofMs = 50;
    settings.connection.deadlines.probeIntervalMs = 200;
    settings.connection.deadlines.pollIntervalMs = 30;
    settings.random = [] { return 0.5; };
    client_ = std::make_unique<RealtimeClient>(settings, catalog_, mailbox_, clock_);
    QObject::connect(client_.get(), &RealtimeClient::metricsReceived, client_.get(),
                     [this](const MetricsMessage&, qint64 timestampMs) { times_.push_back(timestampMs); });
    client_->connectToServer({{QStringLiteral("dashboard")}, true, {QStringLiteral("lead")}, true, {}});
  }
  template <typename Condition>
  bool waitUntil(Condition condition) {
    return QTest::qWaitFor(condition, kPatienceMs);
  }
  bool waitForState(ConnectionState state) {
    return waitUntil([&] { return client_->status().state == state; });
  }
  /// How many of the updates since the last call do not continue their line.
  auto takeBreaks() {
    UpdateBatch batch;
    mailbox_.take(batch);
    return std::count_if(batch.metrics.begin(), batch.metrics.end(),
                         [](const MetricUpdate& update) { return update.breakBefore; });
  }

  SystemClock clock_;
  MetricCatalog catalog_;
  UpdateMailbox mailbox_;
  std::unique_ptr<SimulatedBackend> backend_;
  std::unique_ptr<RealtimeClient> client_;
  std::vector<qint64> times_;  ///< of the metrics messages, as they were delivered
};

TEST_F(LinkEndToEnd, WhenWebSocketsAreCutTheDataGoOnByPollingAndComeBackByThemselves) {
  start();
  ASSERT_TRUE(waitForState(ConnectionState::Live));
  backend_->cutWebSockets(true);
  ASSERT_TRUE(waitForState(ConnectionState::Polling));
  times_.clear();
  ASSERT_TRUE(waitUntil([&] { return times_.size() >= 3; })) << "the screen goes on";
  EXPECT_GE(backend_->statistics().polls, 3U);
  EXPECT_GE(backend_->statistics().cut, 1U);

  backend_->cutWebSockets(false);
  ASSERT_TRUE(waitForState(ConnectionState::Live));
  const quint64 polls = backend_->statistics().polls;
  times_.clear();
  ASSERT_TRUE(waitUntil([&] { return times_.size() >= 10; }));
  EXPECT_LE(backend_->statistics().polls, polls + 1) << "it polls no more, but one may have been under way";
}

TEST_F(LinkEndToEnd, DoubledSwappedAndCutOffEveryMessageIsShownOnceInOrder) {
  SimulatedBackend::Options options;
  options.faults.duplicate = 0.1;
  options.faults.swap = 0.1;
  options.dropEveryMs = 400;
  start(options);
  ASSERT_TRUE(waitUntil([&] {
    const SimulatedBackend::Statistics done = backend_->statistics();
    return done.recovered >= 4 && done.doubled >= 5 && done.swapped >= 5;
  }));
  EXPECT_EQ(client_->statistics().gaps, 0U);
  EXPECT_GE(client_->statistics().duplicates, 5U);
  EXPECT_EQ(backend_->statistics().notRecovered, 0U);
  EXPECT_EQ(takeBreaks(), 0);
  EXPECT_TRUE(std::is_sorted(times_.begin(), times_.end()));
  EXPECT_EQ(std::adjacent_find(times_.begin(), times_.end()), times_.end()) << "shown twice";
}

TEST_F(LinkEndToEnd, ALostMessageIsSentAgain) {
  SimulatedBackend::Options options;
  options.faults.lose = 0.02;
  start(options);
  ASSERT_TRUE(waitUntil([&] { return backend_->statistics().recovered >= 1; }));
  EXPECT_GE(backend_->statistics().lost, 1U);
  const std::size_t before = times_.size();
  ASSERT_TRUE(waitUntil([&] { return times_.size() > before; }));
  EXPECT_TRUE(std::is_sorted(times_.begin(), times_.end()));
  EXPECT_EQ(client_->statistics().gaps, 0U);
  EXPECT_EQ(takeBreaks(), 0);
}

TEST_F(LinkEndToEnd, WhatAServerRefusesToSendAgainIsAVisibleBreak) {
  SimulatedBackend::Options options;
  options.refuseRecovery = true;
  start(options);
  ASSERT_TRUE(waitForState(ConnectionState::Live));
  ASSERT_TRUE(waitUntil([&] { return times_.size() >= 10; }));
  EXPECT_EQ(takeBreaks(), 0);
  backend_->cutWebSockets(true);
  ASSERT_TRUE(waitUntil([&] { return client_->status().state != ConnectionState::Live; }));
  backend_->cutWebSockets(false);
  ASSERT_TRUE(waitForState(ConnectionState::Live));
  ASSERT_TRUE(waitUntil([&] { return backend_->statistics().notRecovered >= 1; }));
  times_.clear();
  ASSERT_TRUE(waitUntil([&] { return times_.size() >= 3; }));
  EXPECT_GE(takeBreaks(), 1);
}

}  // namespace
}  // namespace pulsedeck

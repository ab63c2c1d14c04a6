// The link against what stands between it and its data in the field: uvicorn, and nginx before it.

#include "support/real_servers.h"

#include "pulsedeck/link/realtime_client.h"

#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 20'000;
constexpr int kManyUpdates = 100'000;

class RealServers : public testing::Test {
 protected:
  RealServers() {
    // Waits of 20, 40, 80 … ms.
    settings_.connection.backoff = {40, 2.0, 10'000};
    settings_.connection.maxAttempts = 0;
    settings_.random = [] { return 0.0; };
  }
  void SetUp() override {
    if (test::pythonWithFastApi().isEmpty()) {
      GTEST_SKIP() << "needs python3 with fastapi, uvicorn and websockets";
    }
  }

  RealtimeClient& connectTo(quint16 port) {
    settings_.url = QUrl(QStringLiteral("ws://127.0.0.1:%1/ws/realtime").arg(port));
    client_ = std::make_unique<RealtimeClient>(settings_, catalog_, mailbox_, clock_);
    QObject::connect(client_.get(), &RealtimeClient::statusChanged, client_.get(),
                     [this](const ConnectionStatus& status) { note(status); });
    client_->connectToServer({});
    return *client_;
  }
  bool waitForState(ConnectionState state) {
    return QTest::qWaitFor([&] { return client_->status().state == state; }, kPatienceMs);
  }
  std::string lastError() { return client_->status().lastError.toStdString(); }
  UpdateBatch take() {
    UpdateBatch batch;
    mailbox_.take(batch);
    return batch;
  }
  /// The newest values come after a marked hole.
  void expectHole() {
    ASSERT_TRUE(QTest::qWaitFor([&] { return !collected().empty(); }, kPatienceMs));
    for (const auto& metric : collected_)
      EXPECT_TRUE(metric.breakBefore);
  }

  RealtimeClient::Settings settings_;
  std::vector<qint64> delaysMs_;  ///< of each wait for another attempt
  std::unique_ptr<RealtimeClient> client_;

 private:
  void note(const ConnectionStatus& status) {
    const bool isWaiting = status.state == ConnectionState::Backoff;
    if (isWaiting && !wasWaiting_) delaysMs_.push_back(status.retryAtMs.value_or(0) - clock_.steadyMs());
    wasWaiting_ = isWaiting;
  }
  decltype(UpdateBatch::metrics)& collected() {
    if (collected_.empty()) collected_ = take().metrics;
    return collected_;
  }

  bool wasWaiting_ = false;
  decltype(UpdateBatch::metrics) collected_;
  SystemClock clock_;
  MetricCatalog catalog_;
  UpdateMailbox mailbox_;
};

TEST_F(RealServers, AnEndedAndRestartedUvicornIsFoundAgain) {
  test::UvicornServer uvicorn;
  ASSERT_TRUE(uvicorn.start(kManyUpdates)) << uvicorn.error().constData();
  connectTo(uvicorn.port());
  ASSERT_TRUE(waitForState(ConnectionState::Live)) << lastError();
  uvicorn.stop();
  ASSERT_TRUE(waitForState(ConnectionState::Backoff));
  static_cast<void>(take());
  ASSERT_TRUE(uvicorn.start(kManyUpdates)) << uvicorn.error().constData();
  ASSERT_TRUE(waitForState(ConnectionState::Live)) << lastError();
  EXPECT_EQ(client_->statistics().reconnects, 1U);
  expectHole();
}

class BehindNginx : public RealServers {
 protected:
  void SetUp() override {
    RealServers::SetUp();
    if (test::nginxProgram().isEmpty()) GTEST_SKIP() << "needs nginx";
  }
};

TEST_F(BehindNginx, AStreamIsLive) {
  test::UvicornServer uvicorn;
  ASSERT_TRUE(uvicorn.start(kManyUpdates)) << uvicorn.error().constData();
  test::NginxServer nginx(uvicorn.port());
  ASSERT_TRUE(nginx.start()) << nginx.error().constData();
  connectTo(nginx.port());
  ASSERT_TRUE(waitForState(ConnectionState::Live)) << lastError();
  ASSERT_TRUE(QTest::qWaitFor([&] { return client_->statistics().messages >= 10; }, kPatienceMs));
  EXPECT_EQ(client_->statistics().connects, 1U);
  EXPECT_EQ(client_->statistics().rejectedMessages, 0U);
}

TEST_F(BehindNginx, AnIdleCutIsNoticedAndReconnectedWithGrowingDelays) {
  test::UvicornServer uvicorn;
  ASSERT_TRUE(uvicorn.start(1)) << uvicorn.error().constData();
  test::NginxServer nginx(uvicorn.port());
  nginx.webSocketOptions += "proxy_read_timeout 1s;";
  ASSERT_TRUE(nginx.start()) << nginx.error().constData();
  settings_.connection.backoff.intervalMs = 500;
  connectTo(nginx.port());
  ASSERT_TRUE(QTest::qWaitFor([&] { return client_->statistics().reconnects == 3; }, kPatienceMs))
      << lastError();
  // One attempt for each cut, and the waits grow: being connected for a second is no proof of a good link.
  ASSERT_EQ(delaysMs_.size(), 3U);
  EXPECT_EQ(client_->status().attempt, 4);
  EXPECT_GT(delaysMs_[1], 250) << "500 less what passed since";
  EXPECT_GT(delaysMs_[2], 500) << "1000 less what passed since";
  EXPECT_TRUE(waitForState(ConnectionState::Live));
}

TEST_F(BehindNginx, AHeartbeatKeepsAnIdleStreamOpen) {
  test::UvicornServer uvicorn;
  ASSERT_TRUE(uvicorn.start(1)) << uvicorn.error().constData();
  test::NginxServer nginx(uvicorn.port());
  nginx.webSocketOptions += "proxy_read_timeout 4s;";
  ASSERT_TRUE(nginx.start()) << nginx.error().constData();
  settings_.connection.heartbeatMs = 500;
  settings_.connection.deadlines.proofMs = 5'000;
  connectTo(nginx.port());
  ASSERT_TRUE(waitForState(ConnectionState::Live)) << lastError();
  // Failures are forgotten once the link was up for longer than nginx lets an idle one live.
  ASSERT_TRUE(QTest::qWaitFor([&] { return client_->status().attempt == 0; }, kPatienceMs));
  EXPECT_EQ(client_->statistics().connects, 1U);
}

TEST_F(BehindNginx, ARestartLeavesAMarkedHole) {
  test::UvicornServer uvicorn;
  ASSERT_TRUE(uvicorn.start(kManyUpdates)) << uvicorn.error().constData();
  test::NginxServer nginx(uvicorn.port());
  ASSERT_TRUE(nginx.start()) << nginx.error().constData();
  connectTo(nginx.port());
  ASSERT_TRUE(waitForState(ConnectionState::Live)) << lastError();
  nginx.stop();
  ASSERT_TRUE(waitForState(ConnectionState::Backoff));
  static_cast<void>(take());
  ASSERT_TRUE(nginx.start()) << nginx.error().constData();
  ASSERT_TRUE(waitForState(ConnectionState::Live)) << lastError();
  EXPECT_EQ(client_->statistics().reconnects, 1U);
  expectHole();
}

TEST_F(BehindNginx, ABackendThatIsDownIsNotHurried) {
  test::UvicornServer uvicorn;
  ASSERT_TRUE(uvicorn.start(kManyUpdates)) << uvicorn.error().constData();
  test::NginxServer nginx(uvicorn.port());
  ASSERT_TRUE(nginx.start()) << nginx.error().constData();
  uvicorn.stop();
  EXPECT_EQ(settings_.connection.deadlines.serverTroubleDelayMs, 5'000);
  settings_.connection.deadlines.serverTroubleDelayMs = 2'000;
  connectTo(nginx.port());
  ASSERT_TRUE(waitForState(ConnectionState::Backoff));
  EXPECT_NE(lastError().find("502"), std::string::npos) << lastError();
  ASSERT_EQ(delaysMs_.size(), 1U);
  EXPECT_GT(delaysMs_[0], 1'000) << "the backoff alone would be 20 ms";
  ASSERT_TRUE(uvicorn.start(kManyUpdates)) << uvicorn.error().constData();
  EXPECT_TRUE(waitForState(ConnectionState::Live)) << lastError();
}

class BehindNginxWithoutUpgrade : public BehindNginx {
 protected:
  void connectToBoth(bool withPollUrl) {
    ASSERT_TRUE(uvicorn_.start(kManyUpdates)) << uvicorn_.error().constData();
    nginx_.emplace(uvicorn_.port());
    nginx_->webSocketOptions.clear();
    ASSERT_TRUE(nginx_->start()) << nginx_->error().constData();
    if (withPollUrl) {
      settings_.pollUrl = QUrl(QStringLiteral("http://127.0.0.1:%1/api/realtime").arg(nginx_->port()));
    }
    connectTo(nginx_->port());
  }

  test::UvicornServer uvicorn_;
  std::optional<test::NginxServer> nginx_;
};

TEST_F(BehindNginxWithoutUpgrade, FailsWithWords) {
  connectToBoth(false);
  ASSERT_TRUE(waitForState(ConnectionState::Failed)) << lastError();
  EXPECT_NE(lastError().find("HTTP 4"), std::string::npos) << lastError();
  EXPECT_EQ(delaysMs_.size(), 0U) << "trying again would change nothing";
}

TEST_F(BehindNginxWithoutUpgrade, PollsWhereThereIsAPollUrl) {
  connectToBoth(true);
  ASSERT_TRUE(waitForState(ConnectionState::Polling)) << lastError();
  ASSERT_TRUE(QTest::qWaitFor([&] { return client_->statistics().messages >= 1; }, kPatienceMs))
      << lastError();
  EXPECT_EQ(take().metrics.size(), 3U);
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/link/realtime_client.h"
#include "support/fake_server.h"
#include "support/http_server.h"

#include <QTest>
#include <QWebSocket>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 10'000;

/// A client whose WebSocket does not come about, and a server that can be polled.
class PollingTest : public testing::Test {
 protected:
  PollingTest() {
    polled_.answer = [this](const QByteArray&) { return test::HttpServer::answerWith("200 OK", {}, body()); };
    RealtimeClient::Settings settings;
    settings.url = server_.url();
    settings.pollUrl = polled_.url();
    settings.connection.backoff = {10, 1.0, 10};
    settings.connection.maxAttempts = 2;
    settings.connection.deadlines.proofMs = 50;
    settings.connection.deadlines.probeIntervalMs = 100;
    settings.connection.deadlines.pollIntervalMs = 20;
    settings.random = [] { return 0.5; };
    client_ = std::make_unique<RealtimeClient>(settings, catalog_, mailbox_, clock_);
    // A server that accepts and is gone again, as one behind something that cuts WebSockets.
    server_.greet = [this](QWebSocket& socket) {
      if (cut_) return socket.abort();
      socket.sendTextMessage(QString::fromUtf8(metrics(2)));
    };
  }
  QByteArray metrics(int value) {
    return QStringLiteral(R"({"type":"metrics_update","data":{"leads":{"new":%1}},"timestamp":%2})")
        .arg(value)
        .arg(clock_.wallMs())
        .toUtf8();
  }
  QByteArray body() {
    return "[" + metrics(1) +
           R"(,{"type":"notification","data":{"id":"n1","title":"T","severity":"error"},"timestamp":)" +
           QByteArray::number(clock_.wallMs()) + "}]";
  }
  bool waitForState(ConnectionState state) {
    return QTest::qWaitFor([&] { return client_->status().state == state; }, kPatienceMs);
  }
  bool waitForPolls(quint64 polls) {
    return QTest::qWaitFor([&] { return client_->statistics().polls >= polls; }, kPatienceMs);
  }
  UpdateBatch take() {
    UpdateBatch batch;
    mailbox_.take(batch);
    return batch;
  }

  bool cut_ = true;
  SystemClock clock_;
  MetricCatalog catalog_;
  UpdateMailbox mailbox_;
  test::FakeServer server_;
  test::HttpServer polled_;
  std::unique_ptr<RealtimeClient> client_;
};

TEST_F(PollingTest, TheDataGoOnAndAlertsComeOnce) {
  client_->connectToServer({});
  ASSERT_TRUE(waitForState(ConnectionState::Polling));
  ASSERT_TRUE(waitForPolls(3));
  const UpdateBatch batch = take();
  ASSERT_FALSE(batch.metrics.empty());
  EXPECT_EQ(batch.metrics.back().last.value, 1);
  EXPECT_EQ(batch.notifications.size(), 1U);
  EXPECT_TRUE(client_->status().lastInboundMs);
  EXPECT_EQ(client_->status().lastError, QString());
}

TEST_F(PollingTest, GoesBackToTheWebSocketByItself) {
  client_->connectToServer({});
  ASSERT_TRUE(waitForPolls(2));
  static_cast<void>(take());
  cut_ = false;
  ASSERT_TRUE(waitForState(ConnectionState::Live));
  const std::size_t requests = polled_.requests.size();
  for (int i = 0; i < 5; ++i) {
    const quint64 messages = client_->statistics().messages;
    server_.sendToAll(metrics(3));
    ASSERT_TRUE(QTest::qWaitFor([&] { return client_->statistics().messages > messages; }, kPatienceMs));
  }
  const UpdateBatch batch = take();
  ASSERT_EQ(batch.metrics.size(), 1U);
  EXPECT_EQ(batch.metrics[0].last.value, 3);
  EXPECT_FALSE(batch.metrics[0].breakBefore) << "the polls have told what happened meanwhile";
  EXPECT_LE(polled_.requests.size(), requests + 1) << "it polls no more, but one may have been under way";
}

TEST_F(PollingTest, WhatIsNoMessageIsNoSignOfLife) {
  polled_.answer = [](const QByteArray&) {
    return test::HttpServer::answerWith("200 OK", "Content-Type: text/html\r\n",
                                        "<html>Please sign in</html>");
  };
  client_->connectToServer({});
  ASSERT_TRUE(waitForPolls(2));
  EXPECT_EQ(client_->status().state, ConnectionState::Polling);
  EXPECT_FALSE(client_->status().lastError.isEmpty());
  EXPECT_GE(client_->statistics().rejectedMessages, 2U);
  EXPECT_TRUE(take().metrics.empty());
}

TEST_F(PollingTest, TellsWhyPollsFail) {
  polled_.answer = [](const QByteArray&) { return test::HttpServer::answerWith("500 Oops", {}, {}); };
  client_->connectToServer({});
  ASSERT_TRUE(QTest::qWaitFor([&] { return client_->status().lastError.contains(QStringLiteral("500")); },
                              kPatienceMs));
  EXPECT_EQ(client_->status().state, ConnectionState::Polling);
}

TEST_F(PollingTest, ARefusedTokenEndsItAfterReadingItAgain) {
  polled_.answer = [](const QByteArray&) { return test::HttpServer::answerWith("401 No", {}, {}); };
  client_->connectToServer({});
  ASSERT_TRUE(waitForState(ConnectionState::AuthFailed));
  EXPECT_EQ(polled_.requests.size(), 2U);
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/link/realtime_client.h"

#include "support/fake_server.h"

#include <QSignalSpy>
#include <QTest>
#include <QWebSocket>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 10'000;

/// Metrics of one family at the present moment, as a plain server sends them.
QByteArray metricsMessage(double value, qint64 timestampMs) {
  return QStringLiteral(R"({"type":"metrics_update","data":{"dashboard":{"orders":%1}},"timestamp":%2})")
      .arg(value)
      .arg(timestampMs)
      .toUtf8();
}

class RealtimeClientTest : public testing::Test {
 protected:
  RealtimeClient& makeClient(QByteArray token = {}) {
    RealtimeClient::Settings settings;
    settings.url = server_.url();
    settings.connection.backoff = {10, 1.0, 10};
    settings.connection.maxAttempts = 0;
    settings.random = [] { return 0.0; };
    settings.asksForToken = !token.isEmpty();
    client_ = std::make_unique<RealtimeClient>(settings, catalog_, mailbox_, clock_);
    QObject::connect(client_.get(), &RealtimeClient::tokenWanted, client_.get(),
                     [this, token] { client_->setToken(token); });
    return *client_;
  }
  void connectLive() {
    server_.greet = [this](QWebSocket& socket) {
      socket.sendTextMessage(QString::fromUtf8(metricsMessage(1, clock_.wallMs())));
    };
    makeClient().connectToServer(subscription_);
    ASSERT_TRUE(waitForState(ConnectionState::Live));
  }
  bool waitForState(ConnectionState state) {
    return QTest::qWaitFor([&] { return client_->status().state == state; }, kPatienceMs);
  }
  UpdateBatch take() {
    UpdateBatch batch;
    mailbox_.take(batch);
    return batch;
  }

  SystemClock clock_;
  MetricCatalog catalog_;
  UpdateMailbox mailbox_;
  test::FakeServer server_;
  Subscription subscription_{{QStringLiteral("dashboard")}, true, {QStringLiteral("lead")}, true, {}};
  std::unique_ptr<RealtimeClient> client_;
};

TEST_F(RealtimeClientTest, SubscribesAndPutsWhatComesIntoTheMailbox) {
  connectLive();
  ASSERT_TRUE(QTest::qWaitFor([&] { return !server_.received.empty(); }, kPatienceMs));
  EXPECT_TRUE(server_.received[0].contains("\"subscribe\"")) << server_.received[0].constData();
  EXPECT_TRUE(server_.received[0].contains("\"dashboard\""));

  const UpdateBatch batch = take();
  ASSERT_EQ(batch.metrics.size(), 1U);
  EXPECT_EQ(batch.metrics[0].last.value, 1);
  EXPECT_EQ(batch.messageTimestampsMs.size(), 1U);
  EXPECT_EQ(batch.link.messages, 1U);
  EXPECT_EQ(batch.link.connects, 1U);
  EXPECT_GT(batch.link.bytes, 0U);
}

TEST_F(RealtimeClientTest, HistoryIsHandedOnAsSuch) {
  connectLive();
  EXPECT_FALSE(take().metrics[0].replayed);
  server_.sendToAll(R"({"type":"metrics_update","data":{"leads":{"new":1}},"snapshot":true,"timestamp":)" +
                    QByteArray::number(clock_.wallMs() - 60'000) + "}");
  UpdateBatch batch;
  ASSERT_TRUE(QTest::qWaitFor(
      [&] {
        batch = take();
        return !batch.metrics.empty();
      },
      kPatienceMs));
  EXPECT_TRUE(batch.metrics[0].replayed);
  EXPECT_EQ(client_->statistics().replayed, 1U);
  EXPECT_EQ(client_->statistics().messages, 2U);
}

TEST_F(RealtimeClientTest, ComesBackAfterALostConnectionAndMarksTheHole) {
  connectLive();
  static_cast<void>(take());
  server_.abortAll();
  ASSERT_TRUE(QTest::qWaitFor([&] { return client_->statistics().reconnects == 1; }, kPatienceMs));
  ASSERT_TRUE(waitForState(ConnectionState::Live));
  const UpdateBatch batch = take();
  ASSERT_EQ(batch.metrics.size(), 1U);
  EXPECT_TRUE(batch.metrics[0].breakBefore);
  EXPECT_EQ(batch.link.connects, 2U);
}

TEST_F(RealtimeClientTest, ABadMessageIsCountedAndTheLinkStays) {
  connectLive();
  QSignalSpy rejected(client_.get(), &RealtimeClient::messageRejected);
  server_.sendToAll("{\"type\": nonsense");
  server_.sendToAll(metricsMessage(2, clock_.wallMs() + 1));
  ASSERT_TRUE(QTest::qWaitFor([&] { return client_->statistics().messages == 2; }, kPatienceMs));
  EXPECT_EQ(client_->statistics().rejectedMessages, 1U);
  EXPECT_EQ(rejected.size(), 1);
  ASSERT_EQ(client_->rejections().size(), 1U);
  EXPECT_EQ(client_->rejections()[0].reason, RejectionReason::NotJson);
  EXPECT_EQ(client_->status().state, ConnectionState::Live);
  EXPECT_EQ(server_.connections, 1);
}

TEST_F(RealtimeClientTest, KeepsTheLastFiftyRejections) {
  connectLive();
  for (int i = 0; i < 60; ++i)
    server_.sendToAll("bad " + QByteArray::number(i));
  ASSERT_TRUE(QTest::qWaitFor([&] { return client_->statistics().rejectedMessages == 60; }, kPatienceMs));
  EXPECT_EQ(client_->rejections().size(), RealtimeClient::kKeptRejections);
  EXPECT_EQ(client_->rejections().back().excerpt, QByteArray("bad 59"));
}

TEST_F(RealtimeClientTest, AnswersAMessageLevelPing) {
  connectLive();
  server_.sendToAll(R"({"type":"ping","data":{},"timestamp":1790000000000})");
  EXPECT_TRUE(QTest::qWaitFor(
      [&] { return !server_.received.empty() && server_.received.back().contains("\"pong\""); },
      kPatienceMs));
}

TEST_F(RealtimeClientTest, MeasuresTheRoundTrip) {
  connectLive();
  EXPECT_TRUE(QTest::qWaitFor([&] { return client_->status().roundTripMs.has_value(); }, kPatienceMs));
}

TEST_F(RealtimeClientTest, TheTokenTravelsInTheHeaderOnly) {
  makeClient("secret-token").connectToServer(subscription_);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !server_.received.empty(); }, kPatienceMs));
  EXPECT_EQ(server_.authorizations.at(0), QByteArray("Bearer secret-token"));
  EXPECT_FALSE(server_.received[0].contains("secret-token"));
  EXPECT_FALSE(client_->status().endpoint.contains(QStringLiteral("secret-token")));
}

TEST_F(RealtimeClientTest, ConnectsWhenTheTokenIsKnown) {
  makeClient("late");
  client_->disconnect();
  QSignalSpy wanted(client_.get(), &RealtimeClient::tokenWanted);
  client_->connectToServer(subscription_);
  EXPECT_EQ(wanted.size(), 1);
  EXPECT_EQ(client_->status().state, ConnectionState::Idle);
  client_->setToken("late");
  ASSERT_TRUE(QTest::qWaitFor([&] { return server_.connections == 1; }, kPatienceMs));
  EXPECT_EQ(server_.authorizations.at(0), QByteArray("Bearer late"));
}

TEST_F(RealtimeClientTest, AsksForWhatIsMissingAndShowsItOnceInOrder) {
  const auto numbered = [this](int seq) {
    return QStringLiteral(
               R"({"type":"metrics_update","seq":%1,"epoch":"e","data":{"dashboard":{"orders":%1}},"timestamp":%2})")
        .arg(seq)
        .arg(clock_.wallMs() + seq)
        .toUtf8();
  };
  const auto acknowledge = [](int offset, const char* recovered) {
    return QStringLiteral(
               R"({"type":"subscribed","data":{"epoch":"e","offset":%1,"recovered":%2},"timestamp":1790000000000})")
        .arg(offset)
        .arg(QLatin1StringView(recovered))
        .toUtf8();
  };
  makeClient().connectToServer(subscription_);
  std::vector<double> values;
  QObject::connect(client_.get(), &RealtimeClient::metricsReceived, client_.get(),
                   [&](const MetricsMessage& metrics) { values.push_back(metrics.values.at(0).value); });
  ASSERT_TRUE(QTest::qWaitFor([&] { return server_.received.size() == 1; }, kPatienceMs));
  server_.sendToAll(acknowledge(0, "false"));
  server_.sendToAll(numbered(1));
  server_.sendToAll(numbered(3));
  ASSERT_TRUE(QTest::qWaitFor([&] { return server_.received.size() == 2; }, kPatienceMs));
  EXPECT_TRUE(server_.received[1].contains(R"("recover":{"epoch":"e","offset":1})"))
      << server_.received[1].constData();
  server_.sendToAll(acknowledge(3, "true"));
  for (const int seq : {2, 3, 4})
    server_.sendToAll(numbered(seq));
  ASSERT_TRUE(QTest::qWaitFor([&] { return values.size() == 4; }, kPatienceMs));
  EXPECT_EQ(values, (std::vector<double>{1, 2, 3, 4}));
  EXPECT_EQ(client_->statistics().gaps, 0U);
  EXPECT_EQ(client_->statistics().duplicates, 1U);
}

TEST_F(RealtimeClientTest, AnOperatorsNewSubscriptionAsksForNoRecovery) {
  connectLive();
  server_.sendToAll(
      R"({"type":"metrics_update","seq":1,"epoch":"e","data":{"leads":{"new":1}},"timestamp":1790000000000})");
  ASSERT_TRUE(QTest::qWaitFor([&] { return client_->statistics().messages == 2; }, kPatienceMs));
  client_->subscribe(subscription_);
  ASSERT_TRUE(QTest::qWaitFor([&] { return server_.received.size() == 2; }, kPatienceMs));
  EXPECT_FALSE(server_.received[1].contains("recover"));
}

TEST_F(RealtimeClientTest, TellsAServersWrongClock) {
  server_.greet = [this](QWebSocket& socket) {
    socket.sendTextMessage(QString::fromUtf8(metricsMessage(1, clock_.wallMs() - 60'000)));
  };
  makeClient().connectToServer(subscription_);
  ASSERT_TRUE(waitForState(ConnectionState::Live));
  ASSERT_TRUE(client_->status().clockSkewMs);
  EXPECT_NEAR(static_cast<double>(*client_->status().clockSkewMs), 60'000, 5'000);
  server_.sendToAll(metricsMessage(2, clock_.wallMs()));
  ASSERT_TRUE(QTest::qWaitFor([&] { return client_->statistics().messages == 2; }, kPatienceMs));
  EXPECT_FALSE(client_->status().clockSkewMs) << "that one was only late";
}

TEST_F(RealtimeClientTest, ResubscribesWithoutReconnecting) {
  connectLive();
  Subscription other = subscription_;
  other.metrics = {QStringLiteral("leads")};
  client_->subscribe(other);
  ASSERT_TRUE(QTest::qWaitFor([&] { return server_.received.size() == 2; }, kPatienceMs));
  EXPECT_TRUE(server_.received[1].contains("\"leads\""));
  client_->unsubscribe();
  ASSERT_TRUE(QTest::qWaitFor([&] { return server_.received.size() == 3; }, kPatienceMs));
  EXPECT_TRUE(server_.received[2].contains("\"unsubscribe\""));
  EXPECT_EQ(server_.connections, 1);
}

TEST_F(RealtimeClientTest, ReconnectsWhenAskedTo) {
  connectLive();
  client_->reconnect();
  ASSERT_TRUE(QTest::qWaitFor([&] { return server_.connections == 2; }, kPatienceMs));
  EXPECT_TRUE(waitForState(ConnectionState::Live));
}

TEST_F(RealtimeClientTest, DisconnectsWhenAskedTo) {
  connectLive();
  client_->disconnectFromServer();
  ASSERT_TRUE(waitForState(ConnectionState::Idle));
  EXPECT_FALSE(client_->sendMessage("{}"));
  EXPECT_EQ(server_.connections, 1);
}

TEST_F(RealtimeClientTest, TellsMessagesByTheirTypes) {
  connectLive();
  QSignalSpy notifications(client_.get(), &RealtimeClient::notificationReceived);
  QSignalSpy events(client_.get(), &RealtimeClient::eventReceived);
  QSignalSpy acknowledgements(client_.get(), &RealtimeClient::subscribed);
  QSignalSpy errors(client_.get(), &RealtimeClient::serverErrorReceived);
  server_.sendToAll(
      R"({"type":"notification","data":{"id":"n1","title":"T","message":"M","severity":"error","category":"lead","timestamp":1790000000000},"timestamp":1790000000000})");
  server_.sendToAll(
      R"({"type":"event","data":{"event_type":"lead_created","entity_type":"lead","entity_id":"7","details":{},"timestamp":1790000000000},"timestamp":1790000000000})");
  server_.sendToAll(R"({"type":"subscribed","data":{"epoch":"e","offset":3},"timestamp":1790000000000})");
  server_.sendToAll(R"({"type":"error","data":{"message":"too many dashboards"},"timestamp":1790000000000})");
  ASSERT_TRUE(QTest::qWaitFor([&] { return errors.size() == 1; }, kPatienceMs));
  EXPECT_EQ(notifications.size(), 1);
  EXPECT_EQ(events.size(), 1);
  EXPECT_EQ(acknowledgements.size(), 1);
  const UpdateBatch batch = take();
  EXPECT_EQ(batch.notifications.size(), 1U);
  EXPECT_EQ(batch.events.size(), 1U);
}

TEST_F(RealtimeClientTest, ARepeatedNotificationIsTakenOnce) {
  connectLive();
  const QByteArray notification =
      R"({"type":"notification","data":{"id":"n1","title":"T","message":"M","severity":"error","category":"lead","timestamp":1790000000000},"timestamp":1790000000000})";
  server_.sendToAll(notification);
  server_.sendToAll(notification);
  ASSERT_TRUE(QTest::qWaitFor([&] { return client_->statistics().duplicates == 1; }, kPatienceMs));
  EXPECT_EQ(take().notifications.size(), 1U);
}

TEST_F(RealtimeClientTest, AnOversizeMessageEndsTheConnection) {
  connectLive();
  server_.sendToAll(QByteArray(1024 * 1024 + 1, 'x'));
  ASSERT_TRUE(QTest::qWaitFor([&] { return server_.connections == 2; }, kPatienceMs));
  EXPECT_TRUE(waitForState(ConnectionState::Live));
  EXPECT_EQ(client_->statistics().rejectedMessages, 0U);
}

}  // namespace
}  // namespace pulsedeck

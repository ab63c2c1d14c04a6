#include "pulsedeck/simulator/simulated_backend.h"

#include "pulsedeck/protocol/decoder.h"
#include "pulsedeck/protocol/encoder.h"
#include "support/manual_clock.h"

#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 20'000;

class SimulatedBackendTest : public testing::Test {
 protected:
  void start(SimulatedBackend::Options options) { start(std::move(options), clock_); }
  void start(SimulatedBackend::Options options, const Clock& clock) {
    now_ = &clock;
    backend_ = std::make_unique<SimulatedBackend>(std::move(options), clock);
    const auto listening = backend_->listen();
    ASSERT_TRUE(listening) << listening.error().toStdString();
  }
  static SimulatedBackend::Options quick() {
    SimulatedBackend::Options options;
    options.scenario = {QStringLiteral("test"), 20, 0.0};
    return options;
  }
  static Subscription everything() {
    return {{QStringLiteral("dashboard"), QStringLiteral("leads"), QStringLiteral("system_health")},
            true,
            {QStringLiteral("lead"), QStringLiteral("payment"), QStringLiteral("system"),
             QStringLiteral("campaign"), QStringLiteral("ai_agent")},
            true,
            {}};
  }
  void connectClient(const Subscription& subscription) {
    client_.disconnect();
    const auto take = [this](const QByteArray& bytes) {
      auto message = decoder_.decode(bytes, now_->wallMs());
      if (message) {
        messages_.push_back(std::move(*message));
      } else {
        rejections_.insert(message.error().reason);
      }
    };
    QObject::connect(&client_, &QWebSocket::textMessageReceived,
                     [take](const QString& text) { take(text.toUtf8()); });
    QObject::connect(&client_, &QWebSocket::binaryMessageReceived, take);
    QSignalSpy connected(&client_, &QWebSocket::connected);
    client_.open(backend_->url());
    ASSERT_TRUE(connected.wait(kPatienceMs));
    send(encodeSubscribe(subscription, clock_.wallMs()));
  }
  void send(const QByteArray& message) { client_.sendTextMessage(QString::fromUtf8(message)); }
  bool waitForMessages(std::size_t count) {
    return QTest::qWaitFor([&] { return messages_.size() >= count; }, kPatienceMs);
  }
  bool waitForLive(std::size_t count) {
    const auto isLive = [](const Message* message) { return !message->snapshot; };
    return QTest::qWaitFor(
        [&] {
          const auto metrics = of<MetricsMessage>();
          return static_cast<std::size_t>(std::count_if(metrics.begin(), metrics.end(), isLive)) >= count;
        },
        kPatienceMs);
  }
  template <typename Body>
  std::vector<const Message*> of() const {
    std::vector<const Message*> found;
    for (const Message& message : messages_) {
      if (std::holds_alternative<Body>(message.body)) found.push_back(&message);
    }
    return found;
  }
  /// What a raw request is answered with, up to the end of its first line.
  QByteArray statusFor(const QByteArray& request) {
    QTcpSocket socket;
    socket.connectToHost(backend_->url().host(), static_cast<quint16>(backend_->url().port()));
    socket.write(request);
    const bool answered = QTest::qWaitFor([&] { return socket.bytesAvailable() > 0; }, kPatienceMs);
    EXPECT_TRUE(answered);
    return socket.readLine().trimmed();
  }
  static QByteArray upgrade(const QByteArray& path, const QByteArray& more = {}) {
    return "GET " + path +
           " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n" +
           more + "\r\n";
  }

  SystemClock clock_;
  const Clock* now_ = &clock_;
  MetricCatalog catalog_;
  Decoder decoder_{catalog_};
  std::unique_ptr<SimulatedBackend> backend_;
  QWebSocket client_;
  std::vector<Message> messages_;
  std::set<RejectionReason> rejections_;
};

TEST_F(SimulatedBackendTest, SendsHistoryInOrderAndThenThePresent) {
  start(quick());
  connectClient(everything());
  ASSERT_TRUE(waitForLive(5));
  ASSERT_FALSE(messages_.empty());
  EXPECT_TRUE(std::holds_alternative<SubscribedMessage>(messages_[0].body));

  const auto metrics = of<MetricsMessage>();
  EXPECT_GT(clock_.wallMs() - metrics.front()->timestampMs, 6 * 24 * 3'600'000LL)
      << "the last days are there";
  qint64 last = 0;
  bool live = false;
  for (const Message* message : metrics) {
    EXPECT_GE(message->timestampMs, last);
    last = message->timestampMs;
    live = live || !message->snapshot;
    EXPECT_EQ(message->snapshot, !live) << "history first, then the present";
  }
  quint64 seq = 0;
  for (const Message& message : messages_) {
    if (!message.seq) continue;
    EXPECT_EQ(*message.seq, ++seq);
  }
  EXPECT_TRUE(rejections_.empty());
  const auto events = of<ActivityEvent>();
  EXPECT_GE(events.size(), 12U) << "the activity column is full at once";
  for (std::size_t i = 1; i < events.size(); ++i)
    EXPECT_GT(events[i]->timestampMs, events[i - 1]->timestampMs);
}

TEST_F(SimulatedBackendTest, SendsOnlyWhatWasAskedFor) {
  start(quick());
  Subscription narrow;
  narrow.metrics = {QStringLiteral("leads")};
  narrow.notifications = false;
  connectClient(narrow);
  ASSERT_TRUE(waitForMessages(20));
  for (const Message* message : of<MetricsMessage>()) {
    const auto& metrics = std::get<MetricsMessage>(message->body);
    ASSERT_EQ(metrics.families.size(), 1U);
    EXPECT_EQ(metrics.families[0].name, QStringLiteral("leads"));
  }
  EXPECT_TRUE(of<ActivityEvent>().empty());
  EXPECT_TRUE(of<Notification>().empty());
}

TEST_F(SimulatedBackendTest, AnswersPingsAndComplainsAboutNonsense) {
  start(quick());
  connectClient(everything());
  send(encodePing(clock_.wallMs()));
  EXPECT_TRUE(QTest::qWaitFor([&] { return !of<PongMessage>().empty(); }, kPatienceMs));
  send("nonsense");
  EXPECT_TRUE(QTest::qWaitFor([&] { return !of<ErrorMessage>().empty(); }, kPatienceMs));
  EXPECT_TRUE(client_.isValid());
}

TEST_F(SimulatedBackendTest, StopsAfterUnsubscribe) {
  start(quick());
  connectClient(everything());
  ASSERT_TRUE(waitForMessages(10));
  send(encodeUnsubscribe(clock_.wallMs()));
  send(encodePing(clock_.wallMs()));
  ASSERT_TRUE(QTest::qWaitFor([&] { return !of<PongMessage>().empty(); }, kPatienceMs));
  const std::size_t then = messages_.size();
  send(encodePing(clock_.wallMs()));
  ASSERT_TRUE(QTest::qWaitFor([&] { return of<PongMessage>().size() == 2; }, kPatienceMs));
  EXPECT_EQ(messages_.size(), then + 1);
}

TEST_F(SimulatedBackendTest, LetsOnlyTheRightTokenIn) {
  SimulatedBackend::Options options = quick();
  options.token = "right";
  start(options);
  EXPECT_EQ(statusFor(upgrade("/ws/realtime")), QByteArray("HTTP/1.1 401 Unauthorized"));
  EXPECT_EQ(statusFor(upgrade("/ws/realtime", "Authorization: Bearer wrong\r\n")),
            QByteArray("HTTP/1.1 401 Unauthorized"));
  EXPECT_EQ(statusFor(upgrade("/ws/realtime", "authorization: Bearer right\r\n")),
            QByteArray("HTTP/1.1 101 Switching Protocols"));
  EXPECT_EQ(backend_->statistics().refused, 2U);
}

TEST_F(SimulatedBackendTest, RefusesOtherPathsAndOtherRequests) {
  start(quick());
  EXPECT_EQ(statusFor(upgrade("/other")), QByteArray("HTTP/1.1 404 Not Found"));
  EXPECT_EQ(statusFor("POST /ws/realtime HTTP/1.1\r\n\r\n"), QByteArray("HTTP/1.1 400 Bad Request"));
  EXPECT_EQ(statusFor("GET /ws/realtime HTTP/1.1\r\nX: " + QByteArray(9'000, 'x')),
            QByteArray("HTTP/1.1 431 Request Header Fields Too Large"));
}

TEST_F(SimulatedBackendTest, ARefusalLeavesRoomForTheNext) {
  start(quick());
  for (int i = 0; i < 70; ++i)
    ASSERT_EQ(statusFor(upgrade("/other")), QByteArray("HTTP/1.1 404 Not Found")) << i;
  EXPECT_EQ(statusFor(upgrade("/ws/realtime")), QByteArray("HTTP/1.1 101 Switching Protocols"));
  EXPECT_EQ(backend_->statistics().refused, 70U);
}

TEST_F(SimulatedBackendTest, TakesOnlySoManyClients) {
  start(quick());
  std::vector<std::unique_ptr<QWebSocket>> clients;
  for (int i = 0; i < 65; ++i) {
    auto& client = *clients.emplace_back(std::make_unique<QWebSocket>());
    QSignalSpy connected(&client, &QWebSocket::connected);
    client.open(backend_->url());
    ASSERT_TRUE(connected.wait(kPatienceMs));
  }
  const auto isClosed = [&] { return clients.back()->state() == QAbstractSocket::UnconnectedState; };
  ASSERT_TRUE(QTest::qWaitFor(isClosed, kPatienceMs));
  EXPECT_EQ(clients.back()->closeCode(), QWebSocketProtocol::CloseCodeBadOperation);
  EXPECT_EQ(backend_->statistics().connections, 64U);
  EXPECT_TRUE(clients.front()->isValid());
}

TEST_F(SimulatedBackendTest, EndsWithClientsAndRequestsUnderWay) {
  start(quick());
  connectClient(everything());
  ASSERT_TRUE(waitForMessages(10));
  QTcpSocket halfRequest;
  halfRequest.connectToHost(backend_->url().host(), static_cast<quint16>(backend_->url().port()));
  halfRequest.write("GET /ws/realtime HTTP/1.1\r\n");
  ASSERT_TRUE(QTest::qWaitFor([&] { return halfRequest.bytesToWrite() == 0; }, kPatienceMs));
  send(encodePing(clock_.wallMs()));
  ASSERT_TRUE(QTest::qWaitFor([&] { return !of<PongMessage>().empty(); }, kPatienceMs));
  backend_.reset();
  const auto areClosed = [&] {
    return !client_.isValid() && halfRequest.state() == QTcpSocket::UnconnectedState;
  };
  EXPECT_TRUE(QTest::qWaitFor(areClosed, kPatienceMs));
}

TEST_F(SimulatedBackendTest, NoEpochComesTwice) {
  std::set<QString> epochs;
  test::ManualClock clock;
  for (int run = 0; run < 2; ++run) {
    start(quick(), clock);
    clock.advance(1'000);
    for (int i = 0; i < 2; ++i) {
      messages_.clear();
      connectClient(everything());
      ASSERT_TRUE(waitForMessages(1));
      epochs.insert(std::get<SubscribedMessage>(messages_[0].body).epoch);
      client_.abort();
    }
  }
  EXPECT_EQ(epochs.size(), 4U);
}

TEST_F(SimulatedBackendTest, ASecondSubscriptionGoesOnWithTheNumbers) {
  start(quick());
  connectClient(everything());
  ASSERT_TRUE(waitForMessages(10));
  send(encodeSubscribe(everything(), clock_.wallMs()));
  ASSERT_TRUE(QTest::qWaitFor([&] { return of<SubscribedMessage>().size() == 2; }, kPatienceMs));
  ASSERT_TRUE(waitForMessages(messages_.size() + 5));
  quint64 seq = 0;
  for (const Message& message : messages_) {
    if (const auto* ack = std::get_if<SubscribedMessage>(&message.body)) {
      EXPECT_EQ(ack->offset, seq);
    }
    if (message.seq) {
      EXPECT_EQ(*message.seq, ++seq);
    }
  }
}

TEST_F(SimulatedBackendTest, FillsUpTheTimeNobodyWatched) {
  test::ManualClock clock;
  start(quick(), clock);
  connectClient(everything());
  ASSERT_TRUE(waitForLive(1));
  client_.abort();
  clock.advance(3 * 3'600'000);
  messages_.clear();
  connectClient(everything());
  ASSERT_TRUE(waitForLive(1));
  const auto metrics = of<MetricsMessage>();
  EXPECT_EQ(metrics.back()->timestampMs, clock.wallMs());
  for (std::size_t i = 1; i < metrics.size(); ++i) {
    const bool lastHour = metrics[i - 1]->timestampMs > clock.wallMs() - 3'600'000;
    if (lastHour) {
      EXPECT_LE(metrics[i]->timestampMs - metrics[i - 1]->timestampMs, 15'000);
    }
  }
}

TEST_F(SimulatedBackendTest, AClockThatIsSetBackStopsNothing) {
  test::ManualClock clock;
  start(quick(), clock);
  connectClient(everything());
  ASSERT_TRUE(waitForLive(1));
  clock.setWall(clock.wallMs() - 120'000);
  clock.advance(1'000);
  const std::size_t then = of<MetricsMessage>().size();
  const qint64 newest = of<MetricsMessage>().back()->timestampMs;
  ASSERT_TRUE(QTest::qWaitFor([&] { return of<MetricsMessage>().size() > then; }, kPatienceMs));
  EXPECT_GT(of<MetricsMessage>().back()->timestampMs, newest);
}

TEST_F(SimulatedBackendTest, CountsWhatItSent) {
  start(quick());
  connectClient(everything());
  ASSERT_TRUE(waitForMessages(500));
  send(encodeUnsubscribe(clock_.wallMs()));
  send(encodePing(clock_.wallMs()));
  ASSERT_TRUE(QTest::qWaitFor([&] { return !of<PongMessage>().empty(); }, kPatienceMs));
  EXPECT_EQ(backend_->statistics().messages, messages_.size());
  EXPECT_EQ(backend_->statistics().connections, 1U);
}

TEST_F(SimulatedBackendTest, ErrorsAreMadeAndCounted) {
  SimulatedBackend::Options options = quick();
  options.scenario.errorRate = 1.0;
  start(options);
  const auto done = [this] { return backend_->statistics(); };
  connectClient(everything());
  // A client that comes back after each drop.
  QObject::connect(&client_, &QWebSocket::disconnected, [this] { client_.open(backend_->url()); });
  QObject::connect(&client_, &QWebSocket::connected,
                   [this] { send(encodeSubscribe(everything(), clock_.wallMs())); });
  const auto allKinds = [&] {
    return rejections_.contains(RejectionReason::NotJson) && rejections_.size() > 1 && done().dropped > 1 &&
           done().late > 0;
  };
  EXPECT_TRUE(QTest::qWaitFor(allKinds, kPatienceMs));
  EXPECT_GT(done().malformed, 0U);
  EXPECT_GT(done().unacceptable, 0U);
  client_.disconnect();
  std::map<QString, quint64> lastSeq;
  for (const Message& message : messages_) {
    if (message.seq) {
      EXPECT_EQ(*message.seq, ++lastSeq[message.epoch]) << "an error leaves no hole and no disorder";
    }
  }
  EXPECT_GT(lastSeq.size(), 1U);
}

TEST_F(SimulatedBackendTest, LoadModeSendsNumberedMessagesAtItsRate) {
  SimulatedBackend::Options options = quick();
  options.rate = 2'000;
  start(options);
  connectClient(everything());
  ASSERT_TRUE(waitForMessages(1'000));
  const auto metrics = of<MetricsMessage>();
  const QString epoch = std::get<SubscribedMessage>(messages_[0].body).epoch;
  for (std::size_t i = 0; i < metrics.size(); ++i) {
    ASSERT_EQ(metrics[i]->seq, i + 1);
    ASSERT_EQ(metrics[i]->epoch, epoch);
  }
  EXPECT_TRUE(rejections_.empty());
  std::set<qint64> timestamps;
  for (const Message* message : metrics)
    timestamps.insert(message->timestampMs);
  EXPECT_GT(timestamps.size(), 10U) << "the time is the present, not the template's";
}

TEST_F(SimulatedBackendTest, ALoadOfAlertsIsOfSoManyAndEachIsAnother) {
  SimulatedBackend::Options options = quick();
  options.alertRate = 2'000;
  options.alertsAtMost = 50;
  start(options);
  connectClient(everything());
  ASSERT_TRUE(QTest::qWaitFor(
      [&] { return of<Notification>().size() == 50 && of<ActivityEvent>().size() == 50; }, kPatienceMs));
  std::set<QString> ids;
  std::set<QString> titles;
  for (const Message* message : of<Notification>()) {
    ids.insert(std::get<Notification>(message->body).id);
    titles.insert(std::get<Notification>(message->body).title);
  }
  EXPECT_EQ(ids.size(), 50U);
  EXPECT_LT(titles.size(), 50U) << "there is something to group";
  EXPECT_EQ(backend_->statistics().notifications, 50U);
  EXPECT_EQ(backend_->statistics().events, 50U);
  EXPECT_TRUE(rejections_.empty());
}

TEST_F(SimulatedBackendTest, LoadSkipsForAClientThatDoesNotKeepUp) {
  SimulatedBackend::Options options = quick();
  options.rate = 100'000;
  start(options);
  // Too small for a frame: it never takes one.
  client_.setReadBufferSize(1'024);
  connectClient(everything());
  EXPECT_TRUE(QTest::qWaitFor([&] { return backend_->statistics().skipped > 0; }, kPatienceMs));
}

TEST_F(SimulatedBackendTest, APortInUseIsAnError) {
  start(quick());
  SimulatedBackend::Options options = quick();
  options.port = static_cast<quint16>(backend_->url().port());
  SimulatedBackend second(options, clock_);
  const auto listening = second.listen();
  ASSERT_FALSE(listening);
  EXPECT_TRUE(listening.error().contains(QString::number(options.port))) << listening.error().toStdString();
}

}  // namespace
}  // namespace pulsedeck

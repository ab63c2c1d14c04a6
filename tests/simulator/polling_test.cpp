#include "pulsedeck/protocol/decoder.h"
#include "pulsedeck/protocol/encoder.h"
#include "pulsedeck/protocol/poll_body.h"
#include "pulsedeck/simulator/simulated_backend.h"
#include "support/manual_clock.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <set>

#if defined(Q_OS_UNIX)
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 10'000;
constexpr int kIntervalMs = 5'000;

struct Reply {
  int status = 0;
  QByteArray body;
  std::map<QByteArray, QByteArray> headers;  ///< names in lower case
};

class SimulatedPollingTest : public testing::Test {
 protected:
  void start(SimulatedBackend::Options options = {}) {
    options.scenario.errorRate = 0;
    options.scenario.updateIntervalMs = kIntervalMs;
    backend_ = std::make_unique<SimulatedBackend>(std::move(options), clock_);
    const auto listening = backend_->listen();
    ASSERT_TRUE(listening) << listening.error().toStdString();
  }
  Reply ask(const QByteArray& method = "GET", const std::map<QByteArray, QByteArray>& headers = {}) {
    QNetworkRequest request(backend_->pollUrl());
    for (const auto& [name, value] : headers)
      request.setRawHeader(name, value);
    const std::unique_ptr<QNetworkReply> reply(network_.sendCustomRequest(request, method));
    EXPECT_TRUE(QTest::qWaitFor([&] { return reply->isFinished(); }, kPatienceMs));
    Reply answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(), {}};
    for (const auto& [name, value] : reply->rawHeaderPairs())
      answer.headers[name.toLower()] = value;
    return answer;
  }
  /// Its messages, each checked to be acceptable.
  std::vector<Message> messagesIn(const QByteArray& body) {
    std::vector<Message> messages;
    for (const QByteArrayView part : messagesInPollBody(body)) {
      auto message = decoder_.decode(part, clock_.wallMs());
      EXPECT_TRUE(message) << part.toByteArray().toStdString();
      if (message) messages.push_back(std::move(*message));
    }
    return messages;
  }
  QByteArray rawAnswerTo(const QByteArray& request) {
    QTcpSocket socket;
    socket.connectToHost(backend_->pollUrl().host(), static_cast<quint16>(backend_->pollUrl().port()));
    socket.write(request);
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return socket.error() == QTcpSocket::RemoteHostClosedError; }, kPatienceMs));
    return socket.readAll();
  }

  test::ManualClock clock_;
  MetricCatalog catalog_;
  Decoder decoder_{catalog_};
  QNetworkAccessManager network_;
  std::unique_ptr<SimulatedBackend> backend_;
};

TEST_F(SimulatedPollingTest, AnswersWithTheNewestOfEverything) {
  start();
  EXPECT_EQ(backend_->pollUrl().path(), QStringLiteral("/api/realtime"));
  EXPECT_EQ(backend_->pollUrl().port(), backend_->url().port());
  const Reply reply = ask();
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.headers.at("cache-control"), "no-store");
  EXPECT_EQ(reply.headers.at("connection").toLower(), "close");
  EXPECT_EQ(reply.headers.at("content-type"), "application/json");
  EXPECT_EQ(reply.headers.at("content-length").toInt(), reply.body.size());
  EXPECT_TRUE(reply.headers.at("etag").startsWith('"')) << "a strong one";

  const auto messages = messagesIn(reply.body);
  const auto& metrics = std::get<MetricsMessage>(messages.at(0).body);
  EXPECT_EQ(metrics.families.size(), 6U);
  EXPECT_EQ(messages[0].timestampMs, clock_.wallMs());
  for (std::size_t i = 0; i < messages.size(); ++i) {
    EXPECT_FALSE(messages[i].seq) << "polls have no numbers";
    EXPECT_GE(messages[i].timestampMs, clock_.wallMs() - 60'000);
    EXPECT_EQ(std::holds_alternative<MetricsMessage>(messages[i].body), i == 0);
  }
  EXPECT_GT(messages.size(), 1U) << "the last minute's activity";
  EXPECT_EQ(backend_->statistics().polls, 1U);
}

TEST_F(SimulatedPollingTest, TheSimulationGoesOnThoughNobodyIsConnected) {
  start();
  std::set<QByteArray> bodies;
  std::set<QString> events;
  std::set<QString> notifications;
  for (int i = 0; i < 40; ++i) {
    const Reply reply = ask();
    bodies.insert(reply.body);
    for (const Message& message : messagesIn(reply.body)) {
      EXPECT_GE(message.timestampMs, clock_.wallMs() - 60'000);
      if (const auto* event = std::get_if<ActivityEvent>(&message.body)) events.insert(event->id);
      if (const auto* notification = std::get_if<Notification>(&message.body))
        notifications.insert(notification->id);
      if (std::holds_alternative<MetricsMessage>(message.body)) {
        EXPECT_EQ(message.timestampMs, clock_.wallMs());
      }
    }
    clock_.advance(kIntervalMs);
  }
  EXPECT_EQ(bodies.size(), 40U);
  EXPECT_GT(events.size(), 20U);
  EXPECT_GT(notifications.size(), 1U);
}

TEST_F(SimulatedPollingTest, SaysWhenThereIsNothingNew) {
  start();
  const QByteArray tag = ask().headers.at("etag");
  const Reply same = ask("GET", {{"If-None-Match", "\"other\", " + tag}});
  EXPECT_EQ(same.status, 304);
  EXPECT_EQ(same.headers.at("etag"), tag);
  EXPECT_TRUE(same.body.isEmpty());
  EXPECT_EQ(ask("GET", {{"If-None-Match", "\"other\""}}).status, 200);
  clock_.advance(kIntervalMs);
  const Reply changed = ask("GET", {{"If-None-Match", tag}});
  EXPECT_EQ(changed.status, 200);
  EXPECT_NE(changed.headers.at("etag"), tag);
  EXPECT_EQ(backend_->statistics().polls, 4U);
}

TEST_F(SimulatedPollingTest, AnswersOnlyTheRightToken) {
  SimulatedBackend::Options options;
  options.token = "right";
  start(options);
  EXPECT_EQ(ask().status, 401);
  EXPECT_EQ(ask("GET", {{"Authorization", "Bearer wrong"}}).status, 401);
  EXPECT_EQ(ask("GET", {{"Authorization", "Bearer right"}}).status, 200);
}

TEST_F(SimulatedPollingTest, TakesNothingButGet) {
  start();
  for (const char* method : {"HEAD", "POST", "DELETE"}) {
    const Reply reply = ask(method);
    EXPECT_EQ(reply.status, 405) << method;
    EXPECT_EQ(reply.headers.at("allow"), "GET");
  }
  EXPECT_TRUE(rawAnswerTo("GET /api/other HTTP/1.1\r\n\r\n").startsWith("HTTP/1.1 404 "));
  EXPECT_TRUE(
      rawAnswerTo("GET /api/realtime HTTP/1.1\r\nX: " + QByteArray(9'000, 'x')).startsWith("HTTP/1.1 431 "));
  EXPECT_TRUE(rawAnswerTo("nonsense\r\n\r\n").startsWith("HTTP/1.1 400 "));
}

TEST_F(SimulatedPollingTest, FailsOnDemand) {
  start();
  backend_->failPolls(2, 503, 7);
  for (int i = 0; i < 2; ++i) {
    const Reply reply = ask();
    EXPECT_EQ(reply.status, 503);
    EXPECT_EQ(reply.headers.at("retry-after"), "7");
  }
  EXPECT_EQ(ask().status, 200);
  backend_->failPolls(1, 429);
  const Reply reply = ask();
  EXPECT_EQ(reply.status, 429);
  EXPECT_EQ(reply.headers.count("retry-after"), 0U);
}

TEST_F(SimulatedPollingTest, LoadModeHasNoPolls) {
  SimulatedBackend::Options options;
  options.rate = 100;
  start(options);
  EXPECT_EQ(ask().status, 404);
}

TEST_F(SimulatedPollingTest, GoesOnWhileWebSocketsAreCut) {
  start();
  QWebSocket before;
  QSignalSpy connected(&before, &QWebSocket::connected);
  before.open(backend_->url());
  ASSERT_TRUE(connected.wait(kPatienceMs));

  backend_->cutWebSockets(true);
  EXPECT_TRUE(backend_->areWebSocketsCut());
  const auto isGone = [](QWebSocket& socket) { return socket.state() == QAbstractSocket::UnconnectedState; };
  EXPECT_TRUE(QTest::qWaitFor([&] { return isGone(before); }, kPatienceMs));
  QWebSocket during;
  QSignalSpy neverConnected(&during, &QWebSocket::connected);
  during.open(backend_->url());
  EXPECT_TRUE(
      QTest::qWaitFor([&] { return backend_->statistics().cut == 1 && isGone(during); }, kPatienceMs));
  EXPECT_TRUE(neverConnected.isEmpty());
  EXPECT_EQ(ask().status, 200);

  backend_->cutWebSockets(false);
  QWebSocket after;
  QSignalSpy connectedAgain(&after, &QWebSocket::connected);
  after.open(backend_->url());
  EXPECT_TRUE(connectedAgain.wait(kPatienceMs));
}

#if defined(Q_OS_UNIX)
// Qt does not tell a reset from an orderly end.
TEST_F(SimulatedPollingTest, WhatIsCutIsReset) {
  start();
  backend_->cutWebSockets(true);
  const int plain = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<quint16>(backend_->url().port()));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ASSERT_EQ(::connect(plain, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  const QByteArray request = "GET /ws/realtime HTTP/1.1\r\nUpgrade: websocket\r\n\r\n";
  ASSERT_EQ(::send(plain, request.constData(), static_cast<std::size_t>(request.size()), 0), request.size());
  char byte = 0;
  ssize_t received = -1;
  int error = EAGAIN;
  const auto hasEnded = [&] {
    received = recv(plain, &byte, 1, MSG_DONTWAIT);
    error = errno;
    return received >= 0 || (error != EAGAIN && error != EWOULDBLOCK);
  };
  EXPECT_TRUE(QTest::qWaitFor(hasEnded, kPatienceMs));
  EXPECT_EQ(received, -1);
  EXPECT_EQ(error, ECONNRESET);
  close(plain);
}
#endif

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/link/poller.h"

#include "support/http_server.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 10'000;
constexpr qint64 kMaxBodyBytes = 1'024;

class PollerTest : public testing::Test {
 protected:
  void answerWith(const QByteArray& status, const QByteArray& headers = {}, const QByteArray& body = {}) {
    server_.answer = [=](const QByteArray&) { return test::HttpServer::answerWith(status, headers, body); };
  }
  bool fetch(const QByteArray& token = {}) {
    const auto before = answered_.size() + failed_.size();
    poller_.fetch(token);
    return QTest::qWaitFor([&] { return answered_.size() + failed_.size() > before; }, kPatienceMs);
  }
  Poller::Failure failure() const { return qvariant_cast<Poller::Failure>(failed_.last().at(0)); }

  test::HttpServer server_;
  Poller poller_{server_.url(), kMaxBodyBytes, NetworkSettings()};
  QSignalSpy answered_{&poller_, &Poller::answered};
  QSignalSpy failed_{&poller_, &Poller::failed};
};

TEST_F(PollerTest, GivesTheBody) {
  answerWith("200 OK", {}, "[{}]");
  ASSERT_TRUE(fetch());
  ASSERT_EQ(answered_.size(), 1);
  EXPECT_EQ(answered_[0][0].toByteArray(), "[{}]");
  EXPECT_TRUE(server_.requests.at(0).startsWith("GET /api/realtime HTTP/1.1\r\n"));
}

TEST_F(PollerTest, AsksOnlyForWhatHasChanged) {
  answerWith("200 OK", "ETag: \"v1\"\r\n", "[{}]");
  ASSERT_TRUE(fetch());
  EXPECT_FALSE(server_.requests.at(0).contains("If-None-Match"));
  answerWith("304 Not Modified", "ETag: \"v1\"\r\n");
  ASSERT_TRUE(fetch());
  EXPECT_TRUE(server_.requests.at(1).contains("If-None-Match: \"v1\"\r\n"));
  ASSERT_EQ(answered_.size(), 2);
  EXPECT_EQ(answered_[1][0].toByteArray(), "");
}

TEST_F(PollerTest, TheTokenTravelsInTheHeader) {
  answerWith("200 OK", {}, "[]");
  ASSERT_TRUE(fetch("secret-token"));
  EXPECT_TRUE(server_.requests.at(0).contains("Authorization: Bearer secret-token\r\n"));
  EXPECT_EQ(server_.requests.at(0).count("secret-token"), 1);
}

TEST_F(PollerTest, TellsTheStatusOfARefusalAndWhatTheServerAsksFor) {
  answerWith("503 Service Unavailable", "Retry-After: 17\r\n", "busy");
  ASSERT_TRUE(fetch("secret-token"));
  EXPECT_EQ(failure().httpStatus, 503);
  EXPECT_EQ(failure().retryAfterMs, 17'000);
  EXPECT_TRUE(failure().reason.contains(QStringLiteral("503")));
  EXPECT_FALSE(failure().reason.contains(QStringLiteral("secret")));
}

TEST_F(PollerTest, UnderstandsADateToRetryAfter) {
  answerWith("503 Service Unavailable", "Retry-After: Thu, 01 Jan 2099 00:00:00 GMT\r\n");
  ASSERT_TRUE(fetch());
  EXPECT_GT(failure().retryAfterMs, 300'000);
  answerWith("503 Service Unavailable", "Retry-After: whenever\r\n");
  ASSERT_TRUE(fetch());
  EXPECT_EQ(failure().retryAfterMs, 0);
}

TEST_F(PollerTest, FollowsNoRedirect) {
  server_.answer = [this](const QByteArray&) {
    return test::HttpServer::answerWith("302 Found", "Location: " + server_.url().toEncoded() + "/there\r\n",
                                        {});
  };
  ASSERT_TRUE(fetch("secret-token"));
  EXPECT_EQ(failure().httpStatus, 302);
  EXPECT_EQ(server_.requests.size(), 1U);
}

TEST_F(PollerTest, TakesABodyUpToItsBound) {
  answerWith("200 OK", {}, QByteArray(kMaxBodyBytes, 'x'));
  ASSERT_TRUE(fetch());
  EXPECT_EQ(answered_.size(), 1);
  answerWith("200 OK", {}, QByteArray(kMaxBodyBytes + 1, 'x'));
  ASSERT_TRUE(fetch());
  ASSERT_EQ(failed_.size(), 1);
  EXPECT_EQ(failure().httpStatus, 0);
}

TEST_F(PollerTest, DoesNotReadABodyWithoutEnd) {
  server_.answer = [](const QByteArray&) {
    return "HTTP/1.1 200 OK\r\n\r\n" + QByteArray(8 * 1024 * 1024, 'x');
  };
  ASSERT_TRUE(fetch());
  EXPECT_EQ(failed_.size(), 1);
}

TEST_F(PollerTest, ABodyThatBreaksOffIsAFailure) {
  server_.answer = [](const QByteArray&) {
    return QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[{}");
  };
  ASSERT_TRUE(fetch());
  EXPECT_EQ(failed_.size(), 1);
}

TEST_F(PollerTest, GarbageIsAFailure) {
  server_.answer = [](const QByteArray&) { return QByteArray("\x01\x02 garbage\r\n\r\n"); };
  ASSERT_TRUE(fetch());
  EXPECT_EQ(failed_.size(), 1);
}

TEST_F(PollerTest, NobodyThereIsAFailure) {
  QTcpServer closed;
  ASSERT_TRUE(closed.listen(QHostAddress::LocalHost));
  const QUrl url(QStringLiteral("http://127.0.0.1:%1/?key=hidden").arg(closed.serverPort()));
  closed.close();
  Poller poller(url, kMaxBodyBytes, NetworkSettings());
  QSignalSpy failed(&poller, &Poller::failed);
  poller.fetch({});
  ASSERT_TRUE(failed.wait(kPatienceMs));
  const auto failure = qvariant_cast<Poller::Failure>(failed[0][0]);
  EXPECT_EQ(failure.httpStatus, 0);
  EXPECT_FALSE(failure.reason.contains(QStringLiteral("hidden")));
}

TEST_F(PollerTest, NoSignalFollowsAnAbort) {
  poller_.fetch({});
  ASSERT_TRUE(QTest::qWaitFor([&] { return !server_.requests.empty(); }, kPatienceMs));
  poller_.abort();
  answerWith("200 OK", {}, "[]");
  ASSERT_TRUE(fetch());
  EXPECT_EQ(answered_.size(), 1);
  EXPECT_EQ(failed_.size(), 0);
}

}  // namespace
}  // namespace pulsedeck

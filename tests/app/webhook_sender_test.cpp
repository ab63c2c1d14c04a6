#include "pulsedeck/app/webhook_sender.h"

#include "support/http_server.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 30'000;

class WebhookSenderTest : public testing::Test {
 protected:
  WebhookSenderTest() {
    server_.answer = [this](const QByteArray&) {
      const QByteArray status = statuses_.isEmpty() ? "200 OK" : statuses_.takeFirst();
      return test::HttpServer::answerWith(status, headers_, "thanks");
    };
  }

  static WebhookSender::Limits quick() {
    WebhookSender::Limits limits;
    limits.backoff = {1, 1, 1};
    limits.attempts = 3;
    return limits;
  }
  [[nodiscard]] bool comes(std::size_t requests) {
    return QTest::qWaitFor([&] { return server_.requests.size() >= requests; }, kPatienceMs);
  }

  [[nodiscard]] QByteArray keyIn(std::size_t request) const {
    const QByteArray& bytes = server_.requests[request];
    const QByteArray name = "\r\nIdempotency-Key: ";
    const qsizetype begin = bytes.indexOf(name) + name.size();
    return bytes.sliced(begin, bytes.indexOf("\r\n", begin) - begin);
  }

  test::HttpServer server_;
  QByteArrayList statuses_;
  QByteArray headers_;
  WebhookSender sender_{NetworkSettings(), quick(), [] { return 0.5; }};
};

TEST_F(WebhookSenderTest, PostsJson) {
  QSignalSpy delivered(&sender_, &WebhookSender::delivered);
  sender_.post(server_.url(), R"({"a": 1})");
  ASSERT_TRUE(delivered.wait(kPatienceMs));
  ASSERT_EQ(server_.requests.size(), 1U);
  EXPECT_TRUE(server_.requests[0].startsWith("POST /api/realtime HTTP/1.1\r\n"));
  EXPECT_TRUE(server_.requests[0].contains("Content-Type: application/json\r\n"));
  EXPECT_TRUE(server_.requests[0].endsWith(R"({"a": 1})"));
  EXPECT_EQ(sender_.waiting(), 0U);
}

TEST_F(WebhookSenderTest, TriesAgainWhatMayPassAndKeepsTheOrder) {
  statuses_ = {"503 Busy", "429 Slow down"};
  QSignalSpy delivered(&sender_, &WebhookSender::delivered);
  QSignalSpy failed(&sender_, &WebhookSender::failed);
  sender_.post(server_.url(), "1");
  sender_.post(server_.url(), "2");
  ASSERT_TRUE(QTest::qWaitFor([&] { return delivered.size() == 2; }, kPatienceMs));
  ASSERT_EQ(server_.requests.size(), 4U);
  EXPECT_TRUE(server_.requests[2].endsWith("1"));
  EXPECT_TRUE(server_.requests[3].endsWith("2"));
  EXPECT_EQ(failed.size(), 0);
}

TEST_F(WebhookSenderTest, GivesUpAfterItsAttemptsAndSaysSoOnce) {
  statuses_ = QByteArrayList(6, "500 No");
  QSignalSpy delivered(&sender_, &WebhookSender::delivered);
  QSignalSpy failed(&sender_, &WebhookSender::failed);
  sender_.post(server_.url(), "1");
  sender_.post(server_.url(), "2");
  sender_.post(server_.url(), "3");
  ASSERT_TRUE(delivered.wait(kPatienceMs)) << "the third";
  EXPECT_EQ(server_.requests.size(), 7U);
  ASSERT_EQ(failed.size(), 1);
  EXPECT_EQ(failed[0][0].toString(), QStringLiteral("127.0.0.1"));
}

TEST_F(WebhookSenderTest, WhatIsRefusedIsNotTriedAgain) {
  statuses_ = {"404 Not Found"};
  QUrl url = server_.url();
  url.setQuery(QStringLiteral("token=secret"));
  QSignalSpy failed(&sender_, &WebhookSender::failed);
  sender_.post(url, "1");
  ASSERT_TRUE(failed.wait(kPatienceMs));
  EXPECT_EQ(server_.requests.size(), 1U);
  EXPECT_FALSE(failed[0][1].toString().contains(QStringLiteral("secret")));
}

TEST_F(WebhookSenderTest, FollowsNoRedirect) {
  test::HttpServer elsewhere;
  statuses_ = {"307 Elsewhere"};
  headers_ = "Location: " + elsewhere.url().toEncoded() + "\r\n";
  QSignalSpy failed(&sender_, &WebhookSender::failed);
  sender_.post(server_.url(), "1");
  ASSERT_TRUE(failed.wait(kPatienceMs));
  EXPECT_TRUE(elsewhere.requests.empty());
  EXPECT_EQ(server_.requests.size(), 1U);
}

TEST_F(WebhookSenderTest, AServerThatIsNotThereNamesNoAddress) {
  QUrl url;
  {
    test::HttpServer gone;
    url = gone.url();
  }
  url.setQuery(QStringLiteral("token=secret"));
  QSignalSpy failed(&sender_, &WebhookSender::failed);
  sender_.post(url, "1");
  ASSERT_TRUE(failed.wait(kPatienceMs));
  EXPECT_FALSE(failed[0][1].toString().contains(QStringLiteral("secret")));
}

TEST_F(WebhookSenderTest, AnAnswerThatNeverComesIsGivenUp) {
  server_.answer = nullptr;
  WebhookSender::Limits limits = quick();
  limits.timeoutMs = 20;
  WebhookSender sender(NetworkSettings(), limits, [] { return 0.0; });
  QSignalSpy failed(&sender, &WebhookSender::failed);
  sender.post(server_.url(), "1");
  EXPECT_TRUE(failed.wait(kPatienceMs));
}

TEST_F(WebhookSenderTest, KeepsABoundedNumberAndSaysWhatItDropped) {
  server_.answer = nullptr;
  WebhookSender::Limits limits = quick();
  limits.waiting = 3;
  WebhookSender sender(NetworkSettings(), limits, [] { return 0.0; });
  QSignalSpy dropped(&sender, &WebhookSender::dropped);
  for (const char* const body : {"1", "2", "3", "4", "5"})
    sender.post(server_.url(), body);
  EXPECT_EQ(sender.waiting(), 3U);
  ASSERT_EQ(dropped.size(), 1) << "once";
  ASSERT_TRUE(comes(1));
  EXPECT_TRUE(server_.requests[0].endsWith("1"));
}

TEST_F(WebhookSenderTest, ADeadAddressTakesNoRoomFromAnother) {
  test::HttpServer silent;
  WebhookSender::Limits limits = quick();
  limits.waitingForOne = 2;
  WebhookSender sender(NetworkSettings(), limits, [] { return 0.0; });
  QSignalSpy delivered(&sender, &WebhookSender::delivered);
  for (const char* const body : {"1", "2", "3", "4"})
    sender.post(silent.url(), body);
  EXPECT_EQ(sender.waiting(), 2U);
  sender.post(server_.url(), "a");
  sender.post(server_.url(), "b");
  ASSERT_TRUE(QTest::qWaitFor([&] { return delivered.size() == 2; }, kPatienceMs));
  EXPECT_TRUE(server_.requests[1].endsWith("b"));
}

TEST_F(WebhookSenderTest, WhereAllHaveTooMuchItGoesFromTheOneWithTheMost) {
  test::HttpServer silent;
  WebhookSender::Limits limits = quick();
  limits.waiting = 4;
  WebhookSender sender(NetworkSettings(), limits, [] { return 0.0; });
  QSignalSpy delivered(&sender, &WebhookSender::delivered);
  for (const char* const body : {"1", "2", "3", "4"})
    sender.post(silent.url(), body);
  sender.post(server_.url(), "a");
  sender.post(server_.url(), "b");
  EXPECT_EQ(sender.waiting(), 4U);
  ASSERT_TRUE(QTest::qWaitFor([&] { return delivered.size() == 2; }, kPatienceMs));
}

TEST_F(WebhookSenderTest, AddressesOfAHostTakeTurns) {
  WebhookSender::Limits limits = quick();
  limits.atOnceToAHost = 1;
  WebhookSender sender(NetworkSettings(), limits, [] { return 0.0; });
  QUrl other = server_.url();
  other.setQuery(QStringLiteral("other"));
  QSignalSpy delivered(&sender, &WebhookSender::delivered);
  sender.post(server_.url(), "1");
  sender.post(server_.url(), "2");
  sender.post(server_.url(), "3");
  sender.post(other, "a");
  ASSERT_TRUE(QTest::qWaitFor([&] { return delivered.size() == 4; }, kPatienceMs));
  EXPECT_TRUE(server_.requests[0].endsWith("1"));
  EXPECT_TRUE(server_.requests[1].endsWith("a"));
  EXPECT_TRUE(server_.requests[2].endsWith("2"));
}

TEST_F(WebhookSenderTest, AllAttemptsOfAPostHaveTheSameKey) {
  statuses_ = {"503 Busy"};
  QSignalSpy delivered(&sender_, &WebhookSender::delivered);
  sender_.post(server_.url(), "1");
  sender_.post(server_.url(), "2");
  ASSERT_TRUE(QTest::qWaitFor([&] { return delivered.size() == 2; }, kPatienceMs));
  ASSERT_EQ(server_.requests.size(), 3U);
  EXPECT_EQ(keyIn(0).size(), 32);
  EXPECT_EQ(keyIn(0), keyIn(1));
  EXPECT_NE(keyIn(0), keyIn(2));
}

class KeptWebhooksTest : public WebhookSenderTest {
 protected:
  [[nodiscard]] std::unique_ptr<WebhookSender> start() {
    return std::make_unique<WebhookSender>(
        NetworkSettings(), quick(), [] { return 0.5; }, file_);
  }

  QTemporaryDir folder_;
  const QString file_ = folder_.filePath(QStringLiteral("state/webhooks.json"));
};

TEST_F(KeptWebhooksTest, WhatIsNotThroughIsPostedByTheNextRunInItsOrderAndOnce) {
  server_.answer = nullptr;
  auto sender = start();
  sender->post(server_.url(), "1");
  sender->post(server_.url(), "2");
  ASSERT_TRUE(comes(1));
  sender.reset();
  ASSERT_TRUE(QFile::exists(file_));
  EXPECT_EQ(QFile::permissions(file_) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther),
            QFile::Permissions())
      << "addresses can hold secrets";

  server_.answer = [](const QByteArray&) { return test::HttpServer::answerWith("200 OK", {}, {}); };
  sender = start();
  QSignalSpy delivered(sender.get(), &WebhookSender::delivered);
  ASSERT_TRUE(QTest::qWaitFor([&] { return delivered.size() == 2; }, kPatienceMs));
  ASSERT_EQ(server_.requests.size(), 3U);
  EXPECT_TRUE(server_.requests[1].endsWith("1"));
  EXPECT_TRUE(server_.requests[2].endsWith("2"));
  EXPECT_EQ(keyIn(0), keyIn(1)) << "whoever got it before can tell";
  sender.reset();
  EXPECT_FALSE(QFile::exists(file_)) << "nothing is left to post";
}

TEST_F(KeptWebhooksTest, IsWrittenWhileItWaitsAlready) {
  server_.answer = nullptr;
  const auto sender = start();
  sender->post(server_.url(), "1");
  const auto kept = [&] {
    QFile file(file_);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  };
  EXPECT_TRUE(QTest::qWaitFor([&] { return !kept().isEmpty(); }, kPatienceMs));
  EXPECT_EQ(KeptWebhooks::fromJson(kept()).value_or(KeptWebhooks{}).posts,
            (QList<WebhookPost>{{server_.url(), "1"}}));
}

TEST_F(KeptWebhooksTest, AFileOfNoUseIsPutAside) {
  ASSERT_TRUE(QDir().mkpath(QFileInfo(file_).path()));
  QFile file(file_);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write("[") == 1);
  file.close();
  EXPECT_EQ(start()->waiting(), 0U);
  EXPECT_TRUE(QFile::exists(file_ + QStringLiteral(".broken")));
}

TEST_F(WebhookSenderTest, OneAddressDoesNotHoldUpAnother) {
  test::HttpServer silent;
  sender_.post(silent.url(), "1");
  QSignalSpy delivered(&sender_, &WebhookSender::delivered);
  sender_.post(server_.url(), "2");
  EXPECT_TRUE(delivered.wait(kPatienceMs));
}

}  // namespace
}  // namespace pulsedeck

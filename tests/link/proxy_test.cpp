#include "pulsedeck/link/realtime_client.h"
#include "support/connect_proxy.h"
#include "support/fake_server.h"
#include "support/test_certificates.h"

#include <QTcpServer>
#include <QTest>
#include <QWebSocket>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 10'000;

/// Only the test's proxy knows the server by this name.
const QUrl kUrl(QStringLiteral("ws://backend.test:8001/ws"));

class ProxyTest : public testing::Test {
 protected:
  void connectThrough(const QString& proxy, const QUrl& url = kUrl, const QString& caFile = {}) {
    RealtimeClient::Settings settings;
    settings.url = url;
    settings.connection.backoff = {10, 1.0, 10};
    settings.connection.maxAttempts = 0;
    settings.random = [] { return 0.5; };
    const auto network = NetworkSettings::from(caFile, proxy);
    EXPECT_TRUE(network) << network.error().toStdString();
    settings.network = network.value_or(NetworkSettings());
    client_ = std::make_unique<RealtimeClient>(settings, catalog_, mailbox_, clock_);
    client_->setToken("secret-token");
    client_->connectToServer({});
  }
  bool waitForState(ConnectionState state) {
    return QTest::qWaitFor([&] { return client_->status().state == state; }, kPatienceMs);
  }
  std::string lastError() { return client_->status().lastError.toStdString(); }
  static void greet(test::FakeServer& server) {
    server.greet = [](QWebSocket& socket) {
      socket.sendTextMessage(QStringLiteral(
          R"({"type":"metrics_update","data":{"dashboard":{"orders":1}},"timestamp":1790000000000})"));
    };
  }
  static QString url(const test::ConnectProxy& proxy, const char* user = "") {
    return QStringLiteral("http://") + QString::fromLatin1(user) +
           QStringLiteral("127.0.0.1:%1").arg(proxy.port());
  }

  SystemClock clock_;
  MetricCatalog catalog_;
  UpdateMailbox mailbox_;
  std::unique_ptr<RealtimeClient> client_;
};

TEST_F(ProxyTest, AStreamGoesThroughTheProxyWhichResolvesTheName) {
  test::FakeServer server;
  greet(server);
  test::ConnectProxy proxy(static_cast<quint16>(server.url().port()));
  connectThrough(url(proxy));
  ASSERT_TRUE(waitForState(ConnectionState::Live)) << lastError();
  ASSERT_EQ(proxy.requests.size(), 1U);
  EXPECT_TRUE(proxy.requests[0].startsWith("CONNECT backend.test:8001 ")) << proxy.requests[0].constData();
}

TEST_F(ProxyTest, TlsIsBetweenTheTwoEndsAndTheProxySeesNoToken) {
  if (test::TestCertificates::openssl().isEmpty()) GTEST_SKIP() << "needs the openssl program";
  test::TestCertificates certificates;
  test::FakeServer server(certificates.issue({"backend.test"}).serverTls());
  greet(server);
  test::ConnectProxy proxy(static_cast<quint16>(server.url().port()));
  connectThrough(url(proxy), QUrl(QStringLiteral("wss://backend.test/ws")), certificates.caFile());
  ASSERT_TRUE(waitForState(ConnectionState::Live)) << lastError();
  EXPECT_EQ(server.authorizations.at(0), QByteArray("Bearer secret-token"));
  for (const QByteArray& request : proxy.requests)
    EXPECT_FALSE(request.contains("secret-token")) << request.constData();
}

TEST_F(ProxyTest, ATlsStreamThatBreaksIsALostConnectionAndSoonBack) {
  if (test::TestCertificates::openssl().isEmpty()) GTEST_SKIP() << "needs the openssl program";
  test::TestCertificates certificates;
  test::FakeServer server(certificates.issue({"backend.test"}).serverTls());
  greet(server);
  test::ConnectProxy proxy(static_cast<quint16>(server.url().port()));
  connectThrough(url(proxy), QUrl(QStringLiteral("wss://backend.test/ws")), certificates.caFile());
  ASSERT_TRUE(waitForState(ConnectionState::Live)) << lastError();
  proxy.corrupt(QByteArray(100, 'x'));
  ASSERT_TRUE(QTest::qWaitFor([&] { return client_->statistics().reconnects == 1; }, kPatienceMs))
      << lastError();
  EXPECT_TRUE(waitForState(ConnectionState::Live)) << lastError();
}

#if defined(Q_OS_LINUX)
TEST_F(ProxyTest, TheSystemsProxyIsTakenUnlessTheSettingsSayOtherwise) {
  test::FakeServer server;
  greet(server);
  test::ConnectProxy proxy(static_cast<quint16>(server.url().port()));
  // Without a desktop the environment is where the system's proxy stands.
  for (const char* desktop : {"DESKTOP_SESSION", "KDE_FULL_SESSION", "XDG_CURRENT_DESKTOP", "no_proxy"})
    qunsetenv(desktop);
  qputenv("http_proxy", url(proxy).toUtf8());
  connectThrough(QStringLiteral("system"));
  EXPECT_TRUE(waitForState(ConnectionState::Live)) << lastError();
  EXPECT_EQ(proxy.requests.size(), 1U);

  connectThrough(QStringLiteral("none"));
  EXPECT_TRUE(waitForState(ConnectionState::Backoff)) << "nobody knows that host";
  EXPECT_EQ(proxy.requests.size(), 1U);
  qunsetenv("http_proxy");
}
#endif

TEST_F(ProxyTest, TheProxyGetsItsPassword) {
  test::FakeServer server;
  greet(server);
  test::ConnectProxy proxy(static_cast<quint16>(server.url().port()));
  proxy.credentials = "me:p@ss";
  connectThrough(url(proxy, "me:p%40ss@"));
  EXPECT_TRUE(waitForState(ConnectionState::Live)) << lastError();
}

TEST_F(ProxyTest, AProxyThatWantsAPasswordIsSaidAndNotAskedAgain) {
  test::FakeServer server;
  test::ConnectProxy proxy(static_cast<quint16>(server.url().port()));
  proxy.credentials = "me:right";
  for (const char* user : {"", "me:wr0ng@"}) {
    connectThrough(url(proxy, user));
    ASSERT_TRUE(waitForState(ConnectionState::Failed)) << user << ": " << lastError();
    EXPECT_NE(lastError().find("127.0.0.1:" + std::to_string(proxy.port())), std::string::npos)
        << lastError();
    EXPECT_NE(lastError().find("password"), std::string::npos) << lastError();
    EXPECT_EQ(lastError().find("wr0ng"), std::string::npos) << lastError();
  }
  EXPECT_EQ(server.connections, 0);
}

TEST_F(ProxyTest, ADeadProxyIsNamedAndTriedAgainWithBackoff) {
  quint16 freePort = 0;
  {
    QTcpServer taken;
    ASSERT_TRUE(taken.listen(QHostAddress::LocalHost));
    freePort = taken.serverPort();
  }
  const QString proxy = QStringLiteral("127.0.0.1:%1").arg(freePort);
  connectThrough(QStringLiteral("http://me:s3cr3t@") + proxy);
  ASSERT_TRUE(QTest::qWaitFor([&] { return client_->status().attempt >= 3; }, kPatienceMs));
  EXPECT_NE(lastError().find(proxy.toStdString()), std::string::npos) << lastError();
  EXPECT_NE(lastError().find("proxy"), std::string::npos) << lastError();
  EXPECT_EQ(lastError().find("s3cr3t"), std::string::npos) << lastError();
}

}  // namespace
}  // namespace pulsedeck

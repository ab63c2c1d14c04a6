// TLS as operators meet it: each way of failing is named, nothing is sent, and nothing is bypassed.

#include "pulsedeck/link/realtime_client.h"
#include "support/fake_server.h"
#include "support/test_certificates.h"

#include <QDirIterator>
#include <QFile>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QWebSocket>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 10'000;
const QByteArray kToken = "s3cr3t-t0ken";

/// Records what a client sends; over TLS what it sends once the handshake is done.
template <typename Server>
class Recorder {
 public:
  Recorder() {
    QObject::connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [this] {
      QTcpSocket* socket = server.nextPendingConnection();
      ++connections;
      QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
        received += socket->readAll();
        if (!answer.isEmpty()) socket->write(answer);
      });
    });
    server.listen(QHostAddress::LocalHost);
  }

  Server server;
  int connections = 0;
  QByteArray received;
  QByteArray answer;
};

class TlsTest : public testing::Test {
 protected:
  void SetUp() override {
    if (test::TestCertificates::openssl().isEmpty()) GTEST_SKIP() << "needs the openssl program";
  }

  void connectTo(quint16 port, const QString& caFile = {}) {
    RealtimeClient::Settings settings;
    settings.url = QUrl(QStringLiteral("wss://127.0.0.1:%1/ws").arg(port));
    settings.connection.backoff = {10, 1.0, 10};
    settings.connection.deadlines.connectMs = connectDeadlineMs_;
    settings.random = [] { return 0.5; };
    const auto network = NetworkSettings::from(caFile, QStringLiteral("none"));
    EXPECT_TRUE(network) << network.error().toStdString();
    settings.network = network.value_or(NetworkSettings());
    client_ = std::make_unique<RealtimeClient>(settings, catalog_, mailbox_, clock_);
    QObject::connect(client_.get(), &RealtimeClient::statusChanged, client_.get(),
                     [this](const ConnectionStatus& status) {
                       if (path_.empty() || path_.back() != status.state) path_.push_back(status.state);
                     });
    client_->setToken(kToken);
    client_->connectToServer({});
  }
  bool waitForState(ConnectionState state) {
    return QTest::qWaitFor([&] { return client_->status().state == state; }, kPatienceMs);
  }
  QString lastError() { return client_->status().lastError; }

  /// The one attempt failed for good reason, and the next comes in a minute.
  void expectSuspended(const QString& reason) {
    ASSERT_TRUE(waitForState(ConnectionState::Suspended)) << lastError().toStdString();
    EXPECT_EQ(path_, (std::vector{ConnectionState::Connecting, ConnectionState::Suspended}));
    EXPECT_TRUE(lastError().contains(reason)) << lastError().toStdString();
    const qint64 waitMs = client_->status().retryAtMs.value_or(0) - clock_.steadyMs();
    EXPECT_LE(waitMs, 60'000);
    EXPECT_GT(waitMs, 60'000 - kPatienceMs);
  }

  /// A server with that certificate, which is not good enough.
  void expectRefused(const test::TestCertificates::Identity& identity, const QString& caFile,
                     const QString& reason) {
    Recorder<QSslServer> server;
    server.server.setSslConfiguration(identity.serverTls());
    connectTo(server.server.serverPort(), caFile);
    expectSuspended(reason);
    EXPECT_EQ(server.received, QByteArray());
  }

  /// `openssl s_server` with these options; gives its port.
  quint16 startOpenssl(QProcess& process, const char* options) {
    const auto identity = certificates_.issue({});
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OPENSSL_CONF"), QStringLiteral("/dev/null"));
    process.setProcessEnvironment(environment);
    process.start(test::TestCertificates::openssl(),
                  QStringList{QStringLiteral("s_server"), QStringLiteral("-accept"),
                              QStringLiteral("127.0.0.1:0"), QStringLiteral("-cert"),
                              identity.certificateFile, QStringLiteral("-key"), identity.keyFile} +
                      QString::fromLatin1(options).split(u' '));
    static const QRegularExpression port(QStringLiteral("ACCEPT \\S*:(\\d+)"));
    QByteArray printed;
    while (!printed.contains("ACCEPT") || !printed.endsWith('\n')) {
      if (!process.waitForReadyRead(kPatienceMs)) return 0;
      printed += process.readAllStandardOutput();
    }
    return port.match(QString::fromUtf8(printed)).captured(1).toUShort();
  }
  static QByteArray stop(QProcess& process) {
    process.kill();
    process.waitForFinished(kPatienceMs);
    return process.readAllStandardOutput();
  }

  SystemClock clock_;
  MetricCatalog catalog_;
  UpdateMailbox mailbox_;
  test::TestCertificates certificates_;
  qint64 connectDeadlineMs_ = 10'000;
  std::vector<ConnectionState> path_;
  std::unique_ptr<RealtimeClient> client_;
};

TEST_F(TlsTest, AServerThatTheCaFileVouchesForIsLiveAndGetsTheToken) {
  test::FakeServer server(certificates_.issue({}).serverTls());
  server.greet = [](QWebSocket& socket) {
    socket.sendTextMessage(QStringLiteral(
        R"({"type":"metrics_update","data":{"dashboard":{"orders":1}},"timestamp":1790000000000})"));
  };
  connectTo(static_cast<quint16>(server.url().port()), certificates_.caFile());
  ASSERT_TRUE(waitForState(ConnectionState::Live)) << lastError().toStdString();
  EXPECT_EQ(server.authorizations.at(0), "Bearer " + kToken);
}

TEST_F(TlsTest, ALargeMessageArrivesWhole) {
  test::FakeServer server(certificates_.issue({}).serverTls());
  const QString padding(900 * 1024, u'x');
  server.greet = [&](QWebSocket& socket) {
    socket.sendTextMessage(
        QStringLiteral(
            R"({"type":"metrics_update","data":{"dashboard":{"orders":1}},"padding":"%1","timestamp":1790000000000})")
            .arg(padding));
  };
  connectTo(static_cast<quint16>(server.url().port()), certificates_.caFile());
  ASSERT_TRUE(QTest::qWaitFor([&] { return client_->statistics().messages == 1; }, kPatienceMs))
      << lastError().toStdString();
  EXPECT_GT(client_->statistics().bytes, 900U * 1024U);
  EXPECT_EQ(client_->statistics().connects, 1U);
}

TEST_F(TlsTest, AnExpiredCertificateIsNamedWithItsDate) {
  const auto identity = certificates_.issue({"127.0.0.1", "20200101000000Z", "20210203120000Z"});
  const QString date =
      QLocale().toString(identity.certificate.expiryDate().toLocalTime(), QLocale::ShortFormat);
  expectRefused(identity, certificates_.caFile(), QStringLiteral("expired on ") + date);
}

TEST_F(TlsTest, ACertificateOfTheFutureIsNamedWithItsDate) {
  const auto identity = certificates_.issue({"127.0.0.1", "20480203120000Z", "20490101000000Z"});
  const QString date =
      QLocale().toString(identity.certificate.effectiveDate().toLocalTime(), QLocale::ShortFormat);
  expectRefused(identity, certificates_.caFile(), QStringLiteral("not valid before ") + date);
}

TEST_F(TlsTest, ACertificateForAnotherHostIsNamedWithBothHosts) {
  expectRefused(certificates_.issue({"elsewhere.test"}), certificates_.caFile(),
                QStringLiteral("for elsewhere.test, not for 127.0.0.1"));
}

TEST_F(TlsTest, ASelfSignedCertificateIsNamed) {
  expectRefused(certificates_.selfSigned(), certificates_.caFile(), QStringLiteral("self-signed"));
}

TEST_F(TlsTest, ASelfSignedCertificateNamedAsCaFileIsTrusted) {
  const auto identity = certificates_.selfSigned();
  test::FakeServer server(identity.serverTls());
  connectTo(static_cast<quint16>(server.url().port()), identity.certificateFile);
  ASSERT_TRUE(QTest::qWaitFor([&] { return server.connections == 1; }, kPatienceMs))
      << lastError().toStdString();
}

TEST_F(TlsTest, AnUnknownIssuerIsNamedWithTheWayOut) {
  expectRefused(certificates_.issue({}), {}, QStringLiteral("unknown here (Test Authority)"));
  EXPECT_TRUE(lastError().contains(QStringLiteral("CA file"))) << lastError().toStdString();
}

TEST_F(TlsTest, AllFaultsOfACertificateAreNamed) {
  expectRefused(certificates_.issue({"elsewhere.test", "20200101000000Z", "20210203120000Z"}), {},
                QStringLiteral("expired"));
  EXPECT_TRUE(lastError().contains(QStringLiteral("elsewhere.test"))) << lastError().toStdString();
  EXPECT_TRUE(lastError().contains(QStringLiteral("unknown here"))) << lastError().toStdString();
}

TEST_F(TlsTest, AServerWithTlsTooOldIsNamed) {
  for (const char* version : {"-tls1", "-tls1_1"}) {
    path_.clear();
    QProcess server;
    const std::string options = std::string(version) + " -cipher DEFAULT@SECLEVEL=0";
    const quint16 port = startOpenssl(server, options.c_str());
    if (port == 0)
      GTEST_SKIP() << "this openssl cannot do " << version << ": "
                   << server.readAllStandardError().constData();
    connectTo(port, certificates_.caFile());
    expectSuspended(QStringLiteral("TLS is too old"));
    EXPECT_FALSE(stop(server).contains(kToken));
  }
}

TEST_F(TlsTest, AServerWithNoCipherInCommonIsNamed) {
  QProcess server;
  const quint16 port = startOpenssl(server, "-tls1_2 -cipher eNULL@SECLEVEL=0");
  if (port == 0) GTEST_SKIP() << "this openssl has no such cipher";
  connectTo(port, certificates_.caFile());
  expectSuspended(QStringLiteral("no TLS cipher in common"));
  EXPECT_FALSE(stop(server).contains(kToken));
}

TEST_F(TlsTest, AServerThatSpeaksNoTlsIsNamed) {
  const QByteArray answers[] = {"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n",
                                "SSH-2.0-OpenSSH_9.2\r\n", QByteArray(4'096, '\x7f'), QByteArray(64, '\0')};
  for (const QByteArray& answer : answers) {
    path_.clear();
    Recorder<QTcpServer> server;
    server.answer = answer;
    connectTo(server.server.serverPort());
    expectSuspended(QStringLiteral("does not speak TLS"));
    EXPECT_FALSE(server.received.contains("GET")) << "nothing of the request";
    EXPECT_FALSE(server.received.contains(kToken));
  }
}

TEST_F(TlsTest, AHandshakeThatBreaksHalfWaySendsNothing) {
  Recorder<QTcpServer> server;
  // A TLS record with a ServerHello that says less than its length.
  server.answer = QByteArray::fromHex("1603030006020000020303");
  connectTo(server.server.serverPort());
  expectSuspended(QStringLiteral("TLS handshake failed"));
  EXPECT_FALSE(server.received.contains("GET"));
}

// Time is not the peer's word that it is another: this one is tried again soon.
TEST_F(TlsTest, AHandshakeThatStallsEndsWithTheDeadline) {
  connectDeadlineMs_ = 200;
  Recorder<QTcpServer> server;
  connectTo(server.server.serverPort());
  ASSERT_TRUE(waitForState(ConnectionState::Backoff));
  EXPECT_TRUE(lastError().contains(QStringLiteral("in time"))) << lastError().toStdString();
  EXPECT_FALSE(server.received.contains("GET"));
  EXPECT_FALSE(server.received.contains(kToken));
}

TEST(Tls, NothingBypassesAnError) {
  int files = 0;
  for (const char* folder : {"/src", "/include"}) {
    QDirIterator all(QStringLiteral(PULSEDECK_SOURCE_DIR) + QString::fromLatin1(folder), QDir::Files,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
      QFile file(all.next());
      ASSERT_TRUE(file.open(QIODevice::ReadOnly));
      const QByteArray source = file.readAll();
      for (const char* bypass : {"ignoreSslErrors", "VerifyNone", "QueryPeer"})
        EXPECT_FALSE(source.contains(bypass)) << file.fileName().toStdString() << ": " << bypass;
      ++files;
    }
  }
  EXPECT_GT(files, 50);
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/link/network_settings.h"

#include "support/test_certificates.h"

#include <QFile>
#include <QSslSocket>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

QString text(const char* latin) {
  return QString::fromLatin1(latin);
}

NetworkSettings withProxy(const char* proxy) {
  const auto network = NetworkSettings::from({}, text(proxy));
  EXPECT_TRUE(network) << network.error().toStdString();
  return network.value_or(NetworkSettings());
}

TEST(NetworkSettings, AlwaysVerifiesTheServerOverTls12AtLeast) {
  const NetworkSettings network = withProxy("system");
  EXPECT_EQ(network.tls.peerVerifyMode(), QSslSocket::VerifyPeer);
  EXPECT_EQ(network.tls.protocol(), QSsl::TlsV1_2OrLater);
}

TEST(NetworkSettings, ACaFileIsTrustedBesidesTheSystemsCertificates) {
  if (test::TestCertificates::openssl().isEmpty()) GTEST_SKIP() << "needs the openssl program";
  test::TestCertificates certificates;
  const auto network = NetworkSettings::from(certificates.caFile(), text("none"));
  ASSERT_TRUE(network) << network.error().toStdString();
  const QList<QSslCertificate> trusted = network->tls.caCertificates();
  EXPECT_EQ(trusted.size(), QSslConfiguration::systemCaCertificates().size() + 1);
  EXPECT_TRUE(trusted.contains(QSslCertificate::fromPath(certificates.caFile()).value(0)));
}

TEST(NetworkSettings, ABadCaFileIsAnErrorThatNamesIt) {
  test::TestCertificates folder;
  const QString absent = folder.path(text("absent.pem"));
  auto network = NetworkSettings::from(absent, text("none"));
  ASSERT_FALSE(network);
  EXPECT_TRUE(network.error().contains(absent)) << network.error().toStdString();

  const QString empty = folder.path(text("no-certificate.pem"));
  QFile file(empty);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("-----BEGIN CERTIFICATE-----\nnot one\n-----END CERTIFICATE-----\n");
  file.close();
  network = NetworkSettings::from(empty, text("none"));
  ASSERT_FALSE(network);
  EXPECT_TRUE(network.error().contains(empty)) << network.error().toStdString();
  EXPECT_TRUE(network.error().contains(text("no certificate"))) << network.error().toStdString();
}

TEST(NetworkSettings, UnderstandsProxies) {
  const QUrl backend(text("wss://backend.test/ws"));
  EXPECT_EQ(withProxy("none").proxyFor(backend).type(), QNetworkProxy::NoProxy);
  EXPECT_EQ(withProxy("system").proxy.type(), QNetworkProxy::DefaultProxy);

  const QNetworkProxy http = withProxy("http://me:p%40ss@proxy.test:3128").proxyFor(backend);
  EXPECT_EQ(http.type(), QNetworkProxy::HttpProxy);
  EXPECT_EQ(http.hostName(), text("proxy.test"));
  EXPECT_EQ(http.port(), 3128);
  EXPECT_EQ(http.user(), text("me"));
  EXPECT_EQ(http.password(), text("p@ss"));

  EXPECT_EQ(withProxy("socks5://proxy.test:1080").proxyFor(backend).type(), QNetworkProxy::Socks5Proxy);
}

TEST(NetworkSettings, ABadProxyIsAnErrorWithoutItsPassword) {
  for (const char* bad : {"", "yes", "proxy.test:3128", "http://proxy.test", "http://:3128",
                          "ftp://me:s3cr3t@proxy.test:21", "http://me:s3cr3t@proxy.test:99999"}) {
    const auto network = NetworkSettings::from({}, text(bad));
    ASSERT_FALSE(network) << bad;
    EXPECT_TRUE(network.error().contains(text("socks5://"))) << network.error().toStdString();
    EXPECT_FALSE(network.error().contains(text("s3cr3t")));
  }
}

TEST(NetworkSettings, ThisMachineIsNeverReachedThroughAProxy) {
  const NetworkSettings network = withProxy("http://proxy.test:3128");
  for (const char* here : {"ws://localhost:8001/ws", "ws://127.0.0.1/ws", "wss://[::1]:8001/ws"}) {
    EXPECT_EQ(network.proxyFor(QUrl(text(here))).type(), QNetworkProxy::NoProxy) << here;
  }
}

}  // namespace
}  // namespace pulsedeck

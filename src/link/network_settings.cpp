#include "pulsedeck/link/network_settings.h"

#include "pulsedeck/protocol/confidential.h"

#include <QCoreApplication>
#include <QFile>
#include <QSslCertificate>
#include <QSslSocket>

namespace pulsedeck {

namespace {

constexpr qint64 kMaxCaFileBytes = 4 * 1024 * 1024;

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(NetworkSettings)
};

tl::expected<QList<QSslCertificate>, QString> readCertificates(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    return tl::make_unexpected(Texts::tr("CA file %1: %2").arg(path, file.errorString()));
  }
  const QList<QSslCertificate> certificates = QSslCertificate::fromData(file.read(kMaxCaFileBytes));
  if (certificates.isEmpty()) {
    return tl::make_unexpected(Texts::tr("CA file %1: there is no certificate in PEM form in it").arg(path));
  }
  return certificates;
}

tl::expected<QNetworkProxy, QString> parseProxy(const QString& text) {
  if (text == QLatin1StringView("system")) return QNetworkProxy(QNetworkProxy::DefaultProxy);
  if (text == QLatin1StringView("none")) return QNetworkProxy(QNetworkProxy::NoProxy);
  const QUrl url(text, QUrl::StrictMode);
  const bool socks = url.scheme() == QLatin1StringView("socks5");
  if (!url.isValid() || (!socks && url.scheme() != QLatin1StringView("http")) || url.host().isEmpty() ||
      url.port() <= 0) {
    return tl::make_unexpected(
        Texts::tr("The proxy must be system, none, http://host:port or socks5://host:port."));
  }
  return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                       static_cast<quint16>(url.port()), url.userName(QUrl::FullyDecoded),
                       url.password(QUrl::FullyDecoded));
}

QNetworkProxy systemProxyFor(const QUrl& url) {
  // Systems have rules for web addresses; few know of WebSockets.
  QUrl asked = url;
  const bool secure = url.scheme() == QLatin1StringView("wss") || url.scheme() == QLatin1StringView("https");
  asked.setScheme(secure ? QStringLiteral("https") : QStringLiteral("http"));
  const QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(asked));
  for (const QNetworkProxy& proxy : proxies) {
    switch (proxy.type()) {
      case QNetworkProxy::NoProxy:
      case QNetworkProxy::Socks5Proxy:
      case QNetworkProxy::HttpProxy:
        return proxy;
      case QNetworkProxy::HttpCachingProxy:  // what it is for plain requests; it tunnels as well
        return {QNetworkProxy::HttpProxy, proxy.hostName(), proxy.port(), proxy.user(), proxy.password()};
      default:
        break;
    }
  }
  return QNetworkProxy(QNetworkProxy::NoProxy);
}

}  // namespace

tl::expected<NetworkSettings, QString> NetworkSettings::from(const QString& caFile, const QString& proxy) {
  NetworkSettings network;
  const auto parsed = parseProxy(proxy);
  if (!parsed) return tl::make_unexpected(parsed.error());
  network.proxy = *parsed;

  network.tls = QSslConfiguration::defaultConfiguration();
  network.tls.setProtocol(QSsl::TlsV1_2OrLater);
  network.tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
  if (caFile.isEmpty()) return network;
  const auto certificates = readCertificates(caFile);
  if (!certificates) return tl::make_unexpected(certificates.error());
  network.tls.setCaCertificates(QSslConfiguration::systemCaCertificates() + *certificates);
  return network;
}

QNetworkProxy NetworkSettings::proxyFor(const QUrl& url) const {
  if (isLoopbackHost(url.host())) return QNetworkProxy(QNetworkProxy::NoProxy);
  return proxy.type() == QNetworkProxy::DefaultProxy ? systemProxyFor(url) : proxy;
}

}  // namespace pulsedeck

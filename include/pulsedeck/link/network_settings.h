#pragma once

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

namespace pulsedeck {

/// How connections leave this machine: whom they trust and through which proxy they go. A value; any thread.
struct NetworkSettings {
  /// Servers are always verified, over TLS 1.2 at least. Null: Qt's default, which is the same with the
  /// system's certificates alone.
  QSslConfiguration tls;
  /// As configured; DefaultProxy stands for what the system says. Connections take proxyFor().
  QNetworkProxy proxy;

  /// Trusts the certificates of `caFile` (PEM; empty for none) besides the system's. `proxy` is "system",
  /// "none" or http://[user:password@]host:port, socks5://[user:password@]host:port. The error names the file
  /// or says what a proxy may be, and never holds the password.
  /// With a CA file the system's certificates are read too, which takes some tenths of a second.
  [[nodiscard]] static tl::expected<NetworkSettings, QString> from(const QString& caFile,
                                                                   const QString& proxy);

  /// The proxy for a connection to `url`: NoProxy where the host is this machine. The system is asked anew at
  /// each call, which may take as long as its own resolver.
  [[nodiscard]] QNetworkProxy proxyFor(const QUrl& url) const;
};

}  // namespace pulsedeck

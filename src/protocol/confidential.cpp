#include "pulsedeck/protocol/confidential.h"

#include <QHostAddress>

namespace pulsedeck {

bool isLoopbackHost(const QString& host) {
  return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback();
}

bool isConfidential(const QUrl& url) {
  const QString scheme = url.scheme();
  const bool isEncrypted = scheme == QLatin1StringView("wss") || scheme == QLatin1StringView("https");
  return isEncrypted || isLoopbackHost(url.host());
}

}  // namespace pulsedeck

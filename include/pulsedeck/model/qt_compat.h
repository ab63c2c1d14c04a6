#pragma once

#include <QtGlobal>

// The one place where versions of Qt differ. Templates, so that this header needs no module but Qt Core.

namespace pulsedeck {

/// The signal that tells of a socket's error: named errorOccurred from Qt 6.5 for QWebSocket.
template <typename Socket, typename Error>
[[nodiscard]] constexpr auto errorSignalOf() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
  return &Socket::errorOccurred;
#else
  return qOverload<Error>(&Socket::error);
#endif
}

}  // namespace pulsedeck

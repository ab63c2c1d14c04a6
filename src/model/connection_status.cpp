#include "pulsedeck/model/connection_status.h"

namespace pulsedeck {

QString toString(ConnectionState state) {
  switch (state) {
    case ConnectionState::Idle:
      return QStringLiteral("idle");
    case ConnectionState::Connecting:
      return QStringLiteral("connecting");
    case ConnectionState::Syncing:
      return QStringLiteral("syncing");
    case ConnectionState::Live:
      return QStringLiteral("live");
    case ConnectionState::Stale:
      return QStringLiteral("stale");
    case ConnectionState::Backoff:
      return QStringLiteral("backoff");
    case ConnectionState::Polling:
      return QStringLiteral("polling");
    case ConnectionState::Suspended:
      return QStringLiteral("suspended");
    case ConnectionState::AuthFailed:
      return QStringLiteral("auth_failed");
    case ConnectionState::Failed:
      return QStringLiteral("failed");
    case ConnectionState::Closing:
      return QStringLiteral("closing");
  }
  Q_UNREACHABLE();
}

}  // namespace pulsedeck

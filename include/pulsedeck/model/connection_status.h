#pragma once

#include <QString>
#include <QtGlobal>

#include <optional>

namespace pulsedeck {

enum class ConnectionState {
  Idle,
  Connecting,
  Syncing,
  Live,
  Stale,
  Backoff,
  Polling,
  Suspended,
  AuthFailed,
  Failed,
  Closing
};

/// The state's name in logs and statistics: "idle", "auth_failed", …
[[nodiscard]] QString toString(ConnectionState state);

/// What can be told of the link at one moment. A plain value: made on the link thread, read on the GUI
/// thread. Moments are on the monotonic clock.
struct ConnectionStatus {
  ConnectionState state = ConnectionState::Idle;
  QString endpoint;        ///< scheme, host, port and path; never user info or a query
  bool simulated = false;  ///< the data is made up by the embedded backend
  int attempt = 0;         ///< attempts in a row without success, 1 for the first
  int maxAttempts = 0;     ///< 0: no limit
  std::optional<qint64> retryAtMs;
  std::optional<qint64> lastInboundMs;  ///< arrival of the newest bytes
  std::optional<int> roundTripMs;       ///< of the last answered heartbeat; absent where none was measured
  /// How far the server's clock is behind ours (negative: ahead), where that is more than kNotableSkewMs.
  std::optional<qint64> clockSkewMs;
  QString lastError;  ///< in words, empty when all is well

  static constexpr qint64 kNotableSkewMs = 2'000;

  bool operator==(const ConnectionStatus&) const = default;
};

/// Counts since the start of the program.
struct LinkStatistics {
  quint64 connects = 0;    ///< connections opened
  quint64 reconnects = 0;  ///< connections opened after one was lost
  quint64 messages = 0;    ///< valid messages taken, duplicates included
  quint64 replayed = 0;    ///< of the messages, those of the server's history, sent on request
  quint64 bytes = 0;       ///< payload bytes of all inbound messages
  quint64 rejectedMessages = 0;
  quint64 rejectedFields = 0;
  quint64 duplicates = 0;  ///< messages dropped because their content had been taken before
  quint64 gaps = 0;        ///< holes noticed in a numbered stream
  quint64 polls = 0;

  bool operator==(const LinkStatistics&) const = default;
};

}  // namespace pulsedeck

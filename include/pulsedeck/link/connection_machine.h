#pragma once

#include "pulsedeck/link/backoff.h"
#include "pulsedeck/model/connection_status.h"

#include <QString>
#include <QtGlobal>

#include <deque>
#include <functional>
#include <optional>
#include <variant>
#include <vector>

namespace pulsedeck {

/// What can happen to a connection. Those of a socket carry its generation; older generations are ignored.
namespace link_event {
struct ConnectRequested {};
struct DisconnectRequested {};
/// The operator's "Reconnect": at once, with the counters at zero.
struct ReconnectRequested {};
struct Opened {
  quint64 generation;
};
/// Anything from the server: proof that the link is alive.
struct Inbound {
  quint64 generation;
};
/// A valid message or an acknowledgement.
struct ValidMessage {
  quint64 generation;
};
struct PongReceived {
  quint64 generation;
  quint64 nonce;
};
/// The socket ended, before or after it opened.
struct Ended {
  quint64 generation;
  int closeCode = 0;               ///< WebSocket close code, 0 where none was received
  int httpStatus = 0;              ///< status of a failed upgrade, 0 where there was none
  bool certificateFailed = false;  ///< the TLS handshake failed
  QString reason;                  ///< in words
};
/// The outbound queue does not drain.
struct Backlogged {
  quint64 generation;
};
struct TokenChanged {};
struct NetworkUp {};
/// The machine slept: what the link looked like before says nothing.
struct Woken {};
/// The deadline given by nextDeadlineMs() has come. Harmless when it has not.
struct DeadlineReached {};
}  // namespace link_event

using LinkEvent = std::variant<link_event::ConnectRequested, link_event::DisconnectRequested,
                               link_event::ReconnectRequested, link_event::Opened, link_event::Inbound,
                               link_event::ValidMessage, link_event::PongReceived, link_event::Ended,
                               link_event::Backlogged, link_event::TokenChanged, link_event::NetworkUp,
                               link_event::Woken, link_event::DeadlineReached>;

/// What the shell has to do next, in order.
namespace link_action {
/// Make a new socket and connect it.
struct Open {
  quint64 generation;
};
/// Say goodbye to the current socket.
struct Close {};
/// Drop the current socket without a word.
struct Abort {};
struct SendSubscription {};
struct SendPing {
  quint64 nonce;
};
/// Read the token from its source again before the next attempt.
struct RereadToken {};
}  // namespace link_action

using LinkAction =
    std::variant<link_action::Open, link_action::Close, link_action::Abort, link_action::SendSubscription,
                 link_action::SendPing, link_action::RereadToken>;
using LinkActions = std::vector<LinkAction>;

/// What a way of ending means for what comes next.
enum class EndMeaning {
  Retry,            ///< try again after the usual delay
  ServerInTrouble,  ///< the same, but not soon
  RateLimited,      ///< the same, but much later
  Strike,           ///< the peer broke the protocol; three times is enough
  TokenRefused,
  CannotWork,   ///< trying again would change nothing
  NotOurServer  ///< something stands in between; probe slowly
};
[[nodiscard]] EndMeaning meaningOf(const link_event::Ended& end);

/// Decides everything about the connection: when to try, when to give up, what each way of failing means.
/// Pure: an event and the time go in, actions come out; no socket, no timer. Times are ms on a monotonic
/// clock.
///
/// Every state but Idle, AuthFailed and Failed has a deadline; those three are left by the operator or a new
/// token.
class ConnectionMachine {
 public:
  struct Settings {
    qint64 heartbeatMs = 30'000;
    Backoff backoff;
    int maxAttempts = 10;  ///< 0: no limit
  };
  /// A source of numbers from [0, 1).
  using Random = std::function<double()>;

  static constexpr qint64 kConnectDeadlineMs = 10'000;
  static constexpr qint64 kSyncDeadlineMs = 10'000;
  static constexpr qint64 kPongDeadlineMs = 10'000;
  static constexpr qint64 kCloseDeadlineMs = 2'000;
  /// How long a link must be up, besides having sent something valid, before failures are forgotten.
  static constexpr qint64 kProofMs = 5'000;
  static constexpr qint64 kProbeIntervalMs = 60'000;  ///< ± 25 %
  static constexpr qint64 kServerTroubleDelayMs = 5'000;
  static constexpr qint64 kRateLimitedDelayMs = 30'000;
  static constexpr qint64 kStrikeWindowMs = 10 * 60'000;
  static constexpr std::size_t kMaxStrikes = 3;
  static constexpr qint64 kWakePongDeadlineMs = 3'000;
  static constexpr qint64 kWakeRetryMs = 1'000;

  ConnectionMachine(Settings settings, Random random);

  [[nodiscard]] LinkActions handle(const LinkEvent& event, qint64 nowMs);
  /// When DeadlineReached is due; nothing while there is nothing to wait for.
  [[nodiscard]] std::optional<qint64> nextDeadlineMs() const;

  [[nodiscard]] ConnectionState state() const { return state_; }
  [[nodiscard]] quint64 generation() const { return generation_; }
  /// The attempt under way, in Backoff the one to come: 1 for the first without proof of a working link.
  [[nodiscard]] int attempt() const;
  [[nodiscard]] std::optional<qint64> retryAtMs() const { return retryAtMs_; }
  [[nodiscard]] std::optional<qint64> lastInboundMs() const { return lastInboundMs_; }
  [[nodiscard]] std::optional<int> roundTripMs() const { return roundTripMs_; }
  /// Why the last attempt or link ended, in words; empty while all is well.
  [[nodiscard]] const QString& lastError() const { return lastError_; }

 private:
  [[nodiscard]] bool isCurrent(quint64 generation) const;
  [[nodiscard]] bool isUp() const;

  void on(const link_event::ConnectRequested& event);
  void on(const link_event::DisconnectRequested& event);
  void on(const link_event::ReconnectRequested& event);
  void on(const link_event::Opened& event);
  void on(const link_event::Inbound& event);
  void on(const link_event::ValidMessage& event);
  void on(const link_event::PongReceived& event);
  void on(const link_event::Ended& event);
  void on(const link_event::Backlogged& event);
  void on(const link_event::TokenChanged& event);
  void on(const link_event::NetworkUp& event);
  void on(const link_event::Woken& event);
  void on(const link_event::DeadlineReached& event);

  void open();
  void dropSocket();
  void sendPing();
  void becomeLive();
  void forgetFailures();
  void forgetFailuresIfProven();
  void lose(const QString& reason);
  void retryAfter(qint64 delayMs);
  void retryWithBackoff(qint64 atLeastMs);
  void suspend();
  /// Enters `state` with no deadline pending.
  void enter(ConnectionState state);
  void strike();

  const Settings settings_;
  const Random random_;

  ConnectionState state_ = ConnectionState::Idle;
  quint64 generation_ = 0;
  bool hasSocket_ = false;
  int failures_ = 0;  ///< attempts begun since there was last proof of a working link
  bool tokenReread_ = false;
  std::deque<qint64> strikesMs_;
  QString lastError_;

  std::optional<qint64> retryAtMs_;       ///< Backoff, Suspended
  std::optional<qint64> stepDeadlineMs_;  ///< Connecting, Syncing, Closing
  std::optional<qint64> pongDeadlineMs_;  ///< Stale
  std::optional<qint64> proofAtMs_;       ///< up and valid, but not for long enough yet
  std::optional<qint64> lastInboundMs_;
  qint64 openedAtMs_ = 0;
  qint64 lastAttemptMs_ = 0;

  quint64 lastNonce_ = 0;
  std::optional<qint64> pingSentMs_;  ///< of the unanswered ping lastNonce_
  qint64 nextPingMs_ = 0;
  bool answered_ = false;  ///< this socket has brought a pong or a valid message
  bool wakingUp_ = false;
  std::optional<int> roundTripMs_;

  qint64 nowMs_ = 0;     ///< during handle()
  LinkActions actions_;  ///< during handle()
};

}  // namespace pulsedeck

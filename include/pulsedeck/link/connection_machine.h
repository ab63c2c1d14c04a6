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
/// The token's source has answered.
struct TokenRead {
  bool changed = false;               ///< it is another token than before
  std::optional<qint64> renewAtMs{};  ///< when to read it again, because it will not live much longer
};
/// A poll brought an answer that could be read, be it "nothing new".
struct PollAnswered {};
struct PollFailed {
  int httpStatus = 0;       ///< 0 where there was none
  qint64 retryAfterMs = 0;  ///< what the server asked for
  QString reason;           ///< in words
};
struct NetworkUp {};
/// The machine slept: what the link looked like before says nothing.
struct Woken {};
/// The deadline given by nextDeadlineMs() has come. Harmless when it has not.
struct DeadlineReached {};
}  // namespace link_event

using LinkEvent = std::variant<
    link_event::ConnectRequested, link_event::DisconnectRequested, link_event::ReconnectRequested,
    link_event::Opened, link_event::Inbound, link_event::ValidMessage, link_event::PongReceived,
    link_event::Ended, link_event::Backlogged, link_event::TokenRead, link_event::PollAnswered,
    link_event::PollFailed, link_event::NetworkUp, link_event::Woken, link_event::DeadlineReached>;

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
/// Ask the token's source again; TokenRead tells the answer, whenever it comes.
struct RereadToken {};
/// Fetch the poll URL; PollAnswered or PollFailed tells how it went.
struct Poll {};
/// Drop the fetch under way without a word.
struct AbortPoll {};
}  // namespace link_action

using LinkAction =
    std::variant<link_action::Open, link_action::Close, link_action::Abort, link_action::SendSubscription,
                 link_action::SendPing, link_action::RereadToken, link_action::Poll, link_action::AbortPoll>;
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
///
/// Where the WebSocket does not come about but a poll URL is known, it polls, and goes on trying beside it.
/// The state is Polling until a WebSocket has proven itself, whatever the attempt under way has come to.
class ConnectionMachine {
 public:
  /// How long each thing may take and how often it may happen; docs/connection.md gives the reasons.
  struct Deadlines {
    qint64 connectMs = 10'000;
    qint64 syncMs = 10'000;
    qint64 pongMs = 10'000;
    qint64 closeMs = 2'000;
    /// How long a link must be up, besides having sent something valid, before failures are forgotten.
    qint64 proofMs = 5'000;
    qint64 probeIntervalMs = 60'000;  ///< ± 25 %
    qint64 serverTroubleDelayMs = 5'000;
    qint64 rateLimitedDelayMs = 30'000;
    qint64 strikeWindowMs = 10 * 60'000;
    qint64 wakePongMs = 3'000;
    qint64 wakeRetryMs = 1'000;
    qint64 pollIntervalMs = 5'000;  ///< ± 10 %
    qint64 pollTimeoutMs = 10'000;
    qint64 maxRetryAfterMs = 300'000;
  };
  struct Settings {
    qint64 heartbeatMs = 30'000;
    Backoff backoff{};
    int maxAttempts = 10;  ///< 0: no limit
    bool canPoll = false;  ///< there is a poll URL
    Deadlines deadlines{};
  };
  /// A source of numbers from [0, 1).
  using Random = std::function<double()>;

  static constexpr std::size_t kMaxStrikes = 3;
  /// Failed attempts after which polling begins where the attempts have no limit.
  static constexpr int kAttemptsBeforePolling = 10;

  ConnectionMachine(Settings settings, Random random);

  [[nodiscard]] LinkActions handle(const LinkEvent& event, qint64 nowMs);
  /// When DeadlineReached is due; nothing while there is nothing to wait for.
  [[nodiscard]] std::optional<qint64> nextDeadlineMs() const;

  [[nodiscard]] ConnectionState state() const { return polling_ ? ConnectionState::Polling : state_; }
  [[nodiscard]] bool isPolling() const { return polling_; }
  [[nodiscard]] quint64 generation() const { return generation_; }
  /// The attempt under way, in Backoff the one to come: 1 for the first without proof of a working link.
  [[nodiscard]] int attempt() const;
  [[nodiscard]] std::optional<qint64> retryAtMs() const { return retryAtMs_; }
  /// When the server last gave a sign of life, over the WebSocket or as the answer to a poll.
  [[nodiscard]] std::optional<qint64> lastInboundMs() const { return lastInboundMs_; }
  [[nodiscard]] std::optional<int> roundTripMs() const { return roundTripMs_; }
  /// Why the last attempt, link or poll failed, in words; empty while data come.
  [[nodiscard]] const QString& lastError() const { return polling_ ? pollError_ : lastError_; }
  /// Why the last attempt or link ended, also while polling goes well.
  [[nodiscard]] const QString& linkError() const { return lastError_; }

 private:
  [[nodiscard]] bool isCurrent(quint64 generation) const;
  [[nodiscard]] bool isUp() const;
  [[nodiscard]] bool isResting() const;
  [[nodiscard]] qint64 silentAtMs() const;

  void on(const link_event::ConnectRequested& event);
  void on(const link_event::DisconnectRequested& event);
  void on(const link_event::ReconnectRequested& event);
  void on(const link_event::Opened& event);
  void on(const link_event::Inbound& event);
  void on(const link_event::ValidMessage& event);
  void on(const link_event::PongReceived& event);
  void on(const link_event::Ended& event);
  void on(const link_event::Backlogged& event);
  void on(const link_event::TokenRead& event);
  void on(const link_event::PollAnswered& event);
  void on(const link_event::PollFailed& event);
  void on(const link_event::NetworkUp& event);
  void on(const link_event::Woken& event);
  void on(const link_event::DeadlineReached& event);

  void reachLinkDeadlines();
  void reachPollDeadlines();
  void reachHeartbeat();

  void open();
  void dropSocket();
  void noteInbound();
  void sendPing();
  void becomeLive();
  void forgetFailures();
  void forgetFailuresIfProven();
  void lose(const QString& reason);
  void retryWithBackoff(qint64 atLeastMs);
  void waitBeforeRetry(ConnectionState state, qint64 delayMs, qint64 atLeastMs = 0);
  void probeLater(ConnectionState state, qint64 atLeastMs = 0);
  void retrySoon(qint64 delayMs);
  void pollOrFail();
  void refuseToken();
  void giveUp(ConnectionState state);
  void strike();
  /// Enters `state` with no deadline of the socket pending.
  void enter(ConnectionState state);

  void startPolling();
  void stopPolling();
  void poll();
  void pollEnded(qint64 nextInAtLeastMs);

  const Settings settings_;
  const Random random_;

  ConnectionState state_ = ConnectionState::Idle;  ///< of the WebSocket; Polling while it waits beside polls
  quint64 generation_ = 0;
  bool hasSocket_ = false;
  int failures_ = 0;  ///< attempts begun since there was last proof of a working link
  bool tokenReread_ = false;
  std::deque<qint64> strikesMs_;
  QString lastError_;

  std::optional<qint64> retryAtMs_;       ///< Backoff, Suspended, Polling
  qint64 retryNotBeforeMs_ = 0;           ///< what the server asked for, whatever else would make it sooner
  std::optional<qint64> stepDeadlineMs_;  ///< Connecting, Syncing, Closing
  std::optional<qint64> pongDeadlineMs_;  ///< Stale
  std::optional<qint64> proofAtMs_;       ///< up and valid, but not for long enough yet
  std::optional<qint64> lastInboundMs_;   ///< over the WebSocket or by a poll
  qint64 lastFrameMs_ = 0;                ///< over this WebSocket
  std::optional<qint64> renewTokenAtMs_;
  qint64 openedAtMs_ = 0;
  qint64 lastAttemptMs_ = 0;

  quint64 lastNonce_ = 0;
  std::optional<qint64> pingSentMs_;  ///< of the unanswered ping lastNonce_
  qint64 nextPingMs_ = 0;
  bool answered_ = false;  ///< this socket has brought a pong or a valid message
  bool wakingUp_ = false;
  std::optional<int> roundTripMs_;

  bool polling_ = false;
  std::optional<qint64> pollDeadlineMs_;  ///< of the poll under way
  std::optional<qint64> nextPollMs_;
  qint64 pollNotBeforeMs_ = 0;
  QString pollError_;

  qint64 nowMs_ = 0;     ///< during handle()
  LinkActions actions_;  ///< during handle()
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/protocol/decoder.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QtGlobal>

#include <deque>
#include <functional>
#include <map>
#include <optional>

namespace pulsedeck {

/// Makes of what arrives what is to be shown: each thing once, metrics in order, and where something is
/// missing that could not be had again, a mark.
///
/// With numbers (`seq` within `epoch`) it drops what came before and holds metrics back that came too early,
/// for kHoldMs or kMaxHeld messages; then it wants the missing ones sent again, at most once in
/// kRecoveryIntervalMs, and when they do not come, or the server has never answered a subscription, goes on
/// without them. Notifications and events never wait. Without numbers it keeps the newest per family and
/// knows the notifications and events it has seen. Pure; times are ms on a monotonic clock.
class StreamOrder {
 public:
  static constexpr std::size_t kRememberedIds = 1'000;
  /// A family's timestamp this much older than its newest means that the server's clock was set back.
  static constexpr qint64 kClockResetMs = 5 * 60 * 1'000;
  static constexpr std::size_t kMaxHeld = 64;
  /// Numbers of notifications and events remembered beyond a hole; they take no room to speak of.
  static constexpr std::size_t kMaxNumbersBeyondHole = 4'096;
  static constexpr qint64 kHoldMs = 500;
  static constexpr qint64 kRecoveryIntervalMs = 10'000;
  /// How long the server may take to send again what is missing.
  static constexpr qint64 kRecoveryPatienceMs = 2'000;

  /// Takes a message to be shown. `afterHole`: messages are missing before it.
  using Deliver = std::function<void(Message& message, bool afterHole)>;

  explicit StreamOrder(Deliver deliver) : deliver_(std::move(deliver)) {}

  void take(Message& message, qint64 nowMs);
  void acknowledged(const SubscribedMessage& answer);
  /// A subscription with position() was sent.
  void recoveryRequested(qint64 nowMs);
  /// The link is gone: what is missing can be asked for with the next one.
  void linkLost();
  /// Time has passed for which nothing is known, unless the stream turns out to go on where it was left.
  void markHole() { linkHoleDue_ = true; }

  [[nodiscard]] std::optional<qint64> nextDeadlineMs() const;
  void deadlineReached(qint64 nowMs);
  /// Whether a subscription with position() is to be sent now; true once.
  [[nodiscard]] bool takeRecoveryWish();

  /// The last number up to which nothing is missing, to resume from; nothing for a plain stream.
  [[nodiscard]] std::optional<StreamPosition> position() const;
  /// Messages of which nothing was new.
  [[nodiscard]] quint64 duplicates() const { return duplicates_; }
  /// Holes that stayed.
  [[nodiscard]] quint64 gaps() const { return gaps_; }

 private:
  void takePlain(Message& message);
  void takeNumbered(Message& message, qint64 nowMs);
  void beginEpoch(const QString& epoch, quint64 nextSeq);
  void keepForLater(Message& message, qint64 nowMs);
  void holdMetrics(Message& message, qint64 nowMs);
  void release();
  void goOnWithoutMissing();
  void recoverOrGoOn(qint64 nowMs);
  void deliver(Message& message);
  [[nodiscard]] bool isRecovering() const { return giveUpRecoveryMs_.has_value(); }
  [[nodiscard]] bool isRepeated(const Message& message);
  [[nodiscard]] bool isBehindNumbered(qint64 timestampMs) const;
  void keepNewFamilies(MetricsMessage& metrics, qint64 timestampMs);

  const Deliver deliver_;

  QString epoch_;
  std::optional<quint64> nextSeq_;  ///< everything before it was taken
  /// Beyond a hole, by number: metrics that wait, and nothing for what was delivered.
  std::map<quint64, std::optional<Message>> beyondHole_;
  std::size_t held_ = 0;  ///< metrics that wait
  std::optional<qint64> giveUpHoldingMs_;
  std::optional<qint64> giveUpRecoveryMs_;  ///< set while it is awaited
  std::optional<qint64> lastRequestMs_;
  bool serverAnswers_ = false;  ///< it has answered a subscription
  bool wishesRecovery_ = false;
  bool holeDue_ = false;      ///< messages are missing for good
  bool linkHoleDue_ = false;  ///< the same, unless the numbers go on

  QHash<QString, qint64> newestByFamily_;  ///< of a plain stream
  qint64 newestNumberedMs_ = 0;
  QSet<QString> seen_;
  std::deque<QString> seenOrder_;
  quint64 duplicates_ = 0;
  quint64 gaps_ = 0;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/subscription.h"
#include "pulsedeck/protocol/encoder.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <cstddef>
#include <deque>
#include <optional>
#include <vector>

namespace pulsedeck {

class SimulatedClient;

/// One numbered stream: what was asked for, how far it has come, and its last messages, to send them again.
/// It outlives the connections that carry it, one after the other. Not thread-safe.
class SimulatedSession {
 public:
  static constexpr std::size_t kMaxKept = 4'096;
  static constexpr qsizetype kMaxKeptBytes = 4 * 1024 * 1024;

  explicit SimulatedSession(QString epoch) : epoch_(std::move(epoch)) {}

  /// The last message's position.
  [[nodiscard]] StreamPosition position() const { return {epoch_, seq_}; }
  /// The next message's position, which is thereby taken.
  [[nodiscard]] StreamHeader nextHeader(bool snapshot = false);
  /// Keeps the message of the number taken last, and lets the oldest go that are too many.
  void keep(const QByteArray& message);
  /// Whether everything after `offset` is kept.
  [[nodiscard]] bool canResumeAfter(quint64 offset) const;
  /// The messages after `offset`, which must be such an offset.
  [[nodiscard]] std::vector<QByteArray> after(quint64 offset) const;

  /// What was asked for; empty before and after.
  [[nodiscard]] const std::optional<Subscription>& subscription() const { return subscription_; }
  /// Rows from before `nowMs` are history to families that are new.
  void subscribe(const Subscription& subscription, qint64 nowMs);
  void unsubscribe() { subscription_.reset(); }
  [[nodiscard]] bool wantsEventsOf(const QString& entity) const;

  /// A row of metrics goes to each family once, in the order of time, whenever the family was subscribed:
  /// rows after this one are due.
  [[nodiscard]] qint64 rowsSentToMs() const;
  [[nodiscard]] bool wantsRow(const QString& family, qint64 rowMs) const;
  void rowSent(qint64 rowMs);
  [[nodiscard]] bool isPast(qint64 rowMs) const { return rowMs < liveFromMs_; }

  SimulatedClient* client = nullptr;  ///< that carries it; null while it waits for one
  qint64 detachedAtMs = 0;            ///< since when, on the monotonic clock
  qint64 loadStartMs = 0;
  quint64 loadDue = 0;    ///< messages of load mode, sent or skipped
  quint64 alertsDue = 0;  ///< notifications of load mode that were sent, and as many events

 private:
  const QString epoch_;
  quint64 seq_ = 0;
  std::deque<QByteArray> kept_;  ///< up to the newest
  qsizetype keptBytes_ = 0;
  std::optional<Subscription> subscription_;
  QHash<QString, qint64> sentToMs_;  ///< the newest row sent of each family
  qint64 liveFromMs_ = 0;
};

}  // namespace pulsedeck

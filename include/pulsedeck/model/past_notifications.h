#pragma once

#include "pulsedeck/model/notification.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QtGlobal>

#include <deque>

namespace pulsedeck {

/// What is known of a notification that the operator no longer has by itself.
struct PastNotification {
  QString id;
  Severity severity = Severity::Error;
  qint64 timeMs = 0;

  bool operator==(const PastNotification&) const = default;
};

/// The last `capacity` of them: a memory that cannot grow without bound.
class PastNotifications {
 public:
  explicit PastNotifications(std::size_t capacity) : capacity_(capacity) {}

  /// One that is known already keeps its place and is known as it is now.
  void insert(PastNotification past);
  /// Whether it says nothing that was not said before: its id is known, and it is not a worse one that came
  /// about since. An earlier one may be worse: a server repeats all that led to the last.
  [[nodiscard]] bool cover(const Notification& notification) const;
  [[nodiscard]] std::size_t size() const { return order_.size(); }
  /// Oldest first.
  [[nodiscard]] QList<PastNotification> toList() const;

 private:
  struct Known {
    Severity severity;
    qint64 timeMs;
  };

  std::size_t capacity_;
  std::deque<QString> order_;
  QHash<QString, Known> known_;
};

}  // namespace pulsedeck

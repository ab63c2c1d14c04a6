#pragma once

#include "pulsedeck/model/notification.h"

#include <QHash>
#include <QString>
#include <QtGlobal>

#include <deque>
#include <optional>

namespace pulsedeck {

/// When what happened, by the family that it concerns and in order of time, whatever order it came in: what
/// charts mark.
class EventTimeline {
 public:
  struct Entry {
    qint64 timeMs = 0;
    quint64 number = 0;  ///< the event's in its ActivityLog
    std::optional<Severity> severity;

    bool operator==(const Entry&) const = default;
  };

  void add(const QString& family, const Entry& entry);
  void remove(const QString& family, qint64 timeMs, quint64 number);
  /// Of one family, oldest first; those of one moment in the order they came.
  [[nodiscard]] const std::deque<Entry>& of(const QString& family) const;

 private:
  QHash<QString, std::deque<Entry>> entries_;
};

}  // namespace pulsedeck

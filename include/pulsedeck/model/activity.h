#pragma once

#include <QSet>
#include <QString>
#include <QtGlobal>

#include <deque>

namespace pulsedeck {

enum class EntityType { Campaign, Lead, Payment, System, AiAgent };

/// Something that happened on the platform. Texts are plain, cleaned and cut by the decoder.
struct ActivityEvent {
  QString id;         ///< identity for marking read: type, entity and time, or the server's own
  QString eventType;  ///< "lead_qualified"
  EntityType entityType = EntityType::System;
  QString entityId;
  QString summary;      ///< one line made from the details, may be empty
  QString detailsJson;  ///< the details as the server sent them, JSON text
  qint64 timeMs = 0;
  bool read = false;

  bool operator==(const ActivityEvent&) const = default;
};

/// The newest events, newest last, at most `capacity`; the oldest make room and are counted.
class ActivityLog {
 public:
  explicit ActivityLog(std::size_t capacity = 10'000);

  /// False when an event of that id is among the kept ones.
  bool add(ActivityEvent event);
  bool markRead(const QString& id);
  /// Removes events older than `olderThanMs` before `nowMs`; returns how many.
  std::size_t clearOld(qint64 nowMs, qint64 olderThanMs);

  [[nodiscard]] const std::deque<ActivityEvent>& events() const { return events_; }
  /// Made room.
  [[nodiscard]] quint64 dropped() const { return dropped_; }
  /// Removed for their age.
  [[nodiscard]] quint64 cleared() const { return cleared_; }
  /// Were there already.
  [[nodiscard]] quint64 repeated() const { return repeated_; }
  /// Ever added, without the repeated ones: kept + cleared + dropped.
  [[nodiscard]] quint64 total() const { return total_; }

 private:
  std::size_t capacity_;
  std::deque<ActivityEvent> events_;
  QSet<QString> ids_;  ///< of the kept ones
  quint64 dropped_ = 0;
  quint64 cleared_ = 0;
  quint64 repeated_ = 0;
  quint64 total_ = 0;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/event_timeline.h"
#include "pulsedeck/model/notification.h"

#include <QSet>
#include <QString>
#include <QtGlobal>

#include <deque>
#include <optional>

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

/// The family whose colour an entity's events have.
[[nodiscard]] QString familyOf(EntityType type);

/// What an event says of itself in its details.
struct EventBearing {
  QString family;                    ///< of the metric that it names, else of its entity
  std::optional<Severity> severity;  ///< absent for what simply happened; of a resolved alert: success

  bool operator==(const EventBearing&) const = default;
};
[[nodiscard]] EventBearing bearingOf(const ActivityEvent& event);
/// As an event's details have it: "warning".
[[nodiscard]] QString severityWord(Severity severity);

/// The newest events, newest last, at most `capacity`; the oldest make room and are counted.
class ActivityLog {
 public:
  explicit ActivityLog(std::size_t capacity = 10'000);

  /// False when an event of that id is among the kept ones.
  bool add(ActivityEvent event);
  bool markRead(const QString& id);
  /// False when all were read.
  bool markAllRead();
  /// Removes events older than `olderThanMs` before `nowMs`; returns how many.
  std::size_t clearOld(qint64 nowMs, qint64 olderThanMs);

  [[nodiscard]] const std::deque<ActivityEvent>& events() const { return events_; }
  /// The running number of each of events(), from 1 in the order they came: what an event is found by as long
  /// as it is kept.
  [[nodiscard]] const std::deque<quint64>& numbers() const { return numbers_; }
  /// Null when it is not kept any more.
  [[nodiscard]] const ActivityEvent* find(quint64 number) const;
  [[nodiscard]] const EventTimeline& timeline() const { return timeline_; }
  [[nodiscard]] std::size_t unreadCount() const { return unread_; }
  /// Another one after each change of which events there are.
  [[nodiscard]] quint64 revision() const { return revision_; }
  /// Made room.
  [[nodiscard]] quint64 dropped() const { return dropped_; }
  /// Removed for their age.
  [[nodiscard]] quint64 cleared() const { return cleared_; }
  /// Were there already.
  [[nodiscard]] quint64 repeated() const { return repeated_; }
  /// Ever added, without the repeated ones: kept + cleared + dropped.
  [[nodiscard]] quint64 total() const { return total_; }

 private:
  void forget(const ActivityEvent& event, quint64 number);

  std::size_t capacity_;
  std::deque<ActivityEvent> events_;
  std::deque<quint64> numbers_;  ///< of events_
  QSet<QString> ids_;            ///< of the kept ones
  EventTimeline timeline_;
  std::size_t unread_ = 0;
  quint64 revision_ = 0;
  quint64 dropped_ = 0;
  quint64 cleared_ = 0;
  quint64 repeated_ = 0;
  quint64 total_ = 0;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/notification.h"
#include "pulsedeck/model/past_notifications.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QtGlobal>

#include <array>
#include <deque>
#include <optional>
#include <set>
#include <utility>

namespace pulsedeck {

enum class NotificationState {
  Unread,
  Read,
  Acknowledged,  ///< the operator knows; quiet unless it gets worse
  Snoozed        ///< quiet until it wakes, unless it gets worse
};

[[nodiscard]] constexpr bool isQuiet(NotificationState state) {
  return state == NotificationState::Acknowledged || state == NotificationState::Snoozed;
}

/// What the operator has of one notification, or of several of the same category and title that came within a
/// minute of each other.
struct NotificationEntry {
  /// The newest of the most severe of them, so that nothing hides an error. Its id is that of the group's
  /// first: the entry's identity.
  Notification newest;
  quint32 count = 1;
  qint64 firstMs = 0;  ///< their own times
  qint64 lastMs = 0;
  NotificationState state = NotificationState::Unread;
  qint64 wakeAtMs = 0;   ///< wall clock; while snoozed only
  qint64 arrivedMs = 0;  ///< when the newest came here, or woke; wall clock

  bool operator==(const NotificationEntry&) const = default;
};

/// The notifications an operator has not dismissed, at most `capacity`. When full, the least important makes
/// room: one that was acknowledged, else the least severe, among equals the oldest. Except for acknowledged
/// ones that is counted as dropped, to be said.
///
/// What was dismissed, has left by itself or was folded into a group does not come again, unless as something
/// worse: ids are the server's promise of identity, and it repeats them after a reconnect or a restart. Pure:
/// the time is passed in, on the wall clock, since it has to survive a restart. All is O(log n), but
/// entries() and expire().
class NotificationCenter {
 public:
  static constexpr qint64 kGroupWithinMs = 60'000;
  static constexpr qint64 kAutoDismissAfterMs = 60LL * 60 * 1000;
  static constexpr qint64 kMaxSnoozeMs = 7LL * 24 * 60 * 60 * 1000;
  /// How many ended notifications, and as many grouped ones, are known again; more where the capacity is
  /// greater.
  static constexpr std::size_t kRemembered = 4'096;

  enum class Outcome {
    Added,
    Grouped,   ///< into an entry that was there
    Replaced,  ///< an entry of that id has other content now
    Repeated,  ///< nothing new: known, or ended before
    Dropped    ///< the least important of all, and there was no room
  };
  /// Of all ever passed to add(): total = shown + grouped + replaced + repeated + dropped, while nothing that
  /// was restored has been dropped.
  struct Counts {
    quint64 total = 0;
    quint64 shown = 0;  ///< became an entry and did not have to make room
    quint64 grouped = 0;
    quint64 replaced = 0;
    quint64 repeated = 0;
    quint64 dropped = 0;  ///< for want of room, at once or later; restored ones included
  };

  explicit NotificationCenter(std::size_t capacity = 100);

  /// `entryId` is set to that of the entry that it became or became a part of.
  Outcome add(Notification notification, qint64 nowMs, QString* entryId = nullptr);
  /// Says what the entry of that id says in other words: no news. False where there is none or nothing to
  /// change.
  bool revise(const Notification& notification);
  bool dismiss(const QString& id);
  /// How many there were.
  std::size_t dismissAll();
  /// The others say false, too, where there is nothing to change.
  bool acknowledge(const QString& id);
  bool snooze(const QString& id, qint64 untilMs);
  bool markRead(const QString& id);
  /// How many were unread.
  std::size_t markAllRead();

  /// Ends the snoozes that are due, or end later than kMaxSnoozeMs from now, as set by a clock that was
  /// wrong; returns what is unread again.
  QList<Notification> wake(qint64 nowMs);
  /// The next moment at which wake() has something to do.
  [[nodiscard]] std::optional<qint64> nextWakeMs() const;
  /// Lets go what leaves by itself: what says so, came kAutoDismissAfterMs ago and is no error, nor snoozed,
  /// nor a warning or the end of an alert that nobody has read. Returns how many.
  std::size_t expire(qint64 nowMs);

  /// Puts in what was kept from the last run, oldest first, as it was. For an empty center.
  void restore(const QList<NotificationEntry>& entries, const QList<PastNotification>& past);
  /// What must not come again, the more important last: to be kept.
  [[nodiscard]] QList<PastNotification> past() const;

  /// Oldest first. Valid until the next change.
  [[nodiscard]] const std::deque<NotificationEntry>& entries() const;
  /// Null when there is none. Valid until the next change.
  [[nodiscard]] const NotificationEntry* find(const QString& id) const;
  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(byId_.size()); }
  [[nodiscard]] std::size_t unreadCount() const;
  /// Success counts as the least.
  [[nodiscard]] std::optional<Severity> worstUnread() const;
  /// Of what nobody has dealt with yet: unread or read, neither acknowledged nor snoozed. Success, which says
  /// that something is over, is the least, and open only until it was read.
  [[nodiscard]] std::optional<Severity> worstOpen() const;

  [[nodiscard]] const Counts& counts() const { return counts_; }
  [[nodiscard]] quint64 dropped() const { return counts_.dropped; }
  [[nodiscard]] quint64 grouped() const { return counts_.grouped; }
  [[nodiscard]] quint64 total() const { return counts_.total; }

 private:
  /// Names an entry for as long as it lives; later ones have higher numbers.
  using Number = quint64;
  using GroupKey = std::pair<int, QString>;  ///< category and title
  using Rank = std::pair<int, Number>;       ///< the least is the first to make room

  [[nodiscard]] std::size_t slotOf(Number number) const;
  [[nodiscard]] NotificationEntry* mutableEntry(const QString& id);
  [[nodiscard]] static GroupKey groupOf(const Notification& notification);
  [[nodiscard]] static int importance(const NotificationEntry& entry);
  [[nodiscard]] NotificationEntry* groupFor(const Notification& notification);
  void putInGroup(NotificationEntry& entry, Notification notification, qint64 nowMs);
  Outcome replace(NotificationEntry& entry, Notification notification, qint64 nowMs);
  Outcome addEntry(Notification notification, qint64 nowMs);
  Number append(NotificationEntry entry);
  /// Makes room if there is too much; says whether it is `newest` that had to go.
  bool makeRoom(Number newest);
  void remove(Number number);
  void end(Number number);
  template <typename Change>
  void change(NotificationEntry& entry, Change apply);
  void note(const NotificationEntry& entry, Number number);
  void forget(const NotificationEntry& entry, Number number);
  void compact() const;

  std::size_t capacity_;
  // An entry that goes leaves its slot empty (count 0) until somebody looks, so that a flood does not move
  // thousands of entries for each one that makes room.
  mutable std::deque<NotificationEntry> entries_;
  mutable std::deque<Number> numbers_;  ///< of the slots, ascending
  mutable std::size_t emptySlots_ = 0;
  Number nextNumber_ = 0;
  Number restored_ = 0;  ///< lower numbers are of the last run
  QHash<QString, Number> byId_;
  QHash<GroupKey, Number> newestOfGroup_;
  std::set<Rank> ranks_;
  std::set<std::pair<qint64, Number>> wakings_;
  std::array<std::size_t, 4> unread_{};  ///< by severity
  std::array<std::size_t, 4> read_{};    ///< by severity
  PastNotifications ended_;
  PastNotifications inGroups_;
  Counts counts_;
};

}  // namespace pulsedeck

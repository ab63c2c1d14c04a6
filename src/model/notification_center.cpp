#include "pulsedeck/model/notification_center.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace pulsedeck {

namespace {

/// What was quieted stays so, until it gets worse.
void noteNews(NotificationEntry& entry, bool isWorse) {
  if (isQuiet(entry.state) && !isWorse) return;
  entry.state = NotificationState::Unread;
  entry.wakeAtMs = 0;
}

bool leavesByItself(const NotificationEntry& entry) {
  const Severity severity = entry.newest.severity;
  if (!entry.newest.autoDismiss || severity == Severity::Error) return false;
  if (entry.state == NotificationState::Snoozed) return false;
  // What came and went in the night is to be seen in the morning.
  if (entry.newest.standsAlone && entry.state == NotificationState::Unread) return false;
  return severity != Severity::Warning || entry.state != NotificationState::Unread;
}

/// Of one with the entry's own id. Some servers stamp what they send again with the time at which they do;
/// and a group shows a later one's text, which its first, sent again, must not undo.
bool isNothingNew(const NotificationEntry& entry, Notification notification) {
  if (entry.count > 1) {
    // Another of the group may be as bad as it says.
    if (notification.severity < entry.newest.severity) return true;
    if (notification.severity == entry.newest.severity && notification.timeMs <= entry.lastMs) return true;
  }
  notification.timeMs = entry.newest.timeMs;
  return notification == entry.newest;
}

std::size_t indexOf(Severity severity) {
  return static_cast<std::size_t>(severity);
}

/// What says that something is well again stands behind all others: it is news and no trouble.
constexpr std::array kWorstFirst{Severity::Error, Severity::Warning, Severity::Info, Severity::Success};

}  // namespace

NotificationCenter::NotificationCenter(std::size_t capacity)
    : capacity_(capacity),
      ended_(std::max(kRemembered, capacity)),
      inGroups_(std::max(kRemembered, capacity)) {}

NotificationCenter::Outcome NotificationCenter::add(Notification notification, qint64 nowMs,
                                                    QString* entryId) {
  ++counts_.total;
  if (entryId != nullptr) *entryId = notification.id;
  if (NotificationEntry* known = mutableEntry(notification.id)) {
    return replace(*known, std::move(notification), nowMs);
  }
  if (ended_.cover(notification) || inGroups_.cover(notification)) {
    ++counts_.repeated;
    return Outcome::Repeated;
  }
  if (NotificationEntry* group = groupFor(notification)) {
    if (entryId != nullptr) *entryId = group->newest.id;
    putInGroup(*group, std::move(notification), nowMs);
    ++counts_.grouped;
    return Outcome::Grouped;
  }
  return addEntry(std::move(notification), nowMs);
}

NotificationCenter::Outcome NotificationCenter::addEntry(Notification notification, qint64 nowMs) {
  NotificationEntry entry;
  entry.firstMs = entry.lastMs = notification.timeMs;
  entry.arrivedMs = nowMs;
  entry.newest = std::move(notification);
  ++counts_.shown;
  return makeRoom(append(std::move(entry))) ? Outcome::Dropped : Outcome::Added;
}

NotificationCenter::Outcome NotificationCenter::replace(NotificationEntry& entry, Notification notification,
                                                        qint64 nowMs) {
  if (isNothingNew(entry, notification)) {
    ++counts_.repeated;
    return Outcome::Repeated;
  }
  ++counts_.replaced;
  change(entry, [&] {
    const bool isWorse = notification.severity > entry.newest.severity;
    entry.firstMs = std::min(entry.firstMs, notification.timeMs);
    entry.lastMs = std::max(entry.lastMs, notification.timeMs);
    entry.arrivedMs = nowMs;
    entry.newest = std::move(notification);
    noteNews(entry, isWorse);
  });
  return Outcome::Replaced;
}

bool NotificationCenter::revise(const Notification& notification) {
  NotificationEntry* entry = mutableEntry(notification.id);
  if (entry == nullptr || entry->newest == notification) return false;
  change(*entry, [&] { entry->newest = notification; });
  return true;
}

NotificationEntry* NotificationCenter::groupFor(const Notification& notification) {
  const auto known = newestOfGroup_.constFind(groupOf(notification));
  if (known == newestOfGroup_.constEnd()) return nullptr;
  NotificationEntry& entry = entries_[slotOf(*known)];
  const bool isNear = notification.timeMs >= entry.firstMs - kGroupWithinMs &&
                      notification.timeMs <= entry.lastMs + kGroupWithinMs;
  return isNear ? &entry : nullptr;
}

void NotificationCenter::putInGroup(NotificationEntry& entry, Notification notification, qint64 nowMs) {
  inGroups_.insert({notification.id, notification.severity, notification.timeMs});
  change(entry, [&] {
    const bool isWorse = notification.severity > entry.newest.severity;
    const bool isNewer =
        notification.severity == entry.newest.severity && notification.timeMs >= entry.newest.timeMs;
    ++entry.count;
    entry.firstMs = std::min(entry.firstMs, notification.timeMs);
    entry.lastMs = std::max(entry.lastMs, notification.timeMs);
    entry.arrivedMs = nowMs;
    if (isWorse || isNewer) {
      notification.id = entry.newest.id;
      entry.newest = std::move(notification);
    }
    noteNews(entry, isWorse);
  });
}

NotificationCenter::Number NotificationCenter::append(NotificationEntry entry) {
  const Number number = nextNumber_++;
  byId_.insert(entry.newest.id, number);
  newestOfGroup_.insert(groupOf(entry.newest), number);
  note(entry, number);
  entries_.push_back(std::move(entry));
  numbers_.push_back(number);
  return number;
}

bool NotificationCenter::makeRoom(Number newest) {
  if (size() <= capacity_) return false;
  const Number leaving = ranks_.begin()->second;
  if (entries_[slotOf(leaving)].state == NotificationState::Acknowledged) {
    end(leaving);
    return false;
  }
  ++counts_.dropped;
  if (leaving >= restored_) --counts_.shown;
  remove(leaving);
  return leaving == newest;
}

bool NotificationCenter::dismiss(const QString& id) {
  const auto known = byId_.constFind(id);
  if (known == byId_.constEnd()) return false;
  end(*known);
  return true;
}

std::size_t NotificationCenter::dismissAll() {
  const std::size_t count = size();
  compact();
  while (!numbers_.empty())
    end(numbers_.front());
  return count;
}

bool NotificationCenter::acknowledge(const QString& id) {
  NotificationEntry* entry = mutableEntry(id);
  if (entry == nullptr || entry->state == NotificationState::Acknowledged) return false;
  change(*entry, [&] { entry->state = NotificationState::Acknowledged; });
  return true;
}

bool NotificationCenter::snooze(const QString& id, qint64 untilMs) {
  NotificationEntry* entry = mutableEntry(id);
  if (entry == nullptr) return false;
  change(*entry, [&] {
    entry->state = NotificationState::Snoozed;
    entry->wakeAtMs = untilMs;
  });
  return true;
}

bool NotificationCenter::markRead(const QString& id) {
  NotificationEntry* entry = mutableEntry(id);
  if (entry == nullptr || entry->state != NotificationState::Unread) return false;
  change(*entry, [&] { entry->state = NotificationState::Read; });
  return true;
}

std::size_t NotificationCenter::markAllRead() {
  const std::size_t count = unreadCount();
  if (count == 0) return 0;
  compact();
  for (NotificationEntry& entry : entries_) {
    if (entry.state == NotificationState::Unread) {
      change(entry, [&entry] { entry.state = NotificationState::Read; });
    }
  }
  return count;
}

QList<Notification> NotificationCenter::wake(qint64 nowMs) {
  QList<Notification> woken;
  const auto due = [&]() -> std::optional<Number> {
    if (wakings_.empty()) return std::nullopt;
    if (wakings_.begin()->first <= nowMs) return wakings_.begin()->second;
    if (wakings_.rbegin()->first > nowMs + kMaxSnoozeMs) return wakings_.rbegin()->second;
    return std::nullopt;
  };
  while (const std::optional<Number> number = due()) {
    NotificationEntry& entry = entries_[slotOf(*number)];
    change(entry, [&entry, nowMs] {
      entry.state = NotificationState::Unread;
      entry.arrivedMs = nowMs;  // else it might leave by itself at once
    });
    woken.push_back(entry.newest);
  }
  return woken;
}

std::optional<qint64> NotificationCenter::nextWakeMs() const {
  return wakings_.empty() ? std::nullopt : std::optional(wakings_.begin()->first);
}

std::size_t NotificationCenter::expire(qint64 nowMs) {
  compact();
  std::size_t count = 0;
  for (std::size_t slot = entries_.size(); slot-- > 0;) {
    const NotificationEntry& entry = entries_[slot];
    if (!leavesByItself(entry) || nowMs - entry.arrivedMs < kAutoDismissAfterMs) continue;
    end(numbers_[slot]);
    ++count;
  }
  return count;
}

void NotificationCenter::restore(const QList<NotificationEntry>& entries,
                                 const QList<PastNotification>& past) {
  for (const PastNotification& one : past)
    ended_.insert(one);
  for (const NotificationEntry& entry : entries) {
    if (byId_.contains(entry.newest.id) || entry.count == 0) continue;
    restored_ = append(entry) + 1;
    makeRoom(restored_);
  }
}

// Those that ended come last, as they count for more where there is not room for all.
QList<PastNotification> NotificationCenter::past() const {
  return inGroups_.toList() + ended_.toList();
}

const std::deque<NotificationEntry>& NotificationCenter::entries() const {
  compact();
  return entries_;
}

const NotificationEntry* NotificationCenter::find(const QString& id) const {
  const auto known = byId_.constFind(id);
  return known == byId_.constEnd() ? nullptr : &entries_[slotOf(*known)];
}

std::size_t NotificationCenter::unreadCount() const {
  return std::accumulate(unread_.begin(), unread_.end(), std::size_t{0});
}

std::optional<Severity> NotificationCenter::worstUnread() const {
  for (const Severity severity : kWorstFirst) {
    if (unread_[indexOf(severity)] > 0) return severity;
  }
  return std::nullopt;
}

std::optional<Severity> NotificationCenter::worstOpen() const {
  for (const Severity severity : kWorstFirst) {
    const bool isOver = severity == Severity::Success;
    if (unread_[indexOf(severity)] > 0 || (!isOver && read_[indexOf(severity)] > 0)) return severity;
  }
  return std::nullopt;
}

std::size_t NotificationCenter::slotOf(Number number) const {
  return static_cast<std::size_t>(std::lower_bound(numbers_.begin(), numbers_.end(), number) -
                                  numbers_.begin());
}

NotificationEntry* NotificationCenter::mutableEntry(const QString& id) {
  const auto known = byId_.constFind(id);
  return known == byId_.constEnd() ? nullptr : &entries_[slotOf(*known)];
}

NotificationCenter::GroupKey NotificationCenter::groupOf(const Notification& notification) {
  return {static_cast<int>(notification.category),
          notification.standsAlone ? notification.title + u'\n' + notification.id : notification.title};
}

int NotificationCenter::importance(const NotificationEntry& entry) {
  return entry.state == NotificationState::Acknowledged ? -1 : static_cast<int>(entry.newest.severity);
}

void NotificationCenter::remove(Number number) {
  const std::size_t slot = slotOf(number);
  NotificationEntry& entry = entries_[slot];
  forget(entry, number);
  byId_.remove(entry.newest.id);
  const auto group = newestOfGroup_.constFind(groupOf(entry.newest));
  if (group != newestOfGroup_.constEnd() && *group == number) newestOfGroup_.erase(group);
  entry = NotificationEntry{};
  entry.count = 0;
  ++emptySlots_;
  while (!entries_.empty() && entries_.front().count == 0) {
    entries_.pop_front();
    numbers_.pop_front();
    --emptySlots_;
  }
  if (emptySlots_ > capacity_) compact();
}

// It must not come again, even if the server sends it once more.
void NotificationCenter::end(Number number) {
  const Notification& newest = entries_[slotOf(number)].newest;
  ended_.insert({newest.id, newest.severity, newest.timeMs});
  remove(number);
}

template <typename Change>
void NotificationCenter::change(NotificationEntry& entry, Change apply) {
  const Number number = byId_.value(entry.newest.id);
  const GroupKey before = groupOf(entry.newest);
  forget(entry, number);
  apply();
  if (entry.state != NotificationState::Snoozed) entry.wakeAtMs = 0;
  note(entry, number);
  const GroupKey after = groupOf(entry.newest);
  if (before == after) return;
  if (newestOfGroup_.value(before, nextNumber_) == number) newestOfGroup_.remove(before);
  newestOfGroup_.insert(after, number);
}

void NotificationCenter::note(const NotificationEntry& entry, Number number) {
  ranks_.emplace(importance(entry), number);
  if (entry.state == NotificationState::Unread) ++unread_[indexOf(entry.newest.severity)];
  if (entry.state == NotificationState::Read) ++read_[indexOf(entry.newest.severity)];
  if (entry.state == NotificationState::Snoozed) wakings_.emplace(entry.wakeAtMs, number);
}

void NotificationCenter::forget(const NotificationEntry& entry, Number number) {
  ranks_.erase({importance(entry), number});
  if (entry.state == NotificationState::Unread) --unread_[indexOf(entry.newest.severity)];
  if (entry.state == NotificationState::Read) --read_[indexOf(entry.newest.severity)];
  if (entry.state == NotificationState::Snoozed) wakings_.erase({entry.wakeAtMs, number});
}

void NotificationCenter::compact() const {
  if (emptySlots_ == 0) return;
  std::size_t kept = 0;
  for (std::size_t slot = 0; slot < entries_.size(); ++slot) {
    if (entries_[slot].count == 0) continue;
    if (kept != slot) {
      entries_[kept] = std::move(entries_[slot]);
      numbers_[kept] = numbers_[slot];
    }
    ++kept;
  }
  entries_.resize(kept);
  numbers_.resize(kept);
  emptySlots_ = 0;
}

}  // namespace pulsedeck

#include "pulsedeck/model/notification_center.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace pulsedeck {
namespace {

using Outcome = NotificationCenter::Outcome;

constexpr qint64 kNow = 1'790'000'000'000;
constexpr std::size_t kCapacity = 6;

/// The same promises, kept by looking through everything each time.
class NaiveCenter {
 public:
  Outcome add(const Notification& notification, qint64 nowMs) {
    const auto same = find(notification.id);
    if (same != entries.end()) return replace(*same, notification, nowMs);
    if (isOld(ended, notification) || isOld(grouped, notification)) return Outcome::Repeated;
    if (NotificationEntry* group = groupFor(notification)) {
      grouped[notification.id] = notification;
      join(*group, notification, nowMs);
      return Outcome::Grouped;
    }
    NotificationEntry entry;
    entry.newest = notification;
    entry.firstMs = entry.lastMs = notification.timeMs;
    entry.arrivedMs = nowMs;
    entries.push_back(entry);
    newestOf[keyOf(notification)] = notification.id;
    if (entries.size() <= kCapacity) return Outcome::Added;
    const auto leaving = std::min_element(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
      return importanceOf(a) < importanceOf(b);  // the first of equals: the oldest
    });
    const bool wasNew = leaving->newest.id == notification.id;
    if (leaving->state == NotificationState::Acknowledged) {
      end(leaving->newest);
    } else {
      ++dropped;
    }
    entries.erase(leaving);
    return wasNew ? Outcome::Dropped : Outcome::Added;
  }

  bool dismiss(const QString& id) {
    const auto entry = find(id);
    if (entry == entries.end()) return false;
    end(entry->newest);
    entries.erase(entry);
    return true;
  }

  void set(const QString& id, NotificationState state, qint64 wakeAtMs = 0) {
    const auto entry = find(id);
    if (entry == entries.end()) return;
    if (state == NotificationState::Read && entry->state != NotificationState::Unread) return;
    entry->state = state;
    entry->wakeAtMs = wakeAtMs;
  }

  std::size_t wake(qint64 nowMs) {
    std::size_t count = 0;
    for (NotificationEntry& entry : entries) {
      if (entry.state != NotificationState::Snoozed || entry.wakeAtMs > nowMs) continue;
      entry.state = NotificationState::Unread;
      entry.wakeAtMs = 0;
      entry.arrivedMs = nowMs;
      ++count;
    }
    return count;
  }

  std::size_t expire(qint64 nowMs) {
    return std::erase_if(entries, [&](const NotificationEntry& entry) {
      const bool isKept =
          !entry.newest.autoDismiss || entry.newest.severity == Severity::Error ||
          entry.state == NotificationState::Snoozed ||
          (entry.newest.severity == Severity::Warning && entry.state == NotificationState::Unread) ||
          nowMs - entry.arrivedMs < NotificationCenter::kAutoDismissAfterMs;
      if (!isKept) end(entry.newest);
      return !isKept;
    });
  }

  [[nodiscard]] std::size_t unread(Severity severity) const {
    return static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), [&](const auto& entry) {
      return entry.state == NotificationState::Unread && entry.newest.severity == severity;
    }));
  }

  [[nodiscard]] bool isOpen(Severity severity) const {
    return std::any_of(entries.begin(), entries.end(), [&](const auto& entry) {
      const bool wasRead = entry.state == NotificationState::Read && severity != Severity::Success;
      return entry.newest.severity == severity && (wasRead || entry.state == NotificationState::Unread);
    });
  }

  std::deque<NotificationEntry> entries;
  std::map<QString, Notification> ended, grouped;  ///< as they were then
  quint64 dropped = 0;

 private:
  using Key = std::pair<NotificationCategory, QString>;

  static bool isOld(const std::map<QString, Notification>& past, const Notification& notification) {
    const auto known = past.find(notification.id);
    if (known == past.end()) return false;
    const bool isWorse = notification.severity > known->second.severity;
    return !isWorse || notification.timeMs < known->second.timeMs;
  }
  void end(const Notification& notification) { ended[notification.id] = notification; }

  static Key keyOf(const Notification& notification) { return {notification.category, notification.title}; }

  static int importanceOf(const NotificationEntry& entry) {
    return entry.state == NotificationState::Acknowledged ? -1 : static_cast<int>(entry.newest.severity);
  }

  std::deque<NotificationEntry>::iterator find(const QString& id) {
    return std::find_if(entries.begin(), entries.end(),
                        [&](const NotificationEntry& entry) { return entry.newest.id == id; });
  }

  static void noteNews(NotificationEntry& entry, bool isWorse) {
    if (isQuiet(entry.state) && !isWorse) return;
    entry.state = NotificationState::Unread;
    entry.wakeAtMs = 0;
  }

  Outcome replace(NotificationEntry& entry, const Notification& notification, qint64 nowMs) {
    Notification timeless = notification;
    timeless.timeMs = entry.newest.timeMs;
    const bool isLess = notification.severity < entry.newest.severity;
    const bool isNoWorse = notification.severity <= entry.newest.severity;
    const bool saysNoMore = entry.count > 1 && (isLess || (isNoWorse && notification.timeMs <= entry.lastMs));
    if (saysNoMore || timeless == entry.newest) return Outcome::Repeated;
    const bool isWorse = notification.severity > entry.newest.severity;
    if (keyOf(entry.newest) != keyOf(notification)) {
      if (newestOf[keyOf(entry.newest)] == notification.id) newestOf.erase(keyOf(entry.newest));
      newestOf[keyOf(notification)] = notification.id;
    }
    entry.newest = notification;
    entry.firstMs = std::min(entry.firstMs, notification.timeMs);
    entry.lastMs = std::max(entry.lastMs, notification.timeMs);
    entry.arrivedMs = nowMs;
    noteNews(entry, isWorse);
    return Outcome::Replaced;
  }

  // Only the entry that got the title last is joined.
  NotificationEntry* groupFor(const Notification& notification) {
    const auto newest = newestOf.find(keyOf(notification));
    if (newest == newestOf.end()) return nullptr;
    const auto entry = find(newest->second);
    if (entry == entries.end() || keyOf(entry->newest) != keyOf(notification)) return nullptr;
    const bool isNear = notification.timeMs >= entry->firstMs - NotificationCenter::kGroupWithinMs &&
                        notification.timeMs <= entry->lastMs + NotificationCenter::kGroupWithinMs;
    return isNear ? &*entry : nullptr;
  }

  static void join(NotificationEntry& entry, Notification notification, qint64 nowMs) {
    const bool isWorse = notification.severity > entry.newest.severity;
    const bool isShown = isWorse || (notification.severity == entry.newest.severity &&
                                     notification.timeMs >= entry.newest.timeMs);
    ++entry.count;
    entry.firstMs = std::min(entry.firstMs, notification.timeMs);
    entry.lastMs = std::max(entry.lastMs, notification.timeMs);
    entry.arrivedMs = nowMs;
    notification.id = entry.newest.id;
    if (isShown) entry.newest = notification;
    noteNews(entry, isWorse);
  }

  std::map<Key, QString> newestOf;
};

class NotificationProperty : public testing::TestWithParam<unsigned> {
 protected:
  int whole(int low, int high) { return std::uniform_int_distribution<int>(low, high)(random_); }

  QString someId() { return QStringLiteral("id%1").arg(whole(0, 60)); }

  Notification some() {
    Notification notification;
    notification.id = whole(0, 3) == 0 ? someId() : QStringLiteral("new%1").arg(++serial_);
    notification.title = QStringLiteral("Title %1").arg(whole(0, 7));
    notification.message = QStringLiteral("Message %1").arg(whole(0, 2));
    notification.severity = static_cast<Severity>(whole(0, 3));
    notification.category = static_cast<NotificationCategory>(whole(0, 1));
    notification.timeMs = nowMs_ - whole(0, 120'000);
    notification.autoDismiss = whole(0, 3) != 0;
    return notification;
  }

  QString someKept() {
    if (naive_.entries.empty()) return someId();
    return naive_.entries[static_cast<std::size_t>(whole(0, static_cast<int>(naive_.entries.size()) - 1))]
        .newest.id;
  }

  void step() {
    nowMs_ += whole(0, 20'000);
    const QString id = whole(0, 9) == 0 ? someId() : someKept();
    switch (whole(0, 19)) {
      case 0:
        EXPECT_EQ(center_.dismiss(id), naive_.dismiss(id));
        break;
      case 1:
        center_.acknowledge(id);
        naive_.set(id, NotificationState::Acknowledged);
        break;
      case 2: {
        const qint64 untilMs = nowMs_ + whole(0, 100'000);
        center_.snooze(id, untilMs);
        naive_.set(id, NotificationState::Snoozed, untilMs);
        break;
      }
      case 3:
        center_.markRead(id);
        naive_.set(id, NotificationState::Read);
        break;
      case 4:
        EXPECT_EQ(static_cast<std::size_t>(center_.wake(nowMs_).size()), naive_.wake(nowMs_));
        break;
      case 5:
        if (whole(0, 9) == 0) nowMs_ += NotificationCenter::kAutoDismissAfterMs;
        EXPECT_EQ(center_.expire(nowMs_), naive_.expire(nowMs_));
        break;
      default:
        addOne();
    }
  }

  void addOne() {
    const Notification notification = some();
    const Outcome outcome = center_.add(notification, nowMs_);
    ASSERT_EQ(outcome, naive_.add(notification, nowMs_));
    ++outcomes_[outcome];
  }

  void compare() {
    if (whole(0, 2) == 0) {
      ASSERT_EQ(center_.entries(), naive_.entries);
    }
    ASSERT_EQ(center_.size(), naive_.entries.size());
    ASSERT_EQ(center_.dropped(), naive_.dropped);
    std::size_t unread = 0;
    std::optional<Severity> worstUnread;
    std::optional<Severity> worst;
    for (const Severity severity : {Severity::Success, Severity::Info, Severity::Warning, Severity::Error}) {
      const std::size_t count = naive_.unread(severity);
      unread += count;
      if (count > 0) worstUnread = severity;
      if (count > 0 || naive_.isOpen(severity)) worst = severity;
    }
    ASSERT_EQ(center_.unreadCount(), unread);
    ASSERT_EQ(center_.worstUnread(), worstUnread);
    ASSERT_EQ(center_.worstOpen(), worst);
    for (const NotificationEntry& entry : naive_.entries) {
      const NotificationEntry* found = center_.find(entry.newest.id);
      ASSERT_TRUE(found != nullptr && *found == entry);
    }
  }

  std::mt19937 random_{GetParam()};
  qint64 nowMs_ = kNow;
  int serial_ = 0;
  NotificationCenter center_{kCapacity};
  NaiveCenter naive_;
  std::map<Outcome, quint64> outcomes_;
};

TEST_P(NotificationProperty, IsAsANaiveImplementationAndItsSumsAddUp) {
  for (int i = 0; i < 3'000; ++i) {
    ASSERT_NO_FATAL_FAILURE(step()) << "step " << i;
    ASSERT_NO_FATAL_FAILURE(compare()) << "step " << i;
  }
  const NotificationCenter::Counts& counts = center_.counts();
  EXPECT_EQ(counts.grouped, outcomes_[Outcome::Grouped]);
  EXPECT_EQ(counts.replaced, outcomes_[Outcome::Replaced]);
  EXPECT_EQ(counts.repeated, outcomes_[Outcome::Repeated]);
  EXPECT_EQ(counts.shown + counts.grouped + counts.replaced + counts.repeated + counts.dropped, counts.total);
  for (const Outcome outcome :
       {Outcome::Added, Outcome::Grouped, Outcome::Replaced, Outcome::Repeated, Outcome::Dropped}) {
    EXPECT_GT(outcomes_[outcome], 0U) << "never happened: " << static_cast<int>(outcome);
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, NotificationProperty, testing::Range(1U, 9U));

}  // namespace
}  // namespace pulsedeck

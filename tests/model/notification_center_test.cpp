#include "pulsedeck/model/notification_center.h"

#include <QStringList>

#include <gtest/gtest.h>

#include <initializer_list>
#include <string>

namespace pulsedeck {
namespace {

using Outcome = NotificationCenter::Outcome;

constexpr qint64 kNow = 1'790'000'000'000;
constexpr qint64 kMinute = 60'000;

QString text(const char* latin) {
  return QString::fromLatin1(latin);
}

Notification make(const char* id, Severity severity = Severity::Info, qint64 timeMs = kNow) {
  Notification notification;
  notification.id = text(id);
  notification.title = text("Title of ") + notification.id;
  notification.severity = severity;
  notification.timeMs = timeMs;
  return notification;
}

Notification titled(const char* id, const char* title, Severity severity = Severity::Info,
                    qint64 timeMs = kNow) {
  Notification notification = make(id, severity, timeMs);
  notification.title = text(title);
  notification.message = text("Message of ") + notification.id;
  return notification;
}

QStringList ids(const NotificationCenter& center) {
  QStringList list;
  for (const NotificationEntry& entry : center.entries())
    list << entry.newest.id;
  return list;
}

QStringList list(std::initializer_list<const char*> words) {
  QStringList result;
  for (const char* word : words)
    result << text(word);
  return result;
}

NotificationState stateOf(const NotificationCenter& center, const char* id) {
  return center.find(text(id))->state;
}

TEST(NotificationCenter, KeepsThemInOrderUntilDismissed) {
  NotificationCenter center;
  EXPECT_EQ(center.add(make("a"), kNow), Outcome::Added);
  EXPECT_EQ(center.add(make("b"), kNow), Outcome::Added);
  EXPECT_EQ(ids(center), list({"a", "b"}));
  EXPECT_TRUE(center.dismiss(text("a")));
  EXPECT_FALSE(center.dismiss(text("a")));
  EXPECT_EQ(ids(center), list({"b"}));
  EXPECT_EQ(center.dismissAll(), 1U);
  EXPECT_TRUE(center.entries().empty());
  EXPECT_EQ(center.find(text("b")), nullptr);
}

TEST(NotificationCenter, ReplacesOneOfTheSameIdInPlace) {
  NotificationCenter center;
  center.add(make("a"), kNow);
  center.add(make("b"), kNow);
  EXPECT_EQ(center.add(make("a", Severity::Error), kNow), Outcome::Replaced);
  EXPECT_EQ(ids(center), list({"a", "b"}));
  EXPECT_EQ(center.entries().front().newest.severity, Severity::Error);
}

TEST(NotificationCenter, TheLeastSevereAndOldestMakesRoomAndIsCounted) {
  NotificationCenter center(3);
  center.add(make("error", Severity::Error), kNow);
  center.add(make("old info"), kNow);
  center.add(make("new info"), kNow);
  EXPECT_EQ(center.add(make("warning", Severity::Warning), kNow), Outcome::Added);
  EXPECT_EQ(ids(center), list({"error", "new info", "warning"}));
  EXPECT_EQ(center.dropped(), 1U);
  EXPECT_EQ(center.total(), 4U);
}

TEST(NotificationCenter, AnInfoDoesNotPushOutAnError) {
  NotificationCenter center(1);
  center.add(make("error", Severity::Error), kNow);
  EXPECT_EQ(center.add(make("info"), kNow), Outcome::Dropped);
  EXPECT_EQ(ids(center), list({"error"}));
  EXPECT_EQ(center.dropped(), 1U);
}

// In a full center everything may be acknowledged; what is new must not be the one to go.
TEST(NotificationCenter, WhatWasAcknowledgedMakesRoomFirstAndIsNoLoss) {
  NotificationCenter center(2);
  center.add(make("known error", Severity::Error), kNow);
  center.add(make("info"), kNow);
  center.acknowledge(text("known error"));
  EXPECT_EQ(center.add(make("newer info"), kNow), Outcome::Added);
  EXPECT_EQ(ids(center), list({"info", "newer info"}));
  EXPECT_EQ(center.dropped(), 0U);
  EXPECT_EQ(center.add(make("known error", Severity::Error), kNow), Outcome::Repeated);
}

TEST(NotificationCenter, TheSameTitleWithinAMinuteIsOneEntry) {
  NotificationCenter center;
  center.add(titled("a", "Disk full"), kNow);
  EXPECT_EQ(center.add(titled("b", "Disk full", Severity::Info, kNow + kMinute), kNow), Outcome::Grouped);
  // A minute after the newest, not after the first.
  QString entry;
  EXPECT_EQ(center.add(titled("c", "Disk full", Severity::Info, kNow + 2 * kMinute), kNow, &entry),
            Outcome::Grouped);
  EXPECT_EQ(entry, text("a"));
  ASSERT_EQ(ids(center), list({"a"}));
  const NotificationEntry& group = center.entries().front();
  EXPECT_EQ(group.count, 3U);
  EXPECT_EQ(group.firstMs, kNow);
  EXPECT_EQ(group.lastMs, kNow + 2 * kMinute);
  EXPECT_EQ(group.newest.message, text("Message of c"));
  EXPECT_EQ(center.grouped(), 2U);

  EXPECT_EQ(center.add(titled("d", "Disk full", Severity::Info, kNow + 3 * kMinute + 1), kNow),
            Outcome::Added);
  EXPECT_EQ(ids(center), list({"a", "d"}));
}

// One of them can end while the other goes on.
TEST(NotificationCenter, AlertsOfRulesAreNeverOneEntry) {
  NotificationCenter center;
  const auto alert = [](const char* id, const char* title, Severity severity) {
    Notification notification = titled(id, title, severity);
    notification.standsAlone = true;
    return notification;
  };
  center.add(alert("a", "Busy", Severity::Error), kNow);
  EXPECT_EQ(center.add(alert("b", "Busy", Severity::Error), kNow), Outcome::Added);
  EXPECT_EQ(center.add(titled("server", "Busy", Severity::Error), kNow), Outcome::Added);
  center.add(alert("a", "Resolved: Busy", Severity::Success), kNow + 1);
  EXPECT_EQ(center.find(text("b"))->newest.severity, Severity::Error);
  EXPECT_EQ(center.find(text("server"))->newest.severity, Severity::Error);
}

TEST(NotificationCenter, AnotherCategoryIsAnotherGroup) {
  NotificationCenter center;
  center.add(titled("a", "Paused"), kNow);
  Notification other = titled("b", "Paused");
  other.category = NotificationCategory::Campaign;
  EXPECT_EQ(center.add(other, kNow), Outcome::Added);
}

// What a server sends of the hours without a link comes within a second.
TEST(NotificationCenter, TheirOwnTimesCountNotTheirArrival) {
  NotificationCenter center;
  center.add(titled("a", "Disk full", Severity::Info, kNow - 120 * kMinute), kNow);
  EXPECT_EQ(center.add(titled("b", "Disk full", Severity::Info, kNow - 60 * kMinute), kNow), Outcome::Added);
}

TEST(NotificationCenter, AGroupShowsItsWorst) {
  NotificationCenter center;
  center.add(titled("a", "Backup"), kNow);
  center.add(titled("b", "Backup", Severity::Error, kNow + 1), kNow);
  center.add(titled("c", "Backup", Severity::Success, kNow + 2), kNow);
  const NotificationEntry& group = center.entries().front();
  EXPECT_EQ(group.count, 3U);
  EXPECT_EQ(group.newest.severity, Severity::Error);
  EXPECT_EQ(group.newest.message, text("Message of b"));
  EXPECT_EQ(group.newest.id, text("a"));
  EXPECT_EQ(group.lastMs, kNow + 2);
  EXPECT_EQ(center.worstOpen(), Severity::Error);
}

TEST(NotificationCenter, WhatWasQuietedStaysSoUntilItGetsWorse) {
  NotificationCenter center;
  center.add(titled("a", "Slow", Severity::Warning), kNow);
  center.add(titled("z", "Queue", Severity::Warning), kNow);
  center.acknowledge(text("a"));
  center.snooze(text("z"), kNow + kMinute);
  center.add(titled("b", "Slow", Severity::Warning), kNow);
  center.add(titled("y", "Queue", Severity::Info), kNow);
  EXPECT_EQ(stateOf(center, "a"), NotificationState::Acknowledged);
  EXPECT_EQ(stateOf(center, "z"), NotificationState::Snoozed);
  EXPECT_EQ(center.find(text("a"))->count, 2U);

  center.add(titled("c", "Slow", Severity::Error), kNow);
  center.add(titled("x", "Queue", Severity::Error), kNow);
  EXPECT_EQ(stateOf(center, "a"), NotificationState::Unread);
  EXPECT_EQ(stateOf(center, "z"), NotificationState::Unread);
  EXPECT_FALSE(center.nextWakeMs());
}

TEST(NotificationCenter, WhatWasReadIsUnreadWhenItComesAgain) {
  NotificationCenter center;
  center.add(titled("a", "Slow"), kNow);
  EXPECT_TRUE(center.markRead(text("a")));
  EXPECT_FALSE(center.markRead(text("a")));
  EXPECT_EQ(center.unreadCount(), 0U);
  center.add(titled("b", "Slow"), kNow);
  EXPECT_EQ(center.unreadCount(), 1U);
}

TEST(NotificationCenter, WhatEndedDoesNotComeAgain) {
  NotificationCenter center;
  center.add(titled("a", "Slow"), kNow);
  center.add(titled("b", "Slow"), kNow);
  EXPECT_EQ(center.add(titled("b", "Slow"), kNow), Outcome::Repeated) << "in the group already";
  EXPECT_EQ(center.entries().front().count, 2U);
  EXPECT_EQ(center.add(make("c"), kNow), Outcome::Added);
  EXPECT_EQ(center.add(make("c"), kNow), Outcome::Repeated) << "the same, not dismissed yet";
  center.dismissAll();
  for (const char* id : {"a", "b", "c"})
    EXPECT_EQ(center.add(make(id), kNow), Outcome::Repeated) << id;
  EXPECT_EQ(center.counts().repeated, 5U);
}

TEST(NotificationCenter, WhatEndedComesAgainAsSomethingWorse) {
  NotificationCenter center;
  center.add(titled("a", "Slow"), kNow);
  center.add(titled("b", "Slow"), kNow);
  center.add(make("c"), kNow);
  center.dismissAll();
  for (const char* id : {"a", "b", "c"}) {
    EXPECT_EQ(center.add(make(id, Severity::Error, kNow + 1), kNow), Outcome::Added) << id;
    EXPECT_EQ(center.add(make(id, Severity::Error, kNow + 1), kNow), Outcome::Repeated) << id;
  }
  center.dismissAll();
  EXPECT_EQ(center.add(make("a", Severity::Error, kNow + 2), kNow), Outcome::Repeated);
}

TEST(NotificationCenter, WhatLedToTheEndOfOneIsNoNews) {
  NotificationCenter center;
  center.add(make("a", Severity::Error), kNow);
  center.add(make("a", Severity::Success, kNow + 1'000), kNow);
  center.dismissAll();
  EXPECT_EQ(center.add(make("a", Severity::Error), kNow), Outcome::Repeated) << "sent again from the begin";
  EXPECT_EQ(center.add(make("a", Severity::Error, kNow + 2'000), kNow), Outcome::Added) << "it is back";
}

TEST(NotificationCenter, AMemberOfAGroupCanGetWorseAndItsFirstHidesNoOther) {
  NotificationCenter center;
  center.add(titled("a", "Slow"), kNow);
  center.add(titled("b", "Slow"), kNow);
  EXPECT_EQ(center.add(titled("b", "Slow", Severity::Error), kNow), Outcome::Grouped);
  EXPECT_EQ(center.entries().front().newest.severity, Severity::Error);
  EXPECT_EQ(center.add(titled("a", "Slow", Severity::Success, kNow + 1'000), kNow), Outcome::Repeated);
  EXPECT_EQ(center.entries().front().newest.severity, Severity::Error);
  NotificationCenter warned;
  warned.add(titled("a", "Slow"), kNow);
  warned.add(titled("b", "Slow"), kNow);
  EXPECT_EQ(warned.add(titled("a", "Slow", Severity::Error), kNow), Outcome::Replaced);
  EXPECT_EQ(warned.entries().front().newest.severity, Severity::Error);
}

TEST(NotificationCenter, WhatIsSentAgainChangesNothing) {
  NotificationCenter center;
  center.add(titled("a", "Slow"), kNow);
  EXPECT_EQ(center.add(titled("a", "Slow", Severity::Info, kNow + 9'000), kNow), Outcome::Repeated)
      << "stamped anew";
  center.add(titled("b", "Slow", Severity::Info, kNow + 1'000), kNow);
  center.markAllRead();
  EXPECT_EQ(center.add(titled("a", "Slow"), kNow), Outcome::Repeated);
  EXPECT_EQ(center.entries().front().newest.message, text("Message of b"));
  EXPECT_EQ(center.unreadCount(), 0U);
}

TEST(NotificationCenter, TheMemoryOfWhatEndedIsBounded) {
  NotificationCenter center(1);
  for (int i = 0; i < 3 * static_cast<int>(NotificationCenter::kRemembered); ++i) {
    center.add(make(std::to_string(i).c_str()), kNow);
    center.dismissAll();
  }
  EXPECT_EQ(static_cast<std::size_t>(center.past().size()), NotificationCenter::kRemembered);
  EXPECT_EQ(center.add(make("0"), kNow), Outcome::Added) << "long forgotten";
}

TEST(NotificationCenter, ASnoozedOneWakesWhenItIsDue) {
  NotificationCenter center;
  center.add(make("a"), kNow);
  center.add(make("b"), kNow);
  center.markAllRead();
  EXPECT_TRUE(center.snooze(text("b"), kNow + 2 * kMinute));
  EXPECT_TRUE(center.snooze(text("a"), kNow + kMinute));
  EXPECT_FALSE(center.snooze(text("c"), kNow));
  EXPECT_EQ(center.nextWakeMs(), kNow + kMinute);
  EXPECT_TRUE(center.wake(kNow + kMinute - 1).isEmpty());
  const QList<Notification> woken = center.wake(kNow + kMinute);
  ASSERT_EQ(woken.size(), 1);
  EXPECT_EQ(woken[0].id, text("a"));
  EXPECT_EQ(stateOf(center, "a"), NotificationState::Unread);
  EXPECT_EQ(center.find(text("a"))->wakeAtMs, 0);
  EXPECT_EQ(center.unreadCount(), 1U);
  EXPECT_EQ(center.wake(kNow + 9 * kMinute).size(), 1);
  EXPECT_FALSE(center.nextWakeMs());
}

TEST(NotificationCenter, TheWorstOpenOneIsOneThatNobodyHasDealtWith) {
  NotificationCenter center;
  EXPECT_FALSE(center.worstOpen());
  center.add(make("info"), kNow);
  center.add(make("error", Severity::Error), kNow);
  center.add(make("warning", Severity::Warning), kNow);
  EXPECT_EQ(center.worstOpen(), Severity::Error);
  center.acknowledge(text("error"));
  EXPECT_FALSE(center.acknowledge(text("error")));
  EXPECT_EQ(center.worstOpen(), Severity::Warning);
  center.snooze(text("warning"), kNow + kMinute);
  EXPECT_EQ(center.worstOpen(), Severity::Info);
  EXPECT_EQ(center.markAllRead(), 1U);
  EXPECT_EQ(center.worstOpen(), Severity::Info) << "looking at it does not mend it";
  EXPECT_FALSE(center.worstUnread());
  EXPECT_EQ(center.unreadCount(), 0U);
  center.dismiss(text("info"));
  EXPECT_FALSE(center.worstOpen());
}

TEST(NotificationCenter, AnErrorThatWasReadIsOpenUntilItIsOver) {
  NotificationCenter center;
  center.add(make("alert", Severity::Error), kNow);
  center.add(make("info"), kNow);
  center.markRead(text("alert"));
  EXPECT_EQ(center.worstOpen(), Severity::Error);
  EXPECT_EQ(center.worstUnread(), Severity::Info);
  center.add(make("alert", Severity::Success), kNow);
  EXPECT_EQ(center.worstOpen(), Severity::Info) << "what is well again is no trouble";
  center.dismiss(text("info"));
  EXPECT_EQ(center.worstOpen(), Severity::Success) << "but it is news";
  center.markRead(text("alert"));
  EXPECT_FALSE(center.worstOpen()) << "once";
}

TEST(NotificationCenter, WhatLeavesByItselfDoesSoAfterAnHour) {
  const qint64 later = kNow + NotificationCenter::kAutoDismissAfterMs;
  NotificationCenter center;
  Notification staying = make("staying");
  staying.autoDismiss = false;
  center.add(staying, kNow);
  center.add(make("info"), kNow);
  center.add(make("later info"), kNow + 1);
  center.add(make("unseen warning", Severity::Warning), kNow);
  center.add(make("seen warning", Severity::Warning), kNow);
  center.add(make("error", Severity::Error), kNow);
  center.add(make("snoozed"), kNow);
  center.markRead(text("seen warning"));
  center.markRead(text("error"));
  center.snooze(text("snoozed"), kNow + 1);
  EXPECT_EQ(center.expire(later - 1), 0U);
  EXPECT_EQ(center.expire(later), 2U);
  EXPECT_EQ(ids(center), list({"staying", "later info", "unseen warning", "error", "snoozed"}));
  EXPECT_EQ(center.add(make("info"), later), Outcome::Repeated);
  EXPECT_EQ(center.dropped(), 0U);
}

TEST(NotificationCenter, TheEndOfAnAlertStaysUntilItWasRead) {
  NotificationCenter center;
  Notification over = make("a", Severity::Success);
  over.standsAlone = true;
  center.add(over, kNow);
  const qint64 morning = kNow + 8 * NotificationCenter::kAutoDismissAfterMs;
  EXPECT_EQ(center.expire(morning), 0U);
  center.markAllRead();
  EXPECT_EQ(center.expire(morning), 1U);
}

TEST(NotificationCenter, ASnoozeOfAClockThatWasWrongEnds) {
  NotificationCenter center;
  center.add(make("a"), kNow);
  center.add(make("b"), kNow);
  center.snooze(text("a"), kNow + 2 * NotificationCenter::kMaxSnoozeMs);
  center.snooze(text("b"), kNow + kMinute);
  ASSERT_EQ(center.wake(kNow).size(), 1);
  EXPECT_EQ(stateOf(center, "a"), NotificationState::Unread);
  EXPECT_EQ(stateOf(center, "b"), NotificationState::Snoozed);
}

TEST(NotificationCenter, OtherWordsAreNoNews) {
  NotificationCenter center;
  center.add(make("a", Severity::Warning), kNow);
  center.markAllRead();
  Notification other = make("a", Severity::Warning);
  other.title = text("Other");
  EXPECT_TRUE(center.revise(other));
  EXPECT_FALSE(center.revise(other));
  EXPECT_FALSE(center.revise(make("b")));
  EXPECT_EQ(center.find(text("a"))->newest.title, text("Other"));
  EXPECT_EQ(stateOf(center, "a"), NotificationState::Read);
}

TEST(NotificationCenter, IsBackAfterARestart) {
  NotificationCenter before;
  before.add(titled("gone", "Gone"), kNow);
  before.dismiss(text("gone"));
  before.add(titled("a", "Slow", Severity::Warning), kNow);
  before.add(titled("b", "Slow", Severity::Warning), kNow);
  before.add(titled("snoozed", "Later"), kNow);
  before.add(titled("known", "Known"), kNow);
  before.snooze(text("snoozed"), kNow + kMinute);
  before.acknowledge(text("known"));

  NotificationCenter after;
  after.restore({before.entries().begin(), before.entries().end()}, before.past());
  EXPECT_EQ(after.entries(), before.entries());
  EXPECT_EQ(after.unreadCount(), 1U);
  EXPECT_EQ(after.nextWakeMs(), kNow + kMinute);
  EXPECT_EQ(after.total(), 0U) << "it counts what came in this run";
  for (const char* id : {"gone", "b"})
    EXPECT_EQ(after.add(titled(id, "Slow"), kNow), Outcome::Repeated) << id;
  EXPECT_EQ(after.add(titled("c", "Slow"), kNow), Outcome::Grouped);
}

TEST(NotificationCenter, RestoresNoMoreThanItHolds) {
  QList<NotificationEntry> kept;
  for (const char* id : {"a", "b", "b", "c"}) {
    NotificationEntry entry;
    entry.newest = make(id);
    kept << entry;
  }
  NotificationCenter center(2);
  center.restore(kept, {});
  EXPECT_EQ(ids(center), list({"b", "c"}));
  center.add(make("d"), kNow);
  const NotificationCenter::Counts& counts = center.counts();
  EXPECT_EQ(counts.dropped, 2U) << "also those of the last run";
  EXPECT_EQ(counts.shown, 1U);
}

}  // namespace
}  // namespace pulsedeck

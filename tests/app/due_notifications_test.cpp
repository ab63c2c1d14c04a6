#include "pulsedeck/app/due_notifications.h"

#include "support/manual_clock.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 10'000;

class DueNotificationsTest : public testing::Test {
 protected:
  void add(const char* id) {
    Notification notification;
    notification.id = notification.title = QString::fromLatin1(id);
    store_.addNotification(notification);
  }
  [[nodiscard]] static const QTimer& timerOf(const DueNotifications& due) {
    return *due.findChild<QTimer*>();
  }

  test::ManualClock clock_;
  MetricCatalog catalog_;
  MetricsStore store_{catalog_, clock_, {}};
  DoNotDisturb quiet_{clock_, QTimeZone::utc()};
};

TEST_F(DueNotificationsTest, NoTimerRunsWhileNothingIsDue) {
  const DueNotifications due(store_, quiet_, false);
  EXPECT_FALSE(timerOf(due).isActive());
  add("a");
  EXPECT_FALSE(timerOf(due).isActive());
}

TEST_F(DueNotificationsTest, WakesWhatWasSnoozedThoughNothingElseHappens) {
  const DueNotifications due(store_, quiet_, false);
  add("a");
  store_.snoozeNotification(QStringLiteral("a"), clock_.wallMs() + 20);
  EXPECT_TRUE(timerOf(due).isActive());
  QSignalSpy added(&store_, &MetricsStore::notificationsAdded);
  clock_.advance(20);
  ASSERT_TRUE(QTest::qWaitFor([&] { return added.size() == 1; }, kPatienceMs));
  EXPECT_FALSE(timerOf(due).isActive());
}

TEST_F(DueNotificationsTest, TheNextOneDueIsWaitedFor) {
  const DueNotifications due(store_, quiet_, false);
  add("a");
  store_.snoozeNotification(QStringLiteral("a"), clock_.wallMs() + 10'000'000);
  EXPECT_LE(timerOf(due).interval(), DueNotifications::kMostMs) << "timers sleep with the computer";
  quiet_.muteFor(30);
  EXPECT_LE(timerOf(due).interval(), 30);
  QSignalSpy changed(&quiet_, &DoNotDisturb::changed);
  clock_.advance(30);
  ASSERT_TRUE(QTest::qWaitFor([&] { return changed.size() == 1; }, kPatienceMs));
  EXPECT_FALSE(changed[0][0].toBool());
}

// As after a start: what was due meanwhile does not wait for a minute.
TEST_F(DueNotificationsTest, WhatIsDueAtTheStartIsDoneAtOnce) {
  add("a");
  add("b");
  store_.snoozeNotification(QStringLiteral("a"), clock_.wallMs());
  clock_.advance(NotificationCenter::kAutoDismissAfterMs);
  const DueNotifications due(store_, quiet_, true);
  ASSERT_EQ(store_.notifications().size(), 1U) << "b left by itself";
  EXPECT_EQ(store_.notifications().entries().front().state, NotificationState::Unread);
}

TEST_F(DueNotificationsTest, NothingLeavesByItselfWhereThatIsSetSo) {
  add("a");
  clock_.advance(NotificationCenter::kAutoDismissAfterMs);
  const DueNotifications due(store_, quiet_, false);
  EXPECT_EQ(store_.notifications().size(), 1U);
}

}  // namespace
}  // namespace pulsedeck

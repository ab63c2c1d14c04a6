#include "pulsedeck/model/metrics_store.h"

#include "support/manual_clock.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

class MetricsStoreTest : public testing::Test {
 protected:
  MetricId metric(const char* name) { return *catalog_.intern(name); }

  MetricUpdate update(MetricId id, double value, bool breakBefore = false) const {
    const Sample sample{clock_.wallMs(), value};
    return {id, sample, sample, sample, sample, 1, breakBefore, clock_.steadyMs()};
  }

  UpdateBatch batchOf(std::vector<MetricUpdate> updates) const {
    UpdateBatch batch;
    batch.status.state = ConnectionState::Live;
    batch.metrics = std::move(updates);
    return batch;
  }

  test::ManualClock clock_;
  MetricCatalog catalog_;
  MetricsStore store_{catalog_, clock_, {}};
};

TEST_F(MetricsStoreTest, UnknownUntilSomethingCame) {
  const MetricId id = metric("dashboard.orders");
  EXPECT_FALSE(store_.latest(id));
  EXPECT_EQ(store_.series(id), nullptr);
  EXPECT_EQ(store_.freshness(id), MetricsStore::Freshness::Unknown);
  EXPECT_FALSE(store_.ageMs(id));
  EXPECT_EQ(store_.metricCount(), 0U);
}

TEST_F(MetricsStoreTest, TellsOnceAFrameWhichMetricsChanged) {
  const MetricId orders = metric("dashboard.orders");
  const MetricId leads = metric("leads.new");
  QSignalSpy changed(&store_, &MetricsStore::metricsChanged);
  store_.apply(batchOf({update(orders, 5), update(leads, 2), update(orders, 6)}));
  ASSERT_EQ(changed.size(), 1);
  EXPECT_EQ(changed[0][0].value<QList<MetricId>>(), (QList<MetricId>{orders, leads}));
  EXPECT_EQ(store_.latest(orders)->value, 6);
  EXPECT_EQ(store_.counts().samples, 3U);
  EXPECT_EQ(store_.metricCount(), 2U);

  store_.apply(batchOf({}));
  EXPECT_EQ(changed.size(), 1) << "nothing came, nothing is told";
}

TEST_F(MetricsStoreTest, ASilentFamilyTurnsStaleThoughOthersGoOn) {
  const MetricId orders = metric("dashboard.orders");
  const MetricId leads = metric("leads.new");
  for (int i = 0; i < 5; ++i) {
    store_.apply(batchOf({update(orders, i), update(leads, i)}));
    clock_.advance(1'000);
  }
  for (int i = 0; i < 16; ++i) {
    store_.apply(batchOf({update(orders, i)}));
    clock_.advance(1'000);
  }
  EXPECT_EQ(store_.freshness(orders), MetricsStore::Freshness::Fresh);
  EXPECT_EQ(store_.freshness(leads), MetricsStore::Freshness::Stale);
  EXPECT_EQ(store_.ageMs(leads), 17'000);
}

TEST_F(MetricsStoreTest, ASlowFamilyIsGivenThreeOfItsIntervals) {
  const MetricId id = metric("campaigns.spend");
  for (int i = 0; i < 4; ++i) {
    store_.apply(batchOf({update(id, i)}));
    clock_.advance(20'000);
  }
  EXPECT_EQ(store_.freshness(id), MetricsStore::Freshness::Fresh);
  clock_.advance(41'000);
  EXPECT_EQ(store_.freshness(id), MetricsStore::Freshness::Stale);
}

TEST_F(MetricsStoreTest, OldSamplesSentAgainDoNotMakeAFamilyFresh) {
  const MetricId id = metric("dashboard.orders");
  const MetricUpdate once = update(id, 1);
  clock_.advance(1'000);
  store_.apply(batchOf({update(id, 2)}));
  for (int i = 0; i < 20; ++i) {
    clock_.advance(1'000);
    MetricUpdate again = once;
    again.arrivalMs = clock_.steadyMs();
    store_.apply(batchOf({again}));
  }
  EXPECT_EQ(store_.freshness(id), MetricsStore::Freshness::Stale);
  EXPECT_EQ(store_.ageMs(id), 20'000);
}

TEST_F(MetricsStoreTest, NothingIsFreshWhileTheLinkIsDown) {
  const MetricId id = metric("dashboard.orders");
  store_.apply(batchOf({update(id, 1)}));
  for (const ConnectionState state :
       {ConnectionState::Connecting, ConnectionState::Syncing, ConnectionState::Stale,
        ConnectionState::Backoff, ConnectionState::Suspended, ConnectionState::AuthFailed,
        ConnectionState::Failed}) {
    UpdateBatch batch = batchOf({});
    batch.status.state = state;
    store_.apply(batch);
    EXPECT_EQ(store_.freshness(id), MetricsStore::Freshness::Stale) << toString(state).toStdString();
    EXPECT_EQ(store_.latest(id)->value, 1) << "the value stays, with its age";
  }
}

TEST_F(MetricsStoreTest, AServerAnHourFastDoesNotLookFresh) {
  const MetricId id = metric("dashboard.orders");
  MetricUpdate fast = update(id, 1);
  fast.first.timeMs = fast.low.timeMs = fast.high.timeMs = fast.last.timeMs = clock_.wallMs() + 3'600'000;
  store_.apply(batchOf({fast}));
  clock_.advance(16'000);
  EXPECT_EQ(store_.freshness(id), MetricsStore::Freshness::Stale);
}

TEST_F(MetricsStoreTest, ABreakWaitsForTheFirstSampleThatIsReallyNew) {
  const MetricId id = metric("dashboard.orders");
  store_.apply(batchOf({update(id, 1)}));
  MetricUpdate replayed = update(id, 0, true);
  replayed.first.timeMs = replayed.low.timeMs = replayed.high.timeMs = replayed.last.timeMs =
      clock_.wallMs() - 10'000;
  store_.apply(batchOf({replayed}));
  clock_.advance(5'000);
  store_.apply(batchOf({update(id, 2)}));
  const auto points = store_.series(id)->query(0, clock_.wallMs(), 100);
  ASSERT_EQ(points.size(), 2U);
  EXPECT_TRUE(points[1].breakBefore);
}

TEST_F(MetricsStoreTest, TheServersNowGoesOnWhileTheStreamIsSilent) {
  EXPECT_FALSE(store_.serverNowMs());
  store_.apply(batchOf({update(metric("dashboard.orders"), 1)}));
  const qint64 then = clock_.wallMs();
  clock_.advance(7'000);
  EXPECT_EQ(store_.serverNowMs(), then + 7'000);
}

TEST_F(MetricsStoreTest, ReplayedSamplesThatWaitedDoNotMoveTheServersNow) {
  const qint64 arrival = clock_.steadyMs();
  const qint64 then = clock_.wallMs();
  clock_.advance(2'000);
  for (int i = 0; i < 100; ++i) {
    MetricUpdate replayed = update(metric("dashboard.orders"), i);
    replayed.first.timeMs = replayed.low.timeMs = replayed.high.timeMs = replayed.last.timeMs =
        then - 100'000 + i * 1'000;
    replayed.arrivalMs = arrival;
    replayed.replayed = true;
    store_.apply(batchOf({replayed}));
  }
  EXPECT_EQ(store_.serverNowMs(), then + 2'000);
  EXPECT_EQ(store_.ageMs(metric("dashboard.orders")), 3'000);
}

TEST_F(MetricsStoreTest, NotificationsComeAndGo) {
  QSignalSpy added(&store_, &MetricsStore::notificationsAdded);
  QSignalSpy removed(&store_, &MetricsStore::notificationsRemoved);
  Notification notification;
  notification.id = notification.title = QStringLiteral("n1");
  store_.addNotification(notification);
  notification.id = notification.title = QStringLiteral("n2");
  store_.addNotification(notification);
  EXPECT_EQ(added.size(), 2);
  store_.dismissNotification(QStringLiteral("n1"));
  EXPECT_EQ(removed.size(), 1);
  EXPECT_EQ(store_.notifications().size(), 1U);
  store_.dismissAllNotifications();
  EXPECT_EQ(removed.size(), 2);
  store_.dismissAllNotifications();
  EXPECT_EQ(removed.size(), 2) << "nothing to dismiss, nothing to tell";
}

Notification alert(const char* id, const char* title, Severity severity = Severity::Info) {
  Notification notification;
  notification.id = QString::fromLatin1(id);
  notification.title = QString::fromLatin1(title);
  notification.severity = severity;
  return notification;
}

QStringList toldIds(const QSignalSpy& added) {
  QStringList ids;
  for (const QList<QVariant>& call : added) {
    for (const Notification& notification : call[0].value<QList<Notification>>())
      ids << notification.id;
  }
  return ids;
}

TEST_F(MetricsStoreTest, AFramesNotificationsAreToldOnceAndAsTheyAreInTheEnd) {
  MetricsStore small(catalog_, clock_, {2, 10});
  QSignalSpy added(&small, &MetricsStore::notificationsAdded);
  QSignalSpy removed(&small, &MetricsStore::notificationsRemoved);
  QSignalSpy changed(&small, &MetricsStore::notificationsChanged);
  UpdateBatch batch;
  batch.notifications = {alert("gone", "Gone"), alert("a", "Slow"), alert("b", "Slow", Severity::Error),
                         alert("c", "Other"), alert("d", "Another", Severity::Warning)};
  small.apply(batch);
  ASSERT_EQ(added.size(), 1);
  EXPECT_EQ(toldIds(added), (QStringList{QStringLiteral("a"), QStringLiteral("d")}))
      << "not what had to make room already, and a group under its first one's id";
  EXPECT_EQ(added[0][0].value<QList<Notification>>()[0].severity, Severity::Error);
  EXPECT_EQ(removed.size(), 1);
  EXPECT_EQ(changed.size(), 1);
  small.apply(batch);
  EXPECT_EQ(small.notifications().counts().shown, 2U);
}

TEST_F(MetricsStoreTest, WhatWasQuietedIsNotTold) {
  store_.addNotification(alert("a", "Slow"));
  store_.addNotification(alert("z", "Queue"));
  QSignalSpy acknowledged(&store_, &MetricsStore::notificationAcknowledged);
  QSignalSpy snoozed(&store_, &MetricsStore::notificationSnoozed);
  QSignalSpy added(&store_, &MetricsStore::notificationsAdded);
  QSignalSpy changed(&store_, &MetricsStore::notificationsChanged);
  store_.acknowledgeNotification(QStringLiteral("a"));
  store_.snoozeNotification(QStringLiteral("z"), clock_.wallMs() + 60'000);
  store_.acknowledgeNotification(QStringLiteral("unknown"));
  ASSERT_EQ(acknowledged.size(), 1);
  EXPECT_EQ(acknowledged[0][0].toString(), QStringLiteral("a"));
  ASSERT_EQ(snoozed.size(), 1);
  EXPECT_EQ(snoozed[0][1].toLongLong(), clock_.wallMs() + 60'000);
  EXPECT_EQ(changed.size(), 2);

  store_.addNotification(alert("b", "Slow"));
  store_.addNotification(alert("y", "Queue"));
  EXPECT_EQ(added.size(), 0);
  EXPECT_EQ(changed.size(), 4) << "their counts";

  store_.wakeNotifications();
  EXPECT_EQ(added.size(), 0);
  clock_.advance(60'000);
  store_.wakeNotifications();
  EXPECT_EQ(toldIds(added), QStringList{QStringLiteral("z")});
  EXPECT_EQ(changed.size(), 5);
}

TEST_F(MetricsStoreTest, WhatIsReadIsCountedOut) {
  store_.addNotification(alert("a", "A"));
  store_.addNotification(alert("b", "B"));
  QSignalSpy changed(&store_, &MetricsStore::notificationsChanged);
  store_.markNotificationRead(QStringLiteral("a"));
  store_.markNotificationRead(QStringLiteral("a"));
  EXPECT_EQ(changed.size(), 1);
  EXPECT_EQ(store_.notifications().unreadCount(), 1U);
  store_.markAllNotificationsRead();
  store_.markAllNotificationsRead();
  EXPECT_EQ(changed.size(), 2);
  EXPECT_EQ(store_.notifications().unreadCount(), 0U);
}

TEST_F(MetricsStoreTest, TheOperatorsDismissalsAreToldOthersAreNot) {
  store_.addNotification(alert("a", "A"));
  store_.addNotification(alert("b", "B"));
  store_.addNotification(alert("c", "C"));
  QSignalSpy dismissed(&store_, &MetricsStore::notificationDismissed);
  QSignalSpy removed(&store_, &MetricsStore::notificationsRemoved);
  // By its own id, which ends with it.
  store_.dismissNotification(store_.notifications().entries().front().newest.id);
  ASSERT_EQ(dismissed.size(), 1);
  EXPECT_EQ(dismissed[0][0].toString(), QStringLiteral("a"));
  clock_.advance(NotificationCenter::kAutoDismissAfterMs);
  store_.expireNotifications();
  EXPECT_EQ(dismissed.size(), 1);
  EXPECT_EQ(removed.size(), 2);
  store_.addNotification(alert("d", "D"));
  store_.dismissAllNotifications();
  EXPECT_EQ(dismissed.size(), 2);
}

TEST_F(MetricsStoreTest, EventsAreAddedMarkedAndCleared) {
  QSignalSpy added(&store_, &MetricsStore::activityAdded);
  QSignalSpy changed(&store_, &MetricsStore::activityChanged);
  ActivityEvent event;
  event.id = QStringLiteral("e1");
  event.timeMs = clock_.wallMs();
  store_.addActivityEvent(event);
  store_.addActivityEvent(event);
  EXPECT_EQ(added.size(), 1) << "the same event twice is one event";
  store_.markEventAsRead(QStringLiteral("e1"));
  EXPECT_EQ(changed.size(), 1);
  clock_.advance(60'000);
  store_.clearOldEvents(30'000);
  EXPECT_EQ(changed.size(), 2);
  EXPECT_TRUE(store_.activity().events().empty());
}

TEST_F(MetricsStoreTest, AllEventsAreMarkedAsReadAtOnce) {
  QSignalSpy changed(&store_, &MetricsStore::activityChanged);
  ActivityEvent event;
  for (const char* id : {"a", "b"}) {
    event.id = QString::fromUtf8(id);
    store_.addActivityEvent(event);
  }
  store_.markAllEventsAsRead();
  EXPECT_EQ(store_.activity().unreadCount(), 0U);
  store_.markAllEventsAsRead();
  EXPECT_EQ(changed.size(), 1);
}

TEST_F(MetricsStoreTest, OldEventsGoByThemselvesOnceAMinute) {
  MetricsStore::Limits limits;
  limits.eventAgeMs = 10'000;
  MetricsStore store(catalog_, clock_, limits);
  ActivityEvent event;
  event.id = QStringLiteral("old");
  event.timeMs = clock_.wallMs();
  store.addActivityEvent(event);
  clock_.advance(MetricsStore::kClearEventsEveryMs - 1);
  store.apply({});
  EXPECT_EQ(store.activity().events().size(), 1U) << "it is not looked for all the time";
  clock_.advance(1);
  event.id = QStringLiteral("new");
  event.timeMs = clock_.wallMs();
  store.addActivityEvent(event);
  store.apply({});
  ASSERT_EQ(store.activity().events().size(), 1U);
  EXPECT_EQ(store.activity().events().front().id, QStringLiteral("new"));
}

TEST_F(MetricsStoreTest, WhatWasDroppedAnywhereIsCounted) {
  MetricsStore small(catalog_, clock_, {2, 1});
  UpdateBatch batch;
  for (const char* id : {"a", "b", "c"}) {
    Notification notification;
    notification.id = notification.title = QString::fromUtf8(id);
    batch.notifications.push_back(notification);
    ActivityEvent event;
    event.id = QString::fromUtf8(id);
    batch.events.push_back(event);
  }
  batch.droppedNotifications = 5;
  batch.droppedEvents = 7;
  small.apply(batch);
  EXPECT_EQ(small.counts().droppedNotifications, 5U + 1U);
  EXPECT_EQ(small.counts().droppedEvents, 7U + 2U);
  EXPECT_EQ(small.counts().notifications, 3U);
  EXPECT_EQ(small.counts().events, 3U);
}

TEST_F(MetricsStoreTest, ThePresentStateOfTheLinkIsToldWhenItChanges) {
  QSignalSpy changed(&store_, &MetricsStore::connectionChanged);
  UpdateBatch batch = batchOf({});
  store_.apply(batch);
  store_.apply(batch);
  EXPECT_EQ(changed.size(), 1);
  EXPECT_EQ(store_.connection().state, ConnectionState::Live);
}

}  // namespace
}  // namespace pulsedeck

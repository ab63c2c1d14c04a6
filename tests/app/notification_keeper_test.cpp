#include "pulsedeck/app/notification_keeper.h"

#include "pulsedeck/model/link_announcer.h"
#include "support/manual_clock.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck {
namespace {

Notification make(const QString& id, Severity severity = Severity::Warning) {
  Notification notification;
  notification.id = id;
  notification.title = QStringLiteral("Title of ") + id;
  notification.message = QStringLiteral("Üble Sache <b>mit</b> \"Zeichen\"\n");
  notification.severity = severity;
  notification.category = NotificationCategory::AiAgent;
  notification.timeMs = 1'790'000'000'000;
  notification.actionUrl = QStringLiteral("https://example.com/x?y=1");
  notification.autoDismiss = false;
  return notification;
}

/// One run of the dashboard after the other, with the same file.
class NotificationKeeperTest : public testing::Test {
 protected:
  struct Run {
    Run(const Clock& clock, const QString& file)
        : store(catalog, clock, {}), added(&store, &MetricsStore::notificationsAdded), keeper(file, store) {}

    MetricCatalog catalog;
    MetricsStore store;
    QSignalSpy added;
    NotificationKeeper keeper;
  };

  std::unique_ptr<Run> start() { return std::make_unique<Run>(clock_, file_); }

  void write(const QByteArray& content) {
    QFile file(file_);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
  }

  test::ManualClock clock_;
  QTemporaryDir folder_;
  const QString file_ = folder_.filePath(QStringLiteral("notifications.json"));
};

TEST_F(NotificationKeeperTest, WhatWasOpenAcknowledgedOrSnoozedIsThereAgain) {
  std::deque<NotificationEntry> before;
  {
    const auto run = start();
    for (const char* id : {"unread", "read", "acknowledged", "snoozed", "dismissed"})
      run->store.addNotification(make(QString::fromLatin1(id)));
    Notification again = make(QStringLiteral("again"));
    again.title = make(QStringLiteral("unread")).title;
    again.timeMs += 5'000;
    run->store.addNotification(again);
    run->store.markNotificationRead(QStringLiteral("read"));
    run->store.acknowledgeNotification(QStringLiteral("acknowledged"));
    run->store.snoozeNotification(QStringLiteral("snoozed"), clock_.wallMs() + 60'000);
    run->store.dismissNotification(QStringLiteral("dismissed"));
    before = run->store.notifications().entries();
  }
  const auto run = start();
  EXPECT_EQ(run->store.notifications().entries(), before);
  EXPECT_EQ(run->store.notifications().entries().front().count, 2U);
  EXPECT_EQ(run->added.size(), 0) << "the operator was told in the last run";

  for (const char* id : {"unread", "again", "acknowledged", "dismissed"})
    run->store.addNotification(make(QString::fromLatin1(id)));
  EXPECT_EQ(run->added.size(), 0) << "a server repeats them after a restart";
  EXPECT_EQ(run->store.notifications().entries(), before);

  clock_.advance(60'000);
  run->store.wakeNotifications();
  ASSERT_EQ(run->added.size(), 1);
  EXPECT_EQ(run->added[0][0].value<QList<Notification>>()[0].id, QStringLiteral("snoozed"));
}

// Its numbers begin anew, and that there was no link says nothing of now.
TEST_F(NotificationKeeperTest, WhatTheDashboardSaidOfItsLastRunIsOver) {
  ConnectionStatus lost;
  lost.state = ConnectionState::Backoff;
  const auto announce = [&](MetricsStore& store) {
    LinkAnnouncer announcer(0, 0);
    const auto told = announcer.update(lost, clock_.steadyMs(), clock_.wallMs());
    ASSERT_TRUE(told);
    store.addNotification(*told);
  };
  {
    const auto run = start();
    announce(run->store);
    run->store.dismissAllNotifications();
    announce(run->store);
  }
  const auto run = start();
  EXPECT_TRUE(run->store.notifications().entries().empty());
  announce(run->store);
  EXPECT_EQ(run->store.notifications().unreadCount(), 1U) << "news of this run";
}

TEST_F(NotificationKeeperTest, IsForTheOperatorsEyesOnly) {
  start()->store.addNotification(make(QStringLiteral("a")));
  const QFile::Permissions others =
      QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
  EXPECT_FALSE(QFileInfo(file_).permissions() & others);
}

TEST_F(NotificationKeeperTest, ADamagedFileIsPutAsideAndTheOperatorTold) {
  const QByteArray damaged[] = {"", "{", "[]", "{\"version\":2,\"entries\":[{\"id\":\"x\"}]}",
                                QByteArray("{\"version\":2,\"x\":\"") + QByteArray(20 << 20, 'x') + "\"}"};
  for (const QByteArray& content : damaged) {
    write(content);
    const auto run = start();
    ASSERT_EQ(run->store.notifications().size(), 1U) << content.left(40).toStdString();
    EXPECT_EQ(run->store.notifications().entries().front().newest.severity, Severity::Warning);
    QFile aside(file_ + QStringLiteral(".broken"));
    ASSERT_TRUE(aside.open(QIODevice::ReadOnly));
    EXPECT_EQ(aside.readAll(), content);
    EXPECT_FALSE(QFile::exists(file_));
  }
}

TEST_F(NotificationKeeperTest, WithoutAFileThereIsNothingToSay) {
  const auto run = start();
  EXPECT_TRUE(run->store.notifications().entries().empty());
  run->keeper.saveNow();
  EXPECT_FALSE(QFile::exists(file_)) << "nothing happened";
}

TEST(KeptNotifications, StayWithinTheirBoundAndKeepTheNewest) {
  KeptNotifications kept;
  for (int i = 0; i < 1'000; ++i) {
    NotificationEntry entry;
    entry.newest = make(QString::number(i));
    entry.newest.message = QString(4'096, QChar(1));  // six bytes each in JSON
    kept.entries << entry;
  }
  const QByteArray json = kept.toJson();
  EXPECT_LE(json.size(), KeptNotifications::kMaxBytes);
  const auto read = KeptNotifications::fromJson(json);
  ASSERT_TRUE(read) << read.error().toStdString();
  EXPECT_GT(read->entries.size(), 500);
  EXPECT_EQ(read->entries.back(), kept.entries.back());
}

TEST(KeptNotifications, AnAddressThatNoServerMaySendIsLeftOut) {
  KeptNotifications kept;
  for (const char* url : {"javascript:alert(1)", "file:///etc/passwd", "http://example.com/",
                          "https://x.org/", "http://127.0.0.1:80/"}) {
    NotificationEntry entry;
    entry.newest = make(QString::fromLatin1(url));
    entry.newest.actionUrl = QString::fromLatin1(url);
    kept.entries << entry;
  }
  const auto read = KeptNotifications::fromJson(kept.toJson());
  ASSERT_TRUE(read);
  QStringList urls;
  for (const NotificationEntry& entry : read->entries)
    urls << entry.newest.actionUrl;
  EXPECT_EQ(urls, (QStringList{
                      {}, {}, {}, QStringLiteral("https://x.org/"), QStringLiteral("http://127.0.0.1:80/")}));
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/model/notification.h"

#include <QStringList>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

Notification make(const char* id, Severity severity = Severity::Info) {
  Notification notification;
  notification.id = QString::fromUtf8(id);
  notification.title = QStringLiteral("Title of ") + notification.id;
  notification.severity = severity;
  return notification;
}

QStringList ids(const NotificationCenter& center) {
  QStringList list;
  for (const Notification& notification : center.active())
    list << notification.id;
  return list;
}

TEST(NotificationCenter, KeepsThemInOrderUntilDismissed) {
  NotificationCenter center;
  EXPECT_TRUE(center.add(make("a")));
  EXPECT_TRUE(center.add(make("b")));
  EXPECT_TRUE(center.dismiss(QStringLiteral("a")));
  EXPECT_FALSE(center.dismiss(QStringLiteral("a")));
  EXPECT_EQ(ids(center), QStringList{QStringLiteral("b")});
  center.dismissAll();
  EXPECT_TRUE(center.active().empty());
}

TEST(NotificationCenter, ReplacesOneOfTheSameIdInPlace) {
  NotificationCenter center;
  center.add(make("a"));
  center.add(make("b"));
  Notification changed = make("a", Severity::Error);
  EXPECT_FALSE(center.add(changed));
  EXPECT_EQ(ids(center), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
  EXPECT_EQ(center.active().front().severity, Severity::Error);
}

TEST(NotificationCenter, TheLeastSevereAndOldestMakesRoomAndIsCounted) {
  NotificationCenter center(3);
  center.add(make("error", Severity::Error));
  center.add(make("old info"));
  center.add(make("new info"));
  EXPECT_TRUE(center.add(make("warning", Severity::Warning)));
  EXPECT_EQ(ids(center),
            (QStringList{QStringLiteral("error"), QStringLiteral("new info"), QStringLiteral("warning")}));
  EXPECT_EQ(center.dropped(), 1U);
  EXPECT_EQ(center.total(), 4U);
}

TEST(NotificationCenter, AnInfoDoesNotPushOutAnError) {
  NotificationCenter center(1);
  center.add(make("error", Severity::Error));
  EXPECT_FALSE(center.add(make("info")));
  EXPECT_EQ(ids(center), QStringList{QStringLiteral("error")});
  EXPECT_EQ(center.dropped(), 1U);
}

}  // namespace
}  // namespace pulsedeck

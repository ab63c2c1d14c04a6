#include "pulsedeck/model/activity.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

ActivityEvent make(const char* id, qint64 timeMs = 0) {
  ActivityEvent event;
  event.id = QString::fromUtf8(id);
  event.timeMs = timeMs;
  return event;
}

TEST(ActivityLog, TakesAnEventOnce) {
  ActivityLog log;
  EXPECT_TRUE(log.add(make("a")));
  EXPECT_FALSE(log.add(make("a")));
  EXPECT_EQ(log.events().size(), 1U);
  EXPECT_EQ(log.total(), 1U);
}

TEST(ActivityLog, TheOldestMakesRoomAndIsCounted) {
  ActivityLog log(2);
  log.add(make("a"));
  log.add(make("b"));
  log.add(make("c"));
  EXPECT_EQ(log.events().front().id, QStringLiteral("b"));
  EXPECT_EQ(log.dropped(), 1U);
  EXPECT_TRUE(log.add(make("a"))) << "what was forgotten may come again";
}

TEST(ActivityLog, MarksReadOnce) {
  ActivityLog log;
  log.add(make("a"));
  EXPECT_TRUE(log.markRead(QStringLiteral("a")));
  EXPECT_FALSE(log.markRead(QStringLiteral("a")));
  EXPECT_FALSE(log.markRead(QStringLiteral("unknown")));
  EXPECT_TRUE(log.events().front().read);
}

TEST(ActivityLog, ClearsWhatIsOlderThanAskedFor) {
  ActivityLog log;
  log.add(make("old", 1'000));
  log.add(make("edge", 2'000));
  log.add(make("new", 3'000));
  EXPECT_EQ(log.clearOld(4'000, 2'000), 1U);
  EXPECT_EQ(log.events().size(), 2U);
  EXPECT_EQ(log.events().front().id, QStringLiteral("edge"));
}

TEST(ActivityLog, EveryEventIsAccountedFor) {
  ActivityLog log(3);
  for (const char* id : {"a", "a", "b", "c", "d", "e"})
    log.add(make(id, 1'000));
  log.clearOld(9'000, 1'000);
  log.add(make("f", 9'000));
  EXPECT_EQ(log.repeated(), 1U);
  EXPECT_EQ(log.dropped(), 2U);
  EXPECT_EQ(log.cleared(), 3U);
  EXPECT_EQ(log.total(), log.events().size() + log.cleared() + log.dropped());
}

}  // namespace
}  // namespace pulsedeck

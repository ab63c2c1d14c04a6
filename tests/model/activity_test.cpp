#include "pulsedeck/model/activity.h"

#include <gtest/gtest.h>

#include <vector>

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

TEST(ActivityLog, CountsWhatIsUnread) {
  ActivityLog log(3);
  for (const char* id : {"a", "b", "c", "d"})
    log.add(make(id, 1'000));
  EXPECT_EQ(log.unreadCount(), 3U) << "what made room is no longer unread";
  log.markRead(QStringLiteral("b"));
  log.markRead(QStringLiteral("b"));
  EXPECT_EQ(log.unreadCount(), 2U);
  EXPECT_TRUE(log.markAllRead());
  EXPECT_FALSE(log.markAllRead());
  EXPECT_EQ(log.unreadCount(), 0U);
  EXPECT_TRUE(log.events().front().read);
  log.add(make("e", 5'000));
  log.clearOld(6'000, 2'000);
  EXPECT_EQ(log.unreadCount(), 1U);
}

TEST(ActivityLog, AnEventIsFoundByItsNumberAsLongAsItIsKept) {
  ActivityLog log(2);
  log.add(make("a", 1'000));
  log.add(make("b", 9'000));
  log.add(make("c", 2'000));
  EXPECT_EQ(log.find(1), nullptr);
  ASSERT_NE(log.find(2), nullptr);
  EXPECT_EQ(log.find(2)->id, QStringLiteral("b"));
  log.clearOld(9'000, 5'000);
  EXPECT_EQ(log.find(3), nullptr);
  EXPECT_EQ(log.find(2)->id, QStringLiteral("b"));
  EXPECT_EQ(log.find(4), nullptr);
}

TEST(ActivityLog, TheRevisionTellsWhetherThereAreOtherEvents) {
  ActivityLog log;
  log.add(make("a"));
  const quint64 before = log.revision();
  log.add(make("a"));
  log.markRead(QStringLiteral("a"));
  EXPECT_EQ(log.revision(), before) << "the same events";
  log.add(make("b"));
  EXPECT_NE(log.revision(), before);
}

std::vector<qint64> timesOf(const ActivityLog& log, const char* family) {
  std::vector<qint64> times;
  for (const EventTimeline::Entry& entry : log.timeline().of(QString::fromUtf8(family)))
    times.push_back(entry.timeMs);
  return times;
}

TEST(EventTimeline, IsInOrderOfTimeWhateverCameFirst) {
  ActivityLog log(3);
  log.add(make("a", 1'000));
  log.add(make("b", 4'000));
  log.add(make("c", 3'000));
  EXPECT_EQ(timesOf(log, "system_health"), (std::vector<qint64>{1'000, 3'000, 4'000}));
  EXPECT_TRUE(timesOf(log, "leads").empty());
  log.add(make("d", 2'000));
  EXPECT_EQ(timesOf(log, "system_health"), (std::vector<qint64>{2'000, 3'000, 4'000}));
  log.clearOld(4'000, 500);
  EXPECT_EQ(timesOf(log, "system_health"), (std::vector<qint64>{4'000}));
}

TEST(EventTimeline, AnAlertIsAmongTheEventsOfItsMetric) {
  ActivityLog log;
  ActivityEvent alert = make("a", 1'000);
  alert.eventType = QStringLiteral("alert_fired");
  alert.detailsJson = QStringLiteral(R"({"metric": "leads.new", "severity": "error"})");
  log.add(alert);
  EXPECT_EQ(timesOf(log, "leads"), (std::vector<qint64>{1'000}));
  EXPECT_EQ(log.timeline().of(QStringLiteral("leads")).front().severity, Severity::Error);
  log.clearOld(9'000, 1'000);
  EXPECT_TRUE(timesOf(log, "leads").empty());
}

struct BearingCase {
  const char* type;
  const char* details;
  EventBearing expected;
};

TEST(BearingOf, ReadsSeverityAndMetricFromTheDetails) {
  const QString system = QStringLiteral("system_health");
  const BearingCase cases[] = {
      {"lead_qualified", R"({"name": "Ada"})", {system, std::nullopt}},
      {"disk_full", R"({"severity": "warning"})", {system, Severity::Warning}},
      {"disk_full", R"({"severity": "loud", "metric": 7})", {system, std::nullopt}},
      {"disk_full", R"({"severity": "error")", {system, std::nullopt}},
      {"alert_fired", "", {system, Severity::Warning}},
      {"alert_fired", R"({"severity": "info"})", {system, Severity::Info}},
      {"alert_resolved",
       R"({"severity": "error", "metric": "leads.new"})",
       {QStringLiteral("leads"), Severity::Success}},
      {"a", R"({"metric": "no dots"})", {system, std::nullopt}},
  };
  for (const BearingCase& one : cases) {
    ActivityEvent event = make("x");
    event.eventType = QString::fromUtf8(one.type);
    event.detailsJson = QString::fromUtf8(one.details);
    EXPECT_EQ(bearingOf(event), one.expected) << one.type << ' ' << one.details;
  }
}

}  // namespace
}  // namespace pulsedeck

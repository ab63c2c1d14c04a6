#include "pulsedeck/model/daily_schedule.h"

#include <QDateTime>

#include <gtest/gtest.h>

#include <optional>

namespace pulsedeck {
namespace {

constexpr qint64 kMinute = 60'000;

DailySchedule schedule(const char* text) {
  return DailySchedule::fromText(QString::fromLatin1(text)).value();
}

qint64 utc(const char* text) {
  return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toMSecsSinceEpoch();
}

QTimeZone zone(const char* id) {
  return QTimeZone(QByteArray(id));
}

TEST(DailySchedule, IsReadAndWritten) {
  EXPECT_EQ(schedule("22:00-07:00"), (DailySchedule{QTime(22, 0), QTime(7, 0)}));
  EXPECT_EQ(schedule("22:00-07:30").toText(), QStringLiteral("22:00-07:30"));
  for (const char* wrong :
       {"", "22:00", "22:00-", "24:00-07:00", "22:00-22:00", "22-07", "22:00 - 07:00", "2:00-3:00"}) {
    EXPECT_FALSE(DailySchedule::fromText(QString::fromLatin1(wrong))) << wrong;
  }
}

TEST(DailySchedule, GoesOverMidnight) {
  const DailySchedule night = schedule("22:00-07:00");
  EXPECT_TRUE(night.contains(QTime(22, 0)));
  EXPECT_TRUE(night.contains(QTime(0, 0)));
  EXPECT_TRUE(night.contains(QTime(6, 59, 59, 999)));
  EXPECT_FALSE(night.contains(QTime(7, 0)));
  EXPECT_FALSE(night.contains(QTime(21, 59)));
  const DailySchedule noon = schedule("12:00-13:00");
  EXPECT_TRUE(noon.contains(QTime(12, 30)));
  EXPECT_FALSE(noon.contains(QTime(13, 0)));
  EXPECT_FALSE(noon.contains(QTime(0, 0)));
}

TEST(DailySchedule, KnowsItsEndAndItsNextBeginning) {
  const QTimeZone berlin = zone("Europe/Berlin");
  const DailySchedule night = schedule("22:00-07:00");
  // 22:00 in Berlin in summer is 20:00 UTC.
  EXPECT_FALSE(night.endMs(utc("2026-07-01T19:59:59Z"), berlin));
  EXPECT_EQ(night.endMs(utc("2026-07-01T20:00:00Z"), berlin), utc("2026-07-02T05:00:00Z"));
  EXPECT_EQ(night.endMs(utc("2026-07-02T04:59:59Z"), berlin), utc("2026-07-02T05:00:00Z"));
  EXPECT_FALSE(night.endMs(utc("2026-07-02T05:00:00Z"), berlin));
  EXPECT_EQ(night.nextStartMs(utc("2026-07-02T05:00:00Z"), berlin), utc("2026-07-02T20:00:00Z"));
  EXPECT_EQ(night.nextStartMs(utc("2026-07-02T20:00:00Z"), berlin), utc("2026-07-03T20:00:00Z"));
}

TEST(DailySchedule, ANightIsShorterOrLongerWhenTheClocksChange) {
  const QTimeZone berlin = zone("Europe/Berlin");
  const DailySchedule night = schedule("22:00-07:00");
  EXPECT_EQ(night.endMs(utc("2026-03-28T21:00:00Z"), berlin), utc("2026-03-29T05:00:00Z"));
  EXPECT_EQ(night.endMs(utc("2026-10-24T20:00:00Z"), berlin), utc("2026-10-25T06:00:00Z"));
}

struct Change {
  const char* zone;
  const char* schedule;
  const char* begins;
  const char* ends;
};

class ClockChange : public testing::TestWithParam<Change> {};

// Minute by minute over the days around it: they begin and end exactly once.
TEST_P(ClockChange, TheHoursBeginAndEndOnce) {
  const Change& given = GetParam();
  const QTimeZone there = zone(given.zone);
  const DailySchedule hours = schedule(given.schedule);
  const qint64 begins = utc(given.begins);
  const qint64 ends = utc(given.ends);
  for (qint64 now = begins - 4 * 60 * kMinute; now < ends + 4 * 60 * kMinute; now += kMinute) {
    const bool expected = begins <= now && now < ends;
    ASSERT_EQ(hours.contains(now, there), expected)
        << QDateTime::fromMSecsSinceEpoch(now, there).toString().toStdString();
    ASSERT_EQ(hours.endMs(now, there), expected ? std::optional(ends) : std::nullopt);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Zones, ClockChange,
    testing::Values(
        // 02:30 does not exist and is 03:30.
        Change{"Europe/Berlin", "01:00-02:30", "2026-03-29T00:00:00Z", "2026-03-29T01:30:00Z"},
        Change{"Europe/Berlin", "02:30-04:00", "2026-03-29T01:30:00Z", "2026-03-29T02:00:00Z"},
        // 02:30 comes twice, the first counts.
        Change{"Europe/Berlin", "01:00-02:30", "2026-10-24T23:00:00Z", "2026-10-25T00:30:00Z"},
        Change{"Europe/Berlin", "02:30-04:00", "2026-10-25T00:30:00Z", "2026-10-25T03:00:00Z"},
        Change{"America/New_York", "01:00-02:30", "2026-03-08T06:00:00Z", "2026-03-08T07:30:00Z"},
        Change{"America/New_York", "00:30-01:30", "2026-11-01T04:30:00Z", "2026-11-01T05:30:00Z"},
        Change{"Asia/Kathmandu", "22:00-07:00", "2026-06-01T16:15:00Z", "2026-06-02T01:15:00Z"},
        Change{"Pacific/Auckland", "23:00-02:30", "2026-09-26T11:00:00Z", "2026-09-26T14:30:00Z"}));

}  // namespace
}  // namespace pulsedeck

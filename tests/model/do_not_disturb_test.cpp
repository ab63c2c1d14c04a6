#include "pulsedeck/model/do_not_disturb.h"

#include "support/manual_clock.h"

#include <QDateTime>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr qint64 kHour = 3'600'000;

qint64 utc(const char* text) {
  return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toMSecsSinceEpoch();
}

class DoNotDisturbTest : public testing::Test {
 protected:
  DoNotDisturbTest() { goTo("2026-07-01T10:00:00Z"); }

  void goTo(const char* time) { clock_.setWall(utc(time)); }
  void useSchedule(const char* text) {
    quiet_.setSchedule(DailySchedule::fromText(QString::fromLatin1(text)));
  }

  test::ManualClock clock_;
  DoNotDisturb quiet_{clock_, QTimeZone("Europe/Berlin")};
  QSignalSpy changed_{&quiet_, &DoNotDisturb::changed};
  QSignalSpy choiceChanged_{&quiet_, &DoNotDisturb::choiceChanged};
};

TEST_F(DoNotDisturbTest, IsOffUntilSomebodyWantsIt) {
  EXPECT_FALSE(quiet_.isOn());
  EXPECT_FALSE(quiet_.untilMs());
  EXPECT_FALSE(quiet_.nextChangeMs());
  EXPECT_TRUE(quiet_.lets(Severity::Info));
  quiet_.refresh();
  EXPECT_EQ(changed_.size(), 0);
}

TEST_F(DoNotDisturbTest, LastsAsLongAsWasChosen) {
  for (const int hours : {1, 4, 8}) {
    quiet_.muteFor(hours * kHour);
    EXPECT_EQ(quiet_.untilMs(), clock_.wallMs() + hours * kHour);
    EXPECT_EQ(quiet_.nextChangeMs(), quiet_.untilMs());
    clock_.advance(hours * kHour - 1);
    EXPECT_TRUE(quiet_.isOn());
    clock_.advance(1);
    EXPECT_FALSE(quiet_.isOn()) << "without anybody calling refresh()";
  }
}

TEST_F(DoNotDisturbTest, TellsWhenItBeginsAndEnds) {
  quiet_.muteFor(kHour);
  ASSERT_EQ(changed_.size(), 1);
  EXPECT_TRUE(changed_[0][0].toBool());
  quiet_.refresh();
  EXPECT_EQ(changed_.size(), 1);
  quiet_.muteFor(4 * kHour);
  EXPECT_EQ(changed_.size(), 2) << "it ends at another time";
  clock_.advance(4 * kHour);
  quiet_.refresh();
  ASSERT_EQ(changed_.size(), 3);
  EXPECT_FALSE(changed_[2][0].toBool());
}

TEST_F(DoNotDisturbTest, UntilTomorrowIsUntilMidnightHere) {
  quiet_.muteUntilTomorrow();
  EXPECT_EQ(quiet_.untilMs(), utc("2026-07-01T22:00:00Z"));
  // 23:30 in UTC is tomorrow in Berlin.
  goTo("2026-07-01T23:30:00Z");
  quiet_.muteUntilTomorrow();
  EXPECT_EQ(quiet_.untilMs(), utc("2026-07-02T22:00:00Z"));
}

TEST_F(DoNotDisturbTest, UntilTomorrowOnTheLongestDay) {
  goTo("2026-10-24T22:00:00Z");
  quiet_.muteUntilTomorrow();
  EXPECT_EQ(quiet_.untilMs(), clock_.wallMs() + 25 * kHour);
}

TEST_F(DoNotDisturbTest, ErrorsBreakThroughWhereThatIsSet) {
  quiet_.muteFor(kHour);
  EXPECT_FALSE(quiet_.lets(Severity::Warning));
  EXPECT_TRUE(quiet_.lets(Severity::Error));
  quiet_.setErrorsBreakThrough(false);
  EXPECT_FALSE(quiet_.lets(Severity::Error));
  quiet_.end();
  EXPECT_TRUE(quiet_.lets(Severity::Error));
}

TEST_F(DoNotDisturbTest, FollowsTheScheduleOverMidnight) {
  useSchedule("22:00-07:00");
  EXPECT_FALSE(quiet_.isOn());
  EXPECT_EQ(quiet_.nextChangeMs(), utc("2026-07-01T20:00:00Z"));
  goTo("2026-07-01T20:00:00Z");
  EXPECT_TRUE(quiet_.isOn());
  quiet_.refresh();
  EXPECT_EQ(changed_.size(), 1);
  EXPECT_EQ(quiet_.untilMs(), utc("2026-07-02T05:00:00Z"));
  goTo("2026-07-02T05:00:00Z");
  EXPECT_FALSE(quiet_.isOn());
  EXPECT_EQ(choiceChanged_.size(), 0) << "a setting is no choice to keep";
}

TEST_F(DoNotDisturbTest, EndedEarlyTheScheduleGoesOnTheNextDay) {
  useSchedule("22:00-07:00");
  goTo("2026-07-01T23:00:00Z");
  quiet_.end();
  EXPECT_FALSE(quiet_.isOn());
  EXPECT_EQ(quiet_.nextChangeMs(), utc("2026-07-02T20:00:00Z"));
  goTo("2026-07-02T20:00:00Z");
  EXPECT_TRUE(quiet_.isOn());
}

TEST_F(DoNotDisturbTest, AMuteThatEndsWithinTheScheduleGoesOnWithIt) {
  useSchedule("22:00-07:00");
  goTo("2026-07-01T19:00:00Z");
  quiet_.muteFor(4 * kHour);
  EXPECT_EQ(quiet_.untilMs(), utc("2026-07-02T05:00:00Z"));
}

TEST_F(DoNotDisturbTest, WhatWasChosenIsKeptOverARestart) {
  useSchedule("22:00-07:00");
  goTo("2026-07-01T23:00:00Z");
  quiet_.end();
  EXPECT_EQ(choiceChanged_.size(), 1);
  quiet_.muteFor(kHour);
  EXPECT_EQ(choiceChanged_.size(), 2);

  DoNotDisturb next(clock_, QTimeZone("Europe/Berlin"));
  next.setSchedule(quiet_.schedule());
  next.restore(quiet_.choice());
  EXPECT_EQ(next.untilMs(), clock_.wallMs() + kHour);
  clock_.advance(kHour);
  EXPECT_FALSE(next.isOn()) << "the schedule's hours were ended, too";
}

// The clock was wrong when it was chosen, or the file was tampered with.
TEST_F(DoNotDisturbTest, NothingIsMutedForYears) {
  quiet_.restore({clock_.wallMs() + 1'000 * kHour, clock_.wallMs() + 1'000 * kHour});
  EXPECT_FALSE(quiet_.isOn());
  quiet_.muteFor(1'000 * kHour);
  EXPECT_EQ(quiet_.untilMs(), clock_.wallMs() + DoNotDisturb::kLongestMuteMs);
}

}  // namespace
}  // namespace pulsedeck

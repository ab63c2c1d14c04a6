#include "pulsedeck/ui/snooze_menu.h"

#include "support/manual_clock.h"

#include <QAction>
#include <QDateTime>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

TEST(SnoozeChoices, AQuarterOfAnHourOneFourHoursAndTheNextMorning) {
  const qint64 nowMs = QDateTime(QDate(2026, 11, 28), QTime(18, 30)).toMSecsSinceEpoch();
  const QList<SnoozeChoice> choices = snoozeChoices(nowMs);
  ASSERT_EQ(choices.size(), 4);
  EXPECT_EQ(choices[0].untilMs, nowMs + 15 * 60'000);
  EXPECT_EQ(choices[1].untilMs, nowMs + 3'600'000);
  EXPECT_EQ(choices[2].untilMs, nowMs + 4 * 3'600'000);
  EXPECT_EQ(QDateTime::fromMSecsSinceEpoch(choices[3].untilMs),
            QDateTime(QDate(2026, 11, 29), QTime(kMorningHour, 0)));
}

TEST(SnoozeChoices, TomorrowIsTheNextDayInTheSmallHoursToo) {
  const qint64 nowMs = QDateTime(QDate(2026, 11, 28), QTime(1, 0)).toMSecsSinceEpoch();
  EXPECT_EQ(QDateTime::fromMSecsSinceEpoch(snoozeChoices(nowMs).last().untilMs).date(), QDate(2026, 11, 29));
}

TEST(SnoozeMenu, CountsFromWhenItIsOpened) {
  test::ManualClock clock;
  SnoozeMenu menu(clock);
  QSignalSpy chosen(&menu, &SnoozeMenu::chosen);
  clock.advance(3'600'000);
  Q_EMIT menu.aboutToShow();
  menu.actions().first()->trigger();
  ASSERT_EQ(chosen.size(), 1);
  EXPECT_EQ(chosen[0][0].toLongLong(), clock.wallMs() + 15 * 60'000);
}

}  // namespace
}  // namespace pulsedeck

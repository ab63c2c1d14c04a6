// What happened, marked on a chart.

#include "chart_canvas.h"
#include "ui/time_chart_fixture.h"

#include <QMenu>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::kMinute;
using test::kSecond;

class ChartEventsTest : public test::TimeChartFixture {
 protected:
  ChartEventsTest() {
    receiveFor(4 * kMinute);
    chart_ = shownChart();
    chart_->refresh();
  }

  void happen(const char* id, qint64 agoMs = 0, EntityType type = EntityType::System) {
    ActivityEvent event = test::activityEvent(QString::fromUtf8(id), type);
    event.eventType = QStringLiteral("disk_full");
    event.summary = QStringLiteral("Disk %1").arg(QString::fromUtf8(id));
    event.timeMs = feed_.clock.wallMs() - agoMs;
    feed_.store.addActivityEvent(event);
  }
  [[nodiscard]] const std::vector<EventSign>& signs() const {
    return chart_->findChild<ChartCanvas*>()->events();
  }
  void wait(qint64 ms) {
    receiveFor(ms);
    chart_->refresh();
  }

  std::unique_ptr<TimeChart> chart_;
};

TEST_F(ChartEventsTest, MarksWhatHappenedToItsFamilies) {
  happen("a", 20 * kSecond);
  happen("lead", 40 * kSecond, EntityType::Lead);
  happen("before", 10 * kMinute);
  wait(kSecond);
  ASSERT_EQ(signs().size(), 1U);
  EXPECT_NEAR(signs()[0].x, chart_->viewport().x(feed_.clock.wallMs() - 21 * kSecond), 1e-6);
}

TEST_F(ChartEventsTest, AMarkMovesWithTheWindow) {
  happen("a", kMinute);
  wait(kSecond);
  ASSERT_EQ(signs().size(), 1U);
  const double before = signs()[0].x;
  wait(30 * kSecond);
  EXPECT_LT(signs()[0].x, before);
}

TEST_F(ChartEventsTest, AnEventShowsThoughNoValueComes) {
  QTest::keyClick(chart_.get(), Qt::Key_Plus);  // a window that stays
  happen("a", kMinute);
  feed_.clock.advance(500);
  chart_->refresh();
  EXPECT_EQ(signs().size(), 1U);
}

TEST_F(ChartEventsTest, PausedItMarksNothingNew) {
  happen("a", kMinute);
  wait(kSecond);
  chart_->setPaused(true);
  wait(2 * kSecond);
  happen("b");
  wait(2 * kSecond);
  EXPECT_EQ(signs().size(), 1U);
  chart_->setPaused(false);
  chart_->refresh();
  EXPECT_EQ(signs().size(), 2U);
}

TEST_F(ChartEventsTest, TheCrosshairTellsWhatAMarkStandsFor) {
  happen("a", kMinute);
  wait(kSecond);
  const qint64 moment = feed_.clock.wallMs() - kMinute - kSecond;
  pointAt(*chart_, moment);
  EXPECT_TRUE(chart_->crosshairText().endsWith(QStringLiteral("\nDisk full · Disk a")))
      << chart_->crosshairText().toStdString();
  pointAt(*chart_, moment - kMinute);
  EXPECT_FALSE(chart_->crosshairText().contains(QStringLiteral("Disk")));
}

TEST_F(ChartEventsTest, OfManyItTellsTheNewestAndHowManyMore) {
  for (const char* id : {"a", "b", "c", "d", "e"})
    happen(id, kMinute);
  wait(kSecond);
  pointAt(*chart_, feed_.clock.wallMs() - kMinute - kSecond);
  const QStringList lines = chart_->crosshairText().split(QLatin1Char('\n'));
  ASSERT_GE(lines.size(), 4);
  EXPECT_EQ(lines[lines.size() - 4], QStringLiteral("Disk full · Disk e"));
  EXPECT_EQ(lines.back(), QStringLiteral("and 2 more"));
}

TEST_F(ChartEventsTest, KeysReachAMarkAndHearIt) {
  happen("a", kMinute);
  wait(kSecond);
  giveFocus(*chart_, Qt::TabFocusReason);
  for (int i = 0; i < 200 && !chart_->crosshairText().contains(QStringLiteral("Disk a")); ++i)
    QTest::keyClick(chart_.get(), Qt::Key_Left);
  EXPECT_TRUE(chart_->crosshairText().contains(QStringLiteral("Disk a")));
  EXPECT_TRUE(chart_->spokenValues().contains(QStringLiteral("Disk full · Disk a")));
}

TEST_F(ChartEventsTest, TheMenuTurnsThemOffAndSaysSo) {
  happen("a", kMinute);
  wait(kSecond);
  QSignalSpy toggled(chart_.get(), &TimeChart::eventMarksToggled);
  QTest::keyClick(chart_.get(), Qt::Key_F10, Qt::ShiftModifier);
  QAction* mark = nullptr;
  for (QAction* action : chart_->findChild<QMenu*>(QStringLiteral("chartMenu"))->actions())
    if (action->text() == QStringLiteral("Mark events")) mark = action;
  ASSERT_NE(mark, nullptr);
  EXPECT_TRUE(mark->isChecked());
  mark->trigger();
  EXPECT_TRUE(signs().empty());
  ASSERT_EQ(toggled.size(), 1);
  EXPECT_FALSE(toggled[0][0].toBool());
  chart_->setEventMarks(true);
  EXPECT_EQ(signs().size(), 1U);
}

TEST_F(ChartEventsTest, TheirColoursFollowTheTheme) {
  happen("a", kMinute);
  wait(kSecond);
  const QColor dark = signs()[0].color;
  feed_.theme.setChoice(ThemeChoice::Light);
  EXPECT_NE(signs()[0].color, dark);
}

TEST_F(ChartEventsTest, AMomentIsShownAndPointedAtUntilItIsLiveAgain) {
  const qint64 moment = feed_.clock.wallMs() - 3 * kMinute;
  chart_->showMoment(windowAbout(moment, kMinute, chart_->liveEdgeMs()), moment);
  EXPECT_EQ(window(*chart_), (TimeStretch{moment - kMinute / 2, moment + kMinute / 2}));
  EXPECT_FALSE(chart_->isLive());
  EXPECT_TRUE(chart_->crosshairText().contains(QStringLiteral("CPU")));
  wait(5 * kSecond);
  EXPECT_FALSE(chart_->crosshairText().isEmpty()) << "it stays";
  QTest::keyClick(chart_.get(), Qt::Key_L);
  EXPECT_TRUE(chart_->isLive());
  EXPECT_TRUE(chart_->crosshairText().isEmpty());
}

TEST_F(ChartEventsTest, AMomentOfTheLiveWindowHoldsItStill) {
  const qint64 moment = feed_.clock.wallMs() - 2 * kSecond;
  chart_->showMoment(windowAbout(moment, 5 * kMinute, chart_->liveEdgeMs()), moment);
  EXPECT_EQ(window(*chart_).toMs, chart_->liveEdgeMs());
  const TimeStretch shown = window(*chart_);
  wait(30 * kSecond);
  EXPECT_EQ(window(*chart_), shown);
}

TEST_F(ChartEventsTest, AMomentOlderThanWhatIsKnownIsSaidToBe) {
  const qint64 oldest = feed_.clock.wallMs() - 4 * kMinute;
  const qint64 before = oldest - kMinute / 4;
  chart_->showMoment(windowAbout(before, kMinute, chart_->liveEdgeMs()), before);
  EXPECT_TRUE(chart_->crosshairText().contains(QStringLiteral("older than what is known")));
  const qint64 farBefore = oldest - 60 * kMinute;
  chart_->showMoment(windowAbout(farBefore, kMinute, chart_->liveEdgeMs()), farBefore);
  EXPECT_TRUE(chart_->message().startsWith(QStringLiteral("Nothing is known of that time.")))
      << chart_->message().toStdString();
}

TEST(WindowAbout, HasTheMomentInItsMiddleAsFarAsThereIsSomething) {
  constexpr qint64 kLive = 100 * kMinute;
  EXPECT_EQ(windowAbout(50 * kMinute, 10 * kMinute, kLive), (TimeStretch{45 * kMinute, 55 * kMinute}));
  EXPECT_EQ(windowAbout(99 * kMinute, 10 * kMinute, kLive), (TimeStretch{90 * kMinute, kLive}));
  EXPECT_EQ(windowAbout(kLive + kSecond, 10 * kMinute, kLive),
            (TimeStretch{90 * kMinute + kSecond, kLive + kSecond}));
  EXPECT_EQ(windowAbout(0, 7 * 24 * 60 * kMinute, kLive), (TimeStretch{-30 * kMinute, 30 * kMinute}))
      << "of a week nothing could be seen";
}

}  // namespace
}  // namespace pulsedeck

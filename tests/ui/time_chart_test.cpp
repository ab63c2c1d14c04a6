#include "pulsedeck/ui/time_chart.h"

#include "ui/time_chart_fixture.h"

#include <QAbstractButton>
#include <QChart>
#include <QChartView>
#include <QGraphicsScene>
#include <QPen>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck {
namespace {

using test::kCpu;
using test::kErrors;
using test::kMinute;
using test::kSecond;
using test::plain;

class TimeChartTest : public test::TimeChartFixture {};

TEST_F(TimeChartTest, WaitsForTheFirstValues) {
  const auto chart = shownChart();
  EXPECT_EQ(plain(chart->message()), "Waiting for the first values…");
  EXPECT_TRUE(lines(*chart).empty());
}

TEST_F(TimeChartTest, DrawsALineForEachSeries) {
  const auto chart = shownChart();
  chart->setSpan(kMinute);
  receiveFor(10 * kSecond);
  chart->refresh();
  EXPECT_EQ(chart->message(), QString());
  ASSERT_EQ(lines(*chart).size(), 2U);
  EXPECT_EQ(lines(*chart)[0].color, feed_.theme.tokens().health);
  EXPECT_EQ(lines(*chart)[1].color, feed_.theme.tokens().agents);
  EXPECT_EQ(lines(*chart)[0].points.size(), 10);
}

TEST_F(TimeChartTest, DrawsAScaledSeriesAtItsScale) {
  const auto chart = shownChart();
  receiveFor(10 * kSecond, 20, 2);
  chart->refresh();
  ASSERT_EQ(lines(*chart).size(), 2U);
  EXPECT_DOUBLE_EQ(lines(*chart)[0].points.at(3).y(), lines(*chart)[1].points.at(3).y());
}

TEST_F(TimeChartTest, EndsWhereTheServersTimeIsNow) {
  const auto chart = shownChart();
  chart->setSpan(5 * kMinute);
  receiveFor(kMinute);
  feed_.clock.advance(40 * kSecond);
  chart->refresh();
  const qint64 now = feed_.clock.wallMs();
  EXPECT_GE(chart->viewport().toMs, now);
  EXPECT_LE(chart->viewport().toMs, now + kSecond);
  EXPECT_EQ(chart->viewport().toMs - chart->viewport().fromMs, 5 * kMinute);
  // A stream that stopped is seen to end before the edge.
  const QPointF end = lines(*chart)[0].points.back();
  EXPECT_NEAR(end.x(), chart->viewport().x(now - 40 * kSecond), 1);
}

TEST_F(TimeChartTest, MovesInWholeSteps) {
  const auto chart = shownChart();
  receiveFor(kMinute);
  chart->refresh();
  const qint64 before = chart->viewport().toMs;
  feed_.clock.advance(TimeChart::kMinStepMs / 5);
  chart->refresh();
  const qint64 after = chart->viewport().toMs;
  const qint64 step = 5 * kMinute / view(*chart)->width();
  EXPECT_EQ((after - before) % step, 0);
  EXPECT_LE(after - before, step);
}

TEST_F(TimeChartTest, SaysWhenNothingFallsIntoTheSpan) {
  const auto chart = shownChart();
  chart->setSpan(kMinute);
  receiveFor(5 * kSecond);
  feed_.clock.advance(3 * kMinute);
  chart->refresh();
  EXPECT_EQ(plain(chart->message()), "No data in this time range");
  EXPECT_TRUE(lines(*chart).empty());
  chart->setSpan(60 * kMinute);
  EXPECT_EQ(chart->message(), QString());
  EXPECT_EQ(lines(*chart).size(), 2U);
}

TEST_F(TimeChartTest, NeverDrawsOverABreak) {
  spec_.series.removeLast();
  const auto chart = shownChart();
  receiveFor(20 * kSecond);
  feed_.clock.advance(20 * kSecond);
  feed_.receive(kCpu, 60, true);
  receiveFor(20 * kSecond, 60);
  chart->refresh();
  const auto pieces = lines(*chart);
  ASSERT_EQ(pieces.size(), 2U);
  const double gap = chart->viewport().x(20 * kSecond) - chart->viewport().x(0);
  EXPECT_NEAR(pieces[1].points.front().x() - pieces[0].points.back().x(), gap, 1);
}

TEST_F(TimeChartTest, DrawsEveryStretchOfALineFullOfBreaks) {
  spec_.series.removeLast();
  const auto chart = shownChart();
  for (int i = 0; i < 200; ++i) {
    feed_.clock.advance(kSecond);
    feed_.receive(kCpu, 50, true);
  }
  chart->refresh();
  EXPECT_EQ(lines(*chart).size(), 200U);
  const double newest = chart->viewport().x(feed_.clock.wallMs());
  EXPECT_NEAR(lines(*chart).back().points.back().x(), newest, 1);
}

TEST_F(TimeChartTest, DrawsNoMorePointsThanAllowed) {
  spec_.series.removeLast();
  spec_.maxPoints = 50;
  const auto chart = shownChart();
  for (int i = 0; i < 3'000; ++i) {
    feed_.clock.advance(100);
    feed_.receive(kCpu, i == 1'500 ? 99 : 50 + i % 3);
  }
  chart->refresh();
  ASSERT_EQ(lines(*chart).size(), 1U);
  EXPECT_LE(lines(*chart)[0].points.size(), 52);
  EXPECT_GE(chart->viewport().high, 99) << "an extreme must not be lost";
}

TEST_F(TimeChartTest, ASpikeAmongManySamplesIsSeen) {
  spec_.series.removeLast();
  const auto chart = shownChart();
  qint64 spikeMs = 0;
  for (int i = 0; i < 3'000; ++i) {
    feed_.clock.advance(100);
    if (i == 1'500) spikeMs = feed_.clock.wallMs();
    feed_.receive(kCpu, i == 1'500 ? 99 : 50 + i % 3);
  }
  chart->refresh();
  const QImage picture = view(*chart)->grab().toImage();
  const auto colorAt = [&](double x, double value) {
    return picture.pixelColor(static_cast<int>(x), static_cast<int>(chart->viewport().y(value)));
  };
  const double x = chart->viewport().x(spikeMs);
  EXPECT_EQ(colorAt(x, 83), feed_.theme.tokens().health);
  EXPECT_EQ(colorAt(x + 20, 83), feed_.theme.tokens().surface);
}

TEST_F(TimeChartTest, ItsLegendTogglesSeriesByMouseAndKeyboard) {
  const auto chart = shownChart();
  receiveFor(10 * kSecond);
  chart->refresh();
  ASSERT_EQ(legend(*chart).size(), 2);
  QAbstractButton* cpu = legend(*chart)[0];
  EXPECT_EQ(plain(cpu->accessibleName()), "CPU");

  QTest::mouseClick(cpu, Qt::LeftButton);
  ASSERT_EQ(lines(*chart).size(), 1U);
  EXPECT_EQ(lines(*chart)[0].color, feed_.theme.tokens().agents);
  QTest::keyClick(cpu, Qt::Key_Space);
  EXPECT_EQ(lines(*chart).size(), 2U);
  QTest::keyClick(cpu, Qt::Key_Return);
  QTest::keyClick(legend(*chart)[1], Qt::Key_Return);
  EXPECT_TRUE(lines(*chart).empty());
  EXPECT_EQ(plain(chart->message()), "All series are hidden. Click one in the legend to show it.");
}

TEST_F(TimeChartTest, ADoubleClickInTheLegendShowsOneSeriesAloneAndThenAllAgain) {
  const auto chart = shownChart();
  receiveFor(2 * kMinute);
  chart->refresh();
  QAbstractButton* const first = legend(*chart)[0];
  ASSERT_EQ(lines(*chart).size(), 2U);
  QTest::mouseDClick(first, Qt::LeftButton);
  EXPECT_TRUE(first->isChecked());
  EXPECT_FALSE(legend(*chart)[1]->isChecked());
  EXPECT_EQ(lines(*chart).size(), 1U);
  QTest::mouseDClick(first, Qt::LeftButton);
  EXPECT_EQ(lines(*chart).size(), 2U);
  QTest::keyClick(first, Qt::Key_Return, Qt::ShiftModifier);
  EXPECT_EQ(lines(*chart).size(), 1U);
  QTest::keyClick(first, Qt::Key_Return, Qt::ShiftModifier);
  EXPECT_EQ(lines(*chart).size(), 2U);
}

TEST_F(TimeChartTest, TheCrosshairTellsAllValuesAtItsTime) {
  const auto chart = shownChart();
  receiveFor(2 * kMinute, 40, 1.5);
  receiveFor(kMinute, 60, 2.5);
  chart->refresh();
  EXPECT_EQ(chart->crosshairText(), QString());

  const qint64 early = feed_.clock.wallMs() - 2 * kMinute;
  pointAt(*chart, early);
  const QStringList said = chart->crosshairText().split(QLatin1Char('\n'));
  ASSERT_EQ(said.size(), 3);
  EXPECT_EQ(plain(said[1]), "CPU 40 %");
  EXPECT_EQ(plain(said[2]), "Error rate ×10 1.5 %") << "the true value, not the scaled one";

  pointAt(*chart, feed_.clock.wallMs() - 10 * kSecond);
  EXPECT_TRUE(plain(chart->crosshairText()).find("CPU 60 %") != std::string::npos);

  QEvent leave(QEvent::Leave);
  QApplication::sendEvent(view(*chart), &leave);
  EXPECT_EQ(chart->crosshairText(), QString());
}

TEST_F(TimeChartTest, TheCrosshairInventsNothing) {
  const auto chart = shownChart();
  receiveFor(kMinute);
  feed_.clock.advance(kMinute);
  feed_.receive(kCpu, 50, true);
  feed_.receive(kErrors, 2, true);
  feed_.clock.advance(kMinute);
  chart->refresh();
  const qint64 now = feed_.clock.wallMs();
  for (const qint64 unknown : {now - 4 * kMinute, now - 90 * kSecond, now - 20 * kSecond}) {
    pointAt(*chart, unknown);
    EXPECT_TRUE(plain(chart->crosshairText()).find("CPU —") != std::string::npos) << now - unknown;
  }
}

TEST_F(TimeChartTest, TheCrosshairFollowsTheStreamUnderAStillMouse) {
  const auto chart = shownChart();
  chart->setSpan(kMinute);
  receiveFor(kMinute, 40);
  chart->refresh();
  pointAt(*chart, feed_.clock.wallMs() - 5 * kSecond);
  const QString before = chart->crosshairText();
  receiveFor(30 * kSecond, 60);
  chart->refresh();
  EXPECT_NE(chart->crosshairText(), before);
  EXPECT_TRUE(plain(chart->crosshairText()).find("CPU 60 %") != std::string::npos);
}

TEST_F(TimeChartTest, KeepsFixedEndsUntilAValueGoesBeyond) {
  spec_.low = 0;
  spec_.high = 100;
  const auto chart = shownChart();
  receiveFor(10 * kSecond, 40);
  chart->refresh();
  EXPECT_EQ(chart->viewport().low, 0);
  EXPECT_EQ(chart->viewport().high, 100);
  receiveFor(10 * kSecond, 130);
  chart->refresh();
  EXPECT_GE(chart->viewport().high, 130);
}

TEST_F(TimeChartTest, DoesNothingWhileHidden) {
  const auto chart = shownChart();
  receiveFor(10 * kSecond);
  chart->refresh();
  chart->hide();
  const qint64 before = chart->viewport().toMs;
  const auto points = lines(*chart)[0].points;
  receiveFor(kMinute);
  chart->refresh();
  EXPECT_EQ(chart->viewport().toMs, before);
  EXPECT_EQ(lines(*chart)[0].points, points);
  chart->show();
  EXPECT_GT(chart->viewport().toMs, before);
  EXPECT_NE(lines(*chart)[0].points, points);
}

TEST_F(TimeChartTest, LeavesTheLinesAloneWhenOnlyOtherMetricsChange) {
  const auto chart = shownChart();
  receiveFor(10 * kSecond);
  chart->refresh();
  // A copy shares its points with the chart's for as long as those stay.
  const QList<QPointF> before = lines(*chart)[0].points;
  feed_.receive("leads.new", 7);
  chart->refresh();
  chart->refresh();
  EXPECT_EQ(lines(*chart)[0].points.constData(), before.constData());
  feed_.receive(kCpu, 51);
  chart->refresh();
  EXPECT_NE(lines(*chart)[0].points.constData(), before.constData());
}

TEST_F(TimeChartTest, KeepsWhatItShowsWhilePaused) {
  const auto chart = shownChart();
  receiveFor(kMinute);
  chart->refresh();
  chart->setPaused(true);
  const qint64 before = chart->viewport().toMs;
  const auto points = lines(*chart)[0].points;
  receiveFor(kMinute, 90);
  chart->refresh();
  EXPECT_EQ(chart->viewport().toMs, before);
  EXPECT_EQ(lines(*chart)[0].points, points);

  chart->setSpan(10 * kMinute);
  EXPECT_LE(chart->viewport().toMs, before + 2 * kSecond) << "another span of the same moment";
  chart->setPaused(false);
  chart->refresh();
  EXPECT_GT(chart->viewport().toMs, before + 50 * kSecond);
}

TEST_F(TimeChartTest, TakesTheColoursOfAChangedTheme) {
  const auto chart = shownChart();
  receiveFor(10 * kSecond);
  chart->refresh();
  feed_.theme.setChoice(ThemeChoice::Light);
  EXPECT_EQ(lines(*chart)[0].color, Theme::tokensFor(false).health);
  const QImage picture = chart->grab().toImage();
  const QPoint corner = chart->rect().center();
  EXPECT_GT(picture.pixelColor(corner).lightness(), 128);
}

TEST_F(TimeChartTest, FillsTheAreaUnderTheFirstSeries) {
  receiveFor(5 * kMinute, 50);
  const auto colorBelow = [&](PanelSpec::Kind kind) {
    spec_.kind = kind;
    spec_.low = 0;
    spec_.high = 100;
    const auto chart = shownChart();
    const QPointF below(chart->viewport().plot.center().x() + 5, chart->viewport().y(37));
    const QImage picture = view(*chart)->grab().toImage();
    return picture.pixelColor((below * picture.devicePixelRatio()).toPoint());
  };
  EXPECT_EQ(colorBelow(PanelSpec::Kind::Line), feed_.theme.tokens().surface);
  EXPECT_NE(colorBelow(PanelSpec::Kind::Area), feed_.theme.tokens().surface);
}

}  // namespace
}  // namespace pulsedeck

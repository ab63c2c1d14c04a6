#include "pulsedeck/ui/dashboard_page.h"
#include "ui/time_chart_fixture.h"

#include <QScrollBar>
#include <QSpontaneKeyEvent>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::kMinute;
using test::kSecond;
using test::plain;

constexpr QPoint kNotchIn(0, 120);
constexpr QPoint kNotchOut(0, -120);

class ChartNavigationTest : public test::TimeChartFixture {
 protected:
  ChartNavigationTest() {
    receiveFor(20 * kMinute);
    chart_ = shownChart();
    chart_->refresh();
    live_ = window(*chart_);
  }
  [[nodiscard]] qint64 middle() const { return live_.fromMs + live_.spanMs() / 2; }
  void zoomIn() { ASSERT_TRUE(turnWheel(*chart_, placeOf(*chart_, middle()), kNotchIn)); }

  std::unique_ptr<TimeChart> chart_;
  TimeStretch live_;
};

TEST_F(ChartNavigationTest, TheWheelZoomsAboutTheMouse) {
  const qint64 about = live_.fromMs + live_.spanMs() / 4;
  const QPoint place = placeOf(*chart_, about);
  const qint64 under = chart_->viewport().timeAt(place.x());
  EXPECT_TRUE(turnWheel(*chart_, place, kNotchIn));
  EXPECT_LT(window(*chart_).spanMs(), live_.spanMs());
  EXPECT_NEAR(static_cast<double>(chart_->viewport().timeAt(place.x())), static_cast<double>(under), 5);
  EXPECT_FALSE(chart_->isLive());
  EXPECT_TRUE(turnWheel(*chart_, place, kNotchOut));
  EXPECT_EQ(window(*chart_), live_);
  EXPECT_TRUE(chart_->isLive()) << "out again as far as in";
}

TEST_F(ChartNavigationTest, AZoomedChartStaysWhereItIsAndSaysSo) {
  EXPECT_FALSE(backToLive(*chart_)->isVisible());
  zoomIn();
  const TimeStretch zoomed = window(*chart_);
  receiveFor(kMinute);
  chart_->refresh();
  EXPECT_EQ(window(*chart_), zoomed);
  ASSERT_TRUE(backToLive(*chart_)->isVisible());
  EXPECT_EQ(plain(backToLive(*chart_)->text()), "Not live · back to live");

  QTest::mouseClick(backToLive(*chart_), Qt::LeftButton);
  EXPECT_TRUE(chart_->isLive());
  EXPECT_FALSE(backToLive(*chart_)->isVisible());
  EXPECT_GE(window(*chart_).toMs, feed_.clock.wallMs());
  EXPECT_EQ(window(*chart_).spanMs(), live_.spanMs());
}

TEST_F(ChartNavigationTest, TheWayBackIsReachedByKeyboard) {
  zoomIn();
  giveFocus(*chart_, Qt::TabFocusReason);
  QTest::keyClick(chart_.get(), Qt::Key_Tab);
  ASSERT_TRUE(backToLive(*chart_)->hasFocus());
  QTest::keyClick(backToLive(*chart_), Qt::Key_Return);
  EXPECT_TRUE(chart_->isLive());
  EXPECT_TRUE(chart_->hasFocus()) << "the focus does not get lost with the button";
}

TEST_F(ChartNavigationTest, ADoubleClickAndLGoBackToLive) {
  zoomIn();
  QTest::mouseDClick(view(*chart_)->viewport(), Qt::LeftButton, Qt::NoModifier, placeOf(*chart_, middle()));
  EXPECT_TRUE(chart_->isLive());
  zoomIn();
  QTest::keyClick(chart_.get(), Qt::Key_L);
  EXPECT_TRUE(chart_->isLive());
}

TEST_F(ChartNavigationTest, ADragMovesTimeWithTheMouse) {
  const QPoint place = placeOf(*chart_, middle());
  const qint64 grabbed = chart_->viewport().timeAt(place.x());
  drag(*chart_, place, 100);
  EXPECT_EQ(window(*chart_).spanMs(), live_.spanMs());
  EXPECT_LT(window(*chart_).toMs, live_.toMs);
  EXPECT_NEAR(static_cast<double>(chart_->viewport().timeAt(place.x() + 100)), static_cast<double>(grabbed),
              5);
}

TEST_F(ChartNavigationTest, NothingMovesIntoTheFutureOrBeforeTheOldest) {
  const QPoint place = placeOf(*chart_, middle());
  drag(*chart_, place, -200);
  EXPECT_EQ(window(*chart_), live_);
  EXPECT_TRUE(chart_->isLive());
  for (int i = 0; i < 20; ++i)
    drag(*chart_, place, 200);
  EXPECT_FALSE(chart_->isLive());
  EXPECT_NEAR(static_cast<double>(window(*chart_).fromMs),
              static_cast<double>(feed_.clock.wallMs() - 20 * kMinute + kSecond), 2'000);
}

TEST_F(ChartNavigationTest, AClickWithoutADragMovesNothing) {
  QTest::mouseClick(view(*chart_)->viewport(), Qt::LeftButton, Qt::NoModifier, placeOf(*chart_, middle()));
  EXPECT_TRUE(chart_->isLive());
}

TEST_F(ChartNavigationTest, AWheelToTheSideMoves) {
  EXPECT_TRUE(turnWheel(*chart_, placeOf(*chart_, middle()), QPoint(120, 0)));
  EXPECT_LT(window(*chart_).toMs, live_.toMs);
  EXPECT_EQ(window(*chart_).spanMs(), live_.spanMs());
  EXPECT_TRUE(turnWheel(*chart_, placeOf(*chart_, middle()), QPoint(-120, 0)));
  EXPECT_TRUE(chart_->isLive());
}

TEST_F(ChartNavigationTest, TheWheelIsThePagesBesideThePlotWithShiftAndAtTheLimit) {
  EXPECT_FALSE(turnWheel(*chart_, QPoint(2, 100), kNotchIn)) << "over the labels";
  EXPECT_FALSE(turnWheel(*chart_, placeOf(*chart_, middle()), kNotchIn, Qt::ShiftModifier));
  EXPECT_TRUE(chart_->isLive());
  int turns = 0;
  while (turns < 100 && turnWheel(*chart_, placeOf(*chart_, window(*chart_).fromMs), kNotchIn))
    ++turns;
  EXPECT_LT(turns, 100) << "zooming in has an end";
  EXPECT_GE(window(*chart_).spanMs(), 9 * kSecond) << "of about ten samples";
  while (turns < 200 && turnWheel(*chart_, placeOf(*chart_, window(*chart_).fromMs), kNotchOut))
    ++turns;
  EXPECT_LT(turns, 200) << "and zooming out";
  EXPECT_LE(window(*chart_).spanMs(), 21 * kMinute);
}

TEST_F(ChartNavigationTest, KeysZoomAndMove) {
  for (const Qt::Key key : {Qt::Key_Plus, Qt::Key_Equal}) {
    const qint64 before = window(*chart_).spanMs();
    QTest::keyClick(chart_.get(), key);
    EXPECT_LT(window(*chart_).spanMs(), before);
    EXPECT_EQ(window(*chart_).toMs, live_.toMs) << "about the live edge, when nothing is pointed at";
  }
  QTest::keyClick(chart_.get(), Qt::Key_Plus, Qt::ControlModifier);
  const TimeStretch zoomed = window(*chart_);
  QTest::keyClick(chart_.get(), Qt::Key_Left, Qt::ControlModifier);
  EXPECT_NEAR(static_cast<double>(zoomed.toMs - window(*chart_).toMs),
              0.1 * static_cast<double>(zoomed.spanMs()), 2);
  QTest::keyClick(chart_.get(), Qt::Key_Right, Qt::ShiftModifier);
  EXPECT_EQ(window(*chart_), zoomed);
  for (int i = 0; i < 3; ++i)
    QTest::keyClick(chart_.get(), Qt::Key_Minus);
  EXPECT_TRUE(chart_->isLive());
}

TEST_F(ChartNavigationTest, KeysZoomAboutTheCrosshair) {
  pointAt(*chart_, middle());
  const qint64 before = window(*chart_).spanMs();
  QTest::keyClick(chart_.get(), Qt::Key_Plus);
  EXPECT_LT(window(*chart_).spanMs(), before);
  EXPECT_LT(window(*chart_).toMs, live_.toMs);
}

TEST_F(ChartNavigationTest, AnotherRangeAndTheSameOneGoBackToLive) {
  for (const qint64 span : {10 * kMinute, 10 * kMinute}) {
    zoomIn();
    ASSERT_FALSE(chart_->isLive());
    chart_->setSpan(span);
    EXPECT_TRUE(chart_->isLive());
    EXPECT_EQ(window(*chart_).spanMs(), span);
  }
}

TEST_F(ChartNavigationTest, APausedChartCanBeZoomedAndMovedWithinWhatItShows) {
  chart_->setPaused(true);
  const qint64 pausedAt = feed_.clock.wallMs();
  receiveFor(kMinute, 90);
  const QPoint place = placeOf(*chart_, middle());
  zoomIn();
  EXPECT_FALSE(chart_->isLive());
  for (int i = 0; i < 20; ++i)
    drag(*chart_, place, -200);
  EXPECT_LE(window(*chart_).toMs, pausedAt + 2 * kSecond) << "what came later is not shown";
  EXPECT_LE(chart_->viewport().high, 80);
}

TEST_F(ChartNavigationTest, ArrowsMoveTheCrosshairFromSampleToSample) {
  QTest::keyClick(chart_.get(), Qt::Key_Left);
  const QStringList newest = chart_->crosshairText().split(QLatin1Char('\n'));
  ASSERT_EQ(newest.size(), 3);
  EXPECT_EQ(plain(newest[1]), "CPU 50 %");
  QTest::keyClick(chart_.get(), Qt::Key_Left);
  EXPECT_NE(chart_->crosshairText().split(QLatin1Char('\n'))[0], newest[0]);
  QTest::keyClick(chart_.get(), Qt::Key_Right);
  EXPECT_EQ(chart_->crosshairText().split(QLatin1Char('\n')), newest);
  QTest::keyClick(chart_.get(), Qt::Key_Home);
  EXPECT_NE(chart_->crosshairText().split(QLatin1Char('\n'))[0], newest[0]);
  QTest::keyClick(chart_.get(), Qt::Key_End);
  EXPECT_EQ(chart_->crosshairText().split(QLatin1Char('\n')), newest);
  QTest::keyClick(chart_.get(), Qt::Key_Escape);
  EXPECT_TRUE(chart_->crosshairText().isEmpty());
}

TEST_F(ChartNavigationTest, TheKeysCrosshairStaysAtItsTimeAndIsShared) {
  std::optional<qint64> pointed;
  QObject::connect(chart_.get(), &TimeChart::pointedAt, chart_.get(), [&](auto time) { pointed = time; });
  QTest::keyClick(chart_.get(), Qt::Key_Left);
  ASSERT_TRUE(pointed);
  const qint64 before = *pointed;
  receiveFor(10 * kSecond);
  chart_->refresh();
  EXPECT_EQ(pointed, before);
  receiveFor(10 * kMinute);
  chart_->refresh();
  EXPECT_FALSE(pointed) << "it left the window";
}

TEST_F(ChartNavigationTest, ShowsAFocusRingForKeysOnly) {
  const auto edge = [this] { return chart_->grab().toImage().pixelColor(chart_->width() / 2, 1); };
  chart_->clearFocus();
  const QColor plainEdge = edge();
  giveFocus(*chart_, Qt::MouseFocusReason);
  EXPECT_EQ(edge(), plainEdge);
  chart_->clearFocus();
  giveFocus(*chart_, Qt::TabFocusReason);
  EXPECT_EQ(edge(), feed_.theme.tokens().accent);
}

/// A chart on a page that is too high for its room.
class ChartOnPage : public test::TimeChartFixture {
 protected:
  ChartOnPage() {
    receiveFor(20 * kMinute);
    DashboardSpec spec;
    spec.id = spec.title = QStringLiteral("page");
    for (int i = 0; i < 6; ++i) {
      RowSpec row;
      row.panels = {spec_};
      spec.rows.push_back(row);
    }
    page_ = std::make_unique<DashboardPage>(spec, feed_.store, feed_.theme);
    page_->resize(700, 500);
    page_->show();
    page_->refreshCharts();
    chart_ = page_->findChild<TimeChart*>();
  }
  /// Where the wheel is turned as the window system would have it.
  void turnWheelAt(QPoint place) const {
    QWidget* const target = page_->childAt(place);
    ASSERT_NE(target, nullptr);
    const QPoint in = target->mapFrom(page_.get(), place);
    QWheelEvent event(in, target->mapToGlobal(in), {}, kNotchOut, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    // Others are not handed on to what is below, and sendEvent() makes it one of them.
    QSpontaneKeyEvent::setSpontaneous(&event);
    qApp->notify(target, &event);
  }
  [[nodiscard]] QPoint onPage(QWidget* widget, QPoint place) const {
    return widget->mapTo(page_.get(), place);
  }
  [[nodiscard]] int scrolled() const { return page_->verticalScrollBar()->value(); }

  std::unique_ptr<DashboardPage> page_;
  TimeChart* chart_ = nullptr;
};

TEST_F(ChartOnPage, TheWheelBesideThePlotScrollsThePage) {
  ASSERT_GT(page_->verticalScrollBar()->maximum(), 0);
  turnWheelAt(onPage(chart_, QPoint(chart_->width() / 2, 4)));
  const int afterTitle = scrolled();
  EXPECT_GT(afterTitle, 0) << "over the title";
  const auto surface = view(*chart_)->viewport();
  turnWheelAt(onPage(surface, QPoint(2, surface->height() - 40)));
  EXPECT_GT(scrolled(), afterTitle) << "over the labels of the values";
  EXPECT_TRUE(chart_->isLive());
}

TEST_F(ChartOnPage, TheWheelOnThePlotLeavesThePageWhereItIs) {
  const QPointF middle = chart_->viewport().plot.center();
  turnWheelAt(onPage(view(*chart_)->viewport(), middle.toPoint()));
  EXPECT_EQ(scrolled(), 0);
  EXPECT_FALSE(chart_->isLive());
}

}  // namespace
}  // namespace pulsedeck

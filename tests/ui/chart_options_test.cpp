#include "pulsedeck/ui/text_label.h"
#include "ui/time_chart_fixture.h"

#include <QAccessible>
#include <QSignalSpy>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace pulsedeck {
namespace {

using test::kCpu;
using test::kErrors;
using test::kMinute;
using test::kSecond;
using test::plain;
using testing::ElementsAre;
using testing::IsEmpty;

class ChartOptionsTest : public test::TimeChartFixture {
 protected:
  std::unique_ptr<TimeChart> chartOf(double cpu, double errors) {
    receiveFor(kMinute, cpu, errors);
    auto chart = shownChart();
    chart->refresh();
    return chart;
  }
  static std::vector<std::string> limits(const TimeChart& chart) {
    std::vector<std::string> texts;
    for (const QString& text : chart.limitTexts())
      texts.push_back(plain(text));
    return texts;
  }
};

TEST_F(ChartOptionsTest, DrawsALimitThatIsNear) {
  spec_.limits = true;
  spec_.series.removeLast();
  receiveFor(kMinute, 60);
  const auto chart = chartOf(80, 2);
  EXPECT_THAT(limits(*chart), ElementsAre("limit 90 %"));
  EXPECT_GE(chart->viewport().high, 90) << "the axis makes room";
  const QImage picture = view(*chart)->grab().toImage();
  int dashes = 0;
  for (int x = 0; x < picture.width(); ++x)
    dashes += picture.pixelColor(x, static_cast<int>(std::round(chart->viewport().y(90)))) ==
                      feed_.theme.tokens().health
                  ? 1
                  : 0;
  EXPECT_GT(dashes, 100) << "a dashed line in the series' colour";
  EXPECT_LT(dashes, chart->viewport().plot.width() * 0.8);
}

TEST_F(ChartOptionsTest, WithoutExpectedRangesLimitsOfRulesStay) {
  spec_.limits = false;
  spec_.series.removeLast();
  receiveFor(kMinute, 60);
  feed_.store.setRuleLimits({{*feed_.catalog.find(QLatin1String(test::kCpu)),
                              {{70, true, Severity::Error, QStringLiteral("Hot")}}}});
  const auto chart = chartOf(80, 2);
  EXPECT_THAT(limits(*chart), ElementsAre("limit 70 %"));
}

TEST_F(ChartOptionsTest, ALimitFarAwayDoesNotPressTheDataFlat) {
  spec_.limits = true;
  spec_.series.removeLast();
  const auto chart = chartOf(20, 2);
  EXPECT_THAT(limits(*chart), IsEmpty());
  EXPECT_LT(chart->viewport().high, 30);
}

TEST_F(ChartOptionsTest, LimitsOfSeveralSeriesHaveTheirNamesAndScales) {
  spec_.limits = true;
  spec_.low = 0;
  spec_.high = 100;
  const auto chart = chartOf(50, 1);
  EXPECT_THAT(limits(*chart), ElementsAre("CPU limit 90 %", "Error rate ×10 limit 2 %"));
  QTest::mouseClick(legend(*chart)[0], Qt::LeftButton);
  EXPECT_THAT(limits(*chart), ElementsAre("Error rate ×10 limit 2 %")) << "a hidden series has none";
}

TEST_F(ChartOptionsTest, TheSameLimitIsDrawnOnce) {
  spec_.limits = true;
  spec_.low = 0;
  spec_.high = 100;
  spec_.series[1] = spec_.series[0];
  EXPECT_THAT(limits(*chartOf(50, 1)), ElementsAre("limit 90 %"));
}

TEST_F(ChartOptionsTest, DrawsTheLimitsOfAlertRules) {
  spec_.limits = true;
  spec_.series.removeLast();
  receiveFor(kMinute, 60);
  const auto chart = chartOf(80, 2);
  const MetricId id = *feed_.catalog.find(QLatin1String(kCpu));
  feed_.store.setRuleLimits({{id, {{85, true, Severity::Error, QStringLiteral("Hot")}}}});
  EXPECT_THAT(limits(*chart), ElementsAre("limit 85 %", "limit 90 %"));
  const QImage picture = view(*chart)->grab().toImage();
  int dashes = 0;
  for (int x = 0; x < picture.width(); ++x)
    dashes += picture.pixelColor(x, static_cast<int>(std::round(chart->viewport().y(85)))) ==
                      feed_.theme.tokens().error
                  ? 1
                  : 0;
  EXPECT_GT(dashes, 100) << "in the severity's colour";
  feed_.store.setRuleLimits({});
  EXPECT_THAT(limits(*chart), ElementsAre("limit 90 %"));
}

TEST_F(ChartOptionsTest, DrawsNoLimitsWhereThePageWantsNone) {
  spec_.low = 0;
  spec_.high = 100;
  EXPECT_THAT(limits(*chartOf(50, 1)), IsEmpty());
}

TEST_F(ChartOptionsTest, UnitAndPrecisionReplaceTheCatalogues) {
  spec_.unit = Unit::Milliseconds;
  spec_.precision = 2;
  const auto chart = chartOf(50, 1);
  pointAt(*chart, feed_.clock.wallMs() - 5 * kSecond);
  EXPECT_EQ(plain(chart->crosshairText().split(QLatin1Char('\n'))[1]), "CPU 50.00 ms");
  const ChartTable table = chart->exportTable();
  EXPECT_EQ(columnHeading(table.columns[0]), QStringLiteral("CPU (ms)"));
}

TEST_F(ChartOptionsTest, ThePanelsColourIsForSeriesWithoutOne) {
  for (const auto& [wish, color] : {std::pair{QStringLiteral("leads"), feed_.theme.tokens().leads},
                                    std::pair{QStringLiteral("#123456"), QColor(0x12, 0x34, 0x56)}}) {
    spec_.color = wish;
    const auto chart = chartOf(50, 1);
    EXPECT_EQ(lines(*chart)[0].color, color) << wish.toStdString();
    EXPECT_EQ(lines(*chart)[1].color, feed_.theme.tokens().agents);
  }
}

TEST_F(ChartOptionsTest, WantsItsHeight) {
  spec_.height = 420;
  EXPECT_EQ(shownChart()->sizeHint().height(), 420);
}

TEST_F(ChartOptionsTest, WithoutRealtimeItHoldsStillForAMinute) {
  spec_.realtime = false;
  const auto chart = shownChart();
  EXPECT_FALSE(chart->message().isEmpty());
  receiveFor(10 * kSecond);
  chart->refresh();
  EXPECT_TRUE(chart->message().isEmpty()) << "the first values are shown at once";
  const TimeStretch before = window(*chart);
  receiveFor(50 * kSecond);
  chart->refresh();
  EXPECT_EQ(window(*chart), before);
  receiveFor(10 * kSecond);
  chart->refresh();
  EXPECT_GT(window(*chart).toMs, before.toMs);
}

TEST_F(ChartOptionsTest, WithoutRealtimeItSaysSo) {
  spec_.note = QStringLiteral("per hour");
  const auto live = chartOf(50, 1);
  spec_.realtime = false;
  const auto still = chartOf(50, 1);
  const auto says = [](const TimeChart& chart, const char* text) {
    const auto labels = chart.findChildren<TextLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const TextLabel* label) { return plain(label->text()) == text; });
  };
  EXPECT_TRUE(says(*live, "per hour"));
  EXPECT_TRUE(says(*still, "per hour · once a minute"));
  EXPECT_TRUE(still->spokenDescription().contains(QStringLiteral("once a minute")));
  EXPECT_FALSE(live->spokenDescription().contains(QStringLiteral("once a minute")));
}

TEST_F(ChartOptionsTest, WithoutRealtimeItShowsAtOnceThatNothingComesAnyMore) {
  spec_.realtime = false;
  const auto chart = chartOf(50, 1);
  const TimeStretch before = window(*chart);
  ConnectionStatus lost;
  lost.state = ConnectionState::Backoff;
  feed_.setConnection(lost);
  feed_.clock.advance(10 * kSecond);
  chart->refresh();
  EXPECT_GT(window(*chart).toMs, before.toMs) << "the line ends, and time goes on";
}

TEST_F(ChartOptionsTest, WithoutRealtimeItFollowsTheOperatorAtOnce) {
  spec_.realtime = false;
  const auto chart = chartOf(50, 1);
  chart->setSpan(10 * kMinute);
  EXPECT_EQ(window(*chart).spanMs(), 10 * kMinute);
}

TEST_F(ChartOptionsTest, SeriesDifferByMoreThanColour) {
  const auto chart = chartOf(50, 1);
  // Made of one colour, the ends of two lines still differ.
  spec_.color = QStringLiteral("leads");
  spec_.series[1].color = QStringLiteral("leads");
  const auto same = shownChart();
  const QImage picture = view(*same)->grab().toImage();
  const auto markAt = [&](double value) {
    const QPointF end(same->viewport().x(feed_.clock.wallMs()), same->viewport().y(value));
    return picture.copy(QRect(end.toPoint() - QPoint(3, 3), QSize(7, 7)));
  };
  EXPECT_NE(markAt(50), markAt(10));
}

TEST_F(ChartOptionsTest, SpeaksTheValuesUnderTheKeysAtMostOnceASecond) {
  const auto chart = chartOf(50, 1);
  const QSignalSpy spoken(chart.get(), &TimeChart::valuesSpoken);
  QTest::keyClick(chart.get(), Qt::Key_Left);
  ASSERT_EQ(spoken.size(), 1);
  EXPECT_THAT(plain(spoken[0][0].toString()),
              testing::EndsWith("CPU 50 percent, Error rate ×10 1.0 percent"));
  QTest::keyClick(chart.get(), Qt::Key_Left);
  QTest::keyClick(chart.get(), Qt::Key_Left);
  EXPECT_EQ(spoken.size(), 1);
  feed_.clock.advance(kSecond);
  chart->refresh();
  EXPECT_EQ(spoken.size(), 2) << "where the crosshair came to rest";
  feed_.clock.advance(5 * kSecond);
  chart->refresh();
  EXPECT_EQ(spoken.size(), 2) << "frames alone say nothing";
}

TEST_F(ChartOptionsTest, TellsAssistiveTechnologyWhatItShows) {
  const auto chart = chartOf(50, 1);
  QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(chart.get());
  ASSERT_NE(spoken, nullptr);
  EXPECT_EQ(spoken->role(), QAccessible::Chart);
  EXPECT_EQ(plain(spoken->text(QAccessible::Name)), "System health");
  EXPECT_EQ(plain(spoken->text(QAccessible::Value)), "CPU 50 percent, Error rate ×10 1.0 percent");
  EXPECT_THAT(plain(spoken->text(QAccessible::Description)), testing::HasSubstr(", live. CPU 50 percent"));
  turnWheel(*chart, placeOf(*chart, feed_.clock.wallMs() - 30 * kSecond), {0, 120});
  EXPECT_THAT(plain(spoken->text(QAccessible::Description)), testing::HasSubstr(", not live. "));
}

TEST_F(ChartOptionsTest, TheLegendWorksByKeyboardAlone) {
  const auto chart = chartOf(50, 1);
  giveFocus(*chart, Qt::TabFocusReason);
  QTest::keyClick(chart.get(), Qt::Key_Tab);
  ASSERT_TRUE(legend(*chart)[0]->hasFocus());
  QTest::keyClick(legend(*chart)[0], Qt::Key_Tab);
  ASSERT_TRUE(legend(*chart)[1]->hasFocus());
  QTest::keyClick(legend(*chart)[1], Qt::Key_Return, Qt::ShiftModifier);
  EXPECT_EQ(lines(*chart).size(), 1U);
  QTest::keyClick(legend(*chart)[1], Qt::Key_Space);
  EXPECT_TRUE(lines(*chart).empty());
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/ui/bar_chart.h"

#include "ui/metric_feed.h"

#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck {
namespace {

using test::plain;
using testing::ElementsAre;

class BarChartTest : public testing::Test {
 protected:
  BarChartTest() {
    spec_.kind = PanelSpec::Kind::Bar;
    spec_.title = QStringLiteral("Campaign conversions");
    spec_.prefix = QStringLiteral("campaigns.conversions.");
  }

  std::unique_ptr<BarChart> shownChart() {
    auto chart = std::make_unique<BarChart>(spec_, feed_.store, feed_.theme);
    chart->resize(353, 334);
    chart->show();
    return chart;
  }
  static std::vector<std::string> texts(const BarChart& chart) {
    std::vector<std::string> texts;
    for (const BarChart::Bar& bar : chart.bars())
      texts.push_back(plain(bar.name + QLatin1Char(':') + bar.value));
    return texts;
  }

  test::MetricFeed feed_;
  PanelSpec spec_;
};

TEST_F(BarChartTest, ShowsTheGroupLargestFirstUnderItsNamesAsSent) {
  feed_.receive("campaigns.conversions.Webinar", 37);
  feed_.receive("campaigns.conversions.Spring sale", 82);
  feed_.receive("campaigns.conversions.Newsletter 41", 64);
  feed_.receive("campaigns.spend", 9'000);
  const auto chart = shownChart();
  EXPECT_THAT(texts(*chart), ElementsAre("Spring sale:82", "Newsletter 41:64", "Webinar:37"));
  EXPECT_DOUBLE_EQ(chart->bars()[0].share, 1);
  EXPECT_DOUBLE_EQ(chart->bars()[1].share, 64.0 / 82);
  EXPECT_EQ(plain(chart->accessibleDescription()), "Spring sale 82, Newsletter 41 64, Webinar 37");
}

TEST_F(BarChartTest, AValueThatItsScaleMakesInfiniteIsUnknown) {
  spec_.prefix.clear();
  spec_.series = {{QStringLiteral("campaigns.a"), QStringLiteral("A"), {}, 100},
                  {QStringLiteral("campaigns.b"), QStringLiteral("B"), {}, 1}};
  feed_.receive("campaigns.a", 1e308);
  feed_.receive("campaigns.b", 40);
  const auto chart = shownChart();
  EXPECT_THAT(texts(*chart), ElementsAre("A:—", "B:40"));
  EXPECT_DOUBLE_EQ(chart->bars()[1].share, 1);
  EXPECT_FALSE(chart->grab().isNull());
}

TEST_F(BarChartTest, TellsBarsOfOneNameApart) {
  spec_.prefix.clear();
  spec_.series = {{QStringLiteral("campaigns.a"), QStringLiteral("CPU"), {}, 1},
                  {QStringLiteral("campaigns.b"), QStringLiteral("CPU"), {}, 1},
                  {QStringLiteral("campaigns.b"), QStringLiteral("CPU"), {}, 10},
                  {QStringLiteral("campaigns.c"), QStringLiteral("Memory"), {}, 1}};
  feed_.receive("campaigns.a", 4);
  feed_.receive("campaigns.b", 5);
  feed_.receive("campaigns.c", 6);
  const auto chart = shownChart();
  EXPECT_THAT(texts(*chart),
              ElementsAre("CPU, campaigns.a:4", "CPU, campaigns.b:5", "CPU, campaigns.b 2:50", "Memory:6"));
  EXPECT_EQ(toCsv(chart->exportTable()).toStdString(),
            "\"Name\",\"Campaign conversions\"\r\n\"CPU, campaigns.a\",4\r\n\"CPU, campaigns.b\",5\r\n"
            "\"CPU, campaigns.b 2\",50\r\n\"Memory\",6\r\n");
}

TEST_F(BarChartTest, MarksTheLimitsOfAlertRules) {
  feed_.receive("campaigns.conversions.A", 80);
  feed_.receive("campaigns.conversions.B", 40);
  const auto chart = shownChart();
  EXPECT_TRUE(chart->bars()[0].limits.empty());
  const QImage before = chart->grab().toImage();
  const MetricId id = *feed_.catalog.find(QStringLiteral("campaigns.conversions.A"));
  feed_.store.setRuleLimits({{id,
                              {{60, true, Severity::Error, QStringLiteral("Many")},
                               {400, true, Severity::Warning, QStringLiteral("Far")}}}});
  chart->refresh();
  ASSERT_EQ(chart->bars()[0].limits.size(), 1U) << "one beyond the longest bar has no place";
  EXPECT_DOUBLE_EQ(chart->bars()[0].limits[0].share, 0.75);
  ASSERT_TRUE(chart->bars()[0].past);
  EXPECT_EQ(chart->bars()[0].past->severity, Severity::Error);
  EXPECT_FALSE(chart->bars()[1].past);
  EXPECT_EQ(plain(chart->accessibleDescription()), "A 80, above limit, B 40");
  EXPECT_NE(chart->grab().toImage(), before);
}

TEST_F(BarChartTest, FollowsValuesAndNewMembers) {
  feed_.receive("campaigns.conversions.A", 10);
  const auto chart = shownChart();
  feed_.receive("campaigns.conversions.A", 12);
  feed_.receive("campaigns.conversions.B", 20);
  chart->refresh();
  EXPECT_THAT(texts(*chart), ElementsAre("B:20", "A:12"));
}

TEST_F(BarChartTest, AListKeepsItsOrderAndUnknownIsNoZero) {
  spec_.prefix.clear();
  spec_.series = {{QStringLiteral("campaigns.a"), QStringLiteral("A"), {}, 1},
                  {QStringLiteral("campaigns.b"), QStringLiteral("B"), {}, 1},
                  {QStringLiteral("campaigns.c"), QStringLiteral("C ×10"), {}, 10}};
  feed_.receive("campaigns.a", 5);
  feed_.receive("campaigns.c", 3);
  const auto chart = shownChart();
  EXPECT_THAT(texts(*chart), ElementsAre("A:5", "B:—", "C ×10:30"));
  EXPECT_EQ(chart->bars()[1].share, 0);
}

TEST_F(BarChartTest, TakesAPatternWithAStar) {
  spec_.prefix = QStringLiteral("campaigns.by.*.roi");
  feed_.receive("campaigns.by.A.roi", 5);
  feed_.receive("campaigns.by.A.spend", 50);
  EXPECT_THAT(texts(*shownChart()), ElementsAre("A:5"));
}

TEST_F(BarChartTest, ShowsNoMoreThanAskedFor) {
  spec_.maxBars = 2;
  feed_.receive("campaigns.conversions.A", 1);
  feed_.receive("campaigns.conversions.B", 2);
  feed_.receive("campaigns.conversions.C", 3);
  EXPECT_THAT(texts(*shownChart()), ElementsAre("C:3", "B:2"));
}

TEST_F(BarChartTest, GivesNothingAndLessNoLength) {
  feed_.receive("campaigns.conversions.A", 0);
  feed_.receive("campaigns.conversions.B", -4);
  const auto chart = shownChart();
  EXPECT_THAT(texts(*chart), ElementsAre("A:0", "B:−4"));
  EXPECT_EQ(chart->bars()[0].share, 0);
  EXPECT_EQ(chart->bars()[1].share, 0);
}

TEST_F(BarChartTest, TellsTheAgeOfWhatIsStale) {
  feed_.receive("campaigns.conversions.A", 5);
  const auto chart = shownChart();
  EXPECT_FALSE(chart->bars()[0].stale);
  feed_.clock.advance(48'000);
  chart->refresh();
  EXPECT_TRUE(chart->bars()[0].stale);
  EXPECT_THAT(texts(*chart), ElementsAre("A:5 · 48 s ago"));
}

TEST_F(BarChartTest, DrawsBarsInTheFamilysColour) {
  feed_.receive("campaigns.conversions.A", 5);
  const auto chart = shownChart();
  const QImage picture = chart->grab().toImage();
  bool found = false;
  for (int y = 0; y < picture.height() && !found; ++y)
    found = picture.pixelColor(40, y) == feed_.theme.tokens().campaigns;
  EXPECT_TRUE(found);
}

TEST_F(BarChartTest, DoesNothingWhileHiddenOrPaused) {
  feed_.receive("campaigns.conversions.A", 5);
  const auto chart = shownChart();
  chart->hide();
  feed_.clock.advance(1'000);
  feed_.receive("campaigns.conversions.A", 6);
  chart->refresh();
  EXPECT_THAT(texts(*chart), ElementsAre("A:5"));
  chart->show();
  EXPECT_THAT(texts(*chart), ElementsAre("A:6"));

  chart->setPaused(true);
  feed_.clock.advance(1'000);
  feed_.receive("campaigns.conversions.A", 7);
  chart->refresh();
  EXPECT_THAT(texts(*chart), ElementsAre("A:6"));
  chart->hide();
  chart->show();
  EXPECT_THAT(texts(*chart), ElementsAre("A:6")) << "as of the pause";
  chart->setPaused(false);
  chart->refresh();
  EXPECT_THAT(texts(*chart), ElementsAre("A:7"));
}

TEST_F(BarChartTest, WritesAndPaintsAsThePageSays) {
  spec_.unit = Unit::Percent;
  spec_.precision = 1;
  spec_.color = QStringLiteral("#123456");
  feed_.receive("campaigns.conversions.A", 5);
  const auto chart = shownChart();
  EXPECT_THAT(texts(*chart), ElementsAre("A:5.0 %"));
  EXPECT_EQ(chart->bars()[0].color, QColor(0x12, 0x34, 0x56));
}

TEST_F(BarChartTest, WithoutRealtimeItHoldsStillForAMinute) {
  spec_.realtime = false;
  const auto chart = shownChart();
  feed_.receive("campaigns.conversions.A", 5);
  chart->refresh();
  EXPECT_THAT(texts(*chart), ElementsAre("A:5")) << "the first values are shown at once";
  feed_.clock.advance(1'000);
  feed_.receive("campaigns.conversions.A", 6);
  chart->refresh();
  EXPECT_THAT(texts(*chart), ElementsAre("A:5"));
  feed_.clock.advance(PanelSpec::kStillMs);
  feed_.receive("campaigns.conversions.A", 7);
  chart->refresh();
  EXPECT_THAT(texts(*chart), ElementsAre("A:7"));
}

TEST_F(BarChartTest, SpeaksWhatIsStaleAndThatItStandsStill) {
  feed_.receive("campaigns.conversions.A", 5);
  const auto live = shownChart();
  EXPECT_EQ(plain(live->accessibleDescription()), "A 5");
  feed_.clock.advance(60'000);
  live->refresh();
  EXPECT_EQ(plain(live->accessibleDescription()), "A 5 · 1 min ago, stale");
  spec_.realtime = false;
  EXPECT_TRUE(shownChart()->accessibleDescription().endsWith(QStringLiteral("once a minute")));
}

TEST_F(BarChartTest, ShowsAFocusRingForKeys) {
  feed_.receive("campaigns.conversions.A", 5);
  const auto chart = shownChart();
  chart->activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(chart.get()));
  chart->setFocus(Qt::TabFocusReason);
  const QImage picture = chart->grab().toImage();
  EXPECT_EQ(picture.pixelColor(picture.width() / 2, 1), feed_.theme.tokens().accent);
}

TEST_F(BarChartTest, FirstSeenInAPauseItTellsOfThatMoment) {
  feed_.receive("campaigns.conversions.Alpha", 80);
  BarChart chart(spec_, feed_.store, feed_.theme);
  feed_.clock.advance(2'000);
  chart.setPaused(true);
  feed_.clock.advance(600'000);
  chart.resize(400, 300);
  chart.show();
  EXPECT_THAT(texts(chart), ElementsAre("Alpha:80")) << "it was fresh";
}

TEST_F(BarChartTest, WhatWasStaleAtThePauseStaysSo) {
  feed_.receive("campaigns.conversions.Alpha", 80);
  BarChart chart(spec_, feed_.store, feed_.theme);
  feed_.clock.advance(300'000);
  chart.setPaused(true);
  feed_.clock.advance(1'000);
  feed_.receive("campaigns.conversions.Alpha", 81);
  chart.resize(400, 300);
  chart.show();
  EXPECT_THAT(texts(chart), ElementsAre("Alpha:80 · 5 min ago"));
}

}  // namespace
}  // namespace pulsedeck

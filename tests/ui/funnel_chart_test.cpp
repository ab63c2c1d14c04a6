#include "pulsedeck/ui/funnel_chart.h"

#include "ui/metric_feed.h"

#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <set>

namespace pulsedeck {
namespace {

using test::plain;
using testing::ElementsAre;

class FunnelChartTest : public testing::Test {
 protected:
  FunnelChartTest() {
    spec_.kind = PanelSpec::Kind::Funnel;
    spec_.title = QStringLiteral("Leads");
    spec_.series = {{QStringLiteral("leads.new"), QStringLiteral("New"), QStringLiteral("leads"), 1},
                    {QStringLiteral("leads.qualified"), QStringLiteral("Qualified"), {}, 1},
                    {QStringLiteral("leads.converted"), {}, QStringLiteral("#ff0000"), 1}};
  }

  std::unique_ptr<FunnelChart> shownChart() {
    auto chart = std::make_unique<FunnelChart>(spec_, feed_.store, feed_.theme);
    chart->resize(400, 260);
    chart->show();
    return chart;
  }
  void fill(double fresh, double qualified, double converted) {
    feed_.receive("leads.new", fresh);
    feed_.receive("leads.qualified", qualified);
    feed_.receive("leads.converted", converted);
  }
  static std::vector<std::string> texts(const FunnelChart& chart) {
    std::vector<std::string> texts;
    for (const FunnelChart::Stage& stage : chart.stages())
      texts.push_back(plain(stage.name + QLatin1Char(' ') + stage.value + QLatin1Char(' ') + stage.goesOn));
    return texts;
  }

  test::MetricFeed feed_;
  PanelSpec spec_;
};

TEST_F(FunnelChartTest, ShowsStagesAndTheShareThatGoesOn) {
  fill(40, 16, 4);
  const auto chart = shownChart();
  EXPECT_THAT(texts(*chart), ElementsAre("New 40 40 %", "Qualified 16 25 %", "Converted 4 "));
  EXPECT_DOUBLE_EQ(chart->stages()[0].width, 1);
  EXPECT_DOUBLE_EQ(chart->stages()[1].width, 0.4);
  EXPECT_EQ(plain(chart->accessibleDescription()),
            "New 40, 40 % go on, Qualified 16, 25 % go on, Converted 4");
}

TEST_F(FunnelChartTest, UnknownIsNoZero) {
  const auto chart = shownChart();
  EXPECT_TRUE(chart->stages().empty()) << "nothing is known";
  feed_.receive("leads.new", 40);
  chart->refresh();
  EXPECT_THAT(texts(*chart), ElementsAre("New 40 —", "Qualified — —", "leads.converted — "));
  EXPECT_FALSE(chart->stages()[1].number);
}

TEST_F(FunnelChartTest, SharesOfNothingAreUnknownAndMoreThanAllIsSaid) {
  fill(0, 10, 25);
  const auto chart = shownChart();
  EXPECT_THAT(texts(*chart), ElementsAre("New 0 —", "Qualified 10 250 %", "Converted 25 "));
  EXPECT_DOUBLE_EQ(chart->stages()[2].width, 1);
}

TEST_F(FunnelChartTest, TellsTheAgeOfWhatIsStale) {
  fill(40, 16, 4);
  const auto chart = shownChart();
  feed_.clock.advance(48'000);
  chart->refresh();
  EXPECT_TRUE(chart->stages()[0].stale);
  EXPECT_EQ(plain(chart->stages()[0].value), "40 · 48 s ago");
}

TEST_F(FunnelChartTest, GivesItsStagesAsATable) {
  feed_.receive("leads.new", 40);
  feed_.receive("leads.converted", 4);
  EXPECT_EQ(toCsv(shownChart()->exportTable()).toStdString(),
            "\"Name\",\"Leads\"\r\n\"New\",40\r\n\"Qualified\",\r\n\"Converted\",4\r\n");
}

TEST_F(FunnelChartTest, KeysThatReachItSeeARing) {
  const auto chart = shownChart();
  const QImage before = chart->grab().toImage();
  chart->activateWindow();
  chart->setFocus(Qt::TabFocusReason);
  static_cast<void>(QTest::qWaitForWindowActive(chart.get()));
  EXPECT_NE(chart->grab().toImage(), before);
}

TEST_F(FunnelChartTest, DrawsStagesInTheirColours) {
  fill(40, 40, 40);
  const QImage picture = shownChart()->grab().toImage();
  std::set<QRgb> seen;
  for (int y = 0; y < picture.height(); ++y)
    seen.insert(picture.pixel(picture.width() / 2, y));
  EXPECT_TRUE(seen.count(feed_.theme.tokens().leads.rgb()));
  EXPECT_TRUE(seen.count(QColor(255, 0, 0).rgb()));
}

TEST_F(FunnelChartTest, DoesNothingWhilePaused) {
  fill(40, 16, 4);
  const auto chart = shownChart();
  chart->setPaused(true);
  feed_.clock.advance(1'000);
  fill(50, 16, 4);
  chart->refresh();
  EXPECT_EQ(chart->stages()[0].value, QStringLiteral("40"));
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/ui/donut_chart.h"

#include "ui/metric_feed.h"

#include <QLocale>
#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck {
namespace {

using test::plain;
using testing::ElementsAre;

class DonutChartTest : public testing::Test {
 protected:
  DonutChartTest() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    feed_.describe(R"({"metrics": [{"name": "campaigns.by.*.spend", "title": "* spend", "unit": "currency",
                       "currency": "USD", "precision": 0, "good": "neither"}]})");
    spec_.kind = PanelSpec::Kind::Donut;
    spec_.title = QStringLiteral("Spend");
    spec_.prefix = QStringLiteral("campaigns.by.*.spend");
  }

  ~DonutChartTest() override { QLocale::setDefault(locale_); }

  std::unique_ptr<DonutChart> shownChart() {
    auto chart = std::make_unique<DonutChart>(spec_, feed_.store, feed_.theme);
    chart->resize(400, 260);
    chart->show();
    return chart;
  }
  void spend(const char* campaign, double value) {
    feed_.receive(qPrintable(QStringLiteral("campaigns.by.%1.spend").arg(QLatin1String(campaign))), value);
  }
  static std::vector<std::string> texts(const DonutChart& chart) {
    std::vector<std::string> texts;
    for (const DonutChart::Slice& slice : chart.slices())
      texts.push_back(plain(slice.name + QLatin1Char(' ') + slice.value + QLatin1Char(' ') + slice.share));
    return texts;
  }

  const QLocale locale_;
  test::MetricFeed feed_;
  PanelSpec spec_;
};

TEST_F(DonutChartTest, ShowsSharesOfTheTotalLargestFirst) {
  spend("Webinar", 100);
  spend("Spring", 300);
  const auto chart = shownChart();
  EXPECT_THAT(texts(*chart), ElementsAre("Spring $300 75 %", "Webinar $100 25 %"));
  EXPECT_EQ(plain(chart->totalText()), "$400");
  EXPECT_EQ(chart->captionText(), QStringLiteral("Total"));
  EXPECT_EQ(plain(chart->accessibleDescription()), "Total $400, Spring $300 (75 %), Webinar $100 (25 %)");
}

TEST_F(DonutChartTest, PutsTogetherWhatIsBeyondTheMost) {
  spec_.maxSlices = 3;
  spend("A", 40);
  spend("B", 30);
  spend("C", 20);
  spend("D", 10);
  EXPECT_THAT(texts(*shownChart()), ElementsAre("A $40 40 %", "B $30 30 %", "2 others $30 30 %"));
}

TEST_F(DonutChartTest, AListKeepsItsOrderAndUnknownIsNoZero) {
  spec_.prefix.clear();
  spec_.series = {{QStringLiteral("campaigns.by.A.spend"), QStringLiteral("First"), {}, 1},
                  {QStringLiteral("campaigns.by.B.spend"), QStringLiteral("Second"), {}, 1}};
  const auto chart = shownChart();
  EXPECT_TRUE(chart->slices().empty()) << "nothing is known";
  spend("B", 50);
  chart->refresh();
  EXPECT_THAT(texts(*chart), ElementsAre("First — ", "Second $50 100 %"));
}

TEST_F(DonutChartTest, GivesItsSlicesAsATable) {
  spec_.maxSlices = 2;
  spend("A", 40.25);
  spend("B", 30);
  spend("C", 20);
  EXPECT_EQ(toCsv(shownChart()->exportTable()).toStdString(),
            "\"Name\",\"Spend (USD)\"\r\n\"A\",40.25\r\n\"2 others\",50\r\n");
}

TEST_F(DonutChartTest, KeysThatReachItSeeARing) {
  const auto chart = shownChart();
  const QImage before = chart->grab().toImage();
  chart->activateWindow();
  chart->setFocus(Qt::TabFocusReason);
  static_cast<void>(QTest::qWaitForWindowActive(chart.get()));
  EXPECT_NE(chart->grab().toImage(), before);
}

TEST_F(DonutChartTest, SaysWhatIsStale) {
  spend("A", 10);
  const auto chart = shownChart();
  feed_.clock.advance(48'000);
  chart->refresh();
  EXPECT_TRUE(chart->slices()[0].stale);
  EXPECT_EQ(texts(*chart)[0], "A $10 · 48 s ago 100 %");
  EXPECT_EQ(chart->captionText(), QStringLiteral("Stale"));
}

TEST_F(DonutChartTest, GivesNothingAndLessNoShare) {
  spend("A", 10);
  spend("B", 0);
  spend("C", -5);
  const auto chart = shownChart();
  EXPECT_EQ(chart->slices()[0].part, 1);
  EXPECT_EQ(chart->slices()[1].part, 0);
  EXPECT_EQ(chart->slices()[2].part, 0);
  EXPECT_EQ(plain(chart->totalText()), "$10");
}

TEST_F(DonutChartTest, DifferentUnitsHaveNoTotal) {
  spec_.prefix.clear();
  spec_.series = {{QStringLiteral("campaigns.by.A.spend"), {}, {}, 1},
                  {QStringLiteral("campaigns.clicks"), {}, {}, 1}};
  spend("A", 10);
  feed_.receive("campaigns.clicks", 5);
  EXPECT_EQ(shownChart()->totalText(), QStringLiteral("—"));
}

TEST_F(DonutChartTest, ColoursStayWithTheirSlices) {
  spend("A", 30);
  spend("B", 20);
  const auto chart = shownChart();
  const int before = chart->slices()[0].colorSlot;
  spend("B", 50);
  spend("C", 40);
  chart->refresh();
  EXPECT_EQ(chart->slices()[0].name, QStringLiteral("B"));
  EXPECT_EQ(chart->slices()[2].name, QStringLiteral("A"));
  EXPECT_EQ(chart->slices()[2].colorSlot, before);
  EXPECT_NE(chart->slices()[0].colorSlot, before);
  EXPECT_NE(chart->slices()[1].colorSlot, before);
}

TEST_F(DonutChartTest, DrawsTheRingInTheColoursOfItsSlices) {
  spend("A", 10);
  const auto chart = shownChart();
  const QImage picture = chart->grab().toImage();
  bool found = false;
  for (int y = 0; y < picture.height() && !found; ++y)
    for (int x = 0; x < picture.width() / 2 && !found; ++x)
      found = picture.pixelColor(x, y) == feed_.theme.tokens().dashboard;
  EXPECT_TRUE(found);
}

TEST_F(DonutChartTest, DoesNothingWhilePaused) {
  spend("A", 10);
  const auto chart = shownChart();
  chart->setPaused(true);
  feed_.clock.advance(1'000);
  spend("A", 20);
  chart->refresh();
  EXPECT_EQ(plain(chart->totalText()), "$10");
  chart->setPaused(false);
  chart->refresh();
  EXPECT_EQ(plain(chart->totalText()), "$20");
}

TEST(DonutLayout, StandsBesideTheLegendOrAboveIt) {
  const DonutLayout wide = layoutDonut(QRect(10, 40, 400, 200), 220, 150, 20);
  EXPECT_EQ(wide.ring.size(), QSize(200, 200));
  EXPECT_GT(wide.legend.left(), wide.ring.right());
  EXPECT_EQ(wide.legend.right(), 409);
  const DonutLayout narrow = layoutDonut(QRect(10, 40, 200, 400), 220, 150, 20);
  EXPECT_EQ(narrow.ring.size(), QSize(200, 200));
  EXPECT_GT(narrow.legend.top(), narrow.ring.bottom());
  EXPECT_EQ(narrow.legend.bottom(), 439);
}

}  // namespace
}  // namespace pulsedeck

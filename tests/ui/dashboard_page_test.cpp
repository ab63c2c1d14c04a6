#include "pulsedeck/ui/dashboard_page.h"

#include "pulsedeck/ui/bar_chart.h"
#include "pulsedeck/ui/donut_chart.h"
#include "pulsedeck/ui/funnel_chart.h"
#include "pulsedeck/ui/metric_card.h"
#include "pulsedeck/ui/metric_table.h"
#include "pulsedeck/ui/time_chart.h"
#include "ui/ui_fixture.h"

#include <QApplication>
#include <QChartView>
#include <QScrollBar>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

class DashboardPageTest : public testing::Test {
 protected:
  DashboardPageTest() {
    metric_ = *fixture_.catalog.intern("leads.new");
    RowSpec cards;
    cards.cards = {{QStringLiteral("leads.new"), QStringLiteral("New"), {}},
                   {QStringLiteral("leads.lost"), {}, {}}};
    PanelSpec line;
    line.title = QStringLiteral("Line");
    line.series = {{QStringLiteral("leads.new"), QStringLiteral("New"), {}, 1}};
    PanelSpec bars;
    bars.kind = PanelSpec::Kind::Bar;
    bars.title = QStringLiteral("Bars");
    bars.prefix = QStringLiteral("leads.");
    RowSpec panels;
    panels.panels = {line, bars};
    spec_.id = QStringLiteral("leads");
    spec_.title = QStringLiteral("Leads");
    spec_.rows = {cards, panels};
  }

  void receive(double value) {
    UpdateBatch batch;
    batch.status.state = ConnectionState::Live;
    MetricUpdate update;
    update.id = metric_;
    update.first = update.low = update.high = update.last = Sample{fixture_.clock.wallMs(), value};
    update.count = 1;
    update.arrivalMs = fixture_.clock.steadyMs();
    batch.metrics.push_back(update);
    fixture_.store.apply(batch);
  }

  [[nodiscard]] QString cardText(const DashboardPage& page) const {
    return page.findChild<MetricCard*>()->valueText();
  }

  test::UiFixture fixture_;
  MetricId metric_{};
  DashboardSpec spec_;
};

TEST_F(DashboardPageTest, MakesAViewForEachItem) {
  const DashboardPage page(spec_, fixture_.store, fixture_.theme);
  EXPECT_EQ(page.findChildren<MetricCard*>().size(), 2);
  EXPECT_EQ(page.findChildren<TimeChart*>().size(), 1);
  EXPECT_EQ(page.findChildren<BarChart*>().size(), 1);
}

TEST_F(DashboardPageTest, DrawsEveryKindOfPanel) {
  const auto spec = DashboardSpec::fromJson(R"({"id": "p", "title": "P", "rows": [{"panels": [
      {"kind": "card", "metric": "leads.new"},
      {"kind": "area", "title": "A", "series": [{"metric": "leads.new"}]},
      {"kind": "donut", "title": "D", "prefix": "leads."},
      {"kind": "funnel", "title": "F", "series": [{"metric": "leads.new"}, {"metric": "leads.lost"}]},
      {"kind": "table", "title": "T", "rows": "leads.by.", "columns": [{"metric": "x"}]}]}]})");
  ASSERT_TRUE(spec) << spec.error().text().toStdString();
  const DashboardPage page(*spec, fixture_.store, fixture_.theme);
  EXPECT_EQ(page.findChildren<MetricCard*>().size(), 1);
  EXPECT_EQ(page.findChildren<TimeChart*>().size(), 1);
  EXPECT_EQ(page.findChildren<DonutChart*>().size(), 1);
  EXPECT_EQ(page.findChildren<FunnelChart*>().size(), 1);
  EXPECT_EQ(page.findChildren<MetricTable*>().size(), 1);
}

TEST_F(DashboardPageTest, ShowsAtItsEndWhatNoCatalogueNames) {
  spec_.more = QStringLiteral("leads");
  spec_.rows.back().panels.pop_back();  // its bars are made for all of the family
  DashboardPage page(spec_, fixture_.store, fixture_.theme);
  page.resize(800, 600);
  page.show();
  receive(5);
  page.refreshCharts();
  EXPECT_EQ(page.findChild<MetricTable*>(), nullptr) << "all that came is on a card or in a chart";
  metric_ = *fixture_.catalog.intern("leads.by_weather.rain");
  receive(7);
  page.refreshCharts();
  const auto* more = page.findChild<MetricTable*>();
  ASSERT_NE(more, nullptr);
  EXPECT_TRUE(more->isVisible());
  ASSERT_EQ(more->model().rowCount(), 1);
  EXPECT_EQ(more->model().index(0, 0).data().toString(), QStringLiteral("by_weather.rain"));
  EXPECT_EQ(more->model().index(0, 1).data().toString(), QStringLiteral("7"));
  const QWidget* chart = page.findChild<TimeChart*>();
  EXPECT_GT(more->y(), chart->y()) << "at the end";
}

TEST_F(DashboardPageTest, VisiblePageShowsNewValuesWhenToldTo) {
  DashboardPage page(spec_, fixture_.store, fixture_.theme);
  page.resize(800, 600);
  page.show();
  page.refreshCards();
  const QString before = cardText(page);
  receive(42);
  EXPECT_EQ(cardText(page), before) << "a value must wait for the frame clock";
  page.refreshCards();
  EXPECT_NE(cardText(page), before);
}

TEST_F(DashboardPageTest, HiddenPageDoesNothing) {
  DashboardPage page(spec_, fixture_.store, fixture_.theme);
  const QString before = cardText(page);
  receive(42);
  page.refreshCards();
  EXPECT_EQ(cardText(page), before);
}

TEST_F(DashboardPageTest, PausedPageKeepsWhatItShows) {
  DashboardPage page(spec_, fixture_.store, fixture_.theme);
  page.show();
  receive(42);
  page.refreshCards();
  const QString before = cardText(page);
  page.setPaused(true);
  receive(77);
  page.refreshCards();
  EXPECT_EQ(cardText(page), before);
  page.setPaused(false);
  page.refreshCards();
  EXPECT_NE(cardText(page), before);
}

TEST_F(DashboardPageTest, ScrollsWhenTheWindowIsTooLow) {
  DashboardPage page(spec_, fixture_.store, fixture_.theme);
  page.resize(800, 600);
  page.show();
  EXPECT_EQ(page.verticalScrollBar()->maximum(), 0);
  page.resize(800, 200);
  EXPECT_GT(page.verticalScrollBar()->maximum(), 0);
  for (const QWidget* chart : page.findChildren<TimeChart*>())
    EXPECT_GE(chart->height(), 200);
}

TEST_F(DashboardPageTest, WhatIsPointedAtInOneChartIsShownInAll) {
  PanelSpec second;
  second.title = QStringLiteral("Second line");
  second.series = {{QStringLiteral("leads.new"), QStringLiteral("New"), {}, 1}};
  spec_.rows.back().panels.push_back(second);
  DashboardPage page(spec_, fixture_.store, fixture_.theme);
  page.resize(1'200, 800);
  page.show();
  receive(5);
  fixture_.clock.advance(30'000);
  receive(6);
  page.refreshCharts();
  const QList<TimeChart*> charts = page.findChildren<TimeChart*>();
  ASSERT_EQ(charts.size(), 2);
  auto* const view = charts[0]->findChild<QChartView*>();
  QWidget* const drawing = view->viewport();
  const ChartViewport& shown = charts[0]->viewport();
  const double x = shown.x(shown.toMs - 15'000);

  QTest::mouseMove(drawing, QPoint(static_cast<int>(x), drawing->height() / 2));
  EXPECT_FALSE(charts[0]->crosshairText().isEmpty());
  EXPECT_EQ(charts[1]->crosshairText(), charts[0]->crosshairText());

  // The charts move on under a still mouse, and stay at one time.
  fixture_.clock.advance(5'000);
  receive(7);
  page.refreshCharts();
  EXPECT_EQ(charts[1]->crosshairText(), charts[0]->crosshairText());

  QEvent leave(QEvent::Leave);
  QApplication::sendEvent(view, &leave);
  EXPECT_TRUE(charts[1]->crosshairText().isEmpty());
}

TEST_F(DashboardPageTest, AllTimeChartsShowTheWindowThatOneWasZoomedTo) {
  PanelSpec second;
  second.title = QStringLiteral("Second line");
  second.series = {{QStringLiteral("leads.new"), QStringLiteral("New"), {}, 1}};
  spec_.rows.back().panels.push_back(second);
  DashboardPage page(spec_, fixture_.store, fixture_.theme);
  page.resize(1'200, 800);
  page.show();
  for (int i = 0; i < 100; ++i) {
    receive(i);
    fixture_.clock.advance(1'000);
  }
  page.refreshCharts();
  const QList<TimeChart*> charts = page.findChildren<TimeChart*>();
  ASSERT_EQ(charts.size(), 2);
  const auto windowOf = [](const TimeChart* chart) {
    return TimeStretch{chart->viewport().fromMs, chart->viewport().toMs};
  };
  QTest::keyClick(charts[1], Qt::Key_Plus);
  EXPECT_FALSE(charts[0]->isLive());
  EXPECT_EQ(windowOf(charts[0]), windowOf(charts[1]));
  QTest::keyClick(charts[0], Qt::Key_Left, Qt::ControlModifier);
  EXPECT_EQ(windowOf(charts[0]), windowOf(charts[1]));
  page.backToLive();
  EXPECT_TRUE(charts[0]->isLive());
  EXPECT_TRUE(charts[1]->isLive());
}

}  // namespace
}  // namespace pulsedeck

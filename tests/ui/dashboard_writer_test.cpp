#include "pulsedeck/ui/dashboard_spec.h"

#include <QDirIterator>
#include <QFile>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

TEST(DashboardWriter, EveryShippedPageComesBackAsItWas) {
  QDirIterator files(QStringLiteral(":/pulsedeck/dashboards"), {QStringLiteral("*.json")});
  int pages = 0;
  while (files.hasNext()) {
    QFile file(files.next());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto page = DashboardSpec::fromJson(file.readAll());
    ASSERT_TRUE(page);
    const auto again = DashboardSpec::fromJson(page->toJson());
    ASSERT_TRUE(again) << page->toJson().constData();
    EXPECT_EQ(*again, *page) << page->toJson().constData();
    ++pages;
  }
  EXPECT_GE(pages, 6);
}

TEST(DashboardWriter, NoFieldIsLost) {
  DashboardSpec page;
  page.id = QStringLiteral("own");
  page.title = QStringLiteral("Größe ×10 \"quoted\"");
  page.family = QStringLiteral("leads");
  RowSpec cards;
  cards.cards = {{QStringLiteral("leads.new"), QStringLiteral("New"), QStringLiteral("health")}};
  PanelSpec line;
  line.kind = PanelSpec::Kind::Line;
  line.title = QStringLiteral("Line");
  line.note = QStringLiteral("per hour");
  line.width = 7;
  line.height = 340;
  line.series = {{QStringLiteral("leads.new"), QStringLiteral("New"), QStringLiteral("leads"), 0.1}};
  line.low = -1.5;
  line.high = 1e9;
  PanelSpec bar;
  bar.kind = PanelSpec::Kind::Bar;
  bar.title = QStringLiteral("Bars");
  bar.prefix = QStringLiteral("campaigns.spend.");
  bar.maxBars = 9;
  RowSpec panels;
  panels.panels = {line, bar};
  page.rows = {cards, panels};
  const auto again = DashboardSpec::fromJson(page.toJson());
  ASSERT_TRUE(again) << page.toJson().constData();
  EXPECT_EQ(*again, page) << page.toJson().constData();
}

}  // namespace
}  // namespace pulsedeck

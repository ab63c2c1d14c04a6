#include "pulsedeck/ui/dashboard_spec.h"

#include "pulsedeck/model/metric_catalog.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

QByteArray resource(const QString& name) {
  QFile file(QStringLiteral(":/pulsedeck/%1").arg(name));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A valid page around one row.
QByteArray pageWith(const char* row) {
  return QByteArray(R"({"id": "p", "title": "Page", "rows": [)") + row + "]}";
}

/// A valid page around one line chart with these further fields.
QByteArray chartWith(const char* fields) {
  return pageWith((QByteArray(R"({"panels": [{"kind": "line", "title": "T", "series": [{"metric": "a.b"}])") +
                   fields + "}]}")
                      .constData());
}

TEST(DashboardSpec, ReadsAllFields) {
  const auto page = DashboardSpec::fromJson(R"({
    "id": "leads", "title": "Leads", "family": "leads",
    "rows": [
      {"cards": [{"metric": "leads.new", "title": "New", "color": "agents"}, {"metric": "leads.qualified"}]},
      {"panels": [
        {"kind": "area", "title": "A", "note": "per hour", "width": 3, "low": 0, "high": 100,
         "series": [{"metric": "leads.new", "label": "New ×10", "color": "campaigns", "scale": 10}]},
        {"kind": "bar", "title": "B", "prefix": "leads.by.", "maxBars": 7}
      ]}
    ]})");
  ASSERT_TRUE(page.has_value()) << page.error().toStdString();
  EXPECT_EQ(page->id, QStringLiteral("leads"));
  EXPECT_EQ(page->title, QStringLiteral("Leads"));
  EXPECT_EQ(page->family, QStringLiteral("leads"));
  ASSERT_EQ(page->rows.size(), 2);
  ASSERT_EQ(page->rows[0].cards.size(), 2);
  EXPECT_EQ(page->rows[0].cards[0].color, QStringLiteral("agents"));
  EXPECT_EQ(page->rows[0].cards[0].title, QStringLiteral("New"));
  EXPECT_TRUE(page->rows[0].cards[1].title.isEmpty());
  ASSERT_EQ(page->rows[1].panels.size(), 2);
  const PanelSpec& area = page->rows[1].panels[0];
  EXPECT_EQ(area.kind, PanelSpec::Kind::Area);
  EXPECT_EQ(area.note, QStringLiteral("per hour"));
  EXPECT_EQ(area.width, 3);
  EXPECT_EQ(area.low, 0.0);
  EXPECT_EQ(area.high, 100.0);
  ASSERT_EQ(area.series.size(), 1);
  EXPECT_EQ(area.series[0].label, QStringLiteral("New ×10"));
  EXPECT_EQ(area.series[0].color, QStringLiteral("campaigns"));
  EXPECT_EQ(area.series[0].scale, 10.0);
  const PanelSpec& bars = page->rows[1].panels[1];
  EXPECT_EQ(bars.kind, PanelSpec::Kind::Bar);
  EXPECT_EQ(bars.prefix, QStringLiteral("leads.by."));
  EXPECT_EQ(bars.maxBars, 7);
  EXPECT_EQ(bars.width, 1);
}

struct Fault {
  QByteArray json;
  const char* message;
};

class DashboardSpecFaults : public testing::TestWithParam<Fault> {};

TEST_P(DashboardSpecFaults, AreNamedWithTheirPath) {
  const auto page = DashboardSpec::fromJson(GetParam().json);
  ASSERT_FALSE(page.has_value());
  EXPECT_EQ(page.error().toStdString(), GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    All, DashboardSpecFaults,
    testing::Values(
        Fault{"[]", "page: must be an object"}, Fault{R"({"title": "T", "rows": []})", "id: is missing"},
        Fault{R"({"id": "A b", "title": "T", "rows": []})",
              "id: may have small letters, digits, - and _ only"},
        Fault{R"({"id": "p", "title": "", "rows": []})", "title: must not be empty"},
        Fault{R"({"id": "p", "title": 7, "rows": []})", "title: must be a text"},
        Fault{R"({"id": "p", "title": "T", "rows": []})", "rows: must be a list with something in it"},
        Fault{R"({"id": "p", "title": "T", "rows": [3]})", "rows[0]: must be an object"},
        Fault{R"({"id": "p", "title": "T", "colour": "red", "rows": [{"cards": [{"metric": "a.b"}]}]})",
              "colour: is not a known field"},
        Fault{pageWith("{}"), "rows[0]: must have either cards or panels"},
        Fault{
            pageWith(
                R"({"cards": [{"metric": "a.b"}], "panels": [{"kind": "bar", "title": "B", "prefix": "a."}]})"),
            "rows[0]: must have either cards or panels"},
        Fault{pageWith(R"({"cards": [{"title": "A"}]})"), "rows[0].cards[0].metric: is missing"},
        Fault{pageWith(R"({"cards": [{"metric": "a.b"}, {"metric": "a.c", "unit": "%"}]})"),
              "rows[0].cards[1].unit: is not a known field"},
        Fault{pageWith(R"({"panels": [{"kind": "pie", "title": "T"}]})"),
              "rows[0].panels[0].kind: must be line, area or bar"},
        Fault{pageWith(R"({"panels": [{"kind": "line", "title": "T"}]})"),
              "rows[0].panels[0].series: is missing"},
        Fault{pageWith(R"({"panels": [{"kind": "bar", "title": "T"}]})"),
              "rows[0].panels[0].prefix: is missing"},
        Fault{pageWith(R"({"panels": [{"kind": "bar", "title": "T", "prefix": "a.", "low": 1}]})"),
              "rows[0].panels[0].low: is not a known field"},
        Fault{pageWith(R"({"panels": [{"kind": "bar", "title": "T", "prefix": "a.", "maxBars": 2.5}]})"),
              "rows[0].panels[0].maxBars: must be a whole number from 1 to 50"},
        Fault{chartWith(R"(, "width": 0)"), "rows[0].panels[0].width: must be a whole number from 1 to 12"},
        Fault{chartWith(R"(, "width": "wide")"), "rows[0].panels[0].width: must be a number"},
        Fault{chartWith(R"(, "low": 5, "high": 5)"), "rows[0].panels[0].low: must be below high"},
        Fault{
            pageWith(
                R"({"panels": [{"kind": "line", "title": "T", "series": [{"metric": "a.b", "scale": 0}]}]})"),
            "rows[0].panels[0].series[0].scale: must not be 0"}));

TEST(DashboardSpec, BrokenJsonIsNamedByItsLine) {
  const auto page = DashboardSpec::fromJson("{\n  \"id\": \"p\",\n  \"title\" \"T\"\n}");
  ASSERT_FALSE(page.has_value());
  EXPECT_TRUE(page.error().startsWith(QStringLiteral("line 3: "))) << page.error().toStdString();
}

class ShippedPages : public testing::TestWithParam<const char*> {};

TEST_P(ShippedPages, AreValidAndNameKnownMetrics) {
  MetricCatalog catalog;
  const auto loaded = catalog.load(resource(QStringLiteral("metrics.json")));
  ASSERT_TRUE(loaded.has_value()) << loaded.error().toStdString();
  const QString id = QLatin1String(GetParam());
  const auto page = DashboardSpec::fromJson(resource(QStringLiteral("dashboards/%1.json").arg(id)));
  ASSERT_TRUE(page.has_value()) << page.error().toStdString();
  EXPECT_EQ(page->id, id);

  const auto isKnown = [&](const QString& name) {
    const auto metric = catalog.find(name);
    return metric.has_value() && catalog.info(*metric).known;
  };
  qsizetype charts = 0;
  for (const RowSpec& row : page->rows) {
    for (const CardSpec& card : row.cards)
      EXPECT_TRUE(isKnown(card.metric)) << card.metric.toStdString();
    for (const PanelSpec& panel : row.panels) {
      for (const SeriesSpec& series : panel.series) {
        EXPECT_TRUE(isKnown(series.metric)) << series.metric.toStdString();
      }
      if (panel.kind != PanelSpec::Kind::Bar) continue;
      // What comes behind a bar chart's prefix is only known to the server, its family is to us.
      const QString family = panel.prefix.section(QLatin1Char('.'), 0, 0) + QLatin1Char('.');
      EXPECT_FALSE(catalog.withPrefix(family).empty()) << panel.prefix.toStdString();
    }
    charts += row.panels.size();
  }
  EXPECT_GE(charts, 3);
}

INSTANTIATE_TEST_SUITE_P(All, ShippedPages,
                         testing::Values("overview", "social_media", "campaigns", "leads", "system_health",
                                         "ai_agents"),
                         [](const auto& page) { return std::string(page.param); });

TEST(DashboardSpec, NamesTheFamiliesOfCardsLinesAndBarsOnce) {
  const auto page = DashboardSpec::fromJson(R"({"id": "p", "title": "P", "rows": [
      {"cards": [{"metric": "leads.new"}, {"metric": "leads.lost"}]},
      {"panels": [{"kind": "line", "title": "L", "series": [{"metric": "dashboard.orders"}, {"metric": "leads.x"}]},
                  {"kind": "bar", "title": "B", "prefix": "campaigns.by."}]}]})");
  ASSERT_TRUE(page) << page.error().toStdString();
  EXPECT_EQ(page->families(),
            (QStringList{QStringLiteral("leads"), QStringLiteral("dashboard"), QStringLiteral("campaigns")}));
}

TEST(ShippedPages, AreAllCovered) {
  EXPECT_EQ(QDir(QStringLiteral(":/pulsedeck/dashboards")).entryList().size(), 6);
}

}  // namespace
}  // namespace pulsedeck

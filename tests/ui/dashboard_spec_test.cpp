#include "pulsedeck/ui/dashboard_spec.h"

#include "pulsedeck/model/metric_catalog.h"
#include "support/json_schema.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

#include <vector>

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
  ASSERT_TRUE(page.has_value()) << page.error().text().toStdString();
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
  bool schemaSeesIt = true;  ///< a schema cannot compare two fields
};

const std::vector<Fault>& faults() {
  static const std::vector<Fault> all{
      Fault{"[]", "page: must be an object"},
      Fault{R"({"title": "T", "rows": []})", "id: is missing"},
      Fault{R"({"id": "A b", "title": "T", "rows": []})", "id: may have small letters, digits, - and _ only"},
      Fault{R"({"id": ")" + QByteArray(65, 'x') +
                R"(", "title": "T", "rows": [{"cards": [{"metric": "a.b"}]}]})",
            "id: has more than 64 characters"},
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
            "rows[0].panels[0].kind: must be card, line, area, bar, donut, funnel or table"},
      Fault{pageWith(R"({"panels": [{"kind": "line", "title": "T"}]})"),
            "rows[0].panels[0].series: is missing"},
      Fault{pageWith(R"({"panels": [{"kind": "bar", "title": "T"}]})"),
            "rows[0].panels[0].prefix: is missing"},
      Fault{pageWith(R"({"panels": [{"kind": "bar", "title": "T", "prefix": "a.", "low": 1}]})"),
            "rows[0].panels[0].low: is not a known field"},
      Fault{pageWith(R"({"panels": [{"kind": "bar", "title": "T", "prefix": "a.", "maxBars": 2.5}]})"),
            "rows[0].panels[0].maxBars: must be a whole number from 1 to 50"},
      Fault{pageWith(R"({"panels": [{"kind": "bar", "title": "T", "prefix": "nodot"}]})"),
            "rows[0].panels[0].prefix: must be a family, a dot and at most one * behind it"},
      Fault{pageWith(R"({"panels": [{"kind": "donut", "title": "T", "prefix": "a.*.b.*"}]})"),
            "rows[0].panels[0].prefix: must be a family, a dot and at most one * behind it"},
      Fault{
          pageWith(
              R"({"panels": [{"kind": "donut", "title": "T", "prefix": "a.", "series": [{"metric": "a.b"}]}]})"),
          "rows[0].panels[0].prefix: must not stand beside series"},
      Fault{pageWith(R"({"panels": [{"kind": "donut", "title": "T", "prefix": "a.", "maxSlices": 1}]})"),
            "rows[0].panels[0].maxSlices: must be a whole number from 2 to 12"},
      Fault{pageWith(R"({"panels": [{"kind": "funnel", "title": "T", "series": [{"metric": "a.b"}]}]})"),
            "rows[0].panels[0].series: must have two stages at least"},
      Fault{pageWith(R"({"panels": [{"kind": "table", "title": "T", "rows": "a.b"}]})"),
            "rows[0].panels[0].rows: must be the beginning of metrics' names, up to a dot"},
      Fault{pageWith(R"({"panels": [{"kind": "table", "title": "T", "rows": "a."}]})"),
            "rows[0].panels[0].columns: is missing"},
      Fault{pageWith(R"({"panels": [{"kind": "card", "title": "T"}]})"),
            "rows[0].panels[0].metric: is missing"},
      Fault{pageWith(R"({"panels": [{"kind": "card", "metric": "a.b", "note": "N"}]})"),
            "rows[0].panels[0].note: is not a known field"},
      Fault{chartWith(R"(, "color": "mauve")"),
            "rows[0].panels[0].color: must be a family's name or #rrggbb"},
      Fault{chartWith(R"(, "color": "#12345g")"),
            "rows[0].panels[0].color: must be a family's name or #rrggbb"},
      Fault{
          chartWith(R"(, "unit": "%")"),
          "rows[0].panels[0].unit: must be count, currency, percent, milliseconds, seconds, ratio or state"},
      Fault{chartWith(R"(, "precision": 7)"),
            "rows[0].panels[0].precision: must be a whole number from 0 to 6"},
      Fault{chartWith(R"(, "height": 10)"),
            "rows[0].panels[0].height: must be a whole number from 40 to 2000"},
      Fault{chartWith(R"(, "realtime": "yes")"), "rows[0].panels[0].realtime: must be true or false"},
      Fault{pageWith(R"({"cards": [{"metric": "a.b", "period": "soon"}]})"),
            "rows[0].cards[0].period: must be a number with s, min, h or d behind it"},
      Fault{chartWith(R"(, "width": 0)"), "rows[0].panels[0].width: must be a whole number from 1 to 12"},
      Fault{chartWith(R"(, "width": "wide")"), "rows[0].panels[0].width: must be a number"},
      Fault{chartWith(R"(, "low": 5, "high": 5)"), "rows[0].panels[0].low: must be below high", false},
      Fault{
          pageWith(R"({"panels": [{"kind": "table", "title": "T", "rows": "a.", "columns": [{"metric": "x"}],
                       "sort": "y"}]})"),
          "rows[0].panels[0].sort: must be the metric of one of the columns", false},
      Fault{pageWith(
                R"({"panels": [{"kind": "line", "title": "T", "series": [{"metric": "a.b", "scale": 0}]}]})"),
            "rows[0].panels[0].series[0].scale: must not be 0"},
      Fault{
          pageWith(
              R"({"panels": [{"kind": "line", "title": "T", "series": [{"metric": "a.b", "scale": 1e308}]}]})"),
          "rows[0].panels[0].series[0].scale: must be a number from -1000000000000 to 1000000000000"},
      Fault{
          pageWith(
              R"({"panels": [{"kind": "line", "title": "T", "series": [{"metric": "a.b", "scale": -1e13}]}]})"),
          "rows[0].panels[0].series[0].scale: must be a number from -1000000000000 to 1000000000000"}};
  return all;
}

class DashboardSpecFaults : public testing::TestWithParam<Fault> {};

TEST_P(DashboardSpecFaults, AreNamedWithTheirPath) {
  const auto page = DashboardSpec::fromJson(GetParam().json);
  ASSERT_FALSE(page.has_value());
  EXPECT_EQ((page.error().field + QStringLiteral(": ") + page.error().reason.inEnglish()).toStdString(),
            GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(All, DashboardSpecFaults, testing::ValuesIn(faults()));

TEST(DashboardSpec, BrokenJsonIsNamedByItsLine) {
  const auto page = DashboardSpec::fromJson("{\n  \"id\": \"p\",\n  \"title\" \"T\"\n}");
  ASSERT_FALSE(page.has_value());
  EXPECT_EQ(page.error().line, 3) << page.error().text().toStdString();
}

TEST(DashboardSpec, NamesTheLineOfTheFault) {
  const auto page = DashboardSpec::fromJson(
      "{\n \"id\": \"p\", \"title\": \"T\",\n \"rows\": [\n  {\"cards\": [{\"metric\": \"a.b\"}]},\n"
      "  {\"panels\": [\n   {\"title\": \"has \\\"{[\", \"prefix\": \"a.\",\n    \"kind\": \"pie\"}]}]}");
  ASSERT_FALSE(page.has_value());
  EXPECT_EQ(page.error().text().toStdString(),
            "line 7: rows[1].panels[0].kind: must be card, line, area, bar, donut, funnel or table");
}

TEST(DashboardSpec, OfWhatIsMissingTheLineIsThatOfWhereItShouldBe) {
  const auto page =
      DashboardSpec::fromJson("{\"id\": \"p\", \"title\": \"T\", \"rows\": [\n{\"cards\":\n [{}]}]}");
  ASSERT_FALSE(page.has_value());
  EXPECT_EQ(page.error().text().toStdString(), "line 3: rows[0].cards[0].metric: is missing");
}

const char* const kEveryKind = R"({"id": "p", "title": "P", "more": "leads", "rows": [
      {"cards": [{"metric": "a.b", "period": "24h", "color": "#A0b1c2"}]},
      {"panels": [
        {"kind": "card", "metric": "a.c", "period": "5min", "width": 2},
        {"kind": "line", "title": "L", "series": [{"metric": "a.b"}], "height": 300, "color": "leads",
         "realtime": false, "limits": false, "unit": "percent", "precision": 1},
        {"kind": "bar", "title": "B", "series": [{"metric": "a.b"}]},
        {"kind": "donut", "title": "D", "prefix": "a.*.spend", "maxSlices": 4},
        {"kind": "funnel", "title": "F", "series": [{"metric": "a.b"}, {"metric": "a.c"}]},
        {"kind": "table", "title": "T", "rows": "a.by.", "columns": [{"metric": "x"}, {"metric": "y", "title": "Y"}],
         "sort": "y"}]}]})";

TEST(DashboardSpec, ReadsEveryKindAndLook) {
  const auto page = DashboardSpec::fromJson(kEveryKind);
  ASSERT_TRUE(page) << page.error().text().toStdString();
  EXPECT_EQ(page->more, QStringLiteral("leads"));
  EXPECT_EQ(page->rows[0].cards[0].periodMs, 86'400'000);
  const QList<PanelSpec>& panels = page->rows[1].panels;
  ASSERT_EQ(panels.size(), 6);
  EXPECT_EQ(panels[0].kind, PanelSpec::Kind::Card);
  EXPECT_EQ(panels[0].card.metric, QStringLiteral("a.c"));
  EXPECT_EQ(panels[0].card.periodMs, 300'000);
  EXPECT_EQ(panels[1].height, 300);
  EXPECT_EQ(panels[1].color, QStringLiteral("leads"));
  EXPECT_FALSE(panels[1].realtime);
  EXPECT_FALSE(panels[1].limits);
  EXPECT_EQ(panels[1].unit, Unit::Percent);
  EXPECT_EQ(panels[1].precision, 1);
  EXPECT_EQ(panels[2].series.size(), 1);
  EXPECT_EQ(panels[3].prefix, QStringLiteral("a.*.spend"));
  EXPECT_EQ(panels[3].maxSlices, 4);
  EXPECT_EQ(panels[4].kind, PanelSpec::Kind::Funnel);
  EXPECT_EQ(panels[5].columns.size(), 2);
  EXPECT_EQ(panels[5].sort, QStringLiteral("y"));
  EXPECT_TRUE(panels[5].descending);
}

TEST(DashboardSpec, TheUnitOfAPanelWinsOverTheCatalogues) {
  PanelSpec panel;
  MetricInfo info;
  info.unit = Unit::Count;
  info.precision = 2;
  EXPECT_EQ(panel.written(info), info);
  panel.unit = Unit::Milliseconds;
  panel.precision = 0;
  EXPECT_EQ(panel.written(info).unit, Unit::Milliseconds);
  EXPECT_EQ(panel.written(info).precision, 0);
}

TEST(DashboardSpec, MentionsEveryMetricWithItsLine) {
  const QByteArray json = R"({"id": "p", "title": "P", "rows": [
      {"cards": [{"metric": "a.b"}]},
      {"panels": [{"kind": "table", "title": "T", "rows": "a.by.", "columns": [
          {"metric": "x"}]},
        {"kind": "donut", "title": "D", "prefix": "c.*.spend"}]}]})";
  const auto page = DashboardSpec::fromJson(json);
  ASSERT_TRUE(page) << page.error().text().toStdString();
  const QList<MetricMention> mentions = metricsIn(*page, json);
  ASSERT_EQ(mentions.size(), 3);
  EXPECT_EQ(mentions[0].metric, QStringLiteral("a.b"));
  EXPECT_EQ(mentions[0].line, 2);
  EXPECT_EQ(mentions[1].metric, QStringLiteral("a.by.x.x"));
  EXPECT_EQ(mentions[1].line, 4);
  EXPECT_EQ(mentions[1].field, QStringLiteral("rows[1].panels[0].columns[0].metric"));
  EXPECT_EQ(mentions[2].metric, QStringLiteral("c.x.spend"));
  EXPECT_EQ(mentions[2].line, 5);
}

class ShippedPages : public testing::TestWithParam<const char*> {};

TEST_P(ShippedPages, AreValidAndNameKnownMetrics) {
  MetricCatalog catalog;
  const auto loaded = catalog.load(resource(QStringLiteral("metrics.json")));
  ASSERT_TRUE(loaded.has_value()) << loaded.error().toStdString();
  const QString id = QLatin1String(GetParam());
  const auto page = DashboardSpec::fromJson(resource(QStringLiteral("dashboards/%1.json").arg(id)));
  ASSERT_TRUE(page.has_value()) << page.error().text().toStdString();
  EXPECT_EQ(page->id, id);

  const QByteArray json = resource(QStringLiteral("dashboards/%1.json").arg(id));
  for (const MetricMention& mention : metricsIn(*page, json))
    EXPECT_TRUE(catalog.describes(mention.metric)) << mention.field.toStdString();
  qsizetype charts = 0;
  for (const RowSpec& row : page->rows)
    charts += row.panels.size();
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
                  {"kind": "bar", "title": "B", "prefix": "campaigns.by."},
                  {"kind": "table", "title": "T", "rows": "social_media.", "columns": [{"metric": "reach"}]},
                  {"kind": "card", "metric": "ai_agents.queue"}]}], "more": "system_health"})");
  ASSERT_TRUE(page) << page.error().text().toStdString();
  EXPECT_EQ(page->families(), (QStringList{QStringLiteral("leads"), QStringLiteral("dashboard"),
                                           QStringLiteral("campaigns"), QStringLiteral("social_media"),
                                           QStringLiteral("ai_agents"), QStringLiteral("system_health")}));
}

/// Pages at the edges of what is allowed.
QByteArrayList validPages() {
  return {
      kEveryKind,
      pageWith(R"({"cards": [{"metric": "x", "color": "", "period": "", "title": ""}]})"),
      pageWith(R"({"panels": [{"kind": "bar", "title": "B", "prefix": "a.", "maxBars": 50, "width": 12}]})"),
      chartWith(R"(, "height": 40, "precision": 0, "color": "#00ff00", "note": "")"),
      R"({"id": ")" + QByteArray(64, 'x') + R"(", "title": "P", "rows": [{"cards": [{"metric": "a.b"}]}]})",
      R"({"$schema": "dashboard.schema.json", "id": "p-1_x", "title": "P", "family": "", "more": "",
              "rows": [{"cards": [{"metric": "a.b"}]}]})"};
}

TEST(DashboardSchema, AcceptsAndRefusesWhatTheReaderDoes) {
  const QString python = test::pythonWithJsonSchema();
  if (python.isEmpty()) GTEST_SKIP() << "needs python3 with jsonschema";
  QByteArrayList documents;
  QByteArrayList expected;
  const QStringList shipped = QDir(QStringLiteral(":/pulsedeck/dashboards")).entryList();
  for (const QString& page : shipped) {
    documents << resource(QStringLiteral("dashboards/") + page);
    expected << "valid";
  }
  for (const QByteArray& page : validPages()) {
    ASSERT_TRUE(DashboardSpec::fromJson(page)) << page.constData();
    documents << page;
    expected << "valid";
  }
  for (const Fault& fault : faults()) {
    if (!fault.schemaSeesIt) continue;
    documents << fault.json;
    expected << "not valid";
  }
  const QByteArrayList verdicts =
      test::schemaVerdicts(documents, python, QStringLiteral("dashboard.schema.json"));
  ASSERT_EQ(verdicts.size(), expected.size());
  for (qsizetype i = 0; i < verdicts.size(); ++i)
    EXPECT_EQ(verdicts[i].toStdString(), expected[i].toStdString()) << documents[i].constData();
}

TEST(ShippedPages, AreAllCovered) {
  EXPECT_EQ(QDir(QStringLiteral(":/pulsedeck/dashboards")).entryList().size(), 6);
}

}  // namespace
}  // namespace pulsedeck

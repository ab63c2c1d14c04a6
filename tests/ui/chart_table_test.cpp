#include "pulsedeck/ui/chart_table.h"

#include <QDateTime>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr qint64 kTime = 1'790'000'000'000;  // 2026-09-21 14:13:20 UTC

ChartTable::Column column(const char* title, Unit unit = Unit::Count) {
  ChartTable::Column column{QString::fromUtf8(title), {}};
  column.info.unit = unit;
  column.info.currency = QStringLiteral("USD");
  return column;
}

ChartTable names(const QStringList& names) {
  ChartTable table;
  table.keyTitle = QStringLiteral("Name");
  table.isOverTime = false;
  table.columns = {column("Value")};
  for (const QString& name : names)
    table.rows.push_back({std::nullopt, name, {1.0}});
  return table;
}

TEST(TimeTable, HasARowForEachMomentOfAnySeries) {
  const ChartTable table = timeTable(
      {{column("A"), {{1'000, 1}, {2'000, 2}, {3'000, 3}}}, {column("B"), {{2'000, 20}, {2'500, 25}}}},
      {0, 10'000}, QStringLiteral("Time"));
  ASSERT_EQ(table.rows.size(), 4U);
  EXPECT_EQ(table.rows[0].values, (std::vector<std::optional<double>>{1, std::nullopt}));
  EXPECT_EQ(table.rows[1].timeMs, 2'000);
  EXPECT_EQ(table.rows[1].values, (std::vector<std::optional<double>>{2, 20}));
  EXPECT_EQ(table.rows[2].timeMs, 2'500);
  EXPECT_EQ(table.rows[2].values, (std::vector<std::optional<double>>{std::nullopt, 25}));
  EXPECT_EQ(table.rows[3].values, (std::vector<std::optional<double>>{3, std::nullopt}));
}

TEST(TimeTable, HasOnlyWhatIsInTheWindow) {
  const ChartTable table = timeTable({{column("A"), {{1'000, 1}, {2'000, 2}, {3'000, 3}}}}, {1'500, 2'000},
                                     QStringLiteral("Time"));
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0].timeMs, 2'000);
}

TEST(TimeTable, ColumnsOfOneTitleAreToldApart) {
  ChartTable::Column leads = column("Response time", Unit::Seconds);
  leads.info.name = QStringLiteral("leads.response_time");
  ChartTable::Column agents = column("Response time", Unit::Seconds);
  agents.info.name = QStringLiteral("ai_agents.response_time");
  const ChartTable::Column services = column("Response time", Unit::Milliseconds);
  const auto headings = [](const std::vector<ChartTable::Column>& columns) {
    std::vector<std::string> texts;
    for (const ChartTable::Column& one : columns)
      texts.push_back(columnHeading(one).toStdString());
    return texts;
  };
  const ChartTable table =
      timeTable({{leads, {}}, {agents, {}}, {services, {}}}, {0, 1}, QStringLiteral("Time"));
  EXPECT_EQ(headings(table.columns),
            (std::vector<std::string>{"Response time, leads.response_time (s)",
                                      "Response time, ai_agents.response_time (s)", "Response time (ms)"}));
  const ChartTable twice = timeTable({{leads, {}}, {leads, {}}, {leads, {}}}, {0, 1}, QStringLiteral("Time"));
  EXPECT_EQ(headings(twice.columns)[2], "Response time, leads.response_time 3 (s)");
}

TEST(TimeTable, ABreakIsOneEmptyRowHoweverManySeriesBreak) {
  const ChartTable table = timeTable({{column("A"), {{1'000, 1}, {5'000, 5, true}, {6'000, 6}}},
                                      {column("B"), {{1'000, 1}, {5'500, 5, true}, {6'000, 6}}}},
                                     {0, 10'000}, QStringLiteral("Time"));
  ASSERT_EQ(table.rows.size(), 5U);
  EXPECT_FALSE(table.rows[1].timeMs);
  EXPECT_EQ(table.rows[1].values, (std::vector<std::optional<double>>{std::nullopt, std::nullopt}));
  EXPECT_EQ(table.rows[2].timeMs, 5'000);
  EXPECT_EQ(table.rows[3].timeMs, 5'500);
}

TEST(TimeTable, ASecondBreakIsAnotherOne) {
  const ChartTable table =
      timeTable({{column("A"), {{1'000, 1}, {5'000, 5, true}, {9'000, 9, true}}}}, {0, 10'000}, {});
  ASSERT_EQ(table.rows.size(), 5U);
  EXPECT_FALSE(table.rows[1].timeMs);
  EXPECT_FALSE(table.rows[3].timeMs);
}

TEST(Csv, IsAsRfc4180HasIt) {
  const ChartTable table = timeTable(
      {{column("CPU", Unit::Percent), {{kTime, 0.1}, {kTime + 1'005, 1e21}, {kTime + 9'000, -3, true}}},
       {column("Revenue", Unit::Currency), {{kTime, 128'430}}}},
      {kTime, kTime + 10'000}, QStringLiteral("Time"));
  EXPECT_EQ(toCsv(table).toStdString(),
            "\"Time\",\"CPU (%)\",\"Revenue (USD)\"\r\n"
            "2026-09-21T14:13:20.000Z,0.1,128430\r\n"
            "2026-09-21T14:13:21.005Z,1e+21,\r\n"
            ",,\r\n"
            "2026-09-21T14:13:29.000Z,-3,\r\n");
}

TEST(Csv, KeepsWhatNamesHoldInTheirFields) {
  const QByteArray csv = toCsv(
      names({QStringLiteral("Say \"hi\", now"), QStringLiteral("two\r\nlines"), QStringLiteral("Größe")}));
  EXPECT_EQ(csv.toStdString(),
            "\"Name\",\"Value\"\r\n"
            "\"Say \"\"hi\"\", now\",1\r\n"
            "\"two\r\nlines\",1\r\n"
            "\"Größe\",1\r\n");
}

TEST(Csv, DisarmsFormulas) {
  const QByteArray csv = toCsv(names({QStringLiteral("=HYPERLINK(\"http://x\")"), QStringLiteral("+1"),
                                      QStringLiteral("-1"), QStringLiteral("@a"), QStringLiteral("\tb")}));
  EXPECT_EQ(csv.count("\"'"), 5);
  EXPECT_FALSE(csv.contains("\"="));
}

TEST(Csv, OfNothingIsItsHeading) {
  EXPECT_EQ(toCsv(names({})).toStdString(), "\"Name\",\"Value\"\r\n");
}

TEST(ExportFileName, IsMadeFromTitleAndMoment) {
  const qint64 moment = QDateTime(QDate(2026, 11, 28), QTime(14, 3, 28)).toMSecsSinceEpoch();
  const auto name = [moment](const char* title) {
    return exportFileName(QString::fromUtf8(title), moment, QStringLiteral("csv")).toStdString();
  };
  EXPECT_EQ(name("Revenue"), "revenue-2026-11-28T1403.csv");
  EXPECT_EQ(name("System health: CPU & RAM"), "system-health-cpu-ram-2026-11-28T1403.csv");
  EXPECT_EQ(name("../../etc/passwd"), "etc-passwd-2026-11-28T1403.csv");
  EXPECT_EQ(name("Größe"), "größe-2026-11-28T1403.csv");
  EXPECT_EQ(name("///"), "chart-2026-11-28T1403.csv");
}

}  // namespace
}  // namespace pulsedeck

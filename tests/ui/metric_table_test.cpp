#include "pulsedeck/ui/metric_table.h"

#include "pulsedeck/ui/chart_table_window.h"
#include "ui/metric_feed.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLocale>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck {
namespace {

using test::plain;
using testing::ElementsAre;

class MetricTableTest : public testing::Test {
 protected:
  MetricTableTest() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    feed_.describe(R"({"metrics": [
      {"name": "campaigns.by.*.spend", "title": "* spend", "unit": "currency", "currency": "USD", "precision": 0,
       "good": "neither"},
      {"name": "campaigns.by.*.roi", "title": "* ROI", "unit": "ratio", "precision": 1, "good": "up",
       "expected": {"min": 1}}]})");
    spec_.kind = PanelSpec::Kind::Table;
    spec_.title = QStringLiteral("Campaigns");
    spec_.rows = QStringLiteral("campaigns.by.");
    spec_.columns = {{QStringLiteral("spend"), {}}, {QStringLiteral("roi"), QStringLiteral("ROI")}};
    spec_.sort = QStringLiteral("spend");
  }

  ~MetricTableTest() override { QLocale::setDefault(locale_); }

  void fill() {
    feed_.receive("campaigns.by.Webinar.spend", 300);
    feed_.receive("campaigns.by.Spring sale.spend", 900);
    feed_.receive("campaigns.by.Spring sale.roi", 4.1);
    feed_.receive("campaigns.by.Retargeting.spend", 500);
    feed_.receive("campaigns.by.Retargeting.roi", 0.5);
  }
  std::unique_ptr<MetricTable> shownTable() {
    auto table = std::make_unique<MetricTable>(spec_, feed_.store, feed_.theme);
    table->resize(600, 300);
    table->show();
    static_cast<void>(QTest::qWaitForWindowActive(table.get()));
    return table;
  }
  static std::vector<std::string> column(const MetricTable& table, int column, int role = Qt::DisplayRole) {
    std::vector<std::string> texts;
    for (int row = 0; row < table.model().rowCount(); ++row)
      texts.push_back(plain(table.model().index(row, column).data(role).toString()));
    return texts;
  }
  static void clickHead(const MetricTable& table, int column) {
    QHeaderView* head = table.view()->horizontalHeader();
    QTest::mouseClick(
        head->viewport(), Qt::LeftButton, {},
        QPoint(head->sectionViewportPosition(column) + head->sectionSize(column) / 2, head->height() / 2));
  }

  const QLocale locale_;
  test::MetricFeed feed_;
  PanelSpec spec_;
};

TEST_F(MetricTableTest, ShowsARowForEachNameAsTheCatalogueWrites) {
  fill();
  const auto table = shownTable();
  const QAbstractItemModelTester tester(const_cast<MetricTableModel*>(&table->model()));
  EXPECT_THAT(column(*table, 0), ElementsAre("Spring sale", "Retargeting", "Webinar"));
  EXPECT_THAT(column(*table, 1), ElementsAre("$900", "$500", "$300"));
  EXPECT_THAT(column(*table, 2), ElementsAre("4.1 ×", "0.5 ×", "—")) << "unknown is no 0";
  EXPECT_EQ(table->model().headerData(1, Qt::Horizontal).toString(), QStringLiteral("Spend"));
  EXPECT_EQ(table->model().headerData(2, Qt::Horizontal).toString(), QStringLiteral("ROI"));
}

TEST_F(MetricTableTest, AClickOnAHeadSortsAndUnknownStaysLast) {
  fill();
  const auto table = shownTable();
  clickHead(*table, 2);
  EXPECT_THAT(column(*table, 0), ElementsAre("Retargeting", "Spring sale", "Webinar"));
  clickHead(*table, 2);
  EXPECT_THAT(column(*table, 0), ElementsAre("Spring sale", "Retargeting", "Webinar"));
  clickHead(*table, 0);
  EXPECT_THAT(column(*table, 0), ElementsAre("Retargeting", "Spring sale", "Webinar"));
}

TEST_F(MetricTableTest, SSortsByTheColumnTheKeysWentTo) {
  fill();
  const auto table = shownTable();
  table->view()->setFocus(Qt::TabFocusReason);
  EXPECT_TRUE(table->view()->currentIndex().isValid()) << "the focus is seen at once";
  QTest::keyClick(table->view(), Qt::Key_Right);
  QTest::keyClick(table->view(), Qt::Key_Right);
  QTest::keyClick(table->view(), Qt::Key_S);
  EXPECT_THAT(column(*table, 2), ElementsAre("4.1 ×", "0.5 ×", "—"));
  QTest::keyClick(table->view(), Qt::Key_S);
  EXPECT_THAT(column(*table, 2), ElementsAre("0.5 ×", "4.1 ×", "—"));
  EXPECT_EQ(table->model().headerData(2, Qt::Horizontal, Qt::AccessibleTextRole).toString(),
            QStringLiteral("ROI, sorted, smallest first"));
}

TEST_F(MetricTableTest, EnterAndADoubleClickOpenACellsMetric) {
  fill();
  const auto table = shownTable();
  QSignalSpy chosen(table.get(), &MetricTable::metricChosen);
  table->view()->setFocus(Qt::TabFocusReason);
  QTest::keyClick(table->view(), Qt::Key_Right);
  QTest::keyClick(table->view(), Qt::Key_Right);
  QTest::keyClick(table->view(), Qt::Key_Return);
  ASSERT_EQ(chosen.count(), 1);
  EXPECT_EQ(chosen[0][0].toString(), QStringLiteral("campaigns.by.Spring sale.roi"));
  const QPoint name = table->view()->visualRect(table->model().index(1, 0)).center();
  QTest::mouseDClick(table->view()->viewport(), Qt::LeftButton, {}, name);
  ASSERT_EQ(chosen.count(), 2);
  EXPECT_EQ(chosen[1][0].toString(), QStringLiteral("campaigns.by.Retargeting.spend"));
  table->view()->setCurrentIndex(table->model().index(2, 2));
  QTest::keyClick(table->view(), Qt::Key_Return);
  EXPECT_EQ(chosen.count(), 2) << "there is no such metric";
}

TEST_F(MetricTableTest, GivesItsRowsAsATable) {
  fill();
  EXPECT_EQ(toCsv(shownTable()->exportTable()).toStdString(),
            "\"Name\",\"Spend (USD)\",\"ROI (×)\"\r\n\"Spring sale\",900,4.1\r\n"
            "\"Retargeting\",500,0.5\r\n\"Webinar\",300,\r\n");
}

TEST_F(MetricTableTest, KeysInTheTableReachItsMenu) {
  fill();
  const auto table = shownTable();
  QTest::keyClick(table->view(), Qt::Key_T);
  EXPECT_NE(table->findChild<ChartTableWindow*>(), nullptr);
}

TEST_F(MetricTableTest, KeepsOrderAndSelectionWhileValuesChange) {
  fill();
  const auto table = shownTable();
  const QAbstractItemModelTester tester(const_cast<MetricTableModel*>(&table->model()));
  table->view()->selectRow(2);
  feed_.receive("campaigns.by.Webinar.spend", 1'000);
  feed_.receive("campaigns.by.Newsletter.spend", 950);
  table->refresh();
  EXPECT_THAT(column(*table, 0), ElementsAre("Webinar", "Newsletter", "Spring sale", "Retargeting"));
  const QModelIndexList selected = table->view()->selectionModel()->selectedRows();
  ASSERT_EQ(selected.size(), 1);
  EXPECT_EQ(selected[0].data().toString(), QStringLiteral("Webinar"));
}

TEST_F(MetricTableTest, SaysWhatIsStaleInWords) {
  fill();
  const auto table = shownTable();
  feed_.clock.advance(48'000);
  table->refresh();
  EXPECT_EQ(column(*table, 0)[0], "Spring sale · stale, 48 s ago");
  EXPECT_EQ(plain(table->warningText()), "Stale · 48 s ago");
  EXPECT_EQ(column(*table, 1, Qt::AccessibleTextRole)[0], "Spend $900, stale");
}

TEST_F(MetricTableTest, SpeaksNamesUnitsAndLimits) {
  fill();
  const auto table = shownTable();
  EXPECT_THAT(column(*table, 2, Qt::AccessibleTextRole),
              ElementsAre("ROI 4.1 times", "ROI 0.5 times, below limit", "ROI unknown"));
  EXPECT_EQ(table->view()->accessibleName(), QStringLiteral("Campaigns"));
}

TEST_F(MetricTableTest, LeavesSpaceAndLettersToTheWindow) {
  fill();
  const auto table = shownTable();
  table->view()->setFocus();
  const QModelIndex before = table->view()->currentIndex();
  for (const auto key : {Qt::Key_Space, Qt::Key_W}) {
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, QStringLiteral("w"));
    QCoreApplication::sendEvent(table->view(), &press);
    EXPECT_FALSE(press.isAccepted());
  }
  EXPECT_EQ(table->view()->currentIndex(), before);
}

TEST_F(MetricTableTest, LooksAtNothingWhenNoneOfItsMetricsCame) {
  fill();
  feed_.receive("campaigns.other", 1);
  const auto table = shownTable();
  QSignalSpy changed(&table->model(), &QAbstractItemModel::dataChanged);
  feed_.receive("campaigns.other", 2);
  table->refresh();
  EXPECT_EQ(changed.count(), 0);
  feed_.receive("campaigns.by.Webinar.spend", 301);
  table->refresh();
  EXPECT_EQ(changed.count(), 1);
}

TEST_F(MetricTableTest, DoesNothingWhileHiddenOrPaused) {
  fill();
  const auto table = shownTable();
  table->setPaused(true);
  feed_.clock.advance(1'000);
  feed_.receive("campaigns.by.Spring sale.spend", 950);
  table->refresh();
  EXPECT_EQ(column(*table, 1)[0], "$900");
  table->hide();
  table->show();
  EXPECT_EQ(column(*table, 1)[0], "$900") << "as of the pause";
  table->setPaused(false);
  table->refresh();
  EXPECT_EQ(column(*table, 1)[0], "$950");
}

TEST_F(MetricTableTest, IsBounded) {
  for (int i = 0; i < 510; ++i)
    feed_.receive(qPrintable(QStringLiteral("campaigns.by.c%1.spend").arg(i)), i);
  const auto table = shownTable();
  EXPECT_EQ(table->model().rowCount(), 500);
  EXPECT_EQ(table->model().hiddenRows(), 10U);
}

TEST(UnnamedRows, AreOnlyThoseThatNeitherCatalogueNorPageNames) {
  MetricCatalog catalog;
  ASSERT_TRUE(catalog.load(R"({"metrics": [{"name": "leads.new", "title": "New", "unit": "count",
                               "precision": 0, "good": "up"}]})"));
  for (const char* name :
       {"leads.on a card", "leads.in.group", "leads.odd", "leads.by.A.x", "leads.by.A.y", "other.odd"})
    static_cast<void>(catalog.intern(name));
  const auto page = DashboardSpec::fromJson(R"({"id": "p", "title": "P", "more": "leads", "rows": [
      {"cards": [{"metric": "leads.on a card"}]},
      {"panels": [{"kind": "bar", "title": "B", "prefix": "leads.in."},
                  {"kind": "table", "title": "T", "rows": "leads.by.", "columns": [{"metric": "x"}]}]}]})");
  ASSERT_TRUE(page) << page.error().text().toStdString();
  std::vector<std::string> names;
  for (const MetricRow& row : unnamedRows(catalog, *page))
    names.push_back(row.name.toStdString());
  EXPECT_THAT(names, ElementsAre("by.A.y", "odd"));
}

TEST_F(MetricTableTest, FirstSeenInAPauseItTellsOfThatMoment) {
  feed_.receive("campaigns.by.Webinar.spend", 300);
  MetricTable table(spec_, feed_.store, feed_.theme);
  table.setPaused(true);
  feed_.clock.advance(600'000);
  table.resize(600, 300);
  table.show();
  EXPECT_THAT(column(table, 0), ElementsAre("Webinar"));
}

TEST_F(MetricTableTest, PlatformsAreSpelledAsInTheirMetrics) {
  feed_.receive("campaigns.by.linkedin.spend", 300);
  EXPECT_THAT(column(*shownTable(), 0), ElementsAre("LinkedIn"));
}

}  // namespace
}  // namespace pulsedeck

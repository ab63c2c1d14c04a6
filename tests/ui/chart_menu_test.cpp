#include "pulsedeck/ui/chart_menu.h"

#include "pulsedeck/ui/bar_chart.h"
#include "pulsedeck/ui/chart_table_model.h"
#include "pulsedeck/ui/chart_table_window.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/time_text.h"
#include "ui/time_chart_fixture.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::kMinute;
using test::kSecond;
using test::plain;

class ChartMenuTest : public test::TimeChartFixture {
 protected:
  ChartMenuTest() {
    receiveFor(2 * kMinute, 50, 1.5);
    chart_ = shownChart();
    chart_->refresh();
  }
  [[nodiscard]] QMenu* menu() const { return chart_->findChild<QMenu*>(QStringLiteral("chartMenu")); }
  void choose(const char* text) const {
    ASSERT_NE(menu(), nullptr);
    for (QAction* action : menu()->actions()) {
      if (plain(action->text()) == text) return action->trigger();
    }
    FAIL() << "no such action: " << text;
  }
  void openByKey() const { QTest::keyClick(chart_.get(), Qt::Key_F10, Qt::ShiftModifier); }
  [[nodiscard]] QFileDialog* dialog() const { return chart_->findChild<QFileDialog*>(); }
  [[nodiscard]] ChartTableWindow* table() const { return chart_->findChild<ChartTableWindow*>(); }
  [[nodiscard]] QTableView* cells() const { return table()->findChild<QTableView*>(); }
  [[nodiscard]] std::string cell(int row, int column) const {
    return plain(cells()->model()->index(row, column).data().toString());
  }

  QTemporaryDir folder_;
  std::unique_ptr<TimeChart> chart_;
};

TEST_F(ChartMenuTest, OpensAtARightClickOnThePlotToo) {
  EXPECT_EQ(menu(), nullptr) << "made when it is wanted";
  QWidget* const surface = view(*chart_)->viewport();
  const QPoint place(200, 100);
  QContextMenuEvent click(QContextMenuEvent::Mouse, place, surface->mapToGlobal(place));
  QApplication::sendEvent(surface, &click);
  ASSERT_NE(menu(), nullptr);
  EXPECT_TRUE(menu()->isVisible());
}

TEST_F(ChartMenuTest, OpensByKeyAndIsUsedByKey) {
  for (const auto& [key, modifier] :
       {std::pair{Qt::Key_Menu, Qt::NoModifier}, std::pair{Qt::Key_F10, Qt::ShiftModifier}}) {
    QTest::keyClick(chart_.get(), key, modifier);
    ASSERT_NE(menu(), nullptr);
    EXPECT_TRUE(menu()->isVisible());
    QTest::keyClick(menu(), Qt::Key_Escape);
    EXPECT_FALSE(menu()->isVisible());
  }
}

TEST_F(ChartMenuTest, OffersAnAlertRuleForWhatIsShown) {
  auto* chartsMenu = chart_->findChild<ChartMenu*>();
  QSignalSpy requested(chartsMenu, &ChartMenu::ruleRequested);
  openByKey();
  const QMenu* rules = nullptr;
  for (const QAction* action : menu()->actions()) {
    if (action->menu() != nullptr) rules = action->menu();
  }
  ASSERT_NE(rules, nullptr) << "a chart of several series asks for which one";
  ASSERT_EQ(rules->actions().size(), 2);
  rules->actions()[0]->trigger();
  ASSERT_EQ(requested.size(), 1);
  EXPECT_EQ(requested[0][0].toString(), QLatin1String(test::kCpu));
  QTest::keyClick(menu(), Qt::Key_Escape);
  QTest::mouseClick(legend(*chart_)[1], Qt::LeftButton);
  openByKey();
  choose("New alert rule…");
  EXPECT_EQ(requested.size(), 2) << "of the one that is shown at once";
}

TEST_F(ChartMenuTest, CopiesThePicture) {
  openByKey();
  choose("Copy image");
  const QImage picture = QGuiApplication::clipboard()->image();
  EXPECT_EQ(picture.size(), chart_->size() * chart_->devicePixelRatioF());
  QGuiApplication::clipboard()->clear();
  QTest::keyClick(chart_.get(), Qt::Key_C, Qt::ControlModifier);
  EXPECT_FALSE(QGuiApplication::clipboard()->image().isNull());
}

TEST_F(ChartMenuTest, SavesThePicture) {
  openByKey();
  choose("Save as PNG…");
  ASSERT_NE(dialog(), nullptr);
  const QString path = folder_.filePath(QStringLiteral("a.png"));
  Q_EMIT dialog()->fileSelected(path);
  const QImage saved(path);
  EXPECT_EQ(saved.size(), chart_->size() * chart_->devicePixelRatioF());
}

TEST_F(ChartMenuTest, SavesTheDataOfTheVisibleWindow) {
  openByKey();
  choose("Save data as CSV…");
  ASSERT_NE(dialog(), nullptr);
  EXPECT_TRUE(
      QFileInfo(dialog()->selectedFiles().value(0)).fileName().startsWith(QStringLiteral("system-health-")));
  EXPECT_TRUE(dialog()->selectedFiles().value(0).endsWith(QStringLiteral(".csv")));
  // What comes while the name is typed is not in the file.
  const qint64 newest = feed_.clock.wallMs();
  receiveFor(kMinute, 99);
  chart_->refresh();
  const QString path = folder_.filePath(QStringLiteral("a.csv"));
  Q_EMIT dialog()->fileSelected(path);
  QFile file(path);
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const QList<QByteArray> lines = file.readAll().split('\n');
  EXPECT_EQ(lines.front().toStdString(), "\"Time\",\"CPU (%)\",\"Error rate (%)\"\r");
  ASSERT_EQ(lines.size(), 1 + 120 + 1);
  const QString last = QDateTime::fromMSecsSinceEpoch(newest, Qt::UTC).toString(Qt::ISODateWithMs);
  EXPECT_EQ(lines[120].toStdString(), last.toStdString() + ",50,1.5\r") << "the true values, not the drawn";
}

TEST_F(ChartMenuTest, AZoomedChartSavesWhatItShows) {
  chart_->showWindow(TimeStretch{feed_.clock.wallMs() - 30 * kSecond, feed_.clock.wallMs() - 20 * kSecond});
  EXPECT_EQ(chart_->exportTable().rows.size(), 11U);
}

TEST_F(ChartMenuTest, ColumnsAreCalledAsTheirLinesAre) {
  spec_.series[0].label = QStringLiteral("Processor");
  chart_ = shownChart();
  const auto& columns = chart_->exportTable().columns;
  EXPECT_EQ(columns[0].title, QStringLiteral("Processor"));
  EXPECT_EQ(columns[1].title, QStringLiteral("Error rate")) << "its label tells of a scale";
}

TEST_F(ChartMenuTest, AHiddenSeriesIsInNeitherFileNorTable) {
  QTest::mouseClick(legend(*chart_)[1], Qt::LeftButton);
  EXPECT_EQ(chart_->exportTable().columns.size(), 1U);
}

TEST_F(ChartMenuTest, SaysWhyAFileWasNotSaved) {
  openByKey();
  choose("Save data as CSV…");
  ASSERT_NE(dialog(), nullptr);
  Q_EMIT dialog()->fileSelected(folder_.filePath(QStringLiteral("missing/a.csv")));
  const auto* box = chart_->findChild<QMessageBox*>();
  ASSERT_NE(box, nullptr);
  EXPECT_TRUE(box->text().contains(QStringLiteral("a.csv was not saved.")));
  EXPECT_TRUE(box->text().contains(QStringLiteral("does not exist.")));
  EXPECT_EQ(box->textFormat(), Qt::PlainText);
}

TEST_F(ChartMenuTest, AFileIsSavedWholeOrNotAtAll) {
  const QString path = folder_.filePath(QStringLiteral("a.csv"));
  ASSERT_TRUE(saveChartFile(path, "first"));
  ASSERT_TRUE(QDir(folder_.path()).mkdir(QStringLiteral("b.csv")));
  const auto onFolder = saveChartFile(folder_.filePath(QStringLiteral("b.csv")), "second");
  ASSERT_FALSE(onFolder);
  EXPECT_EQ(plain(onFolder.error()), "There is a folder of that name.");
  EXPECT_EQ(QDir(folder_.path()).entryList(QDir::Files), QStringList{QStringLiteral("a.csv")});
}

TEST_F(ChartMenuTest, ShowsItsDataAsATableNewestFirst) {
  QTest::keyClick(chart_.get(), Qt::Key_T);
  ASSERT_NE(table(), nullptr);
  EXPECT_TRUE(table()->isVisible());
  ASSERT_EQ(cells()->model()->rowCount(), 120);
  EXPECT_EQ(cells()->model()->columnCount(), 3);
  EXPECT_EQ(plain(cells()->model()->headerData(2, Qt::Horizontal).toString()), "Error rate (%)");
  EXPECT_EQ(cell(0, 1), "50 %");
  EXPECT_EQ(cell(0, 2), "1.5 %");
  EXPECT_NE(cell(0, 0), cell(1, 0));

  // It stands still until it is told to read anew; a second wish opens no second one.
  receiveFor(10 * kSecond, 60);
  chart_->refresh();
  EXPECT_EQ(cell(0, 1), "50 %");
  QTest::keyClick(chart_.get(), Qt::Key_T);
  EXPECT_EQ(chart_->findChildren<ChartTableWindow*>().size(), 1);
  EXPECT_EQ(cell(0, 1), "60 %");
}

TEST_F(ChartMenuTest, TheTableTellsOfWhichDayItIs) {
  QTest::keyClick(chart_.get(), Qt::Key_T);
  ASSERT_NE(table(), nullptr);
  const QString moment = formatMoment(chart_->exportTimeMs(), std::nullopt);
  EXPECT_TRUE(moment.startsWith(QLocale().toString(
      QDateTime::fromMSecsSinceEpoch(chart_->exportTimeMs()).date(), QLocale::ShortFormat)));
  EXPECT_TRUE(table()->findChild<TextLabel*>()->text().contains(moment));
}

TEST_F(ChartMenuTest, TheTableIsUsedByKeyboard) {
  QTest::keyClick(chart_.get(), Qt::Key_T);
  table()->activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(table()));
  QTest::keyClick(cells(), Qt::Key_Right, Qt::ShiftModifier);
  QTest::keyClick(cells(), Qt::Key_Down, Qt::ShiftModifier);
  QTest::keyClick(cells(), Qt::Key_C, Qt::ControlModifier);
  const QStringList copied = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
  ASSERT_EQ(copied.size(), 3);
  EXPECT_EQ(copied[0].split(QLatin1Char('\t')).size(), 2);
  EXPECT_EQ(copied[0].section(QLatin1Char('\t'), 1), QStringLiteral("50"));

  receiveFor(10 * kSecond, 60);
  chart_->refresh();
  QTest::keyClick(cells(), Qt::Key_F5);
  EXPECT_EQ(cell(0, 1), "60 %");
  QTest::keyClick(cells(), Qt::Key_Escape);
  EXPECT_FALSE(table() != nullptr && table()->isVisible());
}

/// The chart as one of several in a window, which it may leave.
class ChartMenuInWindow : public ChartMenuTest {
 protected:
  ChartMenuInWindow() {
    window_.resize(900, 600);
    chart_->setParent(&window_);
    window_.show();
    chart_->show();
    static_cast<void>(QTest::qWaitForWindowActive(&window_));
    chart_->refresh();
  }
  // The chart belongs to the test, not to the window.
  ~ChartMenuInWindow() override { chart_.reset(); }
  void loseChart() {
    chart_.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  }

  QWidget window_;
};

TEST_F(ChartMenuInWindow, AFileIsSavedByTypingItsNameThoughThePageWasMadeAnew) {
  openByKey();
  choose("Save data as CSV…");
  const QPointer<QFileDialog> dialog = window_.findChild<QFileDialog*>();
  ASSERT_NE(dialog, nullptr);
  loseChart();
  ASSERT_TRUE(dialog->isVisible());
  auto* const name = dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
  ASSERT_NE(name, nullptr);
  name->selectAll();
  QTest::keyClicks(name, folder_.filePath(QStringLiteral("typed")));
  ASSERT_EQ(name->text(), folder_.filePath(QStringLiteral("typed")));
  // It looks at its folder first, on a thread of its own.
  const auto accepted = [&] {
    if (dialog != nullptr && dialog->isVisible()) QTest::keyClick(name, Qt::Key_Return);
    return dialog == nullptr || !dialog->isVisible();
  };
  EXPECT_TRUE(QTest::qWaitFor(accepted));
  QFile file(folder_.filePath(QStringLiteral("typed.csv")));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << "with the usual ending";
  EXPECT_EQ(file.readAll().count('\n'), 121);
}

TEST_F(ChartMenuInWindow, AFailureIsToldThoughThePageWasMadeAnew) {
  openByKey();
  choose("Save data as CSV…");
  const QPointer<QFileDialog> dialog = window_.findChild<QFileDialog*>();
  ASSERT_NE(dialog, nullptr);
  loseChart();
  Q_EMIT dialog->fileSelected(folder_.filePath(QStringLiteral("missing/a.csv")));
  EXPECT_NE(window_.findChild<QMessageBox*>(), nullptr);
}

TEST_F(ChartMenuInWindow, TheTableStaysButCannotBeRenewed) {
  QTest::keyClick(chart_.get(), Qt::Key_T);
  auto* const table = window_.findChild<ChartTableWindow*>();
  ASSERT_NE(table, nullptr);
  auto* const renew = table->findChild<FlatButton*>();
  EXPECT_TRUE(renew->isEnabled());
  loseChart();
  EXPECT_TRUE(table->isVisible());
  EXPECT_EQ(table->findChild<QTableView*>()->model()->rowCount(), 120);
  EXPECT_FALSE(renew->isEnabled());
  QTest::keyClick(table, Qt::Key_F5);
  EXPECT_EQ(table->findChild<QTableView*>()->model()->rowCount(), 120);
}

TEST_F(ChartMenuTest, BarsHaveItToo) {
  feed_.receive("campaigns.conversions.=Spring, sale", 82);
  feed_.receive("campaigns.conversions.Webinar", 37.5);
  PanelSpec spec;
  spec.kind = PanelSpec::Kind::Bar;
  spec.title = QStringLiteral("Conversions");
  spec.prefix = QStringLiteral("campaigns.conversions.");
  BarChart bars(spec, feed_.store, feed_.theme);
  bars.show();
  EXPECT_EQ(toCsv(bars.exportTable()).toStdString(),
            "\"Name\",\"Conversions\"\r\n\"'=Spring, sale\",82\r\n\"Webinar\",37.5\r\n");
  QTest::keyClick(&bars, Qt::Key_T);
  const auto* window = bars.findChild<ChartTableWindow*>();
  ASSERT_NE(window, nullptr);
  const auto* rows = window->findChild<QTableView*>()->model();
  EXPECT_EQ(rows->index(0, 0).data().toString(), QStringLiteral("=Spring, sale")) << "largest first";
}

TEST(ChartTableModel, CopiesForASpreadsheet) {
  const QLocale before;
  QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
  ChartTable table;
  table.isOverTime = false;
  table.columns = {{QStringLiteral("A"), {}}, {QStringLiteral("B"), {}}};
  table.rows = {{std::nullopt, QStringLiteral("=x\ty"), {1234.5, std::nullopt}}};
  ChartTableModel model;
  model.setTable(table);
  const QModelIndexList cells{model.index(0, 0), model.index(0, 1), model.index(0, 2)};
  EXPECT_EQ(model.copyText(cells).toStdString(), "'=x y\t1234,5\t\n");
  QLocale::setDefault(before);
}

TEST(ChartTableModel, SaysWhereNothingIsKnown) {
  ChartTable table;
  table.columns = {{QStringLiteral("A"), {}}};
  table.rows = {{1'000, {}, {1.0}}, {std::nullopt, {}, {std::nullopt}}, {9'000, {}, {2.0}}};
  ChartTableModel model;
  model.setTable(table);
  EXPECT_EQ(model.index(1, 0).data().toString(), QStringLiteral("no data"));
}

}  // namespace
}  // namespace pulsedeck

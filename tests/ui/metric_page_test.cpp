#include "pulsedeck/ui/metric_page.h"

#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/time_chart.h"
#include "ui/metric_feed.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::plain;

constexpr auto kErrors = "system_health.error_rate";

class MetricPageTest : public testing::Test {
 protected:
  MetricPageTest() : page_(feed_.store, feed_.theme) {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    feed_.describe(R"({"metrics": [
      {"name": "system_health.error_rate", "title": "Error rate", "unit": "percent", "precision": 1, "good": "down",
       "expected": {"max": 2}}]})");
    page_.resize(1'000, 700);
  }
  ~MetricPageTest() override { QLocale::setDefault(locale_); }

  void openErrors() {
    page_.setMetric(QLatin1String(kErrors));
    page_.show();
  }
  /// A value a second, the first of them now.
  void feed(std::initializer_list<double> values) {
    for (const double value : values) {
      feed_.receive(kErrors, value);
      feed_.clock.advance(1'000);
    }
  }
  [[nodiscard]] bool says(const char* text) const {
    for (const TextLabel* label : page_.findChildren<TextLabel*>()) {
      if (plain(label->text()).find(text) != std::string::npos) return true;
    }
    return false;
  }
  [[nodiscard]] std::string figure(const char* name) const {
    for (const TextLabel* label : page_.findChildren<TextLabel*>()) {
      const std::string spoken = plain(label->accessibleName());
      if (spoken.rfind(std::string(name) + ": ", 0) == 0) return spoken.substr(std::string(name).size() + 2);
    }
    return "not there";
  }
  [[nodiscard]] QTableView* table() const { return page_.findChild<QTableView*>(); }
  [[nodiscard]] std::string cell(int row, int column) const {
    return plain(table()->model()->index(row, column).data().toString());
  }

  test::MetricFeed feed_;
  MetricPage page_;

 private:
  QLocale locale_;
};

TEST_F(MetricPageTest, TellsTheStatisticsOfTheRange) {
  feed({1.0, 2.0, 3.0, 6.0});
  openErrors();
  EXPECT_EQ(figure("Last"), "6.0 %");
  EXPECT_EQ(figure("Lowest"), "1.0 %");
  EXPECT_EQ(figure("Mean"), "3.0 %");
  EXPECT_EQ(figure("Highest"), "6.0 %");
  EXPECT_EQ(figure("95th percentile"), "6.0 %");
  EXPECT_TRUE(says("from every sample"));
}

TEST_F(MetricPageTest, FollowsTheRange) {
  feed({10.0});
  feed_.clock.advance(10 * 60'000);
  feed({1.0, 3.0});
  openErrors();
  EXPECT_EQ(figure("Highest"), "3.0 %") << "of the last 5 minutes";
  page_.setSpan(3'600'000);
  EXPECT_EQ(figure("Highest"), "10.0 %");
}

TEST_F(MetricPageTest, StatisticsFollowTheDataAFewTimesASecond) {
  feed({1.0});
  openErrors();
  feed_.clock.advance(MetricPage::kFiguresEveryMs);
  feed_.receive(kErrors, 9.0);
  page_.refresh();
  EXPECT_EQ(figure("Highest"), "9.0 %");
  feed_.clock.advance(10);
  feed_.receive(kErrors, 20.0);
  page_.refresh();
  EXPECT_EQ(figure("Highest"), "9.0 %");
  feed_.clock.advance(MetricPage::kFiguresEveryMs);
  page_.refresh();
  EXPECT_EQ(figure("Highest"), "20.0 %");
}

TEST_F(MetricPageTest, KnowsNothingOfAMetricThatNeverCame) {
  page_.setMetric(QStringLiteral("weather.wind_speed"));
  page_.show();
  EXPECT_EQ(figure("Last"), "—");
  EXPECT_TRUE(says("nothing is known there"));
  EXPECT_TRUE(says("nothing came yet"));
  feed_.receive("weather.wind_speed", 12);
  feed_.clock.advance(1'000);
  page_.refresh();
  EXPECT_EQ(figure("Last"), "12");
  EXPECT_EQ(cell(0, 1), "12");
}

TEST_F(MetricPageTest, TellsWhatIsKnownOfTheMetric) {
  feed({1.0});
  openErrors();
  EXPECT_TRUE(says("system_health.error_rate"));
  EXPECT_TRUE(says("System health"));
  EXPECT_TRUE(says("percent"));
  EXPECT_TRUE(says("at most 2 %, lower is better"));
  EXPECT_FALSE(says("not met now"));
  EXPECT_TRUE(says("fresh, 1 s ago"));
  feed({3.0});
  page_.refresh();
  EXPECT_TRUE(says("not met now"));
}

TEST_F(MetricPageTest, AStaleValueIsNotSaidToBeBeyondWhatIsExpectedNow) {
  feed({3.0});
  openErrors();
  EXPECT_TRUE(says("not met now"));
  feed_.clock.advance(3'600'000);
  page_.refresh();
  EXPECT_FALSE(says("not met now"));
  EXPECT_TRUE(says("not met by the last value"));
}

TEST_F(MetricPageTest, ListsTheNewestValuesFirst) {
  for (int i = 0; i < 150; ++i)
    feed({static_cast<double>(i)});
  openErrors();
  EXPECT_EQ(table()->model()->rowCount(), 100);
  EXPECT_EQ(cell(0, 1), "149 %");
  EXPECT_EQ(cell(99, 1), "50 %");
  EXPECT_NE(cell(0, 0).find('.'), std::string::npos) << "to the millisecond: " << cell(0, 0);
  feed({200.0});
  page_.refresh();
  EXPECT_EQ(table()->model()->rowCount(), 100);
  EXPECT_EQ(cell(0, 1), "200 %");
  EXPECT_EQ(cell(99, 1), "51 %");
}

TEST_F(MetricPageTest, YesterdaysValuesHaveTheirDateThoughNothingNewCame) {
  feed({1.0});
  openErrors();
  EXPECT_EQ(cell(0, 0).find('/'), std::string::npos) << cell(0, 0);
  QSignalSpy changed(table()->model(), &QAbstractItemModel::dataChanged);
  feed_.clock.advance(24LL * 3'600'000);
  page_.refresh();
  EXPECT_NE(cell(0, 0).find('/'), std::string::npos) << cell(0, 0);
  EXPECT_EQ(changed.size(), 1);
  page_.refresh();
  EXPECT_EQ(changed.size(), 1);
}

TEST_F(MetricPageTest, TodayIsTheServersDay) {
  feed({1.0});
  feed_.clock.setWall(feed_.clock.wallMs() + 48LL * 3'600'000);
  openErrors();
  EXPECT_EQ(cell(0, 0).find('/'), std::string::npos) << cell(0, 0);
}

TEST_F(MetricPageTest, TheListStandsStillWhileItIsRead) {
  for (int i = 0; i < 150; ++i)
    feed({static_cast<double>(i)});
  openErrors();
  QTest::keyClick(table(), Qt::Key_PageDown);
  QTest::keyClick(table(), Qt::Key_PageDown);
  ASSERT_GT(table()->verticalScrollBar()->value(), 0);
  feed({200.0, 201.0});
  page_.refresh();
  EXPECT_EQ(cell(0, 1), "149 %");
  EXPECT_TRUE(says("held, 2 newer"));
  table()->scrollToTop();
  page_.refresh();
  EXPECT_EQ(cell(0, 1), "201 %");
  EXPECT_FALSE(says("held"));
}

TEST_F(MetricPageTest, KeepsWhatItShowsWhilePaused) {
  feed({1.0, 2.0});
  openErrors();
  page_.setPaused(true);
  feed_.clock.advance(1'000);
  feed({50.0});
  page_.refresh();
  EXPECT_EQ(cell(0, 1), "2 %");
  EXPECT_EQ(figure("Highest"), "2.0 %");
  page_.setPaused(false);
  page_.refresh();
  EXPECT_EQ(cell(0, 1), "50 %");
  EXPECT_EQ(figure("Highest"), "50.0 %");
}

TEST_F(MetricPageTest, APauseBeforeTheFirstValueShowsNone) {
  page_.setPaused(true);
  feed({1.0, 2.0, 3.0});
  openErrors();
  const auto* chart = page_.findChild<TimeChart*>();
  EXPECT_EQ(plain(chart->message()), "Waiting for the first values…");
  EXPECT_EQ(table()->model()->rowCount(), 0);
}

TEST_F(MetricPageTest, WhatIsToldInAPauseIsAsOfThePause) {
  feed({1.0});
  page_.setPaused(true);
  feed_.clock.advance(600'000);
  feed_.receive(kErrors, 50.0);
  openErrors();
  EXPECT_TRUE(says("fresh, 1 s before the pause")) << "though it was opened later";
  EXPECT_FALSE(says("not met"));
  page_.setPaused(false);
  page_.refresh();
  EXPECT_TRUE(says("fresh, 0 s ago"));
  EXPECT_TRUE(says("not met now"));
  page_.setPaused(true);
  page_.refresh();
  EXPECT_TRUE(says("not met at the pause"));
}

TEST_F(MetricPageTest, WhatWasStaleAtThePauseStaysSo) {
  feed({1.0});
  feed_.clock.advance(600'000);
  page_.setPaused(true);
  feed_.clock.advance(1'000);
  feed_.receive(kErrors, 2.0);
  openErrors();
  EXPECT_TRUE(says("stale, 10 min before the pause"));
}

TEST_F(MetricPageTest, AMetricThatFirstCameInAPauseIsUnknownInIt) {
  feed({1.0});
  page_.setPaused(true);
  feed_.clock.advance(5'000);
  feed_.receive("leads.new", 7);
  page_.setMetric(QStringLiteral("leads.new"));
  page_.show();
  EXPECT_TRUE(says("nothing came before the pause"));
}

TEST_F(MetricPageTest, TheListGrowsWithTheType) {
  feed({1.0, 2.0});
  openErrors();
  const int rowHeight = table()->rowHeight(0);
  const int letters = table()->fontInfo().pixelSize();
  feed_.theme.setMagnification(2);
  EXPECT_EQ(table()->fontInfo().pixelSize(), 2 * letters);
  EXPECT_GE(table()->rowHeight(0), 2 * rowHeight - 2);
}

TEST_F(MetricPageTest, AnotherMetricReplacesTheFirst) {
  feed({1.0});
  openErrors();
  feed_.receive("leads.new", 77);
  page_.setMetric(QStringLiteral("leads.new"));
  EXPECT_EQ(cell(0, 1), "77");
  EXPECT_EQ(figure("Highest"), "77");
  EXPECT_EQ(page_.findChildren<TimeChart*>().size(), 1);
}

TEST_F(MetricPageTest, CopiesTheName) {
  openErrors();
  auto* copy = page_.findChild<FlatButton*>(QStringLiteral("copyName"));
  QTest::mouseClick(copy, Qt::LeftButton);
  EXPECT_EQ(QGuiApplication::clipboard()->text(), QLatin1String(kErrors));
  EXPECT_EQ(copy->text(), QStringLiteral("Copied"));
}

TEST_F(MetricPageTest, GoesBackByItsButton) {
  openErrors();
  QSignalSpy back(&page_, &MetricPage::backRequested);
  for (FlatButton* button : page_.findChildren<FlatButton*>()) {
    if (button->text() == QStringLiteral("Back")) QTest::mouseClick(button, Qt::LeftButton);
  }
  EXPECT_EQ(back.count(), 1);
}

TEST_F(MetricPageTest, FitsAnyWidth) {
  openErrors();
  for (const QSize size : {QSize(1'400, 800), QSize(900, 600), QSize(600, 480), QSize(500, 400)}) {
    page_.resize(size);
    feed_.clock.advance(MetricPage::kFiguresEveryMs);
    page_.refresh();
    QCoreApplication::processEvents();
    for (const TextLabel* label : page_.findChildren<TextLabel*>()) {
      EXPECT_GE(label->height(), label->minimumSizeHint().height()) << label->text().toStdString();
      if (label->wordWrap() && label->isVisible()) {
        EXPECT_GE(label->height(), label->heightForWidth(label->width())) << label->text().toStdString();
      }
    }
    const QRect inside(0, 0, page_.widget()->width(), page_.widget()->height());
    const QRect chart = page_.findChild<TimeChart*>()->geometry();
    EXPECT_TRUE(inside.contains(chart)) << size.width();
    EXPECT_GE(chart.height(), 200) << size.width();
    for (const QWidget* child :
         page_.widget()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
      EXPECT_TRUE(inside.contains(child->geometry())) << size.width() << child->metaObject()->className();
      EXPECT_TRUE(child->geometry() == chart || !child->geometry().intersects(chart));
    }
  }
}

TEST_F(MetricPageTest, LastValuesAreAsTheyCame) {
  feed({1.23456, 2});
  openErrors();
  EXPECT_EQ(cell(0, 1), "2 %");
  EXPECT_EQ(cell(1, 1), "1.23456 %");
}

}  // namespace
}  // namespace pulsedeck

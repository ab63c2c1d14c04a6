// A metric's own view in the window.

#include "pulsedeck/ui/activity_desk.h"
#include "pulsedeck/ui/activity_view.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/metric_card.h"
#include "pulsedeck/ui/metric_page.h"
#include "pulsedeck/ui/time_chart.h"
#include "ui/main_window_fixture.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

class MainWindowMetric : public test::MainWindowFixture {};

TEST_F(MainWindowMetric, ACardOpensItsMetricAndEscapeGoesBack) {
  receive(42);
  QSignalSpy families(window_.get(), &MainWindow::shownFamiliesChanged);
  MetricCard* card = shownCard();
  ASSERT_NE(card, nullptr);
  card->setFocus(Qt::TabFocusReason);
  QTest::keyClick(card, Qt::Key_Return);
  EXPECT_EQ(window_->openedMetric(), QStringLiteral("leads.new"));
  EXPECT_TRUE(child<MetricPage>()->isVisible());
  EXPECT_FALSE(card->isVisible());
  EXPECT_EQ(families.count(), 1);
  QTest::keyClick(window_->focusWidget(), Qt::Key_Escape);
  EXPECT_EQ(window_->openedMetric(), QString());
  EXPECT_TRUE(card->isVisible());
  EXPECT_TRUE(card->hasFocus());
  QTest::mouseClick(card, Qt::LeftButton);
  EXPECT_TRUE(child<MetricPage>()->isVisible());
  QTest::keyClick(window_.get(), Qt::Key_Left, Qt::AltModifier);
  EXPECT_FALSE(child<MetricPage>()->isVisible());
}

TEST_F(MainWindowMetric, ThePageOfAMetricIsLeftForAnotherPage) {
  window_->openMetric(QStringLiteral("leads.new"));
  QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("two"));
  EXPECT_EQ(window_->openedMetric(), QString());
  EXPECT_TRUE(says(QStringLiteral("Second")));
}

TEST_F(MainWindowMetric, AMetricsFamilyIsAskedForWhileItIsOpen) {
  window_->openMetric(QStringLiteral("weather.wind_speed"));
  EXPECT_EQ(window_->shownFamilies(), (QStringList{QStringLiteral("leads"), QStringLiteral("weather")}));
  window_->closeMetric();
  EXPECT_EQ(window_->shownFamilies(), QStringList{QStringLiteral("leads")});
}

TEST_F(MainWindowMetric, AMetricsPageFollowsRangeAndPauseWheneverItIsMade) {
  receive(42);
  window_->setSpan(3'600'000);
  window_->openMetric(QStringLiteral("leads.new"));
  beat();
  const auto shownMs = [this] {
    const ChartViewport& shown = child<MetricPage>()->findChild<TimeChart*>()->viewport();
    return shown.toMs - shown.fromMs;
  };
  EXPECT_NEAR(static_cast<double>(shownMs()), 3'600'000, 60'000);
  QTest::mouseClick(button(QStringLiteral("1 min")), Qt::LeftButton);
  beat();
  EXPECT_NEAR(static_cast<double>(shownMs()), 60'000, 1'000);
}

TEST_F(MainWindowMetric, TheActivityStandsBesideAMetricThatIsOpenedFromItsPage) {
  ASSERT_TRUE(window_->showPage(QStringLiteral("activity")));
  const auto column = [this] { return window_->findChild<ActivityDesk*>()->column(); };
  ASSERT_FALSE(column()->isVisible());
  window_->openMetric(QStringLiteral("leads.new"));
  EXPECT_TRUE(column()->isVisible());
  EXPECT_FALSE(column()->geometry().intersects(child<MetricPage>()->geometry()));
  window_->closeMetric();
  EXPECT_FALSE(column()->isVisible());
}

}  // namespace
}  // namespace pulsedeck

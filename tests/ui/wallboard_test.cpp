#include "pulsedeck/ui/wallboard.h"

#include "pulsedeck/ui/activity_view.h"
#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/metric_card.h"
#include "pulsedeck/ui/navigation_bar.h"
#include "pulsedeck/ui/popover.h"
#include "pulsedeck/ui/toast.h"
#include "ui/ui_fixture.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace pulsedeck {
namespace {

using test::notification;

TEST(WallboardMagnification, GrowsWithTheScreenAndCountsWhatTheSystemAdds) {
  EXPECT_NEAR(wallboardMagnification(QSize(1920, 1080), 1), 1.3, 0.01);
  EXPECT_NEAR(wallboardMagnification(QSize(3840, 2160), 1), 2.6, 0.01);
  EXPECT_NEAR(wallboardMagnification(QSize(3840, 2160), 2), 1.3, 0.01);
  EXPECT_NEAR(wallboardMagnification(QSize(800, 600), 1), 1.3, 0.01) << "larger than at a desk in any case";
  EXPECT_NEAR(wallboardMagnification(QSize(3440, 1080), 1), 1.3, 0.01) << "a wide screen is not a high one";
  EXPECT_NEAR(wallboardMagnification(QSize(15'360, 8'640), 1), 3.5, 0.01);
}

TEST(WallboardMagnification, IsAsLargeAsFitsDownToAQuarterLess) {
  const auto fitsUpTo = [](qreal largest) {
    return [largest](qreal factor) { return factor <= largest + 1e-6; };
  };
  EXPECT_NEAR(fittingMagnification(2.6, fitsUpTo(9)), 2.6, 1e-6);
  EXPECT_NEAR(fittingMagnification(2.6, fitsUpTo(2.3)), 2.3, 1e-6);
  EXPECT_NEAR(fittingMagnification(2.6, fitsUpTo(1.95)), 1.95, 1e-6);
  EXPECT_NEAR(fittingMagnification(2.6, fitsUpTo(1.9)), 2.6, 1e-6) << "what is scrolled anyway may be large";
  EXPECT_NEAR(fittingMagnification(1.3, fitsUpTo(1)), 1, 1e-6);
  EXPECT_NEAR(fittingMagnification(1.3, fitsUpTo(0.9)), 1.3, 1e-6) << "never smaller than at a desk";
}

class WallboardTest : public testing::Test {
 protected:
  explicit WallboardTest(int rotateSeconds = 10) {
    MainWindow::Options options;
    for (const QString& id : {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three")}) {
      DashboardSpec spec;
      spec.id = id;
      spec.title = QStringLiteral("Page ") + id;
      RowSpec row;
      row.cards = {{QStringLiteral("leads.new"), QStringLiteral("New"), {}}};
      spec.rows = {row};
      options.pages.push_back(spec);
    }
    options.rotateSeconds = rotateSeconds;
    window_ = std::make_unique<MainWindow>(options, fixture_.store, frames_, fixture_.theme);
    window_->resize(1440, 900);
    window_->show();
    static_cast<void>(QTest::qWaitForWindowActive(window_.get()));
    ConnectionStatus live;
    live.state = ConnectionState::Live;
    fixture_.setConnection(live);
    beat();
  }

  void beat() {
    Q_EMIT frames_.notificationsDue();
    Q_EMIT frames_.statusDue();
    Q_EMIT frames_.cardsDue();
  }
  void beatAfter(qint64 ms) {
    fixture_.clock.advance(ms);
    beat();
  }
  void press(int key) { QTest::keyClick(window_.get(), static_cast<Qt::Key>(key)); }
  void enter() {
    press(Qt::Key_F11);
    press(Qt::Key_F11);
    ASSERT_TRUE(wallboard().isOn());
    beat();
  }
  [[nodiscard]] Wallboard& wallboard() const { return *window_->wallboard(); }
  [[nodiscard]] bool shows(const char* name) const {
    return window_->findChild<QWidget*>(QLatin1StringView(name))->isVisible();
  }
  [[nodiscard]] DashboardPage* shownPage() const {
    for (DashboardPage* page : window_->findChildren<DashboardPage*>()) {
      if (page->isVisible()) return page;
    }
    return nullptr;
  }
  template <typename Widget>
  [[nodiscard]] Widget* child() const {
    return window_->findChild<Widget*>();
  }

  test::UiFixture fixture_;
  FrameClock frames_{30};
  std::unique_ptr<MainWindow> window_;
};

TEST_F(WallboardTest, F11GoesFromTheWindowToTheFullScreenToTheWallboardAndBack) {
  press(Qt::Key_F11);
  EXPECT_TRUE(window_->isFullScreen());
  EXPECT_FALSE(wallboard().isOn());
  press(Qt::Key_F11);
  EXPECT_TRUE(window_->isFullScreen());
  EXPECT_TRUE(wallboard().isOn());
  press(Qt::Key_F11);
  EXPECT_FALSE(window_->isFullScreen());
  EXPECT_FALSE(wallboard().isOn());
}

TEST_F(WallboardTest, HasNoControlsAndGivesThemBack) {
  enter();
  EXPECT_FALSE(child<NavigationBar>()->isVisible());
  EXPECT_FALSE(child<HeaderBar>()->isVisible());
  EXPECT_FALSE(child<ActivityView>()->isVisible());
  EXPECT_TRUE(shows("wallboardBar"));
  press(Qt::Key_Escape);
  EXPECT_FALSE(wallboard().isOn());
  EXPECT_TRUE(child<NavigationBar>()->isVisible());
  EXPECT_TRUE(child<HeaderBar>()->isVisible());
  EXPECT_FALSE(shows("wallboardBar"));
}

TEST_F(WallboardTest, IsLargerAndTheWindowIsAsItWasAfterwards) {
  const MetricCard* card = nullptr;
  for (const MetricCard* candidate : window_->findChildren<MetricCard*>()) {
    if (candidate->isVisible()) card = candidate;
  }
  ASSERT_NE(card, nullptr);
  const int heightBefore = card->height();
  const int fontBefore = fixture_.theme.font(TextRole::CardValue).pixelSize();
  enter();
  EXPECT_GE(card->height(), heightBefore * 13 / 10 - 1);
  EXPECT_GE(fixture_.theme.font(TextRole::CardValue).pixelSize(), fontBefore * 13 / 10);
  press(Qt::Key_Escape);
  window_->resize(1440, 900);
  EXPECT_EQ(card->height(), heightBefore);
  EXPECT_EQ(fixture_.theme.font(TextRole::CardValue).pixelSize(), fontBefore);
}

TEST_F(WallboardTest, APageThatJustDoesNotFitIsMadeToFit) {
  const auto pageOfRows = [](int rows) {
    DashboardSpec spec;
    spec.id = spec.title = QStringLiteral("rows-%1").arg(rows);
    for (int i = 0; i < rows; ++i) {
      PanelSpec panel;
      panel.title = QStringLiteral("Panel");
      panel.series = {{QStringLiteral("leads.new"), {}, {}, 1}};
      RowSpec row;
      row.panels = {panel};
      spec.rows.push_back(row);
    }
    return spec;
  };
  enter();
  const qreal wanted = fixture_.theme.scale();
  QList<PageEntry> pages;
  for (int rows = 1; rows <= 12; ++rows)
    pages << pageOfRows(rows);
  window_->setPages(pages);
  std::vector<qreal> scales;
  for (const PageEntry& page : pages) {
    ASSERT_TRUE(window_->showPage(page.id()));
    scales.push_back(fixture_.theme.scale());
    if (scales.back() == wanted) continue;
    EXPECT_LT(scales.back(), wanted);
    EXPECT_EQ(shownPage()->verticalScrollBar()->maximum(), 0) << "what was made smaller fits";
  }
  EXPECT_EQ(scales.front(), wanted);
  EXPECT_LT(*std::min_element(scales.begin(), scales.end()), wanted) << "one of them nearly fits";
  EXPECT_EQ(scales.back(), wanted) << "what has to be scrolled anyway";
}

TEST_F(WallboardTest, SaysForAWhileHowToLeave) {
  enter();
  EXPECT_TRUE(shows("wallboardHint"));
  beatAfter(Wallboard::kHintLeavesAfterMs);
  EXPECT_FALSE(shows("wallboardHint"));
}

TEST_F(WallboardTest, ALinkThatIsNotWellHasARimAroundEverything) {
  enter();
  EXPECT_FALSE(shows("wallboardRim"));
  ConnectionStatus status;
  status.state = ConnectionState::Stale;
  fixture_.setConnection(status);
  beat();
  EXPECT_TRUE(shows("wallboardRim"));
  const auto* bar = window_->findChild<QWidget*>(QStringLiteral("wallboardBar"));
  EXPECT_TRUE(bar->accessibleName().contains(QStringLiteral("Stale"))) << bar->accessibleName().toStdString();
  EXPECT_TRUE(bar->accessibleName().contains(QStringLiteral("Page one")));
}

TEST_F(WallboardTest, TurnsThePagesAndWaitsWhileSomebodyIsAtIt) {
  enter();
  beatAfter(9'000);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("one"));
  beatAfter(1'000);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("two"));
  press(Qt::Key_Shift);
  beatAfter(10'000);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("two"));
  beatAfter(PageRotation::kPatienceMs);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("three"));
  beatAfter(10'000);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("one"));
}

class StandingWallboardTest : public WallboardTest {
 protected:
  StandingWallboardTest() : WallboardTest(0) {}
};

TEST_F(StandingWallboardTest, ShowsAllOfAPageThatDoesNotFitAndNoOther) {
  DashboardSpec tall;
  tall.id = tall.title = QStringLiteral("tall");
  for (int i = 0; i < 20; ++i) {
    PanelSpec panel;
    panel.title = QStringLiteral("Panel");
    panel.series = {{QStringLiteral("leads.new"), {}, {}, 1}};
    RowSpec row;
    row.panels = {panel};
    tall.rows.push_back(row);
  }
  DashboardSpec other = tall;
  other.id = QStringLiteral("other");
  enter();
  window_->setPages({tall, other});
  ASSERT_TRUE(window_->showPage(QStringLiteral("tall")));
  const QScrollBar* scroll = shownPage()->verticalScrollBar();
  ASSERT_GT(scroll->maximum(), 0);
  bool wasAtTheEnd = false;
  for (int turn = 0; turn < 50 && !wasAtTheEnd; ++turn) {
    beatAfter(20'000);
    wasAtTheEnd = scroll->value() == scroll->maximum();
  }
  EXPECT_TRUE(wasAtTheEnd);
  beatAfter(20'000);
  EXPECT_EQ(scroll->value(), 0);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("tall"));
}

TEST_F(WallboardTest, SaysSinceWhenAndHowFarItIsBehind) {
  enter();
  press(Qt::Key_Space);
  beatAfter(2'000);
  const auto* bar = window_->findChild<QWidget*>(QStringLiteral("wallboardBar"));
  EXPECT_TRUE(bar->accessibleDescription().contains(QStringLiteral("updates behind")))
      << bar->accessibleDescription().toStdString();
}

TEST_F(WallboardTest, AtADeskPagesAreTurnedByNobody) {
  beatAfter(100'000);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("one"));
}

TEST_F(WallboardTest, TheMousesArrowHidesUntilItMoves) {
  enter();
  EXPECT_FALSE(wallboard().isCursorHidden());
  beatAfter(Wallboard::kCursorHidesAfterMs);
  EXPECT_TRUE(wallboard().isCursorHidden());
  QTest::mouseMove(window_.get(), QPoint(300, 300));
  QTest::mouseMove(window_.get(), QPoint(310, 300));
  EXPECT_FALSE(wallboard().isCursorHidden());
  beatAfter(Wallboard::kCursorHidesAfterMs);
  EXPECT_TRUE(wallboard().isCursorHidden());
  press(Qt::Key_Escape);
  EXPECT_FALSE(wallboard().isCursorHidden());
}

TEST_F(WallboardTest, OfToastsItShowsErrorsAlone) {
  fixture_.store.addNotification(notification(QStringLiteral("before")));
  beat();
  ASSERT_EQ(window_->findChildren<Toast*>().size(), 1);
  enter();
  fixture_.store.addNotification(notification(QStringLiteral("small")));
  fixture_.store.addNotification(notification(QStringLiteral("grave"), Severity::Error));
  beatAfter(1'000);
  QStringList shown;
  for (const Toast* toast : window_->findChildren<Toast*>()) {
    if (toast->isVisible()) shown << toast->notification().id;
  }
  EXPECT_EQ(shown, QStringList{QStringLiteral("grave")});
}

TEST_F(WallboardTest, AToastGrowsWithTheType) {
  fixture_.store.addNotification(notification(QStringLiteral("grave"), Severity::Error));
  beat();
  const auto* toast = child<Toast>();
  ASSERT_NE(toast, nullptr);
  const QSize before = toast->size();
  enter();
  EXPECT_GT(toast->width(), before.width());
  EXPECT_GT(toast->height(), before.height());
  EXPECT_TRUE(window_->rect().contains(toast->geometry().adjusted(14, 14, -14, -14)));
}

TEST_F(WallboardTest, APictureThatStandsStillSaysSo) {
  enter();
  auto* bar = window_->findChild<QWidget*>(QStringLiteral("wallboardBar"));
  const QImage before = bar->grab().toImage();
  press(Qt::Key_Space);
  ASSERT_TRUE(window_->isPaused());
  EXPECT_NE(bar->grab().toImage(), before);
  EXPECT_TRUE(bar->accessibleDescription().startsWith(QStringLiteral("Paused")));
}

TEST_F(WallboardTest, SpeaksThePageItTurnedToAtOnce) {
  enter();
  ASSERT_TRUE(window_->showPage(QStringLiteral("two")));
  const auto* bar = window_->findChild<QWidget*>(QStringLiteral("wallboardBar"));
  EXPECT_TRUE(bar->accessibleName().contains(QStringLiteral("Page two")));
}

TEST_F(WallboardTest, TellsWhenItBeginsAndEnds) {
  QSignalSpy changed(&wallboard(), &Wallboard::changed);
  enter();
  press(Qt::Key_F11);
  ASSERT_EQ(changed.size(), 2);
  EXPECT_TRUE(changed[0][0].toBool());
  EXPECT_FALSE(changed[1][0].toBool());
}

TEST_F(WallboardTest, TheThemeChangesWithAKeyAndTellsSo) {
  QSignalSpy chosen(&fixture_.theme, &Theme::choiceChanged);
  QTest::keyClick(window_.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_FALSE(fixture_.theme.isDark());
  QTest::keyClick(window_.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
  EXPECT_TRUE(fixture_.theme.isDark());
  EXPECT_EQ(chosen.size(), 2);
}

TEST_F(WallboardTest, TheRangeIsSetFromOutsideToo) {
  QSignalSpy changed(window_.get(), &MainWindow::spanChanged);
  EXPECT_TRUE(window_->setSpan(3'600'000));
  EXPECT_EQ(window_->spanMs(), 3'600'000);
  EXPECT_FALSE(window_->setSpan(17));
  EXPECT_EQ(window_->spanMs(), 3'600'000);
  EXPECT_EQ(changed.size(), 1);
}

TEST_F(WallboardTest, SaysHowManyAlertsAreOpenThoughOnlyErrorsAreToasts) {
  enter();
  auto* const bar = window_->findChild<QWidget*>(QStringLiteral("wallboardBar"));
  EXPECT_TRUE(bar->accessibleDescription().isEmpty());
  fixture_.store.addNotification(notification(QStringLiteral("w"), Severity::Warning));
  fixture_.store.addNotification(notification(QStringLiteral("e"), Severity::Error));
  beatAfter(1'000);
  EXPECT_EQ(bar->accessibleDescription(), QStringLiteral("Alerts: 2 open"));
}

TEST_F(WallboardTest, TheHintCoversNoToast) {
  window_->resize(800, 600);
  window_->wallboard()->enter();
  window_->resize(800, 600);
  fixture_.store.addNotification(notification(QStringLiteral("n"), Severity::Error));
  beat();
  const auto* const toast = window_->findChild<Toast*>();
  const auto* const hint = window_->findChild<QWidget*>(QStringLiteral("wallboardHint"));
  ASSERT_NE(toast, nullptr);
  ASSERT_TRUE(hint->isVisible());
  // A shadow covers nothing.
  const QMargins shadow(kShadowMargin, kShadowMargin, kShadowMargin, kShadowMargin);
  EXPECT_FALSE((toast->geometry() - shadow).intersects(hint->geometry() - shadow));
  const QObjectList& siblings = hint->parentWidget()->children();
  window_->resize(640, 600);
  EXPECT_GT(siblings.indexOf(toast), siblings.indexOf(hint)) << "at worst it lies on the hint";
}

}  // namespace
}  // namespace pulsedeck

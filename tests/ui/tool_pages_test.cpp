// Pages that are no dashboards: opened, left, found, counted.

#include "pulsedeck/ui/command_palette.h"
#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/metric_page.h"
#include "pulsedeck/ui/navigation_bar.h"
#include "pulsedeck/ui/page_stack.h"
#include "pulsedeck/ui/tool_stack.h"
#include "pulsedeck/ui/wallboard.h"
#include "ui/ui_fixture.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck {
namespace {

PageEntry dashboard(const QString& id) {
  DashboardSpec spec;
  spec.id = id;
  spec.title = QStringLiteral("Page ") + id;
  RowSpec row;
  row.cards = {{QStringLiteral("leads.new"), QStringLiteral("New"), {}}};
  spec.rows = {row};
  return spec;
}

class ToolPages : public testing::Test {
 protected:
  ToolPages() {
    MainWindow::Options options;
    options.pages = {dashboard(QStringLiteral("one")), dashboard(QStringLiteral("two"))};
    options.rotateSeconds = 10;
    window_ = std::make_unique<MainWindow>(options, fixture_.store, frames_, fixture_.theme);
    firstTool_ = static_cast<int>(window_->findChild<ToolStack*>()->pages().size()) + 3;
    window_->addToolPage({
        .id = kId,
        .title = QStringLiteral("Plumbing"),
        .icon = QStringLiteral("bolt"),
        .make =
            [this](QWidget* parent) {
              ++made_;
              return field_ = new QLineEdit(parent);
            },
        .refresh = [this] { ++refreshed_; },
    });
    window_->resize(1440, 900);
    window_->show();
    static_cast<void>(QTest::qWaitForWindowActive(window_.get()));
  }

  void beat() {
    Q_EMIT frames_.notificationsDue();
    Q_EMIT frames_.statusDue();
    Q_EMIT frames_.cardsDue();
    Q_EMIT frames_.chartsDue();
    Q_EMIT frames_.feedsDue();
  }
  [[nodiscard]] QPushButton* entry() const {
    for (QPushButton* button : window_->findChild<NavigationBar*>()->findChildren<QPushButton*>()) {
      if (button->text() == QStringLiteral("Plumbing")) return button;
    }
    return nullptr;
  }

  const QString kId = QStringLiteral("plumbing");
  int made_ = 0;
  int refreshed_ = 0;
  int firstTool_ = 0;  ///< its place among all pages, from 1
  QLineEdit* field_ = nullptr;
  test::UiFixture fixture_;
  FrameClock frames_{30};
  std::unique_ptr<MainWindow> window_;
};

TEST_F(ToolPages, CostNothingUntilTheyAreOpened) {
  beat();
  EXPECT_EQ(made_, 0);
  EXPECT_EQ(refreshed_, 0);
}

TEST_F(ToolPages, AreMadeOnceAndShownInThePlaceOfADashboard) {
  QTest::mouseClick(entry(), Qt::LeftButton);
  ASSERT_NE(field_, nullptr);
  EXPECT_TRUE(field_->isVisible());
  EXPECT_FALSE(window_->findChild<PageStack*>()->isVisible());
  EXPECT_EQ(window_->currentPage(), kId);
  EXPECT_TRUE(entry()->isChecked());
  EXPECT_TRUE(window_->shownFamilies().isEmpty()) << "no dashboard is seen";
  ASSERT_TRUE(window_->showPage(QStringLiteral("one")));
  EXPECT_FALSE(field_->isVisible());
  EXPECT_TRUE(window_->findChild<PageStack*>()->isVisible());
  ASSERT_TRUE(window_->showPage(kId));
  EXPECT_EQ(made_, 1);
}

TEST_F(ToolPages, AreBroughtUpToDateWhileTheyAreSeen) {
  ASSERT_TRUE(window_->showPage(kId));
  const int before = refreshed_;
  beat();
  EXPECT_EQ(refreshed_, before + 1);
  ASSERT_TRUE(window_->showPage(QStringLiteral("two")));
  beat();
  EXPECT_EQ(refreshed_, before + 1);
}

TEST_F(ToolPages, HaveTheKeysAfterTheDashboards) {
  QTest::keyClick(window_.get(), static_cast<Qt::Key>(Qt::Key_0 + firstTool_), Qt::ControlModifier);
  EXPECT_EQ(window_->currentPage(), kId);
  QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("two"));
}

TEST_F(ToolPages, AreFoundInThePalette) {
  QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
  QTest::keyClicks(window_->focusWidget(), QStringLiteral("plumb"));
  QTest::keyClick(window_->focusWidget(), Qt::Key_Return);
  EXPECT_EQ(window_->currentPage(), kId);
}

TEST_F(ToolPages, TellThatTheyWereOpenedSoThatTheyAreRemembered) {
  QSignalSpy opened(window_.get(), &MainWindow::shownFamiliesChanged);
  ASSERT_TRUE(window_->showPage(kId));
  EXPECT_EQ(opened.size(), 1);
}

TEST_F(ToolPages, StayOpenWhenDashboardsAreReloaded) {
  ASSERT_TRUE(window_->showPage(kId));
  window_->setPages({dashboard(QStringLiteral("three"))});
  EXPECT_EQ(window_->currentPage(), kId);
  EXPECT_TRUE(field_->isVisible());
  EXPECT_TRUE(entry()->isChecked());
}

TEST_F(ToolPages, AMetricThatIsOpenedLiesOverThemAndGoesBackToThem) {
  ASSERT_TRUE(window_->showPage(kId));
  field_->setFocus();
  window_->openMetric(QStringLiteral("leads.new"));
  EXPECT_FALSE(field_->isVisible());
  EXPECT_TRUE(window_->findChild<MetricPage*>()->isVisible());
  QTest::keyClick(window_.get(), Qt::Key_Escape);
  EXPECT_TRUE(field_->isVisible());
  EXPECT_EQ(window_->focusWidget(), field_);
  EXPECT_FALSE(window_->findChild<PageStack*>()->isVisible());
}

TEST_F(ToolPages, AWallboardTurnsToDashboardsOnly) {
  ASSERT_TRUE(window_->showPage(kId));
  window_->wallboard()->enter();
  fixture_.clock.advance(10'000);
  beat();
  EXPECT_EQ(window_->currentPage(), QStringLiteral("one"));
  for (const char* next : {"two", "one", "two"}) {
    fixture_.clock.advance(10'000);
    beat();
    EXPECT_EQ(window_->currentPage(), QLatin1String(next));
  }
}

TEST_F(ToolPages, TheFocusDoesNotStayInAPageThatIsLeft) {
  ASSERT_TRUE(window_->showPage(kId));
  field_->setFocus();
  QTest::keyClick(window_->focusWidget(), Qt::Key_1, Qt::ControlModifier);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("one"));
  EXPECT_NE(window_->focusWidget(), field_);
}

TEST_F(ToolPages, ABadgeIsSeenAndSpoken) {
  const QImage before = entry()->grab().toImage();
  window_->setPageBadge(kId, {QStringLiteral("3"), QStringLiteral("3 unread"), &ThemeTokens::error});
  EXPECT_NE(entry()->grab().toImage(), before);
  EXPECT_EQ(entry()->accessibleDescription(), QStringLiteral("3 unread"));
  window_->setPageBadge(kId, {});
  EXPECT_EQ(entry()->grab().toImage(), before);
}

TEST_F(ToolPages, TabGoesFromTheDashboardsToTheToolsWhateverWasReloaded) {
  window_->setPages({dashboard(QStringLiteral("three")), dashboard(QStringLiteral("four"))});
  QList<QPushButton*> entries;
  for (QWidget* next = window_->nextInFocusChain(); next != window_.get(); next = next->nextInFocusChain()) {
    auto* button = qobject_cast<QPushButton*>(next);
    if (button != nullptr && button->isCheckable() &&
        window_->findChild<NavigationBar*>()->isAncestorOf(button))
      entries << button;
  }
  ASSERT_GE(entries.size(), 3);
  EXPECT_EQ(entries[0]->text(), QStringLiteral("Page three"));
  EXPECT_EQ(entries[1]->text(), QStringLiteral("Page four"));
  EXPECT_EQ(entries.last(), entry());
}

}  // namespace
}  // namespace pulsedeck

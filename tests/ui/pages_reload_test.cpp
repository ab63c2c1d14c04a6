// Pages that come, go and change while the window runs.

#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/navigation_bar.h"
#include "pulsedeck/ui/page_stack.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/time_chart.h"
#include "ui/ui_fixture.h"

#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck {
namespace {

PageEntry page(const QString& id, const QString& metric = QStringLiteral("leads.new"), int panels = 1) {
  DashboardSpec spec;
  spec.id = id;
  spec.title = QStringLiteral("Page ") + id;
  for (int i = 0; i < panels; ++i) {
    PanelSpec panel;
    panel.title = QStringLiteral("Panel");
    panel.series = {{metric, {}, {}, 1}};
    RowSpec row;
    row.panels = {panel};
    spec.rows.push_back(row);
  }
  return spec;
}

PageEntry faulty(const QString& id) {
  PageEntry entry;
  entry.spec.id = id;
  entry.spec.title = QStringLiteral("mine.json");
  entry.file = QStringLiteral("mine.json");
  entry.fault = DashboardFault{12, QStringLiteral("rows[0].kind"), QStringLiteral("must be line")};
  return entry;
}

class PagesReload : public testing::Test {
 protected:
  PagesReload() {
    MainWindow::Options options;
    options.pages = {page(one_), page(two_, QStringLiteral("leads.new"), 9)};
    window_ = std::make_unique<MainWindow>(options, fixture_.store, frames_, fixture_.theme);
    window_->resize(1200, 700);
    window_->show();
    static_cast<void>(QTest::qWaitForWindowActive(window_.get()));
  }

  [[nodiscard]] DashboardPage* shown() const { return window_->findChild<PageStack*>()->current(); }
  [[nodiscard]] QPushButton* entry(const QString& title) const {
    for (QPushButton* button : window_->findChild<NavigationBar*>()->findChildren<QPushButton*>()) {
      if (button->text() == title) return button;
    }
    return nullptr;
  }
  [[nodiscard]] bool says(const QString& text) const {
    for (const TextLabel* label : window_->findChildren<TextLabel*>()) {
      if (label->isVisible() && label->text().contains(text)) return true;
    }
    return false;
  }

  const QString one_ = QStringLiteral("one");
  const QString two_ = QStringLiteral("two");
  test::UiFixture fixture_;
  FrameClock frames_{30};
  std::unique_ptr<MainWindow> window_;
};

TEST_F(PagesReload, NewPagesAreReachedByNavigationAndKeys) {
  window_->setPages({page(one_), page(QStringLiteral("new")), page(two_)});
  ASSERT_NE(entry(QStringLiteral("Page new")), nullptr);
  QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("new"));
  QTest::keyClick(window_.get(), Qt::Key_3, Qt::ControlModifier);
  EXPECT_EQ(window_->currentPage(), two_);
  QTest::keyClick(window_.get(), Qt::Key_4, Qt::ControlModifier);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("activity")) << "what is no dashboard comes after them";
}

TEST_F(PagesReload, TheOpenPageStaysOpenAndWhatDidNotChangeStaysAsItIs) {
  ASSERT_TRUE(window_->showPage(two_));
  DashboardPage* const before = shown();
  before->verticalScrollBar()->setValue(150);
  ASSERT_EQ(before->verticalScrollBar()->value(), 150);
  window_->setPages({page(two_, QStringLiteral("leads.new"), 9), page(one_, QStringLiteral("leads.lost"))});
  EXPECT_EQ(window_->currentPage(), two_);
  EXPECT_EQ(shown(), before);
  EXPECT_EQ(shown()->verticalScrollBar()->value(), 150);
}

TEST_F(PagesReload, AChangedPageIsShownAnewWhereItWasScrolledTo) {
  ASSERT_TRUE(window_->showPage(two_));
  shown()->verticalScrollBar()->setValue(150);
  QSignalSpy families(window_.get(), &MainWindow::shownFamiliesChanged);
  window_->setPages({page(one_), page(two_, QStringLiteral("campaigns.spend"), 9)});
  EXPECT_EQ(window_->currentPage(), two_);
  EXPECT_EQ(shown()->spec().families(), QStringList{QStringLiteral("campaigns")});
  ASSERT_GE(families.count(), 1);
  EXPECT_EQ(families.last().first().toStringList(), QStringList{QStringLiteral("campaigns")});
  QCoreApplication::processEvents();
  EXPECT_EQ(shown()->verticalScrollBar()->value(), 150);
}

TEST_F(PagesReload, APageThatTakesAnothersPlaceDoesNotTakeItsFocus) {
  shown()->findChild<TimeChart*>()->setFocus();
  ASSERT_TRUE(shown()->isAncestorOf(window_->focusWidget()));
  window_->setPages({page(one_, QStringLiteral("leads.lost")), page(two_)});
  EXPECT_FALSE(shown()->isAncestorOf(window_->focusWidget())) << "nobody chose that control";
}

TEST_F(PagesReload, WhenTheOpenPageGoesTheFirstIsOpened) {
  ASSERT_TRUE(window_->showPage(two_));
  window_->setPages({page(one_)});
  EXPECT_EQ(window_->currentPage(), one_);
  EXPECT_TRUE(entry(QStringLiteral("Page one"))->isChecked());
  EXPECT_EQ(entry(QStringLiteral("Page two")), nullptr);
}

TEST_F(PagesReload, AFaultTellsFileLineAndFieldOnItsOwnPage) {
  ASSERT_TRUE(window_->showPage(two_));
  window_->setPages({page(one_), faulty(two_)});
  EXPECT_EQ(window_->currentPage(), two_);
  EXPECT_TRUE(says(QStringLiteral("mine.json, line 12")));
  EXPECT_TRUE(says(QStringLiteral("rows[0].kind must be line")));
  ASSERT_NE(entry(QStringLiteral("mine.json")), nullptr);
  EXPECT_FALSE(entry(QStringLiteral("mine.json"))->accessibleDescription().isEmpty());
  ASSERT_TRUE(window_->showPage(one_));
  EXPECT_FALSE(says(QStringLiteral("mine.json, line 12")));
}

TEST_F(PagesReload, ManyPagesScrollInTheNavigation) {
  QList<PageEntry> pages;
  for (int i = 0; i < 40; ++i)
    pages << page(QStringLiteral("p%1").arg(i));
  window_->setPages(pages);
  QCoreApplication::processEvents();
  const auto* scroll = window_->findChild<NavigationBar*>()->findChild<QScrollArea*>();
  EXPECT_GT(scroll->verticalScrollBar()->maximum(), 0);
  ASSERT_TRUE(window_->showPage(QStringLiteral("p39")));
  QPushButton* const last = entry(QStringLiteral("Page p39"));
  EXPECT_TRUE(scroll->viewport()->rect().contains(last->mapTo(scroll->viewport(), last->rect().center())));
}

}  // namespace
}  // namespace pulsedeck

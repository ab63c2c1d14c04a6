// What becomes of a page that is being rearranged when the operator goes elsewhere, or its file changes.

#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/layout_editor.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/metric_card.h"
#include "pulsedeck/ui/navigation_bar.h"
#include "pulsedeck/ui/notification_list.h"
#include "pulsedeck/ui/notification_panel.h"
#include "pulsedeck/ui/notifications_page.h"
#include "pulsedeck/ui/wallboard.h"
#include "ui/metric_feed.h"
#include "ui/ui_fixture.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck {
namespace {

DashboardSpec page(const char* id, const char* title) {
  DashboardSpec spec;
  spec.id = QString::fromLatin1(id);
  spec.title = QString::fromLatin1(title);
  RowSpec row;
  for (const char* name : {"a", "b", "c"}) {
    row.cards.push_back(
        {QStringLiteral("leads.") + QString::fromLatin1(name), QString::fromLatin1(name), {}});
  }
  spec.rows = {row};
  return spec;
}

class LayoutLeaving : public testing::Test {
 protected:
  LayoutLeaving() {
    MainWindow::Options options;
    options.pages = {page("one", "First"), page("two", "Second")};
    window_ = std::make_unique<MainWindow>(options, fixture_.store, frames_, fixture_.theme);
    window_->resize(1440, 900);
    window_->show();
    static_cast<void>(QTest::qWaitForWindowActive(window_.get()));
    saved_ = std::make_unique<QSignalSpy>(window_.get(), &MainWindow::layoutSaved);
  }

  void toggleEditing() { QTest::keyClick(window_.get(), Qt::Key_E, Qt::ControlModifier); }
  void change() {
    toggleEditing();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
  }
  /// Where no control is.
  void clickOnHeader() {
    const QWidget* const handle = QApplication::focusWidget();
    ASSERT_NE(handle, nullptr);
    QTest::mouseClick(window_->findChild<HeaderBar*>(), Qt::LeftButton, Qt::NoModifier, QPoint(1, 1));
    ASSERT_NE(window_->focusWidget(), nullptr);
    ASSERT_NE(window_->focusWidget(), handle);
  }
  void goToSecond() { QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier); }
  [[nodiscard]] LayoutEditor& editor() const { return *window_->findChild<LayoutEditor*>(); }
  /// The one that is open.
  [[nodiscard]] QMessageBox* question() const {
    for (QMessageBox* box : window_->findChildren<QMessageBox*>()) {
      if (box->isVisible()) return box;
    }
    return nullptr;
  }
  void answer(QMessageBox::StandardButton button) {
    ASSERT_NE(question(), nullptr);
    QTest::mouseClick(question()->button(button), Qt::LeftButton);
  }
  [[nodiscard]] bool valueIsShown(const QString& text) const {
    for (const MetricCard* card : window_->findChildren<MetricCard*>()) {
      if (card->isVisible() && card->valueText() == text) return true;
    }
    return false;
  }
  [[nodiscard]] QStringList cardsOf(const char* id) const {
    QStringList names;
    for (const DashboardPage* one : window_->findChildren<DashboardPage*>()) {
      if (one->spec().id != QString::fromLatin1(id)) continue;
      names.clear();
      for (const CardSpec& card : one->source().rows[0].cards)
        names << card.title;
    }
    return names;
  }

  const QStringList before_{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
  const QStringList after_{QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c")};
  test::MetricFeed fixture_;
  FrameClock frames_{30};
  std::unique_ptr<MainWindow> window_;
  std::unique_ptr<QSignalSpy> saved_;
};

TEST_F(LayoutLeaving, WhereNothingWasChangedNothingIsAsked) {
  toggleEditing();
  goToSecond();
  EXPECT_EQ(question(), nullptr);
  EXPECT_FALSE(editor().isActive());
  EXPECT_EQ(window_->currentPage(), QStringLiteral("two"));
}

TEST_F(LayoutLeaving, EscapeCancelsWhereverTheFocusIs) {
  change();
  ASSERT_EQ(cardsOf("one"), before_) << "not kept yet";
  clickOnHeader();
  QTest::keyClick(window_->focusWidget(), Qt::Key_Escape);
  EXPECT_FALSE(editor().isActive());
  EXPECT_EQ(cardsOf("one"), before_);
  EXPECT_TRUE(saved_->isEmpty());
}

TEST_F(LayoutLeaving, AnArrowTakesTheFocusBackToWhatHadItLast) {
  change();
  const QWidget* const handle = QApplication::focusWidget();
  clickOnHeader();
  QTest::keyClick(window_->focusWidget(), Qt::Key_Right);
  EXPECT_EQ(window_->focusWidget(), handle);
  QTest::keyClick(window_->focusWidget(), Qt::Key_Left);
  toggleEditing();
  EXPECT_EQ(cardsOf("one"), before_) << "moved there and back";
}

TEST_F(LayoutLeaving, AnotherPageAsksAndSaveKeepsWhatWasDone) {
  change();
  goToSecond();
  ASSERT_NE(question(), nullptr);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("one"));
  answer(QMessageBox::Save);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("two"));
  EXPECT_EQ(saved_->size(), 1);
  EXPECT_EQ(cardsOf("one"), after_);
  EXPECT_FALSE(editor().isActive());
}

TEST_F(LayoutLeaving, DiscardLeavesThePageAsItWas) {
  change();
  goToSecond();
  answer(QMessageBox::Discard);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("two"));
  EXPECT_TRUE(saved_->isEmpty());
  EXPECT_EQ(cardsOf("one"), before_);
}

TEST_F(LayoutLeaving, KeepEditingStaysWithThePageAndTheNavigationSaysSo) {
  change();
  QPushButton* second = nullptr;
  for (QPushButton* button : window_->findChild<NavigationBar*>()->findChildren<QPushButton*>()) {
    if (button->text() == QStringLiteral("Second")) second = button;
  }
  ASSERT_NE(second, nullptr);
  QTest::mouseClick(second, Qt::LeftButton);
  ASSERT_NE(question(), nullptr);
  QTest::keyClick(question(), Qt::Key_Escape);
  EXPECT_TRUE(editor().isActive());
  EXPECT_EQ(window_->currentPage(), QStringLiteral("one"));
  EXPECT_FALSE(second->isChecked());
  toggleEditing();
  EXPECT_EQ(cardsOf("one"), after_) << "what was done is still there";
}

TEST_F(LayoutLeaving, DataGoOnWhileItIsAsked) {
  change();
  goToSecond();
  ASSERT_NE(question(), nullptr) << "control came back at once";
  fixture_.receive("leads.b", 42);
  Q_EMIT frames_.cardsDue();
  EXPECT_TRUE(valueIsShown(QStringLiteral("42")));
}

TEST_F(LayoutLeaving, TheWindowAsksBeforeItCloses) {
  change();
  EXPECT_FALSE(window_->close());
  EXPECT_TRUE(window_->isVisible());
  answer(QMessageBox::Cancel);
  EXPECT_TRUE(window_->isVisible());
  EXPECT_FALSE(window_->close());
  answer(QMessageBox::Save);
  EXPECT_FALSE(window_->isVisible());
  EXPECT_EQ(saved_->size(), 1);
}

TEST_F(LayoutLeaving, WhatCannotBeKeptGoesOnBeingEditedAndTheReasonIsTold) {
  bool diskIsFull = true;
  window_->setLayoutKeep([&diskIsFull](const DashboardSpec&) -> tl::expected<void, QString> {
    if (diskIsFull) return tl::make_unexpected(QStringLiteral("The disk is full."));
    return {};
  });
  change();
  EXPECT_FALSE(window_->close());
  answer(QMessageBox::Save);
  EXPECT_TRUE(window_->isVisible());
  EXPECT_TRUE(editor().isActive());
  EXPECT_TRUE(saved_->isEmpty());
  ASSERT_NE(question(), nullptr);
  EXPECT_TRUE(question()->text().contains(QStringLiteral("The disk is full.")));
  answer(QMessageBox::Ok);
  toggleEditing();
  EXPECT_TRUE(editor().isActive()) << "Done ends it no more than leaving";
  answer(QMessageBox::Ok);
  diskIsFull = false;
  EXPECT_FALSE(window_->close());
  answer(QMessageBox::Save);
  EXPECT_FALSE(window_->isVisible());
  EXPECT_EQ(saved_->size(), 1);
}

TEST_F(LayoutLeaving, WithoutAChangeItCloses) {
  toggleEditing();
  EXPECT_TRUE(window_->close());
}

TEST_F(LayoutLeaving, AMetricAndTheWallboardAskToo) {
  change();
  window_->openMetric(QStringLiteral("leads.a"));
  EXPECT_TRUE(window_->openedMetric().isEmpty());
  answer(QMessageBox::Discard);
  EXPECT_EQ(window_->openedMetric(), QStringLiteral("leads.a"));
  window_->closeMetric();
  change();
  QTest::keyClick(window_.get(), Qt::Key_F11);
  EXPECT_EQ(question(), nullptr) << "a full screen is a window";
  QTest::keyClick(window_.get(), Qt::Key_F11);
  EXPECT_FALSE(window_->wallboard()->isOn());
  answer(QMessageBox::Discard);
  EXPECT_TRUE(window_->wallboard()->isOn());
  window_->wallboard()->leave();
}

TEST_F(LayoutLeaving, ANotificationIsStillTheChosenOneAfterTheQuestion) {
  for (const char* id : {"a", "b"})
    fixture_.store.addNotification(test::notification(QString::fromLatin1(id)));
  FlatButton* const alerts = window_->findChild<HeaderBar*>()->alertsButton();
  QTest::mouseClick(alerts, Qt::LeftButton);
  QTest::mouseClick(alerts, Qt::LeftButton);
  change();
  Q_EMIT window_->findChild<NotificationPanel*>()->pageRequested(QStringLiteral("a"));
  EXPECT_EQ(window_->currentPage(), QStringLiteral("one"));
  answer(QMessageBox::Discard);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("notifications"));
  const NotificationEntry* chosen = window_->findChild<NotificationsPage*>()->list()->currentEntry();
  ASSERT_NE(chosen, nullptr);
  EXPECT_EQ(chosen->newest.id, QStringLiteral("a"));
}

TEST_F(LayoutLeaving, ChangedFilesWaitForTheEndOfEditing) {
  change();
  window_->setPages({page("one", "First, anew"), page("two", "Second"), page("three", "Third")});
  EXPECT_TRUE(editor().isActive());
  EXPECT_FALSE(window_->showPage(QStringLiteral("three")));
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  EXPECT_FALSE(editor().isActive());
  EXPECT_TRUE(window_->showPage(QStringLiteral("three")));
}

TEST_F(LayoutLeaving, APauseThatEndsDoesNotBringThemEarlier) {
  window_->setPaused(true);
  change();
  window_->setPages({page("three", "Third")});
  window_->setPaused(false);
  EXPECT_TRUE(editor().isActive());
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("three"));
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/ui/layout_editor.h"

#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/metric_card.h"
#include "pulsedeck/ui/text_label.h"
#include "ui/ui_fixture.h"

#include <QApplication>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck {
namespace {

PanelSpec panel(const char* title) {
  PanelSpec spec;
  spec.title = QString::fromLatin1(title);
  spec.series = {{QStringLiteral("leads.new"), QStringLiteral("New"), {}}};
  return spec;
}

/// Drives the editor in the real window by mouse and keys: cards a b c; panels P Q; panel R.
class LayoutEditorTest : public testing::Test {
 protected:
  LayoutEditorTest() {
    DashboardSpec page;
    page.id = QStringLiteral("page");
    page.title = QStringLiteral("Page");
    RowSpec cards;
    for (const char* name : {"a", "b", "c"}) {
      cards.cards.push_back(
          {QStringLiteral("leads.") + QString::fromLatin1(name), QString::fromLatin1(name), {}});
    }
    RowSpec two;
    two.panels = {panel("P"), panel("Q")};
    RowSpec one;
    one.panels = {panel("R")};
    page.rows = {cards, two, one};
    MainWindow::Options options;
    options.pages = {page};
    window_ = std::make_unique<MainWindow>(options, fixture_.store, frames_, fixture_.theme);
    window_->resize(1440, 900);
    window_->show();
    static_cast<void>(QTest::qWaitForWindowActive(window_.get()));
    page_ = window_->findChild<DashboardPage*>();
    saved_ = std::make_unique<QSignalSpy>(window_.get(), &MainWindow::layoutSaved);
  }

  void edit() { QTest::keyClick(window_.get(), Qt::Key_E, Qt::ControlModifier); }
  void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
  }
  [[nodiscard]] LayoutEditor& editor() const { return *window_->findChild<LayoutEditor*>(); }

  [[nodiscard]] QWidget* handle(const char* name) const {
    for (QWidget* one : page_->canvas()->findChildren<QWidget*>(QStringLiteral("layoutHandle"))) {
      if (one->isVisible() && one->accessibleName().startsWith(QString::fromLatin1(name) + u':')) return one;
    }
    return nullptr;
  }
  [[nodiscard]] QRect rectOf(const char* name) const { return handle(name)->geometry(); }
  [[nodiscard]] QWidget* overlay() const {
    return page_->canvas()->findChild<QWidget*>(QStringLiteral("layoutOverlay"));
  }

  void drag(QPoint from, QPoint to, bool drop = true) {
    // Events go to what lies under the pointer, as the window system would have it.
    QWidget* target = overlay()->childAt(from);
    if (target == nullptr) target = overlay();
    const auto in = [&](QPoint point) { return target->mapFrom(overlay(), point); };
    QTest::mousePress(target, Qt::LeftButton, {}, in(from));
    for (int step = 1; step <= 4; ++step)
      moveTo(target, in(from + (to - from) * step / 4));
    if (drop) QTest::mouseRelease(target, Qt::LeftButton, {}, target->mapFrom(overlay(), to));
  }
  static void moveTo(QWidget* target, QPoint position) {
    QMouseEvent event(QEvent::MouseMove, position, target->mapToGlobal(position), Qt::NoButton,
                      Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &event);
  }

  [[nodiscard]] QString shape() const {
    QStringList rows;
    const DashboardSpec& page = page_->source();
    for (const RowSpec& row : page.rows) {
      QStringList items;
      for (const CardSpec& card : row.cards)
        items << card.title;
      for (const PanelSpec& one : row.panels)
        items << one.title + QString::number(one.width);
      rows << items.join(u' ');
    }
    return rows.join(QStringLiteral(" | "));
  }
  [[nodiscard]] FlatButton* button(const char* text) const {
    for (FlatButton* one : editor().findChildren<FlatButton*>()) {
      if (one->text() == QString::fromUtf8(text)) return one;
    }
    return nullptr;
  }

  test::UiFixture fixture_;
  FrameClock frames_{30};
  std::unique_ptr<MainWindow> window_;
  DashboardPage* page_ = nullptr;
  std::unique_ptr<QSignalSpy> saved_;
};

TEST_F(LayoutEditorTest, DraggingAPanelMovesItAndDoneKeepsIt) {
  edit();
  ASSERT_TRUE(editor().isActive());
  drag(rectOf("R").center(), rectOf("P").center() - QPoint(20, 0));
  QTest::mouseClick(button("Done"), Qt::LeftButton);
  EXPECT_FALSE(editor().isActive());
  EXPECT_EQ(shape(), QStringLiteral("a b c | R1 P1 Q1"));
  ASSERT_EQ(saved_->size(), 1);
  EXPECT_EQ(saved_->first().first().value<DashboardSpec>(), page_->source());
}

TEST_F(LayoutEditorTest, WhileItIsDraggedThePageShowsWhereItWillBe) {
  edit();
  const QRect before = rectOf("P");
  drag(rectOf("R").center(), rectOf("P").center() - QPoint(20, 0), false);
  EXPECT_GT(rectOf("P").left(), before.left()) << "it makes room";
  press(Qt::Key_Escape);
  EXPECT_EQ(rectOf("P"), before);
  EXPECT_TRUE(editor().isActive()) << "Escape ended the drag only";
  press(Qt::Key_Escape);
  EXPECT_FALSE(editor().isActive());
  EXPECT_TRUE(saved_->isEmpty());
}

TEST_F(LayoutEditorTest, APressWithoutAMoveChangesNothing) {
  edit();
  QTest::mouseClick(handle("Q"), Qt::LeftButton);
  edit();
  EXPECT_FALSE(editor().isActive());
  EXPECT_TRUE(saved_->isEmpty());
}

TEST_F(LayoutEditorTest, DraggingTheEdgeBetweenTwoSharesTheirWidth) {
  edit();
  const QRect left = rectOf("P");
  const QPoint edge(left.right() + 4, left.center().y());
  drag(edge, edge + QPoint(left.width() / 3, 0));
  edit();
  EXPECT_EQ(shape(), QStringLiteral("a b c | P2 Q1 | R1"));
}

TEST_F(LayoutEditorTest, DraggingTheLowerEdgeGivesAHeight) {
  edit();
  const QRect last = rectOf("R");
  const QPoint edge(last.center().x() + 40, last.bottom() - 1);
  drag(edge, edge + QPoint(0, 100));
  edit();
  const int height = page_->source().rows[2].panels[0].height;
  EXPECT_NEAR(height, last.height() + 100, LayoutEdit::kHeightStep);
}

TEST_F(LayoutEditorTest, ArrowsMoveWhatHasTheFocus) {
  edit();
  EXPECT_EQ(QApplication::focusWidget(), handle("a"));
  press(Qt::Key_Right);
  EXPECT_EQ(QApplication::focusWidget(), handle("a")) << "it keeps the focus";
  EXPECT_EQ(overlay()->accessibleDescription(), QStringLiteral("a: row 1, place 2 of 3"));
  press(Qt::Key_Tab);
  EXPECT_EQ(QApplication::focusWidget(), handle("a")->findChild<FlatButton*>());
  handle("Q")->setFocus();
  press(Qt::Key_Up);
  edit();
  EXPECT_EQ(shape(), QStringLiteral("b a c | Q1 | P1 | R1"));
}

TEST_F(LayoutEditorTest, ShiftAndArrowsResize) {
  edit();
  handle("P")->setFocus();
  press(Qt::Key_Right, Qt::ShiftModifier);
  EXPECT_TRUE(overlay()->accessibleDescription().contains(QStringLiteral("width 7 of 12")));
  press(Qt::Key_Down, Qt::ShiftModifier);
  edit();
  EXPECT_EQ(shape(), QStringLiteral("a b c | P7 Q5 | R1"));
  EXPECT_GT(page_->source().rows[1].panels[0].height, 0);
}

TEST_F(LayoutEditorTest, DeleteRemovesAndUndoBringsBack) {
  edit();
  EXPECT_FALSE(button("Undo")->isEnabled());
  handle("b")->setFocus();
  press(Qt::Key_Delete);
  EXPECT_EQ(handle("b"), nullptr);
  EXPECT_EQ(QApplication::focusWidget(), handle("c")) << "the next one has the focus";
  handle("P")->setFocus();
  QTest::mouseClick(handle("P")->findChild<FlatButton*>(), Qt::LeftButton);
  EXPECT_EQ(handle("P"), nullptr);
  QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier);
  EXPECT_NE(handle("P"), nullptr);
  edit();
  EXPECT_EQ(shape(), QStringLiteral("a c | P1 Q1 | R1"));
}

TEST_F(LayoutEditorTest, CancelLeavesThePageAsItWas) {
  const QRect before = page_->findChild<MetricCard*>()->geometry();
  edit();
  press(Qt::Key_Right);
  QTest::mouseClick(button("Cancel"), Qt::LeftButton);
  EXPECT_EQ(page_->findChild<MetricCard*>()->geometry(), before);
  EXPECT_EQ(shape(), QStringLiteral("a b c | P1 Q1 | R1"));
  EXPECT_TRUE(saved_->isEmpty());
}

TEST_F(LayoutEditorTest, WhatWasArrangedCanBeArrangedAgain) {
  edit();
  press(Qt::Key_Delete);
  edit();
  EXPECT_EQ(shape(), QStringLiteral("b c | P1 Q1 | R1"));
  edit();
  press(Qt::Key_Right);
  edit();
  EXPECT_EQ(shape(), QStringLiteral("c b | P1 Q1 | R1"));
  EXPECT_EQ(saved_->size(), 2);
}

TEST_F(LayoutEditorTest, DataGoOnWhileItIsEdited) {
  edit();
  const MetricId id = *fixture_.catalog.intern("leads.a");
  UpdateBatch batch;
  batch.status.state = ConnectionState::Live;
  MetricUpdate update;
  update.id = id;
  update.first = update.low = update.high = update.last = Sample{fixture_.clock.wallMs(), 42};
  update.count = 1;
  update.arrivalMs = fixture_.clock.steadyMs();
  batch.metrics.push_back(update);
  fixture_.store.apply(batch);
  Q_EMIT frames_.cardsDue();
  EXPECT_TRUE(page_->findChild<MetricCard*>()->valueText().contains(QStringLiteral("42")));
}

TEST_F(LayoutEditorTest, TheEditorStandsAboveThePageAndFits) {
  const QRect before = page_->geometry();
  edit();
  EXPECT_GE(page_->mapTo(window_.get(), QPoint()).y(),
            editor().mapTo(window_.get(), QPoint(0, editor().height())).y());
  for (const FlatButton* one : editor().findChildren<FlatButton*>()) {
    if (!one->isVisible()) continue;
    EXPECT_TRUE(editor().rect().contains(one->geometry())) << one->text().toStdString();
  }
  edit();
  EXPECT_EQ(page_->geometry(), before);
}

TEST_F(LayoutEditorTest, ResetIsOfferedForAnOwnPageAndAsksFirst) {
  QSignalSpy reset(window_.get(), &MainWindow::layoutResetRequested);
  edit();
  EXPECT_FALSE(button("Reset…")->isVisible());
  edit();
  window_->setResettablePages({QStringLiteral("page")});
  edit();
  ASSERT_TRUE(button("Reset…")->isVisible());
  QTest::mouseClick(button("Reset…"), Qt::LeftButton);
  auto* question = window_->findChild<QMessageBox*>();
  ASSERT_NE(question, nullptr);
  EXPECT_TRUE(reset.isEmpty());
  QTest::mouseClick(question->button(QMessageBox::Reset), Qt::LeftButton);
  ASSERT_EQ(reset.size(), 1);
  EXPECT_EQ(reset.first().first().toString(), QStringLiteral("page"));
  EXPECT_FALSE(editor().isActive());
}

TEST_F(LayoutEditorTest, SaysWhyAMoveIsRefused) {
  DashboardSpec tall = page_->source();
  while (tall.rows.size() < DashboardSpec::kMaxRows)
    tall.rows << tall.rows.back();
  window_->setPages({tall});
  edit();
  press(Qt::Key_Down);
  EXPECT_EQ(editor().findChild<TextLabel*>()->text(),
            QStringLiteral("Not moved: a page holds 40 rows at most"));
}

TEST_F(LayoutEditorTest, APageThatGoesEndsIt) {
  edit();
  delete page_;
  EXPECT_FALSE(editor().isActive());
}

}  // namespace
}  // namespace pulsedeck

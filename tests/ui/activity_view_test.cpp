#include "pulsedeck/ui/activity_view.h"

#include "activity_list.h"
#include "pulsedeck/ui/activity_model.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"
#include "ui/ui_fixture.h"

#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::activityEvent;

class ActivityViewTest : public testing::Test {
 protected:
  ActivityViewTest() {
    view_.resize(300, 600);
    view_.show();
    static_cast<void>(QTest::qWaitForWindowActive(&view_));
    view_.refresh();
  }

  void add(const QString& id, EntityType type = EntityType::Lead) {
    fixture_.store.addActivityEvent(activityEvent(id, type));
  }
  void addMany(int from, int count) {
    for (int i = from; i < from + count; ++i)
      add(QString::number(i));
  }
  [[nodiscard]] ActivityList* list() const { return &view_.list(); }
  [[nodiscard]] int rows() const { return list()->model()->rowCount(); }
  [[nodiscard]] QLineEdit* field() const { return view_.findChild<QLineEdit*>(); }
  [[nodiscard]] FlatButton* button(const char* name) const {
    return view_.findChild<FlatButton*>(QString::fromUtf8(name));
  }
  [[nodiscard]] bool isRead(std::size_t position) const {
    return fixture_.store.activity().events()[position].read;
  }
  [[nodiscard]] QString idOnTop() const {
    const QModelIndex index = list()->indexAt(QPoint(20, 5));
    return static_cast<const ActivityModel*>(list()->model())->eventAt(index.row()).id;
  }
  [[nodiscard]] QString sentence() const {
    for (const TextLabel* label : list()->findChildren<TextLabel*>()) {
      if (label->isVisible()) return label->text();
    }
    return {};
  }
  void choose(const QString& filter) {
    for (QAction* action : view_.findChild<QMenu*>()->actions()) {
      if (action->text() == filter) action->trigger();
    }
  }

  test::UiFixture fixture_;
  ActivityView view_{fixture_.store, fixture_.theme, 10, ActivityLayout::Column};
};

TEST_F(ActivityViewTest, ShowsNewEventsOnTheFrame) {
  add(QStringLiteral("1"));
  EXPECT_EQ(rows(), 0);
  EXPECT_FALSE(view_.refresh());
  EXPECT_EQ(rows(), 1);
  EXPECT_TRUE(
      list()->model()->index(0, 0).data().toString().startsWith(QStringLiteral("Lead qualified, Lead 1")));
}

TEST_F(ActivityViewTest, AsksForAnotherFrameWhileABatchWaits) {
  addMany(0, 25);
  EXPECT_TRUE(view_.refresh());
  EXPECT_EQ(rows(), 10);
  EXPECT_FALSE(view_.refresh()) << "the rest is less than a batch";
  EXPECT_EQ(rows(), 20);
}

TEST_F(ActivityViewTest, RowsThatComeThickWaitForABatchOrTwoSeconds) {
  addMany(0, 12);
  view_.refresh();
  EXPECT_EQ(rows(), 10);
  view_.refresh();
  EXPECT_EQ(rows(), 10);
  fixture_.clock.advance(BatchGate::kIntervalMs);
  view_.refresh();
  EXPECT_EQ(rows(), 12);
}

TEST_F(ActivityViewTest, HiddenItDoesNothingAndIsCompleteWhenSeenAgain) {
  view_.hide();
  addMany(0, 15);
  EXPECT_FALSE(view_.refresh());
  EXPECT_EQ(rows(), 0);
  view_.show();
  EXPECT_FALSE(view_.refresh());
  EXPECT_EQ(rows(), 15);
}

TEST_F(ActivityViewTest, PausedItKeepsWhatItShows) {
  add(QStringLiteral("0"));
  view_.refresh();
  view_.setPaused(true);
  add(QStringLiteral("1"));
  view_.refresh();
  EXPECT_EQ(rows(), 1);
  fixture_.store.clearOldEvents(-1);
  view_.refresh();
  EXPECT_EQ(rows(), 1) << "what was removed since stays, too";
  view_.setPaused(false);
  view_.refresh();
  EXPECT_EQ(rows(), 0);
}

TEST_F(ActivityViewTest, PausedItStillShowsWhatTheOperatorDoes) {
  add(QStringLiteral("1"));
  view_.refresh();
  view_.setPaused(true);
  QTest::mouseClick(button("markAllRead"), Qt::LeftButton);
  view_.refresh();
  EXPECT_TRUE(static_cast<const ActivityModel*>(list()->model())->eventAt(0).read);
  EXPECT_FALSE(button("markAllRead")->isVisible());
}

TEST_F(ActivityViewTest, WhatTheOperatorReadsFurtherDownStaysThere) {
  addMany(0, 60);
  while (view_.refresh())
    ;
  fixture_.clock.advance(BatchGate::kIntervalMs);
  view_.refresh();
  QCoreApplication::processEvents();
  list()->verticalScrollBar()->setValue(400);
  const QString before = idOnTop();
  addMany(100, 10);
  fixture_.clock.advance(BatchGate::kIntervalMs);
  view_.refresh();
  QCoreApplication::processEvents();
  EXPECT_EQ(idOnTop(), before);
  EXPECT_EQ(rows(), 70);
}

TEST_F(ActivityViewTest, ItStaysThereThoughTheOldestHaveToGo) {
  MetricsStore::Limits limits;
  limits.events = 60;
  MetricsStore store(fixture_.catalog, fixture_.clock, limits);
  ActivityView view(store, fixture_.theme, 10, ActivityLayout::Column);
  view.resize(300, 600);
  view.show();
  for (int i = 0; i < 60; ++i)
    store.addActivityEvent(activityEvent(QString::number(i)));
  view.refresh();
  QCoreApplication::processEvents();
  const auto top = [&view] {
    const QModelIndex index = view.list().indexAt(QPoint(20, 5));
    return static_cast<const ActivityModel*>(view.list().model())->eventAt(index.row()).id;
  };
  view.list().verticalScrollBar()->setValue(400);
  const QString before = top();
  for (int i = 100; i < 110; ++i)
    store.addActivityEvent(activityEvent(QString::number(i)));
  view.refresh();
  QCoreApplication::processEvents();
  EXPECT_EQ(view.list().model()->rowCount(), 60);
  EXPECT_EQ(top(), before);
}

TEST_F(ActivityViewTest, AClickMarksAsReadAndAsksForTheDetails) {
  QSignalSpy chosen(&view_, &ActivityView::eventChosen);
  add(QStringLiteral("old"));
  add(QStringLiteral("new"));
  view_.refresh();
  const QRect row = list()->visualRect(list()->model()->index(0, 0));
  QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, row.center());
  EXPECT_FALSE(isRead(0));
  EXPECT_TRUE(isRead(1));
  ASSERT_EQ(chosen.size(), 1);
  EXPECT_EQ(chosen[0][0].value<ActivityEvent>().id, QStringLiteral("new"));
  EXPECT_EQ(chosen[0][1].toRect(), row);
}

TEST_F(ActivityViewTest, EnterMarksAsReadAndAsksForTheDetails) {
  QSignalSpy chosen(&view_, &ActivityView::eventChosen);
  add(QStringLiteral("old"));
  add(QStringLiteral("new"));
  view_.refresh();
  list()->setFocus();
  QTest::keyClick(list(), Qt::Key_Home);
  QTest::keyClick(list(), Qt::Key_Down);
  QTest::keyClick(list(), Qt::Key_Return);
  EXPECT_TRUE(isRead(0));
  EXPECT_FALSE(isRead(1));
  EXPECT_EQ(chosen.size(), 1);
}

TEST_F(ActivityViewTest, TellsHowManyAreUnreadAndMarksThemAll) {
  FlatButton* mark = button("markAllRead");
  EXPECT_FALSE(mark->isVisible());
  addMany(0, 3);
  view_.refresh();
  ASSERT_TRUE(mark->isVisible());
  EXPECT_EQ(mark->text(), QStringLiteral("3"));
  EXPECT_EQ(mark->accessibleName(), QStringLiteral("3 unread, mark all as read"));
  mark->setFocus(Qt::TabFocusReason);
  QTest::keyClick(mark, Qt::Key_Return);
  view_.refresh();
  EXPECT_TRUE(isRead(0) && isRead(1) && isRead(2));
  EXPECT_FALSE(mark->isVisible());
}

TEST_F(ActivityViewTest, AnUnreadRowLooksDifferentInShapeToo) {
  add(QStringLiteral("1"));
  view_.refresh();
  const QRect row = list()->visualRect(list()->model()->index(0, 0));
  const QPoint middleOfMarker(row.left() + 5, row.top() + fixture_.theme.scaled(9) + 8);
  const auto middle = [&] { return list()->viewport()->grab().toImage().pixelColor(middleOfMarker); };
  const QColor filled = middle();
  fixture_.store.markAllEventsAsRead();
  view_.refresh();
  QCoreApplication::processEvents();
  EXPECT_EQ(filled, fixture_.theme.familyColor(u"leads"));
  EXPECT_NE(middle(), filled) << "hollow";
}

TEST_F(ActivityViewTest, FilterShowsOneTypeAndSaysSo) {
  add(QStringLiteral("lead"), EntityType::Lead);
  add(QStringLiteral("payment"), EntityType::Payment);
  view_.refresh();
  choose(QStringLiteral("Payments"));
  EXPECT_EQ(rows(), 1);
  EXPECT_EQ(button("activityFilter")->text(), QStringLiteral("Payments"));
  add(QStringLiteral("lead 2"), EntityType::Lead);
  add(QStringLiteral("payment 2"), EntityType::Payment);
  view_.refresh();
  EXPECT_EQ(rows(), 2);
  choose(QStringLiteral("All types"));
  EXPECT_EQ(rows(), 4);
}

TEST_F(ActivityViewTest, TheSearchOpensByKeyAndEscapeClearsIt) {
  add(QStringLiteral("ada"));
  add(QStringLiteral("grace"));
  view_.refresh();
  EXPECT_FALSE(field()->isVisible());
  list()->setFocus();
  QTest::keyClick(list(), Qt::Key_F, Qt::ControlModifier);
  ASSERT_TRUE(field()->isVisible());
  ASSERT_TRUE(field()->hasFocus());
  QTest::keyClicks(field(), QStringLiteral("lead GRACE"));
  EXPECT_EQ(rows(), 1);
  QTest::keyClick(field(), Qt::Key_Down);
  EXPECT_TRUE(list()->hasFocus());
  QTest::keyClick(list(), Qt::Key_Escape);
  EXPECT_FALSE(field()->isVisible());
  EXPECT_EQ(rows(), 2);
}

TEST_F(ActivityViewTest, TheSearchOpensAndClosesByItsButton) {
  add(QStringLiteral("ada"));
  view_.refresh();
  QTest::mouseClick(button("searchActivity"), Qt::LeftButton);
  ASSERT_TRUE(field()->hasFocus());
  QTest::keyClicks(field(), QStringLiteral("nothing"));
  EXPECT_EQ(rows(), 0);
  EXPECT_TRUE(sentence().startsWith(QStringLiteral("Nothing that happened")));
  QTest::mouseClick(button("searchActivity"), Qt::LeftButton);
  EXPECT_FALSE(field()->isVisible());
  EXPECT_EQ(rows(), 1);
  EXPECT_TRUE(list()->hasFocus());
}

TEST_F(ActivityViewTest, KeysOfTheWindowAreLeftToIt) {
  add(QStringLiteral("lead"));
  view_.refresh();
  list()->setFocus();
  for (const auto key : {Qt::Key_L, Qt::Key_Space, Qt::Key_Question}) {
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, QString(QChar(static_cast<ushort>(key))));
    QCoreApplication::sendEvent(list(), &event);
    EXPECT_FALSE(event.isAccepted());
  }
}

TEST_F(ActivityViewTest, AnEmptyListSaysWhy) {
  EXPECT_TRUE(sentence().startsWith(QStringLiteral("No events yet.")));
  add(QStringLiteral("1"));
  view_.refresh();
  EXPECT_EQ(sentence(), QString());
  choose(QStringLiteral("Payments"));
  EXPECT_EQ(sentence(), QStringLiteral("No events of this type yet."));
}

TEST_F(ActivityViewTest, AllRowsAreEquallyHigh) {
  EXPECT_TRUE(list()->uniformItemSizes());
  add(QStringLiteral("1"));
  ActivityEvent alert = activityEvent(QStringLiteral("2"));
  alert.eventType = QStringLiteral("alert_fired");
  fixture_.store.addActivityEvent(alert);
  view_.refresh();
  EXPECT_EQ(list()->visualRect(list()->model()->index(0, 0)).height(),
            list()->visualRect(list()->model()->index(1, 0)).height());
}

}  // namespace
}  // namespace pulsedeck

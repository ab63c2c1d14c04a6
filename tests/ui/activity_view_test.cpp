#include "pulsedeck/ui/activity_view.h"

#include "pulsedeck/ui/activity_model.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"
#include "ui/ui_fixture.h"

#include <QListView>
#include <QMenu>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::activityEvent;

QList<ActivityEvent> events(int from, int count) {
  QList<ActivityEvent> result;
  for (int i = from; i < from + count; ++i)
    result.push_back(activityEvent(QString::number(i)));
  return result;
}

TEST(HumanEventType, ReadsAsWords) {
  EXPECT_EQ(humanEventType(QStringLiteral("lead_qualified")), QStringLiteral("Lead qualified"));
  EXPECT_EQ(humanEventType(QStringLiteral("api-latency_spike")), QStringLiteral("API latency spike"));
  EXPECT_EQ(humanEventType(QStringLiteral("ai_agent_done")), QStringLiteral("AI agent done"));
  EXPECT_EQ(humanEventType(QString()), QString());
}

class ActivityModelTest : public testing::Test {
 protected:
  void add(const QList<ActivityEvent>& added) {
    for (const ActivityEvent& event : added)
      log_.add(event);
    model_.add(added);
  }

  [[nodiscard]] QStringList ids() const {
    QStringList result;
    for (int row = 0; row < model_.rowCount(); ++row)
      result << model_.eventAt(row).id;
    return result;
  }

  ActivityLog log_{20};
  ActivityModel model_{log_};
};

TEST_F(ActivityModelTest, NewestIsOnTop) {
  add(events(1, 3));
  EXPECT_FALSE(model_.takeWaiting(10));
  EXPECT_EQ(ids(), (QStringList{QStringLiteral("3"), QStringLiteral("2"), QStringLiteral("1")}));
}

TEST_F(ActivityModelTest, RowsComeInBatchesAndNoneIsLost) {
  add(events(1, 5));
  EXPECT_TRUE(model_.takeWaiting(2));
  EXPECT_EQ(model_.rowCount(), 2);
  EXPECT_TRUE(model_.takeWaiting(2));
  EXPECT_FALSE(model_.takeWaiting(2));
  EXPECT_EQ(model_.rowCount(), 5);
  EXPECT_EQ(ids().first(), QStringLiteral("5"));
}

TEST_F(ActivityModelTest, ALongBacklogComesAtOnce) {
  add(events(1, 11));
  EXPECT_FALSE(model_.takeWaiting(1));
  EXPECT_EQ(model_.rowCount(), 11);
}

TEST_F(ActivityModelTest, ForgetsWhatTheLogForgets) {
  add(events(1, 20));
  model_.takeWaiting(20);
  add(events(21, 5));
  model_.takeWaiting(2);
  EXPECT_EQ(model_.rowCount(), 17) << "three wait";
  model_.takeWaiting(20);
  EXPECT_EQ(model_.rowCount(), 20);
  EXPECT_EQ(ids().first(), QStringLiteral("25"));
  EXPECT_EQ(ids().last(), QStringLiteral("6"));
}

TEST_F(ActivityModelTest, AFloodLargerThanTheLogKeepsItsNewest) {
  add(events(1, 50));
  model_.takeWaiting(10);
  model_.takeWaiting(10);
  EXPECT_EQ(model_.rowCount(), 20);
  EXPECT_EQ(ids().first(), QStringLiteral("50"));
  EXPECT_EQ(ids().last(), QStringLiteral("31"));
}

TEST_F(ActivityModelTest, FollowsWhatWasReadAndRemoved) {
  add(events(1, 3));
  model_.takeWaiting(10);
  log_.markRead(QStringLiteral("2"));
  model_.followLog();
  EXPECT_FALSE(model_.eventAt(0).read);
  EXPECT_TRUE(model_.eventAt(1).read);
  log_.clearOld(1'790'000'000'000 + 10, 5);
  model_.followLog();
  EXPECT_EQ(model_.rowCount(), 0);
}

class ActivityViewTest : public testing::Test {
 protected:
  ActivityViewTest() {
    view_.resize(300, 600);
    view_.show();
    view_.refresh();
  }

  void add(const QString& id, EntityType type = EntityType::Lead) {
    fixture_.store.addActivityEvent(activityEvent(id, type));
  }
  [[nodiscard]] QListView* list() const { return view_.findChild<QListView*>(); }
  [[nodiscard]] int rows() const { return list()->model()->rowCount(); }
  [[nodiscard]] bool isRead(std::size_t position) const {
    return fixture_.store.activity().events()[position].read;
  }
  void choose(const QString& filter) {
    for (QAction* action : view_.findChild<QMenu*>()->actions()) {
      if (action->text() == filter) action->trigger();
    }
  }

  test::UiFixture fixture_;
  ActivityView view_{fixture_.store, fixture_.theme, 10};
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
  for (int i = 0; i < 25; ++i)
    add(QString::number(i));
  EXPECT_TRUE(view_.refresh());
  EXPECT_EQ(rows(), 10);
  EXPECT_FALSE(view_.refresh()) << "the rest is less than a batch";
  EXPECT_EQ(rows(), 20);
}

TEST_F(ActivityViewTest, RowsThatComeThickWaitForABatchOrTwoSeconds) {
  for (int i = 0; i < 12; ++i)
    add(QString::number(i));
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
  for (int i = 0; i < 15; ++i)
    add(QString::number(i));
  EXPECT_FALSE(view_.refresh());
  EXPECT_EQ(rows(), 0);
  view_.show();
  EXPECT_FALSE(view_.refresh());
  EXPECT_EQ(rows(), 15);
}

TEST_F(ActivityViewTest, PausedItKeepsWhatItShows) {
  view_.setPaused(true);
  add(QStringLiteral("1"));
  view_.refresh();
  EXPECT_EQ(rows(), 0);
  view_.setPaused(false);
  view_.refresh();
  EXPECT_EQ(rows(), 1);
}

TEST_F(ActivityViewTest, ClickMarksAsRead) {
  add(QStringLiteral("old"));
  add(QStringLiteral("new"));
  view_.refresh();
  const QRect row = list()->visualRect(list()->model()->index(0, 0));
  QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, row.center());
  EXPECT_FALSE(isRead(0));
  EXPECT_TRUE(isRead(1));
}

TEST_F(ActivityViewTest, EnterMarksAsRead) {
  add(QStringLiteral("old"));
  add(QStringLiteral("new"));
  view_.refresh();
  list()->setFocus();
  QTest::keyClick(list(), Qt::Key_Home);
  QTest::keyClick(list(), Qt::Key_Down);
  QTest::keyClick(list(), Qt::Key_Return);
  EXPECT_TRUE(isRead(0));
  EXPECT_FALSE(isRead(1));
}

TEST_F(ActivityViewTest, FilterShowsOneTypeAndSaysSo) {
  add(QStringLiteral("lead"), EntityType::Lead);
  add(QStringLiteral("payment"), EntityType::Payment);
  view_.refresh();
  choose(QStringLiteral("Payments"));
  EXPECT_EQ(rows(), 1);
  EXPECT_EQ(view_.findChild<FlatButton*>()->text(), QStringLiteral("Payments"));
  add(QStringLiteral("lead 2"), EntityType::Lead);
  add(QStringLiteral("payment 2"), EntityType::Payment);
  view_.refresh();
  EXPECT_EQ(rows(), 2);
  choose(QStringLiteral("All types"));
  EXPECT_EQ(rows(), 4);
}

TEST_F(ActivityViewTest, AnEmptyListSaysWhy) {
  const auto sentence = [this] {
    for (const TextLabel* label : list()->findChildren<TextLabel*>()) {
      if (label->isVisible()) return label->text();
    }
    return QString();
  };
  EXPECT_TRUE(sentence().startsWith(QStringLiteral("No events yet.")));
  add(QStringLiteral("1"));
  view_.refresh();
  EXPECT_EQ(sentence(), QString());
  choose(QStringLiteral("Payments"));
  EXPECT_EQ(sentence(), QStringLiteral("No events of this type yet."));
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/ui/activity_model.h"

#include "support/manual_clock.h"
#include "ui/ui_fixture.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::activityEvent;

class ActivityModelTest : public testing::Test {
 protected:
  void add(int from, int count, EntityType type = EntityType::Lead) {
    for (int i = from; i < from + count; ++i)
      log_.add(activityEvent(QString::number(i), type));
  }
  void find(const QString& text) { model_.setQuery({std::nullopt, text}); }

  [[nodiscard]] QStringList ids() const {
    QStringList result;
    for (int row = 0; row < model_.rowCount(); ++row)
      result << model_.eventAt(row).id;
    return result;
  }
  [[nodiscard]] static QStringList numbers(int from, int to) {
    QStringList result;
    for (int i = from; i >= to; --i)
      result << QString::number(i);
    return result;
  }

  test::ManualClock clock_;
  ActivityLog log_{20};
  ActivityModel model_{log_, clock_};
  QAbstractItemModelTester tester_{&model_, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(ActivityModelTest, NewestIsOnTop) {
  add(1, 3);
  EXPECT_EQ(model_.waitingCount(), 3U);
  EXPECT_EQ(model_.takeWaiting(10), 3);
  EXPECT_EQ(ids(), numbers(3, 1));
  EXPECT_EQ(model_.waitingCount(), 0U);
}

TEST_F(ActivityModelTest, RowsComeInBatchesAndNoneIsLost) {
  add(1, 5);
  EXPECT_EQ(model_.takeWaiting(2), 2);
  EXPECT_EQ(ids(), numbers(2, 1));
  model_.takeWaiting(2);
  model_.takeWaiting(2);
  EXPECT_EQ(ids(), numbers(5, 1));
  EXPECT_EQ(model_.takeWaiting(2), 0);
}

TEST_F(ActivityModelTest, ALongBacklogComesAtOnce) {
  add(1, 11);
  EXPECT_EQ(model_.takeWaiting(1), 11);
}

TEST_F(ActivityModelTest, ForgetsWhatTheLogForgets) {
  add(1, 20);
  model_.takeWaiting(20);
  add(21, 5);
  model_.takeWaiting(2);
  EXPECT_EQ(model_.rowCount(), 17) << "three wait";
  model_.takeWaiting(20);
  EXPECT_EQ(ids(), numbers(25, 6));
}

TEST_F(ActivityModelTest, AFloodLargerThanTheLogKeepsItsNewest) {
  add(1, 50);
  model_.takeWaiting(10);
  model_.takeWaiting(10);
  EXPECT_EQ(ids(), numbers(50, 31));
}

TEST_F(ActivityModelTest, TheStreamNeverStartsTheListAnew) {
  QSignalSpy reset(&model_, &QAbstractItemModel::modelReset);
  QSignalSpy inserted(&model_, &QAbstractItemModel::rowsInserted);
  QSignalSpy removed(&model_, &QAbstractItemModel::rowsRemoved);
  for (int i = 0; i < 10; ++i) {
    add(1 + 5 * i, 5);
    model_.takeWaiting(5);
  }
  EXPECT_EQ(reset.size(), 0);
  EXPECT_EQ(inserted.size(), 10) << "one for a batch";
  EXPECT_EQ(removed.size(), 6) << "one for a batch, once the log is full";
}

TEST_F(ActivityModelTest, FollowsWhatWasRead) {
  add(1, 4);
  model_.takeAll();
  QSignalSpy changed(&model_, &QAbstractItemModel::dataChanged);
  log_.markRead(QStringLiteral("2"));
  model_.followRead();
  ASSERT_EQ(changed.size(), 1);
  EXPECT_EQ(changed[0][0].toModelIndex().row(), 2);
  EXPECT_EQ(changed[0][1].toModelIndex().row(), 2);
  EXPECT_FALSE(model_.eventAt(0).read);
  EXPECT_TRUE(model_.eventAt(2).read);
  log_.markAllRead();
  model_.followRead();
  EXPECT_EQ(changed.size(), 2) << "one for all";
  EXPECT_TRUE(model_.eventAt(0).read);
  model_.followRead();
  EXPECT_EQ(changed.size(), 2);
}

TEST_F(ActivityModelTest, FollowsWhatWasRemovedWhereverItWas) {
  for (const qint64 ago : {9, 1, 9, 1, 1}) {
    ActivityEvent event = activityEvent(QString::number(log_.total() + 1));
    event.timeMs = clock_.wallMs() - ago * 1'000;
    log_.add(event);
  }
  model_.takeAll();
  log_.clearOld(clock_.wallMs(), 5'000);
  model_.followRemoved();
  EXPECT_EQ(ids(), (QStringList{QStringLiteral("5"), QStringLiteral("4"), QStringLiteral("2")}));
  log_.clearOld(clock_.wallMs() + 60'000, 5'000);
  model_.followRemoved();
  EXPECT_EQ(model_.rowCount(), 0);
}

TEST_F(ActivityModelTest, SaysARowInOneSentence) {
  ActivityEvent event = activityEvent(QStringLiteral("1"));
  event.summary = QStringLiteral("Ada Lovelace");
  event.timeMs = clock_.wallMs() - 3 * 60'000;
  log_.add(event);
  event.id = QStringLiteral("2");
  event.eventType = QStringLiteral("alert_resolved");
  event.summary.clear();
  event.read = true;
  log_.add(event);
  model_.takeAll();
  const auto spoken = [this](int row) { return model_.index(row).data(Qt::AccessibleTextRole).toString(); };
  EXPECT_EQ(spoken(1), QStringLiteral("Lead qualified, Ada Lovelace, 3 minutes ago, unread"));
  EXPECT_EQ(spoken(0), QStringLiteral("Success, Alert resolved, 3 minutes ago, read"));
}

TEST_F(ActivityModelTest, AQueryListsWhatItAsksForNowAndLater) {
  add(1, 3, EntityType::Lead);
  add(4, 2, EntityType::Payment);
  model_.takeAll();
  model_.setQuery({EntityType::Payment, QString()});
  EXPECT_EQ(ids(), numbers(5, 4));
  add(6, 1, EntityType::Lead);
  add(7, 1, EntityType::Payment);
  EXPECT_EQ(model_.takeAll(), 1) << "that of the other type does not show";
  EXPECT_EQ(ids(), (QStringList{QStringLiteral("7"), QStringLiteral("5"), QStringLiteral("4")}));
  model_.setQuery({});
  EXPECT_EQ(ids(), numbers(7, 1));
}

TEST_F(ActivityModelTest, RowsThatAQueryHidesAreForgottenToo) {
  add(1, 10, EntityType::Lead);
  add(11, 10, EntityType::Payment);
  model_.takeAll();
  model_.setQuery({EntityType::Payment, QString()});
  add(21, 15, EntityType::Lead);
  model_.takeAll();
  EXPECT_EQ(ids(), numbers(20, 16));
  log_.markRead(QStringLiteral("30"));
  log_.markRead(QStringLiteral("17"));
  model_.followRead();
  EXPECT_TRUE(model_.eventAt(3).read);
  model_.setQuery({});
  EXPECT_EQ(ids(), numbers(35, 16));
}

TEST_F(ActivityModelTest, SearchesTypeEntitySummaryAndDetails) {
  ActivityEvent event = activityEvent(QStringLiteral("L-1"));
  event.summary = QStringLiteral("Ada Lovelace · Web form");
  event.detailsJson = QStringLiteral(R"({"company": "Analytical Engines"})");
  log_.add(event);
  log_.add(activityEvent(QStringLiteral("other")));
  model_.takeAll();
  for (const char* words : {"ada", "LOVELACE web", "analytical ada", "l-1", "  company  "}) {
    find(QString::fromUtf8(words));
    EXPECT_EQ(ids(), QStringList{QStringLiteral("L-1")}) << words;
  }
  for (const char* words : {"qualified", "lead_qual", "Lead qualified"}) {
    find(QString::fromUtf8(words));
    EXPECT_EQ(model_.rowCount(), 2) << words;
  }
  find(QStringLiteral("ada grace"));
  EXPECT_EQ(model_.rowCount(), 0);
}

class LongActivity : public testing::Test {
 protected:
  LongActivity() {
    for (int i = 1; i <= kEvents; ++i)
      log_.add(activityEvent(QString::number(i), i % 2 == 0 ? EntityType::Lead : EntityType::Payment));
    model_.takeAll();
  }
  static constexpr int kEvents = 2'500;
  test::ManualClock clock_;
  ActivityLog log_{kEvents};
  ActivityModel model_{log_, clock_};
};

TEST_F(LongActivity, ASearchGoesOnFromFrameToFrame) {
  model_.setQuery({EntityType::Lead, QString()});
  EXPECT_EQ(model_.rowCount(), 500) << "of the newest thousand";
  EXPECT_TRUE(model_.searchOn());
  EXPECT_EQ(model_.rowCount(), 1'000);
  EXPECT_FALSE(model_.searchOn());
  EXPECT_EQ(model_.rowCount(), 1'250);
  EXPECT_FALSE(model_.searchOn());
}

TEST_F(LongActivity, WhatComesDuringASearchIsNotLostInIt) {
  model_.setQuery({EntityType::Lead, QString()});
  for (int i = 0; i < 600; ++i)
    log_.add(activityEvent(QStringLiteral("new %1").arg(i), EntityType::Lead));
  EXPECT_EQ(model_.takeAll(), 600);
  while (model_.searchOn())
    ;
  EXPECT_EQ(model_.rowCount(), 600 + (kEvents - 600) / 2);
  for (int row = 1; row < model_.rowCount(); ++row)
    ASSERT_GT(model_.rowAt(row - 1).number, model_.rowAt(row).number);
}

TEST_F(LongActivity, WithoutAQueryAllIsThereAtOnce) {
  model_.setQuery({EntityType::Lead, QString()});
  model_.setQuery({});
  EXPECT_EQ(model_.rowCount(), kEvents);
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/ui/notification_model.h"

#include "ui/ui_fixture.h"

#include <QPersistentModelIndex>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <tuple>

namespace pulsedeck {
namespace {

using test::notification;

class NotificationModelTest : public testing::Test {
 protected:
  void add(const QString& id, Severity severity = Severity::Info) {
    std::ignore = center_.add(notification(id, severity), clock_.wallMs());
  }
  /// One for each letter.
  void addAll(const QString& ids) {
    for (const QChar id : ids)
      add(QString(id));
  }
  [[nodiscard]] QString ids() const {
    QString result;
    for (int row = 0; row < model_.rowCount(); ++row)
      result += model_.entryAt(row).newest.id;
    return result;
  }

  test::ManualClock clock_;
  NotificationCenter center_{20'000};
  NotificationModel model_{center_, clock_};
};

TEST_F(NotificationModelTest, NewestIsOnTop) {
  addAll(QStringLiteral("abc"));
  model_.follow();
  EXPECT_EQ(ids(), QStringLiteral("cba"));
}

TEST_F(NotificationModelTest, BeginsAnewWhenAFilterTakesAwayEveryOther) {
  for (int i = 0; i < 1'000; ++i)
    add(QString::number(i), i % 2 == 0 ? Severity::Error : Severity::Info);
  model_.follow();
  QSignalSpy reset(&model_, &QAbstractItemModel::modelReset);
  QSignalSpy removed(&model_, &QAbstractItemModel::rowsRemoved);
  NotificationFilter errors;
  errors.severity = Severity::Error;
  model_.setFilter(errors);
  EXPECT_EQ(model_.rowCount(), 500);
  EXPECT_EQ(reset.size(), 1);
  EXPECT_EQ(removed.size(), 0);
  EXPECT_EQ(model_.rowOf(QStringLiteral("998")), 0);
}

TEST_F(NotificationModelTest, RowsThatStayKeepTheirPlaceWhateverComesAndGoes) {
  addAll(QStringLiteral("abcdef"));
  model_.follow();
  const QPersistentModelIndex chosen = model_.index(model_.rowOf(QStringLiteral("c")));
  QSignalSpy reset(&model_, &QAbstractItemModel::modelReset);
  QSignalSpy removed(&model_, &QAbstractItemModel::rowsRemoved);
  QSignalSpy inserted(&model_, &QAbstractItemModel::rowsInserted);
  for (const char* gone : {"a", "d", "e"})
    std::ignore = center_.dismiss(QLatin1String(gone));
  addAll(QStringLiteral("xy"));
  model_.follow();
  EXPECT_EQ(ids(), QStringLiteral("yxfcb"));
  EXPECT_EQ(reset.size(), 0);
  EXPECT_EQ(removed.size(), 2) << "neighbours together";
  EXPECT_EQ(inserted.size(), 1);
  ASSERT_TRUE(chosen.isValid());
  EXPECT_EQ(model_.entryAt(chosen.row()).newest.id, QStringLiteral("c"));
}

TEST_F(NotificationModelTest, TellsWhichRowChanged) {
  addAll(QStringLiteral("abc"));
  model_.follow();
  QSignalSpy changed(&model_, &QAbstractItemModel::dataChanged);
  std::ignore = center_.markRead(QStringLiteral("b"));
  model_.follow();
  ASSERT_EQ(changed.size(), 1);
  EXPECT_EQ(changed[0][0].toModelIndex().row(), 1);
  EXPECT_EQ(model_.entryAt(1).state, NotificationState::Read);
  model_.follow();
  EXPECT_EQ(changed.size(), 1) << "nothing new";
}

TEST_F(NotificationModelTest, AFilterTakesRowsAwayAndGivesThemBack) {
  add(QStringLiteral("i"));
  add(QStringLiteral("e"), Severity::Error);
  add(QStringLiteral("j"));
  model_.follow();
  NotificationFilter errors;
  errors.severity = Severity::Error;
  model_.setFilter(errors);
  EXPECT_EQ(ids(), QStringLiteral("e"));
  model_.setFilter({});
  EXPECT_EQ(ids(), QStringLiteral("jei"));
}

TEST_F(NotificationModelTest, AcknowledgedOnesLeaveTheOpenOnes) {
  addAll(QStringLiteral("ab"));
  std::ignore = center_.acknowledge(QStringLiteral("a"));
  model_.follow();
  EXPECT_EQ(ids(), QStringLiteral("b"));
  NotificationFilter acknowledged;
  acknowledged.states = NotificationFilter::States::Acknowledged;
  model_.setFilter(acknowledged);
  EXPECT_EQ(ids(), QStringLiteral("a"));
}

TEST_F(NotificationModelTest, TenThousandAreNoTrouble) {
  for (int i = 0; i < 10'000; ++i)
    add(QString::number(i), i % 100 == 0 ? Severity::Error : Severity::Info);
  QSignalSpy inserted(&model_, &QAbstractItemModel::rowsInserted);
  model_.follow();
  EXPECT_EQ(model_.rowCount(), 10'000);
  EXPECT_EQ(inserted.size(), 1);
  NotificationFilter errors;
  errors.severity = Severity::Error;
  model_.setFilter(errors);
  EXPECT_EQ(model_.rowCount(), 100);
  model_.setFilter({});
  EXPECT_EQ(model_.entryAt(0).newest.id, QStringLiteral("9999"));
}

TEST_F(NotificationModelTest, ScreenReadersHearWhatTheRowShows) {
  NotificationEntry entry;
  entry.newest = notification(QStringLiteral("a"), Severity::Error);
  entry.newest.title = QStringLiteral("Payment failed");
  entry.count = 3;
  entry.lastMs = clock_.wallMs() - 2 * 60'000;
  EXPECT_EQ(spokenNotification(entry, clock_.wallMs()),
            QStringLiteral("Error, Payment failed, 3 times, last 2 minutes ago, unread"));
  entry.count = 1;
  entry.lastMs = clock_.wallMs() - 1'000;
  entry.state = NotificationState::Read;
  EXPECT_EQ(spokenNotification(entry, clock_.wallMs()), QStringLiteral("Error, Payment failed, just now"));
  entry.state = NotificationState::Acknowledged;
  EXPECT_TRUE(spokenNotification(entry, clock_.wallMs()).endsWith(QStringLiteral(", acknowledged")));
}

TEST_F(NotificationModelTest, ASnoozeSaysUntilWhen) {
  NotificationEntry entry;
  entry.state = NotificationState::Snoozed;
  entry.wakeAtMs = clock_.wallMs() + 60'000;
  EXPECT_TRUE(stateText(entry, clock_.wallMs()).startsWith(QStringLiteral("Snoozed until ")));
  entry.state = NotificationState::Read;
  EXPECT_TRUE(stateText(entry, clock_.wallMs()).isEmpty());
}

}  // namespace
}  // namespace pulsedeck

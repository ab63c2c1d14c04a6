#include "pulsedeck/app/alert_keeper.h"

#include "support/alert_rules.h"
#include "support/manual_clock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 30'000;

class AlertKeeperTest : public testing::Test {
 protected:
  AlertKeeperTest() { start(); }

  /// As a new program would. The notifications come back, too, as NotificationKeeper sees to.
  void start() {
    keeper_.reset();
    QList<NotificationEntry> kept;
    if (store_) {
      for (const NotificationEntry& entry : store_->notifications().entries())
        kept << entry;
    }
    store_ = std::make_unique<MetricsStore>(catalog_, clock_, MetricsStore::Limits{});
    store_->restoreNotifications(kept);
    keeper_ = std::make_unique<AlertKeeper>(
        AlertKeeper::Files{rulesPath_, folder_.filePath(QStringLiteral("state/alerts.json")),
                           folder_.filePath(QStringLiteral("state/good.json"))},
        std::vector{test::alertRule(AlertComparison::Above, 10)}, *store_, catalog_);
  }
  void write(const QByteArray& content) {
    QFile file(rulesPath_);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
  }
  void send(double value) {
    clock_.advance(1'000);
    const Sample sample{clock_.wallMs(), value};
    UpdateBatch batch;
    batch.status.state = ConnectionState::Live;
    batch.metrics.push_back(
        {*catalog_.intern("leads.new"), sample, sample, sample, sample, 1, false, clock_.steadyMs(), false});
    store_->apply(batch);
  }
  [[nodiscard]] QStringList titles() const {
    QStringList titles;
    for (const NotificationEntry& entry : store_->notifications().entries())
      titles << entry.newest.title;
    return titles;
  }
  [[nodiscard]] QByteArray written() const {
    QFile file(rulesPath_);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

  test::ManualClock clock_;
  MetricCatalog catalog_;
  QTemporaryDir folder_;
  QString rulesPath_ = folder_.filePath(QStringLiteral("alert_rules.json"));
  std::unique_ptr<MetricsStore> store_;
  std::unique_ptr<AlertKeeper> keeper_;
};

TEST_F(AlertKeeperTest, RunsTheShippedRulesWhereThereAreNoOthersAndWritesNothing) {
  keeper_->open();
  EXPECT_EQ(keeper_->monitor().rules().size(), 1U);
  EXPECT_FALSE(QFile::exists(rulesPath_));
}

TEST_F(AlertKeeperTest, RunsTheOperatorsRulesInTheirPlace) {
  write(R"({"rules": []})");
  keeper_->open();
  EXPECT_TRUE(keeper_->monitor().rules().empty());
}

TEST_F(AlertKeeperTest, WritesWhatIsChangedInTheWindow) {
  keeper_->open();
  const std::vector<AlertRule> rules{test::alertRule(AlertComparison::NoData, 0)};
  keeper_->monitor().setRules(rules);
  EXPECT_EQ(written(), toJson(rules));
}

TEST_F(AlertKeeperTest, TakesWhatIsChangedByHandWithoutWritingIt) {
  keeper_->open();
  const QByteArray byHand =
      R"({"rules": [{"id": "h", "name": "H", "metric": "leads.new", "when": "above", "threshold": 1}]})";
  write(byHand);
  ASSERT_TRUE(QTest::qWaitFor(
      [&] {
        return !keeper_->monitor().rules().empty() && keeper_->monitor().rules()[0].id == QStringLiteral("h");
      },
      kPatienceMs));
  EXPECT_EQ(written(), byHand);
}

TEST_F(AlertKeeperTest, RunsTheGoodRulesOfAFaultyFileAndSaysWhatIsWrong) {
  const QByteArray faulty =
      R"({"rules": [{"id": "a", "name": "A", "metric": "leads.new", "when": "above", "threshold": 1},
                    {"id": "b", "name": "B", "metric": "leads.new", "when": "over", "threshold": 1}]})";
  write(faulty);
  keeper_->open();
  ASSERT_EQ(keeper_->monitor().rules().size(), 1U);
  EXPECT_EQ(keeper_->monitor().rules()[0].id, QStringLiteral("a"));
  ASSERT_EQ(store_->notifications().entries().size(), 1U);
  EXPECT_TRUE(store_->notifications().entries()[0].newest.message.contains(QStringLiteral("\"when\"")));
  EXPECT_EQ(written(), faulty);
}

TEST_F(AlertKeeperTest, ASlipOverARestartLeavesNothingUnwatchedAndRepeatsNothing) {
  const QByteArray good =
      R"({"rules": [{"id": "a", "name": "A", "metric": "leads.new", "when": "above", "threshold": 1},
                    {"id": "b", "name": "B", "metric": "leads.new", "when": "above", "threshold": 2}]})";
  write(good);
  keeper_->open();
  send(3);
  ASSERT_EQ(titles(), (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
  QByteArray slip = good;
  write(slip.replace("\"threshold\": 2", "\"treshold\": 2"));
  start();
  keeper_->open();
  EXPECT_EQ(keeper_->monitor().state(QStringLiteral("b")), AlertState::Firing);
  EXPECT_EQ(titles(), (QStringList{QStringLiteral("A"), QStringLiteral("B"),
                                   QStringLiteral("Alert rules with a fault")}));
  write(good);
  start();
  keeper_->open();
  send(3);
  EXPECT_FALSE(titles().contains(QStringLiteral("Ended: B")));
  EXPECT_EQ(titles().count(QStringLiteral("B")), 1);
  send(1);
  EXPECT_TRUE(titles().contains(QStringLiteral("Resolved: B")));
}

TEST_F(AlertKeeperTest, WhatWasRemovedOnPurposeDoesNotComeBackWithALaterSlip) {
  write(R"({"rules": [{"id": "a", "name": "A", "metric": "leads.new", "when": "above", "threshold": 1},
                      {"id": "b", "name": "B", "metric": "leads.new", "when": "above", "threshold": 2}]})");
  keeper_->open();
  const QByteArray one =
      R"({"rules": [{"id": "a", "name": "A", "metric": "leads.new", "when": "above", "threshold": 1}]})";
  write(one);
  start();
  keeper_->open();
  write("{");
  start();
  keeper_->open();
  ASSERT_EQ(keeper_->monitor().rules().size(), 1U);
  EXPECT_EQ(keeper_->monitor().rules()[0].id, QStringLiteral("a"));
}

TEST_F(AlertKeeperTest, RunsTheShippedRulesWhereAFileGivesNone) {
  write("{");
  keeper_->open();
  EXPECT_EQ(keeper_->monitor().rules().size(), 1U);
  EXPECT_EQ(titles().size(), 1);
}

TEST_F(AlertKeeperTest, ARestartNeitherRepeatsNorLosesAnAlert) {
  keeper_->open();
  send(11);
  ASSERT_EQ(titles(), QStringList{QStringLiteral("Rule")});
  store_->acknowledgeNotification(store_->notifications().entries()[0].newest.id);
  start();
  keeper_->open();
  EXPECT_EQ(keeper_->monitor().state(QStringLiteral("r")), AlertState::Acknowledged);
  send(12);
  EXPECT_EQ(titles(), QStringList{QStringLiteral("Rule")});
  send(1);
  EXPECT_EQ(titles(), QStringList{QStringLiteral("Resolved: Rule")});
}

TEST_F(AlertKeeperTest, AMemoryThatIsOfNoUseIsPutAside) {
  keeper_->open();
  keeper_->saveNow();
  const QString path = folder_.filePath(QStringLiteral("state/alerts.json"));
  keeper_.reset();
  QFile file(path);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write("garbage");
  file.close();
  start();
  keeper_->open();
  EXPECT_TRUE(QFile::exists(path + QStringLiteral(".broken")));
}

}  // namespace
}  // namespace pulsedeck

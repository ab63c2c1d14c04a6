// What an alert is after a restart, an orderly one or not.

#include "support/alert_monitor_fixture.h"
#include "support/alert_rules.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

#include <memory>
#include <vector>

namespace pulsedeck {
namespace {

using test::alertRule;

class AlertMonitorRestartTest : public test::AlertMonitorFixture {};

TEST_F(AlertMonitorRestartTest, ARestartNeitherRepeatsNorLosesWhatIsRaised) {
  const std::vector<AlertRule> rules{alertRule(AlertComparison::Above, 10)};
  monitor_->setRules(rules);
  send(11);
  const Notification told = entries()[0].newest;
  clock_.advance(60'000);
  restart(rules);
  EXPECT_EQ(state(), AlertState::Firing);
  QSignalSpy added(store_.get(), &MetricsStore::notificationsAdded);
  QSignalSpy fired(monitor_.get(), &AlertMonitor::fired);
  replay(11, clock_.wallMs() - 30'000);
  send(12);
  wait(10'000);
  EXPECT_EQ(added.size(), 0);
  EXPECT_EQ(fired.size(), 0);
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0].newest, told);
  send(5);
  EXPECT_EQ(entries()[0].newest.severity, Severity::Success);
}

TEST_F(AlertMonitorRestartTest, ARestartKeepsWhatTheOperatorDid) {
  const std::vector<AlertRule> rules{alertRule(AlertComparison::Above, 10)};
  monitor_->setRules(rules);
  send(11);
  store_->acknowledgeNotification(entries()[0].newest.id);
  restart(rules);
  EXPECT_EQ(state(), AlertState::Acknowledged);
  send(12);
  EXPECT_EQ(state(), AlertState::Acknowledged);
}

TEST_F(AlertMonitorRestartTest, WhatWasRaisedAndOverBetweenTwoRunsIsInTheActivity) {
  const std::vector<AlertRule> rules{alertRule(AlertComparison::Above, 10)};
  monitor_->setRules(rules);
  send(5);
  const qint64 ended = clock_.wallMs();
  clock_.advance(3'600'000);
  restart(rules);
  replay(12, ended - 1'000);
  replay(5, ended);
  EXPECT_TRUE(eventTypes().isEmpty()) << "the run before has told that";
  replay(12, ended + 60'000);
  replay(5, ended + 120'000);
  EXPECT_EQ(eventTypes().size(), 2);
  EXPECT_TRUE(entries().empty());
}

TEST_F(AlertMonitorRestartTest, AnAlertWhoseNotificationWasLostIsToldAgain) {
  const std::vector<AlertRule> rules{alertRule(AlertComparison::Above, 10)};
  monitor_->setRules(rules);
  send(11);
  restart(rules, false);
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0].newest.severity, Severity::Warning);
}

TEST_F(AlertMonitorRestartTest, ARuleThatWasSetOtherwiseMeanwhileGoesOnWithWhatItHadRaised) {
  monitor_->setRules({alertRule(AlertComparison::Above, 10)});
  send(21);
  restart({alertRule(AlertComparison::Above, 20)});
  clock_.advance(1'000);
  send(21);
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(state(), AlertState::Firing);
  restart({alertRule(AlertComparison::Above, 30)});
  clock_.advance(1'000);
  send(21);
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0].newest.title, QStringLiteral("Resolved: Rule"));
}

TEST_F(AlertMonitorRestartTest, ANotificationWhoseAlertWasLostDoesNotStayOpenForEver) {
  monitor_->setRules({alertRule(AlertComparison::Above, 10)});
  send(11);
  const QString id = entries()[0].newest.id;
  QList<NotificationEntry> kept{entries()[0]};
  monitor_.reset();
  store_ = std::make_unique<MetricsStore>(catalog_, clock_, MetricsStore::Limits{});
  monitor_ = std::make_unique<AlertMonitor>(*store_, catalog_, QTimeZone::utc());
  store_->restoreNotifications(kept);
  monitor_->setRules({alertRule(AlertComparison::Above, 10)});
  monitor_->restore({});
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0].newest.title, QStringLiteral("Ended: Rule"));
  EXPECT_TRUE(entries()[0].newest.autoDismiss);
  send(11);
  ASSERT_EQ(entries().size(), 1U) << "it holds still";
  EXPECT_EQ(entries()[0].newest.id, id);
  EXPECT_EQ(entries()[0].newest.title, QStringLiteral("Rule"));
  EXPECT_EQ(entries()[0].state, NotificationState::Unread);
}

TEST_F(AlertMonitorRestartTest, AServersOwnNotificationIsNoLostAlert) {
  NotificationEntry entry;
  entry.newest.id = QStringLiteral("alert:db-primary-down");
  entry.newest.title = QStringLiteral("Primary database down");
  entry.newest.severity = Severity::Error;
  entry.newest.autoDismiss = false;
  store_->restoreNotifications({entry});
  monitor_->restore({});
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0], entry);
}

TEST_F(AlertMonitorRestartTest, ARuleThatChangedMeanwhileEndsWhatItHadRaised) {
  monitor_->setRules({alertRule(AlertComparison::Above, 10)});
  send(11);
  restart({alertRule(AlertComparison::Below, 5)});
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0].newest.title, QStringLiteral("Ended: Rule"));
  EXPECT_EQ(state(), AlertState::Normal);
  clock_.advance(1'000);
  send(4);
  EXPECT_EQ(state(), AlertState::Firing);
  restart({});
  ASSERT_EQ(entries().size(), 2U);
  EXPECT_EQ(entries()[1].newest.title, QStringLiteral("Ended: Rule"));
}

TEST_F(AlertMonitorRestartTest, QuietHoursSurviveARestart) {
  AlertRule rule = alertRule(AlertComparison::Above, 10);
  const QTime now = QDateTime::fromMSecsSinceEpoch(clock_.wallMs(), Qt::UTC).time();
  rule.quietHours = DailySchedule{now.addSecs(-60), now.addSecs(3'600)};
  monitor_->setRules({rule});
  send(11);
  restart({rule});
  EXPECT_TRUE(entries().empty());
  EXPECT_EQ(state(), AlertState::Firing);
  clock_.advance(3'600'000);
  send(11);
  EXPECT_EQ(entries().size(), 1U);
}

}  // namespace
}  // namespace pulsedeck

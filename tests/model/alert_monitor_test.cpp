#include "pulsedeck/model/alert_monitor.h"

#include "support/alert_monitor_fixture.h"
#include "support/alert_rules.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck {
namespace {

using test::alertRule;

class AlertMonitorTest : public test::AlertMonitorFixture {};

TEST_F(AlertMonitorTest, TellsAFiringAndItsEndInOneEntryAndInTheActivity) {
  AlertRule rule = alertRule(AlertComparison::Above, 10);
  rule.severity = Severity::Error;
  monitor_->setRules({rule});
  QSignalSpy fired(monitor_.get(), &AlertMonitor::fired);
  QSignalSpy resolved(monitor_.get(), &AlertMonitor::resolved);
  QSignalSpy states(monitor_.get(), &AlertMonitor::statesChanged);
  const qint64 then = clock_.wallMs();
  send(11);
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0].newest.id, QStringLiteral("alert:r:leads.new:%1").arg(then));
  EXPECT_EQ(entries()[0].newest.title, QStringLiteral("Rule"));
  EXPECT_EQ(entries()[0].newest.severity, Severity::Error);
  EXPECT_EQ(entries()[0].newest.category, NotificationCategory::System);
  EXPECT_FALSE(entries()[0].newest.autoDismiss);
  EXPECT_EQ(fired.size(), 1);
  EXPECT_EQ(states.size(), 1);
  EXPECT_EQ(monitor_->open().size(), 1U);

  clock_.advance(125'000);
  send(14);
  send(5);
  ASSERT_EQ(entries().size(), 1U) << "in its place";
  EXPECT_EQ(entries()[0].newest.severity, Severity::Success);
  EXPECT_EQ(entries()[0].newest.title, QStringLiteral("Resolved: Rule"));
  EXPECT_EQ(entries()[0].newest.message,
            QStringLiteral("New: over after 2\u00a0min\u00a05\u00a0s, at worst 14.00"));
  EXPECT_EQ(resolved.size(), 1);
  EXPECT_TRUE(monitor_->open().empty());

  EXPECT_EQ(eventTypes(), (QStringList{QStringLiteral("alert_fired"), QStringLiteral("alert_resolved")}));
  const ActivityEvent& event = store_->activity().events()[0];
  EXPECT_EQ(event.entityType, EntityType::Lead);
  EXPECT_EQ(event.timeMs, then);
  const QJsonObject details = QJsonDocument::fromJson(event.detailsJson.toUtf8()).object();
  EXPECT_EQ(details.value(QStringLiteral("metric")).toString(), QStringLiteral("leads.new"));
  EXPECT_EQ(bearingOf(event).severity, Severity::Error);
}

TEST_F(AlertMonitorTest, FillsInTheTemplateOnce) {
  AlertRule rule = alertRule(AlertComparison::Above, 10, 60'000);
  rule.name = QStringLiteral("{value}");
  rule.message = QStringLiteral("{name}: {metric} {value} > {threshold} for {duration} {else}");
  monitor_->setRules({rule});
  monitor_->setValueText([](double value, const MetricInfo&) { return QStringLiteral("<%1>").arg(value); });
  send(11);
  clock_.advance(60'000);
  send(12);
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0].newest.message, QStringLiteral("{value}: New <12> > <10> for 1\u00a0min {else}"));
}

TEST_F(AlertMonitorTest, MetricsOfAStarAndNamesakesAreToldApart) {
  AlertRule star = alertRule(AlertComparison::Above, 10);
  star.metric = QStringLiteral("leads.*");
  monitor_->setRules({star});
  send(11);
  send(11, "leads.lost");
  ASSERT_EQ(entries().size(), 2U) << "not one that came twice";
  EXPECT_EQ(entries()[0].newest.title, QStringLiteral("Rule: new"));
  EXPECT_EQ(entries()[1].newest.title, QStringLiteral("Rule: lost"));
}

TEST_F(AlertMonitorTest, MetricsThatEndAlikeAreToldApartByTheirPaths) {
  AlertRule star = alertRule(AlertComparison::Above, 10);
  star.metric = QStringLiteral("servers.*.cpu");
  AlertRule one = alertRule(AlertComparison::Above, 10);
  AlertRule other = one;
  one.id = QStringLiteral("one");
  one.name = other.name = QStringLiteral("Full");
  one.metric = QStringLiteral("disks.a.use");
  other.id = QStringLiteral("other");
  other.metric = QStringLiteral("disks.b.use");
  monitor_->setRules({star, one, other});
  for (const char* const metric : {"servers.web1.cpu", "servers.web2.cpu", "disks.a.use", "disks.b.use"})
    send(11, metric);
  ASSERT_EQ(entries().size(), 4U);
  EXPECT_EQ(entries()[0].newest.title, QStringLiteral("Rule: web1"));
  EXPECT_EQ(entries()[1].newest.title, QStringLiteral("Rule: web2"));
  EXPECT_EQ(entries()[2].newest.title, QStringLiteral("Full: disks.a.use"));
  EXPECT_EQ(entries()[3].newest.title, QStringLiteral("Full: disks.b.use"));
}

TEST_F(AlertMonitorTest, WhatACatalogueNamesIsCalledSo) {
  ASSERT_TRUE(catalog_.load(R"({"metrics": [{"name": "servers.*.cpu", "title": "*: processor",
                                             "unit": "percent", "precision": 0, "good": "down"}]})"));
  AlertRule star = alertRule(AlertComparison::Above, 0.05);
  star.metric = QStringLiteral("servers.*.cpu");
  monitor_->setRules({star});
  send(11, "servers.web1.cpu");
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0].newest.title, QStringLiteral("Rule: web1: processor"));
  EXPECT_EQ(entries()[0].newest.message, QStringLiteral("web1: processor is 11, above 0.05"))
      << "a limit has the digits that it needs";
}

TEST_F(AlertMonitorTest, AnAlertsEventIsOfTheKindThatItsMetricIsAbout) {
  ASSERT_TRUE(catalog_.load(R"({"metrics": [{"name": "dashboard.revenue", "title": "Revenue",
                                             "unit": "currency", "currency": "EUR", "precision": 0,
                                             "good": "up"}]})"));
  const std::vector<std::pair<const char*, EntityType>> kinds{
      {"social_media.posts", EntityType::System}, {"dashboard.revenue", EntityType::Payment},
      {"dashboard.visits", EntityType::System},   {"system_health.cpu_usage", EntityType::System},
      {"campaigns.clicks", EntityType::Campaign}, {"leads.new", EntityType::Lead},
      {"ai_agents.queue", EntityType::AiAgent}};
  std::vector<AlertRule> rules;
  for (const auto& [metric, kind] : kinds) {
    rules.push_back(alertRule(AlertComparison::Above, 10));
    rules.back().id = rules.back().metric = QString::fromLatin1(metric);
  }
  monitor_->setRules(rules);
  for (const auto& [metric, kind] : kinds) {
    send(11, metric);
    const ActivityEvent& event = store_->activity().events().back();
    EXPECT_EQ(event.entityType, kind) << metric;
    EXPECT_EQ(bearingOf(event).family, MetricCatalog::familyOf(QString::fromLatin1(metric)));
  }
}

TEST_F(AlertMonitorTest, FollowsWhatTheOperatorDoesToTheNotification) {
  monitor_->setRules({alertRule(AlertComparison::Above, 10)});
  send(11);
  const QString id = entries()[0].newest.id;
  store_->snoozeNotification(id, clock_.wallMs() + 60'000);
  EXPECT_EQ(state(), AlertState::Snoozed);
  wait(60'000);
  EXPECT_EQ(state(), AlertState::Firing);
  store_->acknowledgeNotification(id);
  EXPECT_EQ(state(), AlertState::Acknowledged);
  send(5);
  EXPECT_EQ(state(), AlertState::Normal);
  clock_.advance(1);
  send(12);
  ASSERT_EQ(state(), AlertState::Firing);
  store_->dismissNotification(entries().back().newest.id);
  EXPECT_EQ(state(), AlertState::Acknowledged) << "seen";
}

TEST_F(AlertMonitorTest, TheEndOfWhatWasPutAwayIsToldAnew) {
  monitor_->setRules({alertRule(AlertComparison::Above, 10)});
  send(11);
  const QString id = entries()[0].newest.id;
  store_->acknowledgeNotification(id);
  QSignalSpy added(store_.get(), &MetricsStore::notificationsAdded);
  clock_.advance(1'000);
  send(5);
  EXPECT_EQ(added.size(), 1);
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0].state, NotificationState::Unread);
  EXPECT_EQ(entries()[0].newest.severity, Severity::Success);

  clock_.advance(1'000);
  send(11);
  store_->dismissAllNotifications();
  clock_.advance(1'000);
  send(5);
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0].newest.title, QStringLiteral("Resolved: Rule"));
}

// --- Rules

TEST_F(AlertMonitorTest, ANewRuleJudgesWhatIsKnownAtOnce) {
  for (int i = 0; i < 5; ++i) {
    send(11);
    clock_.advance(20'000);
  }
  monitor_->setRules({alertRule(AlertComparison::Above, 10, 60'000)});
  ASSERT_EQ(entries().size(), 1U) << "it has held for 80 s";
}

TEST_F(AlertMonitorTest, WhatANewRuleWouldHaveSaidBeforeIsNotSaid) {
  send(11);
  clock_.advance(1'000);
  send(5);
  monitor_->setRules({alertRule(AlertComparison::Above, 10)});
  EXPECT_TRUE(entries().empty());
  EXPECT_TRUE(eventTypes().isEmpty());
}

TEST_F(AlertMonitorTest, AChangedRuleEndsWhatItToldAndJudgesAnew) {
  monitor_->setRules({alertRule(AlertComparison::Above, 10)});
  send(30);
  QSignalSpy changed(monitor_.get(), &AlertMonitor::rulesChanged);
  clock_.advance(1'000);
  monitor_->setRules({alertRule(AlertComparison::Above, 40)});
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0].newest.title, QStringLiteral("Ended: Rule"));
  EXPECT_EQ(entries()[0].newest.severity, Severity::Info);
  EXPECT_EQ(changed.size(), 1);
  EXPECT_EQ(state(), AlertState::Normal);
}

TEST_F(AlertMonitorTest, AChangedRuleThatStillHoldsGoesOnWithWhatTheOperatorDid) {
  monitor_->setRules({alertRule(AlertComparison::Above, 10)});
  send(30);
  const QString id = entries()[0].newest.id;
  store_->acknowledgeNotification(id);
  const QStringList events = eventTypes();
  QSignalSpy fired(monitor_.get(), &AlertMonitor::fired);
  clock_.advance(1'000);
  monitor_->setRules({alertRule(AlertComparison::Above, 20)});
  EXPECT_EQ(state(), AlertState::Acknowledged);
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0].newest.id, id);
  EXPECT_EQ(entries()[0].state, NotificationState::Acknowledged);
  EXPECT_TRUE(entries()[0].newest.message.contains(QStringLiteral("20")));
  EXPECT_EQ(eventTypes(), events) << "nothing happened";
  EXPECT_TRUE(fired.isEmpty());
  send(5);
  EXPECT_EQ(state(), AlertState::Normal);
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0].newest.title, QStringLiteral("Resolved: Rule"));
}

TEST_F(AlertMonitorTest, AChangedRuleIsNotSilentWhereItsAlertWasDismissedAndItClaimsSomethingElse) {
  monitor_->setRules({alertRule(AlertComparison::Above, 10)});
  send(30);
  store_->dismissNotification(entries()[0].newest.id);
  clock_.advance(1'000);
  send(5);
  AlertRule below = alertRule(AlertComparison::Below, 6);
  monitor_->setRules({below});
  EXPECT_EQ(state(), AlertState::Firing);
  ASSERT_EQ(entries().size(), 2U);
  EXPECT_EQ(entries()[0].newest.title, QStringLiteral("Resolved: Rule"));
  EXPECT_EQ(entries()[1].state, NotificationState::Unread);
}

TEST_F(AlertMonitorTest, AChangedRuleGoesOnWhileTheLinkIsDown) {
  monitor_->setRules({alertRule(AlertComparison::Above, 5)});
  send(9);
  store_->acknowledgeNotification(entries()[0].newest.id);
  apply({}, ConnectionState::Backoff);
  clock_.advance(60'000);
  QSignalSpy fired(monitor_.get(), &AlertMonitor::fired);
  QSignalSpy resolved(monitor_.get(), &AlertMonitor::resolved);
  monitor_->setRules({alertRule(AlertComparison::Above, 6)});
  send(9);
  wait(10'000);
  EXPECT_EQ(state(), AlertState::Acknowledged);
  EXPECT_TRUE(fired.isEmpty());
  EXPECT_TRUE(resolved.isEmpty());
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0].state, NotificationState::Acknowledged);
}

TEST_F(AlertMonitorTest, AChangedSilenceRuleGoesOnWithTheLinkUpOrDown) {
  AlertRule rule = alertRule(AlertComparison::NoData, 0);
  rule.windowMs = 30'000;
  monitor_->setRules({rule});
  send(9);
  wait(40'000);
  ASSERT_EQ(entries().size(), 1U);
  store_->acknowledgeNotification(entries()[0].newest.id);
  rule.windowMs = 20'000;
  monitor_->setRules({rule});
  EXPECT_EQ(state(), AlertState::Acknowledged);
  apply({}, ConnectionState::Backoff);
  rule.windowMs = 10'000;
  monitor_->setRules({rule});
  EXPECT_EQ(state(), AlertState::Acknowledged);
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0].newest.title, QStringLiteral("Rule"));
}

TEST_F(AlertMonitorTest, WhatHasNoNotificationAnyMoreCanBeAcknowledged) {
  monitor_->setRules({alertRule(AlertComparison::Above, 5)});
  send(9);
  monitor_->acknowledgeAlert(QStringLiteral("r"), *catalog_.find(QString::fromLatin1(kMetric)));
  EXPECT_EQ(state(), AlertState::Acknowledged);
  monitor_->snoozeAlert(QStringLiteral("r"), *catalog_.find(QString::fromLatin1(kMetric)),
                        clock_.wallMs() + 60'000);
  EXPECT_EQ(state(), AlertState::Snoozed);
}

TEST_F(AlertMonitorTest, AnotherNameIsNoNews) {
  monitor_->setRules({alertRule(AlertComparison::Above, 10)});
  send(30);
  store_->markAllNotificationsRead();
  QSignalSpy added(store_.get(), &MetricsStore::notificationsAdded);
  AlertRule rule = alertRule(AlertComparison::Above, 10);
  rule.name = QStringLiteral("Other");
  monitor_->setRules({rule});
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0].newest.title, QStringLiteral("Other"));
  EXPECT_EQ(entries()[0].state, NotificationState::Read);
  EXPECT_TRUE(added.isEmpty());
}

TEST_F(AlertMonitorTest, WhatIsRaisedReadsAsItsRuleDoesNow) {
  monitor_->setRules({alertRule(AlertComparison::Above, 10)});
  send(30);
  store_->dismissNotification(entries()[0].newest.id);
  AlertRule rule = alertRule(AlertComparison::Above, 10);
  rule.name = QStringLiteral("Other");
  monitor_->setRules({rule});
  EXPECT_TRUE(entries().empty()) << "the operator has put it away";
  rule.severity = Severity::Error;
  monitor_->setRules({rule});
  ASSERT_EQ(entries().size(), 1U) << "it is more serious now";
  EXPECT_EQ(entries()[0].newest.title, QStringLiteral("Other"));
  EXPECT_EQ(entries()[0].newest.severity, Severity::Error);
  EXPECT_EQ(state(), AlertState::Firing);
}

TEST_F(AlertMonitorTest, NamesTheFamiliesThatItNeeds) {
  AlertRule off = alertRule(AlertComparison::Above, 1);
  off.id = QStringLiteral("off");
  off.metric = QStringLiteral("campaigns.spend");
  off.enabled = false;
  AlertRule star = alertRule(AlertComparison::Above, 1);
  star.id = QStringLiteral("star");
  star.metric = QStringLiteral("ai_agents.by_agent.*.queue");
  monitor_->setRules({alertRule(AlertComparison::Above, 1), off, star});
  EXPECT_EQ(monitor_->families(), (QStringList{QStringLiteral("leads"), QStringLiteral("ai_agents")}));
}

TEST_F(AlertMonitorTest, LimitsOfRulesAreInTheStoreForMetricsOldAndNew) {
  AlertRule rule = alertRule(AlertComparison::Outside, 10);
  rule.upper = 20;
  rule.metric = QStringLiteral("leads.*");
  const MetricId known = *catalog_.intern("leads.new");
  QSignalSpy changed(store_.get(), &MetricsStore::ruleLimitsChanged);
  monitor_->setRules({rule});
  const QList<RuleLimit> both{{10, false, Severity::Warning, rule.name},
                              {20, true, Severity::Warning, rule.name}};
  EXPECT_EQ(store_->ruleLimits(known), both);
  send(15, "leads.lost");
  wait(1'000);
  EXPECT_EQ(store_->ruleLimits(*catalog_.find(QStringLiteral("leads.lost"))), both);
  EXPECT_EQ(changed.size(), 2);
  monitor_->setRules({});
  EXPECT_TRUE(store_->ruleLimits(known).isEmpty());
}

// --- The link

TEST_F(AlertMonitorTest, SilenceIsNotToldWhileTheLinkIsDown) {
  AlertRule rule = alertRule(AlertComparison::NoData, 0);
  monitor_->setRules({rule});
  send(5);
  apply({}, ConnectionState::Backoff);
  for (int i = 0; i < 200; ++i)
    wait(1'000);
  EXPECT_TRUE(entries().empty());
  apply({}, ConnectionState::Live);
  for (int i = 0; i < 59; ++i)
    wait(1'000);
  EXPECT_TRUE(entries().empty()) << "it counts from when data can come";
  wait(1'000);
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0].newest.message, QStringLiteral("New has sent nothing for 1\u00a0min"));
  send(5);
  EXPECT_EQ(entries()[0].newest.severity, Severity::Success);
}

TEST_F(AlertMonitorTest, AMetricThatNobodyKnowsIsMissedToo) {
  AlertRule rule = alertRule(AlertComparison::NoData, 0);
  rule.metric = QStringLiteral("own.thing");
  monitor_->setRules({rule});
  store_->setSubscribedFamilies({QStringLiteral("own")});
  apply({}, ConnectionState::Live);
  wait(1'000);
  wait(60'000);
  ASSERT_EQ(entries().size(), 1U);
}

TEST_F(AlertMonitorTest, AFamilyThatIsNotAskedForIsNotMissed) {
  AlertRule rule = alertRule(AlertComparison::NoData, 0);
  monitor_->setRules({rule});
  send(5);
  store_->setSubscribedFamilies({QStringLiteral("campaigns")});
  wait(1'000);
  wait(600'000);
  EXPECT_TRUE(entries().empty());
}

TEST_F(AlertMonitorTest, WhatWasRaisedWhileDisconnectedIsToldOnceAndWhatHasPassedIsInTheActivity) {
  monitor_->setRules({alertRule(AlertComparison::Above, 10)});
  send(5);
  apply({}, ConnectionState::Backoff);
  const qint64 lost = clock_.wallMs();
  clock_.advance(600'000);
  apply({}, ConnectionState::Live);
  replay(12, lost + 100'000);
  replay(5, lost + 200'000);
  replay(11, lost + 300'000);
  EXPECT_TRUE(entries().empty());
  EXPECT_EQ(eventTypes(), (QStringList{QStringLiteral("alert_fired"), QStringLiteral("alert_resolved")}))
      << "the first of the two is over";
  EXPECT_EQ(store_->activity().events()[0].timeMs, lost + 100'000);
  send(11);
  send(12);
  ASSERT_EQ(entries().size(), 1U);
  EXPECT_EQ(entries()[0].count, 1U);
  EXPECT_EQ(entries()[0].newest.id, QStringLiteral("alert:r:leads.new:%1").arg(lost + 300'000));
}

TEST_F(AlertMonitorTest, HistoryFromBeforeTheFirstStartIsNobodysNews) {
  monitor_->setRules({alertRule(AlertComparison::Above, 10)});
  replay(12, clock_.wallMs() - 200'000);
  replay(5, clock_.wallMs() - 100'000);
  EXPECT_TRUE(eventTypes().isEmpty());
}

// --- What would have been

TEST_F(AlertMonitorTest, WouldHaveFiredSaysWhatTheEngineSaidLive) {
  const AlertRule rule = alertRule(AlertComparison::Above, 10, 30'000);
  monitor_->setRules({rule});
  QSignalSpy fired(monitor_.get(), &AlertMonitor::fired);
  const qint64 from = clock_.wallMs();
  for (int i = 0; i < 360; ++i) {
    send(i % 50 < 10 ? 12 : 5);
    clock_.advance(10'000);
  }
  const auto told = AlertMonitor::wouldHaveFired(rule, *store_, from, clock_.wallMs(), QTimeZone::utc());
  ASSERT_EQ(told.size(), static_cast<std::size_t>(fired.size()));
  ASSERT_EQ(told.size(), 8U);
  for (std::size_t i = 0; i < told.size(); ++i) {
    const auto live = fired[static_cast<qsizetype>(i)][1].value<AlertFiring>();
    EXPECT_EQ(told[i].startedMs, live.startedMs);
    EXPECT_EQ(told[i].raisedMs, live.raisedMs);
  }
  EXPECT_TRUE(told[0].endedMs);
}

TEST_F(AlertMonitorTest, WouldHaveFiredKnowsSilencesAndBreaks) {
  const qint64 from = clock_.wallMs();
  send(5);
  clock_.advance(100'000);
  send(5);
  MetricUpdate broken = updateOf(5, clock_.wallMs() + 500'000);
  broken.breakBefore = true;
  apply({broken});
  clock_.advance(500'000 + 100'000);
  AlertRule rule = alertRule(AlertComparison::NoData, 0);
  const auto told = AlertMonitor::wouldHaveFired(rule, *store_, from, clock_.wallMs(), QTimeZone::utc());
  ASSERT_EQ(told.size(), 2U) << "and not for the break";
  EXPECT_EQ(told[0].startedMs, from);
  EXPECT_EQ(told[0].endedMs, from + 100'000);
  EXPECT_FALSE(told[1].endedMs);
}

TEST_F(AlertMonitorTest, WouldHaveFiredCountsWhatHeldWhenTheTimeBegan) {
  send(12);
  clock_.advance(10'000);
  send(12);
  const AlertRule rule = alertRule(AlertComparison::Above, 10);
  EXPECT_EQ(AlertMonitor::wouldHaveFired(rule, *store_, clock_.wallMs() - 5'000, clock_.wallMs()).size(), 1U);
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/app/alert_actions.h"

#include "support/alert_rules.h"
#include "support/http_server.h"
#include "support/manual_clock.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 30'000;

class AlertActionsTest : public testing::Test {
 protected:
  AlertActionsTest() {
    server_.answer = [](const QByteArray&) { return test::HttpServer::answerWith("200 OK", {}, {}); };
  }

  void send(double value) {
    clock_.advance(1'000);
    const Sample sample{clock_.wallMs(), value};
    UpdateBatch batch;
    batch.status.state = ConnectionState::Live;
    batch.metrics.push_back(
        {*catalog_.intern("leads.new"), sample, sample, sample, sample, 1, false, clock_.steadyMs(), false});
    store_.apply(batch);
  }
  static AlertActions::Options options() {
    AlertActions::Options options;
    options.environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    options.webhooks.backoff = {1, 1, 1};
    return options;
  }
  [[nodiscard]] QJsonObject body(std::size_t request) const {
    const QByteArray& bytes = server_.requests[request];
    return QJsonDocument::fromJson(bytes.sliced(bytes.indexOf("\r\n\r\n") + 4)).object();
  }

  test::HttpServer server_;
  test::ManualClock clock_;
  MetricCatalog catalog_;
  MetricsStore store_{catalog_, clock_, {}};
  AlertMonitor monitor_{store_, catalog_};
  AlertActions actions_{monitor_, store_, options()};
  QTemporaryDir folder_;
};

TEST_F(AlertActionsTest, AWebhookIsToldOfAFiringAndOfItsEnd) {
  AlertRule rule = test::alertRule(AlertComparison::Above, 10);
  rule.webhook = server_.url();
  rule.severity = Severity::Error;
  monitor_.setRules({rule});
  send(11);
  send(5);
  ASSERT_TRUE(QTest::qWaitFor([&] { return server_.requests.size() == 2; }, kPatienceMs));
  EXPECT_EQ(body(0).value(QStringLiteral("event")).toString(), QStringLiteral("alert_fired"));
  EXPECT_EQ(body(0).value(QStringLiteral("rule")).toString(), QStringLiteral("r"));
  EXPECT_EQ(body(0).value(QStringLiteral("metric")).toString(), QStringLiteral("leads.new"));
  EXPECT_EQ(body(0).value(QStringLiteral("value")).toDouble(), 11);
  EXPECT_EQ(body(0).value(QStringLiteral("severity")).toString(), QStringLiteral("error"));
  EXPECT_EQ(body(0).value(QStringLiteral("message")).toString(), QStringLiteral("New is 11.00, above 10"));
  EXPECT_FALSE(body(0).contains(QStringLiteral("ended")));
  EXPECT_EQ(body(1).value(QStringLiteral("event")).toString(), QStringLiteral("alert_resolved"));
  EXPECT_EQ(body(1).value(QStringLiteral("id")), body(0).value(QStringLiteral("id")));
  EXPECT_TRUE(body(1).contains(QStringLiteral("ended")));
}

TEST_F(AlertActionsTest, AFailingWebhookIsToldTheOperatorWithoutItsAddress) {
  server_.answer = [](const QByteArray&) { return test::HttpServer::answerWith("403 No", {}, {}); };
  AlertRule rule = test::alertRule(AlertComparison::Above, 10);
  rule.webhook = server_.url();
  monitor_.setRules({rule});
  send(11);
  ASSERT_TRUE(QTest::qWaitFor([&] { return store_.notifications().size() == 2; }, kPatienceMs));
  const Notification& told = store_.notifications().entries()[1].newest;
  EXPECT_TRUE(told.title.contains(QStringLiteral("127.0.0.1")));
  EXPECT_FALSE((told.title + told.message).contains(QStringLiteral("realtime")));
}

TEST_F(AlertActionsTest, WhatAnEarlierRunLeftIsPosted) {
  AlertActions::Options options = AlertActionsTest::options();
  options.webhookFile = folder_.filePath(QStringLiteral("webhooks.json"));
  QFile file(options.webhookFile);
  ASSERT_TRUE(file.open(QIODevice::WriteOnly));
  file.write(KeptWebhooks{{{server_.url(), R"({"id": "of before"})"}}}.toJson());
  file.close();
  const AlertActions actions(monitor_, store_, options);
  ASSERT_TRUE(QTest::qWaitFor([&] { return !server_.requests.empty(); }, kPatienceMs));
  EXPECT_EQ(body(0).value(QStringLiteral("id")).toString(), QStringLiteral("of before"));
}

#ifdef Q_OS_UNIX

TEST_F(AlertActionsTest, ACommandIsRunOnceAFiringWithWhatIsKnownOfIt) {
  const QString out = folder_.filePath(QStringLiteral("out"));
  AlertRule rule = test::alertRule(AlertComparison::Above, 10);
  rule.command = QStringLiteral(
                     "/bin/sh -c \"echo $PULSEDECK_ALERT_RULE $PULSEDECK_ALERT_METRIC "
                     "$PULSEDECK_ALERT_VALUE $PULSEDECK_ALERT_SEVERITY >> %1\"")
                     .arg(out);
  monitor_.setRules({rule});
  send(11.5);
  send(12);
  send(5);
  send(13);
  const auto written = [&] {
    QFile file(out);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  };
  ASSERT_TRUE(QTest::qWaitFor([&] { return written().count('\n') == 2; }, kPatienceMs));
  EXPECT_TRUE(written().contains("r leads.new 11.5 warning\n"));
  EXPECT_TRUE(written().contains("r leads.new 13 warning\n"));
}

TEST_F(AlertActionsTest, AFailingCommandIsToldOnce) {
  AlertRule rule = test::alertRule(AlertComparison::Above, 10);
  rule.command = QStringLiteral("/does/not/exist");
  monitor_.setRules({rule});
  send(11);
  ASSERT_TRUE(QTest::qWaitFor([&] { return store_.notifications().size() == 2; }, kPatienceMs));
  EXPECT_TRUE(store_.notifications().entries()[1].newest.title.contains(QStringLiteral("Rule")));
}

#endif

TEST(EnvironmentForCommands, HasNoToken) {
  qputenv("PULSEDECK_TOKEN", "secret");
  qputenv("PULSEDECK_ALERT_TEST", "kept");
  const QProcessEnvironment environment = environmentForCommands();
  EXPECT_FALSE(environment.contains(QStringLiteral("PULSEDECK_TOKEN")));
  EXPECT_EQ(environment.value(QStringLiteral("PULSEDECK_ALERT_TEST")), QStringLiteral("kept"));
  qunsetenv("PULSEDECK_TOKEN");
  qunsetenv("PULSEDECK_ALERT_TEST");
}

}  // namespace
}  // namespace pulsedeck

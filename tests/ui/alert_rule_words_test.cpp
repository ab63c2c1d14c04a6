#include "pulsedeck/ui/alert_rule_words.h"

#include "ui/metric_feed.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::plain;

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);

class AlertRuleWordsTest : public testing::Test {
 protected:
  AlertRuleWordsTest() {
    QLocale::setDefault(kEnglish);
    feed_.describe(R"({"metrics": [
      {"name": "system_health.cpu_usage", "title": "CPU usage", "unit": "percent", "precision": 0, "good": "down"},
      {"name": "campaigns.by_campaign.*.spend", "title": "Spend of *", "unit": "currency", "currency": "USD",
       "precision": 0, "good": "down"}]})");
    rule_.metric = QStringLiteral("system_health.cpu_usage");
    rule_.threshold = 90;
    info_ = ruleMetricInfo(feed_.catalog, rule_.metric);
  }
  ~AlertRuleWordsTest() override { QLocale::setDefault(locale_); }

  [[nodiscard]] std::string condition() const { return plain(conditionWords(rule_, info_, kEnglish)); }

  test::MetricFeed feed_;
  AlertRule rule_;
  MetricInfo info_;

 private:
  QLocale locale_;
};

TEST_F(AlertRuleWordsTest, PutEveryConditionInWords) {
  EXPECT_EQ(condition(), "above 90 %");
  rule_.forMs = 120'000;
  EXPECT_EQ(condition(), "above 90 % for 2 min");
  rule_.comparison = AlertComparison::Below;
  rule_.threshold = 0.25;
  EXPECT_EQ(condition(), "below 0.25 % for 2 min") << "as exact as the rule, not as the metric is shown";
  rule_.forMs = 0;
  rule_.comparison = AlertComparison::Outside;
  rule_.threshold = 10;
  rule_.upper = 80;
  EXPECT_EQ(condition(), "outside 10 % to 80 %");
  rule_.comparison = AlertComparison::ChangedBy;
  rule_.threshold = 50;
  rule_.windowMs = 300'000;
  EXPECT_EQ(condition(), "changed by 50 % in 5 min");
  rule_.comparison = AlertComparison::NoData;
  rule_.windowMs = 30'000;
  EXPECT_EQ(condition(), "no data for 30 s");
}

TEST_F(AlertRuleWordsTest, WriteAPatternsValuesAsItsMembers) {
  feed_.receive("campaigns.by_campaign.spring.spend", 10);
  const QString pattern = QStringLiteral("campaigns.by_campaign.*.spend");
  rule_.metric = pattern;
  rule_.threshold = 500;
  EXPECT_EQ(plain(conditionWords(rule_, ruleMetricInfo(feed_.catalog, pattern), kEnglish)), "above $500");
  EXPECT_EQ(ruleMetricTitle(feed_.catalog, pattern), pattern);
  EXPECT_EQ(ruleMetricTitle(feed_.catalog, QStringLiteral("system_health.cpu_usage")),
            QStringLiteral("CPU usage"));
}

TEST_F(AlertRuleWordsTest, KnowWhichMetricsARuleWatches) {
  EXPECT_TRUE(concerns(rule_, QStringLiteral("system_health.cpu_usage")));
  EXPECT_FALSE(concerns(rule_, QStringLiteral("system_health.cpu_usage_max"))) << "a name is no prefix";
  rule_.metric = QStringLiteral("campaigns.by_campaign.*.spend");
  EXPECT_TRUE(concerns(rule_, QStringLiteral("campaigns.by_campaign.spring.spend")));
  EXPECT_FALSE(concerns(rule_, QStringLiteral("campaigns.by_campaign.spring.clicks")));
}

TEST_F(AlertRuleWordsTest, GiveEveryStateAWordAndAShape) {
  const qint64 now = feed_.clock.wallMs();
  const auto look = [&](AlertState state) { return lookOf(state, Severity::Error, now, now, now, kEnglish); };
  EXPECT_EQ(look(AlertState::Normal).text, QStringLiteral("Normal"));
  EXPECT_EQ(look(AlertState::Pending).text, QStringLiteral("Pending"));
  EXPECT_TRUE(look(AlertState::Firing).text.startsWith(QStringLiteral("Firing since ")));
  EXPECT_EQ(look(AlertState::Firing).icon, QStringLiteral("alert-octagon")) << "the severity's";
  EXPECT_TRUE(look(AlertState::Acknowledged).text.startsWith(QStringLiteral("Acknowledged, since ")));
  EXPECT_TRUE(look(AlertState::Snoozed).text.startsWith(QStringLiteral("Snoozed until ")));
  for (const AlertState state :
       {AlertState::Normal, AlertState::Pending, AlertState::Acknowledged, AlertState::Snoozed})
    EXPECT_FALSE(look(state).icon.isEmpty());
}

TEST_F(AlertRuleWordsTest, TellTheFirstAndTheLastOfARulesAlerts) {
  RuleTimes times;
  OpenAlert alert;
  alert.firing.startedMs = 2'000;
  times.take(alert);
  alert.firing.startedMs = 1'000;
  alert.state = AlertState::Snoozed;
  alert.snoozedUntilMs = 9'000;
  times.take(alert);
  EXPECT_EQ(times.sinceMs, 1'000);
  EXPECT_EQ(times.untilMs, 9'000);
}

TEST_F(AlertRuleWordsTest, FillTheMessageIn) {
  rule_.name = QStringLiteral("Hot");
  rule_.forMs = 120'000;
  rule_.message = QStringLiteral("{name}: {metric} is {value}, limit {threshold}, for {duration} {other}");
  EXPECT_EQ(plain(previewMessage(rule_, 95.4, info_)),
            "Hot: CPU usage is 95 %, limit 90 %, for 2 min {other}");
}

class PreviewTest : public AlertRuleWordsTest {
 protected:
  PreviewTest() {
    feed_.receive("system_health.cpu_usage", 1);
    input_.toMs = feed_.clock.wallMs();
    input_.fromMs = input_.toMs - 3'600'000;
    input_.knownSinceMs = input_.fromMs;
  }

  void fired(qint64 beforeMs, std::optional<qint64> lastedMs) {
    AlertFiring firing;
    firing.metric = *feed_.catalog.find(QStringLiteral("system_health.cpu_usage"));
    firing.startedMs = input_.toMs - beforeMs;
    if (lastedMs) firing.endedMs = firing.startedMs + *lastedMs;
    input_.firings.push_back(firing);
  }
  [[nodiscard]] RulePreview preview(bool isPattern = false) const {
    return previewOf(input_, feed_.catalog, isPattern, kEnglish);
  }

  RulePreviewInput input_;
};

TEST_F(PreviewTest, SaysHowOften) {
  EXPECT_EQ(preview().summary, QStringLiteral("Would not have fired in the last hour."));
  fired(600'000, 60'000);
  EXPECT_EQ(preview().summary, QStringLiteral("Would have fired once in the last hour."));
  fired(60'000, std::nullopt);
  EXPECT_EQ(preview().summary, QStringLiteral("Would have fired 2 times in the last hour."));
  EXPECT_EQ(preview().note, QString());
}

TEST_F(PreviewTest, ListsThemNewestFirst) {
  fired(600'000, 125'000);
  fired(60'000, std::nullopt);
  const QStringList rows = preview().rows;
  ASSERT_EQ(rows.size(), 2);
  EXPECT_TRUE(rows[0].endsWith(QStringLiteral("still going on")));
  EXPECT_NE(plain(rows[1]).find("for 2 min 5 s"), std::string::npos);
  EXPECT_TRUE(preview(true).rows[0].endsWith(QStringLiteral("CPU usage"))) << "of a pattern, which one";
}

TEST_F(PreviewTest, SaysWhereLessThanAnHourIsKnown) {
  input_.knownSinceMs = input_.toMs - 12 * 60'000;
  EXPECT_EQ(plain(preview().note), "Only the last 12 min are known.");
  input_.knownSinceMs.reset();
  EXPECT_EQ(preview().summary, QString());
  EXPECT_TRUE(preview().note.startsWith(QStringLiteral("Nothing has come of this metric yet")));
}

TEST_F(PreviewTest, IsNeverEndless) {
  for (int i = 0; i < 250; ++i)
    fired(i * 1'000, 500);
  EXPECT_EQ(preview().rows.size(), static_cast<qsizetype>(kMostPreviewRows) + 1);
  EXPECT_EQ(preview().rows.back(), QStringLiteral("and 150 more"));
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/ui/alert_rule_form.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace pulsedeck {
namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);

AlertRule fullRule() {
  AlertRule rule;
  rule.id = QStringLiteral("cpu-high");
  rule.name = QStringLiteral("CPU high");
  rule.metric = QStringLiteral("system_health.cpu_usage");
  rule.comparison = AlertComparison::Above;
  rule.threshold = 90.5;
  rule.forMs = 120'000;
  rule.hysteresis = 5;
  rule.severity = Severity::Error;
  rule.message = QStringLiteral("{metric} is {value}");
  rule.quietHours = DailySchedule{QTime(22, 0), QTime(6, 30)};
  rule.enabled = false;
  rule.command = QStringLiteral("/usr/bin/notify --loud");
  rule.webhook = QUrl(QStringLiteral("https://example.com/hook?a=1"));
  return rule;
}

AlertRuleForm validForm() {
  return formOf(fullRule(), kEnglish);
}

/// The text of the fault at that field; empty where there is none.
QString faultAt(const AlertRuleForm& form, RuleField field, const QLocale& locale = kEnglish) {
  const ReadRule read = readForm(form, fullRule(), locale);
  const auto found = std::find_if(read.faults.begin(), read.faults.end(),
                                  [&](const RuleFault& fault) { return fault.field == field; });
  return found == read.faults.end() ? QString() : found->text;
}

TEST(AlertRuleForm, GivesEveryRuleBack) {
  std::vector<AlertRule> rules{fullRule()};
  AlertRule range = fullRule();
  range.comparison = AlertComparison::Outside;
  range.threshold = -1.25;
  range.upper = 1e7;
  rules.push_back(range);
  AlertRule change = fullRule();
  change.comparison = AlertComparison::ChangedBy;
  change.windowMs = 5'400'000;
  rules.push_back(change);
  AlertRule silent;
  silent.id = QStringLiteral("silent");
  silent.name = QStringLiteral("Silent");
  silent.metric = QStringLiteral("campaigns.by_campaign.*.spend");
  silent.comparison = AlertComparison::NoData;
  silent.windowMs = 30'000;
  rules.push_back(silent);
  for (const QLocale& locale : {kEnglish, kGerman}) {
    for (const AlertRule& rule : rules) {
      const ReadRule read = readForm(formOf(rule, locale), rule, locale);
      EXPECT_TRUE(read.faults.isEmpty()) << read.faults.value(0).text.toStdString();
      EXPECT_EQ(read.rule, rule) << rule.name.toStdString();
    }
  }
}

TEST(AlertRuleForm, GivesAddressesBackAsTheyAre) {
  AlertRule rule = fullRule();
  for (const char* address : {"https://example.com/a%20b?c=%3Cd%3E", "https://example.com/a%2Fb",
                              "https://b\u00fccher.example/\u00fc", "https://[::1]:8443/hook"}) {
    rule.webhook = QUrl(QString::fromUtf8(address), QUrl::StrictMode);
    ASSERT_TRUE(rule.webhook.isValid()) << address;
    const ReadRule read = readForm(formOf(rule, kEnglish), rule, kEnglish);
    EXPECT_TRUE(read.faults.isEmpty()) << address;
    EXPECT_EQ(read.rule.webhook, rule.webhook) << address;
  }
}

TEST(AlertRuleForm, WritesNumbersAsTheOperatorDoes) {
  EXPECT_EQ(formOf(fullRule(), kGerman).threshold, QStringLiteral("90,5"));
  AlertRuleForm form = validForm();
  form.threshold = QStringLiteral("1,200.5");
  EXPECT_EQ(readForm(form, fullRule(), kEnglish).rule.threshold, 1'200.5);
  form.threshold = QStringLiteral(" 95 % ");
  EXPECT_EQ(readForm(form, fullRule(), kEnglish).rule.threshold, 95);
}

struct FaultCase {
  const char* what;
  RuleField field;
  void (*spoil)(AlertRuleForm& form);
};

class AlertRuleFaults : public testing::TestWithParam<FaultCase> {};

TEST_P(AlertRuleFaults, StandAtTheirField) {
  AlertRuleForm form = validForm();
  ASSERT_EQ(faultAt(form, GetParam().field), QString());
  GetParam().spoil(form);
  EXPECT_NE(faultAt(form, GetParam().field), QString());
  EXPECT_EQ(readForm(form, fullRule(), kEnglish).faults.size(), 1) << "no other field is blamed";
}

INSTANTIATE_TEST_SUITE_P(
    Table, AlertRuleFaults,
    testing::Values(
        FaultCase{"no name", RuleField::Name, [](AlertRuleForm& form) { form.name = QStringLiteral("  "); }},
        FaultCase{"no metric", RuleField::Metric, [](AlertRuleForm& form) { form.metric.clear(); }},
        FaultCase{"two stars", RuleField::Metric,
                  [](AlertRuleForm& form) { form.metric = QStringLiteral("a.*.*"); }},
        FaultCase{"no limit", RuleField::Threshold, [](AlertRuleForm& form) { form.threshold.clear(); }},
        FaultCase{"a word as a limit", RuleField::Threshold,
                  [](AlertRuleForm& form) { form.threshold = QStringLiteral("much"); }},
        FaultCase{"endless", RuleField::Threshold,
                  [](AlertRuleForm& form) { form.threshold = QStringLiteral("inf"); }},
        FaultCase{"a range upside down", RuleField::Upper,
                  [](AlertRuleForm& form) {
                    form.comparison = AlertComparison::Outside;
                    form.upper = QStringLiteral("10");
                  }},
        FaultCase{"no window", RuleField::Window,
                  [](AlertRuleForm& form) { form.comparison = AlertComparison::ChangedBy; }},
        FaultCase{"a change of nothing", RuleField::Threshold,
                  [](AlertRuleForm& form) {
                    form.comparison = AlertComparison::ChangedBy;
                    form.window = QStringLiteral("5 min");
                    form.threshold = QStringLiteral("0");
                    form.hysteresis.clear();
                  }},
        FaultCase{"no time", RuleField::For,
                  [](AlertRuleForm& form) { form.forDuration = QStringLiteral("soon"); }},
        FaultCase{"too long", RuleField::For,
                  [](AlertRuleForm& form) { form.forDuration = QStringLiteral("30 d"); }},
        FaultCase{"negative", RuleField::Hysteresis,
                  [](AlertRuleForm& form) { form.hysteresis = QStringLiteral("-1"); }},
        FaultCase{"quiet for no time", RuleField::QuietHours,
                  [](AlertRuleForm& form) { form.quietTo = form.quietFrom; }},
        FaultCase{"a name without end", RuleField::Name,
                  [](AlertRuleForm& form) { form.name = QString(201, u'a'); }},
        FaultCase{"a message without end", RuleField::Message,
                  [](AlertRuleForm& form) { form.message = QString(1'001, u'a'); }},
        FaultCase{"a command without end", RuleField::Command,
                  [](AlertRuleForm& form) { form.command = QString(1'001, u'a'); }},
        FaultCase{"no address", RuleField::Webhook,
                  [](AlertRuleForm& form) { form.webhook = QStringLiteral("example"); }},
        FaultCase{"in the open", RuleField::Webhook,
                  [](AlertRuleForm& form) { form.webhook = QStringLiteral("http://example.com/hook"); }}),
    [](const testing::TestParamInfo<FaultCase>& one) {
      std::string name = one.param.what;
      std::replace(name.begin(), name.end(), ' ', '_');
      return name;
    });

TEST(AlertRuleForm, TakesTimesAsTheyAreWritten) {
  AlertRuleForm form = validForm();
  EXPECT_EQ(form.quietFrom.simplified().toUpper(), QStringLiteral("10:00 PM"));
  for (const char* typed : {"21:30", "9:30 PM", " 21:30 "}) {
    form.quietFrom = QLatin1String(typed);
    EXPECT_EQ(readForm(form, fullRule(), kEnglish).rule.quietHours->from, QTime(21, 30)) << typed;
  }
  form.quietFrom = QStringLiteral("late");
  EXPECT_NE(faultAt(form, RuleField::QuietHours), QString());
}

TEST(AlertRuleForm, LooksNotAtWhatTheComparisonDoesNotUse) {
  AlertRuleForm form = validForm();
  form.upper = QStringLiteral("nonsense");
  form.window = QStringLiteral("nonsense");
  EXPECT_TRUE(readForm(form, fullRule(), kEnglish).faults.isEmpty());
  form.comparison = AlertComparison::NoData;
  form.window = QStringLiteral("30 s");
  form.threshold = QStringLiteral("nonsense");
  form.hysteresis = QStringLiteral("nonsense");
  EXPECT_TRUE(readForm(form, fullRule(), kEnglish).faults.isEmpty());
}

TEST(AlertRuleForm, WhatItPassesTheModelTakes) {
  const ReadRule read = readForm(validForm(), fullRule(), kEnglish);
  ASSERT_TRUE(read.faults.isEmpty());
  EXPECT_FALSE(check(read.rule));
}

TEST(UnitSign, IsThatOfTheMetric) {
  MetricInfo info;
  EXPECT_EQ(unitSign(info), QString());
  info.unit = Unit::Percent;
  EXPECT_EQ(unitSign(info), QStringLiteral("%"));
  info.unit = Unit::Currency;
  info.currency = QStringLiteral("EUR");
  EXPECT_EQ(unitSign(info), QStringLiteral("EUR"));
}

}  // namespace
}  // namespace pulsedeck

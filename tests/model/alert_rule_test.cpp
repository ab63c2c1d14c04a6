#include "pulsedeck/model/alert_rule.h"

#include "support/alert_rules.h"
#include "support/json_schema.h"

#include <QByteArrayList>
#include <QFile>

#include <gtest/gtest.h>

#include <limits>

namespace pulsedeck {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

QByteArray rulesFile(const QByteArray& rules) {
  return R"({"rules": [)" + rules + "]}";
}

/// A rule's file with these fields besides id, name and metric.
QByteArray ruleWith(const QByteArray& fields) {
  return rulesFile(R"({"id": "r", "name": "Rule", "metric": "leads.new", )" + fields + "}");
}

/// A rule that uses everything it can.
AlertRule fullRule(AlertComparison comparison) {
  AlertRule rule = test::alertRule(comparison, 10.25, 1'500);
  rule.name = QStringLiteral("Ümläut \"quoted\"");
  rule.upper = comparison == AlertComparison::Outside ? 20.5 : 0;
  rule.windowMs =
      comparison == AlertComparison::ChangedBy || comparison == AlertComparison::NoData ? 61'001 : 0;
  if (comparison == AlertComparison::NoData) rule.threshold = 0;
  rule.hysteresis = comparison == AlertComparison::NoData ? 0 : 0.5;
  rule.severity = Severity::Error;
  rule.message = QStringLiteral("{metric}: {value}");
  rule.quietHours = DailySchedule{QTime(22, 0), QTime(6, 30)};
  rule.enabled = false;
  rule.command = QStringLiteral("notify-send \"An alert\"");
  rule.webhook = QUrl(QStringLiteral("https://example.com/hook?key=a%20b"));
  return rule;
}

TEST(AlertRuleJson, ReadsBackWhatItWrites) {
  std::vector<AlertRule> rules;
  for (const auto comparison : {AlertComparison::Above, AlertComparison::Below, AlertComparison::Outside,
                                AlertComparison::ChangedBy, AlertComparison::NoData}) {
    AlertRule rule = fullRule(comparison);
    rule.id = QStringLiteral("r%1").arg(static_cast<int>(comparison));
    rules.push_back(rule);
  }
  rules.push_back(test::alertRule(AlertComparison::Above, 1));
  rules.back().upper = 0;
  rules.back().windowMs = 0;
  const auto read = rulesFromJson(toJson(rules));
  ASSERT_TRUE(read) << read.error().text().toStdString();
  EXPECT_EQ(*read, rules);
  EXPECT_EQ(toJson(*read), toJson(rules));
}

TEST(AlertRuleJson, NoRulesAreRulesToo) {
  const auto read = rulesFromJson(R"({"$schema": "alert_rules.schema.json", "rules": []})");
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->empty());
}

struct Case {
  QByteArray json;
  const char* field;
  bool schemaSeesIt = true;
};

std::vector<Case> faults() {
  return {
      {"", "", false},
      {"[]", "rules"},
      {R"({"rules": {}})", "rules"},
      {R"({"rules": [], "more": 1})", "more"},
      {rulesFile("1"), ""},
      {rulesFile(R"({"name": "Rule", "metric": "leads.new", "when": "above", "threshold": 1})"), "id"},
      {rulesFile(R"({"id": "R R", "name": "Rule", "metric": "leads.new", "when": "above", "threshold": 1})"),
       "id"},
      {rulesFile(R"({"id": "r", "metric": "leads.new", "when": "above", "threshold": 1})"), "name"},
      {rulesFile(R"({"id": "r", "name": "", "metric": "leads.new", "when": "above", "threshold": 1})"),
       "name"},
      {rulesFile(R"({"id": "r", "name": "R", "when": "above", "threshold": 1})"), "metric"},
      {rulesFile(R"({"id": "r", "name": "R", "metric": "leads", "when": "above", "threshold": 1})"),
       "metric"},
      {rulesFile(R"({"id": "r", "name": "R", "metric": "leads.*.*", "when": "above", "threshold": 1})"),
       "metric"},
      {rulesFile(R"({"id": "r", "name": "R", "metric": "*.new", "when": "above", "threshold": 1})"),
       "metric"},
      {ruleWith(R"("when": "about", "threshold": 1)"), "when"},
      {ruleWith(R"("threshold": 1)"), "when"},
      {ruleWith(R"("when": "above")"), "threshold"},
      {ruleWith(R"("when": "above", "threshold": "1")"), "threshold"},
      {ruleWith(R"("when": "above", "threshold": 1, "treshold": 2)"), "treshold"},
      {ruleWith(R"("when": "above", "threshold": 1, "upper": 2)"), "upper"},
      {ruleWith(R"("when": "outside", "threshold": 1)"), "upper"},
      {ruleWith(R"("when": "outside", "threshold": 3, "upper": 2)"), "upper", false},
      {ruleWith(R"("when": "outside", "threshold": 1, "upper": 2, "hysteresis": 0.6)"), "hysteresis", false},
      {ruleWith(R"("when": "above", "threshold": 1, "hysteresis": -1)"), "hysteresis"},
      {ruleWith(R"("when": "changed_by", "threshold": 0, "window_seconds": 60)"), "threshold"},
      {ruleWith(R"("when": "changed_by", "threshold": 5, "hysteresis": 5, "window_seconds": 60)"),
       "hysteresis", false},
      {ruleWith(R"("when": "changed_by", "threshold": 5)"), "window_seconds"},
      {ruleWith(R"("when": "no_data")"), "window_seconds"},
      {ruleWith(R"("when": "no_data", "window_seconds": 0.5)"), "window_seconds"},
      {ruleWith(R"("when": "no_data", "window_seconds": 604801)"), "window_seconds"},
      {ruleWith(R"("when": "no_data", "window_seconds": 60, "threshold": 1)"), "threshold"},
      {ruleWith(R"("when": "above", "threshold": 1, "for_seconds": -1)"), "for_seconds"},
      {ruleWith(R"("when": "above", "threshold": 1, "for_seconds": "60")"), "for_seconds"},
      {ruleWith(R"("when": "above", "threshold": 1, "severity": "fatal")"), "severity"},
      {ruleWith(R"("when": "above", "threshold": 1, "enabled": 1)"), "enabled"},
      {ruleWith(R"("when": "above", "threshold": 1, "quiet_hours": "22:00-06:00")"), "quiet_hours"},
      {ruleWith(R"("when": "above", "threshold": 1, "quiet_hours": {"from": "22:00"})"), "quiet_hours"},
      {ruleWith(R"("when": "above", "threshold": 1, "quiet_hours": {"from": "22:00", "to": "25:00"})"),
       "quiet_hours"},
      {ruleWith(R"("when": "above", "threshold": 1, "quiet_hours": {"from": "22:00", "to": "22:00"})"),
       "quiet_hours", false},
      {ruleWith(R"("when": "above", "threshold": 1, "webhook": "http://example.com/")"), "webhook", false},
      {ruleWith(R"("when": "above", "threshold": 1, "webhook": "https://user:word@example.com/")"), "webhook",
       false},
      {ruleWith(R"("when": "above", "threshold": 1, "webhook": "ftp://example.com/")"), "webhook"},
      {ruleWith(R"("when": "above", "threshold": 1, "command": 1)"), "command"},
  };
}

TEST(AlertRuleJson, NamesTheFieldThatIsWrong) {
  for (const Case& wrong : faults()) {
    const auto read = rulesFromJson(wrong.json);
    ASSERT_FALSE(read) << wrong.json.constData();
    EXPECT_EQ(read.error().field, QLatin1StringView(wrong.field)) << wrong.json.constData();
    EXPECT_FALSE(read.error().reason.isEmpty());
  }
}

TEST(AlertRuleJson, KeepsTheGoodRulesOfAFileWithFaults) {
  const AlertRuleReading reading = readAlertRules(
      rulesFile(R"({"id": "a", "name": "A", "metric": "leads.new", "when": "above", "threshold": 1},
                   {"id": "b", "name": "B", "metric": "leads.new", "when": "over", "threshold": 1},
                   {"id": "a", "name": "C", "metric": "leads.new", "when": "above", "threshold": 1},
                   7,
                   {"id": "d", "name": "D", "metric": "leads.new", "when": "above", "threshold": 1})"));
  ASSERT_EQ(reading.rules.size(), 2U);
  EXPECT_EQ(reading.rules[1].id, QStringLiteral("d"));
  ASSERT_EQ(reading.faults.size(), 3U);
  EXPECT_EQ(reading.faults[0].rule, QStringLiteral("b"));
  EXPECT_EQ(reading.faults[1].field, QStringLiteral("id"));
  EXPECT_EQ(reading.faults[2].rule, QStringLiteral("4")) << "by its place";
}

TEST(AlertRuleJson, TheSchemaAcceptsAndRefusesAsTheReaderDoes) {
  const QString python = test::pythonWithJsonSchema();
  if (python.isEmpty()) GTEST_SKIP() << "needs python3 with jsonschema";
  QFile shipped(QStringLiteral(PULSEDECK_SOURCE_DIR "/resources/alert_rules.json"));
  ASSERT_TRUE(shipped.open(QIODevice::ReadOnly));
  QByteArrayList documents{shipped.readAll(), rulesFile({})};
  for (const auto comparison : {AlertComparison::Above, AlertComparison::Below, AlertComparison::Outside,
                                AlertComparison::ChangedBy, AlertComparison::NoData}) {
    documents << toJson({fullRule(comparison)});
  }
  QByteArrayList expected(documents.size(), "valid");
  for (const Case& wrong : faults()) {
    if (!wrong.schemaSeesIt) continue;
    documents << wrong.json;
    expected << "not valid";
  }
  const QByteArrayList verdicts =
      test::schemaVerdicts(documents, python, QStringLiteral("alert_rules.schema.json"));
  ASSERT_EQ(verdicts.size(), documents.size());
  for (qsizetype i = 0; i < documents.size(); ++i)
    EXPECT_EQ(verdicts[i], expected[i]) << documents[i].constData();
}

TEST(AlertRule, FiguresThatAreNoneAreFaults) {
  AlertRule rule = test::alertRule(AlertComparison::Outside, 1);
  EXPECT_FALSE(check(rule));
  rule.threshold = kNaN;
  EXPECT_EQ(check(rule)->field, QStringLiteral("threshold"));
  rule.threshold = 1;
  rule.upper = kNaN;
  EXPECT_EQ(check(rule)->field, QStringLiteral("upper"));
  rule.upper = 2;
  rule.hysteresis = kNaN;
  EXPECT_EQ(check(rule)->field, QStringLiteral("hysteresis"));
}

TEST(AlertRule, JudgesAlikeWhateverItIsCalledAndWhomeverItTells) {
  const AlertRule rule = test::alertRule(AlertComparison::Above, 1);
  AlertRule other = rule;
  other.name = QStringLiteral("Other");
  other.severity = Severity::Error;
  other.command = QStringLiteral("true");
  other.quietHours = DailySchedule{QTime(1, 0), QTime(2, 0)};
  other.upper = 99;
  EXPECT_TRUE(judgeAlike(rule, other));
  other.hysteresis = 0.5;
  EXPECT_FALSE(judgeAlike(rule, other));
}

TEST(AlertRuleFault, SaysWhereAndWhat) {
  EXPECT_EQ(
      (AlertRuleFault{QStringLiteral("r"), QStringLiteral("threshold"), QStringLiteral("must be a number")}
           .text()),
      QStringLiteral("rule \"r\", field \"threshold\": must be a number"));
  EXPECT_EQ((AlertRuleFault{{}, {}, QStringLiteral("not JSON")}.text()), QStringLiteral("not JSON"));
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/ui/alert_rule_desk.h"

#include "pulsedeck/ui/alert_rule_editor.h"
#include "ui/alert_rules_fixture.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::alertRule;
using test::kCpu;
using testing::ElementsAre;

std::vector<std::string> idsOf(const std::vector<AlertRule>& rules) {
  std::vector<std::string> ids;
  for (const AlertRule& rule : rules)
    ids.push_back(rule.id.toStdString());
  return ids;
}

class AlertRuleDeskTest : public testing::Test {
 protected:
  [[nodiscard]] QString file(const char* name) const { return folder_.filePath(QLatin1String(name)); }
  void write(const QString& path, const QByteArray& content) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
  }
  [[nodiscard]] std::vector<std::string> ids() const { return idsOf(all_.monitor.rules()); }
  [[nodiscard]] std::string faultText() const {
    const auto* box = all_.child<QMessageBox>("ruleFileFault");
    return box == nullptr ? std::string() : box->text().toStdString();
  }

  test::AlertRulesFixture all_;
  QTemporaryDir folder_;
};

TEST_F(AlertRuleDeskTest, ANewRuleBeginsWithWhatIsExpected) {
  const AlertRule rule = newRuleFor(all_.catalog, QLatin1String(kCpu));
  EXPECT_EQ(rule.metric, QLatin1String(kCpu));
  EXPECT_EQ(rule.name, QStringLiteral("CPU usage high"));
  EXPECT_EQ(rule.comparison, AlertComparison::Above);
  EXPECT_EQ(rule.threshold, 90);
  EXPECT_FALSE(check(rule)) << "as it is, it can be saved";
}

TEST_F(AlertRuleDeskTest, OneThatIsBetterHighIsWatchedFromBelow) {
  all_.describe(R"({"metrics": [{"name": "ai_agents.success_rate", "title": "Success", "unit": "percent",
                                 "precision": 1, "good": "up", "expected": {"min": 95}}]})");
  const AlertRule rule = newRuleFor(all_.catalog, QStringLiteral("ai_agents.success_rate"));
  EXPECT_EQ(rule.comparison, AlertComparison::Below);
  EXPECT_EQ(rule.threshold, 95);
}

TEST_F(AlertRuleDeskTest, AddingKeepsWhatIsThere) {
  const std::vector<AlertRule> mine{alertRule("a", "A", kCpu, 1), alertRule("b", "B", kCpu, 2)};
  const std::vector<AlertRule> theirs{alertRule("a", "A", kCpu, 1), alertRule("b", "Other B", kCpu, 3),
                                      alertRule("c", "C", kCpu, 4)};
  const std::vector<AlertRule> together = withAdded(mine, theirs);
  ASSERT_EQ(together.size(), 4U) << "what is the same is there once";
  EXPECT_EQ(together[1], mine[1]);
  EXPECT_EQ(together[2].name, QStringLiteral("Other B"));
  EXPECT_NE(together[2].id, QStringLiteral("b"));
  EXPECT_EQ(together[3].id, QStringLiteral("c"));
}

TEST_F(AlertRuleDeskTest, SavesANewRuleFromTheEditor) {
  all_.desk.create(QLatin1String(kCpu));
  auto* editor = all_.child<AlertRuleEditor>("alertRuleEditor");
  ASSERT_NE(editor, nullptr);
  editor->accept();
  EXPECT_EQ(all_.monitor.rules().size(), 4U);
  EXPECT_EQ(all_.monitor.rules().back().name, QStringLiteral("CPU usage high"));
}

TEST_F(AlertRuleDeskTest, OpensOneEditorAtATime) {
  all_.desk.edit(QStringLiteral("cpu"));
  all_.desk.edit(QStringLiteral("errors"));
  EXPECT_EQ(all_.window.findChildren<AlertRuleEditor*>().size(), 1);
  EXPECT_EQ(all_.child<AlertRuleEditor>("alertRuleEditor")->ruleId(), QStringLiteral("cpu"));
}

TEST_F(AlertRuleDeskTest, WhatIsExportedIsImportedAgain) {
  const std::vector<AlertRule> before = all_.monitor.rules();
  all_.desk.exportTo(file("rules.json"));
  EXPECT_EQ(faultText(), "");
  all_.monitor.setRules({alertRule("other", "Other", kCpu, 1)});
  all_.desk.importFrom(file("rules.json"));
  ASSERT_TRUE(all_.answer("importQuestion", QStringLiteral("Replace all")));
  EXPECT_EQ(all_.monitor.rules(), before);
  all_.desk.undo();
  EXPECT_THAT(ids(), ElementsAre("other"));
}

TEST_F(AlertRuleDeskTest, AsksWhetherToAddOrToReplace) {
  write(file("rules.json"), toJson({alertRule("new", "New", kCpu, 1)}));
  all_.desk.importFrom(file("rules.json"));
  EXPECT_THAT(ids(), ElementsAre("cpu", "errors", "cold")) << "nothing before the answer";
  ASSERT_TRUE(all_.answer("importQuestion", QStringLiteral("Add")));
  EXPECT_THAT(ids(), ElementsAre("cpu", "errors", "cold", "new"));
  all_.desk.importFrom(file("rules.json"));
  ASSERT_TRUE(all_.answer("importQuestion", QStringLiteral("Cancel")));
  EXPECT_EQ(ids().size(), 4U);
}

TEST_F(AlertRuleDeskTest, AsksWithWhatTheRulesWouldRunAndPost) {
  AlertRule runs = alertRule("runs", "Runs", kCpu, 1);
  runs.command = QStringLiteral("/bin/true");
  AlertRule both = alertRule("both", "Both", kCpu, 1);
  both.command = QStringLiteral("/bin/true");
  both.webhook = QUrl(QStringLiteral("https://example.com/hook"));
  write(file("rules.json"), toJson({alertRule("plain", "Plain", kCpu, 1), runs, both}));
  all_.desk.importFrom(file("rules.json"));
  const auto* question = all_.child<QMessageBox>("importQuestion");
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(question->informativeText(),
            QStringLiteral("Of those, rules that run a command on this computer: 2.\n"
                           "Of those, rules that post to a webhook: 1."));
  ASSERT_TRUE(all_.answer("importQuestion", QStringLiteral("Cancel")));
  write(file("rules.json"), toJson({alertRule("plain", "Plain", kCpu, 1)}));
  all_.desk.importFrom(file("rules.json"));
  ASSERT_NE(all_.child<QMessageBox>("importQuestion"), nullptr);
  EXPECT_EQ(all_.child<QMessageBox>("importQuestion")->informativeText(), QString());
}

TEST_F(AlertRuleDeskTest, AnAlertWhoseNotificationMadeRoomIsDealtWithAsWell) {
  all_.receive(kCpu, 95);
  ASSERT_EQ(all_.store.notifications().size(), 1U);
  for (int i = 0; i < 2'000; ++i)
    all_.store.addNotification(test::notification(QStringLiteral("n%1").arg(i), Severity::Error));
  for (const NotificationEntry& entry : all_.store.notifications().entries())
    ASSERT_FALSE(entry.newest.id.startsWith(QStringLiteral("alert:"))) << "it had to make room";
  ASSERT_EQ(all_.monitor.state(QStringLiteral("cpu")), AlertState::Firing);
  all_.desk.snooze(QStringLiteral("cpu"));
  EXPECT_EQ(all_.monitor.state(QStringLiteral("cpu")), AlertState::Snoozed);
  all_.desk.acknowledge(QStringLiteral("cpu"));
  EXPECT_EQ(all_.monitor.state(QStringLiteral("cpu")), AlertState::Acknowledged);
}

TEST_F(AlertRuleDeskTest, AFaultNamesRuleAndFieldAndNothingIsLost) {
  const std::vector<AlertRule> before = all_.monitor.rules();
  QByteArray json = toJson({alertRule("good", "Good", kCpu, 1), alertRule("bad", "Bad", kCpu, 77)});
  json.replace("77", "\"much\"");
  write(file("rules.json"), json);
  all_.desk.importFrom(file("rules.json"));
  EXPECT_NE(faultText().find("bad"), std::string::npos) << faultText();
  EXPECT_NE(faultText().find("threshold"), std::string::npos) << faultText();
  EXPECT_EQ(all_.child<QMessageBox>("importQuestion"), nullptr);
  EXPECT_EQ(all_.monitor.rules(), before);
}

TEST_F(AlertRuleDeskTest, SaysWhatCannotBeReadOrWritten) {
  all_.desk.importFrom(file("none.json"));
  EXPECT_NE(faultText().find("none.json could not be read"), std::string::npos) << faultText();
  delete all_.child<QMessageBox>("ruleFileFault");
  all_.desk.exportTo(file("nowhere/rules.json"));
  EXPECT_NE(faultText().find("rules.json was not saved"), std::string::npos) << faultText();
}

TEST_F(AlertRuleDeskTest, WhatOthersChangedIsNotUndone) {
  all_.desk.remove(QStringLiteral("cpu"));
  EXPECT_FALSE(all_.desk.undoText().isEmpty());
  all_.monitor.setRules({alertRule("file", "From the file", kCpu, 1)});
  EXPECT_TRUE(all_.desk.undoText().isEmpty());
  all_.desk.undo();
  EXPECT_THAT(ids(), ElementsAre("file"));
}

}  // namespace
}  // namespace pulsedeck

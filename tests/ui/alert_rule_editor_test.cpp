#include "pulsedeck/ui/alert_rule_editor.h"

#include "pulsedeck/ui/text_label.h"
#include "rule_test_pace.h"
#include "ui/alert_rules_fixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTimer>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::kCpu;
using test::plain;

class AlertRuleEditorTest : public testing::Test {
 protected:
  void open(const AlertRule& rule, bool isNew = false) {
    editor_ = std::make_unique<AlertRuleEditor>(rule, isNew, all_.store, all_.theme, &all_.window);
    QObject::connect(editor_.get(), &AlertRuleEditor::saved, editor_.get(),
                     [this](const AlertRule& saved) { saved_ = saved; });
    editor_->open();
    static_cast<void>(QTest::qWaitForWindowActive(editor_.get()));
  }
  void openCpu() { open(*all_.rule("cpu")); }

  template <typename Widget>
  [[nodiscard]] Widget* part(const char* name) const {
    return editor_->findChild<Widget*>(QLatin1String(name));
  }
  [[nodiscard]] QPushButton* saveButton() const { return part<QPushButton>("saveRule"); }
  void type(const char* field, const QString& text) {
    auto* line = part<QLineEdit>(field);
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
    QCoreApplication::processEvents();
    testNow();
  }
  [[nodiscard]] QTimer* testDue() const { return part<QTimer>("ruleTestDue"); }
  /// What waits for a pause of the operator.
  void testNow() {
    if (!testDue()->isActive()) return;
    testDue()->start(0);
    QCoreApplication::processEvents();
  }
  [[nodiscard]] bool says(const char* text) const {
    for (const TextLabel* label : editor_->findChildren<TextLabel*>()) {
      if (label->isVisible() && plain(label->text()).find(text) != std::string::npos) return true;
    }
    return false;
  }
  [[nodiscard]] std::string testSays() const { return plain(part<TextLabel>("ruleTest")->text()); }
  void choose(const char* box, const QString& text) {
    auto* combo = part<QComboBox>(box);
    combo->setFocus();
    while (combo->currentText() != text && combo->currentIndex() + 1 < combo->count())
      QTest::keyClick(combo, Qt::Key_Down);
    ASSERT_EQ(combo->currentText(), text);
    QCoreApplication::processEvents();
  }
  /// A value a minute over the last hour: twice high.
  void feedAnHour() {
    for (int minute = 0; minute <= 61; ++minute) {
      all_.receive(kCpu, minute == 20 || minute == 21 || minute == 40 ? 95 : 50);
      all_.clock.advance(60'000);
    }
  }

  test::AlertRulesFixture all_;
  std::unique_ptr<AlertRuleEditor> editor_;
  std::optional<AlertRule> saved_;
};

TEST_F(AlertRuleEditorTest, NoFieldIsCutInANarrowWindow) {
  openCpu();
  for (const int width : {900, 752, 620}) {
    editor_->resize(width, 560);
    QCoreApplication::processEvents();
    const auto* name = part<QLineEdit>("ruleName");
    EXPECT_EQ(name->visibleRegion().boundingRect().width(), name->width()) << width;
  }
}

TEST_F(AlertRuleEditorTest, ShowsTheRuleAndSavesWhatIsTyped) {
  openCpu();
  EXPECT_EQ(part<QLineEdit>("ruleName")->text(), QStringLiteral("CPU high"));
  EXPECT_EQ(part<QLineEdit>("ruleThreshold")->text(), QStringLiteral("80"));
  EXPECT_FALSE(editor_->hasChanges());
  type("ruleName", QStringLiteral("CPU very high"));
  type("ruleThreshold", QStringLiteral("85.5"));
  type("ruleFor", QStringLiteral("2 min"));
  choose("ruleSeverity", QStringLiteral("Error"));
  QTest::keyClick(part<QLineEdit>("ruleName"), Qt::Key_Return);
  ASSERT_TRUE(saved_);
  EXPECT_EQ(saved_->id, QStringLiteral("cpu"));
  EXPECT_EQ(saved_->name, QStringLiteral("CPU very high"));
  EXPECT_EQ(saved_->threshold, 85.5);
  EXPECT_EQ(saved_->forMs, 120'000);
  EXPECT_EQ(saved_->severity, Severity::Error);
}

TEST_F(AlertRuleEditorTest, NothingLongIsCut) {
  AlertRule rule = *all_.rule("cpu");
  rule.message = QString(1'000, u'm');
  rule.command = QStringLiteral("/bin/true ") + QString(990, u'c');
  rule.webhook = QUrl(QStringLiteral("https://example.com/") + QString(6'000, u'w'));
  ASSERT_FALSE(check(rule));
  open(rule);
  EXPECT_FALSE(editor_->hasChanges());
  type("ruleThreshold", QStringLiteral("85"));
  QTest::mouseClick(saveButton(), Qt::LeftButton);
  ASSERT_TRUE(saved_);
  rule.threshold = 85;
  EXPECT_EQ(*saved_, rule);
}

TEST_F(AlertRuleEditorTest, WhatIsTooLongIsSaidNotCut) {
  openCpu();
  QGuiApplication::clipboard()->setText(QStringLiteral("/bin/true ") + QString(1'500, u'c'));
  part<QLineEdit>("ruleCommand")->paste();
  EXPECT_EQ(part<QLineEdit>("ruleCommand")->text().size(), 1'510);
  EXPECT_TRUE(says("Must be at most 1000 characters."));
  EXPECT_FALSE(saveButton()->isEnabled());
}

TEST_F(AlertRuleEditorTest, FaultsStandAtTheFieldAndKeepItFromBeingSaved) {
  openCpu();
  type("ruleThreshold", QStringLiteral("much"));
  EXPECT_TRUE(says("“much” is not a number."));
  EXPECT_EQ(plain(part<QLineEdit>("ruleThreshold")->accessibleDescription()), "“much” is not a number.");
  EXPECT_FALSE(saveButton()->isEnabled());
  QTest::keyClick(part<QLineEdit>("ruleThreshold"), Qt::Key_Return);
  EXPECT_FALSE(saved_);
  type("ruleThreshold", QStringLiteral("70"));
  EXPECT_FALSE(says("is not a number"));
  EXPECT_TRUE(saveButton()->isEnabled());
}

TEST_F(AlertRuleEditorTest, ANewRuleIsNotBlamedForWhatIsStillToCome) {
  open(newRuleFor(all_.catalog, QString()), true);
  EXPECT_FALSE(saveButton()->isEnabled());
  EXPECT_TRUE(says("Give the rule a name.")) << "said once, at the buttons";
  EXPECT_EQ(part<QLineEdit>("ruleName")->accessibleDescription(), QString());
  EXPECT_TRUE(part<QLineEdit>("ruleName")->hasFocus());
}

TEST_F(AlertRuleEditorTest, ShowsJustTheFieldsOfTheComparison) {
  openCpu();
  EXPECT_TRUE(part<QLineEdit>("ruleUpper")->isHidden());
  EXPECT_TRUE(part<QLineEdit>("ruleWindow")->isHidden());
  choose("ruleComparison", QStringLiteral("is outside"));
  EXPECT_FALSE(part<QLineEdit>("ruleUpper")->isHidden());
  choose("ruleComparison", QStringLiteral("has no data"));
  EXPECT_TRUE(part<QLineEdit>("ruleThreshold")->isHidden());
  EXPECT_FALSE(part<QLineEdit>("ruleWindow")->isHidden());
  EXPECT_TRUE(part<QLineEdit>("ruleHysteresis")->parentWidget()->isHidden());
}

TEST_F(AlertRuleEditorTest, FindsMetricsByNameOrTitle) {
  openCpu();
  QCompleter* completer = part<QLineEdit>("ruleMetric")->completer();
  completer->setCompletionPrefix(QStringLiteral("error ra"));
  ASSERT_EQ(completer->completionCount(), 1);
  EXPECT_EQ(completer->currentCompletion(), QStringLiteral("system_health.error_rate"));
  completer->setCompletionPrefix(QStringLiteral("health.cpu"));
  EXPECT_EQ(completer->currentCompletion(), QLatin1String(kCpu));
}

TEST_F(AlertRuleEditorTest, SaysWhatTheMetricIs) {
  all_.receive(kCpu, 42);
  openCpu();
  EXPECT_TRUE(says("CPU usage, percent, now 42 %"));
  type("ruleMetric", QStringLiteral("system_health.*"));
  EXPECT_TRUE(says("2 metrics match now"));
  type("ruleMetric", QStringLiteral("system_health.none"));
  EXPECT_TRUE(says("No metric of this name is known yet."));
}

TEST_F(AlertRuleEditorTest, TheMessageIsSeenAsItIsTyped) {
  all_.receive(kCpu, 42);
  openCpu();
  type("ruleMessage", QStringLiteral("Look: {value}!"));
  EXPECT_TRUE(says("Reads: Look: 42 %!"));
}

TEST_F(AlertRuleEditorTest, TestsTheRuleAgainstTheLastHourWhileItIsEdited) {
  feedAnHour();
  openCpu();
  EXPECT_EQ(testSays(), "Would have fired 2 times in the last hour.");
  EXPECT_EQ(part<QListWidget>("ruleFirings")->count(), 2);
  type("ruleThreshold", QStringLiteral("99"));
  EXPECT_EQ(testSays(), "Would not have fired in the last hour.");
  EXPECT_EQ(part<QListWidget>("ruleFirings")->count(), 0);
  type("ruleThreshold", QStringLiteral("9o"));
  EXPECT_TRUE(says("Complete the condition to test it."));
}

TEST_F(AlertRuleEditorTest, TestsOnceTheOperatorPausesAndOnlyWhatIsJudged) {
  feedAnHour();
  openCpu();
  QTest::keyClicks(part<QLineEdit>("ruleName"), QStringLiteral(" now"));
  QTest::keyClicks(part<QLineEdit>("ruleMessage"), QStringLiteral("Look!"));
  EXPECT_GE(testDue()->interval(), rule_test_pace::kAgainMs) << "nothing to test";
  part<QLineEdit>("ruleThreshold")->selectAll();
  QTest::keyClicks(part<QLineEdit>("ruleThreshold"), QStringLiteral("99"));
  EXPECT_TRUE(testDue()->isActive());
  EXPECT_GE(testDue()->interval(), rule_test_pace::kAfterEditMs);
  EXPECT_NE(testSays(), "Would not have fired in the last hour.") << "not at each key";
  testNow();
  EXPECT_EQ(testSays(), "Would not have fired in the last hour.");
}

TEST(RuleTestPace, LeavesTimeForTheRest) {
  using namespace rule_test_pace;
  EXPECT_EQ(afterEditMs(0, 0), kAfterEditMs);
  EXPECT_EQ(afterEditMs(400, 0), 8'000) << "a slow one is rare";
  EXPECT_EQ(afterEditMs(400, 7'000), 1'000);
  EXPECT_EQ(afterEditMs(400, 3'600'000), kAfterEditMs);
  EXPECT_EQ(againMs(1), kAgainMs);
  EXPECT_EQ(againMs(400), 8'000);
}

TEST_F(AlertRuleEditorTest, SaysWhereLessThanAnHourIsKnown) {
  all_.receive(kCpu, 95);
  all_.clock.advance(10 * 60'000);
  all_.receive(kCpu, 50);
  openCpu();
  EXPECT_TRUE(says("Only the last 10 min are known."));
}

TEST_F(AlertRuleEditorTest, AsksAboutUnsavedChanges) {
  openCpu();
  type("ruleName", QStringLiteral("Other"));
  QTest::keyClick(editor_.get(), Qt::Key_Escape);
  EXPECT_TRUE(editor_->isVisible());
  ASSERT_NE(part<QMessageBox>("unsavedRule"), nullptr);
  EXPECT_TRUE(all_.answer("unsavedRule", QStringLiteral("Cancel")));
  EXPECT_TRUE(editor_->isVisible());
  QTest::keyClick(editor_.get(), Qt::Key_Escape);
  EXPECT_TRUE(all_.answer("unsavedRule", QStringLiteral("Save")));
  ASSERT_TRUE(saved_);
  EXPECT_EQ(saved_->name, QStringLiteral("Other"));
  EXPECT_FALSE(editor_->isVisible());
}

TEST_F(AlertRuleEditorTest, ClosesAtOnceWithoutChanges) {
  openCpu();
  QTest::keyClick(editor_.get(), Qt::Key_Escape);
  EXPECT_FALSE(editor_->isVisible());
  EXPECT_FALSE(saved_);
}

TEST_F(AlertRuleEditorTest, QuietHoursAreChosen) {
  openCpu();
  auto* quiet = part<QCheckBox>("ruleQuiet");
  EXPECT_FALSE(part<QLineEdit>("ruleQuietFrom")->isEnabled());
  QTest::keyClick(quiet, Qt::Key_Space);
  EXPECT_TRUE(part<QLineEdit>("ruleQuietFrom")->isEnabled());
  type("ruleQuietFrom", QStringLiteral("21:30"));
  QTest::mouseClick(saveButton(), Qt::LeftButton);
  ASSERT_TRUE(saved_ && saved_->quietHours);
  EXPECT_EQ(saved_->quietHours->from, QTime(21, 30));
}

TEST_F(AlertRuleEditorTest, EveryFieldHasAName) {
  openCpu();
  for (const QWidget* widget : editor_->findChildren<QWidget*>()) {
    const bool isField = qobject_cast<const QLineEdit*>(widget) != nullptr ||
                         qobject_cast<const QComboBox*>(widget) != nullptr;
    const bool isOurs = isField && !widget->objectName().startsWith(QStringLiteral("qt_"));
    EXPECT_TRUE(!isOurs || !widget->accessibleName().isEmpty()) << widget->objectName().toStdString();
  }
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/ui/alert_rules_page.h"

#include "pulsedeck/ui/alert_rule_editor.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"
#include "ui/alert_rules_fixture.h"

#include <QLineEdit>
#include <QMenu>
#include <QTableView>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::kCpu;
using test::plain;
using testing::ElementsAre;

class AlertRulesPageTest : public testing::Test {
 protected:
  AlertRulesPageTest() : page_(new AlertRulesPage(all_.desk, all_.store, all_.theme, &all_.window)) {
    page_->resize(1'000, 600);
    page_->show();
    static_cast<void>(QTest::qWaitForWindowActive(&all_.window));
    list()->setFocus();
  }

  [[nodiscard]] QTableView* list() const { return all_.child<QTableView>("ruleList"); }
  [[nodiscard]] std::string cell(int row, int column) const {
    return plain(list()->model()->index(row, column).data().toString());
  }
  [[nodiscard]] std::vector<std::string> names() const {
    std::vector<std::string> names;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
      names.push_back(cell(row, 1));
    return names;
  }
  [[nodiscard]] std::string current() const {
    return plain(list()->currentIndex().siblingAtColumn(1).data().toString());
  }
  [[nodiscard]] std::string says(const char* label) const {
    return plain(all_.child<TextLabel>(label)->text());
  }
  void press(const char* button) {
    QTest::mouseClick(all_.child<FlatButton>(button), Qt::LeftButton);
    page_->refresh();
  }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(list(), key, modifiers);
    page_->refresh();
  }
  void fireCpu() {
    all_.receive(kCpu, 95);
    page_->refresh();
  }
  void choose(const char* id) { page_->select(QLatin1String(id)); }

  test::AlertRulesFixture all_;
  AlertRulesPage* page_;
};

TEST_F(AlertRulesPageTest, TellsEachRuleInWords) {
  EXPECT_THAT(names(), ElementsAre("CPU high", "CPU idle", "Many errors"));
  EXPECT_EQ(cell(0, 0), "On");
  EXPECT_EQ(cell(0, 2), "above 80 %");
  EXPECT_EQ(cell(0, 3), "Warning");
  EXPECT_EQ(cell(0, 4), "Normal");
  EXPECT_EQ(cell(2, 3), "Error");
  EXPECT_EQ(plain(list()->model()->index(0, 1).data(Qt::AccessibleTextRole).toString()),
            "CPU high, CPU usage");
  EXPECT_EQ(says("ruleCount"), "3 rules");
}

TEST_F(AlertRulesPageTest, SaysWhatFiresAndPutsItFirst) {
  all_.receive(test::kErrorRate, 5);
  page_->refresh();
  EXPECT_EQ(names().front(), "Many errors");
  EXPECT_EQ(cell(0, 4).rfind("Firing since ", 0), 0U) << cell(0, 4);
  EXPECT_EQ(says("ruleCount"), "3 rules, 1 firing");
}

TEST_F(AlertRulesPageTest, FindsRulesByAnyOfTheirWords) {
  auto* search = all_.child<QLineEdit>("ruleSearch");
  search->setFocus();  // else it comes when the list goes, and selects what was typed
  QTest::keyClicks(search, QStringLiteral("cpu 80"));
  EXPECT_THAT(names(), ElementsAre("CPU high"));
  EXPECT_EQ(says("ruleCount"), "1 of 3 rules");
  search->clear();
  QTest::keyClicks(search, QStringLiteral("nothing so"));
  EXPECT_TRUE(list()->isHidden());
  EXPECT_EQ(says("noRules"), "No rule has all of these words: “nothing so”.");
  QTest::keyClick(search, Qt::Key_Escape);
  EXPECT_EQ(names().size(), 3U);
}

TEST_F(AlertRulesPageTest, SpaceAndAClickTurnARuleOnAndOff) {
  choose("cpu");
  key(Qt::Key_Space);
  EXPECT_FALSE(all_.rule("cpu")->enabled);
  EXPECT_EQ(current(), "CPU high") << "it stays the current one, wherever it goes";
  const QRect where = list()->visualRect(list()->currentIndex().siblingAtColumn(0));
  QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, where.center());
  page_->refresh();
  EXPECT_TRUE(all_.rule("cpu")->enabled);
}

TEST_F(AlertRulesPageTest, DeletesByKeyAndBringsBack) {
  choose("cpu");
  key(Qt::Key_Delete);
  EXPECT_EQ(all_.rule("cpu"), nullptr);
  EXPECT_EQ(current(), "CPU idle") << "the next one";
  EXPECT_EQ(all_.desk.undoText(), QStringLiteral("“CPU high” was deleted."));
  press("undoRules");
  ASSERT_NE(all_.rule("cpu"), nullptr);
  EXPECT_TRUE(all_.desk.undoText().isEmpty());
}

TEST_F(AlertRulesPageTest, AcknowledgesWhatFires) {
  EXPECT_TRUE(all_.child<FlatButton>("acknowledgeRule")->isHidden());
  fireCpu();
  choose("cpu");
  key(Qt::Key_A);
  EXPECT_EQ(all_.monitor.state(QStringLiteral("cpu")), AlertState::Acknowledged);
  EXPECT_EQ(cell(list()->currentIndex().row(), 4).rfind("Acknowledged", 0), 0U);
}

TEST_F(AlertRulesPageTest, SnoozesWhatFires) {
  fireCpu();
  choose("cpu");
  press("snoozeRule");
  EXPECT_EQ(all_.monitor.state(QStringLiteral("cpu")), AlertState::Snoozed);
  EXPECT_EQ(cell(list()->currentIndex().row(), 4).rfind("Snoozed until ", 0), 0U);
}

TEST_F(AlertRulesPageTest, EnterEditsAndControlDDuplicates) {
  choose("cpu");
  key(Qt::Key_Return);
  auto* editor = all_.child<AlertRuleEditor>("alertRuleEditor");
  ASSERT_NE(editor, nullptr);
  EXPECT_EQ(editor->ruleId(), QStringLiteral("cpu"));
  editor->reject();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  key(Qt::Key_D, Qt::ControlModifier);
  editor = all_.child<AlertRuleEditor>("alertRuleEditor");
  ASSERT_NE(editor, nullptr);
  EXPECT_NE(editor->ruleId(), QStringLiteral("cpu"));
  editor->accept();
  page_->refresh();
  EXPECT_EQ(all_.monitor.rules().size(), 4U);
  EXPECT_EQ(current(), "CPU high (copy)");
}

TEST_F(AlertRulesPageTest, TheMenuHasItAll) {
  fireCpu();
  choose("cpu");
  Q_EMIT list()->customContextMenuRequested(QPoint(-1, -1));
  auto* menu = all_.child<QMenu>("ruleMenu");
  ASSERT_NE(menu, nullptr);
  std::vector<std::string> texts;
  for (const QAction* action : menu->actions()) {
    if (!action->isSeparator()) texts.push_back(action->text().toStdString());
    EXPECT_TRUE(action->isEnabled());
  }
  EXPECT_THAT(texts, ElementsAre("Edit…", "Turn off", "Duplicate…", "Delete", "Acknowledge", "Snooze"));
}

TEST_F(AlertRulesPageTest, SaysWhatToDoWithoutRules) {
  all_.monitor.setRules({});
  page_->refresh();
  EXPECT_TRUE(list()->isHidden());
  EXPECT_NE(says("noRules").find("New rule"), std::string::npos);
  EXPECT_TRUE(all_.child<FlatButton>("editRule")->isHidden());
}

TEST_F(AlertRulesPageTest, SelectingAHiddenRuleEndsTheSearch) {
  QTest::keyClicks(all_.child<QLineEdit>("ruleSearch"), QStringLiteral("errors"));
  choose("cpu");
  EXPECT_EQ(current(), "CPU high");
  EXPECT_TRUE(all_.child<QLineEdit>("ruleSearch")->text().isEmpty());
  EXPECT_TRUE(list()->hasFocus());
}

TEST_F(AlertRulesPageTest, FitsNarrowWindows) {
  all_.monitor.setRules({test::alertRule(
      "long", "A rule with a name that is longer than any column can be wide here", kCpu, 80)});
  for (const int width : {1'400, 900, 620, 560}) {
    page_->resize(width, 400);
    page_->refresh();
    int columns = 0;
    for (int i = 0; i < list()->model()->columnCount(); ++i)
      columns += list()->columnWidth(i);
    EXPECT_LE(columns, list()->viewport()->width()) << width;
  }
}

}  // namespace
}  // namespace pulsedeck

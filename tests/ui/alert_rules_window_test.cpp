// Alert rules in the whole window: their page, menus, the metric's own view, the palette.

#include "pulsedeck/ui/action_registry.h"
#include "pulsedeck/ui/alert_rule_editor.h"
#include "pulsedeck/ui/alert_rules_page.h"
#include "pulsedeck/ui/command_palette.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/metric_card.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/time_chart.h"
#include "ui/alert_rules_fixture.h"

#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::kCpu;
using test::plain;

DashboardSpec dashboard() {
  DashboardSpec spec;
  spec.id = QStringLiteral("one");
  spec.title = QStringLiteral("One");
  RowSpec cards;
  cards.cards = {{QLatin1String(kCpu), QString(), {}}};
  RowSpec panels;
  PanelSpec chart;
  chart.title = QStringLiteral("Load");
  chart.series = {{QLatin1String(kCpu), QStringLiteral("CPU"), {}, 1},
                  {QStringLiteral("system_health.error_rate"), QStringLiteral("Errors"), {}, 1}};
  panels.panels = {chart};
  spec.rows = {cards, panels};
  return spec;
}

class AlertRulesWindowTest : public testing::Test {
 protected:
  AlertRulesWindowTest() {
    all_.window.hide();
    all_.receive(kCpu, 50);
    MainWindow::Options options;
    options.pages = {dashboard()};
    options.alerts = &all_.monitor;
    window_ = std::make_unique<MainWindow>(options, all_.store, frames_, all_.theme);
    window_->resize(1'440, 900);
    window_->show();
    static_cast<void>(QTest::qWaitForWindowActive(window_.get()));
    beat();
  }

  void beat() {
    Q_EMIT frames_.statusDue();
    Q_EMIT frames_.cardsDue();
    Q_EMIT frames_.chartsDue();
    Q_EMIT frames_.feedsDue();
  }
  template <typename Widget>
  [[nodiscard]] Widget* child(const char* name = "") const {
    return window_->findChild<Widget*>(QLatin1String(name));
  }
  [[nodiscard]] AlertRuleEditor* editor() const { return child<AlertRuleEditor>("alertRuleEditor"); }
  [[nodiscard]] QString editedMetric() const {
    return editor() == nullptr ? QString()
                               : editor()->findChild<QLineEdit*>(QStringLiteral("ruleMetric"))->text();
  }
  static void openMenu(QWidget* widget) {
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(5, 5), widget->mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(widget, &event);
  }
  /// Chooses the entry in the menu, or in one of its submenus.
  static bool choose(const QMenu* menu, const QString& text) {
    for (QAction* action : menu->actions()) {
      if (action->menu() != nullptr && choose(action->menu(), text)) return true;
      if (action->text() != text) continue;
      action->trigger();
      return true;
    }
    return false;
  }

  test::AlertRulesFixture all_;
  FrameClock frames_{30};
  std::unique_ptr<MainWindow> window_;
};

TEST_F(AlertRulesWindowTest, ThePageIsMadeWhenItIsOpened) {
  EXPECT_EQ(child<AlertRulesPage>("alertRulesPage"), nullptr);
  ASSERT_TRUE(window_->showPage(QStringLiteral("alert_rules")));
  ASSERT_NE(child<AlertRulesPage>("alertRulesPage"), nullptr);
  all_.receive(kCpu, 95);
  beat();
  const auto* list = child<QTableView>("ruleList");
  EXPECT_TRUE(list->model()->index(0, 4).data().toString().startsWith(QStringLiteral("Firing since")));
}

TEST_F(AlertRulesWindowTest, ACardsMenuMakesARule) {
  auto* card = child<MetricCard>();
  openMenu(card);
  ASSERT_TRUE(choose(card->findChild<QMenu*>(), QStringLiteral("New alert rule…")));
  EXPECT_EQ(editedMetric(), QLatin1String(kCpu));
}

TEST_F(AlertRulesWindowTest, AChartsMenuMakesARuleForAnyOfItsSeries) {
  auto* chart = child<TimeChart>();
  openMenu(chart);
  ASSERT_TRUE(choose(chart->findChild<QMenu*>(QStringLiteral("chartMenu")), QStringLiteral("Errors…")));
  EXPECT_EQ(editedMetric(), QStringLiteral("system_health.error_rate"));
}

TEST_F(AlertRulesWindowTest, AMetricsOwnViewTellsItsRules) {
  all_.receive(kCpu, 95);
  window_->openMetric(QLatin1String(kCpu));
  QStringList names;
  for (const FlatButton* button : window_->findChildren<FlatButton*>(QStringLiteral("metricRule"))) {
    if (!button->isHidden()) names << button->text();
  }
  EXPECT_EQ(names, (QStringList{QStringLiteral("CPU high"), QStringLiteral("CPU idle")}));
  const auto* first = window_->findChild<FlatButton*>(QStringLiteral("metricRule"));
  EXPECT_EQ(plain(first->accessibleDescription()).rfind("above 80 % · Firing since ", 0), 0U);
  QTest::mouseClick(const_cast<FlatButton*>(first), Qt::LeftButton);
  ASSERT_NE(editor(), nullptr);
  EXPECT_EQ(editor()->ruleId(), QStringLiteral("cpu"));
}

TEST_F(AlertRulesWindowTest, AMetricsOwnViewMakesARuleForIt) {
  window_->openMetric(QLatin1String(kCpu));
  QTest::mouseClick(child<FlatButton>("newMetricRule"), Qt::LeftButton);
  EXPECT_EQ(editedMetric(), QLatin1String(kCpu));
}

TEST_F(AlertRulesWindowTest, ThePaletteFindsRules) {
  QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
  auto* input = child<CommandPalette>("commandPalette")->findChild<QLineEdit*>();
  QTest::keyClicks(input, QStringLiteral("many err"));
  QTest::keyClick(input, Qt::Key_Return);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("alert_rules"));
  const auto* list = child<QTableView>("ruleList");
  EXPECT_EQ(list->currentIndex().siblingAtColumn(1).data().toString(), QStringLiteral("Many errors"));
  EXPECT_TRUE(list->hasFocus());
}

TEST_F(AlertRulesWindowTest, ThePaletteFindsRulesAfterTheQuestionWhetherToKeepALayout) {
  QTest::keyClick(window_.get(), Qt::Key_E, Qt::ControlModifier);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Delete);
  QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
  auto* input = child<CommandPalette>("commandPalette")->findChild<QLineEdit*>();
  QTest::keyClicks(input, QStringLiteral("many err"));
  QTest::keyClick(input, Qt::Key_Return);
  const auto* question = window_->findChild<QMessageBox*>();
  ASSERT_NE(question, nullptr);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("one"));
  QTest::mouseClick(question->button(QMessageBox::Discard), Qt::LeftButton);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("alert_rules"));
  const auto* list = child<QTableView>("ruleList");
  EXPECT_EQ(list->currentIndex().siblingAtColumn(1).data().toString(), QStringLiteral("Many errors"));
}

TEST_F(AlertRulesWindowTest, ThePaletteMakesANewRule) {
  ASSERT_TRUE(window_->actions().run(QStringLiteral("new-rule")));
  EXPECT_NE(editor(), nullptr);
}

TEST_F(AlertRulesWindowTest, ControlZBringsADeletedRuleBack) {
  std::ignore = window_->showPage(QStringLiteral("alert_rules"));
  child<AlertRulesPage>("alertRulesPage")->select(QStringLiteral("cpu"));
  QTest::keyClick(child<QTableView>("ruleList"), Qt::Key_Delete);
  EXPECT_EQ(all_.rule("cpu"), nullptr);
  QTest::keyClick(window_.get(), Qt::Key_Z, Qt::ControlModifier);
  EXPECT_NE(all_.rule("cpu"), nullptr);
}

TEST_F(AlertRulesWindowTest, LimitsOfRulesAreOnCardsAndCharts) {
  all_.clock.advance(1'000);
  all_.receive(kCpu, 85);
  beat();
  const auto* card = child<MetricCard>();
  EXPECT_EQ(card->tagText(), QStringLiteral("Limit"));
  EXPECT_EQ(plain(card->noteText()), "limit 80 %");
  const auto* chart = child<TimeChart>();
  EXPECT_TRUE(chart->limitTexts().join(QLatin1Char('|')).contains(QStringLiteral("CPU limit 80")))
      << chart->limitTexts().join(QLatin1Char('|')).toStdString();
  all_.monitor.setRules({});
  EXPECT_EQ(card->tagText(), QString()) << "85 % is within what the catalogue expects";
}

}  // namespace
}  // namespace pulsedeck

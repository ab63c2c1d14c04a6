// The window's alert rules: their page, their entries in menus and the palette.
#include "pulsedeck/ui/action_registry.h"
#include "pulsedeck/ui/alert_rule_desk.h"
#include "pulsedeck/ui/alert_rule_words.h"
#include "pulsedeck/ui/alert_rules_page.h"
#include "pulsedeck/ui/command_palette.h"
#include "pulsedeck/ui/layout_editor.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/page_stack.h"

#include <QKeySequence>

#include <tuple>

namespace pulsedeck {

namespace {

QString rulesPageId() {
  return QStringLiteral("alert_rules");
}

}  // namespace

void MainWindow::addAlertRules() {
  if (options_.alerts == nullptr) return;
  ruleDesk_ = new AlertRuleDesk(*options_.alerts, store_, theme_, *this);
  connect(pages_, &PageStack::ruleRequested, ruleDesk_, &AlertRuleDesk::create);
  connect(options_.alerts, &AlertMonitor::statesChanged, &frames_, &FrameClock::request);
  connect(options_.alerts, &AlertMonitor::rulesChanged, &frames_, &FrameClock::request);
  ToolPage page;
  page.id = rulesPageId();
  page.title = tr("Alert rules");
  page.icon = QStringLiteral("adjustments-horizontal");
  page.make = [this](QWidget* parent) {
    rulesPage_ = new AlertRulesPage(*ruleDesk_, store_, theme_, parent);
    return rulesPage_.data();
  };
  page.refresh = [this] { rulesPage_->refresh(); };
  addToolPage(std::move(page));
}

void MainWindow::addRuleActions() {
  if (options_.alerts == nullptr) return;
  WindowAction create;
  create.id = QStringLiteral("new-rule");
  create.title = tr("New alert rule");
  create.keywords = tr("alarm limit threshold notify watch");
  create.run = [this] { ruleDesk_->create(openedMetric()); };
  actions_->add(std::move(create));
}

void MainWindow::showRule(const QString& id) {
  // The page is made only when it is shown, which may take an answer first.
  layoutEditor_->leave([this, id] {
    std::ignore = showPage(rulesPageId());
    rulesPage_->select(id);
  });
}

QList<RuleChoice> MainWindow::ruleChoices() const {
  QList<RuleChoice> choices;
  if (options_.alerts == nullptr) return choices;
  for (const AlertRule& rule : options_.alerts->rules()) {
    const MetricInfo info = ruleMetricInfo(store_.catalog(), rule.metric);
    choices.push_back({rule.id, rule.name,
                       tr("%1 %2", "metric, condition")
                           .arg(ruleMetricTitle(store_.catalog(), rule.metric), conditionWords(rule, info)),
                       info.family});
  }
  return choices;
}

void MainWindow::undo() {
  if (layoutEditor_->isActive()) {
    layoutEditor_->undo();
  } else if (ruleDesk_ != nullptr && currentPage() == rulesPageId()) {
    ruleDesk_->undo();
  }
}

}  // namespace pulsedeck

// A metric's own view, which lies in the page's place.
#include "pulsedeck/ui/activity_view.h"
#include "pulsedeck/ui/alert_rule_desk.h"
#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/layout_editor.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/metric_page.h"
#include "pulsedeck/ui/page_stack.h"
#include "pulsedeck/ui/tool_stack.h"
#include "pulsedeck/ui/wallboard.h"

#include <QScrollBar>

namespace pulsedeck {

void MainWindow::makeMetricPage() {
  metricPage_ = new MetricPage(store_, theme_, body_);
  metricPage_->setGeometry(pages_->geometry());
  metricPage_->stackUnder(activity_);
  metricPage_->setSpan(spanMs_);
  metricPage_->setPaused(paused_);
  metricPage_->setEventMarks(eventMarks_);
  connect(metricPage_, &MetricPage::eventMarksToggled, this, &MainWindow::setEventMarks);
  connect(metricPage_, &MetricPage::backRequested, this, &MainWindow::closeMetric);
  if (ruleDesk_ == nullptr) return;
  metricPage_->setAlerts(ruleDesk_->monitor());
  connect(metricPage_, &MetricPage::ruleChosen, ruleDesk_, &AlertRuleDesk::edit);
  connect(metricPage_, &MetricPage::ruleRequested, ruleDesk_, &AlertRuleDesk::create);
}

void MainWindow::openMetric(const QString& name) {
  if (layoutEditor_->isActive()) {
    layoutEditor_->leave([this, name] { openMetric(name); });
    return;
  }
  dismissPopovers();
  if (metricPage_ == nullptr) makeMetricPage();
  if (!isMetricOpen()) focusBeforeMetric_ = focusWidget();
  // What had the focus is about to be hidden.
  body_->setFocus();
  metricPage_->setMetric(name);
  pageGround().hide();
  metricPage_->show();
  noteActivityPage();
  showTitle(metricPage_->title());
  frames_.request();
  Q_EMIT shownFamiliesChanged(shownFamilies());
}

void MainWindow::closeMetric() {
  if (!isMetricOpen()) return;
  body_->setFocus();
  metricPage_->hide();
  pageGround().show();
  noteActivityPage();
  if (focusBeforeMetric_ != nullptr) focusBeforeMetric_->setFocus(Qt::OtherFocusReason);
  showTitle(pageTitle());
  frames_.request();
  Q_EMIT shownFamiliesChanged(shownFamilies());
}

QString MainWindow::openedMetric() const {
  return isMetricOpen() ? metricPage_->metric() : QString();
}

bool MainWindow::isMetricOpen() const {
  return metricPage_ != nullptr && !metricPage_->isHidden();
}

void MainWindow::scrollPage(QAbstractSlider::SliderAction by) {
  QScrollArea* const shown = isMetricOpen() ? static_cast<QScrollArea*>(metricPage_) : page();
  if (shown != nullptr) shown->verticalScrollBar()->triggerAction(by);
}

}  // namespace pulsedeck

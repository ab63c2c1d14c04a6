// Which page is open: a dashboard or a tool, and how one gets from one to another.
#include "pulsedeck/ui/activity_desk.h"
#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/layout_editor.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/navigation_bar.h"
#include "pulsedeck/ui/notification_desk.h"
#include "pulsedeck/ui/page_stack.h"
#include "pulsedeck/ui/tool_stack.h"
#include "pulsedeck/ui/wallboard.h"

#include <QScrollBar>

#include <algorithm>
#include <tuple>
#include <utility>

namespace pulsedeck {

void MainWindow::addToolPage(ToolPage page) {
  navigation_->addTool(page.id, page.title, page.icon);
  tools_->add(std::move(page));
}

void MainWindow::setPageBadge(const QString& id, const PageBadge& badge) {
  navigation_->setBadge(id, badge);
}

QString MainWindow::currentPage() const {
  if (tools_->current() != nullptr) return tools_->current()->id;
  return page() == nullptr ? QString() : page()->spec().id;
}

bool MainWindow::showPage(const QString& id) {
  if (tools_->has(id)) {
    showTool(id);
    return true;
  }
  DashboardPage* const found = pages_->page(id);
  if (found == nullptr) return false;
  if (found != page() && layoutEditor_->isActive()) {
    navigation_->setCurrent(currentPage());
    layoutEditor_->leave([this, id] { std::ignore = showPage(id); });
    return true;
  }
  dismissPopovers();
  closeMetric();
  releaseFocus(*tools_);
  tools_->close();
  pages_->show();
  // The stack would hand the focus on to the first control of the page, and Space to that one with it.
  if (found != page()) releaseFocus(*pages_);
  pages_->setCurrentWidget(found);
  noteOpenPage();
  return true;
}

void MainWindow::showNotification(const QString& id) {
  // Which one it was would be forgotten if the page asked.
  layoutEditor_->leave([this, id] { desk_->showPage(id); });
}

void MainWindow::showTool(const QString& id) {
  if (layoutEditor_->isActive()) {
    navigation_->setCurrent(currentPage());
    layoutEditor_->leave([this, id] { showTool(id); });
    return;
  }
  dismissPopovers();
  closeMetric();
  releaseFocus(currentPage() == id ? *pages_ : pageGround());
  pages_->hide();
  tools_->open(id);
  noteOpenPage();
}

/// What has the focus in there is about to be hidden.
void MainWindow::releaseFocus(const QWidget& hiding) {
  if (hiding.isAncestorOf(focusWidget())) body_->setFocus();
}

void MainWindow::noteOpenPage() {
  navigation_->setCurrent(currentPage());
  // Each page is as large as it can be.
  if (wallboard_->isOn()) arrange();
  if (!isMetricOpen()) showTitle(pageTitle());
  noteActivityPage();
  frames_.request();
  Q_EMIT shownFamiliesChanged(shownFamilies());
}

/// The column makes way for the activity's own page.
void MainWindow::noteActivityPage() {
  const bool open = activityDesk_->isPageOpen();
  if (std::exchange(activityPageOpen_, open) != open) arrange();
}

QString MainWindow::pageTitle() const {
  if (tools_->current() != nullptr) return tools_->current()->title;
  return page() == nullptr ? QString() : page()->spec().title;
}

/// Of a page, or of the metric whose own view is open.
void MainWindow::showTitle(const QString& title) {
  header_->setTitle(title);
  wallboard_->setTitle(title);
}

// A page that is higher than the screen is shown in its parts first. Tools have no turn.
void MainWindow::showNextPage() {
  if (page() == nullptr) {
    if (!pages_->pages().empty()) std::ignore = showPage(pages_->current()->spec().id);
    return;
  }
  if (showNextPart()) return;
  const std::vector<DashboardPage*>& pages = pages_->pages();
  const auto current = std::find(pages.begin(), pages.end(), page());
  if (current == pages.end()) return;
  const auto next = std::next(current) == pages.end() ? pages.begin() : std::next(current);
  std::ignore = showPage((*next)->spec().id);
}

bool MainWindow::showNextPart() {
  if (page() == nullptr) return false;
  QScrollBar* const scroll = page()->verticalScrollBar();
  const bool isMore = scroll->value() < scroll->maximum();
  if (isMore) {
    scroll->triggerAction(QAbstractSlider::SliderPageStepAdd);
  } else {
    scroll->setValue(0);
  }
  return isMore;
}

QStringList MainWindow::shownFamilies() const {
  QStringList families = page() == nullptr ? QStringList() : page()->spec().families();
  if (isMetricOpen()) families << MetricCatalog::familyOf(openedMetric());
  families.removeDuplicates();
  return families;
}

void MainWindow::showPageAt(std::size_t place) {
  const std::vector<DashboardPage*>& pages = pages_->pages();
  const std::vector<ToolPage>& tools = tools_->pages();
  if (place < pages.size()) {
    std::ignore = showPage(pages[place]->spec().id);
  } else if (place - pages.size() < tools.size()) {
    std::ignore = showPage(tools[place - pages.size()].id);
  }
}

/// What lies in the page's place when no metric's own view does.
QWidget& MainWindow::pageGround() const {
  return tools_->current() == nullptr ? static_cast<QWidget&>(*pages_) : *tools_;
}

DashboardPage* MainWindow::page() const {
  return tools_->current() == nullptr ? pages_->current() : nullptr;
}

}  // namespace pulsedeck

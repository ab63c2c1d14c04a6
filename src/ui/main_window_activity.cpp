// What happened, and when: the activity beside the pages, and its way to the charts.
#include "pulsedeck/ui/activity_desk.h"
#include "pulsedeck/ui/activity_view.h"
#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/metric_page.h"
#include "pulsedeck/ui/page_stack.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace pulsedeck {

void MainWindow::makeActivity() {
  activityDesk_ = new ActivityDesk(store_, theme_, options_.maxBatchSize, body_);
  activity_ = activityDesk_->column();
  addToolPage(activityDesk_->toolPage());
  connect(activityDesk_, &ActivityDesk::timeRequested, this, &MainWindow::showTime);
  connect(pages_, &PageStack::eventMarksToggled, this, &MainWindow::setEventMarks);
}

// The page that is open, else the Overview, else the first that has charts of time.
void MainWindow::showTime(qint64 timeMs) {
  std::vector<DashboardPage*> pages = pages_->pages();
  const auto first = [&pages](const DashboardPage* wanted) {
    const auto place = std::find(pages.begin(), pages.end(), wanted);
    if (place != pages.end()) std::rotate(pages.begin(), place, place + 1);
  };
  first(pages_->page(QStringLiteral("overview")));
  if (!isMetricOpen()) first(page());
  for (DashboardPage* candidate : pages) {
    if (!candidate->showMoment(timeMs, spanMs_)) continue;
    std::ignore = showPage(candidate->spec().id);
    break;
  }
  if (activityIsDrawer_) setActivityOpen(false);
  frames_.request();
}

void MainWindow::setEventMarks(bool shown) {
  if (std::exchange(eventMarks_, shown) == shown) return;
  pages_->setEventMarks(shown);
  if (metricPage_ != nullptr) metricPage_->setEventMarks(shown);
  frames_.request();
  Q_EMIT eventMarksChanged(shown);
}

void MainWindow::showActivity() {
  if (activityIsDrawer_ && !activityDesk_->isPageOpen()) setActivityOpen(true);
  activityDesk_->takeFocus();
}

void MainWindow::searchActivity() {
  if (activityIsDrawer_ && !activityDesk_->isPageOpen()) setActivityOpen(true);
  activityDesk_->openSearch();
}

void MainWindow::setActivityOpen(bool open) {
  drawerOpen_ = open;
  header_->setActivityOpen(open);
  activity_->setVisible(!activityIsDrawer_ || open);
  frames_.request();
}

}  // namespace pulsedeck

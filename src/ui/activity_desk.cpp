#include "pulsedeck/ui/activity_desk.h"

#include "activity_list.h"
#include "pulsedeck/ui/activity_page.h"
#include "pulsedeck/ui/activity_view.h"
#include "pulsedeck/ui/event_popover.h"

#include <QWidget>

namespace pulsedeck {

ActivityDesk::ActivityDesk(MetricsStore& store, const Theme& theme, int maxBatch, QWidget* ground)
    : QObject(ground),
      store_(store),
      theme_(theme),
      maxBatch_(maxBatch),
      ground_(ground),
      column_(new ActivityView(store, theme, maxBatch, ActivityLayout::Column, ground)) {
  connect(column_, &ActivityView::eventChosen, this, &ActivityDesk::showDetails);
}

ToolPage ActivityDesk::toolPage() {
  ToolPage page;
  page.id = kPageId;
  page.title = tr("Activity");
  page.icon = QStringLiteral("activity");
  page.make = [this](QWidget* parent) { return makePage(parent); };
  return page;
}

QWidget* ActivityDesk::makePage(QWidget* parent) {
  page_ = new ActivityPage(store_, theme_, maxBatch_, parent);
  page_->setPaused(paused_);
  connect(page_, &ActivityPage::timeRequested, this, &ActivityDesk::timeRequested);
  return page_;
}

bool ActivityDesk::isPageOpen() const {
  return page_ != nullptr && page_->isVisibleTo(ground_);
}

bool ActivityDesk::refresh() {
  const bool more = column_->refresh();
  return (page_ != nullptr && page_->refresh()) || more;
}

void ActivityDesk::setPaused(bool paused) {
  paused_ = paused;
  column_->setPaused(paused);
  if (page_ != nullptr) page_->setPaused(paused);
}

ActivityView& ActivityDesk::view() const {
  return isPageOpen() ? page_->view() : *column_;
}

void ActivityDesk::takeFocus() {
  view().list().setFocus(Qt::OtherFocusReason);
}

void ActivityDesk::openSearch() {
  view().openSearch();
}

void ActivityDesk::showDetails(const ActivityEvent& event, const QRect& row) {
  if (details_ == nullptr) {
    details_ = new EventPopover(theme_, ground_);
    connect(details_, &EventPopover::timeRequested, this, &ActivityDesk::timeRequested);
  }
  details_->toggleFor(event, &column_->list(), row);
}

}  // namespace pulsedeck

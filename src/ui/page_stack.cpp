#include "pulsedeck/ui/page_stack.h"

#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/header_bar.h"

#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace pulsedeck {

PageStack::PageStack(const MetricsStore& store, const Theme& theme, QWidget* parent)
    : QStackedWidget(parent), store_(store), theme_(theme), spanMs_(HeaderBar::kDefaultSpanMs) {}

void PageStack::setPages(const QList<PageEntry>& entries) {
  const QString shown = current() == nullptr ? QString() : current()->spec().id;
  const int scrolled = current() == nullptr ? 0 : current()->verticalScrollBar()->value();
  std::vector<DashboardPage*> pages;
  for (const PageEntry& entry : entries) {
    DashboardPage* kept = unchanged(entry);
    pages.push_back(kept != nullptr ? kept : make(entry));
  }
  const std::vector<DashboardPage*> before = std::exchange(pages_, std::move(pages));
  DashboardPage* const next = page(shown) != nullptr || pages_.empty() ? page(shown) : pages_.front();
  if (next != nullptr) open(*next);
  // Whoever edits a page wants to see the part that was on the screen.
  if (next != nullptr && next->spec().id == shown) next->verticalScrollBar()->setValue(scrolled);
  for (DashboardPage* old : before) {
    if (std::find(pages_.begin(), pages_.end(), old) != pages_.end()) continue;
    removeWidget(old);
    old->deleteLater();
  }
}

/// Of a page that goes the focus is nobody's, instead of the first control's of the one that comes.
void PageStack::open(DashboardPage& next) {
  const bool hadFocus = current() != &next && isAncestorOf(window()->focusWidget());
  if (hadFocus) window()->focusWidget()->clearFocus();
  setCurrentWidget(&next);
}

void PageStack::setSpan(qint64 spanMs) {
  spanMs_ = spanMs;
  for (DashboardPage* page : pages_)
    page->setSpan(spanMs);
}

void PageStack::setPaused(bool paused) {
  paused_ = paused;
  for (DashboardPage* page : pages_)
    page->setPaused(paused);
}

void PageStack::setEventMarks(bool shown) {
  eventMarks_ = shown;
  for (DashboardPage* page : pages_)
    page->setEventMarks(shown);
}

DashboardPage* PageStack::page(const QString& id) const {
  const auto found = std::find_if(pages_.begin(), pages_.end(),
                                  [&](const DashboardPage* page) { return page->spec().id == id; });
  return found == pages_.end() ? nullptr : *found;
}

DashboardPage* PageStack::current() const {
  return static_cast<DashboardPage*>(currentWidget());
}

DashboardPage* PageStack::unchanged(const PageEntry& entry) const {
  DashboardPage* const known = page(entry.id());
  return known != nullptr && known->entry() == entry ? known : nullptr;
}

DashboardPage* PageStack::make(const PageEntry& entry) {
  auto* made = new DashboardPage(entry, store_, theme_);
  made->setCardPeriods(cardPeriods_);
  made->setSpan(spanMs_);
  made->setPaused(paused_);
  made->setEventMarks(eventMarks_);
  connect(made, &DashboardPage::metricChosen, this, &PageStack::metricChosen);
  connect(made, &DashboardPage::ruleRequested, this, &PageStack::ruleRequested);
  connect(made, &DashboardPage::cardPeriodChosen, this,
          [this, page = entry.id()](const QString& card, std::optional<qint64> periodMs) {
            keepCardPeriod(page, card, periodMs);
          });
  connect(made, &DashboardPage::eventMarksToggled, this, &PageStack::eventMarksToggled);
  addWidget(made);
  return made;
}

void PageStack::keepCardPeriod(const QString& page, const QString& card, std::optional<qint64> periodMs) {
  if (periodMs) {
    cardPeriods_.choose({page, card, *periodMs});
  } else {
    cardPeriods_.forget(page, card);
  }
  Q_EMIT cardPeriodsChanged(cardPeriods_);
}

}  // namespace pulsedeck

#include "pulsedeck/ui/notifications_page.h"

#include "notification_details.h"
#include "notification_head.h"
#include "notification_rows.h"
#include "pulsedeck/ui/notification_list.h"
#include "pulsedeck/ui/panel.h"
#include "pulsedeck/ui/theme.h"

#include <QBoxLayout>

#include <algorithm>

namespace pulsedeck {

namespace {

/// Narrower than that, details lie below the list.
constexpr int kBesideFrom = 700;
constexpr int kDetailsWidth = 300;
constexpr int kDetailsHeight = 220;
constexpr int kLeastDetails = 60;
/// That the list gets before the details below it grow.
constexpr int kLeastList = 300;

}  // namespace

NotificationsPage::NotificationsPage(MetricsStore& store, DoNotDisturb* doNotDisturb, const Theme& theme,
                                     QWidget* parent)
    : QWidget(parent),
      theme_(theme),
      box_(new Panel(theme, this)),
      list_(new NotificationList(store, theme)),
      head_(new NotificationHead(store, *list_, doNotDisturb, theme)),
      details_(new NotificationDetails(store, theme)),
      layout_(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
  setAccessibleName(tr("Notifications"));
  box_->setAccessibleName(tr("Notifications"));
  auto* column = new QVBoxLayout(box_);
  const int padding = theme.scaled(Theme::kPadding);
  column->setContentsMargins(padding, padding, padding, theme.scaled(8));
  column->setSpacing(theme.scaled(8));
  column->addWidget(head_);
  column->addWidget(list_, 1);
  layout_->setContentsMargins(0, 0, 0, 0);
  layout_->setSpacing(theme.scaled(Theme::kGap));
  layout_->addWidget(box_, 1);
  layout_->addWidget(details_);
  setFocusProxy(list_);
  connect(list_, &NotificationList::openRequested, this, &NotificationsPage::openRequested);
  connect(list_, &NotificationList::currentEntryChanged, this, &NotificationsPage::showDetails);
  connect(list_, &NotificationList::acted, this, &NotificationsPage::acted);
  connect(details_, &NotificationDetails::openRequested, this, &NotificationsPage::openRequested);
  connect(details_, &NotificationDetails::acted, list_, &NotificationList::noteAct);
}

void NotificationsPage::refresh() {
  list_->refresh();
}

bool NotificationsPage::select(const QString& id) {
  if (!list_->select(id)) return false;
  list_->rows()->setFocus(Qt::OtherFocusReason);
  return true;
}

void NotificationsPage::showDetails() {
  details_->setEntry(list_->currentEntry());
}

// While it was hidden it followed nothing.
void NotificationsPage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  refresh();
  Q_EMIT opened();
}

void NotificationsPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const bool beside = width() >= theme_.scaled(kBesideFrom);
  layout_->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  const int below = std::clamp(height() - theme_.scaled(kLeastList), theme_.scaled(kLeastDetails),
                               theme_.scaled(kDetailsHeight));
  details_->setMinimumSize(0, 0);
  details_->setMaximumSize(beside ? theme_.scaled(kDetailsWidth) : QWIDGETSIZE_MAX,
                           beside ? QWIDGETSIZE_MAX : below);
  details_->setMinimumSize(beside ? theme_.scaled(kDetailsWidth) : 0, beside ? 0 : below);
}

}  // namespace pulsedeck

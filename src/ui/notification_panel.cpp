#include "pulsedeck/ui/notification_panel.h"

#include "notification_head.h"
#include "notification_rows.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/notification_list.h"

#include <QVBoxLayout>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kWidth = 460;
constexpr int kMostRowsHeight = 420;

}  // namespace

NotificationPanel::NotificationPanel(MetricsStore& store, DoNotDisturb* doNotDisturb, const Theme& theme,
                                     QWidget* window)
    : Popover(theme, window),
      list_(new NotificationList(store, theme)),
      head_(new NotificationHead(store, *list_, doNotDisturb, theme, this)) {
  setObjectName(QStringLiteral("notificationPanel"));
  setAccessibleName(tr("Alerts"));
  head_->setTitle(tr("Alerts"));
  list_->rows()->setLitGround(&ThemeTokens::surface);
  auto* all = new FlatButton(theme, tr("All of them on a page"), FlatButton::Look::Link);
  // In the order in which Tab goes through them.
  content()->addWidget(head_);
  content()->addWidget(list_, 1);
  content()->addWidget(all, 0, Qt::AlignLeft);
  connect(list_, &NotificationList::acted, this, &NotificationPanel::acted);
  connect(list_, &NotificationList::openRequested, this, &NotificationPanel::openRequested);
  const auto requestPage = [this](const QString& id) {
    dismiss();
    Q_EMIT pageRequested(id);
  };
  connect(list_, &NotificationList::detailsRequested, this, requestPage);
  connect(all, &FlatButton::clicked, this, [requestPage] { requestPage({}); });
  connect(list_, &NotificationList::followed, this, &NotificationPanel::fit);
  connect(&theme, &Theme::changed, this, &NotificationPanel::fit);
}

void NotificationPanel::openFor(QWidget* anchor) {
  list_->setFilter({});
  list_->refresh();
  head_->refresh();
  openBelow(anchor);
  fit();
  if (list_->rows()->isVisible()) list_->rows()->setFocus(Qt::PopupFocusReason);
}

void NotificationPanel::refresh() {
  if (isOpen()) list_->refresh();
}

void NotificationPanel::fit() {
  list_->setFixedWidth(
      std::min(theme().scaled(kWidth), parentWidget()->width() - 4 * theme().scaled(Theme::kPadding)));
  list_->setMostHeight(theme().scaled(kMostRowsHeight));
  if (isOpen()) settle();
}

}  // namespace pulsedeck

#include "notification_actions.h"

#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/snooze_menu.h"

#include <QHBoxLayout>

namespace pulsedeck {

namespace {

constexpr int kBetween = 12;

}  // namespace

NotificationActions::NotificationActions(MetricsStore& store, const Theme& theme, QWidget* parent)
    : QWidget(parent), store_(store), theme_(theme) {
  auto* layout = new QHBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme.scaled(kBetween));
  open_ = add(tr("Open"));
  acknowledge_ = add(tr("Acknowledge"));
  snooze_ = add(tr("Snooze"));
  dismiss_ = add(tr("Dismiss"));
  snoozeMenu_ = new SnoozeMenu(store.clock(), snooze_);
  snooze_->setMenu(snoozeMenu_);
  // Opening its page is looking at it.
  connect(open_, &FlatButton::clicked, this, [this] {
    const QUrl url = url_;
    store_.markNotificationRead(id_);
    Q_EMIT openRequested(url);
  });
  connect(acknowledge_, &FlatButton::clicked, this, [this] {
    store_.acknowledgeNotification(id_);
    Q_EMIT acted();
  });
  connect(dismiss_, &FlatButton::clicked, this, [this] {
    store_.dismissNotification(id_);
    Q_EMIT acted();
  });
  connect(snoozeMenu_, &SnoozeMenu::chosen, this, [this](qint64 untilMs) {
    store_.snoozeNotification(snoozing_, untilMs);
    Q_EMIT acted();
  });
  // By the time of the choice this can be about another one.
  connect(snoozeMenu_, &QMenu::aboutToShow, this, [this] { snoozing_ = id_; });
  connect(snoozeMenu_, &QMenu::aboutToHide, this, &NotificationActions::menuClosed);
}

FlatButton* NotificationActions::add(const QString& text) {
  auto* button = new FlatButton(theme_, text, FlatButton::Look::Link, this);
  layout()->addWidget(button);
  return button;
}

void NotificationActions::setEntry(const NotificationEntry& entry) {
  id_ = entry.newest.id;
  url_ = QUrl(entry.newest.actionUrl);
  open_->setVisible(!entry.newest.actionUrl.isEmpty());
  acknowledge_->setVisible(entry.state != NotificationState::Acknowledged);
  for (FlatButton* button : {open_, acknowledge_, snooze_, dismiss_})
    button->setAccessibleDescription(entry.newest.title);
}

void NotificationActions::setDismissible(bool dismissible) {
  dismiss_->setVisible(dismissible);
}

bool NotificationActions::isMenuOpen() const {
  return snoozeMenu_->isVisible();
}

}  // namespace pulsedeck

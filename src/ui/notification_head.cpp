#include "notification_head.h"

#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/notification_list.h"
#include "pulsedeck/ui/quiet_menu.h"
#include "pulsedeck/ui/text_label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace pulsedeck {

namespace {

constexpr int kBetween = 12;

}  // namespace

NotificationHead::NotificationHead(MetricsStore& store, NotificationList& list, DoNotDisturb* doNotDisturb,
                                   const Theme& theme, QWidget* parent)
    : QWidget(parent),
      store_(store),
      list_(list),
      title_(new TextLabel(theme, TextRole::Title, &ThemeTokens::text, TextLabel::Overflow::Keep, this)),
      count_(new TextLabel(theme, TextRole::Label, &ThemeTokens::muted, TextLabel::Overflow::Keep, this)),
      dropped_(new TextLabel(theme, TextRole::Label, &ThemeTokens::warning, TextLabel::Overflow::Wrap, this)),
      markAllRead_(new FlatButton(theme, tr("Mark all read"), FlatButton::Look::Link, this)),
      dismissAll_(new FlatButton(theme, tr("Dismiss all"), FlatButton::Look::Link, this)) {
  dropped_->setObjectName(QStringLiteral("droppedNotifications"));
  title_->hide();
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  auto* first = new QHBoxLayout;
  first->setSpacing(theme.scaled(8));
  first->addWidget(title_);
  first->addWidget(count_);
  first->addStretch(1);
  first->addWidget(new QuietButton(doNotDisturb, store.clock(), theme, this));
  auto* second = new QHBoxLayout;
  second->setSpacing(theme.scaled(kBetween));
  second->addWidget(markAllRead_);
  second->addWidget(dismissAll_);
  second->addStretch(1);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(theme.scaled(4));
  layout->addLayout(first);
  layout->addLayout(second);
  layout->addWidget(dropped_);
  connect(markAllRead_, &FlatButton::clicked, &list_, &NotificationList::markShownRead);
  connect(dismissAll_, &FlatButton::clicked, &list_, &NotificationList::dismissShown);
  connect(&list_, &NotificationList::followed, this, &NotificationHead::refresh);
}

void NotificationHead::setTitle(const QString& title) {
  title_->setText(title);
  title_->setVisible(!title.isEmpty());
}

void NotificationHead::refresh() {
  const NotificationCenter& center = store_.notifications();
  const std::size_t unread = center.unreadCount();
  count_->setText(unread > 0 ? tr("%n unread", nullptr, static_cast<int>(unread)) : tr("none unread"));
  count_->setVisible(center.size() > 0);
  markAllRead_->setVisible(list_.hasUnread());
  const int shown = list_.shownCount();
  dismissAll_->setVisible(shown > 0);
  dismissAll_->setText(list_.isFiltered() ? tr("Dismiss these %n", nullptr, shown) : tr("Dismiss all"));
  dismissAll_->updateGeometry();
  const quint64 dropped = store_.counts().droppedNotifications;
  dropped_->setVisible(dropped > 0);
  if (dropped > 0)
    dropped_->setText(tr("%n less important or older had to make room.", nullptr, static_cast<int>(dropped)));
}

}  // namespace pulsedeck

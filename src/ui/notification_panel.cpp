#include "pulsedeck/ui/notification_panel.h"

#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/time_text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kWidth = 360;
constexpr int kMaxListHeight = 420;
constexpr int kIcon = 18;
constexpr int kScrollGap = 4;  ///< between the rows and the scroll bar

}  // namespace

/// One notification in the list.
class NotificationRow : public QWidget {
 public:
  NotificationRow(const Notification& notification, qint64 nowMs, const Theme& theme, QWidget* parent)
      : QWidget(parent), notification_(notification), theme_(theme) {
    const SeverityLook look = lookOf(notification.severity);
    setAccessibleName(QStringLiteral("%1: %2").arg(look.word, notification.title));
    layout_ = new QVBoxLayout(this);
    layout_->setContentsMargins(theme.scaled(kIcon + 10), theme.scaled(8), 0, theme.scaled(9));
    layout_->setSpacing(theme.scaled(2));
    addText(TextRole::Title, &ThemeTokens::text, notification.title);
    if (!notification.message.isEmpty()) addText(TextRole::Label, &ThemeTokens::muted, notification.message);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme.scaled(14));
    auto* when = new TextLabel(theme, TextRole::Label, &ThemeTokens::muted);
    when->setText(QStringLiteral("%1 · %2").arg(look.word, formatMoment(notification.timeMs, nowMs)));
    foot->addWidget(when);
    foot->addStretch(1);
    layout_->addLayout(foot);
    foot_ = foot;
  }

  [[nodiscard]] const Notification& notification() const { return notification_; }

  FlatButton* addAction(const QString& text) {
    auto* button = new FlatButton(theme_, text, FlatButton::Look::Link, this);
    button->setAccessibleDescription(notification_.title);
    foot_->addWidget(button);
    return button;
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const SeverityLook look = lookOf(notification_.severity);
    painter.drawPixmap(
        0, theme_.scaled(8),
        tintedIcon(look.icon, theme_.tokens().*look.color, theme_.scaled(kIcon), devicePixelRatioF()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme_.tokens().line);
  }

 private:
  void addText(TextRole role, ThemeColor color, const QString& text) {
    auto* label = new TextLabel(theme_, role, color, TextLabel::Overflow::Wrap, this);
    label->setText(text);
    layout_->addWidget(label);
  }

  const Notification notification_;
  const Theme& theme_;
  QVBoxLayout* layout_;
  QHBoxLayout* foot_;
};

NotificationPanel::NotificationPanel(MetricsStore& store, const Theme& theme, QWidget* window)
    : Popover(theme, window), store_(store) {
  setObjectName(QStringLiteral("notificationPanel"));
  setAccessibleName(tr("Alerts"));
  auto* title = new TextLabel(theme, TextRole::Title, &ThemeTokens::text);
  title->setText(tr("Alerts"));
  dismissAll_ = new FlatButton(theme, tr("Dismiss all"), FlatButton::Look::Link);
  connect(dismissAll_, &FlatButton::clicked, &store_, &MetricsStore::dismissAllNotifications);
  auto* head = new QHBoxLayout;
  head->setContentsMargins(0, 0, theme.scaled(kScrollGap), 0);
  head->addWidget(title);
  head->addStretch(1);
  head->addWidget(dismissAll_);
  content()->addLayout(head);

  empty_ = new TextLabel(theme, TextRole::Label, &ThemeTokens::muted);
  empty_->setText(tr("No alerts. New ones appear here and in the corner."));
  content()->addWidget(empty_);

  auto* inner = new QWidget;
  list_ = new QVBoxLayout(inner);
  list_->setContentsMargins(0, 0, theme.scaled(kScrollGap), 0);
  list_->setSpacing(0);
  list_->addStretch(1);
  scroll_ = new QScrollArea;
  scroll_->setFrameShape(QFrame::NoFrame);
  scroll_->setFocusPolicy(Qt::NoFocus);
  scroll_->setWidgetResizable(true);
  scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll_->setWidget(inner);
  scroll_->viewport()->setAutoFillBackground(false);
  inner->setAutoFillBackground(false);
  scroll_->setFixedWidth(theme.scaled(kWidth));
  content()->addWidget(scroll_, 1);
}

void NotificationPanel::refresh() {
  if (!isOpen()) return;
  removeGone();
  addNew();
  const bool none = rows_.isEmpty();
  empty_->setVisible(none);
  scroll_->setVisible(!none);
  dismissAll_->setVisible(!none);
  if (!none) {
    list_->activate();
    scroll_->setFixedHeight(
        std::min(list_->totalHeightForWidth(scroll_->width()), theme().scaled(kMaxListHeight)));
  }
  settle();
}

void NotificationPanel::removeGone() {
  for (auto row = rows_.begin(); row != rows_.end();) {
    const NotificationEntry* still = store_.notifications().find(row.key());
    if (still != nullptr && still->newest == row.value()->notification()) {
      ++row;
      continue;
    }
    // The focus must not fall out of the panel with the row that had it.
    if (row.value()->isAncestorOf(focusWidget())) setFocus(Qt::OtherFocusReason);
    delete row.value();
    row = rows_.erase(row);
  }
}

void NotificationPanel::addNew() {
  int position = 0;
  const auto& entries = store_.notifications().entries();
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry, ++position) {
    if (rows_.contains(entry->newest.id)) continue;
    NotificationRow* row = makeRow(entry->newest);
    rows_.insert(entry->newest.id, row);
    list_->insertWidget(position, row);
    row->show();  // else the layout would leave it out until the event loop runs
  }
}

NotificationRow* NotificationPanel::makeRow(const Notification& notification) {
  auto* row = new NotificationRow(notification, store_.clock().wallMs(), theme(), scroll_->widget());
  if (!notification.actionUrl.isEmpty()) {
    connect(row->addAction(tr("Open")), &FlatButton::clicked, this,
            [this, url = notification.actionUrl] { Q_EMIT openRequested(QUrl(url)); });
  }
  connect(row->addAction(tr("Dismiss")), &FlatButton::clicked, &store_,
          [this, id = notification.id] { store_.dismissNotification(id); });
  return row;
}

}  // namespace pulsedeck

#include "pulsedeck/ui/toast.h"

#include "notification_actions.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/notification_model.h"
#include "pulsedeck/ui/popover.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/text_label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kWidth = 284;
constexpr int kEdge = 4;
constexpr int kIcon = 18;
constexpr int kSlideMs = 180;
constexpr int kSlideFrom = 40;

QString shortened(const QString& text) {
  return text.size() <= Toast::kMostLetters ? text : text.left(Toast::kMostLetters - 1) + QChar(u'…');
}

}  // namespace

Toast::Toast(const NotificationEntry& entry, MetricsStore& store, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      entry_(entry),
      store_(store),
      theme_(theme),
      title_(new TextLabel(theme, TextRole::Title, &ThemeTokens::text, TextLabel::Overflow::Wrap, this)),
      message_(new TextLabel(theme, TextRole::Body, &ThemeTokens::muted, TextLabel::Overflow::Wrap, this)),
      close_(new FlatButton(theme, QString(), FlatButton::Look::Bare, this)),
      actions_(new NotificationActions(store, theme, this)),
      leaving_(this),
      slide_(this, QByteArrayLiteral("pos")) {
  setObjectName(QStringLiteral("toast"));
  addContent();
  watchFocus();
  slide_.setDuration(theme.reducedMotion() ? 0 : kSlideMs);
  slide_.setEasingCurve(QEasingCurve::OutCubic);
  takeTexts();
  leaving_.setSingleShot(true);
  connect(&leaving_, &QTimer::timeout, this, &Toast::timedOut);
  connect(&theme_, &Theme::changed, this, &Toast::fit);
}

void Toast::addContent() {
  auto* layout = new QVBoxLayout(this);
  layout->setSpacing(theme_.scaled(3));
  auto* head = new QHBoxLayout;
  head->setSpacing(theme_.scaled(6));
  head->addWidget(title_, 1);
  head->addWidget(close_, 0, Qt::AlignTop);
  layout->addLayout(head);
  layout->addWidget(message_);
  layout->addWidget(actions_, 0, Qt::AlignLeft);
  setTabOrder(actions_, close_);
  actions_->setDismissible(false);
  close_->setIconName(QStringLiteral("x"));
  close_->setAccessibleName(tr("Dismiss"));
  close_->setToolTip(tr("Dismiss (Esc)"));
  connect(close_, &FlatButton::clicked, this, &Toast::dismiss);
  connect(actions_, &NotificationActions::openRequested, this, &Toast::openRequested);
  connect(actions_, &NotificationActions::openRequested, this, &Toast::acted);
  connect(actions_, &NotificationActions::acted, this, &Toast::acted);
  connect(actions_, &NotificationActions::menuClosed, this, &Toast::updateLeaving);
}

void Toast::setEntry(const NotificationEntry& entry) {
  const bool isNews = entry.lastMs != entry_.lastMs || entry.count != entry_.count;
  entry_ = entry;
  takeTexts();
  if (isNews) leaving_.stop();
  updateLeaving();
}

void Toast::takeTexts() {
  const Notification& told = entry_.newest;
  const QString title =
      entry_.count > 1 ? QStringLiteral("%1 %2").arg(told.title, countText(entry_.count)) : told.title;
  title_->setText(title);
  message_->setText(shortened(told.message));
  message_->setVisible(!told.message.isEmpty());
  close_->setAccessibleDescription(told.title);
  actions_->setEntry(entry_);
  setAccessibleName(QStringLiteral("%1: %2").arg(lookOf(told.severity).word, title));
  setAccessibleDescription(told.message);
  fit();
}

void Toast::fit() {
  const int padding = theme_.scaled(12);
  layout()->setContentsMargins(kShadowMargin + theme_.scaled(kEdge + kIcon + 8) + padding,
                               kShadowMargin + theme_.scaled(8), kShadowMargin + theme_.scaled(8),
                               kShadowMargin + theme_.scaled(9));
  setFixedWidth(std::min(theme_.scaled(kWidth), mostWidth_) + 2 * kShadowMargin);
  layout()->activate();
  resize(width(),
         layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height());
  update();
}

void Toast::setMostWidth(int px) {
  if (std::exchange(mostWidth_, px) != px) fit();
}

void Toast::watchFocus() {
  connect(qApp, &QApplication::focusChanged, this, &Toast::updateLeaving);
}

void Toast::setShownFor(std::optional<int> ms) {
  leaves_ = ms.has_value();
  leaving_.stop();
  if (ms) leaving_.setInterval(*ms);
  updateLeaving();
}

void Toast::updateLeaving() {
  const bool held = entered_ || actions_->isMenuOpen() || isAncestorOf(QApplication::focusWidget());
  if (!leaves_ || held) {
    leaving_.stop();
  } else if (!leaving_.isActive()) {
    leaving_.start();
  }
}

void Toast::moveTo(QPoint place, bool slowly) {
  const bool onItsWay = slide_.state() == QAbstractAnimation::Running && slide_.endValue().toPoint() == place;
  if (onItsWay || (isVisible() && pos() == place)) return;
  const QPoint from = isVisible() ? pos() : place + QPoint(theme_.scaled(kSlideFrom), 0);
  slide_.stop();
  if (!slowly || slide_.duration() == 0) {
    move(place);
    return;
  }
  slide_.setStartValue(from);
  slide_.setEndValue(place);
  slide_.start();
}

void Toast::paintEvent(QPaintEvent*) {
  const QRectF surface =
      QRectF(rect()).adjusted(kShadowMargin, kShadowMargin, -kShadowMargin, -kShadowMargin);
  const SeverityLook look = lookOf(entry_.newest.severity);
  const QColor color = theme_.tokens().*look.color;
  QPainter painter(this);
  paintRaisedSurface(painter, surface, theme_);

  QPainterPath edge;
  edge.addRoundedRect(surface, Theme::kPanelRadius, Theme::kPanelRadius);
  QPainterPath strip;
  strip.addRect(QRectF(surface.topLeft(), QSizeF(theme_.scaled(kEdge), surface.height())));
  painter.fillPath(edge.intersected(strip), color);

  const int padding = theme_.scaled(12);
  const int x = kShadowMargin + theme_.scaled(kEdge) + padding - theme_.scaled(2);
  painter.drawPixmap(x, kShadowMargin + padding,
                     tintedIcon(look.icon, color, theme_.scaled(kIcon), devicePixelRatioF()));
}

void Toast::dismiss() {
  store_.dismissNotification(entry_.newest.id);
  Q_EMIT acted();
}

void Toast::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    dismiss();
    return;
  }
  QWidget::keyPressEvent(event);
}

void Toast::enterEvent(QEnterEvent* event) {
  QWidget::enterEvent(event);
  entered_ = true;
  updateLeaving();
}

void Toast::leaveEvent(QEvent* event) {
  QWidget::leaveEvent(event);
  entered_ = false;
  updateLeaving();
}

}  // namespace pulsedeck

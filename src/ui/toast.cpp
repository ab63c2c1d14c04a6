#include "pulsedeck/ui/toast.h"

#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/popover.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/text_label.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kWidth = 280;
constexpr int kEdge = 4;
constexpr int kIcon = 18;
constexpr int kWindowMargin = 26;
constexpr int kBetween = 10;
constexpr int kSlideMs = 180;
constexpr int kSlideFrom = 40;

}  // namespace

Toast::Toast(const Notification& notification, bool leaves, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      notification_(notification),
      leaves_(leaves),
      theme_(theme),
      leaving_(this),
      slide_(this, QByteArrayLiteral("pos")) {
  setObjectName(QStringLiteral("toast"));
  setAccessibleName(QStringLiteral("%1: %2").arg(lookOf(notification.severity).word, notification.title));
  setAccessibleDescription(notification.message);
  addContent();
  addActions();
  watchFocus();
  slide_.setDuration(theme.reducedMotion() ? 0 : kSlideMs);
  slide_.setEasingCurve(QEasingCurve::OutCubic);
  fit();
  leaving_.setSingleShot(true);
  leaving_.setInterval(kShownForMs);
  connect(&leaving_, &QTimer::timeout, this, &Toast::timedOut);
  hold(false);
  connect(&theme_, &Theme::changed, this, &Toast::fit);
}

void Toast::fit() {
  const int padding = theme_.scaled(12);
  layout()->setContentsMargins(kShadowMargin + theme_.scaled(kEdge + kIcon + 8) + padding,
                               kShadowMargin + padding, kShadowMargin + padding,
                               kShadowMargin + theme_.scaled(9));
  setFixedWidth(theme_.scaled(kWidth) + 2 * kShadowMargin);
  layout()->activate();
  resize(width(),
         layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : sizeHint().height());
  update();
}

void Toast::addContent() {
  auto* layout = new QVBoxLayout(this);
  layout->setSpacing(theme_.scaled(3));
  const auto add = [&](TextRole role, ThemeColor color, const QString& text) {
    if (text.isEmpty()) return;
    auto* label = new TextLabel(theme_, role, color, TextLabel::Overflow::Wrap, this);
    label->setText(text);
    layout->addWidget(label);
  };
  add(TextRole::Title, &ThemeTokens::text, notification_.title);
  add(TextRole::Body, &ThemeTokens::muted, notification_.message);
}

void Toast::addActions() {
  auto* actions = new QHBoxLayout;
  actions->setSpacing(theme_.scaled(14));
  actions->setContentsMargins(0, theme_.scaled(2), 0, 0);
  if (!notification_.actionUrl.isEmpty()) {
    auto* open = new FlatButton(theme_, tr("Open"), FlatButton::Look::Link, this);
    connect(open, &FlatButton::clicked, this,
            [this] { Q_EMIT openRequested(QUrl(notification_.actionUrl)); });
    actions->addWidget(open);
  }
  auto* dismiss = new FlatButton(theme_, tr("Dismiss"), FlatButton::Look::Link, this);
  connect(dismiss, &FlatButton::clicked, this, [this] { Q_EMIT dismissRequested(notification_.id); });
  actions->addWidget(dismiss);
  actions->addStretch(1);
  static_cast<QVBoxLayout*>(layout())->addLayout(actions);
}

void Toast::watchFocus() {
  connect(qApp, &QApplication::focusChanged, this,
          [this](const QWidget*, const QWidget* now) { hold(underMouse() || isAncestorOf(now)); });
}

void Toast::hold(bool held) {
  if (!leaves_) return;
  if (held) {
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
  const SeverityLook look = lookOf(notification_.severity);
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

void Toast::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    Q_EMIT dismissRequested(notification_.id);
    return;
  }
  QWidget::keyPressEvent(event);
}

void Toast::enterEvent(QEnterEvent* event) {
  QWidget::enterEvent(event);
  hold(true);
}

void Toast::leaveEvent(QEvent* event) {
  QWidget::leaveEvent(event);
  hold(isAncestorOf(QApplication::focusWidget()));
}

ToastStack::ToastStack(MetricsStore& store, const Theme& theme, bool autoDismiss, QWidget* window)
    : QObject(window),
      store_(store),
      theme_(theme),
      autoDismiss_(autoDismiss),
      window_(window),
      more_(new FlatButton(theme, QString(), FlatButton::Look::Bordered, window)) {
  more_->setObjectName(QStringLiteral("moreToasts"));
  more_->hide();
  connect(more_, &FlatButton::clicked, this, &ToastStack::allRequested);
  connect(&store_, &MetricsStore::notificationsAdded, this, &ToastStack::enqueue);
  connect(&store_, &MetricsStore::notificationsRemoved, this, [this] { removedDue_ = true; });
}

void ToastStack::enqueue(const QList<Notification>& notifications) {
  const NotificationCenter& center = store_.notifications();
  for (const Notification& notification : notifications) {
    if (errorsOnly_ && notification.severity != Severity::Error) continue;
    std::erase_if(waiting_, [&](const Waiting& other) { return other.notification.id == notification.id; });
    waiting_.push_back({notification, store_.clock().steadyMs()});
  }
  // While the window is not seen nothing else takes away what was dismissed or had to make room.
  std::erase_if(waiting_,
                [&](const Waiting& waiting) { return center.find(waiting.notification.id) == nullptr; });
  removedDue_ = true;  // one of the same id is replaced without being removed
}

void ToastStack::refresh() {
  if (removedDue_) removeDismissed();
  dropOutdated();
  fillPlaces();
  updateMore();
}

void ToastStack::removeDismissed() {
  removedDue_ = false;
  const auto isGone = [this](const Notification& notification) {
    const NotificationEntry* still = store_.notifications().find(notification.id);
    return still == nullptr || still->newest != notification || isQuiet(still->state);
  };
  std::erase_if(waiting_, [&](const Waiting& waiting) { return isGone(waiting.notification); });
  const std::deque<Toast*> shown = toasts_;
  for (Toast* toast : shown) {
    if (isGone(toast->notification())) remove(toast);
  }
}

void ToastStack::dropOutdated() {
  const qint64 nowMs = store_.clock().steadyMs();
  std::erase_if(waiting_, [&](const Waiting& waiting) {
    return waiting.notification.severity != Severity::Error && nowMs - waiting.sinceMs > kMaxWaitMs;
  });
}

void ToastStack::fillPlaces() {
  while (!waiting_.empty()) {
    // The most severe first; from the back, so that the newest of equals is found.
    const auto found = std::max_element(
        waiting_.rbegin(), waiting_.rend(),
        [](const Waiting& a, const Waiting& b) { return a.notification.severity < b.notification.severity; });
    if (toasts_.size() >= kMaxShown && !makeRoomFor(found->notification)) break;
    show(found->notification);
    waiting_.erase(std::next(found).base());
  }
}

bool ToastStack::makeRoomFor(const Notification& notification) {
  if (notification.severity != Severity::Error) return false;
  const auto lesser = std::find_if(toasts_.begin(), toasts_.end(), [](const Toast* toast) {
    return toast->notification().severity != Severity::Error;
  });
  if (lesser == toasts_.end()) return false;
  remove(*lesser);
  return true;
}

void ToastStack::show(const Notification& notification) {
  const bool leaves = autoDismiss_ && notification.autoDismiss && notification.severity != Severity::Error;
  auto* toast = new Toast(notification, leaves, theme_, window_);
  connect(toast, &Toast::timedOut, this, [this, toast] { remove(toast); });
  connect(toast, &Toast::dismissRequested, &store_, &MetricsStore::dismissNotification);
  connect(toast, &Toast::openRequested, this, &ToastStack::openRequested);
  toasts_.push_back(toast);
  arrange(true);
  toast->show();
  toast->raise();
  QAccessibleEvent alert(toast, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void ToastStack::remove(Toast* toast) {
  std::erase(toasts_, toast);
  toast->hide();
  toast->deleteLater();
  arrange(true);
}

void ToastStack::arrange(bool slowly) {
  const int margin = theme_.scaled(kWindowMargin) - kShadowMargin;
  int bottom = window_->height() - margin;
  for (auto toast = toasts_.rbegin(); toast != toasts_.rend(); ++toast) {
    (*toast)->moveTo(QPoint(window_->width() - margin - (*toast)->width(), bottom - (*toast)->height()),
                     slowly);
    bottom -= (*toast)->height() - 2 * kShadowMargin + theme_.scaled(kBetween);
  }
  more_->resize(more_->sizeHint());
  more_->move(window_->width() - margin - kShadowMargin - more_->width(),
              bottom - kShadowMargin - more_->height());
}

void ToastStack::setErrorsOnly(bool errorsOnly) {
  errorsOnly_ = errorsOnly;
  if (!errorsOnly) return;
  std::erase_if(waiting_,
                [](const Waiting& waiting) { return waiting.notification.severity != Severity::Error; });
  const std::deque<Toast*> shown = toasts_;
  for (Toast* toast : shown) {
    if (toast->notification().severity != Severity::Error) remove(toast);
  }
  updateMore();
}

void ToastStack::forgetWaiting() {
  waiting_.clear();
  updateMore();
}

void ToastStack::updateMore() {
  more_->setVisible(!waiting_.empty());
  if (waiting_.empty()) return;
  more_->setText(tr("%n more", nullptr, static_cast<int>(waiting_.size())));
  more_->raise();
  arrange(true);
}

}  // namespace pulsedeck

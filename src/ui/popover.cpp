#include "pulsedeck/ui/popover.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kDistance = 6;      ///< between control and popover
constexpr int kWindowMargin = 8;  ///< between popover and the window's edge

}  // namespace

void paintRaisedSurface(QPainter& painter, const QRectF& rect, const Theme& theme) {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  // Many thin layers, each a little larger, add up to a soft shadow.
  painter.setBrush(QColor(0, 0, 0, theme.isDark() ? 14 : 5));
  for (int reach = kShadowMargin - 2; reach > 0; reach -= 2) {
    const qreal radius = Theme::kPanelRadius + reach;
    painter.drawRoundedRect(rect.adjusted(-reach, -reach, reach, reach).translated(0, 2), radius, radius);
  }
  painter.setBrush(theme.tokens().raised);
  painter.setPen(theme.tokens().line);
  painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), Theme::kPanelRadius, Theme::kPanelRadius);
}

void raiseBelowPopovers(QWidget* widget) {
  widget->raise();
  for (Popover* popover : widget->parentWidget()->findChildren<Popover*>(Qt::FindDirectChildrenOnly)) {
    if (popover->isOpen()) popover->raise();
  }
}

Popover::Popover(const Theme& theme, QWidget* window)
    : QWidget(window), theme_(theme), content_(new QVBoxLayout(this)) {
  const int margin = kShadowMargin + theme_.scaled(Theme::kPadding);
  content_->setContentsMargins(margin, margin, margin, margin);
  content_->setSpacing(theme_.scaled(8));
  setFocusPolicy(Qt::TabFocus);
  hide();
  connect(&theme_, &Theme::changed, this, [this] { update(); });
}

void Popover::openBelow(QWidget* anchor) {
  anchor_ = anchor;
  settle();
  show();
  raise();
  setFocus(Qt::PopupFocusReason);
  qApp->installEventFilter(this);
}

void Popover::settle() {
  if (anchor_ == nullptr) return;
  content_->activate();
  setGeometry(placement());
}

QRect Popover::placement() const {
  const QSize room = parentWidget()->size();
  // A wallboard hides the controls; then it lies at the top, in the middle.
  const QPoint below =
      anchor_->isVisible()
          ? anchor_->mapTo(parentWidget(), QPoint(anchor_->width(), anchor_->height() + kDistance))
          : QPoint((room.width() + sizeHint().width()) / 2, kDistance + kShadowMargin);
  const int top = below.y() - kShadowMargin;
  const int width = std::min(sizeHint().width(), room.width());
  const int wanted = content_->hasHeightForWidth() ? content_->heightForWidth(width) : sizeHint().height();
  const int height = std::min(wanted, room.height() - top - kWindowMargin + kShadowMargin);
  const int rightmost = room.width() - kWindowMargin + kShadowMargin - width;
  const int left = std::clamp(below.x() + kShadowMargin - width, kWindowMargin - kShadowMargin,
                              std::max(rightmost, kWindowMargin - kShadowMargin));
  return {left, top, width, height};
}

void Popover::dismiss() {
  if (!isVisible()) return;
  qApp->removeEventFilter(this);
  const QWidget* focused = window()->focusWidget();
  const bool hadFocus = focused == this || isAncestorOf(focused);
  hide();
  if (hadFocus && anchor_ != nullptr) anchor_->setFocus(Qt::PopupFocusReason);
  Q_EMIT closed();
}

void Popover::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintRaisedSurface(
      painter, QRectF(rect()).adjusted(kShadowMargin, kShadowMargin, -kShadowMargin, -kShadowMargin), theme_);
}

void Popover::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    dismiss();
    return;
  }
  QWidget::keyPressEvent(event);
}

bool Popover::focusNextPrevChild(bool next) {
  const auto takesTab = [this](const QWidget* widget) {
    return (widget == this || isAncestorOf(widget)) && widget->isVisible() && widget->isEnabled() &&
           (widget->focusPolicy() & Qt::TabFocus) != 0;
  };
  QWidget* const from = window()->focusWidget() != nullptr ? window()->focusWidget() : this;
  QWidget* candidate = from;
  do {
    candidate = next ? candidate->nextInFocusChain() : candidate->previousInFocusChain();
  } while (candidate != from && !takesTab(candidate));
  candidate->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
  return true;
}

bool Popover::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::MouseButtonPress) {
    const QPoint position = static_cast<QMouseEvent*>(event)->globalPosition().toPoint();
    const auto holds = [&](const QWidget* widget) {
      return widget != nullptr && widget->rect().contains(widget->mapFromGlobal(position));
    };
    // A press on the control itself is left to that control, which closes what it opened; one beside an open
    // menu closes that menu alone.
    if (QApplication::activePopupWidget() != nullptr) return false;
    if (qobject_cast<QWidget*>(watched) != nullptr && !holds(this) && !holds(anchor_)) dismiss();
  } else if (event->type() == QEvent::Resize && watched == parentWidget()) {
    dismiss();
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace pulsedeck

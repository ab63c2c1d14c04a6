#include "pulsedeck/ui/panel.h"

#include "pulsedeck/ui/accessible_widgets.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/theme.h"

#include <QFocusEvent>
#include <QPaintEvent>
#include <QPainter>

namespace pulsedeck {

Panel::Panel(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  // Before the panel has a name: with it Qt makes what speaks for it, once.
  installAccessibleWidgets();
  connect(&theme_, &Theme::changed, this, [this] { update(); });
}

void Panel::setRaised(bool raised) {
  if (raised == raised_) return;
  raised_ = raised;
  update();
}

QRect Panel::inside() const {
  // There the round corners are less than a pixel deep.
  const int rounding = theme_.scaled(Theme::kPanelRadius) * 3 / 5;
  return rect().adjusted(1, rounding, -1, -rounding);
}

void Panel::focusInEvent(QFocusEvent* event) {
  focusedByKey_ = event->reason() != Qt::MouseFocusReason;
  update();
}

void Panel::focusOutEvent(QFocusEvent*) {
  update();
}

void Panel::paintFocus(QPainter& painter) const {
  if (focusedByKey_ && hasFocus())
    paintFocusRing(painter, rect(), theme_, theme_.scaled(Theme::kPanelRadius));
}

void Panel::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  const QColor ground = raised_ ? theme_.tokens().raised : theme_.tokens().surface;
  if (inside().contains(event->rect())) {
    painter.fillRect(event->rect(), ground);
    return;
  }
  const qreal radius = theme_.scaled(Theme::kPanelRadius);
  if (testAttribute(Qt::WA_OpaquePaintEvent)) painter.fillRect(event->rect(), theme_.tokens().background);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(theme_.tokens().line);
  painter.setBrush(ground);
  painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

}  // namespace pulsedeck

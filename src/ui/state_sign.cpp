#include "state_sign.h"

#include <QPainter>

namespace pulsedeck {

namespace {

constexpr int kSize = 9;

ThemeColor colorOf(PillKind kind) {
  switch (kind) {
    case PillKind::Live:
      return &ThemeTokens::ok;
    case PillKind::Simulated:
    case PillKind::Busy:
      return &ThemeTokens::accent;
    case PillKind::Polling:
    case PillKind::Warning:
      return &ThemeTokens::warning;
    case PillKind::Off:
      return &ThemeTokens::muted;
    case PillKind::Failed:
      return &ThemeTokens::error;
  }
  Q_UNREACHABLE();
}

}  // namespace

QColor stateColor(PillKind kind, const Theme& theme) {
  return stateColor(kind, theme.tokens());
}

QColor stateColor(PillKind kind, const ThemeTokens& tokens) {
  return tokens.*colorOf(kind);
}

void paintStateSign(QPainter& painter, const QRectF& rect, PillKind kind, const QColor& color) {
  const QRectF inner = rect.adjusted(1, 1, -1, -1);
  painter.setPen(QPen(color, 2));
  painter.setBrush(color);
  switch (kind) {
    case PillKind::Live:
    case PillKind::Simulated:
      painter.setPen(Qt::NoPen);
      painter.drawEllipse(rect);
      break;
    case PillKind::Busy:
      painter.setBrush(Qt::NoBrush);
      painter.drawEllipse(inner);
      break;
    case PillKind::Polling:
      painter.drawPie(inner, 90 * 16, 180 * 16);
      painter.setBrush(Qt::NoBrush);
      painter.drawEllipse(inner);
      break;
    case PillKind::Warning:
      painter.setPen(Qt::NoPen);
      painter.drawPolygon(
          QPolygonF({QPointF(rect.center().x(), rect.top()), rect.bottomRight(), rect.bottomLeft()}));
      break;
    case PillKind::Off:
      painter.setBrush(Qt::NoBrush);
      painter.drawRect(inner);
      break;
    case PillKind::Failed:
      painter.drawLine(inner.topLeft(), inner.bottomRight());
      painter.drawLine(inner.topRight(), inner.bottomLeft());
      break;
  }
}

std::optional<PillKind> signOfState(double value) {
  if (value == 0) return PillKind::Failed;
  if (value == 1) return PillKind::Warning;
  return value == 2 ? std::optional(PillKind::Live) : std::nullopt;
}

StateSign::StateSign(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
  setFixedSize(theme.scaled(kSize), theme.scaled(kSize));
  connect(&theme_, &Theme::changed, this, [this] { update(); });
}

void StateSign::setKind(PillKind kind) {
  if (kind == kind_) return;
  kind_ = kind;
  update();
}

void StateSign::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  paintStateSign(painter, rect(), kind_, stateColor(kind_, theme_));
}

}  // namespace pulsedeck

#include "tick_box.h"

#include "pulsedeck/ui/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kBox = 16;
constexpr int kBoxRadius = 4;
constexpr int kGap = 8;
constexpr int kRoom = 4;  ///< above and below

}  // namespace

TickBox::TickBox(const Theme& theme, const QString& text, QWidget* parent)
    : QCheckBox(text, parent), theme_(theme) {
  setAttribute(Qt::WA_Hover);
  connect(&theme_, &Theme::changed, this, [this] {
    updateGeometry();
    update();
  });
}

QSize TickBox::sizeHint() const {
  const QFontMetrics metrics(theme_.font(TextRole::Body));
  const QSize words = metrics.size(Qt::TextShowMnemonic, text());
  return {theme_.scaled(kBox + kGap) + words.width(),
          std::max(theme_.scaled(kBox), words.height()) + theme_.scaled(2 * kRoom)};
}

bool TickBox::hitButton(const QPoint& position) const {
  return rect().contains(position);
}

void TickBox::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const int side = theme_.scaled(kBox);
  paintBox(painter, QRectF(0, (height() - side) / 2, side, side));
  painter.setFont(theme_.font(TextRole::Body));
  painter.setPen(isEnabled() ? theme_.tokens().text : theme_.tokens().faint);
  const QRect words = rect().adjusted(side + theme_.scaled(kGap), 0, 0, 0);
  painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextShowMnemonic, text());
  // As of a link: a ring would touch box and text.
  if (hasFocus())
    painter.fillRect(QRect(words.left(), height() - 2, words.width(), 2), theme_.tokens().accent);
}

void TickBox::paintBox(QPainter& painter, const QRectF& box) const {
  const ThemeTokens& tokens = theme_.tokens();
  const QColor frame = isChecked() ? tokens.accent : underMouse() ? tokens.text : tokens.muted;
  painter.setPen(isEnabled() ? frame : tokens.faint);
  painter.setBrush(isChecked() ? tokens.accent : tokens.surface);
  const qreal radius = theme_.scaled(kBoxRadius);
  painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
  if (!isChecked()) return;
  const auto at = [&box](qreal x, qreal y) {
    return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
  };
  QPainterPath tick(at(0.26, 0.52));
  tick.lineTo(at(0.43, 0.69));
  tick.lineTo(at(0.75, 0.33));
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(tokens.surface, theme_.scaledF(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  painter.drawPath(tick);
}

}  // namespace pulsedeck

#include "chart_legend.h"

#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace pulsedeck {

namespace {

constexpr int kDashWidth = 10;
constexpr int kDashHeight = 3;
constexpr int kGap = 6;
constexpr qreal kMarkRadius = 3;
constexpr int kPadding = 4;

}  // namespace

LegendEntry::LegendEntry(const Theme& theme, const QString& label, QWidget* parent)
    : QAbstractButton(parent), theme_(theme) {
  setText(label);
  setAccessibleName(label);
  setAccessibleDescription(
      tr("Shows or hides this series; with a double click or Shift+Enter it alone is shown"));
  setCheckable(true);
  setChecked(true);
  setFocusPolicy(Qt::TabFocus);
  setAttribute(Qt::WA_Hover);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  connect(&theme_, &Theme::changed, this, &QWidget::updateGeometry);
}

void LegendEntry::setColor(const QColor& color) {
  color_ = color;
  update();
}

void LegendEntry::setMark(SeriesMark mark) {
  mark_ = mark;
  update();
}

int LegendEntry::textLeft() const {
  return theme_.scaled(kPadding + kDashWidth + kGap);
}

QSize LegendEntry::sizeHint() const {
  const QFontMetrics metrics(theme_.font(TextRole::Label));
  return {textLeft() + metrics.horizontalAdvance(text()) + theme_.scaled(kPadding),
          metrics.height() + theme_.scaled(kPadding)};
}

QSize LegendEntry::minimumSizeHint() const {
  const QFontMetrics metrics(theme_.font(TextRole::Label));
  return {textLeft() + metrics.horizontalAdvance(QStringLiteral("m…")), sizeHint().height()};
}

void LegendEntry::paintEvent(QPaintEvent*) {
  const ThemeTokens& tokens = theme_.tokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const qreal thickness = theme_.scaled(kDashHeight);
  const QRectF dash(theme_.scaled(kPadding), (height() - thickness) / 2, theme_.scaled(kDashWidth),
                    thickness);
  painter.setPen(Qt::NoPen);
  painter.setBrush(isChecked() ? color_ : tokens.line);
  painter.drawRoundedRect(dash, thickness / 2, thickness / 2);
  if (mark_) {
    paintSeriesMark(painter, dash.center(), theme_.scaledF(kMarkRadius), *mark_,
                    isChecked() ? color_ : tokens.line);
  }

  QFont font = theme_.font(TextRole::Label);
  font.setStrikeOut(!isChecked());
  painter.setFont(font);
  painter.setPen(isChecked() && underMouse() ? tokens.text : tokens.muted);
  const QRect room = rect().adjusted(textLeft(), 0, 0, 0);
  painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                   QFontMetrics(font).elidedText(text(), Qt::ElideRight, room.width()));
  if (hasFocus()) paintFocusRing(painter, rect(), theme_, theme_.scaled(kPadding));
}

// The first of the two clicks has switched it; the second one is taken here.
void LegendEntry::mouseDoubleClickEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) Q_EMIT soloRequested();
}

void LegendEntry::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    if (event->modifiers().testFlag(Qt::ShiftModifier)) {
      Q_EMIT soloRequested();
      return;
    }
    click();
    return;
  }
  QAbstractButton::keyPressEvent(event);
}

}  // namespace pulsedeck

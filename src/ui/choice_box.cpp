#include "choice_box.h"

#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/theme.h"

#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kPadding = 12;
constexpr int kHeight = 30;
constexpr int kIcon = 16;
constexpr int kIconGap = 6;
constexpr int kArrow = 14;

}  // namespace

ChoiceBox::ChoiceBox(const Theme& theme, QWidget* parent) : QComboBox(parent), theme_(theme) {
  setFocusPolicy(Qt::StrongFocus);
  connect(&theme_, &Theme::changed, this, [this] { updateGeometry(); });
}

QSize ChoiceBox::sizeHint() const {
  const QFontMetrics metrics(theme_.font(TextRole::Body));
  int text = 0;
  bool hasIcons = false;
  for (int i = 0; i < count(); ++i) {
    text = std::max(text, metrics.horizontalAdvance(itemText(i)));
    hasIcons = hasIcons || !itemIcon(i).isNull();
  }
  const int icon = hasIcons ? theme_.scaled(kIcon + kIconGap) : 0;
  return {text + icon + theme_.scaled(2 * kPadding + kIconGap + kArrow),
          std::max(theme_.scaled(kHeight), metrics.height() + theme_.scaled(10))};
}

void ChoiceBox::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const ThemeTokens& tokens = theme_.tokens();
  const qreal line = hasFocus() ? 2 : 1;
  painter.setPen(QPen(hasFocus() ? tokens.accent : tokens.line, line));
  painter.setBrush(underMouse() ? tokens.raised : tokens.surface);
  const qreal radius = theme_.scaled(Theme::kControlRadius);
  painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius);

  QRect room = rect().adjusted(theme_.scaled(kPadding), 0, -theme_.scaled(kPadding), 0);
  const int arrow = theme_.scaled(kArrow);
  painter.drawPixmap(room.right() + 1 - arrow, room.center().y() - arrow / 2 + 1,
                     tintedIcon(QStringLiteral("chevron-down"), tokens.muted, arrow, devicePixelRatioF()));
  room.setRight(room.right() - arrow - theme_.scaled(kIconGap));
  if (const QIcon icon = itemIcon(currentIndex()); !icon.isNull()) {
    const int size = theme_.scaled(kIcon);
    icon.paint(&painter, QRect(room.left(), room.center().y() - size / 2 + 1, size, size));
    room.setLeft(room.left() + size + theme_.scaled(kIconGap));
  }
  const QFont font = theme_.font(TextRole::Body);
  painter.setFont(font);
  painter.setPen(isEnabled() ? tokens.text : tokens.faint);
  painter.drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                   QFontMetrics(font).elidedText(currentText(), Qt::ElideRight, room.width()));
}

void ChoiceBox::wheelEvent(QWheelEvent* event) {
  event->ignore();
}

}  // namespace pulsedeck

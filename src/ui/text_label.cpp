#include "pulsedeck/ui/text_label.h"

#include <QEvent>
#include <QPainter>

namespace pulsedeck {

TextLabel::TextLabel(const Theme& theme, TextRole role, ThemeColor color, Overflow overflow, QWidget* parent)
    : QLabel(parent), theme_(theme), role_(role), color_(color), overflow_(overflow) {
  setTextFormat(Qt::PlainText);
  setWordWrap(overflow == Overflow::Wrap);
  takeTheme();
  connect(&theme_, &Theme::changed, this, &TextLabel::takeTheme);
}

QSize TextLabel::minimumSizeHint() const {
  const QSize hint = QLabel::minimumSizeHint();
  if (overflow_ != Overflow::Elide) return hint;
  return {fontMetrics().horizontalAdvance(QStringLiteral("mmm…")), hint.height()};
}

// The application's style sheet brings back what was there when the label was made.
bool TextLabel::event(QEvent* event) {
  const bool handled = QLabel::event(event);
  if (event->type() == QEvent::Polish) takeTheme();
  return handled;
}

void TextLabel::paintEvent(QPaintEvent* event) {
  if (overflow_ != Overflow::Elide || hasSelectedText()) {
    QLabel::paintEvent(event);
    return;
  }
  QPainter painter(this);
  painter.setFont(font());
  painter.setPen(palette().color(QPalette::WindowText));
  const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
  painter.drawText(rect(), static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
}

void TextLabel::takeTheme() {
  setFont(theme_.font(role_));
  QPalette colors = palette();
  colors.setColor(QPalette::WindowText, theme_.asText(theme_.tokens().*color_));
  setPalette(colors);
  update();
}

}  // namespace pulsedeck

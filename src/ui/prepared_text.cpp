#include "prepared_text.h"

#include <QFontMetrics>
#include <QPainter>

namespace pulsedeck {

void PreparedText::set(const QString& text, const QFont& font, int room) {
  if (text == text_ && room == room_ && font == font_) return;
  text_ = text;
  font_ = font;
  room_ = room;
  const QFontMetrics metrics(font);
  const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
  shown_.setTextFormat(Qt::PlainText);
  shown_.setText(shown);
  shown_.prepare(QTransform(), font);
  width_ = metrics.horizontalAdvance(shown);
  height_ = metrics.height();
}

void PreparedText::draw(QPainter& painter, QPoint topLeft) const {
  painter.setFont(font_);
  painter.drawStaticText(topLeft, shown_);
}

}  // namespace pulsedeck

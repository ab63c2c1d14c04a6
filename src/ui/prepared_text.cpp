#include "prepared_text.h"

#include <QFontMetrics>
#include <QPainter>
#include <QtGlobal>

namespace pulsedeck {

void PreparedText::set(const QString& text, const QFont& font, int room) {
  if (text == text_ && room == room_ && font == font_) return;
  text_ = text;
  font_ = font;
  room_ = room;
  shown_.setTextFormat(Qt::PlainText);
  shown_.setText(text);
  shown_.prepare(QTransform(), font);
  const QFontMetrics metrics(font);
  height_ = metrics.height();
  // Its size comes from the same layout; asking the metrics would shape the text once more.
  width_ = qRound(shown_.size().width());
  if (width_ <= room) return;
  // Rooms are often measured for just this text by the metrics, which may take it for a little shorter.
  const QString cut = metrics.elidedText(text, Qt::ElideRight, room);
  if (cut == text) return;
  shown_.setText(cut);
  shown_.prepare(QTransform(), font);
  width_ = qRound(shown_.size().width());
}

void PreparedText::draw(QPainter& painter, QPoint topLeft) const {
  painter.setFont(font_);
  painter.drawStaticText(topLeft, shown_);
}

}  // namespace pulsedeck

#include "series_mark.h"

#include <QPainter>
#include <QPolygonF>

namespace pulsedeck {

SeriesMark seriesMark(std::size_t place) {
  constexpr std::size_t kShapes = 6;
  return static_cast<SeriesMark>(place % kShapes);
}

void paintSeriesMark(QPainter& painter, QPointF center, qreal radius, SeriesMark mark, const QColor& color) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  const auto polygon = [&](qreal size, std::initializer_list<QPointF> corners) {
    QPolygonF shape;
    for (const QPointF& corner : corners)
      shape << center + corner * size;
    painter.drawPolygon(shape);
  };
  switch (mark) {
    case SeriesMark::Disc:
      painter.drawEllipse(center, radius, radius);
      return;
    case SeriesMark::Square:
      polygon(radius * 0.95, {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}});
      return;
    case SeriesMark::Triangle:
      polygon(radius * 1.35, {{0, -1}, {0.95, 0.75}, {-0.95, 0.75}});
      return;
    case SeriesMark::Diamond:
      polygon(radius * 1.4, {{0, -1}, {1, 0}, {0, 1}, {-1, 0}});
      return;
    case SeriesMark::Ring:
      painter.setBrush(Qt::NoBrush);
      painter.setPen(QPen(color, radius * 0.6));
      painter.drawEllipse(center, radius, radius);
      return;
    case SeriesMark::Cross:
      painter.setPen(QPen(color, radius * 0.6));
      painter.drawLine(center + QPointF(-radius, -radius), center + QPointF(radius, radius));
      painter.drawLine(center + QPointF(radius, -radius), center + QPointF(-radius, radius));
      return;
    case SeriesMark::Plus:
      painter.setPen(QPen(color, radius * 0.6));
      painter.drawLine(center + QPointF(-radius * 1.2, 0), center + QPointF(radius * 1.2, 0));
      painter.drawLine(center + QPointF(0, -radius * 1.2), center + QPointF(0, radius * 1.2));
      return;
  }
}

}  // namespace pulsedeck

#include "pulsedeck/ui/chart_line_item.h"

#include <QPainter>

#include <utility>

namespace pulsedeck {

void ChartLineItem::setLine(std::vector<QList<QPointF>> pieces, const QPen& pen, const QRectF& plot) {
  if (plot != plot_) prepareGeometryChange();
  plot_ = plot;
  pen_ = pen;
  pieces_ = std::move(pieces);
  segments_.clear();
  for (const QList<QPointF>& piece : pieces_) {
    for (qsizetype i = 1; i < piece.size(); ++i)
      segments_.emplace_back(piece[i - 1], piece[i]);
  }
}

void ChartLineItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  if (segments_.empty()) return;
  painter->setClipRect(plot_);
  painter->setPen(pen_);
  painter->drawLines(segments_.data(), static_cast<int>(segments_.size()));
}

}  // namespace pulsedeck

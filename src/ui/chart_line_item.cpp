#include "pulsedeck/ui/chart_line_item.h"

#include <QPainter>
#include <QStyleOptionGraphicsItem>

#include <algorithm>
#include <iterator>
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

void ChartLineItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget*) {
  const double left = option->exposedRect.left() - pen_.widthF();
  const double right = option->exposedRect.right() + pen_.widthF();
  const auto first = std::partition_point(segments_.begin(), segments_.end(),
                                          [left](const QLineF& segment) { return segment.x2() < left; });
  const auto end = std::partition_point(first, segments_.end(),
                                        [right](const QLineF& segment) { return segment.x1() <= right; });
  if (first == end) return;
  painter->setClipRect(plot_);
  painter->setPen(pen_);
  painter->drawLines(&*first, static_cast<int>(std::distance(first, end)));
}

}  // namespace pulsedeck

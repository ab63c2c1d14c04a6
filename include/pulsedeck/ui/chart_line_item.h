#pragma once

#include <QGraphicsItem>
#include <QLineF>
#include <QList>
#include <QPen>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace pulsedeck {

/// A metric's line in a chart's scene, in px of the scene, clipped to the plot. In place of QLineSeries,
/// which at every change strokes its whole path anew to know where the mouse would hit it: more work than all
/// of the chart's drawing, for something that a chart with a crosshair of its own never asks.
class ChartLineItem : public QGraphicsItem {
 public:
  explicit ChartLineItem(QGraphicsItem* parent) : QGraphicsItem(parent) {
    setFlag(ItemUsesExtendedStyleOption);  // for what of it is exposed
  }

  /// A piece for each stretch without a break.
  void setLine(std::vector<QList<QPointF>> pieces, const QPen& pen, const QRectF& plot);
  [[nodiscard]] const std::vector<QList<QPointF>>& pieces() const { return pieces_; }
  [[nodiscard]] const QPen& pen() const { return pen_; }

  [[nodiscard]] QRectF boundingRect() const override { return plot_; }
  void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

 private:
  QRectF plot_;
  QPen pen_;
  std::vector<QList<QPointF>> pieces_;
  std::vector<QLineF>
      segments_;  ///< of the pieces, from left to right; a path of them all would take Qt many times as long
};

}  // namespace pulsedeck

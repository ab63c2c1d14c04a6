#pragma once

#include "pulsedeck/ui/chart_shape.h"

#include <QColor>
#include <QImage>
#include <QList>
#include <QPointF>
#include <QRectF>

#include <vector>

class QPainter;

namespace pulsedeck {

/// Fills surfaces of a plot pixel by pixel, which costs the same whatever their outline does: a polygon that
/// goes up and down everywhere takes ten times as long, and Qt Charts' area series always. Keeps its memory
/// for the next frame.
class ChartFill {
 public:
  /// From the line down to the plot's bottom.
  void drawArea(QPainter& painter, const QRectF& plot, const std::vector<QList<QPointF>>& pieces,
                const QColor& color);
  /// What sticks out of a band is drawn in `spikes`.
  void drawBand(QPainter& painter, const QRectF& plot, const std::vector<BandColumn>& band,
                const QColor& color, const QColor& spikes);

 private:
  [[nodiscard]] QSize prepare(const QRectF& plot, qreal ratio);
  [[nodiscard]] bool takeColumns(const QRectF& plot, const std::vector<BandColumn>& band, qreal ratio);

  QImage picture_;
  // Of each column of the picture the rows at which it begins and before which it ends, and those of its
  // core; in vectors of their own, over which a compiler can work several at a time.
  std::vector<int> tops_, bottoms_, coreTops_, coreBottoms_;
};

}  // namespace pulsedeck

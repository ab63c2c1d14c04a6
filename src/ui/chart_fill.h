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

/// Fills surfaces of a plot at a cost that does not depend on what their outline does: a polygon that goes up
/// and down everywhere takes ten times as long, and Qt Charts' area series always.
class ChartFill {
 public:
  /// From the line down to the plot's bottom. Keeps its memory for the next frame.
  void drawArea(QPainter& painter, const QRectF& plot, const std::vector<QList<QPointF>>& pieces,
                const QColor& color);
  /// What sticks out of a band is drawn in `spikes`.
  static void drawBand(QPainter& painter, const QRectF& plot, const std::vector<BandColumn>& band,
                       const QColor& color, const QColor& spikes);

 private:
  QImage picture_;
  std::vector<int> tops_;  ///< the row at which each column of the picture begins
};

}  // namespace pulsedeck

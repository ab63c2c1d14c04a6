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
  /// From the line down to the plot's bottom, as far as it is in `exposed`.
  void drawArea(QPainter& painter, const QRectF& plot, const QRectF& exposed,
                const std::vector<QList<QPointF>>& pieces, const QColor& color);
  /// As far as it is in `exposed`. What sticks out of a band is drawn in `spikes`.
  void drawBand(QPainter& painter, const QRectF& plot, const QRectF& exposed,
                const std::vector<BandColumn>& band, const QColor& color, const QColor& spikes);

 private:
  /// What one column of a picture shows, in its rows.
  struct Stretch {
    int top = 0, coreTop = 0, coreBottom = 0, bottom = 0;
  };

  void drawTile(QPainter& painter, const QRectF& plot, const std::vector<BandColumn>& band, std::size_t first,
                std::size_t end, QRgb core, QRgb spikes);
  void makeRoom(QSize size, qreal ratio);

  // Kept for the next frame.
  QImage picture_;
  std::vector<int> tops_;  ///< the row at which each column of the picture begins
  std::vector<Stretch> stretches_;
};

}  // namespace pulsedeck

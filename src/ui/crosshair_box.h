#pragma once

#include <QColor>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace pulsedeck {

class Theme;

/// What the mouse points at in a chart: a time and the values there.
struct Crosshair {
  struct Row {
    QColor color;
    QString label;  ///< empty for an only series
    QString value;
  };
  double x = 0;
  QString time;
  std::vector<Row> rows;
};

/// Draws the dashed line through `plot` and the small box beside it, which stays left of `rightEdge`.
void drawCrosshair(QPainter& painter, const Crosshair& crosshair, const QRectF& plot, double rightEdge,
                   const Theme& theme);

}  // namespace pulsedeck

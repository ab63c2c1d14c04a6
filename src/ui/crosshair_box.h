#pragma once

#include "series_mark.h"

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace pulsedeck {

class Theme;

/// What the mouse points at in a chart: a time, the values there and what happened.
struct Crosshair {
  struct Row {
    QColor color;
    SeriesMark mark = SeriesMark::Disc;
    std::optional<QPointF> point;  ///< of the value in the plot, px
    QString label;                 ///< empty for an only series
    QString value;
  };
  /// A line of text below the rows; only the first of several has a mark.
  struct Note {
    std::optional<SeriesMark> mark;
    QColor color;
    QString text;
  };
  double x = 0;
  QString time;
  std::vector<Row> rows;
  std::vector<Note> notes;
};

/// Draws the dashed line through `plot` and the small box beside it, which stays left of `rightEdge`.
void drawCrosshair(QPainter& painter, const Crosshair& crosshair, const QRectF& plot, double rightEdge,
                   const Theme& theme);

}  // namespace pulsedeck

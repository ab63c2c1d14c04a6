#pragma once

#include <QColor>
#include <QPointF>

#include <cstddef>

class QPainter;

namespace pulsedeck {

/// A shape that stands for one of a chart's series beside its colour: in the legend, at the end of its line
/// and in the crosshair.
enum class SeriesMark { Disc, Square, Triangle, Diamond, Ring, Cross, Plus };

/// Of the series with that place; after the last shape but Plus, which is no series', the first comes again.
[[nodiscard]] SeriesMark seriesMark(std::size_t place);

/// `radius` is the disc's, px; the others look as large.
void paintSeriesMark(QPainter& painter, QPointF center, qreal radius, SeriesMark mark, const QColor& color);

}  // namespace pulsedeck

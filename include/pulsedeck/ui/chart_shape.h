#pragma once

#include "pulsedeck/ui/chart_viewport.h"

#include <QList>
#include <QPointF>

#include <vector>

namespace pulsedeck {

/// What lies in one column of a px: between the lowest and the highest of its samples, px of the canvas. What
/// sticks out of its neighbours reaches from the ends to the core.
struct BandColumn {
  float top = 1;
  float bottom = 0;
  float coreTop = 1;
  float coreBottom = 0;

  [[nodiscard]] bool isEmpty() const { return top > bottom; }
  bool operator==(const BandColumn&) const = default;
};

/// How a series looks in a window. Where its columns of px hold several samples each, a line through all
/// would only be a smear: then it is a band between lowest and highest with a line through the middle.
struct SeriesShape {
  std::vector<QList<QPointF>> pieces;  ///< of the line, one for each stretch without a break
  std::vector<BandColumn> band;        ///< a column a px from the plot's left on; empty where none is needed
};

/// Whether there are that many points inside the window. A shape that has a band keeps it for a little
/// longer, so that one at the border does not flicker.
[[nodiscard]] bool needsBand(const std::vector<SeriesPoint>& points, const ChartViewport& viewport,
                             bool hadBand);

/// The px at which two shapes in the same plot, which begins at `plotLeft`, are different for the first time;
/// everything to the left looks the same. Infinity when they are the same, -infinity when they are of another
/// kind.
[[nodiscard]] double firstDifference(const SeriesShape& one, const SeriesShape& other, double plotLeft);

/// With at most two points of the line in every `columnPx`, but for its ends.
[[nodiscard]] SeriesShape seriesShape(const std::vector<SeriesPoint>& points, const ChartViewport& viewport,
                                      double scale, double columnPx, bool hadBand);

}  // namespace pulsedeck

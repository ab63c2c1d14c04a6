#include "pulsedeck/ui/chart_shape.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>

namespace pulsedeck {

namespace {

constexpr double kBandFromPerPx = 1.5;
constexpr double kBandUntilPerPx = 1.2;
/// What sticks out by less is part of the noise.
constexpr float kLeastSpikePx = 8;
constexpr float kSpikeHeights = 1.5F;  ///< of the neighbours

/// The samples of one column of the line.
class Middle {
 public:
  void add(QPointF point) {
    if (count_ == 0) first_ = point;
    last_ = point;
    sum_ += point;
    low_ = count_ == 0 ? point.y() : std::min(low_, point.y());
    high_ = count_ == 0 ? point.y() : std::max(high_, point.y());
    ++count_;
  }
  [[nodiscard]] bool isEmpty() const { return count_ == 0; }
  [[nodiscard]] QPointF first() const { return first_; }
  [[nodiscard]] QPointF last() const { return last_; }
  /// The mean without the two extremes, which the band shows: one spike does not bend the line.
  [[nodiscard]] QPointF middle() const {
    if (count_ < 4) return sum_ / count_;
    return {sum_.x() / count_, (sum_.y() - low_ - high_) / (count_ - 2)};
  }
  void clear() { *this = {}; }

 private:
  QPointF first_, last_, sum_;
  double low_ = 0;
  double high_ = 0;
  int count_ = 0;
};

/// A line through the middles of its columns, from its very first to its very last sample.
class MiddleLine {
 public:
  MiddleLine(std::vector<QList<QPointF>>& pieces, double columnPx) : pieces_(pieces), columnPx_(columnPx) {}

  void add(QPointF point, bool breakBefore) {
    if (pieces_.empty() || breakBefore) {
      finish();
      pieces_.emplace_back();
      pieces_.back().push_back(point);
      columnEnd_ = point.x() + columnPx_;
    } else if (point.x() >= columnEnd_) {
      flush();
      columnEnd_ = point.x() + columnPx_;
    }
    column_.add(point);
  }
  void finish() {
    if (column_.isEmpty()) return;
    const QPointF last = column_.last();
    flush();
    if (pieces_.back().back() != last) pieces_.back().push_back(last);
  }

 private:
  void flush() {
    QList<QPointF>& piece = pieces_.back();
    const QPointF middle = column_.middle();
    if (middle.x() > piece.back().x()) piece.push_back(middle);
    column_.clear();
  }

  std::vector<QList<QPointF>>& pieces_;
  double columnPx_;
  double columnEnd_ = 0;
  Middle column_;
};

void addToBand(std::vector<BandColumn>& band, const QRectF& plot, QPointF point) {
  if (point.x() < plot.left() || point.x() >= plot.left() + static_cast<double>(band.size())) return;
  BandColumn& column = band[static_cast<std::size_t>(point.x() - plot.left())];
  const auto y = static_cast<float>(point.y());
  const bool first = column.isEmpty();
  column.top = first ? y : std::min(column.top, y);
  column.bottom = first ? y : std::max(column.bottom, y);
}

/// What sticks out of both neighbours by more than these are high.
void markSpikes(std::vector<BandColumn>& band) {
  for (std::size_t i = 0; i < band.size(); ++i) {
    BandColumn& column = band[i];
    column.coreTop = column.top;
    column.coreBottom = column.bottom;
    if (column.isEmpty()) continue;
    float top = std::numeric_limits<float>::infinity();
    float bottom = -top;
    float height = 0;
    for (const std::size_t other : {i - 1, i + 1}) {
      if (other >= band.size() || band[other].isEmpty()) continue;
      top = std::min(top, band[other].top);
      bottom = std::max(bottom, band[other].bottom);
      height = std::max(height, band[other].bottom - band[other].top);
    }
    if (top > bottom) continue;  // no neighbour
    const float reach = std::max(kLeastSpikePx, kSpikeHeights * height);
    if (top - column.top > reach) column.coreTop = std::min(top, column.bottom);
    if (column.bottom - bottom > reach) column.coreBottom = std::max(bottom, column.coreTop);
  }
}

/// Neighbours that do not overlap meet, so that a steep band has no holes.
void join(std::vector<BandColumn>& band) {
  for (std::size_t i = 1; i < band.size(); ++i) {
    const BandColumn before = band[i - 1];
    BandColumn& column = band[i];
    if (before.isEmpty() || column.isEmpty()) continue;
    if (column.top > before.bottom) column.top = column.coreTop = before.bottom;
    if (column.bottom < before.top) column.bottom = column.coreBottom = before.top;
  }
}

constexpr double kNowhere = std::numeric_limits<double>::infinity();

/// Where the lines part: at the last point that both have.
double firstDifference(const std::vector<QList<QPointF>>& one, const std::vector<QList<QPointF>>& other) {
  double common = -kNowhere;
  for (std::size_t i = 0; i < std::max(one.size(), other.size()); ++i) {
    if (i >= one.size() || i >= other.size()) return common;
    const auto [mine, others] = std::mismatch(one[i].begin(), one[i].end(), other[i].begin(), other[i].end());
    if (mine != one[i].begin()) common = std::prev(mine)->x();
    if (mine != one[i].end() || others != other[i].end()) return common;
  }
  return kNowhere;
}

}  // namespace

double firstDifference(const SeriesShape& one, const SeriesShape& other, double plotLeft) {
  if (one.band.size() != other.band.size()) return -kNowhere;
  const auto column = std::mismatch(one.band.begin(), one.band.end(), other.band.begin()).first;
  const double inBand = column == one.band.end()
                            ? kNowhere
                            : plotLeft + static_cast<double>(std::distance(one.band.begin(), column));
  return std::min(inBand, firstDifference(one.pieces, other.pieces));
}

bool needsBand(const std::vector<SeriesPoint>& points, const ChartViewport& viewport, bool hadBand) {
  const auto inside = std::count_if(points.begin(), points.end(), [&](const SeriesPoint& point) {
    return point.timeMs >= viewport.fromMs && point.timeMs <= viewport.toMs;
  });
  return static_cast<double>(inside) > viewport.plot.width() * (hadBand ? kBandUntilPerPx : kBandFromPerPx);
}

SeriesShape seriesShape(const std::vector<SeriesPoint>& points, const ChartViewport& viewport, double scale,
                        double columnPx, bool hadBand) {
  SeriesShape shape;
  if (!needsBand(points, viewport, hadBand)) {
    shape.pieces = chartLines(points, viewport, scale, columnPx);
    return shape;
  }
  shape.band.resize(static_cast<std::size_t>(std::max(0.0, std::ceil(viewport.plot.width()))));
  MiddleLine line(shape.pieces, columnPx);
  for (const SeriesPoint& point : points) {
    const QPointF position(viewport.x(point.timeMs), viewport.y(point.value * scale));
    line.add(position, point.breakBefore);
    addToBand(shape.band, viewport.plot, position);
  }
  line.finish();
  markSpikes(shape.band);
  join(shape.band);
  return shape;
}

}  // namespace pulsedeck

#include "chart_fill.h"

#include <QPaintDevice>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace pulsedeck {

namespace {

/// The rows of a picture of the plot, `ratio` times as large, at which a line passes its columns; its points
/// go from left to right.
void markTops(const QList<QPointF>& line, const QRectF& plot, double ratio, std::vector<int>& tops) {
  const auto columnOf = [&](double x) { return (x - plot.left()) * ratio; };
  const auto columns = static_cast<double>(tops.size());
  const auto begin = static_cast<std::size_t>(std::clamp(columnOf(line.front().x()), 0.0, columns));
  const auto end = static_cast<std::size_t>(std::clamp(std::ceil(columnOf(line.back().x())), 0.0, columns));
  qsizetype next = std::min<qsizetype>(1, line.size() - 1);
  for (std::size_t column = begin; column < end; ++column) {
    const double x = plot.left() + (static_cast<double>(column) + 0.5) / ratio;
    while (next + 1 < line.size() && line[next].x() <= x)
      ++next;
    const QPointF left = line[std::max<qsizetype>(next - 1, 0)];
    const QPointF right = line[next];
    const double run = right.x() - left.x();
    const double share = run > 0 ? std::clamp((x - left.x()) / run, 0.0, 1.0) : 1.0;
    const double y = left.y() + (right.y() - left.y()) * share;
    tops[column] = static_cast<int>(std::clamp((y - plot.top()) * ratio, 0.0, plot.height() * ratio));
  }
}

}  // namespace

void ChartFill::drawArea(QPainter& painter, const QRectF& plot, const std::vector<QList<QPointF>>& pieces,
                         const QColor& color) {
  const qreal ratio = painter.device()->devicePixelRatioF();
  const QSize size = (plot.size() * ratio).toSize();
  if (size.isEmpty()) return;
  if (picture_.size() != size) picture_ = QImage(size, QImage::Format_ARGB32_Premultiplied);
  picture_.setDevicePixelRatio(ratio);
  tops_.assign(static_cast<std::size_t>(size.width()), size.height());
  for (const QList<QPointF>& piece : pieces)
    markTops(piece, plot, ratio, tops_);
  const QRgb fill = qPremultiply(color.rgba());
  for (int y = 0; y < size.height(); ++y) {
    auto* row = reinterpret_cast<QRgb*>(picture_.scanLine(y));
    for (const int top : tops_)
      *row++ = y >= top ? fill : 0;
  }
  painter.drawImage(plot.topLeft(), picture_);
}

// A rectangle a column: a band is thin against the room that its line goes through, which a picture of the
// band would have to fill and blend as a whole.
void ChartFill::drawBand(QPainter& painter, const QRectF& plot, const std::vector<BandColumn>& band,
                         const QColor& color, const QColor& spikes) {
  const bool wasSmooth = painter.testRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::Antialiasing, false);
  const auto fill = [&](std::size_t column, float top, float bottom, const QColor& with) {
    const auto high = std::clamp(static_cast<double>(top), plot.top(), plot.bottom());
    const auto low = std::clamp(static_cast<double>(bottom), plot.top(), plot.bottom());
    if (low > high)
      painter.fillRect(QRectF(plot.left() + static_cast<double>(column), high, 1, low - high), with);
  };
  for (std::size_t i = 0; i < band.size(); ++i) {
    const BandColumn& column = band[i];
    if (column.isEmpty()) continue;
    const float coreBottom = std::max(column.coreBottom, column.coreTop + 1);
    fill(i, column.top, column.coreTop, spikes);
    fill(i, column.coreTop, coreBottom, color);
    fill(i, coreBottom, column.bottom, spikes);
  }
  painter.setRenderHint(QPainter::Antialiasing, wasSmooth);
}

}  // namespace pulsedeck

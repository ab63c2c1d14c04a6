#include "chart_fill.h"

#include <QPaintDevice>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace pulsedeck {

namespace {

constexpr std::size_t kTileColumns = 32;

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

void ChartFill::makeRoom(QSize size, qreal ratio) {
  if (picture_.width() < size.width() || picture_.height() < size.height())
    picture_ = QImage(size.expandedTo(picture_.size()), QImage::Format_ARGB32_Premultiplied);
  picture_.setDevicePixelRatio(ratio);
}

void ChartFill::drawArea(QPainter& painter, const QRectF& plot, const QRectF& exposed,
                         const std::vector<QList<QPointF>>& pieces, const QColor& color) {
  const qreal ratio = painter.device()->devicePixelRatioF();
  const QSize size = (plot.size() * ratio).toSize();
  const QRectF shown = plot & exposed;
  if (size.isEmpty() || shown.isEmpty()) return;
  makeRoom(size, ratio);
  tops_.assign(static_cast<std::size_t>(size.width()), size.height());
  for (const QList<QPointF>& piece : pieces)
    markTops(piece, plot, ratio, tops_);
  const auto first = static_cast<std::size_t>((shown.left() - plot.left()) * ratio);
  const std::size_t end =
      std::min(tops_.size(), static_cast<std::size_t>(std::ceil((shown.right() - plot.left()) * ratio)));
  if (first >= end) return;
  const QRgb fill = qPremultiply(color.rgba());
  const auto highest = std::min_element(tops_.begin() + static_cast<std::ptrdiff_t>(first),
                                        tops_.begin() + static_cast<std::ptrdiff_t>(end));
  // An empty part would be the rest of the picture to Qt.
  if (*highest >= size.height()) return;
  for (int y = *highest; y < size.height(); ++y) {
    auto* const row = reinterpret_cast<QRgb*>(picture_.scanLine(y));
    for (std::size_t x = first; x < end; ++x)
      row[x] = y >= tops_[x] ? fill : 0;
  }
  const auto left = static_cast<qreal>(first);
  const auto top = static_cast<qreal>(*highest);
  painter.drawImage(plot.topLeft() + QPointF(left, top) / ratio, picture_,
                    QRectF(left, top, static_cast<qreal>(end) - left, size.height() - top));
}

// A picture of a few columns at a time: no higher than they are, where one of the whole band would be as high
// as all of the plot. Not a rectangle a column, for which Qt may call the threads of its pool one by one.
void ChartFill::drawBand(QPainter& painter, const QRectF& plot, const QRectF& exposed,
                         const std::vector<BandColumn>& band, const QColor& color, const QColor& spikes) {
  const QRectF shown = plot & exposed;
  if (shown.isEmpty()) return;
  const auto begin = static_cast<std::size_t>(shown.left() - plot.left());
  const std::size_t end =
      std::min(band.size(), static_cast<std::size_t>(std::ceil(shown.right() - plot.left())));
  for (std::size_t first = begin - begin % kTileColumns; first < end; first += kTileColumns) {
    drawTile(painter, plot, band, first, std::min(first + kTileColumns, band.size()),
             qPremultiply(color.rgba()), qPremultiply(spikes.rgba()));
  }
}

void ChartFill::drawTile(QPainter& painter, const QRectF& plot, const std::vector<BandColumn>& band,
                         std::size_t first, std::size_t end, QRgb core, QRgb spikes) {
  const qreal ratio = painter.device()->devicePixelRatioF();
  const auto row = [&](float y) {
    return static_cast<int>(std::lround(std::clamp((y - plot.top()) * ratio, 0.0, plot.height() * ratio)));
  };
  // In px of the device from the plot on, so that tiles meet at any ratio.
  const long start = std::lround(static_cast<double>(first) * ratio);
  const auto column = [&](std::size_t i) {
    return static_cast<int>(std::lround(static_cast<double>(i) * ratio) - start);
  };
  const int width = column(end);
  int top = std::numeric_limits<int>::max();
  int bottom = 0;
  stretches_.assign(static_cast<std::size_t>(width), {});
  for (std::size_t i = first; i < end; ++i) {
    if (band[i].isEmpty()) continue;
    const float coreBottom = std::max(band[i].coreBottom, band[i].coreTop + 1);
    const Stretch stretch{row(band[i].top), row(band[i].coreTop), row(coreBottom),
                          row(std::max(coreBottom, band[i].bottom))};
    top = std::min(top, stretch.top);
    bottom = std::max(bottom, stretch.bottom);
    std::fill(stretches_.begin() + column(i), stretches_.begin() + column(i + 1), stretch);
  }
  if (top >= bottom) return;
  makeRoom(QSize(width, bottom - top), ratio);
  for (int y = top; y < bottom; ++y) {
    auto* const pixels = reinterpret_cast<QRgb*>(picture_.scanLine(y - top));
    for (std::size_t x = 0; x < stretches_.size(); ++x) {
      const Stretch& stretch = stretches_[x];
      const bool isCore = y >= stretch.coreTop && y < stretch.coreBottom;
      const bool isInside = y >= stretch.top && y < stretch.bottom;
      pixels[x] = isCore ? core : isInside ? spikes : 0;
    }
  }
  painter.drawImage(plot.topLeft() + QPointF(static_cast<qreal>(start) / ratio, top / ratio), picture_,
                    QRectF(0, 0, width, bottom - top));
}

}  // namespace pulsedeck

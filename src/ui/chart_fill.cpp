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

QSize ChartFill::prepare(const QRectF& plot, qreal ratio) {
  const QSize size = (plot.size() * ratio).toSize();
  if (picture_.size() != size) picture_ = QImage(size, QImage::Format_ARGB32_Premultiplied);
  picture_.setDevicePixelRatio(ratio);
  return size;
}

void ChartFill::drawArea(QPainter& painter, const QRectF& plot, const std::vector<QList<QPointF>>& pieces,
                         const QColor& color) {
  const qreal ratio = painter.device()->devicePixelRatioF();
  const QSize size = prepare(plot, ratio);
  if (size.isEmpty()) return;
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

/// True when anything sticks out.
bool ChartFill::takeColumns(const QRectF& plot, const std::vector<BandColumn>& band, qreal ratio) {
  const int height = picture_.height();
  const auto rowOf = [&](float y) {
    return std::clamp(static_cast<int>((static_cast<double>(y) - plot.top()) * ratio), 0, height);
  };
  bool spikes = false;
  const auto columns = static_cast<std::size_t>(picture_.width());
  for (std::vector<int>* rows : {&tops_, &bottoms_, &coreTops_, &coreBottoms_})
    rows->assign(columns, height);
  for (std::size_t i = 0; i < columns; ++i) {
    const auto place = static_cast<std::size_t>(static_cast<double>(i) / ratio);
    if (place >= band.size() || band[place].isEmpty()) continue;
    const BandColumn& column = band[place];
    tops_[i] = rowOf(column.top);
    coreTops_[i] = rowOf(column.coreTop);
    coreBottoms_[i] = std::min(height, std::max(rowOf(column.coreBottom), coreTops_[i] + 1));
    bottoms_[i] = std::max(rowOf(column.bottom), coreBottoms_[i]);
    spikes = spikes || tops_[i] < coreTops_[i] || bottoms_[i] > coreBottoms_[i];
  }
  return spikes;
}

void ChartFill::drawBand(QPainter& painter, const QRectF& plot, const std::vector<BandColumn>& band,
                         const QColor& color, const QColor& spikes) {
  const qreal ratio = painter.device()->devicePixelRatioF();
  if (prepare(plot, ratio).isEmpty()) return;
  const bool hasSpikes = takeColumns(plot, band, ratio);
  const int height = picture_.height();
  const auto columns = static_cast<std::size_t>(picture_.width());
  const int first = *std::min_element(tops_.begin(), tops_.end());
  int end = 0;
  for (std::size_t i = 0; i < columns; ++i)
    end = std::max(end, tops_[i] < height ? bottoms_[i] : 0);
  const QRgb fill = qPremultiply(color.rgba());
  const QRgb strong = qPremultiply(spikes.rgba());
  for (int y = first; y < end; ++y) {
    auto* row = reinterpret_cast<QRgb*>(picture_.scanLine(y));
    for (std::size_t i = 0; i < columns; ++i)
      row[i] = (y >= tops_[i]) & (y < bottoms_[i]) ? (hasSpikes ? strong : fill) : 0;
    if (!hasSpikes) continue;
    for (std::size_t i = 0; i < columns; ++i)
      row[i] = (y >= coreTops_[i]) & (y < coreBottoms_[i]) ? fill : row[i];
  }
  if (first >= end) return;
  painter.drawImage(plot.topLeft() + QPointF(0, first / ratio), picture_,
                    QRectF(0, first, picture_.width(), end - first));
}

}  // namespace pulsedeck

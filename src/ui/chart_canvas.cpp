#include "chart_canvas.h"

#include "pulsedeck/ui/chart_line_item.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace pulsedeck {

namespace {

constexpr qreal kPenWidth = 1.5;
/// A line with its points closer than this is drawn with a thin pen: a thick one would clot, and takes Qt
/// twice as long. It gets the thick one again at the other distance, so that it does not flicker between
/// them.
constexpr qreal kThinPenWidth = 1;
constexpr qreal kDensePx = 3;
constexpr qreal kSparsePx = 4;
/// A line that goes up and down by more than this many px for each one to the right is noise.
constexpr double kNoiseSlope = 20;
constexpr int kLabelGap = 6;
constexpr int kRightMargin = 6;  ///< for half of the newest point's mark
constexpr qreal kMarkRadius = 3;

/// How far a line goes up and down in all, px.
double riseAndFall(const ChartLine& line) {
  double sum = 0;
  for (const QList<QPointF>& piece : line.pieces) {
    for (qsizetype i = 1; i < piece.size(); ++i)
      sum += std::abs(piece[i].y() - piece[i - 1].y());
  }
  return sum;
}

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

ChartCanvas::ChartCanvas(const Theme& theme, std::size_t lines, QWidget* parent)
    : QChartView(parent), theme_(theme), lines_(lines) {
  setUpChart();
  for (Line& line : lines_)
    line.item = new ChartLineItem(chart());
  setUpView();
  connect(&theme_, &Theme::changed, this, [this] { grid_ = QPixmap(); });
}

void ChartCanvas::setUpChart() {
  chart()->legend()->hide();
  chart()->setMargins({});
  chart()->layout()->setContentsMargins(0, 0, 0, 0);
  chart()->setBackgroundVisible(false);
  chart()->setAnimationOptions(QChart::NoAnimation);
}

void ChartCanvas::setUpView() {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setRenderHint(QPainter::Antialiasing);
  // Whatever changes here asks for a paint of the whole by itself. The scene, which hears of it later, would
  // ask for another one after the frame.
  setViewportUpdateMode(QGraphicsView::NoViewportUpdate);
  setOptimizationFlags(DontSavePainterState | DontAdjustForAntialiasing);
  scene()->setItemIndexMethod(QGraphicsScene::NoIndex);
  viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
  setMouseTracking(true);
  setMinimumSize(0, 0);
}

QRectF ChartCanvas::plotFor(int labelWidth) const {
  const int text = QFontMetrics(theme_.font(TextRole::Axis)).height();
  const int left = labelWidth + theme_.scaled(kLabelGap);
  const QRectF room(viewport()->rect());
  return room.adjusted(left, text / 2.0, -theme_.scaled(kRightMargin), -text - theme_.scaled(kLabelGap));
}

void ChartCanvas::setAxes(const QRectF& plot, std::vector<AxisLabel> values, std::vector<AxisLabel> times) {
  if (plot != plot_) {
    plot_ = plot;
    chart()->setPlotArea(plot);
    grid_ = QPixmap();
  }
  if (values != values_) {
    values_ = std::move(values);
    grid_ = QPixmap();
  }
  times_ = std::move(times);
  timeTexts_.resize(times_.size());
  const QFont font = theme_.font(TextRole::Axis);
  for (std::size_t i = 0; i < times_.size(); ++i)
    timeTexts_[i].set(times_[i].text, font);
  viewport()->update();
}

void ChartCanvas::setLine(std::size_t index, ChartLine line) {
  Line& target = lines_[index];
  target.isThin = isDense(line, target.isThin ? kSparsePx : kDensePx);
  const QPen pen(line.color, target.isThin ? kThinPenWidth : theme_.scaledF(kPenWidth));
  target.item->setLine(line.pieces, pen, plot_);
  target.isNoise = riseAndFall(line) > kNoiseSlope * plot_.width();
  target.shown = std::move(line);
  // What covers its chart from the bottom to the top has no edges that smoothing would show.
  setRenderHint(QPainter::Antialiasing,
                std::none_of(lines_.begin(), lines_.end(), [](const Line& other) { return other.isNoise; }));
  viewport()->update();
}

bool ChartCanvas::isDense(const ChartLine& line, double distancePx) const {
  const auto points = std::accumulate(line.pieces.begin(), line.pieces.end(), qsizetype{0},
                                      [](qsizetype sum, const auto& piece) { return sum + piece.size(); });
  return static_cast<double>(points) * distancePx > plot_.width();
}

void ChartCanvas::setCrosshair(std::optional<Crosshair> crosshair) {
  crosshair_ = std::move(crosshair);
  viewport()->update();
}

void ChartCanvas::setMessage(const QString& message) {
  if (message == message_) return;
  message_ = message;
  viewport()->update();
}

void ChartCanvas::resizeEvent(QResizeEvent* event) {
  QChartView::resizeEvent(event);
  Q_EMIT resized();
}

// Not for Qt Charts: it would look for a series under the mouse at every move.
void ChartCanvas::mouseMoveEvent(QMouseEvent* event) {
  Q_EMIT pointed(event->position().x());
}

void ChartCanvas::leaveEvent(QEvent* event) {
  QChartView::leaveEvent(event);
  Q_EMIT pointerLeft();
}

// For the page, which may scroll.
void ChartCanvas::wheelEvent(QWheelEvent* event) {
  event->ignore();
}

void ChartCanvas::paintGrid() {
  const qreal ratio = devicePixelRatioF();
  grid_ = QPixmap(viewport()->size() * ratio);
  grid_.setDevicePixelRatio(ratio);
  grid_.fill(theme_.tokens().surface);
  QPainter painter(&grid_);
  painter.setFont(theme_.font(TextRole::Axis));
  const int height = painter.fontMetrics().height();
  const int labelWidth = static_cast<int>(plot_.left()) - theme_.scaled(kLabelGap);
  for (const AxisLabel& label : values_) {
    painter.fillRect(QRectF(plot_.left(), label.position - 0.5, plot_.width(), 1), theme_.tokens().line);
    painter.setPen(theme_.tokens().muted);
    painter.drawText(QRectF(0, label.position - height / 2.0, labelWidth, height),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, label.text);
  }
}

void ChartCanvas::drawBackground(QPainter* painter, const QRectF&) {
  if (grid_.isNull() || grid_.deviceIndependentSize().toSize() != viewport()->size() ||
      grid_.devicePixelRatio() != devicePixelRatioF()) {
    paintGrid();
  }
  painter->drawPixmap(0, 0, grid_);
  drawTimes(*painter);
  for (const Line& line : lines_) {
    if (line.shown.filled) drawArea(*painter, line.shown);
  }
}

void ChartCanvas::drawTimes(QPainter& painter) const {
  painter.setPen(theme_.tokens().muted);
  for (std::size_t i = 0; i < times_.size(); ++i) {
    const PreparedText& text = timeTexts_[i];
    const double left = std::clamp<double>(times_[i].position - text.width() / 2.0, 0,
                                           std::max(0, viewport()->width() - text.width()));
    text.draw(painter, QPoint(static_cast<int>(std::round(left)), viewport()->height() - text.height()));
  }
}

// Pixel by pixel into a picture, which costs the same whatever the line does: a polygon under one that goes
// up and down everywhere takes ten times as long, and Qt Charts' area series always.
void ChartCanvas::drawArea(QPainter& painter, const ChartLine& line) {
  const qreal ratio = devicePixelRatioF();
  const QSize size = (plot_.size() * ratio).toSize();
  if (size.isEmpty()) return;
  if (area_.size() != size) area_ = QImage(size, QImage::Format_ARGB32_Premultiplied);
  area_.setDevicePixelRatio(ratio);
  areaTops_.assign(static_cast<std::size_t>(size.width()), size.height());
  for (const QList<QPointF>& piece : line.pieces)
    markTops(piece, plot_, ratio, areaTops_);
  const QRgb fill = qPremultiply(theme_.asFill(line.color).rgba());
  for (int y = 0; y < size.height(); ++y) {
    auto* row = reinterpret_cast<QRgb*>(area_.scanLine(y));
    for (const int top : areaTops_)
      *row++ = y >= top ? fill : 0;
  }
  painter.drawImage(plot_.topLeft(), area_);
}

void ChartCanvas::drawForeground(QPainter* painter, const QRectF&) {
  painter->setRenderHint(QPainter::Antialiasing);
  if (!message_.isEmpty()) {
    painter->setFont(theme_.font(TextRole::Body));
    painter->setPen(theme_.tokens().muted);
    painter->drawText(plot_, Qt::AlignCenter | Qt::TextWordWrap, message_);
    return;
  }
  for (const Line& line : lines_)
    drawMarks(*painter, line.shown);
  if (crosshair_) drawCrosshair(*painter, *crosshair_, plot_, viewport()->width(), theme_);
}

/// The newest point, and points between two breaks, which make no line.
void ChartCanvas::drawMarks(QPainter& painter, const ChartLine& line) const {
  painter.setPen(Qt::NoPen);
  painter.setBrush(line.color);
  const qreal radius = theme_.scaledF(kPenWidth);
  for (const QList<QPointF>& piece : line.pieces) {
    if (piece.size() == 1 && plot_.contains(piece.front()))
      painter.drawEllipse(piece.front(), radius, radius);
  }
  if (!line.newest) return;
  const qreal mark = theme_.scaledF(kMarkRadius);
  painter.drawEllipse(*line.newest, mark, mark);
}

}  // namespace pulsedeck

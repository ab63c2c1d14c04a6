#include "chart_canvas.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <QValueAxis>

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
constexpr int kLabelGap = 6;
constexpr int kRightMargin = 6;  ///< for half of the newest point's mark
constexpr qreal kMarkRadius = 3;

}  // namespace

ChartCanvas::ChartCanvas(const Theme& theme, std::size_t lines, QWidget* parent)
    : QChartView(parent), theme_(theme), xAxis_(new QValueAxis), yAxis_(new QValueAxis), lines_(lines) {
  setUpChart();
  setUpView();
  connect(&theme_, &Theme::changed, this, [this] { grid_ = QPixmap(); });
}

void ChartCanvas::setUpChart() {
  chart()->legend()->hide();
  chart()->setMargins({});
  chart()->layout()->setContentsMargins(0, 0, 0, 0);
  chart()->setBackgroundVisible(false);
  chart()->setAnimationOptions(QChart::NoAnimation);
  chart()->addAxis(xAxis_, Qt::AlignBottom);
  chart()->addAxis(yAxis_, Qt::AlignLeft);
  xAxis_->setVisible(false);
  yAxis_->setVisible(false);
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
    xAxis_->setRange(0, plot.width());
    yAxis_->setRange(0, plot.height());
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

QLineSeries* ChartCanvas::addSeries() {
  auto* series = new QLineSeries;
  chart()->addSeries(series);
  series->attachAxis(xAxis_);
  series->attachAxis(yAxis_);
  return series;
}

void ChartCanvas::setLine(std::size_t index, ChartLine line) {
  Line& target = lines_[index];
  if (line.pieces.size() > kMaxPieces) line.pieces.erase(line.pieces.begin(), line.pieces.end() - kMaxPieces);
  target.isThin = isDense(line, target.isThin ? kSparsePx : kDensePx);
  const QPen pen(line.color, target.isThin ? kThinPenWidth : theme_.scaledF(kPenWidth));
  while (target.series.size() < line.pieces.size())
    target.series.push_back(addSeries());
  for (std::size_t i = 0; i < target.series.size(); ++i) {
    QLineSeries* series = target.series[i];
    const bool used = i < line.pieces.size();
    if (series->isVisible() != used) series->setVisible(used);
    if (!used) continue;
    if (series->pen() != pen) series->setPen(pen);
    QList<QPointF> points = line.pieces[i];
    for (QPointF& point : points)
      point = {point.x() - plot_.left(), plot_.bottom() - point.y()};
    series->replace(points);
  }
  target.shown = std::move(line);
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

// A plain polygon under the line costs a tenth of Qt Charts' area series. Its rough upper edge is below the
// line.
void ChartCanvas::drawArea(QPainter& painter, const ChartLine& line) const {
  painter.setClipRect(plot_);
  painter.setRenderHint(QPainter::Antialiasing, false);
  painter.setPen(Qt::NoPen);
  painter.setBrush(theme_.asFill(line.color));
  for (const QList<QPointF>& piece : line.pieces) {
    QPolygonF area(piece);
    area << QPointF(piece.back().x(), plot_.bottom()) << QPointF(piece.front().x(), plot_.bottom());
    painter.drawPolygon(area);
  }
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setClipping(false);
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

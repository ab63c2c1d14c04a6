#include "chart_canvas.h"

#include "limit_labels.h"
#include "pulsedeck/ui/chart_line_item.h"
#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/severity_look.h"

#include <QChart>
#include <QGraphicsLayout>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

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
constexpr qreal kHole = 0.6;  ///< of the mark of a line whose end is old
constexpr int kLimitGap = 4;
constexpr int kLimitSign = 12;
constexpr qreal kEventRadius = 2.5;
constexpr int kEventStripHeight = 9;
constexpr float kBandAlpha = 0.4F;

QColor asBand(QColor color) {
  color.setAlphaF(kBandAlpha);
  return color;
}

/// How far a line goes up and down in all, px.
double riseAndFall(const ChartLine& line) {
  double sum = 0;
  for (const QList<QPointF>& piece : line.shape.pieces) {
    for (qsizetype i = 1; i < piece.size(); ++i)
      sum += std::abs(piece[i].y() - piece[i - 1].y());
  }
  return sum;
}

}  // namespace

ChartCanvas::ChartCanvas(const Theme& theme, std::size_t lines, QWidget* parent)
    : QChartView(parent), theme_(theme), lines_(lines) {
  setUpChart();
  for (Line& line : lines_)
    line.item = new ChartLineItem(chart());
  setUpView();
  connect(&theme_, &Theme::changed, this, [this] { grid_ = eventStrip_ = QPixmap(); });
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
  setContextMenuPolicy(Qt::NoContextMenu);  // the chart has one
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
    grid_ = eventStrip_ = QPixmap();
    placeLimitTexts();
  }
  if (values != values_) {
    values_ = std::move(values);
    grid_ = QPixmap();
  }
  const bool sameTimes = times == times_;
  if (!grid_.isNull() && sameTimes) return;
  times_ = std::move(times);
  timeTexts_.resize(times_.size());
  const QFont font = theme_.font(TextRole::Axis);
  for (std::size_t i = 0; i < times_.size(); ++i)
    timeTexts_[i].set(times_[i].text, font);
  viewport()->update();
}

void ChartCanvas::setLimits(std::vector<LimitLine> limits) {
  if (limits == limits_) return;
  limits_ = std::move(limits);
  limitTexts_.resize(limits_.size());
  const QFont font = theme_.font(TextRole::Axis);
  for (std::size_t i = 0; i < limits_.size(); ++i)
    limitTexts_[i].set(limits_[i].text, font);
  placeLimitTexts();
  grid_ = QPixmap();
  viewport()->update();
}

void ChartCanvas::setLine(std::size_t index, ChartLine line) {
  Line& target = lines_[index];
  const double from = target.item->boundingRect() == plot_ ? changedFrom(target.shown, line) : 0;
  if (from == std::numeric_limits<double>::infinity()) return;
  // The line in a band only leads through it.
  const bool wasThin = std::exchange(
      target.isThin, !line.shape.band.empty() || isDense(line, target.isThin ? kSparsePx : kDensePx));
  const QPen pen(line.color, target.isThin ? kThinPenWidth : theme_.scaledF(kPenWidth));
  target.item->setLine(line.shape.pieces, pen, plot_);
  target.isNoise = riseAndFall(line) > kNoiseSlope * plot_.width();
  target.shown = std::move(line);
  // What covers its chart from the bottom to the top has no edges that smoothing would show.
  const bool wasSmooth = renderHints().testFlag(QPainter::Antialiasing);
  const bool isSmooth =
      std::none_of(lines_.begin(), lines_.end(), [](const Line& other) { return other.isNoise; });
  setRenderHint(QPainter::Antialiasing, isSmooth);
  updateFrom(wasThin == target.isThin && wasSmooth == isSmooth ? from : 0);
}

double ChartCanvas::changedFrom(const ChartLine& before, const ChartLine& after) const {
  if (before.color != after.color || before.mark != after.mark || before.filled != after.filled) return 0;
  const double shape = firstDifference(before.shape, after.shape, plot_.left());
  if (before.end == after.end && before.isStale == after.isStale) return shape;
  const double mark = theme_.scaledF(kMarkRadius) + 1;
  return std::min({shape, before.end.value_or(plot_.topRight()).x() - mark,
                   after.end.value_or(plot_.topRight()).x() - mark});
}

void ChartCanvas::updateFrom(double x) {
  const int left = std::max(0, static_cast<int>(std::floor(std::max(x, 0.0) - theme_.scaledF(kPenWidth))));
  viewport()->update(viewport()->rect().adjusted(left, 0, 0, 0));
}

bool ChartCanvas::isDense(const ChartLine& line, double distancePx) const {
  const auto& pieces = line.shape.pieces;
  const auto points = std::accumulate(pieces.begin(), pieces.end(), qsizetype{0},
                                      [](qsizetype sum, const auto& piece) { return sum + piece.size(); });
  return static_cast<double>(points) * distancePx > plot_.width();
}

void ChartCanvas::setEvents(std::vector<EventSign> events) {
  if (events == events_) return;
  events_ = std::move(events);
  eventStrip_ = QPixmap();
  viewport()->update();
}

void ChartCanvas::setCrosshair(std::optional<Crosshair> crosshair) {
  if (!crosshair && !crosshair_) return;
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

// Nothing of the mouse is for Qt Charts: it would look for a series under it at every move.
void ChartCanvas::mouseMoveEvent(QMouseEvent* event) {
  Q_EMIT pointed(event->position().x());
}

void ChartCanvas::mousePressEvent(QMouseEvent* event) {
  event->ignore();
}

void ChartCanvas::mouseReleaseEvent(QMouseEvent* event) {
  event->ignore();
}

void ChartCanvas::mouseDoubleClickEvent(QMouseEvent* event) {
  event->ignore();
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
  paintLimits(painter);
}

void ChartCanvas::paintLimits(QPainter& painter) const {
  for (const LimitLine& limit : limits_) {
    QPen pen(limit.color, 1);
    pen.setDashPattern({6, 4});
    painter.setPen(pen);
    painter.drawLine(QPointF(plot_.left(), limit.position), QPointF(plot_.right(), limit.position));
  }
}

void ChartCanvas::drawBackground(QPainter* painter, const QRectF& exposed) {
  if (grid_.isNull() || grid_.deviceIndependentSize().toSize() != viewport()->size() ||
      grid_.devicePixelRatio() != devicePixelRatioF()) {
    paintGrid();
  }
  painter->drawPixmap(0, 0, grid_);
  drawTimes(*painter);
  drawEvents(*painter);
  for (const auto& [line, isThin, isNoise, series] : lines_) {
    if (line.filled) fill_.drawArea(*painter, plot_, exposed, line.shape.pieces, theme_.asFill(line.color));
  }
  for (const auto& [line, isThin, isNoise, series] : lines_) {
    if (!line.shape.band.empty())
      fill_.drawBand(*painter, plot_, exposed, line.shape.band, asBand(line.color), line.color);
  }
}

/// On a picture of their own, because they change far less often than the lines.
void ChartCanvas::paintEvents() {
  const qreal ratio = devicePixelRatioF();
  const QSize size(viewport()->width(), theme_.scaled(kEventStripHeight));
  eventStrip_ = QPixmap(size * ratio);
  eventStrip_.setDevicePixelRatio(ratio);
  eventStrip_.fill(Qt::transparent);
  QPainter painter(&eventStrip_);
  painter.setRenderHint(QPainter::Antialiasing);
  for (const EventSign& event : events_)
    paintSeriesMark(painter, QPointF(event.x, size.height() / 2.0), theme_.scaledF(kEventRadius), event.mark,
                    event.color);
}

void ChartCanvas::drawEvents(QPainter& painter) {
  if (events_.empty() || !message_.isEmpty()) return;
  if (eventStrip_.isNull() || eventStrip_.devicePixelRatio() != devicePixelRatioF()) paintEvents();
  painter.drawPixmap(QPointF(0, std::round(plot_.bottom())), eventStrip_);
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

void ChartCanvas::drawForeground(QPainter* painter, const QRectF&) {
  painter->setClipping(false);  // the lines' own: marks and the crosshair's box reach beyond the plot
  painter->setRenderHint(QPainter::Antialiasing);
  if (!message_.isEmpty()) {
    painter->setFont(theme_.font(TextRole::Body));
    painter->setPen(theme_.tokens().muted);
    painter->drawText(plot_, Qt::AlignCenter | Qt::TextWordWrap, message_);
    return;
  }
  drawLimitTexts(*painter);
  for (const Line& line : lines_)
    drawMarks(*painter, line.shown);
  if (crosshair_) drawCrosshair(*painter, *crosshair_, plot_, viewport()->width(), theme_);
}

void ChartCanvas::placeLimitTexts() {
  std::vector<LimitLabel> labels;
  for (std::size_t i = 0; i < limits_.size(); ++i) {
    const int sign = limits_[i].severity ? theme_.scaled(kLimitSign + kLimitGap) : 0;
    labels.push_back({static_cast<int>(limits_[i].position),
                      QSize(limitTexts_[i].width() + sign, limitTexts_[i].height()),
                      limits_[i].severity.value_or(Severity::Info)});
  }
  limitPlaces_ = placeLimitLabels(labels, plot_.toRect(), theme_.scaled(kLimitGap));
}

bool ChartCanvas::isOnALimit(const QRect& label) const {
  return std::any_of(limits_.begin(), limits_.end(), [&label](const LimitLine& limit) {
    return limit.position >= label.top() && limit.position <= label.bottom();
  });
}

void ChartCanvas::drawLimitTexts(QPainter& painter) const {
  for (std::size_t i = 0; i < limits_.size(); ++i) {
    if (!limitPlaces_[i]) continue;
    QPoint at = limitPlaces_[i]->topLeft();
    // One that lies upon lines has a ground of its own to be read on.
    if (isOnALimit(*limitPlaces_[i])) {
      const int gap = theme_.scaled(kLimitGap);
      painter.fillRect(limitPlaces_[i]->adjusted(-gap, 0, gap, 0), theme_.tokens().surface);
    }
    const QColor color = theme_.asText(limits_[i].color);
    if (limits_[i].severity) {
      const int size = theme_.scaled(kLimitSign);
      painter.drawPixmap(at.x(), at.y() + (limitTexts_[i].height() - size) / 2,
                         tintedIcon(lookOf(*limits_[i].severity).icon, color, size, devicePixelRatioF()));
      at.rx() += size + theme_.scaled(kLimitGap);
    }
    painter.setPen(color);
    limitTexts_[i].draw(painter, at);
  }
}

/// The line's end, and points between two breaks, which make no line.
void ChartCanvas::drawMarks(QPainter& painter, const ChartLine& line) const {
  painter.setPen(Qt::NoPen);
  painter.setBrush(line.color);
  const qreal radius = theme_.scaledF(kPenWidth);
  for (const QList<QPointF>& piece : line.shape.pieces) {
    if (piece.size() == 1 && plot_.contains(piece.front()))
      painter.drawEllipse(piece.front(), radius, radius);
  }
  if (!line.end) return;
  const qreal markRadius = theme_.scaledF(kMarkRadius);
  paintSeriesMark(painter, *line.end, markRadius, line.mark, line.color);
  if (line.isStale)
    paintSeriesMark(painter, *line.end, kHole * markRadius, line.mark, theme_.tokens().surface);
}

}  // namespace pulsedeck

#pragma once

#include "chart_fill.h"
#include "crosshair_box.h"
#include "prepared_text.h"
#include "pulsedeck/model/notification.h"
#include "pulsedeck/ui/chart_shape.h"
#include "pulsedeck/ui/theme.h"
#include "series_mark.h"

#include <QChartView>
#include <QColor>
#include <QList>
#include <QPixmap>
#include <QPointF>
#include <QRect>
#include <QString>

#include <optional>
#include <vector>

namespace pulsedeck {

class ChartLineItem;

/// A text on an axis, and where: px of the canvas, across it.
struct AxisLabel {
  double position = 0;
  QString text;

  bool operator==(const AxisLabel&) const = default;
};

/// One metric's line, in px of the canvas.
struct ChartLine {
  QColor color;
  SeriesMark mark = SeriesMark::Disc;
  SeriesShape shape;
  std::optional<QPointF> end;  ///< where it is marked
  bool isStale = false;        ///< its mark is hollow
  bool filled = false;
};

/// A limit: a dashed line over the whole plot, and what it is.
struct LimitLine {
  double position = 0;  ///< px from the canvas' top
  QColor color;
  QString text;
  std::optional<Severity> severity;  ///< an alert rule's, whose sign stands before the text

  bool operator==(const LimitLine&) const = default;
};

/// Something that happened, marked below the plot.
struct EventSign {
  double x = 0;
  SeriesMark mark = SeriesMark::Disc;
  QColor color;

  bool operator==(const EventSign&) const = default;
};

/// The drawing of a time chart, told in px what to show: Qt Charts' view, chart and plot area, with lines
/// that cost no more than their drawing. Paints only what changed: mostly the newest end of the lines. Grid
/// and value labels come from a picture that is made anew only when they change. What the operator does with
/// mouse and wheel is for others to see; Qt Charts is kept out of it.
class ChartCanvas : public QChartView {
  Q_OBJECT

 public:
  ChartCanvas(const Theme& theme, std::size_t lines, QWidget* parent);

  /// Where the lines go, with room for value labels of `labelWidth` px at the left.
  [[nodiscard]] QRectF plotFor(int labelWidth) const;
  void setAxes(const QRectF& plot, std::vector<AxisLabel> values, std::vector<AxisLabel> times);
  /// Their texts stand where they cross no other limit, or not at all.
  void setLimits(std::vector<LimitLine> limits);
  void setLine(std::size_t index, ChartLine line);
  void setEvents(std::vector<EventSign> events);
  void setCrosshair(std::optional<Crosshair> crosshair);
  /// Instead of lines; empty for none.
  void setMessage(const QString& message);
  [[nodiscard]] const std::vector<LimitLine>& limits() const { return limits_; }
  [[nodiscard]] const QString& message() const { return message_; }
  [[nodiscard]] const std::vector<EventSign>& events() const { return events_; }

 Q_SIGNALS:
  void resized();
  void pointed(double x);
  void pointerLeft();

 protected:
  void drawBackground(QPainter* painter, const QRectF& rect) override;
  void drawForeground(QPainter* painter, const QRectF& rect) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;

 private:
  struct Line {
    ChartLine shown;
    bool isThin = false;
    bool isNoise = false;
    ChartLineItem* item = nullptr;  ///< the chart's
  };

  void setUpChart();
  void setUpView();
  /// Asks for a painting of what is to the right of `x`.
  void updateFrom(double x);
  /// Whether its points are closer than that on average.
  [[nodiscard]] bool isDense(const ChartLine& line, double distancePx) const;
  /// The px from which on the two look different; infinity when nowhere.
  [[nodiscard]] double changedFrom(const ChartLine& before, const ChartLine& after) const;
  void paintGrid();
  void paintLimits(QPainter& painter) const;
  void paintEvents();
  void drawEvents(QPainter& painter);
  void drawTimes(QPainter& painter) const;
  void placeLimitTexts();
  [[nodiscard]] bool isOnALimit(const QRect& label) const;
  void drawLimitTexts(QPainter& painter) const;
  void drawMarks(QPainter& painter, const ChartLine& line) const;

  const Theme& theme_;
  QRectF plot_;
  std::vector<AxisLabel> values_;
  std::vector<AxisLabel> times_;
  std::vector<PreparedText> timeTexts_;  ///< of times_
  std::vector<Line> lines_;
  std::optional<Crosshair> crosshair_;
  QString message_;
  std::vector<LimitLine> limits_;
  std::vector<PreparedText> limitTexts_;           ///< of limits_
  std::vector<std::optional<QRect>> limitPlaces_;  ///< of limitTexts_, with their signs; none: left out
  ChartFill fill_;
  QPixmap grid_;  ///< with the limits; null: to be painted
  std::vector<EventSign> events_;
  QPixmap eventStrip_;  ///< the signs of events_; null: to be painted
};

}  // namespace pulsedeck

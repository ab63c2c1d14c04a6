#pragma once

#include "crosshair_box.h"
#include "prepared_text.h"
#include "pulsedeck/ui/theme.h"

#include <QChartView>
#include <QColor>
#include <QImage>
#include <QList>
#include <QPixmap>
#include <QPointF>
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

/// One metric's line, in px of the canvas; a piece for each stretch without a break.
struct ChartLine {
  QColor color;
  std::vector<QList<QPointF>> pieces;
  std::optional<QPointF> newest;
  bool filled = false;
};

/// The drawing of a time chart, told in px what to show: Qt Charts' view, chart and plot area, with lines
/// that cost no more than their drawing. Grid and value labels come from a picture that is made anew only
/// when they change.
class ChartCanvas : public QChartView {
  Q_OBJECT

 public:
  ChartCanvas(const Theme& theme, std::size_t lines, QWidget* parent);

  /// Where the lines go, with room for value labels of `labelWidth` px at the left.
  [[nodiscard]] QRectF plotFor(int labelWidth) const;
  void setAxes(const QRectF& plot, std::vector<AxisLabel> values, std::vector<AxisLabel> times);
  void setLine(std::size_t index, ChartLine line);
  void setCrosshair(std::optional<Crosshair> crosshair);
  /// Instead of lines; empty for none.
  void setMessage(const QString& message);
  [[nodiscard]] const QString& message() const { return message_; }

 Q_SIGNALS:
  void resized();
  void pointed(double x);
  void pointerLeft();

 protected:
  void drawBackground(QPainter* painter, const QRectF& rect) override;
  void drawForeground(QPainter* painter, const QRectF& rect) override;
  void resizeEvent(QResizeEvent* event) override;
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
  /// Whether its points are closer than that on average.
  [[nodiscard]] bool isDense(const ChartLine& line, double distancePx) const;
  void paintGrid();
  void drawTimes(QPainter& painter) const;
  void drawArea(QPainter& painter, const ChartLine& line);
  void drawMarks(QPainter& painter, const ChartLine& line) const;

  const Theme& theme_;
  QRectF plot_;
  std::vector<AxisLabel> values_;
  std::vector<AxisLabel> times_;
  std::vector<PreparedText> timeTexts_;  ///< of times_
  std::vector<Line> lines_;
  std::optional<Crosshair> crosshair_;
  QString message_;
  QImage area_;                ///< its pixels are kept for the next frame
  std::vector<int> areaTops_;  ///< the same
  QPixmap grid_;               ///< null: to be painted
};

}  // namespace pulsedeck

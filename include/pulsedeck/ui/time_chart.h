#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/chart_viewport.h"
#include "pulsedeck/ui/dashboard_spec.h"
#include "pulsedeck/ui/metric_view.h"
#include "pulsedeck/ui/panel.h"
#include "pulsedeck/ui/watched_metric.h"

#include <optional>
#include <vector>

class QVBoxLayout;

namespace pulsedeck {

class ChartCanvas;
class LegendEntry;
struct AxisLabel;

/// Metrics over time, drawn by Qt Charts: a line (or area) a series, breaks where data is missing, the newest
/// point marked, a crosshair with all series' values under the mouse. Title, axes and grid are drawn by us,
/// because Qt Charts' own axes cost more than the lines.
///
/// Frames change the chart by refresh() alone; what the operator does to it (size, span, a legend's click,
/// the theme) shows at once.
class TimeChart : public Panel, public MetricView {
  Q_OBJECT

 public:
  /// The time axis moves in whole steps of about a pixel, but no oftener than this.
  static constexpr qint64 kMinStepMs = 250;

  /// `store` and `theme` must outlive the chart.
  TimeChart(PanelSpec spec, const MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);
  ~TimeChart() override;

  void refresh() override;
  void setSpan(qint64 spanMs) override;
  void setPaused(bool paused) override;
  /// The time that is pointed at in another chart of the page; nothing when none is.
  void setPointedElsewhere(std::optional<qint64> timeMs);

  /// The window now shown; px are those of the drawing area.
  [[nodiscard]] const ChartViewport& viewport() const { return viewport_; }
  /// The sentence shown instead of lines; empty when there are lines.
  [[nodiscard]] QString message() const;
  /// What the crosshair says, a line each; empty while the mouse is elsewhere.
  [[nodiscard]] QString crosshairText() const { return crosshairText_; }

 Q_SIGNALS:
  /// The time under the mouse, which changes with the window too; nothing when the mouse left.
  void pointedAt(std::optional<qint64> timeMs);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  struct Series {
    SeriesSpec spec;
    WatchedMetric metric;
    LegendEntry* legend = nullptr;
    std::vector<SeriesPoint> points;  ///< of the window, and one beyond each end
  };

  void makeHead(QVBoxLayout& layout);
  void noteChanges(const QList<MetricId>& ids);
  void showAlone(const LegendEntry* entry);
  void takeTheme();
  void showNow();
  bool moveWindow();
  void rebuild();
  void takePoints();
  [[nodiscard]] std::optional<ValueRange> knownRange() const;
  [[nodiscard]] ValueRange axisRange(std::optional<ValueRange> known) const;
  void layOutAxes(bool withValues);
  [[nodiscard]] std::vector<AxisLabel> valueLabels() const;
  int roomForValues(const std::vector<AxisLabel>& labels);
  int roomForTime(qint64 stepMs);
  [[nodiscard]] const std::vector<AxisLabel>& timeLabels();
  void drawLines();
  [[nodiscard]] double columnWidth() const;
  [[nodiscard]] QString emptyMessage(bool anyInside) const;
  void pointAt(double x);
  void tellPointer();
  [[nodiscard]] std::optional<double> crosshairX() const;
  void updateCrosshair();
  [[nodiscard]] QColor colorOf(const Series& series) const;
  [[nodiscard]] QString labelOf(const Series& series) const;

  const PanelSpec spec_;
  const MetricsStore& store_;
  ChartCanvas* canvas_;
  std::vector<Series> series_;
  ChartViewport viewport_;
  QStringList measuredValues_;  ///< the value labels that valueRoom_ has room for
  int valueRoom_ = 0;
  std::vector<AxisLabel> timeLabels_;
  ChartViewport labelled_;     ///< the window that timeLabels_ are of
  qint64 measuredStepMs_ = 0;  ///< the step of time labels that timeRoom_ is the distance of
  int timeRoom_ = 0;
  ValueRange range_{0, 0};
  qint64 spanMs_ = 5 * 60 * 1'000;
  std::optional<qint64> pausedAtMs_;
  bool dataDue_ = true;
  bool viewDue_ = true;
  std::optional<double> pointerX_;   ///< of the mouse on this chart
  std::optional<qint64> pointedMs_;  ///< what pointedAt() said last
  std::optional<qint64> pointedElsewhereMs_;
  QString crosshairText_;
};

}  // namespace pulsedeck

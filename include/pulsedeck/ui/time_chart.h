#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/chart_export.h"
#include "pulsedeck/ui/chart_limits.h"
#include "pulsedeck/ui/chart_viewport.h"
#include "pulsedeck/ui/dashboard_spec.h"
#include "pulsedeck/ui/held_moment.h"
#include "pulsedeck/ui/metric_group.h"
#include "pulsedeck/ui/metric_view.h"
#include "pulsedeck/ui/panel.h"
#include "pulsedeck/ui/time_window.h"
#include "pulsedeck/ui/watched_metric.h"

#include <memory>
#include <optional>
#include <vector>

class QHBoxLayout;
class QVBoxLayout;

namespace pulsedeck {

class ChartAxes;
class ChartCanvas;
class ChartEvents;
class ChartNavigator;
class ChartPointer;
class FlatButton;
class LegendEntry;
class TextLabel;
struct Crosshair;
struct LimitLine;

/// Metrics over time, drawn by Qt Charts: a line (or area) a series, a band where a px holds many samples,
/// breaks where data is missing, the end marked, a crosshair with all series' values under the mouse, and
/// below the plot small marks for what happened meanwhile to the families that it shows. Title, axes and grid
/// are drawn by us, because Qt Charts' own axes cost more than the lines.
///
/// Where no series is fresh it says how old they are in the place of its note, else in the legend of those
/// that are old; the mark at the end of what is old is hollow.
///
/// It shows the newest stretch of its span and follows the stream, until the operator zooms or moves it: then
/// it stays where it is, and says so, until it is told to go back.
///
/// Frames change the chart by refresh() alone; what the operator does to it (size, span, a legend's click,
/// the theme) shows at once.
class TimeChart : public Panel, public MetricView, public ChartExport {
  Q_OBJECT

 public:
  /// The time axis moves in whole steps of about a pixel, but no oftener than this.
  static constexpr qint64 kMinStepMs = 250;
  /// The values under the keys' crosshair are spoken no oftener than this.
  static constexpr qint64 kSpeakEveryMs = 1'000;

  /// `store` and `theme` must outlive the chart.
  TimeChart(PanelSpec spec, const MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);
  ~TimeChart() override;

  void refresh() override;
  /// Goes back to live, too.
  void setSpan(qint64 spanMs) override;
  void setPaused(bool paused) override;
  void setEventMarks(bool shown) override;
  /// Paused, since a moment that is over.
  void holdAt(const HeldMoment& moment);
  [[nodiscard]] QSize sizeHint() const override;

  [[nodiscard]] QString exportTitle() const override { return spec_.title; }
  [[nodiscard]] qint64 exportTimeMs() const override { return viewport_.toMs; }
  [[nodiscard]] ChartTable exportTable() const override;
  /// Those that the legend shows.
  [[nodiscard]] QList<MetricChoice> exportMetrics() const override;

  /// The time that is pointed at in another chart of the page; nothing when none is.
  void setPointedElsewhere(std::optional<qint64> timeMs);
  /// What another chart of the page shows, or what the page wants; nothing for live. Tells nobody.
  void showWindow(ChosenWindow window);
  /// The same with that moment in it pointed at, until the chart is live again.
  void showMoment(const TimeStretch& window, qint64 timeMs);
  /// The end of a window that would follow the stream.
  [[nodiscard]] qint64 liveEdgeMs() const;

  /// The window now shown; px are those of the drawing area.
  [[nodiscard]] const ChartViewport& viewport() const { return viewport_; }
  /// Whether it follows the stream (or a pause) instead of staying at a window that was chosen.
  [[nodiscard]] bool isLive() const { return !chosen_; }
  /// The sentence shown instead of lines; empty when there are lines.
  [[nodiscard]] QString message() const;
  /// What the crosshair says, a line each; empty while nothing is pointed at.
  [[nodiscard]] QString crosshairText() const { return crosshairText_; }
  /// How old the newest values are, where none of the series shown is fresh; empty where one is.
  [[nodiscard]] QString staleText() const;
  /// The texts of the limits drawn.
  [[nodiscard]] QStringList limitTexts() const;
  /// For the ear: the values pointed at, else the newest ones.
  [[nodiscard]] QString spokenValues() const;
  /// For the ear: kind, stretch of time and values.
  [[nodiscard]] QString spokenDescription() const;

 Q_SIGNALS:
  /// The time under the mouse or the keys' crosshair, which changes with the window too; nothing when the
  /// mouse left.
  void pointedAt(std::optional<qint64> timeMs);
  /// The operator zoomed, moved or went back to live (nothing).
  void windowChosen(ChosenWindow window);
  /// The operator wants marks for what happened, or none, in all charts.
  void eventMarksToggled(bool shown);
  /// Assistive technology was told these values, because keys moved the crosshair to them.
  void valuesSpoken(const QString& values);

 protected:
  void showEvent(QShowEvent* event) override;
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  struct Series {
    SeriesSpec spec;
    WatchedMetric metric;
    LegendEntry* legend = nullptr;
    std::vector<SeriesPoint> points;  ///< of the window, and one beyond each end
    bool hasBand = false;
    bool isStale = false;
  };

  // Building and following.
  void makeHead(QVBoxLayout& layout);
  void addNote(QHBoxLayout& head);
  void addLegend(QHBoxLayout& head);
  void connectParts();
  void noteChanges(const QList<MetricId>& ids);
  void showAlone(const LegendEntry* entry);
  void takeTheme();
  void showNow();

  // Time.
  [[nodiscard]] qint64 nowMs() const;
  [[nodiscard]] std::optional<qint64> oldestMs() const;
  [[nodiscard]] TimeBounds timeBounds() const;
  [[nodiscard]] bool isDue() const;
  void takeAges();
  void showAge(Series& series, const MetricGroup::Value& newest);
  [[nodiscard]] QStringList ageTexts() const;
  bool moveWindow();
  void choose(const ChosenWindow& window);
  void fitWayBack();

  // Drawing.
  void rebuild();
  void takePoints();
  [[nodiscard]] std::optional<ValueRange> knownRange() const;
  [[nodiscard]] ValueRange axisRange(std::optional<ValueRange> known) const;
  [[nodiscard]] std::vector<MetricLimit> limitsOf(const Series& series) const;
  [[nodiscard]] ValueRange withLimits(ValueRange known) const;
  void layOutAxes(bool withValues);
  void drawLimits(bool withValues);
  void addLimit(const Series& series, const MetricLimit& limit, std::vector<LimitLine>& lines) const;
  void drawLines();
  void drawEvents();
  [[nodiscard]] double columnWidth() const;
  [[nodiscard]] QString emptyMessage(bool anyInside) const;
  [[nodiscard]] QColor colorOf(const Series& series) const;
  [[nodiscard]] QString labelOf(const Series& series) const;
  [[nodiscard]] MetricInfo infoOf(const Series& series) const;

  // Pointing.
  void pointAt(std::optional<double> x);
  bool stepPointer(int key);
  void tellPointer();
  void updateCrosshair();
  [[nodiscard]] Crosshair crosshairAt(double x) const;
  void addNotes(Crosshair& crosshair) const;
  void speakIfDue();

  const PanelSpec spec_;
  const MetricsStore& store_;
  std::unique_ptr<ChartAxes> axes_;
  std::unique_ptr<ChartPointer> pointer_;
  std::unique_ptr<ChartEvents> events_;
  ChartCanvas* canvas_;
  ChartNavigator* navigator_ = nullptr;
  FlatButton* backToLive_ = nullptr;
  TextLabel* note_ = nullptr;  ///< null for none
  TextLabel* stale_ = nullptr;
  std::vector<Series> series_;
  ChartViewport viewport_;
  ValueRange range_{0, 0};
  qint64 spanMs_ = 5 * 60 * 1'000;
  ChosenWindow chosen_;
  std::optional<HeldMoment> held_;  ///< while paused
  bool dataDue_ = true;
  bool viewDue_ = true;
  std::optional<qint64> drawnAtMs_;  ///< on the steady clock
  qint64 agesOfSecond_ = -1;         ///< on the steady clock
  std::optional<qint64> pointedMs_;  ///< what pointedAt() said last
  QString crosshairText_;
  bool speechDue_ = false;
  std::optional<qint64> spokenAtMs_;  ///< on the steady clock
};

}  // namespace pulsedeck

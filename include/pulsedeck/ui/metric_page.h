#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/held_moment.h"
#include "pulsedeck/ui/metric_view.h"
#include "pulsedeck/ui/scroll_page.h"
#include "pulsedeck/ui/watched_metric.h"

#include <QString>

#include <optional>
#include <vector>

namespace pulsedeck {

class AlertMonitor;
class FlatButton;
class MetricFacts;
struct PauseMoment;
class RecentSamples;
class StatisticsStrip;
class Theme;
class TimeChart;

/// One metric's own view: a large chart, statistics of the stretch it shows, what is known of the metric, and
/// its newest values as they came. Shown in place of the page; keeps no more than one metric's widgets.
class MetricPage : public ScrollPage, public MetricView {
  Q_OBJECT

 public:
  /// Figures that change faster cannot be read.
  static constexpr qint64 kFiguresEveryMs = 500;

  /// `store` and `theme` must outlive the page.
  MetricPage(const MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);
  /// From now on the metric's alert rules are shown, too. It must outlive the page.
  void setAlerts(const AlertMonitor& alerts);

  /// Shows that metric from now on; it need not have come yet.
  void setMetric(const QString& name);
  [[nodiscard]] const QString& metric() const { return metric_.info().name; }
  [[nodiscard]] QString title() const;

  void refresh() override;
  void setSpan(qint64 spanMs) override;
  void setPaused(bool paused) override;
  void setEventMarks(bool shown) override;
  /// Its chart follows the stream again.
  void backToLive();

 Q_SIGNALS:
  void backRequested();
  /// The operator wants to see an alert rule, or to have a new one for a metric.
  void ruleChosen(const QString& id);
  void ruleRequested(const QString& metric);
  /// By the menu of its chart.
  void eventMarksToggled(bool shown);

 protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void makeChart();
  void takeFigures();
  [[nodiscard]] std::optional<PauseMoment> pauseMoment() const;
  void arrange();

  const MetricsStore& store_;
  WatchedMetric metric_;
  FlatButton* back_;
  StatisticsStrip* statistics_;
  MetricFacts* facts_;
  RecentSamples* samples_;
  TimeChart* chart_ = nullptr;
  qint64 spanMs_ = 5 * 60 * 1'000;
  bool eventMarks_ = true;
  std::optional<HeldMoment> held_;
  int factsHeight_ = 0;                ///< that they want, when last arranged
  std::optional<qint64> figuresAtMs_;  ///< monotonic clock
};

}  // namespace pulsedeck

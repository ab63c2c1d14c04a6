#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/metric_view.h"
#include "pulsedeck/ui/watched_metric.h"

#include <QScrollArea>
#include <QString>

#include <optional>

namespace pulsedeck {

class FlatButton;
class MetricFacts;
class RecentSamples;
class StatisticsStrip;
class Theme;
class TimeChart;

/// One metric's own view: a large chart, statistics of the stretch it shows, what is known of the metric, and
/// its newest values as they came. Shown in place of the page; keeps no more than one metric's widgets.
class MetricPage : public QScrollArea, public MetricView {
  Q_OBJECT

 public:
  /// Figures that change faster cannot be read.
  static constexpr qint64 kFiguresEveryMs = 500;

  /// `store` and `theme` must outlive the page.
  MetricPage(const MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);

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
  /// By the menu of its chart.
  void eventMarksToggled(bool shown);

 protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void makeChart();
  void takeFigures();
  void arrange();

  const MetricsStore& store_;
  const Theme& theme_;
  WatchedMetric metric_;
  QWidget* canvas_;
  FlatButton* back_;
  StatisticsStrip* statistics_;
  MetricFacts* facts_;
  RecentSamples* samples_;
  TimeChart* chart_ = nullptr;
  qint64 spanMs_ = 5 * 60 * 1'000;
  bool eventMarks_ = true;
  std::optional<qint64> pausedAtMs_;
  std::optional<qint64> figuresAtMs_;  ///< monotonic clock
};

}  // namespace pulsedeck

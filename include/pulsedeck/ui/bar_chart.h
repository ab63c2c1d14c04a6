#pragma once

#include "pulsedeck/ui/metric_group.h"
#include "pulsedeck/ui/metric_view.h"
#include "pulsedeck/ui/panel.h"

#include <QString>

#include <vector>

namespace pulsedeck {

/// The newest values of a group of metrics as horizontal bars, each with its name above and its value behind:
/// those of a prefix largest first, those of a list in its order. Painted by us: Qt Charts puts names beside
/// bars only, and there is nothing here that it would save.
class BarChart : public Panel, public MetricView {
  Q_OBJECT

 public:
  /// What one bar shows.
  struct Bar {
    QString name;
    QString value;     ///< with the age of a stale one
    QString color;     ///< a family's name or #rrggbb
    double share = 0;  ///< of the longest bar's length, 0 … 1
    bool stale = false;

    bool operator==(const Bar&) const = default;
  };

  /// `store` and `theme` must outlive the chart.
  BarChart(PanelSpec spec, const MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);

  void refresh() override;
  /// Does nothing: bars show the newest values, whatever the span.
  void setSpan(qint64 spanMs) override;
  void setPaused(bool paused) override;

  [[nodiscard]] const std::vector<Bar>& bars() const { return bars_; }

 protected:
  void showEvent(QShowEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void takeBars();
  [[nodiscard]] std::vector<Bar> currentBars();
  void paintBar(QPainter& painter, const QRectF& slot, const Bar& bar, int valueRoom) const;

  const PanelSpec spec_;
  MetricGroup group_;
  std::vector<Bar> bars_;
  QString staleText_;
};

}  // namespace pulsedeck

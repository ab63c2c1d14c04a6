#pragma once

#include "chart_canvas.h"
#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/ui/chart_viewport.h"

#include <QStringList>

#include <vector>

namespace pulsedeck {

class Theme;

/// The labels of a time chart's two axes, and the room they take. Measuring a text costs as much as drawing
/// it, and calendars are slow: what did not change is remembered.
class ChartAxes {
 public:
  /// `theme` must outlive it.
  explicit ChartAxes(const Theme& theme) : theme_(theme) {}

  /// After a change of the theme.
  void forget();
  /// Their positions are still values.
  [[nodiscard]] static std::vector<AxisLabel> valueLabels(ValueRange range, const MetricInfo& info);
  /// px; grows in steps, so that the plot rarely moves.
  [[nodiscard]] int roomForValues(const std::vector<AxisLabel>& labels);
  [[nodiscard]] const std::vector<AxisLabel>& timeLabels(const ChartViewport& viewport);

 private:
  [[nodiscard]] int roomForTime(qint64 timeMs, qint64 stepMs);

  const Theme& theme_;
  QStringList measuredValues_;  ///< the value labels that valueRoom_ has room for
  int valueRoom_ = 0;
  std::vector<AxisLabel> timeLabels_;
  ChartViewport labelled_;     ///< the window that timeLabels_ are of
  qint64 measuredStepMs_ = 0;  ///< the step of time labels that timeRoom_ is the distance of
  int timeRoom_ = 0;
};

}  // namespace pulsedeck

#include "pulsedeck/ui/chart_group.h"

#include "pulsedeck/ui/time_chart.h"

#include <optional>

namespace pulsedeck {

void ChartGroup::add(TimeChart* chart) {
  for (TimeChart* other : charts_) {
    QObject::connect(chart, &TimeChart::pointedAt, other, &TimeChart::setPointedElsewhere);
    QObject::connect(other, &TimeChart::pointedAt, chart, &TimeChart::setPointedElsewhere);
    QObject::connect(chart, &TimeChart::windowChosen, other, &TimeChart::showWindow);
    QObject::connect(other, &TimeChart::windowChosen, chart, &TimeChart::showWindow);
  }
  charts_.push_back(chart);
}

void ChartGroup::backToLive() {
  for (TimeChart* chart : charts_)
    chart->showWindow(std::nullopt);
}

bool ChartGroup::showMoment(qint64 timeMs, qint64 spanMs) {
  if (charts_.empty()) return false;
  const TimeStretch window = windowAbout(timeMs, spanMs, charts_.front()->liveEdgeMs());
  for (TimeChart* chart : charts_)
    chart->showMoment(window, timeMs);
  return true;
}

}  // namespace pulsedeck

#include "chart_axes.h"

#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/time_chart.h"
#include "pulsedeck/ui/time_text.h"

#include <QDateTime>
#include <QFontMetrics>
#include <QLocale>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr int kLabelStep = 8;
constexpr int kValueIntervals = 4;
constexpr int kMostTimeLabels = 6;
constexpr int kTimeLabelGap = 24;
constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;

QString timeLabel(qint64 timeMs, qint64 stepMs) {
  const QLocale locale;
  const QDateTime moment = QDateTime::fromMSecsSinceEpoch(timeMs);
  const bool midnight = moment.time().msecsSinceStartOfDay() == 0;
  if (stepMs >= kDayMs || (stepMs >= kHourMs && midnight)) {
    return locale.toString(moment.date(), TimeChart::tr("ddd d", "a day on a time axis"));
  }
  if (stepMs < kMinuteMs) return formatTimeOfDay(timeMs, locale);
  return locale.toString(moment.time(), QLocale::ShortFormat);
}

int roundUpTo(int value, int step) {
  return (value + step - 1) / step * step;
}

}  // namespace

void ChartAxes::forget() {
  measuredValues_.clear();
  valueRoom_ = 0;
  measuredStepMs_ = 0;
  labelled_ = {};
}

std::vector<AxisLabel> ChartAxes::valueLabels(ValueRange range, const MetricInfo& info) {
  const AxisTicks ticks = valueTicks(range.low, range.high, kValueIntervals);
  const double tolerance = ticks.step * 1e-6;
  std::vector<AxisLabel> labels;
  for (const double value : ticks.values) {
    // An end that the page fixes need not be a round number.
    if (value < range.low - tolerance || value > range.high + tolerance) continue;
    labels.push_back({value, formatAxisValue(value, ticks.step, info)});
  }
  return labels;
}

int ChartAxes::roomForValues(const std::vector<AxisLabel>& labels) {
  QStringList texts;
  for (const AxisLabel& label : labels)
    texts << label.text;
  if (texts == measuredValues_) return valueRoom_;
  measuredValues_ = texts;
  const QFontMetrics metrics(theme_.font(TextRole::Axis));
  int widest = 0;
  for (const QString& text : texts)
    widest = std::max(widest, metrics.horizontalAdvance(text));
  valueRoom_ = roundUpTo(widest, theme_.scaled(kLabelStep));
  return valueRoom_;
}

/// Times of one step are as good as equally wide.
int ChartAxes::roomForTime(qint64 timeMs, qint64 stepMs) {
  if (stepMs == measuredStepMs_) return timeRoom_;
  measuredStepMs_ = stepMs;
  const QFontMetrics metrics(theme_.font(TextRole::Axis));
  timeRoom_ = metrics.horizontalAdvance(timeLabel(timeMs, stepMs)) + theme_.scaled(kTimeLabelGap);
  return timeRoom_;
}

const std::vector<AxisLabel>& ChartAxes::timeLabels(const ChartViewport& viewport) {
  if (viewport.fromMs == labelled_.fromMs && viewport.toMs == labelled_.toMs &&
      viewport.plot == labelled_.plot) {
    return timeLabels_;
  }
  labelled_ = viewport;
  const qint64 finest = timeTicks(viewport.fromMs, viewport.toMs, kMostTimeLabels).stepMs;
  const int fitting = static_cast<int>(viewport.plot.width()) / roomForTime(viewport.toMs, finest);
  const TimeTicks ticks = timeTicks(viewport.fromMs, viewport.toMs, std::clamp(fitting, 1, kMostTimeLabels));
  timeLabels_.clear();
  for (const qint64 time : ticks.timesMs)
    timeLabels_.push_back({viewport.x(time), timeLabel(time, ticks.stepMs)});
  return timeLabels_;
}

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/time_series.h"

#include <QList>
#include <QPointF>
#include <QRectF>
#include <QtGlobal>

#include <optional>
#include <vector>

namespace pulsedeck {

/// A chart's window on time and value, and the arithmetic of its axes; knows no widget. Times are ms since
/// the epoch, positions are px inside `plot`.
struct ChartViewport {
  QRectF plot;
  qint64 fromMs = 0;
  qint64 toMs = 1;
  double low = 0;
  double high = 1;

  [[nodiscard]] double x(qint64 timeMs) const;
  /// Finite for any value but no number.
  [[nodiscard]] double y(double value) const;
  [[nodiscard]] qint64 timeAt(double x) const;
};

struct AxisTicks {
  double step = 1;
  std::vector<double> values;
};

/// Round values (1, 2, 2.5, 5 × 10ⁿ) that cover [low, high] with about `wanted` steps, two at least. Ends
/// beyond ±1e300 count as there, here and in steadyRange().
[[nodiscard]] AxisTicks valueTicks(double low, double high, int wanted);
/// Whole seconds, minutes, hours or days in the operator's time zone within [fromMs, toMs], about `wanted` of
/// them.
struct TimeTicks {
  qint64 stepMs = 1'000;
  std::vector<qint64> timesMs;
};
[[nodiscard]] TimeTicks timeTicks(qint64 fromMs, qint64 toMs, int wanted);
/// A value range for [low, high] with round ends, kept at `current` while that still fits well, so that the
/// axis does not jump at every sample.
struct ValueRange {
  double low = 0;
  double high = 1;
  bool operator==(const ValueRange&) const = default;
};
[[nodiscard]] ValueRange steadyRange(ValueRange current, double low, double high);

/// A series' points as polylines in px, one for each stretch without a break: what is not known is never
/// drawn over. Where more than two points fall into `columnPx` of width only the extremes stay, and the
/// newest of all.
[[nodiscard]] std::vector<QList<QPointF>> chartLines(const std::vector<SeriesPoint>& points,
                                                     const ChartViewport& viewport, double scale,
                                                     double columnPx);

/// The sample that holds at `timeMs`: the newest one before, unless that is beyond a break or nothing came
/// after it yet; then the nearest within `toleranceMs`, or nothing.
[[nodiscard]] std::optional<Sample> sampleNear(const std::vector<SeriesPoint>& points, qint64 timeMs,
                                               qint64 toleranceMs);

}  // namespace pulsedeck

#include "chart_pointer.h"

namespace pulsedeck {

namespace {

bool isInside(qint64 timeMs, const ChartViewport& viewport) {
  return timeMs >= viewport.fromMs && timeMs <= viewport.toMs;
}

}  // namespace

std::optional<qint64> ChartPointer::own(const ChartViewport& viewport) const {
  if (mouseX_) return viewport.timeAt(*mouseX_);
  return keyedMs_ && isInside(*keyedMs_, viewport) ? keyedMs_ : std::nullopt;
}

std::optional<double> ChartPointer::x(const ChartViewport& viewport) const {
  if (mouseX_) return mouseX_;
  std::optional<qint64> time = own(viewport);
  if (!time) time = elsewhereMs_ ? elsewhereMs_ : wantedMs_;
  return time && isInside(*time, viewport) ? std::optional(viewport.x(*time)) : std::nullopt;
}

std::optional<qint64> steppedTime(const std::vector<const std::vector<SeriesPoint>*>& series,
                                  const ChartViewport& viewport, std::optional<qint64> fromMs,
                                  PointerStep step, qint64 leastMs) {
  const bool towardsLater = step == PointerStep::Later || step == PointerStep::First;
  const bool bounded = fromMs && (step == PointerStep::Earlier || step == PointerStep::Later);
  const bool wantsEarliest = fromMs ? towardsLater : step == PointerStep::First;
  std::optional<qint64> best;
  for (const std::vector<SeriesPoint>* points : series) {
    for (const SeriesPoint& point : *points) {
      if (!isInside(point.timeMs, viewport)) continue;
      if (bounded && (towardsLater ? point.timeMs < *fromMs + leastMs : point.timeMs > *fromMs - leastMs)) {
        continue;
      }
      if (!best || (wantsEarliest ? point.timeMs < *best : point.timeMs > *best)) best = point.timeMs;
    }
  }
  return best;
}

}  // namespace pulsedeck

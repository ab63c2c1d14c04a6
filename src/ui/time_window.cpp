#include "pulsedeck/ui/time_window.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace pulsedeck {

namespace {

constexpr double kFactorPerNotch = 1.25;
constexpr double kAnglePerNotch = 120;
/// Zooming in and out again ends on the same window but for rounding.
constexpr double kSameWithin = 0.005;

/// As long as it is wherever it fits, and never past the newest or the oldest that is known.
TimeStretch kept(TimeStretch wanted, const TimeBounds& bounds) {
  // A live window may reach back beyond what is known; so may others, as far as that.
  const qint64 earliest = std::min(bounds.oldestMs, bounds.live().fromMs);
  const qint64 span = std::min(wanted.spanMs(), bounds.liveMs - earliest);
  const qint64 to = std::clamp(wanted.toMs, earliest + span, bounds.liveMs);
  return {to - span, to};
}

ChosenWindow chosen(TimeStretch wanted, const TimeBounds& bounds) {
  const TimeStretch window = kept(wanted, bounds);
  const auto tolerance = static_cast<qint64>(kSameWithin * static_cast<double>(bounds.rangeMs));
  const bool isLive = std::abs(window.toMs - bounds.liveMs) <= tolerance &&
                      std::abs(window.spanMs() - bounds.rangeMs) <= tolerance;
  return isLive ? std::nullopt : std::optional(window);
}

}  // namespace

qint64 leastSpan(TimeStretch shown, qint64 samples) {
  if (samples <= 0) return shown.spanMs();
  return std::max(TimeBounds::kLeastSpanMs, shown.spanMs() * TimeBounds::kLeastSamples / samples);
}

ChosenWindow zoomed(TimeStretch shown, double factor, qint64 aboutMs, const TimeBounds& bounds) {
  const qint64 before = shown.spanMs();
  // A window that is shorter than the least already stays; it is not to grow when zoomed in.
  const qint64 least = std::min(before, bounds.leastSpanMs);
  const qint64 span = std::max(least, std::llround(static_cast<double>(before) * factor));
  const double share =
      before > 0 ? static_cast<double>(aboutMs - shown.fromMs) / static_cast<double>(before) : 1;
  const qint64 from = aboutMs - std::llround(share * static_cast<double>(span));
  return chosen({from, from + span}, bounds);
}

ChosenWindow panned(TimeStretch shown, qint64 byMs, const TimeBounds& bounds) {
  return chosen({shown.fromMs + byMs, shown.toMs + byMs}, bounds);
}

TimeStretch windowAbout(qint64 timeMs, qint64 spanMs, qint64 liveMs) {
  const qint64 span = std::min(spanMs, kMostAboutMs);
  const qint64 to = std::min(timeMs + span / 2, std::max(timeMs, liveMs));
  return {to - span, to};
}

double wheelFactor(int angle) {
  return std::pow(kFactorPerNotch, -angle / kAnglePerNotch);
}

}  // namespace pulsedeck

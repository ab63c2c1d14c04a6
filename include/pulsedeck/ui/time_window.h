#pragma once

#include <QtGlobal>

#include <optional>

namespace pulsedeck {

/// A stretch of time; ms since the epoch.
struct TimeStretch {
  qint64 fromMs = 0;
  qint64 toMs = 0;

  [[nodiscard]] qint64 spanMs() const { return toMs - fromMs; }
  bool operator==(const TimeStretch&) const = default;
};

/// How far a chart can be zoomed and moved.
struct TimeBounds {
  static constexpr qint64 kLeastSpanMs = 1'000;
  /// A window with fewer samples shows nothing more.
  static constexpr int kLeastSamples = 10;

  qint64 oldestMs = 0;  ///< the first known sample
  qint64 liveMs = 0;    ///< the end of a window that follows the stream; nothing is known beyond
  qint64 rangeMs = 0;   ///< the span of such a window
  qint64 leastSpanMs = kLeastSpanMs;

  /// What a live window shows.
  [[nodiscard]] TimeStretch live() const { return {liveMs - rangeMs, liveMs}; }
};

/// The least span of a window that holds so many samples of its densest series now.
[[nodiscard]] qint64 leastSpan(TimeStretch shown, qint64 samples);

/// What a chart is to show: nothing says that it is live, and follows the stream.
using ChosenWindow = std::optional<TimeStretch>;

/// `shown` with its span times `factor`, the instant `aboutMs` staying at its place as far as the bounds
/// let it. A window that becomes as long as the live one and ends with it is live again.
[[nodiscard]] ChosenWindow zoomed(TimeStretch shown, double factor, qint64 aboutMs, const TimeBounds& bounds);
/// `shown` moved by that much, later where it is positive, as far as the bounds let it.
[[nodiscard]] ChosenWindow panned(TimeStretch shown, qint64 byMs, const TimeBounds& bounds);

/// A window of `spanMs`, at most kMostAboutMs, with `timeMs` in its middle; where nothing is known yet of its
/// end, the window that ends with `liveMs` instead. A moment later than that ends it.
constexpr qint64 kMostAboutMs = 60 * 60 * 1'000;
[[nodiscard]] TimeStretch windowAbout(qint64 timeMs, qint64 spanMs, qint64 liveMs);

/// What the wheel, turned by that many eighths of a degree, does to the span: away from the operator it
/// zooms in. A touchpad's small steps add up to the same as a wheel's large ones.
[[nodiscard]] double wheelFactor(int angle);

}  // namespace pulsedeck

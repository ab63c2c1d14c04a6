#pragma once

#include "pulsedeck/ui/chart_viewport.h"

#include <QtGlobal>

#include <optional>
#include <vector>

namespace pulsedeck {

/// The time that is pointed at in a chart: with its own mouse, else with its keys, else in another chart of
/// the page, else the moment that the operator wanted to see. A mouse stays at its px while the window moves
/// on; the others stay at their time.
class ChartPointer {
 public:
  void pointAt(std::optional<double> x) { mouseX_ = x; }
  void setElsewhere(std::optional<qint64> timeMs) { elsewhereMs_ = timeMs; }
  void setKeyed(std::optional<qint64> timeMs) { keyedMs_ = timeMs; }
  void setWanted(std::optional<qint64> timeMs) { wantedMs_ = timeMs; }

  [[nodiscard]] std::optional<qint64> elsewhere() const { return elsewhereMs_; }
  [[nodiscard]] std::optional<qint64> keyed() const { return keyedMs_; }
  [[nodiscard]] std::optional<qint64> wanted() const { return wantedMs_; }
  /// What is pointed at in this chart itself.
  [[nodiscard]] std::optional<qint64> own(const ChartViewport& viewport) const;
  /// px; nothing where nothing in the window is pointed at.
  [[nodiscard]] std::optional<double> x(const ChartViewport& viewport) const;

 private:
  std::optional<double> mouseX_;
  std::optional<qint64> keyedMs_;
  std::optional<qint64> elsewhereMs_;
  std::optional<qint64> wantedMs_;
};

enum class PointerStep { Earlier, Later, First, Last };

/// The sample inside the window to which a key moves the pointer from `fromMs`, at least `leastMs` away; from
/// nowhere, the newest one. Nothing where there is none.
[[nodiscard]] std::optional<qint64> steppedTime(const std::vector<const std::vector<SeriesPoint>*>& series,
                                                const ChartViewport& viewport, std::optional<qint64> fromMs,
                                                PointerStep step, qint64 leastMs);

}  // namespace pulsedeck

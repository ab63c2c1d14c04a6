#pragma once

#include "pulsedeck/model/activity.h"
#include "pulsedeck/ui/chart_viewport.h"
#include "series_mark.h"

#include <QColor>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <optional>
#include <vector>

namespace pulsedeck {

class Theme;

/// A mark on a chart's time axis: what happened within a few px.
struct EventMark {
  /// Of a mark, so many events are told one by one.
  static constexpr std::size_t kMostTold = 3;

  double x = 0;  ///< px; of an only event its moment, of several the middle between them
  std::size_t count = 0;
  QString family;                    ///< of the newest; of the most severe where one is
  std::optional<Severity> severity;  ///< the worst of the newest ones
  std::vector<quint64> newest;       ///< numbers in the log, newest first, at most kMostTold

  bool operator==(const EventMark&) const = default;
};

/// The marks for what happened to these families in the viewport's window and until `untilMs`, from left to
/// right, at least `cellPx` apart. Which events share a mark depends on their times alone, so marks move with
/// the window and do not flicker. Costs as much as there are px, however many events there are.
[[nodiscard]] std::vector<EventMark> eventMarks(const EventTimeline& timeline, const QStringList& families,
                                                const ChartViewport& viewport, double cellPx, qint64 untilMs);

/// The mark nearest to `x`, within `reachPx`; null where there is none.
[[nodiscard]] const EventMark* markNear(const std::vector<EventMark>& marks, double x, double reachPx);

/// Each family has its shape, and so have warnings and errors.
[[nodiscard]] SeriesMark eventShape(const QString& family, std::optional<Severity> severity);
[[nodiscard]] QColor eventColor(const QString& family, std::optional<Severity> severity, const Theme& theme);

}  // namespace pulsedeck

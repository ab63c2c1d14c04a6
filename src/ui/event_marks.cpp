#include "event_marks.h"

#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/theme.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace pulsedeck {

namespace {

/// Of the events in a cell so many, the newest, are looked at one by one.
constexpr std::ptrdiff_t kLookedAt = 32;

using Entries = std::deque<EventTimeline::Entry>;

bool isBefore(const EventTimeline::Entry& entry, qint64 timeMs) {
  return entry.timeMs < timeMs;
}

qint64 floorDivided(qint64 value, qint64 by) {
  return value / by - (value % by < 0 ? 1 : 0);
}

/// A stretch of time that has one mark at most.
struct Cell {
  std::size_t count = 0;
  qint64 firstMs = 0;
  qint64 lastMs = 0;
  struct Told {
    EventTimeline::Entry entry;
    QString family;
  };
  std::vector<Told> told;  ///< the newest

  void take(const QString& family, Entries::const_iterator begin, Entries::const_iterator end) {
    firstMs = count == 0 ? begin->timeMs : std::min(firstMs, begin->timeMs);
    lastMs = count == 0 ? std::prev(end)->timeMs : std::max(lastMs, std::prev(end)->timeMs);
    count += static_cast<std::size_t>(end - begin);
    for (auto entry = std::max(begin, end - std::min(end - begin, kLookedAt)); entry != end; ++entry)
      told.push_back({*entry, family});
  }

  [[nodiscard]] EventMark mark(const ChartViewport& viewport) {
    std::stable_sort(told.begin(), told.end(), [](const Told& a, const Told& b) {
      return std::pair(a.entry.timeMs, a.entry.number) > std::pair(b.entry.timeMs, b.entry.number);
    });
    const auto worst = std::max_element(told.begin(), told.end(), [](const Told& a, const Told& b) {
      return a.entry.severity < b.entry.severity;  // nothing is less than anything
    });
    EventMark mark;
    mark.x = (viewport.x(firstMs) + viewport.x(lastMs)) / 2;
    mark.count = count;
    mark.severity = worst->entry.severity;
    mark.family = mark.severity ? worst->family : told.front().family;
    for (std::size_t i = 0; i < std::min(told.size(), EventMark::kMostTold); ++i)
      mark.newest.push_back(told[i].entry.number);
    return mark;
  }
};

/// Each keeps to its cell, which is as wide as the distance, but for the last ones where there is no more
/// room.
void keepApart(std::vector<EventMark>& marks, double distance, double right) {
  for (std::size_t i = 1; i < marks.size(); ++i)
    marks[i].x = std::max(marks[i].x, marks[i - 1].x + distance);
  double limit = right;
  for (auto mark = marks.rbegin(); mark != marks.rend() && mark->x > limit; ++mark) {
    mark->x = limit;
    limit -= distance;
  }
}

}  // namespace

std::vector<EventMark> eventMarks(const EventTimeline& timeline, const QStringList& families,
                                  const ChartViewport& viewport, double cellPx, qint64 untilMs) {
  const qint64 to = std::min(viewport.toMs, untilMs);
  if (viewport.plot.width() < cellPx || to < viewport.fromMs) return {};
  const double msPerPx = static_cast<double>(viewport.toMs - viewport.fromMs) / viewport.plot.width();
  const qint64 cellMs = std::max<qint64>(1, std::llround(std::ceil(msPerPx * cellPx)));
  const qint64 firstCell = floorDivided(viewport.fromMs, cellMs);
  std::vector<Cell> cells(static_cast<std::size_t>(floorDivided(to, cellMs) - firstCell) + 1);
  for (const QString& family : families) {
    const Entries& entries = timeline.of(family);
    auto entry = std::lower_bound(entries.begin(), entries.end(), viewport.fromMs, isBefore);
    while (entry != entries.end() && entry->timeMs <= to) {
      const qint64 cell = floorDivided(entry->timeMs, cellMs);
      const auto end =
          std::lower_bound(entry, entries.end(), std::min((cell + 1) * cellMs, to + 1), isBefore);
      cells[static_cast<std::size_t>(cell - firstCell)].take(family, entry, end);
      entry = end;
    }
  }
  std::vector<EventMark> marks;
  for (Cell& cell : cells) {
    if (cell.count > 0) marks.push_back(cell.mark(viewport));
  }
  keepApart(marks, cellPx, viewport.plot.right());
  return marks;
}

const EventMark* markNear(const std::vector<EventMark>& marks, double x, double reachPx) {
  const auto nearest = std::min_element(
      marks.begin(), marks.end(),
      [x](const EventMark& a, const EventMark& b) { return std::abs(a.x - x) < std::abs(b.x - x); });
  return nearest != marks.end() && std::abs(nearest->x - x) <= reachPx ? &*nearest : nullptr;
}

SeriesMark eventShape(const QString& family, std::optional<Severity> severity) {
  if (severity == Severity::Error) return SeriesMark::Cross;
  if (severity == Severity::Warning) return SeriesMark::Triangle;
  if (family == QLatin1StringView("dashboard")) return SeriesMark::Diamond;
  if (family == QLatin1StringView("campaigns")) return SeriesMark::Square;
  if (family == QLatin1StringView("system_health")) return SeriesMark::Ring;
  if (family == QLatin1StringView("ai_agents")) return SeriesMark::Plus;
  return SeriesMark::Disc;
}

QColor eventColor(const QString& family, std::optional<Severity> severity, const Theme& theme) {
  return severity ? theme.tokens().*lookOf(*severity).color : theme.familyColor(family);
}

}  // namespace pulsedeck

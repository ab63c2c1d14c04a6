#include "chart_events.h"

#include "pulsedeck/ui/event_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace pulsedeck {

ChartEvents::ChartEvents(const ActivityLog& log, QStringList families)
    : log_(log), families_(std::move(families)) {}

void ChartEvents::setOn(bool on) {
  on_ = on;
  forget();
}

bool ChartEvents::isDue(qint64 nowMs) const {
  if (!view_) return true;
  return on_ && log_.revision() != revision_ && nowMs - updatedAtMs_ >= kEveryMs;
}

bool ChartEvents::update(const ChartViewport& viewport, double cellPx, qint64 untilMs, qint64 nowMs) {
  // What is later than the window makes no difference.
  const View view{viewport.plot, viewport.fromMs, viewport.toMs, cellPx, std::min(untilMs, viewport.toMs)};
  if (view == view_ && !isDue(nowMs)) return false;
  const bool wasForgotten = !std::exchange(view_, view);
  revision_ = log_.revision();
  updatedAtMs_ = nowMs;
  std::vector<EventMark> marks;
  if (on_) marks = eventMarks(log_.timeline(), families_, viewport, cellPx, view.untilMs);
  const bool changed = wasForgotten || marks != marks_;
  marks_ = std::move(marks);
  return changed;
}

std::optional<ChartEvents::Told> ChartEvents::at(double x, double reachPx) const {
  const EventMark* const mark = markNear(marks_, x, reachPx);
  if (mark == nullptr) return std::nullopt;
  Told told{*mark, {}};
  for (const quint64 number : mark->newest) {
    const ActivityEvent* event = log_.find(number);
    if (event != nullptr) told.lines << eventLine(*event);
  }
  const std::size_t rest = mark->count - mark->newest.size();
  if (rest > 0)
    told.lines << QCoreApplication::translate("ChartEvents", "and %n more", nullptr, static_cast<int>(rest));
  return told;
}

}  // namespace pulsedeck

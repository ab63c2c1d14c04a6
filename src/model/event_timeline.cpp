#include "pulsedeck/model/event_timeline.h"

#include <algorithm>
#include <tuple>

namespace pulsedeck {

namespace {

bool isBefore(const EventTimeline::Entry& a, const EventTimeline::Entry& b) {
  return std::tie(a.timeMs, a.number) < std::tie(b.timeMs, b.number);
}

}  // namespace

void EventTimeline::add(const QString& family, const Entry& entry) {
  std::deque<Entry>& entries = entries_[family];
  // Nearly always the newest.
  if (entries.empty() || isBefore(entries.back(), entry)) {
    entries.push_back(entry);
  } else {
    entries.insert(std::lower_bound(entries.begin(), entries.end(), entry, isBefore), entry);
  }
}

void EventTimeline::remove(const QString& family, qint64 timeMs, quint64 number) {
  std::deque<Entry>& entries = entries_[family];
  const auto place =
      std::lower_bound(entries.begin(), entries.end(), Entry{timeMs, number, std::nullopt}, isBefore);
  if (place != entries.end() && place->number == number) entries.erase(place);
}

const std::deque<EventTimeline::Entry>& EventTimeline::of(const QString& family) const {
  static const std::deque<Entry> kNone;
  const auto found = entries_.constFind(family);
  return found == entries_.constEnd() ? kNone : *found;
}

}  // namespace pulsedeck

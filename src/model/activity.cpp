#include "pulsedeck/model/activity.h"

#include <algorithm>

namespace pulsedeck {

ActivityLog::ActivityLog(std::size_t capacity) : capacity_(capacity) {}

bool ActivityLog::add(ActivityEvent event) {
  if (ids_.contains(event.id)) {
    ++repeated_;
    return false;
  }
  ids_.insert(event.id);
  ++total_;
  events_.push_back(std::move(event));
  if (events_.size() > capacity_) {
    ids_.remove(events_.front().id);
    events_.pop_front();
    ++dropped_;
  }
  return true;
}

bool ActivityLog::markRead(const QString& id) {
  const auto it = std::find_if(events_.begin(), events_.end(),
                               [&](const ActivityEvent& event) { return event.id == id; });
  if (it == events_.end() || it->read) return false;
  it->read = true;
  return true;
}

std::size_t ActivityLog::clearOld(qint64 nowMs, qint64 olderThanMs) {
  const std::size_t count = std::erase_if(events_, [&](const ActivityEvent& event) {
    const bool old = nowMs - event.timeMs > olderThanMs;
    if (old) ids_.remove(event.id);
    return old;
  });
  cleared_ += count;
  return count;
}

}  // namespace pulsedeck

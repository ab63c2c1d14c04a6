#include "pulsedeck/model/notification.h"

#include <algorithm>

namespace pulsedeck {

NotificationCenter::NotificationCenter(std::size_t capacity) : capacity_(capacity) {}

bool NotificationCenter::add(Notification notification) {
  ++total_;
  const auto same = std::find_if(active_.begin(), active_.end(),
                                 [&](const Notification& other) { return other.id == notification.id; });
  if (same != active_.end()) {
    *same = std::move(notification);
    return false;
  }
  const QString id = notification.id;
  active_.push_back(std::move(notification));
  if (active_.size() <= capacity_) return true;

  ++dropped_;
  // min_element gives the first of equals: the oldest of the least severe.
  const auto leaving =
      std::min_element(active_.begin(), active_.end(),
                       [](const Notification& a, const Notification& b) { return a.severity < b.severity; });
  const bool wasNew = leaving->id == id;
  active_.erase(leaving);
  return !wasNew;
}

bool NotificationCenter::dismiss(const QString& id) {
  return std::erase_if(active_, [&](const Notification& notification) { return notification.id == id; }) > 0;
}

void NotificationCenter::dismissAll() {
  active_.clear();
}

}  // namespace pulsedeck

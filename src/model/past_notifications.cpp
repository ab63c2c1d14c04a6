#include "pulsedeck/model/past_notifications.h"

#include <utility>

namespace pulsedeck {

void PastNotifications::insert(PastNotification past) {
  const bool isKnown = known_.contains(past.id);
  known_.insert(past.id, {past.severity, past.timeMs});
  if (isKnown) return;
  order_.push_back(std::move(past.id));
  if (order_.size() <= capacity_) return;
  known_.remove(order_.front());
  order_.pop_front();
}

bool PastNotifications::cover(const Notification& notification) const {
  const auto known = known_.constFind(notification.id);
  if (known == known_.constEnd()) return false;
  return notification.severity <= known->severity || notification.timeMs < known->timeMs;
}

QList<PastNotification> PastNotifications::toList() const {
  QList<PastNotification> list;
  list.reserve(static_cast<qsizetype>(order_.size()));
  for (const QString& id : order_) {
    const Known known = known_.value(id);
    list.push_back({id, known.severity, known.timeMs});
  }
  return list;
}

}  // namespace pulsedeck

#include "pulsedeck/app/due_notifications.h"

#include <algorithm>
#include <limits>

namespace pulsedeck {

DueNotifications::DueNotifications(MetricsStore& store, DoNotDisturb& doNotDisturb, bool autoDismiss,
                                   QObject* parent)
    : QObject(parent), store_(store), doNotDisturb_(doNotDisturb), autoDismiss_(autoDismiss), timer_(this) {
  timer_.setSingleShot(true);
  timer_.setTimerType(Qt::CoarseTimer);
  connect(&timer_, &QTimer::timeout, this, &DueNotifications::check);
  connect(&store_, &MetricsStore::notificationsAdded, this, &DueNotifications::arm);
  connect(&store_, &MetricsStore::notificationsChanged, this, &DueNotifications::arm);
  connect(&doNotDisturb_, &DoNotDisturb::changed, this, &DueNotifications::arm);
  check();
}

void DueNotifications::check() {
  store_.wakeNotifications();
  if (autoDismiss_) store_.expireNotifications();
  doNotDisturb_.refresh();
  timer_.stop();
  arm();
}

void DueNotifications::arm() {
  constexpr qint64 kNever = std::numeric_limits<qint64>::max();
  const NotificationCenter& center = store_.notifications();
  const qint64 nowMs = store_.clock().wallMs();
  const qint64 nextMs =
      std::min({center.nextWakeMs().value_or(kNever), doNotDisturb_.nextChangeMs().value_or(kNever),
                autoDismiss_ && center.size() > 0 ? nowMs + kMostMs : kNever});
  if (nextMs == kNever) return timer_.stop();
  const int waitMs = static_cast<int>(std::clamp<qint64>(nextMs - nowMs, 0, kMostMs));
  if (!timer_.isActive() || timer_.remainingTime() > waitMs) timer_.start(waitMs);
}

}  // namespace pulsedeck

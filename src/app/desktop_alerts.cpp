#include "pulsedeck/app/desktop_alerts.h"

#include "pulsedeck/model/do_not_disturb.h"

#include <QLocale>

#include <utility>

namespace pulsedeck {

namespace {

/// Success, which says that something is over, is the least.
bool isWorse(Severity a, Severity b) {
  return a != Severity::Success && (b == Severity::Success || a > b);
}

}  // namespace

DesktopAlerts::DesktopAlerts(When when, MetricsStore& store, DoNotDisturb* doNotDisturb,
                             std::function<bool()> isWatched, QObject* parent)
    : QObject(parent),
      when_(when),
      store_(store),
      doNotDisturb_(doNotDisturb),
      isWatched_(std::move(isWatched)) {
  if (when_ == When::Never) return;
  connect(&store_, &MetricsStore::notificationsAdded, this, &DesktopAlerts::take);
  connect(&store_, &MetricsStore::notificationsRemoved, this, &DesktopAlerts::settle);
  connect(&store_, &MetricsStore::notificationsChanged, this, &DesktopAlerts::settle);
  if (doNotDisturb_ == nullptr) return;
  connect(doNotDisturb_, &DoNotDisturb::changed, this, [this](bool on) {
    if (!on) tellMuted();
  });
}

bool DesktopAlerts::mayTell() const {
  return when_ == When::Always || (when_ == When::Inactive && !isWatched_());
}

void DesktopAlerts::take(const QList<Notification>& notifications) {
  // Before what came begins another window: under a steady flood the sum would never be told.
  tellMore();
  const bool watched = !mayTell();
  for (const Notification& notification : notifications) {
    if (doNotDisturb_ != nullptr && !doNotDisturb_->lets(notification.severity)) {
      muted_.insert(notification.id);
    } else if (!watched) {
      tell(notification);
    }
  }
  // What has left the notifications since is no news any more.
  if (muted_.size() > 2 * static_cast<qsizetype>(store_.notifications().size())) {
    muted_.removeIf([this](const QString& id) { return store_.notifications().find(id) == nullptr; });
  }
}

void DesktopAlerts::tell(const Notification& notification) {
  if (shown_.contains(notification.id)) {
    again_.insert(notification.id);
  } else if (admit(notification.severity, store_.clock().steadyMs())) {
    raise(messageOf(notification));
  }
}

// A desktop queues what it is told, and each message is a talk over the bus: hundreds of errors would be
// shown for the rest of the day.
bool DesktopAlerts::admit(Severity severity, qint64 nowMs) {
  if (nowMs - windowBeganMs_ >= AttentionGate::kWindowMs) {
    windowBeganMs_ = nowMs;
    toldInWindow_ = 0;
  }
  if (toldInWindow_ >= kMostInAWindow) {
    ++tooMany_;
    return false;
  }
  if (!gate_.admit(severity, nowMs)) return false;
  ++toldInWindow_;
  return true;
}

void DesktopAlerts::raise(const DesktopMessage& message) {
  shown_.insert(message.id);
  again_.remove(message.id);
  Q_EMIT raised(message);
}

DesktopMessage DesktopAlerts::messageOf(const Notification& notification) const {
  DesktopMessage message{notification.id, notification.title, notification.message, notification.severity,
                         true};
  const NotificationEntry* const entry = store_.notifications().find(notification.id);
  if (entry != nullptr && entry->count > 1) {
    message.title += QStringLiteral(" × ") + QLocale().toString(entry->count);
  }
  return message;
}

void DesktopAlerts::settle() {
  QStringList done;
  for (const QString& id : std::as_const(shown_)) {
    if (isSummary(id)) continue;
    const NotificationEntry* const entry = store_.notifications().find(id);
    if (entry == nullptr || entry->state != NotificationState::Unread) done << id;
  }
  if (store_.notifications().unreadCount() == 0) {
    for (const QString& id : {moreId(), mutedId()}) {
      if (shown_.contains(id)) done << id;
    }
  }
  for (const QString& id : std::as_const(done)) {
    shown_.remove(id);
    again_.remove(id);
    Q_EMIT settled(id);
  }
}

void DesktopAlerts::refresh() {
  if (when_ == When::Never) return;
  const qint64 nowMs = store_.clock().steadyMs();
  updateShown(nowMs);
  if (gate_.suppressed() > 0 || tooMany_ > 0) tellMore();
}

void DesktopAlerts::updateShown(qint64 nowMs) {
  if (again_.isEmpty() || nowMs - updatedMs_ < kUpdateEveryMs) return;
  updatedMs_ = nowMs;
  for (const QString& id : std::exchange(again_, {})) {
    const NotificationEntry* const entry = store_.notifications().find(id);
    if (entry != nullptr && shown_.contains(id)) raise(messageOf(entry->newest));
  }
}

void DesktopAlerts::tellMore() {
  const qint64 nowMs = store_.clock().steadyMs();
  if (!mayTell()) {
    // The window shows them.
    gate_.forgetSuppressed();
    tooMany_ = 0;
    return;
  }
  std::size_t more = gate_.takeSuppressed(nowMs);
  if (nowMs - windowBeganMs_ >= AttentionGate::kWindowMs) more += std::exchange(tooMany_, 0);
  if (more == 0) return;
  const auto count = static_cast<int>(more);
  raise({moreId(), count == 1 ? tr("1 more notification") : tr("%n more notifications", nullptr, count),
         tr("They are kept in Pulsedeck."), Severity::Info, false});
}

void DesktopAlerts::tellMuted() {
  const QSet<QString> muted = std::exchange(muted_, {});
  const Notification* worst = nullptr;
  int count = 0;
  for (const QString& id : muted) {
    const NotificationEntry* const entry = store_.notifications().find(id);
    if (entry == nullptr || entry->state != NotificationState::Unread) continue;
    ++count;
    if (worst == nullptr || isWorse(entry->newest.severity, worst->severity)) worst = &entry->newest;
  }
  if (worst == nullptr || !mayTell()) return;
  raise({mutedId(),
         count == 1 ? tr("1 notification while muted") : tr("%n notifications while muted", nullptr, count),
         count == 1 ? worst->title : tr("The worst: %1").arg(worst->title), worst->severity, false});
}

}  // namespace pulsedeck

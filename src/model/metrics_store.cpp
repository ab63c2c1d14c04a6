#include "pulsedeck/model/metrics_store.h"

#include <algorithm>
#include <array>

namespace pulsedeck {

namespace {

bool isUp(ConnectionState state) {
  return state == ConnectionState::Live || state == ConnectionState::Polling;
}

/// Data can come, though perhaps none has yet.
bool isOpen(ConnectionState state) {
  return isUp(state) || state == ConnectionState::Syncing || state == ConnectionState::Stale;
}

}  // namespace

MetricsStore::MetricsStore(const MetricCatalog& catalog, const Clock& clock, Limits limits, QObject* parent)
    : QObject(parent),
      catalog_(catalog),
      clock_(clock),
      limits_(limits),
      notifications_(limits.notifications),
      activity_(limits.events),
      eventsClearedAtMs_(clock.steadyMs()) {}

void MetricsStore::apply(const UpdateBatch& batch) {
  link_ = batch.link;
  applyStatus(batch.status);
  counts_.coalescedSamples += batch.coalescedSamples;
  overflowedNotifications_ += batch.droppedNotifications;
  overflowedEvents_ += batch.droppedEvents;
  applyMetrics(batch.metrics);
  applyNotifications(batch.notifications);
  applyEvents(batch.events);
  clearOldEventsIfDue();
}

void MetricsStore::setSubscribedFamilies(const QStringList& families) {
  subscribedFamilies_ = families;
  for (auto it = familyIndex_.cbegin(); it != familyIndex_.cend(); ++it) {
    Family& family = families_[*it];
    const bool subscribed = isSubscribed(it.key());
    if (std::exchange(family.subscribed, subscribed) || !subscribed) continue;
    // What the server did not send meanwhile is a hole in the lines.
    family.rhythm.interrupt(clock_.steadyMs());
    for (const auto& entry : entries_) {
      if (entry != nullptr && entry->family == *it) entry->breakDue = true;
    }
  }
}

void MetricsStore::setRuleLimits(const QHash<MetricId, QList<RuleLimit>>& limits) {
  if (limits == ruleLimits_) return;
  ruleLimits_ = limits;
  Q_EMIT ruleLimitsChanged();
}

std::optional<Sample> MetricsStore::latest(MetricId id) const {
  const TimeSeries* known = series(id);
  return known == nullptr ? std::nullopt : known->last();
}

const TimeSeries* MetricsStore::series(MetricId id) const {
  const std::size_t index = indexOf(id);
  if (index >= entries_.size() || entries_[index] == nullptr) return nullptr;
  return &entries_[index]->series;
}

MetricsStore::Freshness MetricsStore::freshness(MetricId id) const {
  const std::size_t index = indexOf(id);
  if (index >= entries_.size() || entries_[index] == nullptr) return Freshness::Unknown;
  return freshness(families_[entries_[index]->family]);
}

// A server may send what nobody asked for; that is as fresh as anything else.
MetricsStore::Freshness MetricsStore::freshness(const Family& family) const {
  if (isUp(connection_.state) && family.rhythm.isFresh(clock_.steadyMs())) return Freshness::Fresh;
  return family.subscribed ? Freshness::Stale : Freshness::NotSubscribed;
}

std::optional<qint64> MetricsStore::ageMs(MetricId id) const {
  const std::size_t index = indexOf(id);
  if (index >= entries_.size() || entries_[index] == nullptr) return std::nullopt;
  return clock_.steadyMs() - entries_[index]->knownSinceMs;
}

std::vector<MetricsStore::FamilyState> MetricsStore::families() const {
  QStringList names = catalog_.families();
  for (const QString& name : subscribedFamilies_.value_or(QStringList())) {
    if (!names.contains(name)) names.push_back(name);
  }
  std::vector<FamilyState> states;
  for (const QString& name : names) {
    const auto known = familyIndex_.constFind(name);
    if (known != familyIndex_.constEnd()) {
      const Family& family = families_[*known];
      states.push_back({name, family.rhythm.ageMs(clock_.steadyMs()), freshness(family)});
    } else {
      states.push_back({name, {}, isSubscribed(name) ? Freshness::Unknown : Freshness::NotSubscribed});
    }
  }
  return states;
}

std::optional<qint64> MetricsStore::dataAgeMs() const {
  std::optional<qint64> least;
  for (const Family& family : families_) {
    const std::optional<qint64> age = family.rhythm.ageMs(clock_.steadyMs());
    if (age && (!least || *age < *least)) least = age;
  }
  return least;
}

int MetricsStore::overdueFamilies() const {
  if (!isUp(connection_.state)) return 0;
  const qint64 now = clock_.steadyMs();
  return static_cast<int>(std::count_if(families_.begin(), families_.end(), [now](const Family& family) {
    return family.subscribed && family.rhythm.isOverdue(now);
  }));
}

std::optional<qint64> MetricsStore::serverNowMs() const {
  if (!newestSampleMs_) return std::nullopt;
  return *newestSampleMs_ + (clock_.steadyMs() - newestSinceMs_);
}

MetricsStore::Counts MetricsStore::counts() const {
  Counts counts = counts_;
  counts.notifications = notifications_.total();
  counts.events = activity_.total();
  counts.droppedNotifications = notifications_.dropped() + overflowedNotifications_;
  counts.droppedEvents = activity_.dropped() + overflowedEvents_;
  counts.overflowedNotifications = overflowedNotifications_;
  counts.overflowedEvents = overflowedEvents_;
  counts.overflowed = overflowedNotifications_ + overflowedEvents_;
  return counts;
}

void MetricsStore::addNotification(const Notification& notification) {
  applyNotifications({notification});
}

void MetricsStore::reviseNotification(const Notification& notification) {
  if (notifications_.revise(notification)) Q_EMIT notificationsChanged();
}

void MetricsStore::dismissNotification(const QString& id) {
  const QString gone = id;  // it can be the entry's own
  if (!notifications_.dismiss(gone)) return;
  Q_EMIT notificationDismissed(gone);
  Q_EMIT notificationsRemoved();
}

void MetricsStore::dismissAllNotifications() {
  QStringList ids;
  for (const NotificationEntry& entry : notifications_.entries())
    ids << entry.newest.id;
  if (notifications_.dismissAll() == 0) return;
  for (const QString& id : ids)
    Q_EMIT notificationDismissed(id);
  Q_EMIT notificationsRemoved();
}

void MetricsStore::acknowledgeNotification(const QString& id) {
  if (!notifications_.acknowledge(id)) return;
  Q_EMIT notificationAcknowledged(id);
  Q_EMIT notificationsChanged();
}

void MetricsStore::snoozeNotification(const QString& id, qint64 untilWallMs) {
  if (!notifications_.snooze(id, untilWallMs)) return;
  Q_EMIT notificationSnoozed(id, untilWallMs);
  Q_EMIT notificationsChanged();
}

void MetricsStore::markNotificationRead(const QString& id) {
  if (notifications_.markRead(id)) Q_EMIT notificationsChanged();
}

void MetricsStore::markAllNotificationsRead() {
  if (notifications_.markAllRead() > 0) Q_EMIT notificationsChanged();
}

void MetricsStore::wakeNotifications() {
  const QList<Notification> woken = notifications_.wake(clock_.wallMs());
  if (woken.isEmpty()) return;
  Q_EMIT notificationsAdded(woken);
  Q_EMIT notificationsChanged();
}

void MetricsStore::expireNotifications() {
  if (notifications_.expire(clock_.wallMs()) > 0) Q_EMIT notificationsRemoved();
}

void MetricsStore::restoreNotifications(const QList<NotificationEntry>& entries,
                                        const QList<PastNotification>& past) {
  notifications_.restore(entries, past);
  if (!entries.isEmpty()) Q_EMIT notificationsChanged();
}

void MetricsStore::addActivityEvent(const ActivityEvent& event) {
  applyEvents({event});
}

void MetricsStore::markEventAsRead(const QString& id) {
  if (activity_.markRead(id)) Q_EMIT activityChanged();
}

void MetricsStore::markAllEventsAsRead() {
  if (activity_.markAllRead()) Q_EMIT activityChanged();
}

void MetricsStore::clearOldEvents(qint64 olderThanMs) {
  if (activity_.clearOld(clock_.wallMs(), olderThanMs) > 0) Q_EMIT activityChanged();
}

void MetricsStore::applyStatus(const ConnectionStatus& status) {
  if (!isOpen(status.state)) {
    for (Family& family : families_)
      family.rhythm.interrupt(clock_.steadyMs());
  }
  if (status == connection_) return;
  connection_ = status;
  Q_EMIT connectionChanged(connection_);
}

void MetricsStore::applyMetrics(const std::vector<MetricUpdate>& updates) {
  if (updates.empty()) return;
  QList<MetricId> changed;
  for (const MetricUpdate& update : updates) {
    Entry& entry = entryFor(update.id);
    counts_.samples += update.count;
    // What is already known does not make a family fresh, however often it is sent.
    if (!appendSamples(entry, update)) continue;
    ArrivalRhythm& rhythm = families_[entry.family].rhythm;
    if (update.replayed) {
      rhythm.replay(entry.knownSinceMs);
    } else {
      rhythm.arrive(update.arrivalMs);
    }
    changed.push_back(update.id);
  }
  // A metric has several updates in a batch that spans a break or a long time.
  std::sort(changed.begin(), changed.end());
  changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
  Q_EMIT updatesApplied(updates);
  if (!changed.isEmpty()) Q_EMIT metricsChanged(changed);
}

// A break stays due until a sample is really added: what a server replays of known history is ignored by the
// series.
bool MetricsStore::appendSamples(Entry& entry, const MetricUpdate& update) {
  entry.breakDue = entry.breakDue || update.breakBefore;
  std::array<Sample, 4> samples;
  const std::size_t count = update.samples(samples);
  bool added = false;
  for (std::size_t i = 0; i < count; ++i) {
    if (!entry.series.append(samples[i], entry.breakDue && entry.series.count() > 0)) continue;
    entry.breakDue = false;
    added = true;
  }
  if (!added) return false;
  entry.knownSinceMs = knownSinceMs(update);
  const qint64 newest = update.last.timeMs;
  if (!newestSampleMs_ || newest >= *newestSampleMs_ ||
      *newestSampleMs_ - newest > TimeSeries::kClockResetMs) {
    newestSampleMs_ = newest;
    newestSinceMs_ = entry.knownSinceMs;
  }
  return true;
}

// History arrives now and is old. Its age is told by the server's clock as far as that is known, else by
// ours; either may be wrong, so it only ever makes older.
qint64 MetricsStore::knownSinceMs(const MetricUpdate& update) const {
  if (!update.replayed) return update.arrivalMs;
  // Both as of its arrival: the time it waited for us would else be added to the server's clock with each
  // one.
  const qint64 waitedMs = clock_.steadyMs() - update.arrivalMs;
  const qint64 serverThen = serverNowMs().value_or(clock_.wallMs()) - waitedMs;
  return update.arrivalMs - std::max<qint64>(0, serverThen - update.last.timeMs);
}

bool MetricsStore::isSubscribed(const QString& family) const {
  return !subscribedFamilies_ || subscribedFamilies_->contains(family);
}

void MetricsStore::applyNotifications(const std::vector<Notification>& notifications) {
  if (notifications.empty()) return;
  using Outcome = NotificationCenter::Outcome;
  const qint64 nowMs = clock_.wallMs();
  QStringList news;
  bool changed = false;
  bool madeRoom = false;
  for (const Notification& notification : notifications) {
    const std::size_t before = notifications_.size();
    QString id;
    const Outcome outcome = notifications_.add(notification, nowMs, &id);
    madeRoom = madeRoom || (outcome == Outcome::Added && notifications_.size() == before);
    changed = changed || outcome == Outcome::Grouped || outcome == Outcome::Replaced;
    if (outcome != Outcome::Repeated && outcome != Outcome::Dropped) news.push_back(id);
  }
  tell(news);
  if (changed) Q_EMIT notificationsChanged();
  if (madeRoom) Q_EMIT notificationsRemoved();
}

// A flood can hold more than is kept, and the same one several times.
void MetricsStore::tell(QStringList ids) {
  ids.removeDuplicates();
  QList<Notification> told;
  for (const QString& id : ids) {
    const NotificationEntry* entry = notifications_.find(id);
    if (entry != nullptr && entry->state == NotificationState::Unread) told.push_back(entry->newest);
  }
  if (!told.isEmpty()) Q_EMIT notificationsAdded(told);
}

void MetricsStore::applyEvents(const std::vector<ActivityEvent>& events) {
  QList<ActivityEvent> added;
  for (const ActivityEvent& event : events) {
    if (activity_.add(event)) added.push_back(event);
  }
  if (!added.isEmpty()) Q_EMIT activityAdded(added);
}

// On the beat that is there anyway.
void MetricsStore::clearOldEventsIfDue() {
  if (clock_.steadyMs() - eventsClearedAtMs_ < kClearEventsEveryMs) return;
  eventsClearedAtMs_ = clock_.steadyMs();
  clearOldEvents(limits_.eventAgeMs);
}

MetricsStore::Entry& MetricsStore::entryFor(MetricId id) {
  const std::size_t index = indexOf(id);
  if (index >= entries_.size()) entries_.resize(index + 1);
  if (entries_[index] == nullptr) {
    entries_[index] = std::make_unique<Entry>(limits_.samples);
    const QString family = catalog_.info(id).family;
    const auto known = familyIndex_.constFind(family);
    if (known == familyIndex_.constEnd()) {
      familyIndex_.insert(family, families_.size());
      entries_[index]->family = families_.size();
      families_.push_back({{}, isSubscribed(family)});
    } else {
      entries_[index]->family = *known;
    }
    ++metricCount_;
  }
  return *entries_[index];
}

}  // namespace pulsedeck

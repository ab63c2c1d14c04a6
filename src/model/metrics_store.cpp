#include "pulsedeck/model/metrics_store.h"

#include <algorithm>
#include <array>

namespace pulsedeck {

namespace {

/// Weight of the newest interval in a family's usual one.
constexpr double kRhythmWeight = 0.2;
/// Messages of one family closer together than this are one arrival, as after a replay of history.
constexpr qint64 kSameArrivalMs = 20;

bool isUp(ConnectionState state) {
  return state == ConnectionState::Live || state == ConnectionState::Polling;
}

}  // namespace

MetricsStore::MetricsStore(const MetricCatalog& catalog, const Clock& clock, Limits limits, QObject* parent)
    : QObject(parent),
      catalog_(catalog),
      clock_(clock),
      notifications_(limits.notifications),
      activity_(limits.events) {}

void MetricsStore::apply(const UpdateBatch& batch) {
  link_ = batch.link;
  if (batch.status != connection_) {
    connection_ = batch.status;
    Q_EMIT connectionChanged(connection_);
  }
  counts_.coalescedSamples += batch.coalescedSamples;
  overflowedNotifications_ += batch.droppedNotifications;
  overflowedEvents_ += batch.droppedEvents;
  applyMetrics(batch.metrics);
  applyNotifications(batch.notifications);
  applyEvents(batch.events);
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
  if (!isUp(connection_.state)) return Freshness::Stale;
  const FamilyRhythm& rhythm = families_[entries_[index]->family];
  const auto usual = static_cast<qint64>(static_cast<double>(kStaleIntervals) * rhythm.usualIntervalMs);
  const qint64 silence = clock_.steadyMs() - rhythm.lastArrivalMs;
  return silence > std::max(kMinStaleAfterMs, usual) ? Freshness::Stale : Freshness::Fresh;
}

std::optional<qint64> MetricsStore::ageMs(MetricId id) const {
  const std::size_t index = indexOf(id);
  if (index >= entries_.size() || entries_[index] == nullptr) return std::nullopt;
  return clock_.steadyMs() - entries_[index]->arrivalMs;
}

std::optional<qint64> MetricsStore::serverNowMs() const {
  if (!newestSampleMs_) return std::nullopt;
  return *newestSampleMs_ + (clock_.steadyMs() - newestArrivalMs_);
}

MetricsStore::Counts MetricsStore::counts() const {
  Counts counts = counts_;
  counts.notifications = notifications_.total();
  counts.events = activity_.total();
  counts.droppedNotifications = notifications_.dropped() + overflowedNotifications_;
  counts.droppedEvents = activity_.dropped() + overflowedEvents_;
  return counts;
}

void MetricsStore::addNotification(const Notification& notification) {
  applyNotifications({notification});
}

void MetricsStore::dismissNotification(const QString& id) {
  if (notifications_.dismiss(id)) Q_EMIT notificationsRemoved();
}

void MetricsStore::dismissAllNotifications() {
  if (notifications_.active().empty()) return;
  notifications_.dismissAll();
  Q_EMIT notificationsRemoved();
}

void MetricsStore::addActivityEvent(const ActivityEvent& event) {
  applyEvents({event});
}

void MetricsStore::markEventAsRead(const QString& id) {
  if (activity_.markRead(id)) Q_EMIT activityChanged();
}

void MetricsStore::clearOldEvents(qint64 olderThanMs) {
  if (activity_.clearOld(clock_.wallMs(), olderThanMs) > 0) Q_EMIT activityChanged();
}

void MetricsStore::applyMetrics(const std::vector<MetricUpdate>& updates) {
  if (updates.empty()) return;
  QList<MetricId> changed;
  for (const MetricUpdate& update : updates) {
    Entry& entry = entryFor(update.id);
    counts_.samples += update.count;
    // What is already known does not make a family fresh, however often it is sent.
    if (!appendSamples(entry, update)) continue;
    noteArrival(families_[entry.family], update.arrivalMs);
    changed.push_back(update.id);
  }
  // A metric has several updates in a batch that spans a break or a long time.
  std::sort(changed.begin(), changed.end());
  changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
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
  entry.arrivalMs = update.arrivalMs;
  const qint64 newest = update.last.timeMs;
  if (!newestSampleMs_ || newest >= *newestSampleMs_ ||
      *newestSampleMs_ - newest > TimeSeries::kClockResetMs) {
    newestSampleMs_ = newest;
    newestArrivalMs_ = update.arrivalMs;
  }
  return true;
}

void MetricsStore::applyNotifications(const std::vector<Notification>& notifications) {
  if (notifications.empty()) return;
  const quint64 droppedBefore = notifications_.dropped();
  for (const Notification& notification : notifications)
    notifications_.add(notification);
  Q_EMIT notificationsAdded(QList<Notification>(notifications.begin(), notifications.end()));
  if (notifications_.dropped() != droppedBefore) Q_EMIT notificationsRemoved();
}

void MetricsStore::applyEvents(const std::vector<ActivityEvent>& events) {
  QList<ActivityEvent> added;
  for (const ActivityEvent& event : events) {
    if (activity_.add(event)) added.push_back(event);
  }
  if (!added.isEmpty()) Q_EMIT activityAdded(added);
}

void MetricsStore::noteArrival(FamilyRhythm& rhythm, qint64 arrivalMs) {
  const qint64 interval = arrivalMs - rhythm.lastArrivalMs;
  const bool first = rhythm.lastArrivalMs == 0;
  if (!first && interval < kSameArrivalMs) return;
  rhythm.lastArrivalMs = arrivalMs;
  if (first) return;
  const auto measured = static_cast<double>(interval);
  rhythm.usualIntervalMs = rhythm.usualIntervalMs == 0
                               ? measured
                               : rhythm.usualIntervalMs + kRhythmWeight * (measured - rhythm.usualIntervalMs);
}

MetricsStore::Entry& MetricsStore::entryFor(MetricId id) {
  const std::size_t index = indexOf(id);
  if (index >= entries_.size()) entries_.resize(index + 1);
  if (entries_[index] == nullptr) {
    entries_[index] = std::make_unique<Entry>();
    const QString family = catalog_.info(id).family;
    const auto known = familyIndex_.constFind(family);
    if (known == familyIndex_.constEnd()) {
      familyIndex_.insert(family, families_.size());
      entries_[index]->family = families_.size();
      families_.emplace_back();
    } else {
      entries_[index]->family = *known;
    }
    ++metricCount_;
  }
  return *entries_[index];
}

}  // namespace pulsedeck

#include "pulsedeck/link/update_mailbox.h"

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

std::size_t indexOf(Severity severity) {
  return static_cast<std::size_t>(severity);
}

}  // namespace

UpdateMailbox::UpdateMailbox() : UpdateMailbox(Limits{}) {}

UpdateMailbox::UpdateMailbox(Limits limits) : limits_(limits) {}

void UpdateMailbox::setWaker(std::function<void()> wake) {
  wake_ = std::move(wake);
}

// All of a message at once: a frame that began between its parts would show it and not count it.
void UpdateMailbox::putMetrics(const MetricsMessage& message, qint64 timestampMs, qint64 arrivalMs,
                               Dating dating) {
  change([&] {
    for (const MetricValue& value : message.values)
      put(value.id, Sample{timestampMs, value.value}, arrivalMs, dating == Dating::Replayed);
    if (dating == Dating::Live && batch_.messageTimestampsMs.size() < UpdateBatch::kMaxTimestamps) {
      batch_.messageTimestampsMs.push_back(timestampMs);
    }
  });
}

void UpdateMailbox::putNotification(const Notification& notification) {
  change([&] {
    if (makeRoomFor(notification.severity)) {
      batch_.notifications.push_back(notification);
      ++waiting_[indexOf(notification.severity)];
    } else {
      ++batch_.droppedNotifications;
    }
  });
}

// At most once a frame for each place: afterwards all that wait are as severe.
bool UpdateMailbox::makeRoomFor(Severity severity) {
  std::vector<Notification>& waiting = batch_.notifications;
  if (waiting.size() < limits_.notifications) return true;
  const auto least = static_cast<std::size_t>(
      std::find_if(waiting_.begin(), waiting_.end(), [](std::size_t count) { return count > 0; }) -
      waiting_.begin());
  if (least >= indexOf(severity)) return false;
  waiting.erase(std::find_if(waiting.begin(), waiting.end(),
                             [least](const Notification& one) { return indexOf(one.severity) == least; }));
  --waiting_[least];
  ++batch_.droppedNotifications;
  return true;
}

void UpdateMailbox::putEvent(const ActivityEvent& event) {
  change([&] {
    if (batch_.events.size() < limits_.events) {
      batch_.events.push_back(event);
    } else {
      ++batch_.droppedEvents;
    }
  });
}

void UpdateMailbox::setStatus(const ConnectionStatus& status) {
  change([&] { batch_.status = status; });
}

void UpdateMailbox::setStatistics(const LinkStatistics& statistics) {
  const std::lock_guard lock(mutex_);
  batch_.link = statistics;
}

void UpdateMailbox::markBreak() {
  const std::lock_guard lock(mutex_);
  ++breaks_;
}

void UpdateMailbox::take(UpdateBatch& batch) {
  batch.metrics.clear();
  batch.notifications.clear();
  batch.events.clear();
  batch.messageTimestampsMs.clear();
  batch.coalescedSamples = 0;
  batch.droppedNotifications = 0;
  batch.droppedEvents = 0;

  const std::lock_guard lock(mutex_);
  std::swap(batch, batch_);
  batch_.status = batch.status;
  batch_.link = batch.link;
  for (const MetricUpdate& update : batch.metrics)
    slots_[indexOf(update.id)].entry = 0;
  waiting_.fill(0);
  awake_ = false;
}

template <typename Change>
void UpdateMailbox::change(Change apply) {
  bool first = false;
  {
    const std::lock_guard lock(mutex_);
    apply();
    first = !std::exchange(awake_, true);
  }
  if (first && wake_) wake_();
}

void UpdateMailbox::put(MetricId id, Sample sample, qint64 arrivalMs, bool replayed) {
  const std::size_t index = indexOf(id);
  if (index >= slots_.size()) slots_.resize(index + 1);
  Slot& slot = slots_[index];
  const bool broken = slot.breaks != breaks_;
  slot.breaks = breaks_;

  if (slot.entry != 0) {
    MetricUpdate& update = batch_.metrics[slot.entry - 1];
    const qint64 span = sample.timeMs - update.first.timeMs;
    const bool full = batch_.metrics.size() >= limits_.metricEntries;
    if (full || (!broken && span >= 0 && span < kFoldSpanMs)) {
      update.breakBefore = update.breakBefore || broken;
      fold(update, sample, arrivalMs, replayed);
      return;
    }
  }
  batch_.metrics.push_back({id, sample, sample, sample, sample, 1, broken, arrivalMs, replayed});
  slot.entry = static_cast<quint32>(batch_.metrics.size());
}

void UpdateMailbox::fold(MetricUpdate& update, Sample sample, qint64 arrivalMs, bool replayed) {
  if (sample.value < update.low.value) update.low = sample;
  if (sample.value > update.high.value) update.high = sample;
  update.last = sample;
  // History that comes after a live sample does not make that one younger.
  if (!replayed || update.replayed) update.arrivalMs = arrivalMs;
  update.replayed = update.replayed && replayed;
  ++update.count;
  ++batch_.coalescedSamples;
}

}  // namespace pulsedeck

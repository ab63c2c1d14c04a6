#include "pulsedeck/link/stream_order.h"

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

bool isMetrics(const Message& message) {
  return std::holds_alternative<MetricsMessage>(message.body);
}

}  // namespace

void StreamOrder::take(Message& message, qint64 nowMs) {
  if (message.seq) {
    takeNumbered(message, nowMs);
  } else {
    takePlain(message);
  }
}

void StreamOrder::acknowledged(const SubscribedMessage& answer) {
  serverAnswers_ = true;
  const bool sameEpoch = nextSeq_ && (answer.epoch.isEmpty() || answer.epoch == epoch_);
  if (!sameEpoch) {
    if (answer.offset && !answer.epoch.isEmpty()) beginEpoch(answer.epoch, *answer.offset + 1);
    return;
  }
  if (!isRecovering() || !answer.recovered) return;
  if (*answer.recovered) {
    linkHoleDue_ = false;
    return;
  }
  holeDue_ = true;
  goOnWithoutMissing();
  if (answer.offset) nextSeq_ = std::max(*nextSeq_, *answer.offset + 1);
}

void StreamOrder::recoveryRequested(qint64 nowMs) {
  if (!position()) return;
  lastRequestMs_ = nowMs;
  giveUpHoldingMs_.reset();
  giveUpRecoveryMs_ = nowMs + kRecoveryPatienceMs;
}

void StreamOrder::linkLost() {
  giveUpHoldingMs_.reset();
  giveUpRecoveryMs_.reset();
  wishesRecovery_ = false;
}

std::optional<qint64> StreamOrder::nextDeadlineMs() const {
  return giveUpRecoveryMs_ ? giveUpRecoveryMs_ : giveUpHoldingMs_;
}

void StreamOrder::deadlineReached(qint64 nowMs) {
  if (giveUpRecoveryMs_ && nowMs >= *giveUpRecoveryMs_) {
    goOnWithoutMissing();
  } else if (giveUpHoldingMs_ && nowMs >= *giveUpHoldingMs_) {
    recoverOrGoOn(nowMs);
  }
}

bool StreamOrder::takeRecoveryWish() {
  return std::exchange(wishesRecovery_, false);
}

std::optional<StreamPosition> StreamOrder::position() const {
  if (nextSeq_.value_or(0) == 0) return std::nullopt;
  return StreamPosition{epoch_, *nextSeq_ - 1};
}

// A plain stream: the newest timestamp wins a family, and what has an identity is taken once. The same for
// what was polled, and for what a numbered server sends without a number.
void StreamOrder::takePlain(Message& message) {
  bool isNew = !isRepeated(message);
  if (auto* metrics = std::get_if<MetricsMessage>(&message.body)) {
    keepNewFamilies(*metrics, message.timestampMs);
    isNew = !metrics->values.empty() && !isBehindNumbered(message.timestampMs);
  }
  if (isNew) {
    deliver(message);
  } else {
    ++duplicates_;
  }
}

void StreamOrder::takeNumbered(Message& message, qint64 nowMs) {
  const quint64 seq = *message.seq;
  if (!nextSeq_ || message.epoch != epoch_) beginEpoch(message.epoch, seq);
  if (seq < *nextSeq_ || beyondHole_.contains(seq)) {
    ++duplicates_;
    return;
  }
  if (seq > *nextSeq_) return keepForLater(message, nowMs);
  linkHoleDue_ = false;
  ++*nextSeq_;
  if (isRepeated(message)) {
    ++duplicates_;
  } else {
    deliver(message);
  }
  release();
}

void StreamOrder::beginEpoch(const QString& epoch, quint64 nextSeq) {
  goOnWithoutMissing();
  if (nextSeq_) holeDue_ = true;
  epoch_ = epoch;
  nextSeq_ = nextSeq;
}

void StreamOrder::keepForLater(Message& message, qint64 nowMs) {
  if (isMetrics(message)) return holdMetrics(message, nowMs);
  // Whatever is missing, an alert is shown when it comes.
  const quint64 seq = *message.seq;
  if (beyondHole_.size() < kMaxNumbersBeyondHole) beyondHole_.emplace(seq, std::nullopt);
  if (!isRecovering() && !giveUpHoldingMs_) giveUpHoldingMs_ = nowMs + kHoldMs;
  if (isRepeated(message)) {
    ++duplicates_;
  } else {
    deliver(message);
  }
}

void StreamOrder::holdMetrics(Message& message, qint64 nowMs) {
  if (held_ >= kMaxHeld) {
    // What is let go here comes again with what is missing, or is missing with it.
    if (isRecovering()) return;
    recoverOrGoOn(nowMs);
    return isRecovering() ? void() : takeNumbered(message, nowMs);
  }
  ++held_;
  if (!isRecovering() && !giveUpHoldingMs_) giveUpHoldingMs_ = nowMs + kHoldMs;
  const quint64 seq = *message.seq;
  beyondHole_.emplace(seq, std::move(message));
}

/// Delivers what waited for the number just taken.
void StreamOrder::release() {
  while (!beyondHole_.empty() && beyondHole_.begin()->first == *nextSeq_) {
    auto first = beyondHole_.extract(beyondHole_.begin());
    ++*nextSeq_;
    if (!first.mapped()) continue;
    --held_;
    deliver(*first.mapped());
  }
  if (!beyondHole_.empty()) return;
  giveUpHoldingMs_.reset();
  giveUpRecoveryMs_.reset();
}

void StreamOrder::goOnWithoutMissing() {
  giveUpHoldingMs_.reset();
  giveUpRecoveryMs_.reset();
  while (!beyondHole_.empty()) {
    ++gaps_;
    holeDue_ = true;
    nextSeq_ = beyondHole_.begin()->first;
    release();
  }
}

void StreamOrder::recoverOrGoOn(qint64 nowMs) {
  const bool isTooSoon = lastRequestMs_ && nowMs - *lastRequestMs_ < kRecoveryIntervalMs;
  if (isTooSoon || !serverAnswers_ || !position()) return goOnWithoutMissing();
  wishesRecovery_ = true;
  recoveryRequested(nowMs);
}

void StreamOrder::deliver(Message& message) {
  if (!isMetrics(message)) return deliver_(message, false);
  if (message.seq) {
    const bool wasSetBack = !message.snapshot && newestNumberedMs_ - message.timestampMs > kClockResetMs;
    newestNumberedMs_ = wasSetBack ? message.timestampMs : std::max(newestNumberedMs_, message.timestampMs);
  }
  const bool afterHole = holeDue_ || linkHoleDue_;
  holeDue_ = false;
  linkHoleDue_ = false;
  deliver_(message, afterHole);
}

bool StreamOrder::isRepeated(const Message& message) {
  QString key;
  if (const auto* notification = std::get_if<Notification>(&message.body)) key = u'n' + notification->id;
  if (const auto* event = std::get_if<ActivityEvent>(&message.body)) key = u'e' + event->id;
  if (key.isEmpty()) return false;
  if (seen_.contains(key)) return true;
  seen_.insert(key);
  seenOrder_.push_back(key);
  if (seenOrder_.size() > kRememberedIds) {
    seen_.remove(seenOrder_.front());
    seenOrder_.pop_front();
  }
  return false;
}

// What was polled may be older than what came over a numbered WebSocket since.
bool StreamOrder::isBehindNumbered(qint64 timestampMs) const {
  return timestampMs < newestNumberedMs_ && newestNumberedMs_ - timestampMs <= kClockResetMs;
}

void StreamOrder::keepNewFamilies(MetricsMessage& metrics, qint64 timestampMs) {
  const auto isOld = [&](const MetricsMessage::Family& family) {
    qint64& newest = newestByFamily_[family.name];
    const bool old = newest != 0 && timestampMs < newest && newest - timestampMs <= kClockResetMs;
    if (!old) newest = timestampMs;
    return old;
  };
  if (std::none_of(metrics.families.begin(), metrics.families.end(), isOld)) return;

  MetricsMessage kept;
  for (const MetricsMessage::Family& family : metrics.families) {
    // isOld() has set the newer ones to this very timestamp, so asking again gives the same answer.
    if (isOld(family)) continue;
    const auto values = metrics.values.begin();
    const std::size_t begin = kept.values.size();
    kept.values.insert(kept.values.end(), values + static_cast<std::ptrdiff_t>(family.begin),
                       values + static_cast<std::ptrdiff_t>(family.end));
    kept.families.push_back({family.name, begin, kept.values.size()});
  }
  metrics = std::move(kept);
}

}  // namespace pulsedeck

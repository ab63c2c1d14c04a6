#include "pulsedeck/link/stream_order.h"

#include <algorithm>

namespace pulsedeck {

StreamOrder::Verdict StreamOrder::judge(Message& message) {
  if (message.seq) return judgeNumbered(message);

  // A plain stream: the newest timestamp wins a family, and what has an identity is taken once.
  if (auto* metrics = std::get_if<MetricsMessage>(&message.body)) {
    keepNewFamilies(*metrics, message.timestampMs);
    return metrics->values.empty() ? Verdict::Duplicate : Verdict::New;
  }
  if (const auto* notification = std::get_if<Notification>(&message.body)) {
    return isRepeated(u'n' + notification->id) ? Verdict::Duplicate : Verdict::New;
  }
  if (const auto* event = std::get_if<ActivityEvent>(&message.body)) {
    return isRepeated(u'e' + event->id) ? Verdict::Duplicate : Verdict::New;
  }
  return Verdict::New;
}

std::optional<StreamPosition> StreamOrder::position() const {
  if (!lastSeq_) return std::nullopt;
  return StreamPosition{epoch_, *lastSeq_};
}

StreamOrder::Verdict StreamOrder::judgeNumbered(const Message& message) {
  if (!lastSeq_ || message.epoch != epoch_) {
    epoch_ = message.epoch;
    lastSeq_ = message.seq;
    return Verdict::New;
  }
  if (*message.seq <= *lastSeq_) return Verdict::Duplicate;
  const bool isNext = *message.seq == *lastSeq_ + 1;
  lastSeq_ = message.seq;
  return isNext ? Verdict::New : Verdict::NewAfterGap;
}

bool StreamOrder::isRepeated(const QString& key) {
  if (seen_.contains(key)) return true;
  seen_.insert(key);
  seenOrder_.push_back(key);
  if (seenOrder_.size() > kRememberedIds) {
    seen_.remove(seenOrder_.front());
    seenOrder_.pop_front();
  }
  return false;
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

#include "pulsedeck/model/arrival_rhythm.h"

#include <algorithm>

namespace pulsedeck {

namespace {

/// Messages of one family closer together than this are one arrival.
constexpr qint64 kSameArrivalMs = 20;

}  // namespace

void ArrivalRhythm::arrive(qint64 nowMs) {
  newestMs_ = std::max(newestMs_.value_or(nowMs), nowMs);
  const bool continues = arrivedMs_ && (!interruptedMs_ || *arrivedMs_ > *interruptedMs_);
  const qint64 interval = nowMs - arrivedMs_.value_or(nowMs);
  if (continues && interval < kSameArrivalMs) return;
  arrivedMs_ = nowMs;
  if (!continues) return;
  if (intervals_.size() >= kRememberedIntervals) intervals_.erase(intervals_.begin());
  intervals_.push_back(interval);
}

void ArrivalRhythm::replay(qint64 thenMs) {
  newestMs_ = std::max(newestMs_.value_or(thenMs), thenMs);
}

void ArrivalRhythm::interrupt(qint64 nowMs) {
  interruptedMs_ = nowMs;
}

bool ArrivalRhythm::isFresh(qint64 nowMs) const {
  return arrivedMs_ && (!interruptedMs_ || *arrivedMs_ > *interruptedMs_) &&
         nowMs - *arrivedMs_ <= patienceMs();
}

bool ArrivalRhythm::isOverdue(qint64 nowMs) const {
  return arrivedMs_ && nowMs - std::max(*arrivedMs_, interruptedMs_.value_or(*arrivedMs_)) > patienceMs();
}

std::optional<qint64> ArrivalRhythm::ageMs(qint64 nowMs) const {
  if (!newestMs_) return std::nullopt;
  return nowMs - *newestMs_;
}

qint64 ArrivalRhythm::patienceMs() const {
  if (intervals_.empty()) return kMinPatienceMs;
  std::vector<qint64> sorted = intervals_;
  const auto quartile = sorted.begin() + static_cast<std::ptrdiff_t>((sorted.size() - 1) * 3 / 4);
  std::nth_element(sorted.begin(), quartile, sorted.end());
  return std::max(kMinPatienceMs, kPatienceIntervals * *quartile);
}

}  // namespace pulsedeck

#include "pulsedeck/model/alert_condition.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace pulsedeck {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

double percentOf(double value, double reference) {
  if (value == reference) return 0;
  return reference == 0 ? kInfinity : 100 * std::abs(value - reference) / std::abs(reference);
}

}  // namespace

AlertCondition::AlertCondition(const AlertRule& rule)
    : comparison_(rule.comparison),
      forMs_(rule.forMs),
      windowMs_(rule.windowMs),
      low_(-kInfinity),
      high_(kInfinity) {
  if (comparison_ == AlertComparison::Above) high_ = rule.threshold;
  // A change by just as much counts.
  if (comparison_ == AlertComparison::ChangedBy) high_ = std::nextafter(rule.threshold, -kInfinity);
  if (comparison_ == AlertComparison::Below || comparison_ == AlertComparison::Outside) low_ = rule.threshold;
  if (comparison_ == AlertComparison::Outside) high_ = rule.upper;
  holdLow_ = low_ + rule.hysteresis;
  holdHigh_ = high_ - rule.hysteresis;
}

double AlertCondition::excess(double value) const {
  return std::max(value - high_, low_ - value);
}

ChangeWindow::ChangeWindow(qint64 windowMs)
    : slotMs_(std::max<qint64>(1, (windowMs + kSlots - 1) / kSlots)) {}

double ChangeWindow::change(Sample sample, bool breakBefore) {
  if (breakBefore) brokenMs_ = sample.timeMs;
  if (firstMs_ == kNever) firstMs_ = sample.timeMs;
  newestMs_ = sample.timeMs;
  const qint64 number = sample.timeMs / slotMs_;
  if (number != current_ || breakBefore) enterSlot(number);
  Slot& slot = slotOf(number);
  Extremes extremes = before_;
  if (slot.number == number) {
    extremes.take(slot.low, slot.high);
    slot.low = std::min(slot.low, sample.value);
    slot.high = std::max(slot.high, sample.value);
  } else {
    slot.number = number;
    slot.low = slot.high = sample.value;
  }
  slot.lastMs = sample.timeMs;
  slot.last = sample.value;
  if (!extremes.any) return 0;
  return std::max(percentOf(sample.value, extremes.low), percentOf(sample.value, extremes.high));
}

void ChangeWindow::clear() {
  *this = ChangeWindow(slotMs_ * kSlots);
}

bool ChangeWindow::isFilled() const {
  return firstMs_ != kNever && newestMs_ - firstMs_ >= slotMs_ * kSlots;
}

ChangeWindow::Slot& ChangeWindow::slotOf(qint64 number) {
  constexpr qint64 kCount = kSlots + 1;
  return slots_[static_cast<std::size_t>((number % kCount + kCount) % kCount)];
}

void ChangeWindow::enterSlot(qint64 number) {
  current_ = number;
  before_ = {};
  for (const Slot& slot : slots_) {
    if (slot.number == kNever || slot.number == number) continue;
    if (slot.number >= number - kSlots) {
      before_.take(slot.low, slot.high);
    } else if (slot.number > held_.number) {
      held_ = slot;
    }
  }
  if (held_.number != kNever && held_.lastMs >= brokenMs_) before_.take(held_.last, held_.last);
}

void ChangeWindow::Extremes::take(double least, double most) {
  low = any ? std::min(low, least) : least;
  high = any ? std::max(high, most) : most;
  any = true;
}

}  // namespace pulsedeck

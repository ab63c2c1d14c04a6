#pragma once

#include "pulsedeck/model/alert_rule.h"
#include "pulsedeck/model/time_series.h"

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <limits>

namespace pulsedeck {

/// What a rule holds against a value, ready to be compared quickly.
class AlertCondition {
 public:
  explicit AlertCondition(const AlertRule& rule);

  [[nodiscard]] AlertComparison comparison() const { return comparison_; }
  [[nodiscard]] qint64 forMs() const { return forMs_; }
  [[nodiscard]] qint64 windowMs() const { return windowMs_; }
  /// Whether `value` is beyond the limit; once it was, it is until it is back by the hysteresis. For
  /// ChangedBy the value is the change in percent. Never for a value that is no number, nor for NoData.
  [[nodiscard]] bool isBeyond(double value, bool wasBeyond) const {
    if (wasBeyond) return value > holdHigh_ || value < holdLow_;
    return value > high_ || value < low_;
  }
  /// How far beyond: the greater the worse.
  [[nodiscard]] double excess(double value) const;

 private:
  AlertComparison comparison_;
  qint64 forMs_;
  qint64 windowMs_;
  double low_;
  double high_;
  double holdLow_;
  double holdHigh_;
};

/// By how many percent a metric has changed within a time: the newest value against the lowest and the
/// highest one of the time before it, whichever gives more. From 0 any change is without limit. Keeps the
/// extremes of kSlots parts of the time, so it reaches back up to one part farther; and the value that held
/// when it began counts, unless the line broke since. Allocates nothing.
class ChangeWindow {
 public:
  static constexpr qint64 kSlots = 32;

  explicit ChangeWindow(qint64 windowMs);

  /// Takes in a sample, not older than the one before, and gives its change in percent, 0 … infinity.
  double change(Sample sample, bool breakBefore);
  void clear();
  /// Whether the samples that were taken in reach back over the whole window.
  [[nodiscard]] bool isFilled() const;

 private:
  static constexpr qint64 kNever = std::numeric_limits<qint64>::min();

  struct Slot {
    qint64 number = kNever;  ///< of the part of time since the epoch
    qint64 lastMs = 0;
    double low = 0;
    double high = 0;
    double last = 0;
  };
  struct Extremes {
    bool any = false;
    double low = 0;
    double high = 0;
    void take(double least, double most);
  };

  [[nodiscard]] Slot& slotOf(qint64 number);
  void enterSlot(qint64 number);

  qint64 slotMs_;
  qint64 firstMs_ = kNever;  ///< the oldest sample
  qint64 newestMs_ = kNever;
  std::array<Slot, kSlots + 1> slots_;
  qint64 current_ = kNever;   ///< the newest sample's slot
  Slot held_;                 ///< the newest one that is too old
  Extremes before_;           ///< of the slots before it and the value that held when they began
  qint64 brokenMs_ = kNever;  ///< what came before is not known to have held until the next sample
};

}  // namespace pulsedeck

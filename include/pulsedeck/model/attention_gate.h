#pragma once

#include "pulsedeck/model/notification.h"

#include <QtGlobal>

#include <optional>

namespace pulsedeck {

/// How much a person is told at once: at most kMostAtOnce notifications in a window of kWindowMs, which
/// begins with the first; the others are counted, to be told as one "17 more" when the window ends. Errors
/// always pass. Pure: the time is passed in, on the monotonic clock.
class AttentionGate {
 public:
  static constexpr std::size_t kMostAtOnce = 3;
  static constexpr qint64 kWindowMs = 10'000;

  /// Whether to tell it on its own; else it is counted.
  [[nodiscard]] bool admit(Severity severity, qint64 nowMs);
  /// How many to tell together now, 0 while none are due. That is one of the next window's.
  [[nodiscard]] std::size_t takeSuppressed(qint64 nowMs);
  /// The counted ones have been seen otherwise.
  void forgetSuppressed() { suppressed_ = 0; }

  [[nodiscard]] std::size_t suppressed() const { return suppressed_; }
  /// When takeSuppressed() has something to give.
  [[nodiscard]] std::optional<qint64> dueMs() const;

 private:
  void openWindow(qint64 nowMs);

  std::optional<qint64> openedMs_;
  std::size_t admitted_ = 0;
  std::size_t suppressed_ = 0;
};

}  // namespace pulsedeck

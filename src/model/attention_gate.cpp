#include "pulsedeck/model/attention_gate.h"

#include <utility>

namespace pulsedeck {

bool AttentionGate::admit(Severity severity, qint64 nowMs) {
  if (!openedMs_ || nowMs - *openedMs_ >= kWindowMs) openWindow(nowMs);
  if (severity != Severity::Error && admitted_ >= kMostAtOnce) {
    ++suppressed_;
    return false;
  }
  ++admitted_;
  return true;
}

std::size_t AttentionGate::takeSuppressed(qint64 nowMs) {
  const std::optional<qint64> due = dueMs();
  if (!due || nowMs < *due) return 0;
  if (nowMs - *openedMs_ >= kWindowMs) openWindow(nowMs);
  ++admitted_;
  return std::exchange(suppressed_, 0);
}

std::optional<qint64> AttentionGate::dueMs() const {
  if (suppressed_ == 0) return std::nullopt;
  return *openedMs_ + kWindowMs;
}

void AttentionGate::openWindow(qint64 nowMs) {
  openedMs_ = nowMs;
  admitted_ = 0;
}

}  // namespace pulsedeck

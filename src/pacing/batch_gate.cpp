#include "pulsedeck/pacing/batch_gate.h"

#include <algorithm>

namespace pulsedeck {

BatchGate::BatchGate(int batchSize)
    : batchSize_(static_cast<std::size_t>(std::max(1, batchSize))), intervalStartMs_(-kIntervalMs) {}

bool BatchGate::opensFor(std::size_t waiting, qint64 nowMs) {
  if (waiting == 0) return false;
  const bool isOver = nowMs - intervalStartMs_ >= kIntervalMs;
  if (isOver) {
    intervalStartMs_ = nowMs;
    shown_ = 0;
  }
  if (!isOver && waiting < batchSize_ && shown_ + waiting > batchSize_) return false;
  shown_ += std::min(waiting, batchSize_);
  return true;
}

}  // namespace pulsedeck

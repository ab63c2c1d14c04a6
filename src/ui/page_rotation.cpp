#include "pulsedeck/ui/page_rotation.h"

#include <algorithm>

namespace pulsedeck {

PageRotation::PageRotation(int everySeconds) : everyMs_(std::max(0, everySeconds) * qint64{1'000}) {}

void PageRotation::start(qint64 nowMs) {
  if (everyMs_ > 0) nextMs_ = nowMs + everyMs_;
}

void PageRotation::touch(qint64 nowMs) {
  if (nextMs_) nextMs_ = std::max(*nextMs_, nowMs + kPatienceMs + everyMs_);
}

bool PageRotation::takeTurn(qint64 nowMs) {
  if (!nextMs_ || nowMs < *nextMs_) return false;
  nextMs_ = nowMs + everyMs_;
  return true;
}

}  // namespace pulsedeck

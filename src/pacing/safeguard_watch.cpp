#include "pulsedeck/pacing/safeguard_watch.h"

namespace pulsedeck {

SafeguardWatch::Change SafeguardWatch::update(bool engaged, qint64 nowMs) {
  if (engaged == told_) {
    otherwiseSinceMs_.reset();
    return Change::None;
  }
  if (!otherwiseSinceMs_) otherwiseSinceMs_ = nowMs;
  if (nowMs - *otherwiseSinceMs_ < (engaged ? engagedForMs_ : releasedForMs_)) return Change::None;
  otherwiseSinceMs_.reset();
  told_ = engaged;
  return engaged ? Change::Engaged : Change::Released;
}

}  // namespace pulsedeck

#include "pulsedeck/pacing/adaptive_throttle.h"

#include <algorithm>

namespace pulsedeck {

namespace {

double middle(std::array<double, 3> values) {
  std::sort(values.begin(), values.end());
  return values[1];
}

}  // namespace

AdaptiveThrottle::AdaptiveThrottle(int maxFramesPerSecond)
    : maxFramesPerSecond_(std::max(maxFramesPerSecond, kMinFramesPerSecond)),
      framesPerSecond_(maxFramesPerSecond_) {}

int AdaptiveThrottle::afterFrame(double workMs) {
  lastWorkMs_ = {workMs, lastWorkMs_[0], lastWorkMs_[1]};
  const double usualMs = middle(lastWorkMs_);
  const double interval = 1000.0 / framesPerSecond_;
  if (usualMs > interval / 2) {
    framesPerSecond_ = std::max(kMinFramesPerSecond, framesPerSecond_ / 2);
    calmFrames_ = 0;
    return framesPerSecond_;
  }
  // A rise must not be followed at once by a fall: the same work has to fit the shorter interval with room to
  // spare.
  const int next = std::min(maxFramesPerSecond_, framesPerSecond_ + std::max(1, framesPerSecond_ / 4));
  const bool light = *std::max_element(lastWorkMs_.begin(), lastWorkMs_.end()) < 1000.0 / next / 4;
  calmFrames_ = light ? calmFrames_ + 1 : 0;
  if (calmFrames_ >= kCalmFrames) {
    framesPerSecond_ = next;
    calmFrames_ = 0;
  }
  return framesPerSecond_;
}

}  // namespace pulsedeck

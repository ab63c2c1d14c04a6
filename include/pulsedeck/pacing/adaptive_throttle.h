#pragma once

namespace pulsedeck {

/// Decides the frame rate from the work that frames really cost: when a frame takes more than half of its
/// interval the rate is halved at once, and after a run of light frames it rises again step by step. Pure.
class AdaptiveThrottle {
 public:
  static constexpr int kMinFramesPerSecond = 2;
  /// Light frames in a row before the rate rises.
  static constexpr int kCalmFrames = 30;

  explicit AdaptiveThrottle(int maxFramesPerSecond);

  /// The rate for the frames to come, after one that cost `workMs` of the GUI thread.
  int afterFrame(double workMs);
  [[nodiscard]] int framesPerSecond() const { return framesPerSecond_; }

 private:
  int maxFramesPerSecond_;
  int framesPerSecond_;
  int calmFrames_ = 0;
};

}  // namespace pulsedeck

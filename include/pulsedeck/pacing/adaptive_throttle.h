#pragma once

#include <array>

namespace pulsedeck {

/// Decides the frame rate from the work that frames really cost: when frames take more than half of their
/// interval the rate is halved at once, and after a run of light frames it rises again step by step. Judges
/// by the middle one of the last three: a single frame that had to wait for a processor is no load. It only
/// keeps the rate from rising. Pure.
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
  std::array<double, 3> lastWorkMs_{};  ///< newest first
  int calmFrames_ = 0;
};

}  // namespace pulsedeck

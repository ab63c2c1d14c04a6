#include "pulsedeck/pacing/adaptive_throttle.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

TEST(AdaptiveThrottle, StaysAtItsRateWhileFramesAreLight) {
  AdaptiveThrottle throttle(30);
  for (int i = 0; i < 1'000; ++i)
    EXPECT_EQ(throttle.afterFrame(2.0), 30);
}

TEST(AdaptiveThrottle, HalvesTheRateWhenFramesTakeMoreThanHalfOfTheirInterval) {
  AdaptiveThrottle throttle(30);
  EXPECT_EQ(throttle.afterFrame(16.0), 30) << "just under half of 33.3 ms";
  EXPECT_EQ(throttle.afterFrame(17.0), 30);
  EXPECT_EQ(throttle.afterFrame(17.0), 15);
  EXPECT_EQ(throttle.afterFrame(17.0), 15) << "fits half of 66.7 ms";
}

TEST(AdaptiveThrottle, DoesNotMindASingleHeavyFrame) {
  AdaptiveThrottle throttle(30);
  for (int i = 0; i < 100; ++i)
    EXPECT_EQ(throttle.afterFrame(i % 3 == 0 ? 500.0 : 2.0), 30);
}

TEST(AdaptiveThrottle, NeverGoesBelowTwoFramesASecond) {
  AdaptiveThrottle throttle(60);
  for (int i = 0; i < 20; ++i)
    throttle.afterFrame(5'000.0);
  EXPECT_EQ(throttle.framesPerSecond(), 2);
}

TEST(AdaptiveThrottle, RisesStepByStepAfterARunOfLightFrames) {
  AdaptiveThrottle throttle(30);
  throttle.afterFrame(20.0);
  throttle.afterFrame(20.0);
  ASSERT_EQ(throttle.framesPerSecond(), 15);
  int last = 15;
  int steps = 0;
  for (int i = 0; i < 1'000 && last < 30; ++i) {
    const int now = throttle.afterFrame(1.0);
    EXPECT_GE(now, last);
    EXPECT_LE(now, last + last / 4 + 1);
    steps += now > last ? 1 : 0;
    last = now;
  }
  EXPECT_EQ(last, 30);
  EXPECT_GE(steps, 3);
}

TEST(AdaptiveThrottle, ASingleHeavyFrameNowAndThenKeepsTheRateFromRising) {
  AdaptiveThrottle throttle(30);
  throttle.afterFrame(20.0);
  throttle.afterFrame(20.0);
  for (int i = 0; i < 300; ++i)
    throttle.afterFrame(i % 20 == 0 ? 100.0 : 1.0);
  EXPECT_EQ(throttle.framesPerSecond(), 15);
}

TEST(AdaptiveThrottle, HeavyFramesInBetweenStartTheRunAnew) {
  AdaptiveThrottle throttle(30);
  throttle.afterFrame(20.0);
  throttle.afterFrame(20.0);
  for (int i = 0; i < 200; ++i)
    throttle.afterFrame(i % 10 < 2 ? 20.0 : 1.0);
  EXPECT_EQ(throttle.framesPerSecond(), 15);
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/pacing/batch_gate.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

TEST(BatchGate, IsShutWhenNothingWaits) {
  BatchGate gate(10);
  EXPECT_FALSE(gate.opensFor(0, 0));
  EXPECT_FALSE(gate.opensFor(0, 1'000'000));
}

TEST(BatchGate, ShowsAtOnceWhatComesSeldom) {
  BatchGate gate(10);
  for (qint64 now = 0; now < 100'000; now += 300)
    EXPECT_TRUE(gate.opensFor(1, now)) << now;
}

TEST(BatchGate, GathersWhatComesThick) {
  BatchGate gate(10);
  std::size_t waiting = 0;
  int batches = 0;
  int largest = 0;
  // 20 a second: after the first ten, a batch each half second.
  for (qint64 now = 0; now < 20'000; now += 50) {
    ++waiting;
    if (!gate.opensFor(waiting, now)) continue;
    ++batches;
    largest = std::max(largest, static_cast<int>(waiting));
    waiting = 0;
  }
  EXPECT_EQ(largest, 10);
  EXPECT_LE(batches, 10 * (10 + 4)) << "ten single ones and four batches in each 2 s, at most";
  EXPECT_LT(waiting, 10U);
}

TEST(BatchGate, HoldsNothingForLongerThanTheInterval) {
  BatchGate gate(5);
  ASSERT_TRUE(gate.opensFor(5, 0));
  EXPECT_FALSE(gate.opensFor(4, 1));
  EXPECT_FALSE(gate.opensFor(4, BatchGate::kIntervalMs - 1));
  EXPECT_TRUE(gate.opensFor(4, BatchGate::kIntervalMs));
}

TEST(BatchGate, LetsAFloodThrough) {
  BatchGate gate(10);
  for (qint64 now = 0; now < 1'000; now += 33)
    EXPECT_TRUE(gate.opensFor(400, now)) << now;
}

}  // namespace
}  // namespace pulsedeck

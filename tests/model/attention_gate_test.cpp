#include "pulsedeck/model/attention_gate.h"

#include <gtest/gtest.h>

#include <optional>

namespace pulsedeck {
namespace {

constexpr qint64 kStart = 1'000'000;

TEST(AttentionGate, LetsThreePassAndTellsOfTheOthersTogetherWhenTheWindowEnds) {
  AttentionGate gate;
  for (int i = 0; i < 3; ++i)
    EXPECT_TRUE(gate.admit(Severity::Warning, kStart + i));
  for (int i = 0; i < 17; ++i)
    EXPECT_FALSE(gate.admit(Severity::Info, kStart + 100 * i));
  EXPECT_EQ(gate.suppressed(), 17U);
  EXPECT_EQ(gate.dueMs(), kStart + 10'000);
  EXPECT_EQ(gate.takeSuppressed(kStart + 9'999), 0U);
  EXPECT_EQ(gate.takeSuppressed(kStart + 10'000), 17U);
  EXPECT_EQ(gate.takeSuppressed(kStart + 10'000), 0U) << "told once";
  EXPECT_FALSE(gate.dueMs());
}

TEST(AttentionGate, TheSummaryIsOneOfTheThree) {
  AttentionGate gate;
  for (int i = 0; i < 4; ++i)
    static_cast<void>(gate.admit(Severity::Info, kStart));
  ASSERT_EQ(gate.takeSuppressed(kStart + 10'000), 1U);
  EXPECT_TRUE(gate.admit(Severity::Info, kStart + 10'001));
  EXPECT_TRUE(gate.admit(Severity::Info, kStart + 10'002));
  EXPECT_FALSE(gate.admit(Severity::Info, kStart + 10'003));
  EXPECT_EQ(gate.dueMs(), kStart + 20'000);
}

TEST(AttentionGate, AWindowBeginsWithTheFirst) {
  AttentionGate gate;
  for (int round = 0; round < 5; ++round) {
    const qint64 begin = kStart + round * 10'000;
    for (int i = 0; i < 3; ++i)
      EXPECT_TRUE(gate.admit(Severity::Info, begin + 100 * i));
  }
  EXPECT_FALSE(gate.admit(Severity::Info, kStart + 49'999));
}

TEST(AttentionGate, ErrorsAlwaysPassAndLeaveLessForOthers) {
  AttentionGate gate;
  for (int i = 0; i < 50; ++i)
    EXPECT_TRUE(gate.admit(Severity::Error, kStart));
  EXPECT_FALSE(gate.admit(Severity::Warning, kStart));
  EXPECT_TRUE(gate.admit(Severity::Error, kStart));
  EXPECT_EQ(gate.suppressed(), 1U);
}

// While the window is not seen nobody takes it.
TEST(AttentionGate, WhatWasNotTakenInTimeIsNotForgotten) {
  AttentionGate gate;
  for (int i = 0; i < 5; ++i)
    static_cast<void>(gate.admit(Severity::Info, kStart));
  EXPECT_TRUE(gate.admit(Severity::Info, kStart + 60'000));
  EXPECT_EQ(gate.takeSuppressed(kStart + 70'000), 2U);
}

TEST(AttentionGate, WhatWasSeenOtherwiseIsNotTold) {
  AttentionGate gate;
  for (int i = 0; i < 5; ++i)
    static_cast<void>(gate.admit(Severity::Info, kStart));
  gate.forgetSuppressed();
  EXPECT_EQ(gate.takeSuppressed(kStart + 10'000), 0U);
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/link/backoff.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

struct Case {
  int attempt;
  double unit;
  qint64 delayMs;
};

class BackoffDelays : public testing::TestWithParam<Case> {};

TEST_P(BackoffDelays, GrowWithACapAndARandomSecondHalf) {
  EXPECT_EQ(Backoff{}.delayMs(GetParam().attempt, GetParam().unit), GetParam().delayMs);
}

INSTANTIATE_TEST_SUITE_P(WithTheDefaults, BackoffDelays,
                         testing::Values(Case{0, 0.0, 500}, Case{0, 0.999999, 1'000}, Case{1, 0.0, 750},
                                         Case{1, 0.5, 1'125}, Case{2, 0.0, 1'125}, Case{8, 0.0, 12'814},
                                         Case{9, 0.0, 15'000}, Case{9, 0.5, 22'500},
                                         Case{1'000'000, 0.0, 15'000}, Case{-1, 0.0, 500}));

TEST(Backoff, AMultiplierOfOneKeepsTheInterval) {
  const Backoff steady{2'000, 1.0, 30'000};
  EXPECT_EQ(steady.delayMs(0, 0.0), 1'000);
  EXPECT_EQ(steady.delayMs(50, 0.0), 1'000);
}

}  // namespace
}  // namespace pulsedeck

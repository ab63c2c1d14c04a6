#include "pulsedeck/ui/time_window.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

/// An hour is known, up to 4 000 000; live shows its last 5 minutes.
constexpr TimeBounds kBounds{400'000, 4'000'000, 300'000, TimeBounds::kLeastSpanMs};
constexpr TimeStretch kLive{3'700'000, 4'000'000};

struct ZoomCase {
  const char* what;
  TimeStretch shown;
  double factor;
  qint64 aboutMs;
  ChosenWindow wanted;
};

class ZoomedTest : public testing::TestWithParam<ZoomCase> {};

TEST_P(ZoomedTest, IsAboutAnInstantAndWithinBounds) {
  const ZoomCase& one = GetParam();
  EXPECT_EQ(zoomed(one.shown, one.factor, one.aboutMs, kBounds), one.wanted) << one.what;
}

INSTANTIATE_TEST_SUITE_P(
    Table, ZoomedTest,
    testing::Values(
        ZoomCase{"in, about the middle", kLive, 0.5, 3'850'000, TimeStretch{3'775'000, 3'925'000}},
        ZoomCase{"in, about a quarter", kLive, 0.5, 3'775'000, TimeStretch{3'737'500, 3'887'500}},
        ZoomCase{"in, about the live edge", kLive, 0.5, 4'000'000, TimeStretch{3'850'000, 4'000'000}},
        ZoomCase{"out stops at the live edge",
                 {3'800'000, 3'900'000},
                 5,
                 3'850'000,
                 TimeStretch{3'500'000, 4'000'000}},
        ZoomCase{"out stops at the oldest", {400'000, 500'000}, 2, 450'000, TimeStretch{400'000, 600'000}},
        ZoomCase{"never longer than what is known", kLive, 1'000, 3'850'000, TimeStretch{400'000, 4'000'000}},
        ZoomCase{"never shorter than the least",
                 {1'000'000, 1'002'000},
                 0.01,
                 1'001'000,
                 TimeStretch{1'000'500, 1'001'500}},
        ZoomCase{"as long as live and at its end is live", {3'850'000, 4'000'000}, 2, 4'000'000, {}},
        ZoomCase{"as long as live but elsewhere is not",
                 {1'000'000, 1'150'000},
                 2,
                 1'000'000,
                 TimeStretch{1'000'000, 1'300'000}},
        ZoomCase{"nothing asked", kLive, 1, 3'850'000, {}}));

TEST(Zoomed, InAndOutAgainIsLiveAgain) {
  TimeStretch shown = kLive;
  for (int i = 0; i < 7; ++i)
    shown = zoomed(shown, wheelFactor(120), 3'913'131, kBounds).value();
  ChosenWindow window = shown;
  for (int i = 0; i < 7; ++i) {
    ASSERT_TRUE(window) << i;
    window = zoomed(*window, wheelFactor(-120), 3'913'131, kBounds);
  }
  EXPECT_EQ(window, std::nullopt);
}

TEST(Zoomed, ABoundBeyondTheWindowDoesNotWidenIt) {
  TimeBounds bounds = kBounds;
  bounds.leastSpanMs = 60'000;
  const TimeStretch shown{1'000'000, 1'030'000};
  EXPECT_EQ(zoomed(shown, 0.5, 1'010'000, bounds), ChosenWindow(shown));
}

TEST(Zoomed, ALiveWindowMayReachBackBeyondWhatIsKnown) {
  TimeBounds bounds = kBounds;
  bounds.oldestMs = 3'990'000;
  EXPECT_EQ(zoomed(kLive, 2, 3'900'000, bounds), std::nullopt) << "there is no more to see";
  EXPECT_EQ(panned(kLive, -100'000, bounds), std::nullopt);
}

struct PanCase {
  const char* what;
  TimeStretch shown;
  qint64 byMs;
  ChosenWindow wanted;
};

class PannedTest : public testing::TestWithParam<PanCase> {};

TEST_P(PannedTest, StaysWithinBounds) {
  EXPECT_EQ(panned(GetParam().shown, GetParam().byMs, kBounds), GetParam().wanted) << GetParam().what;
}

INSTANTIATE_TEST_SUITE_P(
    Table, PannedTest,
    testing::Values(
        PanCase{"back", kLive, -60'000, TimeStretch{3'640'000, 3'940'000}},
        PanCase{"not beyond the oldest", kLive, -9'000'000, TimeStretch{400'000, 700'000}},
        PanCase{"not into the future", {3'800'000, 3'900'000}, 500'000, TimeStretch{3'900'000, 4'000'000}},
        PanCase{"a live span at the live edge is live", {3'600'000, 3'900'000}, 500'000, {}},
        PanCase{"live does not move on", kLive, 60'000, {}}));

TEST(LeastSpan, IsTenSamplesAndASecond) {
  EXPECT_EQ(leastSpan({0, 300'000}, 300), 10'000);
  EXPECT_EQ(leastSpan({0, 300'000}, 1'000'000), 1'000);
  EXPECT_EQ(leastSpan({0, 300'000}, 0), 300'000) << "there is nothing to look at";
}

TEST(WheelFactor, AddsUpWhateverTheSteps) {
  EXPECT_LT(wheelFactor(120), 1) << "away from the operator zooms in";
  EXPECT_DOUBLE_EQ(wheelFactor(120) * wheelFactor(-120), 1);
  EXPECT_NEAR(wheelFactor(8) * wheelFactor(112), wheelFactor(120), 1e-12);
}

}  // namespace
}  // namespace pulsedeck

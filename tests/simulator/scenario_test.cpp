#include "pulsedeck/simulator/scenario.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

TEST(Scenario, TheThreeAreTheWebDashboards) {
  const auto normal = Scenario::named(u"normal");
  ASSERT_TRUE(normal);
  EXPECT_EQ(normal->updateIntervalMs, 5'000);
  EXPECT_EQ(normal->errorRate, 0.01);
  EXPECT_EQ(Scenario::named(u"high_frequency")->updateIntervalMs, 1'000);
  EXPECT_EQ(Scenario::named(u"high_frequency")->errorRate, 0.02);
  EXPECT_EQ(Scenario::named(u"stress_test")->updateIntervalMs, 100);
  EXPECT_EQ(Scenario::named(u"stress_test")->errorRate, 0.05);
  EXPECT_FALSE(Scenario::named(u"calm"));
}

}  // namespace
}  // namespace pulsedeck

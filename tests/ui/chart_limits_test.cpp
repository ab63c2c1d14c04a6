#include "pulsedeck/ui/chart_limits.h"

#include "pulsedeck/ui/metric_words.h"
#include "ui/metric_feed.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

struct LimitCase {
  const char* what;
  GoodDirection good;
  std::optional<double> min;
  std::optional<double> max;
  std::optional<double> wanted;
};

class LimitOfTest : public testing::TestWithParam<LimitCase> {};

TEST_P(LimitOfTest, IsTheEndThatIsNotGood) {
  MetricInfo info;
  info.good = GetParam().good;
  info.expectedMin = GetParam().min;
  info.expectedMax = GetParam().max;
  EXPECT_EQ(limitOf(info, 10), GetParam().wanted) << GetParam().what;
}

INSTANTIATE_TEST_SUITE_P(
    Table, LimitOfTest,
    testing::Values(LimitCase{"errors", GoodDirection::Down, std::nullopt, 2, 2},
                    LimitCase{"success", GoodDirection::Up, 95, std::nullopt, 95},
                    LimitCase{"errors, which may be few", GoodDirection::Down, 1, 2, 2},
                    LimitCase{"success, which may be great", GoodDirection::Up, 95, 99, 95},
                    LimitCase{"both ends, the nearer", GoodDirection::Neither, 8, 20, 8},
                    LimitCase{"both ends, the other", GoodDirection::Neither, 1, 12, 12},
                    LimitCase{"never negative", GoodDirection::Up, 0, std::nullopt, std::nullopt},
                    LimitCase{"nothing expected", GoodDirection::Down, {}, {}, {}}));

TEST(IsNear, ReachesHalfTheRangeOnEachSide) {
  EXPECT_TRUE(isNear(2.4, {1, 2}));
  EXPECT_TRUE(isNear(0.6, {1, 2}));
  EXPECT_TRUE(isNear(1.5, {1, 2}));
  EXPECT_FALSE(isNear(2.6, {1, 2}));
  EXPECT_FALSE(isNear(0.4, {1, 2}));
}

TEST(IsNear, GivesALevelLineSomeReach) {
  EXPECT_TRUE(isNear(102, {100, 100}));
  EXPECT_FALSE(isNear(150, {100, 100}));
}

TEST(FormatLimit, IsRoundWhereTheLimitIs) {
  MetricInfo info;
  info.unit = Unit::Percent;
  info.precision = 2;
  info.known = true;
  EXPECT_EQ(test::plain(formatLimit(2, info)), "2 %");
  EXPECT_EQ(test::plain(formatLimit(2.5, info)), "2.50 %");
}

}  // namespace
}  // namespace pulsedeck

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

class RuleLimitsTest : public testing::Test {
 protected:
  RuleLimitsTest() {
    info_.good = GoodDirection::Down;
    info_.expectedMax = 90;
  }

  MetricInfo info_;
  const RuleLimit warning_{80, true, Severity::Warning, QStringLiteral("Warm")};
  const RuleLimit error_{95, true, Severity::Error, QStringLiteral("Hot")};
  const RuleLimit low_{5, false, Severity::Info, QStringLiteral("Idle")};
};

TEST_F(RuleLimitsTest, AreDrawnWithTheCataloguesTheWorstFirst) {
  const std::vector<MetricLimit> limits = limitsOf(info_, {warning_, low_, error_}, 50);
  ASSERT_EQ(limits.size(), 4U);
  EXPECT_EQ(limits[0].rule, QStringLiteral("Hot"));
  EXPECT_EQ(limits[1].rule, QStringLiteral("Warm"));
  EXPECT_EQ(limits[2].value, 90);
  EXPECT_FALSE(limits[2].severity);
  EXPECT_FALSE(limits[3].above);
}

TEST_F(RuleLimitsTest, OfThoseAtOneValueTheWorstIsDrawn) {
  const std::vector<MetricLimit> limits =
      limitsOf(info_, {{90, true, Severity::Info, {}}, {90, true, Severity::Error, {}}}, 50);
  ASSERT_EQ(limits.size(), 1U);
  EXPECT_EQ(limits[0].severity, Severity::Error);
}

TEST_F(RuleLimitsTest, TheWorstOfThePassedWins) {
  const auto passed = [&](double value) { return worstPassed(value, info_, {warning_, error_, low_}); };
  EXPECT_FALSE(passed(50));
  EXPECT_EQ(passed(85)->value, 80);
  EXPECT_EQ(passed(92)->value, 90) << "of two as bad the one farther out, here the catalogue's";
  EXPECT_FALSE(passed(92)->severity);
  EXPECT_EQ(passed(99)->rule, QStringLiteral("Hot"));
  EXPECT_EQ(passed(1)->rule, QStringLiteral("Idle"));
  EXPECT_FALSE(passed(80)) << "a limit that is just reached is not passed";
}

TEST(FormatLimit, IsRoundWhereTheLimitIs) {
  MetricInfo info;
  info.unit = Unit::Percent;
  info.precision = 2;
  info.known = true;
  EXPECT_EQ(test::plain(formatLimit(2, info)), "2 %");
  EXPECT_EQ(test::plain(formatLimit(2.5, info)), "2.50 %");
  EXPECT_EQ(test::plain(formatLimit(99.995, info)), "99.995 %") << "rounded it would be another limit";
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/pacing/histogram.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace pulsedeck {
namespace {

TEST(Histogram, IsZeroWhileEmpty) {
  const Histogram histogram;
  EXPECT_EQ(histogram.percentile(0.5), 0);
  EXPECT_EQ(histogram.max(), 0);
  EXPECT_EQ(histogram.count(), 0U);
}

TEST(Histogram, OneValueIsEveryPercentile) {
  Histogram histogram;
  histogram.add(12.5);
  for (const double fraction : {0.0, 0.5, 0.99, 1.0})
    EXPECT_NEAR(histogram.percentile(fraction), 12.5, 12.5 / 128);
  EXPECT_EQ(histogram.max(), 12.5);
}

TEST(Histogram, NegativeValuesCountAsZero) {
  Histogram histogram;
  histogram.add(-3);
  EXPECT_EQ(histogram.percentile(1.0), 0);
  EXPECT_EQ(histogram.count(), 1U);
}

TEST(Histogram, HugeValuesAreKept) {
  Histogram histogram;
  histogram.add(1e15);
  EXPECT_EQ(histogram.max(), 1e15);
  EXPECT_GT(histogram.percentile(1.0), 1e6);
}

TEST(Histogram, AgreesWithExactPercentilesToOnePartIn128) {
  std::mt19937 random(3);
  for (const double scale : {0.05, 1.0, 40.0, 5'000.0}) {
    Histogram histogram;
    std::vector<double> values(20'000);
    std::lognormal_distribution<double> distribution(0.0, 1.5);
    for (double& value : values) {
      value = scale * distribution(random);
      histogram.add(value);
    }
    std::sort(values.begin(), values.end());
    for (const double fraction : {0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 0.999}) {
      const auto rank = static_cast<std::size_t>(std::ceil(fraction * static_cast<double>(values.size())));
      const double exact = values[rank - 1];
      const double step = std::max(exact / 128, 0.001);
      EXPECT_NEAR(histogram.percentile(fraction), exact, step) << scale << " " << fraction;
    }
    EXPECT_EQ(histogram.max(), values.back());
    EXPECT_LE(histogram.percentile(1.0), histogram.max());
  }
}

}  // namespace
}  // namespace pulsedeck

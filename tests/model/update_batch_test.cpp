#include "pulsedeck/model/update_batch.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

TEST(MetricUpdate, OneSampleIsGivenOnce) {
  const Sample only{1'000, 5};
  const MetricUpdate update{MetricId{0}, only, only, only, only, 1, false, 0};
  std::array<Sample, 4> samples;
  ASSERT_EQ(update.samples(samples), 1U);
  EXPECT_EQ(samples[0], only);
}

TEST(MetricUpdate, ExtremesAreGivenInTheOrderOfTime) {
  const Sample first{1'000, 5};
  const Sample high{1'001, 9};
  const Sample low{1'002, 1};
  const Sample last{1'003, 4};
  const MetricUpdate update{MetricId{0}, first, low, high, last, 4, false, 0};
  std::array<Sample, 4> samples;
  ASSERT_EQ(update.samples(samples), 4U);
  EXPECT_EQ(samples, (std::array<Sample, 4>{first, high, low, last}));
}

}  // namespace
}  // namespace pulsedeck

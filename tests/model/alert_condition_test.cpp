#include "pulsedeck/model/alert_condition.h"

#include "support/alert_rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <random>
#include <vector>

namespace pulsedeck {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(AlertCondition, IsBeyondItsLimitOnlyAndComesBackByTheHysteresis) {
  AlertRule rule = test::alertRule(AlertComparison::Above, 10);
  rule.hysteresis = 2;
  const AlertCondition above(rule);
  EXPECT_FALSE(above.isBeyond(10, false));
  EXPECT_TRUE(above.isBeyond(10.1, false));
  EXPECT_TRUE(above.isBeyond(8.1, true));
  EXPECT_FALSE(above.isBeyond(8, true));

  rule.comparison = AlertComparison::Below;
  const AlertCondition below(rule);
  EXPECT_FALSE(below.isBeyond(10, false));
  EXPECT_TRUE(below.isBeyond(9.9, false));
  EXPECT_TRUE(below.isBeyond(11.9, true));
  EXPECT_FALSE(below.isBeyond(12, true));

  rule.comparison = AlertComparison::Outside;
  rule.upper = 20;
  const AlertCondition outside(rule);
  EXPECT_FALSE(outside.isBeyond(10, false));
  EXPECT_FALSE(outside.isBeyond(20, false));
  EXPECT_TRUE(outside.isBeyond(9, false));
  EXPECT_TRUE(outside.isBeyond(21, false));
  EXPECT_TRUE(outside.isBeyond(19, true));
  EXPECT_FALSE(outside.isBeyond(18, true));
}

TEST(AlertCondition, WhatIsNoNumberIsNeverBeyond) {
  for (const auto comparison : {AlertComparison::Above, AlertComparison::Below, AlertComparison::Outside}) {
    const AlertCondition condition(test::alertRule(comparison, 10));
    EXPECT_FALSE(condition.isBeyond(std::nan(""), false));
    EXPECT_FALSE(condition.isBeyond(std::nan(""), true));
  }
}

TEST(AlertCondition, TheFartherTheWorse) {
  AlertRule rule = test::alertRule(AlertComparison::Outside, 10);
  rule.upper = 20;
  const AlertCondition outside(rule);
  EXPECT_EQ(outside.excess(25), 5);
  EXPECT_EQ(outside.excess(4), 6);
}

TEST(AlertCondition, AChangeByJustAsMuchCounts) {
  const AlertCondition changed(test::alertRule(AlertComparison::ChangedBy, 50));
  EXPECT_TRUE(changed.isBeyond(50, false));
  EXPECT_FALSE(changed.isBeyond(49.9, false));
}

TEST(ChangeWindow, ComparesWithTheLowestAndTheHighestOfItsTime) {
  ChangeWindow window(32'000);
  EXPECT_EQ(window.change({0, 100}, false), 0);
  EXPECT_EQ(window.change({1'000, 150}, false), 50);
  EXPECT_EQ(window.change({2'000, 75}, false), 50) << "from 150";
  EXPECT_EQ(window.change({40'000, 75}, false), 0) << "75 held all the time";
  EXPECT_EQ(window.change({200'000, 150}, false), 100) << "the value that held when the time began counts";
}

TEST(ChangeWindow, FromNothingAnyChangeIsWithoutLimit) {
  ChangeWindow window(32'000);
  EXPECT_EQ(window.change({0, 0}, false), 0);
  EXPECT_EQ(window.change({1'000, 0}, false), 0);
  EXPECT_EQ(window.change({2'000, 1}, false), kInfinity);
}

TEST(ChangeWindow, AcrossABreakOnlyWhatWasSeenCounts) {
  ChangeWindow window(32'000);
  window.change({0, 100}, false);
  EXPECT_EQ(window.change({10'000, 200}, true), 100) << "seen within the time";
  window.clear();
  window.change({0, 100}, false);
  EXPECT_EQ(window.change({100'000, 200}, true), 0) << "nobody knows for how long 100 held";
}

/// The same by its definition, from all samples.
class NaiveWindow {
 public:
  explicit NaiveWindow(qint64 windowMs)
      : slotMs_((windowMs + ChangeWindow::kSlots - 1) / ChangeWindow::kSlots) {}

  double change(Sample sample, bool breakBefore) {
    std::vector<double> against;
    const qint64 first = sample.timeMs / slotMs_ - ChangeWindow::kSlots;
    const double* held = nullptr;
    for (std::size_t i = 0; i < samples_.size(); ++i) {
      if (samples_[i].timeMs / slotMs_ >= first) {
        against.push_back(samples_[i].value);
        continue;
      }
      held = &samples_[i].value;
      for (std::size_t later = i + 1; later < samples_.size(); ++later) {
        if (broken_[later] && samples_[later].timeMs > samples_[i].timeMs) held = nullptr;
      }
      if (breakBefore) held = nullptr;
    }
    if (held != nullptr) against.push_back(*held);
    samples_.push_back(sample);
    broken_.push_back(breakBefore);
    if (against.empty()) return 0;
    const auto [low, high] = std::minmax_element(against.begin(), against.end());
    return std::max(percent(sample.value, *low), percent(sample.value, *high));
  }

 private:
  static double percent(double value, double reference) {
    if (value == reference) return 0;
    return reference == 0 ? kInfinity : 100 * std::abs(value - reference) / std::abs(reference);
  }

  qint64 slotMs_;
  std::vector<Sample> samples_;
  std::vector<bool> broken_;
};

TEST(ChangeWindow, DoesAsItsDefinition) {
  for (quint32 seed = 0; seed < 20; ++seed) {
    std::mt19937 random(seed);
    const auto whole = [&](int low, int high) {
      return std::uniform_int_distribution<int>(low, high)(random);
    };
    const qint64 windowMs = whole(1, 100'000);
    ChangeWindow window(windowMs);
    NaiveWindow naive(windowMs);
    qint64 time = whole(0, 1'000'000);
    const int longest = whole(1, 60'000);
    for (int i = 0; i < 300; ++i) {
      // Now and then a long silence; often several at one moment.
      time += whole(0, 3) == 0 ? 0 : whole(0, 20) == 0 ? 5 * longest : whole(0, longest);
      const Sample sample{time, static_cast<double>(whole(-3, 20))};
      const bool broken = whole(0, 30) == 0;
      ASSERT_EQ(window.change(sample, broken), naive.change(sample, broken))
          << "seed " << seed << ", sample " << i;
    }
  }
}

}  // namespace
}  // namespace pulsedeck

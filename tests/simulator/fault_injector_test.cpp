#include "pulsedeck/simulator/fault_injector.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace pulsedeck {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<QByteArray> passAll(FaultInjector& faults, int count) {
  std::vector<QByteArray> passed;
  for (int i = 0; i < count; ++i) {
    for (const QByteArray& message : faults.pass(QByteArray::number(i)))
      passed.push_back(message);
  }
  return passed;
}

class FaultInjectorTest : public testing::Test {
 protected:
  SimulatedBackend::Statistics done_;
};

TEST_F(FaultInjectorTest, LeavesEverythingAloneUnlessTold) {
  FaultInjector faults({}, 1, done_);
  EXPECT_THAT(passAll(faults, 3), ElementsAre("0", "1", "2"));
  EXPECT_EQ(done_.lost + done_.doubled + done_.swapped, 0U);
}

TEST_F(FaultInjectorTest, Loses) {
  FaultInjector faults({1, 0, 0}, 1, done_);
  EXPECT_THAT(passAll(faults, 3), IsEmpty());
  EXPECT_EQ(done_.lost, 3U);
}

TEST_F(FaultInjectorTest, Doubles) {
  FaultInjector faults({0, 1, 0}, 1, done_);
  EXPECT_THAT(passAll(faults, 2), ElementsAre("0", "0", "1", "1"));
  EXPECT_EQ(done_.doubled, 2U);
}

TEST_F(FaultInjectorTest, SwapsNeighbours) {
  FaultInjector faults({0, 0, 1}, 1, done_);
  EXPECT_THAT(passAll(faults, 4), ElementsAre("1", "0", "3", "2"));
  EXPECT_EQ(done_.swapped, 2U);
}

TEST_F(FaultInjectorTest, ForgetsWhatWaitsToBeSwapped) {
  FaultInjector faults({0, 0, 1}, 1, done_);
  EXPECT_THAT(faults.pass("0"), IsEmpty());
  faults.forget();
  EXPECT_THAT(faults.pass("1"), IsEmpty());
  EXPECT_THAT(faults.pass("2"), ElementsAre("2", "1"));
}

TEST_F(FaultInjectorTest, CountsWhatItDidAtItsRates) {
  constexpr int kCount = 10'000;
  FaultInjector faults({0.1, 0.1, 0.1}, 1, done_);
  std::map<QByteArray, int> times;
  for (const QByteArray& message : passAll(faults, kCount))
    ++times[message];
  std::map<int, quint64> messagesByTimes;
  for (const auto& [message, count] : times)
    ++messagesByTimes[count];
  EXPECT_EQ(messagesByTimes[2], done_.doubled);
  const quint64 missing = kCount - times.size();
  EXPECT_GE(missing, done_.lost);
  EXPECT_LE(missing, done_.lost + 1) << "the last one may wait to be swapped";
  for (const quint64 count : {done_.lost, done_.doubled, done_.swapped}) {
    EXPECT_GT(count, kCount / 20U);
    EXPECT_LT(count, kCount / 5U);
  }
}

}  // namespace
}  // namespace pulsedeck

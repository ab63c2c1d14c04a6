#include "pulsedeck/simulator/session_registry.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

class SessionRegistryTest : public testing::Test {
 protected:
  /// Only its address counts.
  SimulatedClient* client(int i) { return reinterpret_cast<SimulatedClient*>(&places_[i]); }
  SessionRegistry::Session begin(int i) { return registry_.begin(epoch(i), client(i)); }
  static QString epoch(int i) { return QStringLiteral("e%1").arg(i); }

  static constexpr int kMany = static_cast<int>(SessionRegistry::kMaxDetached) + 4;
  std::max_align_t places_[kMany] = {};
  SessionRegistry registry_;
};

TEST_F(SessionRegistryTest, FindsSessionsByClientAndByEpoch) {
  const auto first = begin(0);
  const auto second = begin(1);
  EXPECT_EQ(registry_.of(client(1)), second);
  EXPECT_EQ(registry_.withEpoch(epoch(0)), first);
  EXPECT_EQ(registry_.of(client(2)), nullptr);
  EXPECT_EQ(registry_.withEpoch(epoch(2)), nullptr);
}

TEST_F(SessionRegistryTest, ADetachedSessionWaitsAMinute) {
  registry_.detach(begin(0), 1'000);
  EXPECT_EQ(registry_.of(client(0)), nullptr);
  registry_.forgetOutlived(1'000 + SessionRegistry::kDetachedLifeMs);
  EXPECT_NE(registry_.withEpoch(epoch(0)), nullptr);
  registry_.forgetOutlived(1'001 + SessionRegistry::kDetachedLifeMs);
  EXPECT_EQ(registry_.withEpoch(epoch(0)), nullptr);
}

TEST_F(SessionRegistryTest, ASessionWithAClientIsNotForgotten) {
  begin(0);
  registry_.forgetOutlived(100 * SessionRegistry::kDetachedLifeMs);
  EXPECT_NE(registry_.of(client(0)), nullptr);
}

TEST_F(SessionRegistryTest, OfTooManyDetachedTheOldestIsForgotten) {
  std::vector<SessionRegistry::Session> sessions;
  for (int i = 0; i < kMany; ++i)
    sessions.push_back(begin(i));
  // Not in the order in which they began.
  for (int i = kMany - 1; i > 0; --i)
    registry_.detach(sessions[static_cast<std::size_t>(i)], kMany - i);
  EXPECT_EQ(registry_.all().size(), SessionRegistry::kMaxDetached + 1);
  EXPECT_EQ(registry_.withEpoch(epoch(kMany - 1)), nullptr);
  EXPECT_NE(registry_.withEpoch(epoch(1)), nullptr);
  EXPECT_NE(registry_.of(client(0)), nullptr);
}

}  // namespace
}  // namespace pulsedeck

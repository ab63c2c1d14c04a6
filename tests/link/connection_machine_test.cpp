#include "pulsedeck/link/connection_machine.h"

#include "link/connection_machine_fixture.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using State = ConnectionState;
using test::count;
using test::kProofMs;

class ConnectionMachineTest : public test::ConnectionMachineFixture {};

TEST_F(ConnectionMachineTest, RestsUntilAskedToConnect) {
  EXPECT_EQ(machine_.state(), State::Idle);
  EXPECT_FALSE(machine_.nextDeadlineMs());
  EXPECT_TRUE(handle(link_event::DeadlineReached{}).empty());
}

TEST_F(ConnectionMachineTest, ConnectsSubscribesAndGoesLiveWithTheFirstValidMessage) {
  EXPECT_EQ(count<link_action::Open>(handle(link_event::ConnectRequested{})), 1);
  EXPECT_EQ(machine_.state(), State::Connecting);
  EXPECT_EQ(machine_.attempt(), 1);
  const LinkActions opened = handle(link_event::Opened{generation()});
  EXPECT_EQ(machine_.state(), State::Syncing);
  EXPECT_EQ(count<link_action::SendSubscription>(opened), 1);
  EXPECT_EQ(count<link_action::SendPing>(opened), 1);
  handle(link_event::ValidMessage{generation()});
  EXPECT_EQ(machine_.state(), State::Live);
}

TEST_F(ConnectionMachineTest, ASecondConnectRequestChangesNothing) {
  goLive();
  EXPECT_TRUE(handle(link_event::ConnectRequested{}).empty());
  EXPECT_EQ(machine_.state(), State::Live);
}

TEST_F(ConnectionMachineTest, GivesUpConnectingAfterTenSeconds) {
  handle(link_event::ConnectRequested{});
  EXPECT_EQ(machine_.nextDeadlineMs(), now_ + 10'000);
  const LinkActions actions = reachDeadline();
  EXPECT_EQ(count<link_action::Abort>(actions), 1);
  EXPECT_EQ(machine_.state(), State::Backoff);
  EXPECT_FALSE(machine_.lastError().isEmpty());
}

TEST_F(ConnectionMachineTest, ASilentServerThatAnswersPingsIsLive) {
  open();
  handle(link_event::PongReceived{generation(), pingNonce()});
  EXPECT_EQ(machine_.state(), State::Syncing);
  reachDeadline();
  EXPECT_EQ(machine_.state(), State::Live);
}

TEST_F(ConnectionMachineTest, ASilentServerThatAnswersNothingIsAFailedAttempt) {
  open();
  reachDeadline();
  EXPECT_EQ(machine_.state(), State::Backoff);
}

TEST_F(ConnectionMachineTest, MeasuresTheRoundTripOfItsOwnPingsOnly) {
  open();
  const quint64 nonce = pingNonce();
  EXPECT_FALSE(machine_.roundTripMs());
  now_ += 12;
  handle(link_event::PongReceived{generation(), nonce + 1});
  EXPECT_FALSE(machine_.roundTripMs());
  handle(link_event::PongReceived{generation(), nonce});
  EXPECT_EQ(machine_.roundTripMs(), 12);
}

TEST_F(ConnectionMachineTest, ADeadLinkIsKnownWithin41Seconds) {
  goLive();
  const qint64 diedAt = now_;
  while (machine_.state() == State::Live)
    reachDeadline();
  EXPECT_EQ(machine_.state(), State::Stale);
  EXPECT_EQ(now_ - diedAt, 30'000);
  EXPECT_EQ(count<link_action::SendPing>(last_), 1);
  EXPECT_EQ(count<link_action::Abort>(reachDeadline()), 1);
  EXPECT_EQ(machine_.state(), State::Backoff);
  EXPECT_LE(now_ - diedAt, 41'000);
}

TEST_F(ConnectionMachineTest, AnyInboundBytesEndStaleness) {
  goLive();
  while (machine_.state() == State::Live)
    reachDeadline();
  now_ += 500;
  handle(link_event::Inbound{generation()});
  EXPECT_EQ(machine_.state(), State::Live);
}

TEST_F(ConnectionMachineTest, AServerThatOnlyAnswersPingsNeverLooksStale) {
  open();
  handle(link_event::PongReceived{generation(), pingNonce()});
  reachDeadline();
  ASSERT_EQ(machine_.state(), State::Live);
  for (int deadline = 0; deadline < 50; ++deadline) {
    reachDeadline();
    ASSERT_EQ(machine_.state(), State::Live);
    if (count<link_action::SendPing>(last_) == 0) continue;
    now_ += 40;
    handle(link_event::PongReceived{generation(), pingNonce()});
  }
}

TEST_F(ConnectionMachineTest, PingsABusyLinkBeforeEveryHeartbeatToo) {
  goLive();
  int pings = 0;
  for (int second = 0; second < 120; ++second) {
    now_ += 1'000;
    handle(link_event::ValidMessage{generation()});
    pings += count<link_action::SendPing>(handle(link_event::DeadlineReached{}));
  }
  EXPECT_EQ(machine_.state(), State::Live);
  EXPECT_EQ(pings, 5);
}

TEST_F(ConnectionMachineTest, FailuresAreForgottenOnlyAfterProofAndFiveSeconds) {
  open();
  end(1006);
  reachDeadline();
  handle(link_event::Opened{generation()});
  handle(link_event::ValidMessage{generation()});
  EXPECT_EQ(machine_.attempt(), 2) << "accept-then-close servers must see growing delays";
  now_ += kProofMs;
  handle(link_event::DeadlineReached{});
  EXPECT_EQ(machine_.attempt(), 0);
}

TEST_F(ConnectionMachineTest, DelaysGrowAndTheLastFastAttemptIsFollowedBySlowProbing) {
  handle(link_event::ConnectRequested{});
  std::vector<qint64> delays;
  while (machine_.state() == State::Connecting && delays.size() < 20) {
    const qint64 failedAt = now_;
    end(0);
    if (machine_.state() == State::Suspended) break;
    ASSERT_EQ(machine_.state(), State::Backoff);
    delays.push_back(*machine_.retryAtMs() - failedAt);
    reachDeadline();
  }
  EXPECT_EQ(delays.size(), 9U) << "ten attempts have nine waits between them";
  EXPECT_TRUE(std::is_sorted(delays.begin(), delays.end()));
  EXPECT_EQ(delays.front(), 500);
  EXPECT_EQ(machine_.state(), State::Suspended);
  EXPECT_EQ(machine_.retryAtMs(), now_ + 45'000);
  unit_ = 1.0;
  reachDeadline();
  EXPECT_EQ(machine_.state(), State::Connecting);
  end(0);
  EXPECT_EQ(machine_.state(), State::Suspended);
  EXPECT_EQ(machine_.retryAtMs(), now_ + 75'000);
}

TEST_F(ConnectionMachineTest, WithoutALimitItNeverStopsTrying) {
  ConnectionMachine::Settings settings;
  settings.maxAttempts = 0;
  ConnectionMachine machine(settings, [] { return 0.0; });
  static_cast<void>(machine.handle(link_event::ConnectRequested{}, now_));
  for (int i = 0; i < 100; ++i) {
    static_cast<void>(machine.handle(link_event::Ended{machine.generation(), 0, 0, false, {}}, now_));
    ASSERT_EQ(machine.state(), State::Backoff);
    ASSERT_LE(*machine.retryAtMs() - now_, 30'000);
    now_ = *machine.retryAtMs();
    static_cast<void>(machine.handle(link_event::DeadlineReached{}, now_));
  }
}

TEST_F(ConnectionMachineTest, OlderGenerationsAreIgnored) {
  handle(link_event::ConnectRequested{});
  const quint64 old = generation();
  handle(link_event::ReconnectRequested{});
  ASSERT_NE(generation(), old);
  EXPECT_TRUE(handle(link_event::Opened{old}).empty());
  EXPECT_TRUE(handle(link_event::Ended{old, 0, 401, false, {}}).empty());
  EXPECT_EQ(machine_.state(), State::Connecting);
}

TEST_F(ConnectionMachineTest, ReconnectStartsAtOnceWithTheCountersAtZero) {
  handle(link_event::ConnectRequested{});
  for (int i = 0; i < 4; ++i) {
    end(0);
    reachDeadline();
  }
  EXPECT_EQ(machine_.attempt(), 5);
  const LinkActions actions = handle(link_event::ReconnectRequested{});
  EXPECT_EQ(count<link_action::Abort>(actions), 1);
  EXPECT_EQ(count<link_action::Open>(actions), 1);
  EXPECT_EQ(machine_.attempt(), 1);
}

TEST_F(ConnectionMachineTest, DisconnectingWaitsTwoSecondsForTheGoodbye) {
  goLive();
  EXPECT_EQ(count<link_action::Close>(handle(link_event::DisconnectRequested{})), 1);
  EXPECT_EQ(machine_.state(), State::Closing);
  EXPECT_EQ(machine_.nextDeadlineMs(), now_ + 2'000);
  EXPECT_EQ(count<link_action::Abort>(reachDeadline()), 1);
  EXPECT_EQ(machine_.state(), State::Idle);
}

TEST_F(ConnectionMachineTest, AServerThatStopsReadingIsDropped) {
  goLive();
  EXPECT_EQ(count<link_action::Abort>(handle(link_event::Backlogged{generation()})), 1);
  EXPECT_EQ(machine_.state(), State::Backoff);
}

TEST_F(ConnectionMachineTest, AfterSleepTheLinkHasThreeSecondsToProveItself) {
  prove();
  now_ += 3'600'000;
  EXPECT_EQ(count<link_action::SendPing>(handle(link_event::Woken{})), 1);
  EXPECT_EQ(machine_.state(), State::Stale) << "what was known before the sleep is old";
  EXPECT_EQ(machine_.nextDeadlineMs(), now_ + 3'000);
  unit_ = 0.5;
  reachDeadline();
  EXPECT_EQ(machine_.retryAtMs(), now_ + 500);
}

TEST_F(ConnectionMachineTest, AfterSleepAWaitIsCutShort) {
  handle(link_event::ConnectRequested{});
  end(0, 200);
  now_ += 1'000;
  unit_ = 0.5;
  handle(link_event::Woken{});
  EXPECT_EQ(machine_.retryAtMs(), now_ + 500);
}

TEST_F(ConnectionMachineTest, ANewTokenIsTriedAtOnceWhereTheAttemptsWereUsedUp) {
  handle(link_event::ConnectRequested{});
  end(0, 200);
  ASSERT_EQ(machine_.state(), State::Suspended);
  EXPECT_TRUE(handle(link_event::TokenRead{false}).empty());
  EXPECT_EQ(count<link_action::Open>(handle(link_event::TokenRead{true})), 1);
  EXPECT_EQ(machine_.attempt(), 1);
}

TEST_F(ConnectionMachineTest, ATokenIsReadAgainBeforeItEnds) {
  goLive();
  handle(link_event::TokenRead{false, now_ + 7'000});
  EXPECT_EQ(machine_.nextDeadlineMs(), now_ + 5'000) << "the proof comes first";
  reachDeadline();
  EXPECT_EQ(count<link_action::RereadToken>(last_), 0);
  EXPECT_EQ(count<link_action::RereadToken>(reachDeadline()), 1);
  EXPECT_EQ(machine_.state(), State::Live);
  now_ += 100;
  EXPECT_EQ(count<link_action::RereadToken>(handle(link_event::DeadlineReached{})), 0);
}

TEST_F(ConnectionMachineTest, ARateLimitHoldsWhenTheNetworkComesBackOrTheMachineWakes) {
  handle(link_event::ConnectRequested{});
  end(0, 429);
  now_ += 10'000;
  EXPECT_TRUE(handle(link_event::NetworkUp{}).empty());
  EXPECT_TRUE(handle(link_event::Woken{}).empty());
  EXPECT_EQ(machine_.retryAtMs(), now_ + 20'000);
}

TEST_F(ConnectionMachineTest, ANetworkThatComesBackIsTriedAtOnceButNotInAStorm) {
  handle(link_event::ConnectRequested{});
  end(0);
  EXPECT_TRUE(handle(link_event::NetworkUp{}).empty()) << "the last attempt was just now";
  now_ += 1'000;
  EXPECT_EQ(count<link_action::Open>(handle(link_event::NetworkUp{})), 1);
}

}  // namespace
}  // namespace pulsedeck

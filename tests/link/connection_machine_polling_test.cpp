// The machine where it may poll.

#include "link/connection_machine_fixture.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using State = ConnectionState;
using test::count;
using test::kProofMs;

ConnectionMachine::Settings withPolling() {
  ConnectionMachine::Settings settings;
  settings.canPoll = true;
  settings.maxAttempts = 2;
  return settings;
}

class PollingMachineTest : public test::ConnectionMachineFixture {
 protected:
  PollingMachineTest() : ConnectionMachineFixture(withPolling()) {}

  /// Until the fast attempts are used up; the last actions are those of the beginning of polling.
  void beginPolling() {
    handle(link_event::ConnectRequested{});
    end(0);
    reachDeadline();
    end(0);
    ASSERT_EQ(machine_.state(), State::Polling);
  }
  /// The deadlines up to the next attempt, each poll answered as soon as it is made.
  void pollUntilProbe() {
    while (count<link_action::Open>(last_) == 0) {
      if (count<link_action::Poll>(last_) > 0) handle(link_event::PollAnswered{});
      reachDeadline();
    }
  }
};

TEST_F(PollingMachineTest, PollsAtOnceWhenTheFastAttemptsAreUsedUp) {
  beginPolling();
  EXPECT_EQ(count<link_action::Poll>(last_), 1);
  EXPECT_EQ(machine_.retryAtMs(), now_ + 45'000) << "the WebSocket is tried beside it";
}

TEST_F(PollingMachineTest, PollsEveryFiveSecondsOneAtATime) {
  beginPolling();
  now_ += 800;
  handle(link_event::PollAnswered{});
  EXPECT_EQ(machine_.lastInboundMs(), now_);
  EXPECT_EQ(machine_.nextDeadlineMs(), now_ + 4'500) << "5 s less a tenth";
  EXPECT_EQ(count<link_action::Poll>(reachDeadline()), 1);
  EXPECT_EQ(machine_.nextDeadlineMs(), now_ + 10'000) << "an answer is awaited";
}

TEST_F(PollingMachineTest, APollWithoutAnAnswerIsDroppedAfterTenSeconds) {
  beginPolling();
  EXPECT_EQ(count<link_action::AbortPoll>(reachDeadline()), 1);
  EXPECT_FALSE(machine_.lastError().isEmpty());
  EXPECT_EQ(machine_.state(), State::Polling);
  EXPECT_EQ(count<link_action::Poll>(reachDeadline()), 1);
  handle(link_event::PollAnswered{});
  EXPECT_TRUE(machine_.lastError().isEmpty());
}

TEST_F(PollingMachineTest, RespectsWhatTheServerAsksForUpToFiveMinutes) {
  beginPolling();
  handle(link_event::PollFailed{503, 20'000, QStringLiteral("busy")});
  EXPECT_EQ(machine_.nextDeadlineMs(), now_ + 20'000);
  EXPECT_EQ(machine_.lastError(), QStringLiteral("busy"));
  reachDeadline();
  handle(link_event::PollFailed{429, 0, {}});
  EXPECT_EQ(*machine_.nextDeadlineMs(), std::min(now_ + 30'000, *machine_.retryAtMs()));
  handle(link_event::ReconnectRequested{});
  while (count<link_action::Poll>(last_) == 0)
    reachDeadline();
  const qint64 askedAt = now_;
  handle(link_event::PollFailed{503, 3'600'000, {}});
  while (count<link_action::Poll>(last_) == 0)
    reachDeadline();
  EXPECT_EQ(now_ - askedAt, 300'000);
}

TEST_F(PollingMachineTest, WhatTheServerAsksForHoldsWhenPollingBeginsAnew) {
  beginPolling();
  handle(link_event::PollFailed{503, 60'000, {}});
  const qint64 askedAt = now_;
  handle(link_event::DisconnectRequested{});
  handle(link_event::ConnectRequested{});
  EXPECT_EQ(count<link_action::Poll>(end(0, 404)), 0);
  EXPECT_EQ(machine_.state(), State::Polling);
  while (count<link_action::Poll>(last_) == 0)
    reachDeadline();
  EXPECT_EQ(now_ - askedAt, 60'000);
}

TEST_F(PollingMachineTest, StaysPollingUntilAWebSocketHasProvenItself) {
  beginPolling();
  pollUntilProbe();
  EXPECT_EQ(machine_.state(), State::Polling);
  handle(link_event::Opened{generation()});
  handle(link_event::ValidMessage{generation()});
  EXPECT_EQ(machine_.state(), State::Polling);
  now_ += kProofMs;
  handle(link_event::ValidMessage{generation()});
  EXPECT_EQ(machine_.state(), State::Live);
  EXPECT_EQ(machine_.attempt(), 0);
}

TEST_F(PollingMachineTest, DropsThePollUnderWayWhenTheWebSocketIsBack) {
  unit_ = 0.3;
  beginPolling();
  pollUntilProbe();
  handle(link_event::Opened{generation()});
  handle(link_event::ValidMessage{generation()});
  while (count<link_action::Poll>(last_) == 0) {
    handle(link_event::ValidMessage{generation()});
    ASSERT_EQ(machine_.state(), State::Polling);
    reachDeadline();
  }
  now_ += kProofMs;
  EXPECT_EQ(count<link_action::AbortPoll>(handle(link_event::ValidMessage{generation()})), 1);
  EXPECT_EQ(machine_.state(), State::Live);
}

TEST_F(PollingMachineTest, GoesOnPollingWhenTheProbeFails) {
  beginPolling();
  pollUntilProbe();
  end(0, 502);
  EXPECT_EQ(machine_.state(), State::Polling);
  EXPECT_EQ(machine_.retryAtMs(), now_ + 45'000);
}

TEST_F(PollingMachineTest, PollsAServerThatWillHaveNoWebSockets) {
  handle(link_event::ConnectRequested{});
  EXPECT_EQ(count<link_action::Poll>(end(0, 404)), 1);
  EXPECT_EQ(machine_.state(), State::Polling);
}

TEST_F(PollingMachineTest, PollsAfterThreeStrikes) {
  open();
  for (int i = 0; i < 2; ++i) {
    handle(link_event::ValidMessage{generation()});
    now_ += kProofMs;
    handle(link_event::ValidMessage{generation()});
    end(1002);
    reachDeadline();
    handle(link_event::Opened{generation()});
  }
  EXPECT_EQ(count<link_action::Poll>(end(1007)), 1);
}

TEST_F(PollingMachineTest, ATokenRefusedByPollsIsReadAgainOnceThenItIsOver) {
  beginPolling();
  EXPECT_EQ(count<link_action::RereadToken>(handle(link_event::PollFailed{401, 0, QStringLiteral("no")})), 1);
  EXPECT_EQ(count<link_action::Poll>(reachDeadline()), 1);
  handle(link_event::PollFailed{401, 0, QStringLiteral("no")});
  EXPECT_EQ(machine_.state(), State::AuthFailed);
  EXPECT_EQ(machine_.lastError(), QStringLiteral("no"));
  EXPECT_FALSE(machine_.nextDeadlineMs());
}

TEST_F(PollingMachineTest, ReconnectTriesAtOnceAndGoesOnPolling) {
  beginPolling();
  EXPECT_EQ(count<link_action::Open>(handle(link_event::ReconnectRequested{})), 1);
  EXPECT_EQ(machine_.state(), State::Polling);
  end(0);
  EXPECT_EQ(machine_.state(), State::Polling);
  EXPECT_EQ(machine_.retryAtMs(), now_ + 500) << "the counters began anew";
}

TEST_F(PollingMachineTest, DisconnectingEndsPolling) {
  beginPolling();
  EXPECT_EQ(count<link_action::AbortPoll>(handle(link_event::DisconnectRequested{})), 1);
  EXPECT_EQ(machine_.state(), State::Idle);
}

}  // namespace
}  // namespace pulsedeck

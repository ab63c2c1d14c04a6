#include "pulsedeck/link/connection_machine.h"

#include "support/machine_checker.h"

#include <gtest/gtest.h>

#include <random>

namespace pulsedeck {
namespace {

using State = ConnectionState;

constexpr qint64 kProofMs = ConnectionMachine::Deadlines{}.proofMs;

template <typename Action>
int count(const LinkActions& actions) {
  int found = 0;
  for (const LinkAction& action : actions)
    found += std::holds_alternative<Action>(action) ? 1 : 0;
  return found;
}

class ConnectionMachineTest : public testing::Test {
 protected:
  explicit ConnectionMachineTest(const ConnectionMachine::Settings& settings = {})
      : machine_(settings, [this] { return unit_; }) {}

  LinkActions handle(const LinkEvent& event) {
    last_ = machine_.handle(event, now_);
    return last_;
  }
  quint64 generation() const { return machine_.generation(); }
  /// Moves the time to the next deadline and lets it be reached.
  LinkActions reachDeadline() {
    EXPECT_TRUE(machine_.nextDeadlineMs());
    now_ = std::max(now_, machine_.nextDeadlineMs().value_or(now_));
    return handle(link_event::DeadlineReached{});
  }
  void open() {
    handle(link_event::ConnectRequested{});
    handle(link_event::Opened{generation()});
  }
  void goLive() {
    open();
    handle(link_event::ValidMessage{generation()});
    ASSERT_EQ(machine_.state(), State::Live);
  }
  /// Live for long enough that earlier failures are forgotten.
  void prove() {
    goLive();
    now_ += kProofMs;
    handle(link_event::ValidMessage{generation()});
  }
  LinkActions end(int closeCode, int httpStatus = 0, bool certificateFailed = false) {
    return handle(link_event::Ended{generation(), closeCode, httpStatus, certificateFailed,
                                    QStringLiteral("a reason")});
  }
  quint64 pingNonce() const {
    for (const LinkAction& action : last_) {
      if (const auto* ping = std::get_if<link_action::SendPing>(&action)) return ping->nonce;
    }
    ADD_FAILURE() << "no ping was sent";
    return 0;
  }

  double unit_ = 0.0;
  qint64 now_ = 1'000'000;
  ConnectionMachine machine_;
  LinkActions last_;
};

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

struct Ending {
  int closeCode;
  int httpStatus;
  bool certificateFailed;
  EndMeaning meaning;
};

class Endings : public testing::TestWithParam<Ending> {};

TEST_P(Endings, MeanWhatTheTableSays) {
  const Ending& ending = GetParam();
  EXPECT_EQ(meaningOf({1, ending.closeCode, ending.httpStatus, ending.certificateFailed, {}}),
            ending.meaning);
}

constexpr Ending code(int closeCode, EndMeaning meaning) {
  return {closeCode, 0, false, meaning};
}
constexpr Ending http(int status, EndMeaning meaning) {
  return {0, status, false, meaning};
}

INSTANTIATE_TEST_SUITE_P(
    SignalTable, Endings,
    testing::Values(code(0, EndMeaning::Retry), code(1000, EndMeaning::Retry), code(1001, EndMeaning::Retry),
                    code(1005, EndMeaning::Retry), code(1011, EndMeaning::Retry),
                    code(1012, EndMeaning::Retry), code(1013, EndMeaning::Retry),
                    http(408, EndMeaning::ServerInTrouble), http(425, EndMeaning::ServerInTrouble),
                    http(500, EndMeaning::ServerInTrouble), http(503, EndMeaning::ServerInTrouble),
                    http(501, EndMeaning::CannotWork), http(429, EndMeaning::RateLimited),
                    code(4429, EndMeaning::RateLimited), code(1002, EndMeaning::Strike),
                    code(1003, EndMeaning::Strike), code(1007, EndMeaning::Strike),
                    code(1009, EndMeaning::Strike), code(1010, EndMeaning::Strike),
                    code(1008, EndMeaning::TokenRefused), code(4001, EndMeaning::TokenRefused),
                    code(4401, EndMeaning::TokenRefused), http(401, EndMeaning::TokenRefused),
                    http(403, EndMeaning::TokenRefused), code(4400, EndMeaning::CannotWork),
                    code(4403, EndMeaning::CannotWork), code(4404, EndMeaning::CannotWork),
                    http(400, EndMeaning::CannotWork), http(404, EndMeaning::CannotWork),
                    http(405, EndMeaning::CannotWork), http(410, EndMeaning::CannotWork),
                    http(426, EndMeaning::CannotWork), http(301, EndMeaning::CannotWork),
                    http(302, EndMeaning::CannotWork), http(407, EndMeaning::CannotWork),
                    http(200, EndMeaning::NotOurServer), Ending{0, 0, true, EndMeaning::NotOurServer}));

TEST_F(ConnectionMachineTest, AServerInTroubleIsLeftAloneForFiveSeconds) {
  handle(link_event::ConnectRequested{});
  end(0, 503);
  EXPECT_EQ(machine_.retryAtMs(), now_ + 5'000);
}

TEST_F(ConnectionMachineTest, ARateLimitIsRespectedForThirtySeconds) {
  handle(link_event::ConnectRequested{});
  end(0, 429);
  EXPECT_EQ(machine_.retryAtMs(), now_ + 30'000);
}

TEST_F(ConnectionMachineTest, ARefusedTokenIsReadAgainOnceThenItIsOver) {
  handle(link_event::ConnectRequested{});
  EXPECT_EQ(count<link_action::RereadToken>(end(0, 401)), 1);
  reachDeadline();
  EXPECT_EQ(machine_.state(), State::Connecting);
  end(0, 401);
  EXPECT_EQ(machine_.state(), State::AuthFailed);
  EXPECT_FALSE(machine_.nextDeadlineMs()) << "no more attempts with that token";
  EXPECT_EQ(count<link_action::Open>(handle(link_event::TokenRead{true})), 1);
}

TEST_F(ConnectionMachineTest, ThreeStrikesInTenMinutesAreEnough) {
  open();
  end(1002);
  EXPECT_EQ(machine_.state(), State::Backoff);
  reachDeadline();
  handle(link_event::Opened{generation()});
  end(1007);
  EXPECT_EQ(machine_.state(), State::Backoff);
  reachDeadline();
  handle(link_event::Opened{generation()});
  end(1009);
  EXPECT_EQ(machine_.state(), State::Failed);
  EXPECT_FALSE(machine_.nextDeadlineMs());
}

TEST_F(ConnectionMachineTest, OldStrikesDoNotCount) {
  open();
  for (int i = 0; i < 6; ++i) {
    handle(link_event::ValidMessage{generation()});
    now_ += 6 * 60'000;
    handle(link_event::ValidMessage{generation()});
    end(1002);
    ASSERT_EQ(machine_.state(), State::Backoff);
    reachDeadline();
    handle(link_event::Opened{generation()});
  }
}

TEST_F(ConnectionMachineTest, AServerThatCannotWorkIsLeftAlone) {
  handle(link_event::ConnectRequested{});
  end(0, 404);
  EXPECT_EQ(machine_.state(), State::Failed);
  EXPECT_EQ(machine_.lastError(), QStringLiteral("a reason"));
  handle(link_event::ReconnectRequested{});
  EXPECT_EQ(machine_.state(), State::Connecting);
}

TEST_F(ConnectionMachineTest, ACaptivePortalIsProbedSlowly) {
  handle(link_event::ConnectRequested{});
  end(0, 200);
  EXPECT_EQ(machine_.state(), State::Suspended);
  EXPECT_EQ(machine_.retryAtMs(), now_ + 45'000);
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

ConnectionMachine::Settings withPolling() {
  ConnectionMachine::Settings settings;
  settings.canPoll = true;
  settings.maxAttempts = 2;
  return settings;
}

class PollingMachineTest : public ConnectionMachineTest {
 protected:
  PollingMachineTest() : ConnectionMachineTest(withPolling()) {}

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

/// Random events in random order, at random distances: whatever happens, the machine keeps its promises.
void checkRandomEvents(const ConnectionMachine::Settings& settings, unsigned seed) {
  std::mt19937 random(seed);
  for (int sequence = 0; sequence < 10'000; ++sequence) {
    test::MachineChecker checker(settings,
                                 [&random] { return static_cast<double>(random() % 1'000) / 1'000.0; });
    qint64 now = 1;
    for (int step = 0; step < 40; ++step) {
      now += random() % 4 == 0 ? static_cast<qint64>(random() % 40'000) : static_cast<qint64>(random() % 300);
      const std::string broken =
          checker.handle(test::randomEvent(random, checker.machine().generation()), now);
      ASSERT_EQ(broken, "") << "sequence " << sequence << ", step " << step;
    }
  }
}

TEST_F(ConnectionMachineTest, KeepsItsPromisesWhateverHappens) {
  checkRandomEvents({}, 2026);
}

TEST_F(ConnectionMachineTest, KeepsItsPromisesWhateverHappensWhileItCanPoll) {
  ConnectionMachine::Settings settings;
  settings.canPoll = true;
  settings.maxAttempts = 2;
  checkRandomEvents(settings, 2027);
  settings.maxAttempts = 0;
  checkRandomEvents(settings, 2028);
}

/// When nothing happens but time, each deadline that is reached brings the machine on.
TEST_F(ConnectionMachineTest, TimeAloneNeverMakesItSpin) {
  std::mt19937 random(2029);
  for (int sequence = 0; sequence < 1'000; ++sequence) {
    ConnectionMachine::Settings settings;
    settings.canPoll = sequence % 2 == 0;
    test::MachineChecker checker(settings,
                                 [&random] { return static_cast<double>(random() % 1'000) / 1'000.0; });
    qint64 now = 1;
    ASSERT_EQ(checker.handle(link_event::ConnectRequested{}, now), "");
    for (int step = 0; step < 20; ++step) {
      ASSERT_EQ(checker.handle(test::randomEvent(random, checker.machine().generation()), now), "");
    }
    for (int step = 0; step < 200 && checker.machine().nextDeadlineMs(); ++step) {
      now = std::max(now, *checker.machine().nextDeadlineMs());
      ASSERT_EQ(checker.handle(link_event::DeadlineReached{}, now), "");
      if (checker.machine().nextDeadlineMs()) {
        ASSERT_GT(*checker.machine().nextDeadlineMs(), now)
            << toString(checker.machine().state()).toStdString();
      }
    }
  }
}

}  // namespace
}  // namespace pulsedeck

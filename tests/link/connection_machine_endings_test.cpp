// What the end of a connection means, and what the machine makes of it.

#include "link/connection_machine_fixture.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using State = ConnectionState;
using test::count;

class MachineEndings : public test::ConnectionMachineFixture {};

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

TEST_F(MachineEndings, AServerInTroubleIsLeftAloneForFiveSeconds) {
  handle(link_event::ConnectRequested{});
  end(0, 503);
  EXPECT_EQ(machine_.retryAtMs(), now_ + 5'000);
}

TEST_F(MachineEndings, ARateLimitIsRespectedForThirtySeconds) {
  handle(link_event::ConnectRequested{});
  end(0, 429);
  EXPECT_EQ(machine_.retryAtMs(), now_ + 30'000);
}

TEST_F(MachineEndings, ARefusedTokenIsReadAgainOnceThenItIsOver) {
  handle(link_event::ConnectRequested{});
  EXPECT_EQ(count<link_action::RereadToken>(end(0, 401)), 1);
  reachDeadline();
  EXPECT_EQ(machine_.state(), State::Connecting);
  end(0, 401);
  EXPECT_EQ(machine_.state(), State::AuthFailed);
  EXPECT_FALSE(machine_.nextDeadlineMs()) << "no more attempts with that token";
  EXPECT_EQ(count<link_action::Open>(handle(link_event::TokenRead{true})), 1);
}

TEST_F(MachineEndings, ThreeStrikesInTenMinutesAreEnough) {
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

TEST_F(MachineEndings, OldStrikesDoNotCount) {
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

TEST_F(MachineEndings, AServerThatCannotWorkIsLeftAlone) {
  handle(link_event::ConnectRequested{});
  end(0, 404);
  EXPECT_EQ(machine_.state(), State::Failed);
  EXPECT_EQ(machine_.lastError(), QStringLiteral("a reason"));
  handle(link_event::ReconnectRequested{});
  EXPECT_EQ(machine_.state(), State::Connecting);
}

TEST_F(MachineEndings, ACaptivePortalIsProbedSlowly) {
  handle(link_event::ConnectRequested{});
  end(0, 200);
  EXPECT_EQ(machine_.state(), State::Suspended);
  EXPECT_EQ(machine_.retryAtMs(), now_ + 45'000);
}

}  // namespace
}  // namespace pulsedeck

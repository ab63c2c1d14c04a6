#pragma once

#include "pulsedeck/link/connection_machine.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <variant>

namespace pulsedeck::test {

constexpr qint64 kProofMs = ConnectionMachine::Deadlines{}.proofMs;

/// How many of this kind there are.
template <typename Action>
int count(const LinkActions& actions) {
  int found = 0;
  for (const LinkAction& action : actions)
    found += std::holds_alternative<Action>(action) ? 1 : 0;
  return found;
}

/// A machine, the time and chance by hand, and the ways into its usual states.
class ConnectionMachineFixture : public testing::Test {
 protected:
  explicit ConnectionMachineFixture(const ConnectionMachine::Settings& settings = {})
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
    ASSERT_EQ(machine_.state(), ConnectionState::Live);
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

}  // namespace pulsedeck::test

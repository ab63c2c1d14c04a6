#pragma once

#include "pulsedeck/link/connection_machine.h"

#include <optional>
#include <random>
#include <string>

namespace pulsedeck::test {

/// Runs a ConnectionMachine and finds out when it breaks one of its promises: a way out of every state, never
/// two sockets, never more attempts than the bounds allow. Events may come in any order and at any time.
class MachineChecker {
 public:
  MachineChecker(const ConnectionMachine::Settings& settings, ConnectionMachine::Random random)
      : settings_(settings), machine_(settings, std::move(random)) {}

  [[nodiscard]] const ConnectionMachine& machine() const { return machine_; }
  /// Lets the event happen; the broken promise in words, empty when all were kept.
  [[nodiscard]] std::string handle(const LinkEvent& event, qint64 nowMs);

 private:
  [[nodiscard]] std::string check(const link_action::Open& action);
  [[nodiscard]] std::string check(const link_action::Close& action);
  [[nodiscard]] std::string check(const link_action::Abort& action);
  [[nodiscard]] std::string check(const link_action::SendSubscription& action);
  [[nodiscard]] std::string check(const link_action::SendPing& action);
  [[nodiscard]] std::string check(const link_action::RereadToken& action);
  [[nodiscard]] std::string check(const link_action::Poll& action);
  [[nodiscard]] std::string check(const link_action::AbortPoll& action);
  [[nodiscard]] std::string checkState() const;
  void note(const LinkEvent& event);

  const ConnectionMachine::Settings settings_;
  ConnectionMachine machine_;
  qint64 nowMs_ = 0;
  bool hasSocket_ = false;
  bool polls_ = false;
  bool asked_ = false;     ///< the operator or a new token asked for an attempt with this event
  bool hurried_ = false;   ///< something made the next attempt come sooner since the last one
  bool wasAtRest_ = true;  ///< before this event
  std::optional<qint64> endedAtMs_;
  qint64 floorMs_ = 0;  ///< the server asked to be left alone until then
  std::optional<qint64> pollEndedAtMs_;
  qint64 pollFloorMs_ = 0;
};

/// An event chosen by random numbers, for a machine of that generation; now and then of an older one.
[[nodiscard]] LinkEvent randomEvent(std::mt19937& random, quint64 generation);

}  // namespace pulsedeck::test

#pragma once

#include "pulsedeck/simulator/simulated_backend.h"

#include <QByteArray>

#include <optional>
#include <random>
#include <vector>

namespace pulsedeck {

/// Loses, doubles and swaps the messages of one connection, as an untrustworthy network would. Not
/// thread-safe.
class FaultInjector {
 public:
  /// What it does is counted in `statistics`, which must outlive this.
  FaultInjector(const MessageFaults& rates, quint32 seed, SimulatedBackend::Statistics& statistics);

  /// What is to be sent for `message`, in this order.
  [[nodiscard]] std::vector<QByteArray> pass(const QByteArray& message);
  /// Forgets a message that waits for the one after it.
  void forget() { waiting_.reset(); }

 private:
  [[nodiscard]] bool happens(double rate);

  const MessageFaults rates_;
  std::mt19937 random_;
  SimulatedBackend::Statistics& statistics_;
  std::optional<QByteArray> waiting_;  ///< to be swapped with the next one
};

}  // namespace pulsedeck

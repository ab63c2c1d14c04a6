#include "pulsedeck/simulator/fault_injector.h"

#include <utility>

namespace pulsedeck {

FaultInjector::FaultInjector(const MessageFaults& rates, quint32 seed,
                             SimulatedBackend::Statistics& statistics)
    : rates_(rates), random_(seed), statistics_(statistics) {}

std::vector<QByteArray> FaultInjector::pass(const QByteArray& message) {
  if (happens(rates_.lose)) {
    ++statistics_.lost;
    return {};
  }
  if (waiting_) {
    ++statistics_.swapped;
    return {message, *std::exchange(waiting_, std::nullopt)};
  }
  if (happens(rates_.swap)) {
    waiting_ = message;
    return {};
  }
  if (happens(rates_.duplicate)) {
    ++statistics_.doubled;
    return {message, message};
  }
  return {message};
}

bool FaultInjector::happens(double rate) {
  return rate > 0 && std::uniform_real_distribution<double>(0, 1)(random_) < rate;
}

}  // namespace pulsedeck

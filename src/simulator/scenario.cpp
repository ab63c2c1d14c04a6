#include "pulsedeck/simulator/scenario.h"

#include <array>

namespace pulsedeck {

std::optional<Scenario> Scenario::named(QStringView name) {
  const std::array known{Scenario{QStringLiteral("normal"), 5'000, 0.01},
                         Scenario{QStringLiteral("high_frequency"), 1'000, 0.02},
                         Scenario{QStringLiteral("stress_test"), 100, 0.05}};
  for (const Scenario& scenario : known) {
    if (name == scenario.name) return scenario;
  }
  return std::nullopt;
}

}  // namespace pulsedeck

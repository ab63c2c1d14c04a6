#include "pulsedeck/ui/held_moment.h"

#include <algorithm>

namespace pulsedeck {

HeldMoment::HeldMoment(const MetricsStore& store)
    : timeMs_(store.serverNowMs().value_or(0)),
      wallMs_(store.clock().wallMs()),
      families_(store.families()) {}

MetricsStore::Freshness HeldMoment::freshness(const QString& metric) const {
  const QString family = MetricCatalog::familyOf(metric);
  const auto found =
      std::find_if(families_.begin(), families_.end(),
                   [&](const MetricsStore::FamilyState& state) { return state.name == family; });
  return found == families_.end() ? MetricsStore::Freshness::Unknown : found->freshness;
}

qint64 HeldMoment::ageMs(const Sample& sample) const {
  return std::max<qint64>(0, timeMs_ - sample.timeMs);
}

}  // namespace pulsedeck

#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>

namespace pulsedeck {

/// The campaigns, services and agents that a platform's totals are made of.

struct SimulatedCampaign {
  const char* name;
  double conversionsPerHour;
  double priceOfOne;  ///< relative to the others
};
inline constexpr std::array<SimulatedCampaign, 5> kCampaigns{{{"Spring sale", 82, 1.0},
                                                              {"Newsletter 41", 64, 0.55},
                                                              {"Retargeting", 51, 1.25},
                                                              {"Webinar", 37, 1.6},
                                                              {"Partner push", 21, 1.9}}};

using PutMetric = std::function<void(const std::string& name, double value)>;

struct CampaignTotals {
  double spent, clicks;
  double meanReturn;
  const std::array<double, kCampaigns.size()>& conversionsPerHour;
};
/// Each campaign's part: who converts more has spent more, and who spends less for a conversion earns more
/// with it.
void putCampaignParts(const CampaignTotals& totals, const PutMetric& put);

struct ServiceTotals {
  double responseTimeMs, errorPercent;
  double trouble;  ///< 0 for none, 1 for a usual incident
};
/// Each service's state: the fragile ones suffer from trouble first.
void putServiceParts(const ServiceTotals& totals, const PutMetric& put);

struct AgentTotals {
  double queue, tasks;
  double successPercent, responseTimeS;
};
/// Each agent's part; those of the queue and of the tasks add up to the whole.
void putAgentParts(const AgentTotals& totals, const PutMetric& put);

}  // namespace pulsedeck

#include "platform_parts.h"

#include <algorithm>
#include <cmath>

namespace pulsedeck {

namespace {

/// Weights are relative to each other's mean; latency and errors to those of the platform as a whole.
struct SimulatedService {
  const char* name;
  double latency, errors;
  double fragility;  ///< the weight of trouble from which it no longer works as it should
};
constexpr std::array<SimulatedService, 5> kServices{{{"Web", 0.55, 0.7, 0.9},
                                                     {"API", 1.0, 1.1, 0.6},
                                                     {"Payments", 1.45, 0.8, 0.75},
                                                     {"Search", 0.8, 1.2, 0.5},
                                                     {"Mail", 1.2, 1.2, 1.1}}};
/// Above so much more trouble than a service bears it is down.
constexpr double kDownBeyond = 0.7;

struct SimulatedAgent {
  const char* name;
  double share;  ///< of all tasks
  double slowness;
  double success;  ///< percentage points above the mean
};
constexpr std::array<SimulatedAgent, 5> kAgents{{{"Outreach", 0.34, 1.1, 0.4},
                                                 {"Qualification", 0.26, 0.8, 0.9},
                                                 {"Support", 0.2, 1.0, -0.6},
                                                 {"Scheduling", 0.12, 0.6, 1.4},
                                                 {"Reporting", 0.08, 1.7, -1.8}}};

/// What a message carries of a value: more digits would only make it longer.
double rounded(double value, int decimals) {
  const double factor = std::pow(10.0, decimals);
  return std::round(value * factor) / factor;
}

double percentOf(double value) {
  return std::clamp(value, 0.0, 100.0);
}

}  // namespace

void putCampaignParts(const CampaignTotals& totals, const PutMetric& put) {
  double weights = 0;
  double conversions = 0;
  for (std::size_t i = 0; i < kCampaigns.size(); ++i) {
    weights += kCampaigns[i].conversionsPerHour * kCampaigns[i].priceOfOne;
    conversions += totals.conversionsPerHour[i];
  }
  for (std::size_t i = 0; i < kCampaigns.size(); ++i) {
    const std::string name = std::string("campaigns.by_campaign.") + kCampaigns[i].name;
    const double share = kCampaigns[i].conversionsPerHour * kCampaigns[i].priceOfOne / weights;
    const double converted = conversions > 0 ? totals.conversionsPerHour[i] / conversions : 0;
    put(name + ".spend", rounded(totals.spent * share, 2));
    put(name + ".clicks", std::round(totals.clicks * share));
    put(name + ".conversions", totals.conversionsPerHour[i]);
    put(name + ".roi", rounded(totals.meanReturn * converted / share, 2));
  }
}

void putServiceParts(const ServiceTotals& totals, const PutMetric& put) {
  for (const SimulatedService& service : kServices) {
    const std::string name = std::string("system_health.services.") + service.name;
    const double beyond = totals.trouble - service.fragility;
    put(name + ".status", beyond <= 0 ? 2 : beyond <= kDownBeyond ? 1 : 0);
    put(name + ".response_time", std::round(totals.responseTimeMs * service.latency));
    put(name + ".error_rate", rounded(percentOf(totals.errorPercent * service.errors), 2));
  }
}

void putAgentParts(const AgentTotals& totals, const PutMetric& put) {
  double queueLeft = totals.queue;
  double tasksLeft = totals.tasks;
  double shareLeft = 1;
  for (const SimulatedAgent& agent : kAgents) {
    const std::string name = std::string("ai_agents.by_agent.") + agent.name;
    const bool isLast = &agent == &kAgents.back();
    const double part = isLast ? 1 : agent.share / shareLeft;
    const double queue = std::round(queueLeft * part);
    const double tasks = std::round(tasksLeft * part);
    queueLeft -= queue;
    tasksLeft -= tasks;
    shareLeft -= agent.share;
    put(name + ".queue", queue);
    put(name + ".tasks", tasks);
    put(name + ".success_rate", rounded(percentOf(totals.successPercent + agent.success), 1));
    put(name + ".response_time", rounded(totals.responseTimeS * agent.slowness, 1));
  }
}

}  // namespace pulsedeck

#include "pulsedeck/simulator/metric_generator.h"

#include "platform_parts.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>

namespace pulsedeck {

namespace {

constexpr double kSecondMs = 1'000;
constexpr double kMinuteMs = 60 * kSecondMs;
constexpr double kHourMs = 60 * kMinuteMs;
constexpr double kDayMs = 24 * kHourMs;
/// Trends are counted from here: 2026-01-01T00:00:00Z.
constexpr qint64 kTrendStartMs = 1'767'225'600'000;
/// A good month follows a bad one.
constexpr double kTrendDays = 60;

constexpr double kLeastEventGapMs = 200;
constexpr double kMeanEventGapMs = 4 * kSecondMs;
constexpr double kLeastNotificationGapMs = 30 * kSecondMs;
constexpr double kMeanNotificationGapMs = 50 * kSecondMs;
constexpr qint64 kGreetingMs = 2'000;
constexpr double kMeanIncidentGapMs = 20 * kMinuteMs;
constexpr double kIncidentRiseMs = 4 * kSecondMs;
constexpr double kIncidentFallMs = 15 * kSecondMs;
constexpr double kMeanCampaignChangeMs = 6 * kMinuteMs;
constexpr int kFewestCampaigns = 9;
constexpr int kMostCampaigns = 15;
constexpr double kErrorRateLimit = 2.0;
constexpr double kAgentQueueLimit = 15;

/// The noises by what they disturb: one memory each, from the wink to the trend.
enum NoiseIndex : std::size_t {
  DemandFast,
  DemandSlow,
  RevenueFast,
  RevenueMiddle,
  RevenueSlow,
  Conversion,
  Engagement,
  Sentiment,
  Clicks,
  Cost,
  Leads,
  Qualified,
  Cpu,
  Memory,
  Latency,
  Errors,
  Agents,
  AgentSuccess,
  CampaignFirst,
  CampaignLast = CampaignFirst + 4,
  NoiseCount
};

constexpr std::array<double, NoiseCount> kMemoriesMs{
    20 * kSecondMs, 30 * kMinuteMs, 12 * kSecondMs, 3 * kMinuteMs,  5 * kHourMs,    2 * kMinuteMs,
    3 * kMinuteMs,  6 * kHourMs,    40 * kSecondMs, 1 * kHourMs,    50 * kSecondMs, 70 * kSecondMs,
    15 * kSecondMs, 3 * kMinuteMs,  10 * kSecondMs, 25 * kSecondMs, 1 * kMinuteMs,  2 * kMinuteMs,
    4 * kMinuteMs,  5 * kMinuteMs,  6 * kMinuteMs,  3 * kMinuteMs,  5 * kMinuteMs};

constexpr std::array<const char*, 5> kCompanies{"Acme GmbH", "Nordwind AG", "Blue Harbor Ltd",
                                                "Hinterland Foods", "Kestrel Labs"};

struct SimulatedPlatform {
  const char* name;
  double followers, followersPerDay, engagement, postsPerDay, reach;
};
constexpr std::array<SimulatedPlatform, 4> kPlatforms{{{"linkedin", 18'400, 21, 5.6, 3, 9'200},
                                                       {"instagram", 42'700, 64, 6.1, 5, 24'000},
                                                       {"facebook", 31'200, 8, 2.9, 4, 15'500},
                                                       {"x", 12'900, 15, 3.4, 9, 8'100}}};

/// 0 … 1 over a day: asleep before dawn, busiest in the early afternoon (UTC).
double dayShape(qint64 timeMs) {
  const double hours = std::fmod(static_cast<double>(timeMs), kDayMs) / kHourMs;
  return 0.5 - 0.5 * std::cos((hours - 2.0) / 24.0 * 2.0 * std::numbers::pi);
}

double percent(double value) {
  return std::clamp(value, 0.0, 100.0);
}

double atLeastZero(double value) {
  return std::max(value, 0.0);
}

QString dollars(double amount) {
  return u'$' + QLocale(QLocale::English, QLocale::UnitedStates).toString(amount, 'f', 2);
}

QString detailsWith(const QString& summary) {
  return QString::fromUtf8(
      QJsonDocument(QJsonObject{{QStringLiteral("summary"), summary}}).toJson(QJsonDocument::Compact));
}

}  // namespace

double MetricGenerator::Incident::at(qint64 timeMs) const {
  const double risen = static_cast<double>(timeMs - beginMs) / kIncidentRiseMs;
  const double left = static_cast<double>(endMs - timeMs) / kIncidentFallMs;
  return weight * std::clamp(std::min(risen, left), 0.0, 1.0);
}

MetricGenerator::MetricGenerator(quint32 seed) : random_(seed) {
  for (const double memoryMs : kMemoriesMs)
    noises_.push_back({memoryMs});
  for (Noise& noise : noises_)
    noise.value = normal_(random_);
  naming_ = true;
  makeRow(kTrendStartMs);
  naming_ = false;
}

std::vector<double> MetricGenerator::valuesAt(qint64 timeMs) {
  advance(timeMs);
  makeRow(timeMs);
  if (latest("system_health.error_rate") <= kErrorRateLimit) {
    overLimitSinceMs_ = 0;
  } else if (overLimitSinceMs_ == 0) {
    overLimitSinceMs_ = timeMs;
  }
  return row_;
}

void MetricGenerator::makeRow(qint64 timeMs) {
  const double days = static_cast<double>(timeMs - kTrendStartMs) / kDayMs;
  row_.clear();
  putCampaigns(days);
  putDashboard(days);
  putSocialMedia(days);
  putLeads();
  putSystemHealth();
  putAgents();
}

void MetricGenerator::advance(qint64 timeMs) {
  const double elapsedMs = timeMs_ == 0 ? 0 : static_cast<double>(std::max<qint64>(0, timeMs - timeMs_));
  timeMs_ = timeMs;
  for (Noise& noise : noises_)
    step(noise, elapsedMs);
  stepIncidents(timeMs);
  stepCampaigns(timeMs);
  demand_ = (0.45 + 0.55 * dayShape(timeMs)) *
            (1.0 + 0.02 * noises_[DemandFast].value + 0.06 * noises_[DemandSlow].value);
}

void MetricGenerator::step(Noise& noise, double elapsedMs) {
  const double kept = std::exp(-elapsedMs / noise.memoryMs);
  noise.value = noise.value * kept + std::sqrt(1.0 - kept * kept) * normal_(random_);
}

// Incidents have times of their own, so that they are as rare in a week of 2 h steps as they are live.
void MetricGenerator::stepIncidents(qint64 timeMs) {
  if (nextIncidentMs_ == 0) nextIncidentMs_ = timeMs + waitMs(0, kMeanIncidentGapMs);
  while (timeMs >= nextIncidentMs_) {
    const auto lastsMs = static_cast<qint64>(uniform(30 * kSecondMs, 90 * kSecondMs));
    incident_ = {uniform(0.5, 1.5), nextIncidentMs_, nextIncidentMs_ + lastsMs};
    incidentTold_ = false;
    nextIncidentMs_ = incident_.endMs + waitMs(0, kMeanIncidentGapMs);
  }
  trouble_ = incident_.at(timeMs);
}

void MetricGenerator::stepCampaigns(qint64 timeMs) {
  if (nextCampaignChangeMs_ == 0) nextCampaignChangeMs_ = timeMs + waitMs(0, kMeanCampaignChangeMs);
  while (timeMs >= nextCampaignChangeMs_) {
    const bool starts = whole(kFewestCampaigns, kMostCampaigns - 1) >= campaigns_;
    campaignChange_ = starts ? 1 : -1;
    campaigns_ += campaignChange_;
    nextCampaignChangeMs_ += waitMs(kMinuteMs, kMeanCampaignChangeMs);
  }
}

void MetricGenerator::put(const char* name, double value) {
  if (naming_) names_ << QString::fromUtf8(name);
  row_.push_back(value);
}

std::function<void(const std::string&, double)> MetricGenerator::adder() {
  return [this](const std::string& name, double value) { put(name.c_str(), value); };
}

double MetricGenerator::latest(const char* name) const {
  return row_[static_cast<std::size_t>(names_.indexOf(QLatin1StringView(name)))];
}

void MetricGenerator::putDashboard(double days) {
  const auto noise = [this](NoiseIndex index) { return noises_[index].value; };
  const double conversion = 3.4 + 0.12 * noise(Conversion) - 0.2 * trouble_;
  const double orders = visitors_ * conversion / 100;
  // Of the last 24 hours, so that it does not fall to nothing at midnight.
  const double revenue =
      127'500 * (1 + 0.01 * std::sin(days / kTrendDays * 2 * std::numbers::pi)) *
          (1 + 0.006 * noise(RevenueFast) + 0.013 * noise(RevenueMiddle) + 0.02 * noise(RevenueSlow)) +
      2'500 * (visitors_ / 1'900 - 0.7);
  put("dashboard.revenue_generated", revenue);
  put("dashboard.active_leads", std::round(1'430 + 55 * (demand_ - 0.7) + 12 * noise(Leads)));
  put("dashboard.conversion_rate", percent(conversion));
  put("dashboard.orders", std::round(orders));
  put("dashboard.average_order_value", 113 + 1.8 * noise(RevenueMiddle));
  put("dashboard.visitors", std::round(visitors_));
  put("dashboard.active_users", std::round(visitors_ * 0.31 + 8 * noise(DemandFast)));
  put("dashboard.refunds", std::round(atLeastZero(orders * 0.021 + 0.4 * noise(Cost))));
  put("dashboard.customer_satisfaction", percent(93 + 0.8 * noise(Sentiment) - 2 * trouble_));
}

void MetricGenerator::putSocialMedia(double days) {
  const double engagement = noises_[Engagement].value;
  double followers = 0;
  double reach = 0;
  double posts = 0;
  for (const SimulatedPlatform& platform : kPlatforms) {
    followers += std::round(platform.followers + platform.followersPerDay * days);
    reach += platform.reach * demand_;
    posts += platform.postsPerDay;
  }
  put("social_media.engagement_rate", percent(4.7 + 0.28 * engagement));
  put("social_media.followers", followers);
  put("social_media.reach", std::round(reach * (1 + 0.05 * engagement)));
  put("social_media.impressions", std::round(reach * 2.6 * (1 + 0.04 * engagement)));
  put("social_media.posts", posts);
  put("social_media.mentions", std::round(atLeastZero(140 * demand_ + 14 * noises_[Clicks].value)));
  put("social_media.sentiment", percent(71 + 2.2 * noises_[Sentiment].value));
  for (const SimulatedPlatform& platform : kPlatforms) {
    const auto name = [&](const char* what) {
      return "social_media." + std::string(platform.name) + "." + what;
    };
    put(name("followers").c_str(), std::round(platform.followers + platform.followersPerDay * days));
    put(name("engagement_rate").c_str(), percent(platform.engagement * (1 + 0.06 * engagement)));
    put(name("posts").c_str(), platform.postsPerDay);
    put(name("reach").c_str(), std::round(platform.reach * demand_ * (1 + 0.05 * engagement)));
  }
}

void MetricGenerator::putCampaigns(double days) {
  const double running = campaigns_ / 12.0;
  const double spent = 900 * demand_ * (0.7 + 0.3 * running) * (1 + 0.03 * noises_[Cost].value);
  const double clicks = spent / 0.62 * (1 + 0.05 * noises_[Clicks].value);
  const double impressions = clicks / 0.021;
  // Some come by themselves.
  visitors_ = 1'150 * demand_ * (1 + 0.02 * noises_[DemandFast].value) + 0.52 * clicks;
  double conversions = 0;
  std::array<double, kCampaigns.size()> perHour{};
  for (std::size_t i = 0; i < kCampaigns.size(); ++i) {
    const double noise = noises_[CampaignFirst + i].value;
    perHour[i] = std::round(atLeastZero(kCampaigns[i].conversionsPerHour * (0.75 + 0.25 * visitors_ / 1'900) *
                                        (1 + 0.07 * noise)));
    conversions += perHour[i];
  }
  put("campaigns.active", campaigns_);
  put("campaigns.spend", spent);
  put("campaigns.budget", 24'000 * running + 10 * std::floor(days));
  put("campaigns.impressions", std::round(impressions));
  put("campaigns.clicks", std::round(clicks));
  put("campaigns.click_through_rate",
      percent(100 * clicks / impressions * (1 + 0.02 * noises_[Engagement].value)));
  put("campaigns.conversions", conversions);
  put("campaigns.cost_per_click", spent / clicks);
  put("campaigns.return_on_investment", 4.1 * (1 + 0.05 * noises_[RevenueMiddle].value));
  for (std::size_t i = 0; i < kCampaigns.size(); ++i) {
    put((std::string("campaigns.conversions_per_hour.") + kCampaigns[i].name).c_str(), perHour[i]);
  }
  putCampaignParts({spent, clicks, latest("campaigns.return_on_investment"), perHour}, adder());
}

void MetricGenerator::putLeads() {
  const double fresh = atLeastZero(40 * (0.3 + 0.7 * visitors_ / 1'900) * (1 + 0.14 * noises_[Leads].value));
  const double qualified = atLeastZero(fresh * 0.38 * (1 + 0.2 * noises_[Qualified].value));
  put("leads.new", fresh);
  put("leads.qualified", qualified);
  put("leads.converted", qualified * 0.29);
  put("leads.lost", qualified * 0.17);
  put("leads.pipeline_value", 1'840'000 * (1 + 0.01 * noises_[RevenueSlow].value));
  put("leads.response_time", atLeastZero(46 + 5 * noises_[Agents].value + 20 * trouble_));
  put("leads.conversion_rate", percent(11 + 0.5 * noises_[Conversion].value));
}

void MetricGenerator::putSystemHealth() {
  const double requests = 310 * demand_ * (1 + 0.03 * noises_[DemandFast].value);
  const double cpu = percent(26 + 28 * demand_ + 4.5 * noises_[Cpu].value + 12 * trouble_);
  put("system_health.cpu_usage", cpu);
  put("system_health.memory_usage", percent(65 + 2.6 * noises_[Memory].value + 3 * trouble_));
  put("system_health.disk_usage", percent(54 + 0.4 * noises_[RevenueSlow].value));
  put("system_health.response_time",
      atLeastZero(120 + 1.1 * cpu + 14 * noises_[Latency].value + 420 * trouble_));
  put("system_health.error_rate",
      percent(1.2 + 0.2 * demand_ + 0.16 * noises_[Errors].value + 0.9 * trouble_));
  put("system_health.uptime", percent(99.98 - 0.02 * trouble_));
  put("system_health.requests_per_second", atLeastZero(requests));
  put("system_health.queue_depth",
      std::round(atLeastZero(9 * demand_ + 2 * noises_[Latency].value + 40 * trouble_)));
  put("system_health.active_connections", std::round(atLeastZero(requests * 1.7)));
  putServiceParts({latest("system_health.response_time"), latest("system_health.error_rate"), trouble_},
                  adder());
}

void MetricGenerator::putAgents() {
  const double leads = latest("leads.new");
  const double queue = std::round(atLeastZero(0.3 * leads + 2.5 * noises_[Agents].value + 8 * trouble_));
  const double tasksPerHour = atLeastZero(12.5 * leads * (1 + 0.04 * noises_[Agents].value));
  put("ai_agents.active", std::round(std::clamp(6 + 8 * demand_ + noises_[Agents].value, 1.0, 24.0)));
  put("ai_agents.queue", queue);
  put("ai_agents.tasks_completed", std::round(tasksPerHour));
  put("ai_agents.success_rate", percent(97.1 + 0.5 * noises_[AgentSuccess].value - 1.5 * trouble_));
  put("ai_agents.response_time", atLeastZero(1.9 + 0.04 * queue + 0.12 * noises_[Latency].value));
  put("ai_agents.tokens_per_minute", std::round(tasksPerHour * 310));
  put("ai_agents.cost_per_hour", tasksPerHour * 0.021);
  putAgentParts(
      {queue, std::round(tasksPerHour), latest("ai_agents.success_rate"), latest("ai_agents.response_time")},
      adder());
}

std::optional<ActivityEvent> MetricGenerator::nextEvent(qint64 timeMs) {
  if (timeMs < nextEventMs_ || row_.empty()) return std::nullopt;
  nextEventMs_ = timeMs + waitMs(kLeastEventGapMs, kMeanEventGapMs);
  ActivityEvent event = someEvent();
  event.timeMs = timeMs;
  return event;
}

// Trouble and campaigns first: what charts show is told of.
ActivityEvent MetricGenerator::someEvent() {
  const QString campaign = QString::fromUtf8(kCampaigns[static_cast<std::size_t>(whole(0, 4))].name);
  if (trouble_ > 0.4 && !std::exchange(incidentTold_, true)) {
    const QString server = QStringLiteral("api-%1").arg(whole(1, 4));
    return eventOf(
        "latency_spike", EntityType::System, server,
        QStringLiteral("%1 · %2 ms").arg(server).arg(std::round(latest("system_health.response_time"))));
  }
  if (const int change = std::exchange(campaignChange_, 0); change != 0) {
    const QString wave = campaign + QStringLiteral(" · wave %1").arg(whole(2, 9));
    return eventOf(change > 0 ? "campaign_started" : "campaign_ended", EntityType::Campaign, campaign, wave);
  }

  const QString lead = QStringLiteral("Lead %1").arg(whole(87'900, 88'400));
  const QString agent = QStringLiteral("agent-%1").arg(whole(1, 14));
  const QString invoice = QStringLiteral("invoice %1").arg(whole(5'400, 5'700));
  const QString worth = dollars(std::round(uniform(12, 60)) * 100);
  const QString paid = dollars(uniform(40, 2'400));
  const QString unpaid = dollars(uniform(20, 300));
  const QString company = QString::fromUtf8(
      kCompanies[static_cast<std::size_t>(whole(0, static_cast<int>(kCompanies.size()) - 1))]);
  switch (whole(0, 16)) {
    case 0:
    case 1:
      return eventOf("new_lead", EntityType::Lead, lead, lead + QStringLiteral(" · web form"));
    case 2:
      return eventOf("new_lead", EntityType::Lead, lead, lead + QStringLiteral(" · referral"));
    case 3:
    case 4:
      return eventOf("lead_qualified", EntityType::Lead, lead, lead + QStringLiteral(" · ") + company);
    case 5:
      return eventOf("lead_converted", EntityType::Lead, lead, lead + QStringLiteral(" · ") + worth);
    case 6:
      return eventOf("payment_failed", EntityType::Payment, invoice,
                     unpaid + QStringLiteral(" · card declined"));
    case 7:
    case 8:
      return eventOf("agent_finished_a_task", EntityType::AiAgent, agent,
                     agent + QStringLiteral(" · outreach draft"));
    case 9:
    case 10:
      return eventOf("agent_finished_a_task", EntityType::AiAgent, agent,
                     agent + QStringLiteral(" · call summary"));
    case 11:
      return eventOf("budget_at_80_percent", EntityType::Campaign, campaign, campaign);
    case 12:
      return eventOf("post_published", EntityType::Campaign, campaign,
                     QStringLiteral("LinkedIn · product note"));
    default:
      return eventOf("payment_received", EntityType::Payment, invoice,
                     paid + QStringLiteral(" · ") + invoice);
  }
}

ActivityEvent MetricGenerator::eventOf(const char* type, EntityType entity, const QString& id,
                                       const QString& summary) {
  ActivityEvent event;
  event.id = QStringLiteral("sim-e%1").arg(++serial_);
  event.eventType = QString::fromUtf8(type);
  event.entityType = entity;
  event.entityId = id;
  event.summary = summary;
  event.detailsJson = detailsWith(summary);
  return event;
}

void MetricGenerator::greet(qint64 timeMs) {
  const qint64 soonest =
      std::max(timeMs + kGreetingMs, lastNotificationMs_ + static_cast<qint64>(kLeastNotificationGapMs));
  nextNotificationMs_ = nextNotificationMs_ == 0 ? soonest : std::min(nextNotificationMs_, soonest);
}

std::optional<Notification> MetricGenerator::nextNotification(qint64 timeMs) {
  if (nextNotificationMs_ == 0) greet(timeMs);
  if (timeMs < nextNotificationMs_ || row_.empty()) return std::nullopt;
  nextNotificationMs_ = timeMs + waitMs(kLeastNotificationGapMs, kMeanNotificationGapMs);
  Notification notification = someNotification();
  lastNotificationMs_ = timeMs;
  notification.id = QStringLiteral("sim-n%1").arg(timeMs);  // another run's is another one
  notification.timeMs = timeMs;
  return notification;
}

Notification MetricGenerator::someNotification() {
  const auto notify = [](Severity severity, NotificationCategory category, const QString& title,
                         const QString& message) {
    Notification notification;
    notification.title = title;
    notification.message = message;
    notification.severity = severity;
    notification.category = category;
    notification.autoDismiss = severity != Severity::Error;
    return notification;
  };
  if (overLimitSinceMs_ != 0) {
    Notification warning =
        notify(Severity::Warning, NotificationCategory::System, QStringLiteral("Error rate above 2 %"),
               QStringLiteral("System health: %1 % for %2 s (limit 2 %)")
                   .arg(latest("system_health.error_rate"), 0, 'f', 1)
                   .arg(std::max<qint64>(1, (timeMs_ - overLimitSinceMs_) / 1'000)));
    warning.autoDismiss = false;
    return warning;
  }
  const double queue = latest("ai_agents.queue");
  const QString campaign = QString::fromUtf8(kCampaigns[static_cast<std::size_t>(whole(0, 4))].name);
  const bool isFirst = lastNotificationMs_ == 0;
  switch (isFirst ? 0 : whole(0, queue > kAgentQueueLimit ? 5 : 4)) {
    // The first, because it asks for attention and stays: a new screen shows what an alert looks like.
    case 0:
      return notify(Severity::Error, NotificationCategory::Payment, QStringLiteral("Payment failed"),
                    QStringLiteral("Invoice %1: the card was declined").arg(whole(5'400, 5'700)));
    case 1:
      return notify(Severity::Warning, NotificationCategory::Campaign, QStringLiteral("Budget at 80 %"),
                    QStringLiteral("%1: %2 left").arg(campaign, dollars(uniform(300, 900))));
    case 2:
      return notify(
          Severity::Success, NotificationCategory::Lead, QStringLiteral("Large lead qualified"),
          QStringLiteral("Lead %1, worth %2").arg(whole(87'900, 88'400)).arg(dollars(whole(20, 90) * 1'000)));
    case 3:
      return notify(Severity::Success, NotificationCategory::AiAgent,
                    QStringLiteral("Agents finished a batch"),
                    QStringLiteral("%1 outreach drafts are ready").arg(whole(20, 60)));
    case 4:
      return notify(Severity::Info, NotificationCategory::System, QStringLiteral("Backup finished"),
                    QStringLiteral("Copy of the customer data: 41 GB"));
    default:
      return notify(Severity::Warning, NotificationCategory::AiAgent, QStringLiteral("Agent queue above 15"),
                    QStringLiteral("%1 tasks waiting").arg(queue));
  }
}

double MetricGenerator::uniform(double low, double high) {
  return std::uniform_real_distribution<double>(low, high)(random_);
}

int MetricGenerator::whole(int low, int high) {
  return std::uniform_int_distribution<int>(low, high)(random_);
}

qint64 MetricGenerator::waitMs(double leastMs, double meanMs) {
  std::exponential_distribution<double> rest(1.0 / (meanMs - leastMs));
  return static_cast<qint64>(leastMs + rest(random_));
}

}  // namespace pulsedeck

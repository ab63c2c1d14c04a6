#include "pulsedeck/simulator/metric_generator.h"

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

constexpr double kMeanEventGapMs = 4 * kSecondMs;
constexpr double kMeanNotificationGapMs = 50 * kSecondMs;
constexpr double kFirstNotificationMs = 2 * kSecondMs;
constexpr double kMeanIncidentGapMs = 20 * kMinuteMs;
constexpr double kErrorRateLimit = 2.0;

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

struct SimulatedCampaign {
  const char* name;
  double conversionsPerHour;
};
constexpr std::array<SimulatedCampaign, 5> kCampaigns{
    {{"Spring sale", 82}, {"Newsletter 41", 64}, {"Retargeting", 51}, {"Webinar", 37}, {"Partner push", 21}}};

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

MetricGenerator::MetricGenerator(quint32 seed) : random_(seed) {
  for (const double memoryMs : kMemoriesMs)
    noises_.push_back({memoryMs});
  for (Noise& noise : noises_)
    noise.value = normal_(random_);
  naming_ = true;
  static_cast<void>(valuesAt(kTrendStartMs));
  naming_ = false;
  timeMs_ = 0;
}

std::vector<double> MetricGenerator::valuesAt(qint64 timeMs) {
  advance(timeMs);
  const double days = static_cast<double>(timeMs - kTrendStartMs) / kDayMs;
  row_.clear();
  putDashboard(days);
  putSocialMedia(days);
  putCampaigns(days);
  putLeads();
  putSystemHealth();
  putAgents(days);
  return row_;
}

void MetricGenerator::advance(qint64 timeMs) {
  const double elapsedMs = timeMs_ == 0 ? 0 : static_cast<double>(std::max<qint64>(0, timeMs - timeMs_));
  timeMs_ = timeMs;
  for (Noise& noise : noises_)
    step(noise, elapsedMs);
  stepIncident(timeMs, elapsedMs);
  demand_ = (0.45 + 0.55 * dayShape(timeMs)) *
            (1.0 + 0.02 * noises_[DemandFast].value + 0.06 * noises_[DemandSlow].value);
}

void MetricGenerator::step(Noise& noise, double elapsedMs) {
  const double kept = std::exp(-elapsedMs / noise.memoryMs);
  noise.value = noise.value * kept + std::sqrt(1.0 - kept * kept) * normal_(random_);
}

void MetricGenerator::stepIncident(qint64 timeMs, double elapsedMs) {
  if (timeMs >= incidentEndMs_) incident_ = 0;
  const bool begins = incident_ == 0 && uniform(0, 1) < 1.0 - std::exp(-elapsedMs / kMeanIncidentGapMs);
  if (!begins) return;
  incident_ = uniform(0.5, 1.5);
  incidentEndMs_ = timeMs + static_cast<qint64>(uniform(30 * kSecondMs, 90 * kSecondMs));
}

void MetricGenerator::put(const char* name, double value) {
  if (naming_) names_ << QString::fromUtf8(name);
  row_.push_back(value);
}

void MetricGenerator::putDashboard(double days) {
  const auto noise = [this](NoiseIndex index) { return noises_[index].value; };
  const double visitors = 1'900 * demand_ * (1 + 0.04 * noise(Clicks));
  const double conversion = 3.4 + 0.12 * noise(Conversion) - 0.2 * incident_;
  const double orders = visitors * conversion / 100;
  // Of the last 24 hours, so that it does not fall to nothing at midnight.
  const double revenue =
      127'500 * (1 + 0.0004 * days) *
          (1 + 0.006 * noise(RevenueFast) + 0.013 * noise(RevenueMiddle) + 0.02 * noise(RevenueSlow)) +
      2'500 * (demand_ - 0.7);
  put("dashboard.revenue_generated", revenue);
  put("dashboard.active_leads", std::round(1'430 + 55 * (demand_ - 0.7) + 12 * noise(Leads)));
  put("dashboard.conversion_rate", percent(conversion));
  put("dashboard.orders", std::round(orders));
  put("dashboard.average_order_value", 74 + 1.8 * noise(RevenueMiddle));
  put("dashboard.visitors", std::round(visitors));
  put("dashboard.active_users", std::round(visitors * 0.31 + 8 * noise(DemandFast)));
  put("dashboard.refunds", std::round(atLeastZero(orders * 0.021 + 0.4 * noise(Cost))));
  put("dashboard.customer_satisfaction", percent(93 + 0.8 * noise(Sentiment) - 2 * incident_));
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
  const double spent = 900 * demand_ * (1 + 0.03 * noises_[Cost].value);
  const double clicks = spent / 0.62 * (1 + 0.05 * noises_[Clicks].value);
  const double impressions = clicks / 0.021;
  double conversions = 0;
  std::array<double, kCampaigns.size()> perHour{};
  for (std::size_t i = 0; i < kCampaigns.size(); ++i) {
    const double noise = noises_[CampaignFirst + i].value;
    perHour[i] = std::round(
        atLeastZero(kCampaigns[i].conversionsPerHour * (0.6 + 0.4 * demand_) * (1 + 0.07 * noise)));
    conversions += perHour[i];
  }
  put("campaigns.active", static_cast<double>(kCampaigns.size()));
  put("campaigns.spend", spent);
  put("campaigns.budget", 24'000 + 10 * std::floor(days));
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
}

void MetricGenerator::putLeads() {
  const double fresh = atLeastZero(38 * (0.5 + 0.5 * demand_) * (1 + 0.12 * noises_[Leads].value));
  const double qualified = atLeastZero(fresh * 0.38 * (1 + 0.15 * noises_[Qualified].value));
  put("leads.new", fresh);
  put("leads.qualified", qualified);
  put("leads.converted", qualified * 0.29);
  put("leads.lost", qualified * 0.17);
  put("leads.pipeline_value", 1'840'000 * (1 + 0.01 * noises_[RevenueSlow].value));
  put("leads.response_time", atLeastZero(46 + 5 * noises_[Agents].value + 20 * incident_));
  put("leads.conversion_rate", percent(11 + 0.5 * noises_[Conversion].value));
}

void MetricGenerator::putSystemHealth() {
  const double requests = 310 * demand_ * (1 + 0.03 * noises_[DemandFast].value);
  const double cpu = percent(22 + 30 * demand_ + 4.5 * noises_[Cpu].value + 12 * incident_);
  put("system_health.cpu_usage", cpu);
  put("system_health.memory_usage", percent(65 + 2.6 * noises_[Memory].value + 3 * incident_));
  put("system_health.disk_usage", percent(54 + 0.4 * noises_[RevenueSlow].value));
  put("system_health.response_time",
      atLeastZero(120 + 1.1 * cpu + 14 * noises_[Latency].value + 420 * incident_));
  put("system_health.error_rate", percent(1.35 + 0.16 * noises_[Errors].value + 0.9 * incident_));
  put("system_health.uptime", percent(99.98 - 0.02 * incident_));
  put("system_health.requests_per_second", atLeastZero(requests));
  put("system_health.queue_depth",
      std::round(atLeastZero(9 * demand_ + 2 * noises_[Latency].value + 40 * incident_)));
  put("system_health.active_connections", std::round(atLeastZero(requests * 1.7)));
}

void MetricGenerator::putAgents(double days) {
  const double queue = std::round(atLeastZero(11 * demand_ + 3 * noises_[Agents].value + 8 * incident_));
  const double tasksPerHour = atLeastZero(420 * demand_ * (1 + 0.04 * noises_[Agents].value));
  put("ai_agents.active", std::round(std::clamp(6 + 8 * demand_ + noises_[Agents].value, 1.0, 24.0)));
  put("ai_agents.queue", queue);
  put("ai_agents.tasks_completed", std::round(tasksPerHour + std::fmod(days, 1.0)));
  put("ai_agents.success_rate", percent(97.1 + 0.5 * noises_[AgentSuccess].value - 1.5 * incident_));
  put("ai_agents.response_time", atLeastZero(1.9 + 0.04 * queue + 0.12 * noises_[Latency].value));
  put("ai_agents.tokens_per_minute", std::round(tasksPerHour * 310));
  put("ai_agents.cost_per_hour", tasksPerHour * 0.021);
}

std::optional<ActivityEvent> MetricGenerator::nextEvent(qint64 timeMs) {
  if (timeMs < nextEventMs_) return std::nullopt;
  nextEventMs_ = timeMs + waitMs(kMeanEventGapMs);
  struct Kind {
    const char* type;
    EntityType entity;
    QString id;
    QString summary;
  };
  const QString lead = QStringLiteral("Lead %1").arg(whole(87'900, 88'400));
  const QString agent = QStringLiteral("agent-%1").arg(whole(1, 14));
  const QString invoice = QStringLiteral("invoice %1").arg(whole(5'400, 5'700));
  const QString campaign = QString::fromUtf8(kCampaigns[static_cast<std::size_t>(whole(0, 4))].name);
  const std::array kinds{
      Kind{"new_lead", EntityType::Lead, lead, lead + QStringLiteral(" · web form")},
      Kind{"new_lead", EntityType::Lead, lead, lead + QStringLiteral(" · referral")},
      Kind{"lead_qualified", EntityType::Lead, lead, lead + QStringLiteral(" · Acme GmbH")},
      Kind{"lead_converted", EntityType::Lead, lead,
           lead + QStringLiteral(" · ") + dollars(std::round(uniform(12, 60)) * 100)},
      Kind{"payment_received", EntityType::Payment, invoice,
           dollars(uniform(40, 2'400)) + QStringLiteral(" · ") + invoice},
      Kind{"payment_received", EntityType::Payment, invoice,
           dollars(uniform(40, 2'400)) + QStringLiteral(" · ") + invoice},
      Kind{"payment_failed", EntityType::Payment, invoice,
           dollars(uniform(20, 300)) + QStringLiteral(" · card declined")},
      Kind{"agent_finished_a_task", EntityType::AiAgent, agent, agent + QStringLiteral(" · outreach draft")},
      Kind{"agent_finished_a_task", EntityType::AiAgent, agent, agent + QStringLiteral(" · call summary")},
      Kind{"campaign_started", EntityType::Campaign, campaign,
           campaign + QStringLiteral(" · wave %1").arg(whole(2, 9))},
      Kind{"budget_at_80_percent", EntityType::Campaign, campaign, campaign},
      Kind{"post_published", EntityType::Campaign, campaign, QStringLiteral("LinkedIn · product note")},
      Kind{"latency_spike", EntityType::System, QStringLiteral("api-2"),
           QStringLiteral("api-%1 · %2 ms").arg(whole(1, 4)).arg(whole(600, 950))},
  };
  const Kind& kind = kinds[static_cast<std::size_t>(whole(0, static_cast<int>(kinds.size()) - 1))];
  ActivityEvent event;
  event.id = QStringLiteral("sim-e%1").arg(++serial_);
  event.eventType = QString::fromUtf8(kind.type);
  event.entityType = kind.entity;
  event.entityId = kind.id;
  event.summary = kind.summary;
  event.detailsJson = detailsWith(kind.summary);
  event.timeMs = timeMs;
  return event;
}

std::optional<Notification> MetricGenerator::nextNotification(qint64 timeMs) {
  if (nextNotificationMs_ == 0) nextNotificationMs_ = timeMs + static_cast<qint64>(kFirstNotificationMs);
  if (timeMs < nextNotificationMs_ || row_.empty()) return std::nullopt;
  nextNotificationMs_ = timeMs + waitMs(kMeanNotificationGapMs);

  Notification notification;
  notification.id = QStringLiteral("sim-n%1").arg(++serial_);
  notification.timeMs = timeMs;
  const auto errors = static_cast<std::size_t>(names_.indexOf(QStringLiteral("system_health.error_rate")));
  if (row_[errors] > kErrorRateLimit) {
    notification.title = QStringLiteral("Error rate above 2 %");
    notification.message = QStringLiteral("System health: %1 % (limit 2 %)").arg(row_[errors], 0, 'f', 1);
    notification.severity = Severity::Error;
    notification.autoDismiss = false;
    return notification;
  }
  struct Kind {
    const char* title;
    QString message;
    Severity severity;
    NotificationCategory category;
  };
  const QString campaign = QString::fromUtf8(kCampaigns[static_cast<std::size_t>(whole(0, 4))].name);
  const std::array kinds{
      // The first, because it asks for attention and stays: a new screen shows what an alert looks like.
      Kind{"Payment failed", QStringLiteral("Invoice %1: the card was declined").arg(whole(5'400, 5'700)),
           Severity::Error, NotificationCategory::Payment},
      Kind{"Budget at 80 %",
           QStringLiteral("%1: %2 of its budget left").arg(campaign, dollars(uniform(300, 900))),
           Severity::Warning, NotificationCategory::Campaign},
      Kind{"Large lead qualified",
           QStringLiteral("Lead %1, worth %2").arg(whole(87'900, 88'400)).arg(dollars(whole(20, 90) * 1'000)),
           Severity::Success, NotificationCategory::Lead},
      Kind{"Agent queue is growing", QStringLiteral("%1 tasks wait for an agent").arg(whole(15, 28)),
           Severity::Warning, NotificationCategory::AiAgent},
      Kind{"Backup finished", QStringLiteral("Nightly copy of the customer data: 41 GB"), Severity::Info,
           NotificationCategory::System},
  };
  const int last = static_cast<int>(kinds.size()) - 1;
  const Kind& kind = kinds[static_cast<std::size_t>(std::exchange(hasNotified_, true) ? whole(0, last) : 0)];
  notification.title = QString::fromUtf8(kind.title);
  notification.message = kind.message;
  notification.severity = kind.severity;
  notification.category = kind.category;
  notification.autoDismiss = kind.severity != Severity::Error;
  return notification;
}

double MetricGenerator::uniform(double low, double high) {
  return std::uniform_real_distribution<double>(low, high)(random_);
}

int MetricGenerator::whole(int low, int high) {
  return std::uniform_int_distribution<int>(low, high)(random_);
}

qint64 MetricGenerator::waitMs(double meanMs) {
  return static_cast<qint64>(std::exponential_distribution<double>(1.0 / meanMs)(random_));
}

}  // namespace pulsedeck

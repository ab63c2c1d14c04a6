#include "pictures/picture_story.h"

#include <algorithm>

namespace pulsedeck::test {

namespace {

constexpr qint64 kSecondMs = 1'000;
constexpr qint64 kMinuteMs = 60 * kSecondMs;

/// A time in which a metric is higher than usual.
struct Trouble {
  const char* metric;
  double more;
  qint64 fromLeftMs;
  qint64 toLeftMs;
};

constexpr qint64 kRiseMs = 12 * kSecondMs;

constexpr Trouble kTroubles[] = {
    {"system_health.error_rate", 1.3, 33 * kMinuteMs, 31 * kMinuteMs},
    {"system_health.error_rate", 1.1, 44 * kSecondMs, -kRiseMs},
    {"system_health.response_time", 390, 170 * kSecondMs, -kRiseMs},
    {"ai_agents.queue", 24, 4 * kMinuteMs, -kRiseMs},
};

/// 0 … 1: comes and goes within a while.
double strength(const Trouble& trouble, qint64 leftMs) {
  const double begun = static_cast<double>(trouble.fromLeftMs - leftMs) / kRiseMs;
  const double ends = static_cast<double>(leftMs - trouble.toLeftMs) / kRiseMs;
  return std::clamp(std::min(begun, ends), 0.0, 1.0);
}

Notification notification(Severity severity, NotificationCategory category, const QString& title,
                          const QString& message) {
  Notification told;
  told.severity = severity;
  told.category = category;
  told.title = title;
  told.message = message;
  return told;
}

}  // namespace

double withTrouble(const QString& metric, double value, qint64 leftMs) {
  for (const Trouble& trouble : kTroubles) {
    if (metric == QLatin1StringView(trouble.metric)) value += trouble.more * strength(trouble, leftMs);
  }
  return value;
}

QList<Notification> toldBefore(qint64 nowMs) {
  QList<Notification> told;
  const auto tell = [&](qint64 agoMs, Notification one) {
    one.id = QStringLiteral("picture/%1").arg(told.size());
    one.timeMs = nowMs - agoMs;
    told << one;
  };
  tell(58 * kMinuteMs,
       notification(Severity::Success, NotificationCategory::System, QStringLiteral("Backup finished"),
                    QStringLiteral("Three databases in 14 min, 82 GB")));
  tell(47 * kMinuteMs,
       notification(Severity::Success, NotificationCategory::Campaign, QStringLiteral("Goal reached"),
                    QStringLiteral("Spring sale has its 500 conversions, three days early")));
  tell(36 * kMinuteMs,
       notification(Severity::Warning, NotificationCategory::AiAgent, QStringLiteral("Agent tries again"),
                    QStringLiteral("agent-7 needed four attempts for a call summary")));
  Notification report =
      notification(Severity::Info, NotificationCategory::Lead, QStringLiteral("The weekly report is ready"),
                   QStringLiteral("Leads and pipeline of week 38, with the forecast for October"));
  report.actionUrl = QStringLiteral("https://metrics.example/reports/38");
  tell(22 * kMinuteMs, report);
  for (int i = 0; i < 6; ++i)
    tell(14 * kMinuteMs - i * 7 * kSecondMs,
         notification(
             Severity::Warning, NotificationCategory::Payment, QStringLiteral("Payment failed"),
             QStringLiteral("$%1.00, invoice %2: the card was declined").arg(64 + 9 * i).arg(5480 + i)));
  return told;
}

QList<Notification> flood(int count, qint64 nowMs) {
  QList<Notification> told{
      notification(Severity::Warning, NotificationCategory::Campaign, QStringLiteral("Budget at 80 %"),
                   QStringLiteral("Retargeting spends its budget two days too early")),
      notification(Severity::Success, NotificationCategory::Lead, QStringLiteral("Lead converted"),
                   QStringLiteral("Kestrel Labs signed for $4,800 a year"))};
  while (told.size() < count)
    told << notification(Severity::Info, NotificationCategory::AiAgent,
                         QStringLiteral("Agent finished task %1").arg(told.size()),
                         QStringLiteral("An outreach draft waits for a review"));
  for (int i = 0; i < told.size(); ++i) {
    told[i].id = QStringLiteral("picture/flood/%1").arg(i);
    told[i].timeMs = nowMs;
  }
  return told;
}

}  // namespace pulsedeck::test

#include "pulsedeck/ui/metric_words.h"

#include "pulsedeck/ui/metric_format.h"

#include <QCoreApplication>

#include <cmath>

namespace pulsedeck {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(MetricWords)
};

}  // namespace

QString familyTitle(const QString& name) {
  if (name == QLatin1StringView("dashboard")) return Texts::tr("Dashboard");
  if (name == QLatin1StringView("social_media")) return Texts::tr("Social media");
  if (name == QLatin1StringView("campaigns")) return Texts::tr("Campaigns");
  if (name == QLatin1StringView("leads")) return Texts::tr("Leads");
  if (name == QLatin1StringView("system_health")) return Texts::tr("System health");
  if (name == QLatin1StringView("ai_agents")) return Texts::tr("AI agents");
  return name;
}

QString memberTitle(const QString& member) {
  return member.contains(u'.') ? member : MetricCatalog::titleFromName(member);
}

QString unitWords(const MetricInfo& info) {
  switch (info.unit) {
    case Unit::Count:
      return info.known ? Texts::tr("count") : Texts::tr("not described");
    case Unit::Currency:
      return Texts::tr("money, %1").arg(info.currency);
    case Unit::Percent:
      return Texts::tr("percent");
    case Unit::Milliseconds:
      return Texts::tr("milliseconds");
    case Unit::Seconds:
      return Texts::tr("seconds");
    case Unit::Ratio:
      return Texts::tr("ratio");
    case Unit::State:
      return Texts::tr("state");
  }
  Q_UNREACHABLE();
}

QString formatLimit(double limit, const MetricInfo& info, const QLocale& locale) {
  MetricInfo rounded = info;
  rounded.precision = limitDecimals(limit, info);
  // Between two states there is no word.
  if (info.unit == Unit::State && rounded.precision > 0) return locale.toString(limit);
  return formatValue(limit, rounded, locale);
}

QString expectedWords(const MetricInfo& info, const QLocale& locale) {
  const auto limit = [&](double value) { return formatLimit(value, info, locale); };
  if (info.expectedMin && info.expectedMax) {
    return Texts::tr("from %1 to %2").arg(limit(*info.expectedMin), limit(*info.expectedMax));
  }
  if (info.expectedMax) return Texts::tr("at most %1").arg(limit(*info.expectedMax));
  if (info.expectedMin) return Texts::tr("at least %1").arg(limit(*info.expectedMin));
  return {};
}

std::optional<double> passedLimit(double value, const MetricInfo& info) {
  if (info.good != GoodDirection::Up && info.expectedMax && value > *info.expectedMax)
    return info.expectedMax;
  if (info.good != GoodDirection::Down && info.expectedMin && value < *info.expectedMin) {
    return info.expectedMin;
  }
  return std::nullopt;
}

QString directionWords(GoodDirection good) {
  switch (good) {
    case GoodDirection::Up:
      return Texts::tr("higher is better");
    case GoodDirection::Down:
      return Texts::tr("lower is better");
    case GoodDirection::Neither:
      return {};
  }
  Q_UNREACHABLE();
}

QString freshnessWords(MetricsStore::Freshness freshness, std::optional<qint64> ageMs, AgeFrom from) {
  const bool isNow = from == AgeFrom::Now;
  QString state;
  switch (freshness) {
    case MetricsStore::Freshness::Fresh:
      state = Texts::tr("fresh");
      break;
    case MetricsStore::Freshness::Stale:
      state = Texts::tr("stale");
      break;
    case MetricsStore::Freshness::NotSubscribed:
      state = Texts::tr("not asked for");
      break;
    case MetricsStore::Freshness::Unknown:
      return isNow ? Texts::tr("nothing came yet") : Texts::tr("nothing came before the pause");
  }
  if (!ageMs) return state;
  const QString age = isNow ? Texts::tr("%1 ago") : Texts::tr("%1 before the pause", "age");
  return Texts::tr("%1, %2", "fresh or stale, age").arg(state, age.arg(formatAge(*ageMs)));
}

}  // namespace pulsedeck

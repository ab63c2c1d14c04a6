#include "alert_history.h"

#include "pulsedeck/model/alert_monitor.h"

#include <algorithm>

namespace pulsedeck {

namespace {

/// Wide enough that samples that are kept as they came are given so, by default.
constexpr int kColumns = static_cast<int>(TimeSeries::kDefaultRawCapacity);

/// Runs a rule over one metric's history.
class Rerun {
 public:
  Rerun(AlertRule rule, const MetricCatalog& catalog, const QTimeZone& zone)
      : silenceMs_(rule.comparison == AlertComparison::NoData ? reachOf(rule) : 0), engine_(catalog, zone) {
    engine_.setRules({std::move(rule)}, events_);
  }

  void take(const MetricUpdate& update) {
    if (update.breakBefore) {
      engine_.resume(update.first.timeMs);
    } else {
      passUntil(update.first.timeMs);
    }
    engine_.take(update, events_);
    newestMs_ = update.last.timeMs;
  }
  /// The time without samples up to `timeMs`, in which the link was up.
  void passUntil(qint64 timeMs) {
    if (!newestMs_ || silenceMs_ == 0 || timeMs - *newestMs_ < silenceMs_) return;
    const qint64 due = *newestMs_ + silenceMs_;
    engine_.pass({due, due}, events_);
  }
  [[nodiscard]] std::vector<AlertFiring> told() const {
    std::vector<AlertFiring> told;
    for (const AlertEvent& event : events_) {
      if (event.kind == AlertEvent::Kind::Fired) told.push_back(event.firing);
      if (event.kind == AlertEvent::Kind::Resolved) told.back().endedMs = event.firing.endedMs;
    }
    return told;
  }

 private:
  const qint64 silenceMs_;
  std::vector<AlertEvent> events_;
  AlertEngine engine_;
  std::optional<qint64> newestMs_;
};

}  // namespace

std::vector<MetricId> metricsOf(const AlertRule& rule, const MetricCatalog& catalog) {
  if (rule.metric.contains(u'*')) return catalog.members(MetricPattern(rule.metric));
  const auto metric = catalog.find(rule.metric);
  return metric ? std::vector{*metric} : std::vector<MetricId>{};
}

qint64 reachOf(const AlertRule& rule) {
  const bool looksBack =
      rule.comparison == AlertComparison::ChangedBy || rule.comparison == AlertComparison::NoData;
  return rule.forMs + (looksBack ? rule.windowMs : 0);
}

std::vector<MetricUpdate> updatesOf(MetricId metric, const TimeSeries& series, qint64 fromMs, qint64 toMs) {
  std::vector<MetricUpdate> updates;
  for (const SeriesPoint& point : series.query(fromMs, toMs, kColumns)) {
    if (point.timeMs > toMs) continue;
    const Sample sample{point.timeMs, point.value};
    updates.push_back({metric, sample, sample, sample, sample, 1, point.breakBefore, point.timeMs, false});
  }
  return updates;
}

std::vector<AlertFiring> AlertMonitor::wouldHaveFired(const AlertRule& rule, const MetricsStore& store,
                                                      qint64 fromMs, qint64 toMs, const QTimeZone& zone) {
  std::vector<AlertFiring> all;
  for (const MetricId metric : metricsOf(rule, store.catalog())) {
    const TimeSeries* series = store.series(metric);
    if (series == nullptr) continue;
    AlertRule alone = rule;
    alone.enabled = true;
    alone.metric = store.catalog().info(metric).name;
    Rerun rerun(std::move(alone), store.catalog(), zone);
    for (const MetricUpdate& update : updatesOf(metric, *series, fromMs - reachOf(rule), toMs))
      rerun.take(update);
    rerun.passUntil(toMs);
    for (const AlertFiring& firing : rerun.told()) {
      if (!firing.endedMs || *firing.endedMs >= fromMs) all.push_back(firing);
    }
  }
  std::sort(all.begin(), all.end(),
            [](const AlertFiring& a, const AlertFiring& b) { return a.raisedMs < b.raisedMs; });
  return all;
}

}  // namespace pulsedeck

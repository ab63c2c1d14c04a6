#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/panel.h"
#include "pulsedeck/ui/watched_metric.h"

#include <optional>

class QGridLayout;

namespace pulsedeck {

class AlertMonitor;
class FlatButton;
class MetricRules;
class TextLabel;

/// What is told of in place of now, while the picture is held.
struct PauseMoment {
  qint64 timeMs;
  MetricsStore::Freshness freshness;  ///< of the metric, then
};

/// What is known of a metric besides its values: its name to copy, family, unit, freshness, what is expected
/// of it, and its alert rules.
class MetricFacts : public Panel {
  Q_OBJECT

 public:
  static constexpr qint64 kCopiedMs = 2'000;

  /// `store` and `theme` must outlive it.
  MetricFacts(const MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);

  /// From now on the alert rules of the metric are shown, too. It must outlive this.
  void setAlerts(const AlertMonitor& alerts);

  void setMetric(const WatchedMetric& metric, const std::optional<PauseMoment>& pause);

 Q_SIGNALS:
  /// The operator wants to see an alert rule, or to have a new one for a metric.
  void ruleChosen(const QString& id);
  void ruleRequested(const QString& metric);

 private:
  [[nodiscard]] QString freshnessText(const WatchedMetric& metric,
                                      const std::optional<PauseMoment>& pause) const;
  TextLabel* addRow(const QString& name);
  void copyName();

  const MetricsStore& store_;
  QGridLayout* grid_;
  TextLabel* name_;
  TextLabel* family_;
  TextLabel* unit_;
  TextLabel* freshness_;
  TextLabel* expected_;
  FlatButton* copy_;
  MetricRules* alertRules_ = nullptr;
  std::optional<qint64> copiedAtMs_;  ///< monotonic clock
};

}  // namespace pulsedeck

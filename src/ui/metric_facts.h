#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/panel.h"
#include "pulsedeck/ui/watched_metric.h"

#include <optional>

class QGridLayout;

namespace pulsedeck {

class FlatButton;
class TextLabel;

/// What is told of in place of now, while the picture is held.
struct PauseMoment {
  qint64 timeMs;
  MetricsStore::Freshness freshness;  ///< of the metric, then
};

/// What is known of a metric besides its values: its name to copy, family, unit, freshness, and what is
/// expected of it.
class MetricFacts : public Panel {
  Q_OBJECT

 public:
  static constexpr qint64 kCopiedMs = 2'000;

  /// `store` and `theme` must outlive it.
  MetricFacts(const MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);

  void setMetric(const WatchedMetric& metric, const std::optional<PauseMoment>& pause);

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
  TextLabel* rules_;
  FlatButton* copy_;
  std::optional<qint64> copiedAtMs_;  ///< monotonic clock
};

}  // namespace pulsedeck

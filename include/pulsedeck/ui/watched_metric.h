#pragma once

#include "pulsedeck/model/metrics_store.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <optional>

namespace pulsedeck {

/// A metric that a view shows by its name, which the catalogue may come to know only later. Cheap to ask in
/// every frame.
class WatchedMetric {
 public:
  /// `store` must outlive it.
  WatchedMetric(const MetricsStore& store, QString name) : store_(&store) { info_.name = std::move(name); }

  /// Looks again when the catalogue did not know the name; true once it does.
  bool resolve() {
    if (id_) return true;
    id_ = store_->catalog().find(info_.name);
    if (id_) info_ = store_->catalog().info(*id_);
    return id_.has_value();
  }
  [[nodiscard]] std::optional<MetricId> id() const { return id_; }
  /// Generic as long as the catalogue does not know the name.
  [[nodiscard]] const MetricInfo& info() const { return info_; }
  /// Null as long as nothing came for it.
  [[nodiscard]] const TimeSeries* series() const { return id_ ? store_->series(*id_) : nullptr; }
  /// `ids` as MetricsStore::metricsChanged gives them: sorted.
  [[nodiscard]] bool isAmong(const QList<MetricId>& ids) {
    return resolve() && std::binary_search(ids.begin(), ids.end(), *id_);
  }

 private:
  const MetricsStore* store_;
  std::optional<MetricId> id_;
  MetricInfo info_;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/metric_catalog.h"

#include <QCompleter>

namespace pulsedeck {

/// Completes metrics by a part of their name or title, as "rev" to "dashboard.revenue_generated".
class MetricCompleter : public QCompleter {
  Q_OBJECT

 public:
  /// Knows the metrics that the catalogue has now.
  MetricCompleter(const MetricCatalog& catalog, QObject* parent);

  /// What goes into the field is the name alone.
  [[nodiscard]] QString pathFromIndex(const QModelIndex& index) const override;
  /// A dot separates nothing.
  [[nodiscard]] QStringList splitPath(const QString& path) const override { return {path.trimmed()}; }
};

}  // namespace pulsedeck

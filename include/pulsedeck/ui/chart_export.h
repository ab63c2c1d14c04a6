#pragma once

#include "pulsedeck/ui/chart_table.h"

#include <QList>
#include <QString>

namespace pulsedeck {

/// A metric, or a pattern of metrics, that a panel shows.
struct MetricChoice {
  QString metric;
  QString title;  ///< for people
};

/// What a panel gives away of what it shows. A panel of any kind that does so gets the menu, the files and
/// the table by `new ChartMenu(*this, *this, theme)`.
class ChartExport {
 public:
  virtual ~ChartExport() = default;
  /// For people, and for the names of files.
  [[nodiscard]] virtual QString exportTitle() const = 0;
  /// The newest moment that is shown, ms since the epoch.
  [[nodiscard]] virtual qint64 exportTimeMs() const = 0;
  /// All that the panel shows now, as exact as it is known.
  [[nodiscard]] virtual ChartTable exportTable() const = 0;
  /// What an alert rule can be made for.
  [[nodiscard]] virtual QList<MetricChoice> exportMetrics() const = 0;
};

}  // namespace pulsedeck

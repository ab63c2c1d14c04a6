#pragma once

#include "pulsedeck/ui/chart_table.h"

#include <QString>

namespace pulsedeck {

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
};

}  // namespace pulsedeck

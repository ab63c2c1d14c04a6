#pragma once

#include "pulsedeck/ui/dashboard_spec.h"

#include <QColor>
#include <QString>

namespace pulsedeck {

class Theme;

/// How a panel writes a metric's values: as the catalogue says, but for what its page says otherwise.
[[nodiscard]] MetricInfo shownInfo(const PanelSpec& panel, MetricInfo info);

/// The colour of one of a panel's series: its own wish, else the panel's, else the colour of the metric's
/// family. A wish is a family or #rrggbb; one that is neither counts as none.
[[nodiscard]] QColor shownColor(const Theme& theme, const QString& ownWish, const PanelSpec& panel,
                                const QString& metric);

}  // namespace pulsedeck

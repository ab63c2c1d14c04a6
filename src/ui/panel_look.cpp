#include "pulsedeck/ui/panel_look.h"

#include "pulsedeck/ui/theme.h"

namespace pulsedeck {

MetricInfo shownInfo(const PanelSpec& panel, MetricInfo info) {
  if (panel.unit) info.unit = *panel.unit;
  if (panel.precision) {
    info.precision = *panel.precision;
    info.known = true;  // what is described is written as described
  }
  return info;
}

QColor shownColor(const Theme& theme, const QString& ownWish, const PanelSpec& panel, const QString& metric) {
  for (const QString& wish : {ownWish, panel.color}) {
    if (wish.startsWith(QLatin1Char('#'))) {
      const QColor color(wish);
      if (color.isValid()) return color;
    } else if (!wish.isEmpty()) {
      return theme.familyColor(wish);
    }
  }
  return theme.familyColor(MetricCatalog::familyOf(metric));
}

}  // namespace pulsedeck

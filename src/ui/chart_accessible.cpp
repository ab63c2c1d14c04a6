#include "chart_accessible.h"

#include "pulsedeck/ui/time_chart.h"

#include <QAccessibleWidget>

namespace pulsedeck {

namespace {

class AccessibleChart : public QAccessibleWidget {
 public:
  explicit AccessibleChart(TimeChart* chart)
      : QAccessibleWidget(chart, QAccessible::Chart, chart->accessibleName()) {}

  [[nodiscard]] QString text(QAccessible::Text kind) const override {
    const auto* chart = static_cast<const TimeChart*>(widget());
    if (kind == QAccessible::Value) return chart->spokenValues();
    if (kind == QAccessible::Description) return chart->spokenDescription();
    return QAccessibleWidget::text(kind);
  }
};

QAccessibleInterface* interfaceFor(const QString&, QObject* object) {
  auto* chart = qobject_cast<TimeChart*>(object);
  return chart != nullptr ? new AccessibleChart(chart) : nullptr;
}

}  // namespace

void makeChartsSpeak() {
  // Qt keeps one factory of each address only.
  QAccessible::installFactory(interfaceFor);
}

}  // namespace pulsedeck

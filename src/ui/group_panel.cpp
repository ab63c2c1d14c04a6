#include "pulsedeck/ui/group_panel.h"

#include "pulsedeck/ui/chart_menu.h"

#include <utility>

namespace pulsedeck {

GroupPanel::GroupPanel(PanelSpec spec, const PanelSpec& members, const MetricsStore& store,
                       const Theme& theme, QWidget* parent)
    : Panel(theme, parent), spec_(std::move(spec)), group_(members, store) {
  setAttribute(Qt::WA_OpaquePaintEvent);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(spec_.title);
  new ChartMenu(*this, *this, theme);
  connect(&store, &MetricsStore::metricsChanged, this,
          [this](const QList<MetricId>& ids) { group_.note(ids); });
}

void GroupPanel::setSpan(qint64) {}

QList<MetricChoice> GroupPanel::exportMetrics() const {
  if (!spec_.prefix.isEmpty()) return {{spec_.prefix, spec_.title}};
  QList<MetricChoice> choices;
  for (const MetricGroup::Member& member : group_.members())
    choices.push_back({member.info.name, member.name});
  return choices;
}

void GroupPanel::showEvent(QShowEvent* event) {
  Panel::showEvent(event);
  group_.setDue();
  takeValues();
}

void GroupPanel::setPaused(bool paused) {
  group_.setPaused(paused);
}

void GroupPanel::refresh() {
  if (isVisible() && !group_.isPaused()) takeValues();
}

}  // namespace pulsedeck

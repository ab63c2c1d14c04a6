#pragma once

#include "pulsedeck/ui/chart_export.h"
#include "pulsedeck/ui/metric_group.h"
#include "pulsedeck/ui/metric_view.h"
#include "pulsedeck/ui/panel.h"

#include <QString>

namespace pulsedeck {

/// What panels have in common that show the newest values of a group of metrics side by side: when they look
/// at the store, the focus, the menu.
class GroupPanel : public Panel, public MetricView, public ChartExport {
  Q_OBJECT

 public:
  /// `members` says which metrics; `store` and `theme` must outlive the panel.
  GroupPanel(PanelSpec spec, const PanelSpec& members, const MetricsStore& store, const Theme& theme,
             QWidget* parent = nullptr);

  void refresh() override;
  /// Does nothing: the newest values are shown, whatever the span.
  void setSpan(qint64 spanMs) override;
  void setPaused(bool paused) override;

  [[nodiscard]] QString exportTitle() const override { return spec_.title; }
  [[nodiscard]] qint64 exportTimeMs() const override { return group_.shownTimeMs(); }
  /// Its pattern, or its metrics one by one.
  [[nodiscard]] QList<MetricChoice> exportMetrics() const override;

 protected:
  void showEvent(QShowEvent* event) override;
  /// Takes the group's values where any may have changed (MetricGroup::takeDue).
  virtual void takeValues() = 0;
  [[nodiscard]] const PanelSpec& spec() const { return spec_; }
  [[nodiscard]] MetricGroup& group() { return group_; }
  [[nodiscard]] const MetricGroup& group() const { return group_; }

 private:
  const PanelSpec spec_;
  MetricGroup group_;
};

}  // namespace pulsedeck

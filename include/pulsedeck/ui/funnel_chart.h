#pragma once

#include "pulsedeck/ui/group_panel.h"

#include <QString>

#include <optional>
#include <vector>

namespace pulsedeck {

/// Metrics that follow each other as the stages of a funnel: each with its name and value, and between two
/// the share that goes on.
class FunnelChart : public GroupPanel {
  Q_OBJECT

 public:
  struct Stage {
    QString name;
    QString value;     ///< with the age of a stale one; an em dash for an unknown one
    QString color;     ///< a family's name or #rrggbb
    QString goesOn;    ///< the share that reaches the next stage, "38 %"; an em dash where one is unknown
    double width = 0;  ///< of the largest stage's, 0 … 1
    std::optional<double> number;  ///< the value, absent for an unknown one
    bool stale = false;

    bool operator==(const Stage&) const = default;
  };

  /// `store` and `theme` must outlive the chart.
  FunnelChart(const PanelSpec& spec, const MetricsStore& store, const Theme& theme,
              QWidget* parent = nullptr);

  [[nodiscard]] ChartTable exportTable() const override;

  /// Empty as long as no value is known.
  [[nodiscard]] const std::vector<Stage>& stages() const { return stages_; }

 protected:
  void takeValues() override;
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] std::vector<Stage> currentStages(const std::vector<MetricGroup::Value>& values) const;
  void speak();
  [[nodiscard]] int nameRoom() const;
  void paintStage(QPainter& painter, const QRectF& slot, const Stage& stage, double nextWidth) const;
  void paintTexts(QPainter& painter, const QRectF& slot, const Stage& stage, int room) const;
  void paintGoesOn(QPainter& painter, const QRectF& between, const Stage& stage) const;

  std::vector<Stage> stages_;
  QString staleText_;
};

}  // namespace pulsedeck

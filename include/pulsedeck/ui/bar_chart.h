#pragma once

#include "pulsedeck/model/notification.h"
#include "pulsedeck/ui/chart_limits.h"
#include "pulsedeck/ui/group_panel.h"

#include <QColor>
#include <QString>

#include <optional>
#include <vector>

namespace pulsedeck {

/// The newest values of a group of metrics as horizontal bars, each with its name above and its value behind:
/// those of a prefix largest first, those of a list in its order. Painted by us: Qt Charts puts names beside
/// bars only, and there is nothing here that it would save.
class BarChart : public GroupPanel {
  Q_OBJECT

 public:
  /// A limit of a bar's metric, as a mark across the bar.
  struct Mark {
    double share = 0;  ///< of the longest bar's length
    Severity severity = Severity::Warning;

    bool operator==(const Mark&) const = default;
  };
  /// What one bar shows.
  struct Bar {
    QString name;
    QString value;  ///< with the age of a stale one
    double number = 0;
    QString color;     ///< a family's name or #rrggbb
    double share = 0;  ///< of the longest bar's length, 0 … 1
    bool stale = false;
    std::vector<Mark> limits = {};         ///< those that are within the longest bar's length
    std::optional<MetricLimit> past = {};  ///< the worst limit that it is past

    bool operator==(const Bar&) const = default;
  };

  /// `store` and `theme` must outlive the chart.
  BarChart(const PanelSpec& spec, const MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);
  ~BarChart() override;

  void refresh() override;
  void setPaused(bool paused) override;

  [[nodiscard]] QSize sizeHint() const override;

  [[nodiscard]] ChartTable exportTable() const override;

  [[nodiscard]] const std::vector<Bar>& bars() const { return bars_; }

 protected:
  void takeValues() override;
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Texts;

  [[nodiscard]] bool isDue() const;
  void speak();
  [[nodiscard]] std::vector<Bar> currentBars();
  void paintBars(QPainter& painter, const QRect& room);
  void paintBar(QPainter& painter, const QRectF& slot, const Bar& bar, const Texts& texts,
                int valueRoom) const;
  void addLimits(const MetricGroup::Member& member, double largest, Bar& bar) const;
  /// Marks across the bar, and the sign of one that is past a limit behind its value, which ends at `end`.
  void paintLimits(QPainter& painter, const QRectF& slot, const QRectF& line, const Bar& bar, double longest,
                   double end) const;

  std::vector<Bar> bars_;
  std::vector<Texts> texts_;  ///< of the bars that are shown
  const MetricsStore& store_;
  QString staleText_;
  std::optional<qint64> takenAtMs_;  ///< on the steady clock
};

}  // namespace pulsedeck

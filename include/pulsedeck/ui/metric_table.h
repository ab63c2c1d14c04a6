#pragma once

#include "pulsedeck/ui/chart_export.h"
#include "pulsedeck/ui/metric_table_model.h"
#include "pulsedeck/ui/metric_view.h"
#include "pulsedeck/ui/panel.h"

class QTableView;

namespace pulsedeck {

/// Newest values as a table that is sorted by a click on a column's head, or by S in the column; Enter
/// or a double click opens a cell's metric. Keeps its order and selection while values change; looks at the
/// rows that are in sight only.
class MetricTable : public Panel, public MetricView, public ChartExport {
  Q_OBJECT

 public:
  /// Of the rows and columns that the page's file names. `store` and `theme` must outlive the table.
  MetricTable(const PanelSpec& spec, const MetricsStore& store, const Theme& theme,
              QWidget* parent = nullptr);
  /// Of the rows that `find` gives, with one value each.
  MetricTable(const PanelSpec& spec, MetricTableModel::RowFinder find, const MetricsStore& store,
              const Theme& theme, QWidget* parent = nullptr);

  void refresh() override;
  /// Does nothing: tables show the newest values, whatever the span.
  void setSpan(qint64 spanMs) override;
  void setPaused(bool paused) override;

  [[nodiscard]] QString exportTitle() const override { return spec_.title; }
  [[nodiscard]] qint64 exportTimeMs() const override { return model_->shownTimeMs(); }
  [[nodiscard]] ChartTable exportTable() const override { return model_->table(); }
  /// That of the current cell.
  [[nodiscard]] QList<MetricChoice> exportMetrics() const override;

  [[nodiscard]] QTableView* view() const { return view_; }
  [[nodiscard]] const MetricTableModel& model() const { return *model_; }
  /// At the head's right: how old the values are when none is fresh, how many rows have no room.
  [[nodiscard]] QString warningText() const;

 Q_SIGNALS:
  /// The operator wants to see more of that metric.
  void metricChosen(const QString& name);

 protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  MetricTable(const PanelSpec& spec, MetricTableModel::RowFinder find, const QStringList& titles,
              const MetricsStore& store, const Theme& theme, QWidget* parent);

  void open(const QModelIndex& index);
  void sortAtFirst();
  void takeValues();
  void takeTheme();
  void arrange();
  void fitColumns();

  const PanelSpec spec_;
  const MetricsStore& store_;
  MetricTableModel* model_;
  QTableView* view_;
  int fittedRows_ = -1;
};

}  // namespace pulsedeck

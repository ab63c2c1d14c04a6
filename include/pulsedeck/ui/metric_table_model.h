#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/chart_limits.h"
#include "pulsedeck/ui/chart_table.h"
#include "pulsedeck/ui/dashboard_spec.h"
#include "pulsedeck/ui/held_moment.h"

#include <QAbstractTableModel>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace pulsedeck {

/// A row of metrics that belong together; a cell without an id is of a metric that is not known.
struct MetricRow {
  QString name;
  std::vector<std::optional<MetricId>> cells;
};
/// The rows of a table's panel: one for each name between its `rows` and a column's metric.
[[nodiscard]] std::vector<MetricRow> tableRows(const MetricCatalog& catalog, const PanelSpec& panel);
/// One for each metric of `page.more` that neither a catalogue nor the page itself names.
[[nodiscard]] std::vector<MetricRow> unnamedRows(const MetricCatalog& catalog, const DashboardSpec& page);

/// Newest values as a table, a name and one column a metric, sorted by any of them. Rows never go, but their
/// order follows the values; what is unknown stands last either way. Persistent indexes, and with them the
/// selection, stay with their rows.
class MetricTableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  /// Rows beyond these are only counted: a server may invent any number.
  static constexpr std::size_t kMaxRows = 500;

  using RowFinder = std::function<std::vector<MetricRow>(const MetricCatalog&)>;

  /// What a cell shows.
  struct Cell {
    QString text;                 ///< an em dash for an unknown value
    QString name;                 ///< in the column of names: without the age of a stale row
    std::optional<double> value;  ///< absent in the column of names and for an unknown one
    Unit unit = Unit::Count;
    bool stale = false;
    std::optional<MetricLimit> pastLimit = {};  ///< the worst that the value is past
  };

  /// `panel` says how values are written; `titles` are those of all columns, that of the names first. `store`
  /// must outlive the model.
  MetricTableModel(RowFinder find, PanelSpec panel, QStringList titles, const MetricsStore& store,
                   QObject* parent = nullptr);

  /// `ids` as MetricsStore::metricsChanged gives them.
  void note(const QList<MetricId>& ids);
  void setPaused(bool paused);
  [[nodiscard]] bool isPaused() const { return held_.has_value(); }
  void setDue() { due_ = true; }
  /// Takes the store's values if any of the table's came or a second passed; true when something changed.
  bool refresh();

  /// As exact as it is known, in the order of the rows.
  [[nodiscard]] ChartTable table() const;
  /// The moment whose values are shown, ms since the epoch.
  [[nodiscard]] qint64 shownTimeMs() const;
  /// Of a cell; of the first known of its row in the column of names. Empty where none is known.
  [[nodiscard]] QString metricAt(const QModelIndex& index) const;

  [[nodiscard]] Cell cell(const QModelIndex& index) const;
  /// How many rows have no room.
  [[nodiscard]] std::size_t hiddenRows() const { return hiddenRows_; }
  /// Of the newest value, when none is fresh.
  [[nodiscard]] std::optional<qint64> staleForMs() const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role = Qt::DisplayRole) const override;
  void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

 private:
  struct Row {
    MetricRow metrics;
    std::vector<std::optional<double>> values;
    bool stale = false;
    qint64 ageMs = 0;  ///< of its newest value, in whole seconds
  };

  void findRows();
  bool takeValues(Row& row) const;
  [[nodiscard]] std::optional<Sample> sampleOf(std::optional<MetricId> id) const;
  [[nodiscard]] MetricsStore::Freshness freshnessOf(MetricId id) const;
  [[nodiscard]] bool comesBefore(const Row& a, const Row& b) const;
  void putInOrder();
  /// As people read it.
  [[nodiscard]] static QString nameOf(const Row& row);
  [[nodiscard]] QString spokenText(const QModelIndex& index) const;
  [[nodiscard]] MetricInfo columnInfo(std::size_t column) const;
  [[nodiscard]] MetricInfo infoOf(MetricId id) const;

  const RowFinder find_;
  const PanelSpec panel_;
  const QStringList titles_;
  const MetricsStore& store_;
  std::vector<Row> rows_;
  std::vector<MetricId> ids_;  ///< sorted
  std::size_t hiddenRows_ = 0;
  std::size_t catalogSize_ = 0;
  int sortColumn_ = 0;
  Qt::SortOrder sortOrder_ = Qt::AscendingOrder;
  bool due_ = true;
  qint64 lookedAtSecond_ = -1;
  std::optional<HeldMoment> held_;
};

}  // namespace pulsedeck

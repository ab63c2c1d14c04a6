#pragma once

#include "pulsedeck/ui/chart_table.h"

#include <QAbstractTableModel>

namespace pulsedeck {

/// A chart's data for a table view: the times or names first, then a column a series. Moments come newest
/// first, as an operator looks for them.
class ChartTableModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  using QAbstractTableModel::QAbstractTableModel;

  void setTable(ChartTable table);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  /// The cells as lines with tabs between, for a spreadsheet in the operator's language: numbers without unit
  /// and grouping. Cells that lie between them and are not among them are empty.
  [[nodiscard]] QString copyText(const QModelIndexList& cells) const;

 private:
  [[nodiscard]] const ChartTable::Row& rowAt(int row) const;
  [[nodiscard]] QString keyText(const ChartTable::Row& row) const;
  [[nodiscard]] QString copyTextOf(const QModelIndex& cell) const;

  ChartTable table_;
};

}  // namespace pulsedeck

#include "pulsedeck/ui/chart_table_model.h"

#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/time_text.h"

#include <QLocale>

#include <algorithm>
#include <cstddef>
#include <map>
#include <utility>

namespace pulsedeck {

void ChartTableModel::setTable(ChartTable table) {
  beginResetModel();
  table_ = std::move(table);
  if (table_.isOverTime) std::reverse(table_.rows.begin(), table_.rows.end());
  endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int ChartTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(table_.columns.size()) + 1;
}

const ChartTable::Row& ChartTableModel::rowAt(int row) const {
  return table_.rows[static_cast<std::size_t>(row)];
}

QString ChartTableModel::keyText(const ChartTable::Row& row) const {
  if (!table_.isOverTime) return row.name;
  return row.timeMs ? formatExactMoment(*row.timeMs) : tr("no data");
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const {
  if (role == Qt::TextAlignmentRole && index.column() > 0) {
    return QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter);
  }
  if (role != Qt::DisplayRole) return {};
  const ChartTable::Row& row = rowAt(index.row());
  if (index.column() == 0) return keyText(row);
  const auto column = static_cast<std::size_t>(index.column()) - 1;
  const std::optional<double>& value = row.values[column];
  return value ? formatValue(*value, table_.columns[column].info) : QString();
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) {
    return QVariant::fromValue((section > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  }
  if (role != Qt::DisplayRole) return {};
  return section == 0 ? table_.keyTitle
                      : columnHeading(table_.columns[static_cast<std::size_t>(section) - 1]);
}

QString ChartTableModel::copyTextOf(const QModelIndex& cell) const {
  const ChartTable::Row& row = rowAt(cell.row());
  if (cell.column() == 0) return spreadsheetText(keyText(row)).simplified();
  const std::optional<double>& value = row.values[static_cast<std::size_t>(cell.column()) - 1];
  if (!value) return {};
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  return locale.toString(*value, 'g', QLocale::FloatingPointShortest);
}

QString ChartTableModel::copyText(const QModelIndexList& cells) const {
  std::map<int, std::map<int, QString>> rows;
  int first = columnCount();
  int last = 0;
  for (const QModelIndex& cell : cells) {
    rows[cell.row()][cell.column()] = copyTextOf(cell);
    first = std::min(first, cell.column());
    last = std::max(last, cell.column());
  }
  QString text;
  for (auto& [row, texts] : rows) {
    for (int column = first; column <= last; ++column)
      text += texts[column] + (column < last ? QLatin1Char('\t') : QLatin1Char('\n'));
  }
  return text;
}

}  // namespace pulsedeck

#include "pulsedeck/ui/metric_table_model.h"

#include "pulsedeck/model/metric_pattern.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/metric_words.h"

#include <QHash>

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace pulsedeck {

namespace {

MetricPattern columnPattern(const PanelSpec& panel, const ColumnSpec& column) {
  return MetricPattern(panel.rows + QStringLiteral("*.") + column.metric);
}

/// Whether a panel or card of the page is made for the metric.
bool isNamedOn(const DashboardSpec& page, const QString& metric) {
  const auto inPanel = [&](const PanelSpec& panel) {
    const bool inGroup = !panel.prefix.isEmpty() && !MetricPattern(panel.prefix).memberIn(metric).isNull();
    const bool inTable = std::any_of(
        panel.columns.begin(), panel.columns.end(),
        [&](const ColumnSpec& column) { return !columnPattern(panel, column).memberIn(metric).isNull(); });
    const bool isOne = std::any_of(panel.series.begin(), panel.series.end(),
                                   [&](const SeriesSpec& series) { return series.metric == metric; });
    return inGroup || inTable || isOne || panel.card.metric == metric;
  };
  return std::any_of(page.rows.begin(), page.rows.end(), [&](const RowSpec& row) {
    return std::any_of(row.panels.begin(), row.panels.end(), inPanel) ||
           std::any_of(row.cards.begin(), row.cards.end(),
                       [&](const CardSpec& card) { return card.metric == metric; });
  });
}

}  // namespace

std::vector<MetricRow> tableRows(const MetricCatalog& catalog, const PanelSpec& panel) {
  std::map<QString, MetricRow> rows;
  const auto columns = static_cast<std::size_t>(panel.columns.size());
  for (std::size_t column = 0; column < columns; ++column) {
    const MetricPattern pattern = columnPattern(panel, panel.columns[static_cast<qsizetype>(column)]);
    for (const MetricId id : catalog.members(pattern)) {
      const QString name = pattern.memberIn(catalog.info(id).name).toString();
      MetricRow& row = rows.try_emplace(name, MetricRow{name, {}}).first->second;
      row.cells.resize(columns);
      row.cells[column] = id;
    }
  }
  std::vector<MetricRow> result;
  for (auto& [name, row] : rows)
    result.push_back(std::move(row));
  return result;
}

std::vector<MetricRow> unnamedRows(const MetricCatalog& catalog, const DashboardSpec& page) {
  std::vector<MetricRow> rows;
  const MetricPattern family(page.more + QLatin1Char('.'));
  for (const MetricId id : catalog.members(family)) {
    const MetricInfo info = catalog.info(id);
    if (info.known || isNamedOn(page, info.name)) continue;
    rows.push_back({family.memberIn(info.name).toString(), {id}});
  }
  return rows;
}

MetricTableModel::MetricTableModel(RowFinder find, PanelSpec panel, QStringList titles,
                                   const MetricsStore& store, QObject* parent)
    : QAbstractTableModel(parent),
      find_(std::move(find)),
      panel_(std::move(panel)),
      titles_(std::move(titles)),
      store_(store) {}

void MetricTableModel::note(const QList<MetricId>& ids) {
  if (due_) return;
  due_ = store_.catalog().size() != catalogSize_ || std::any_of(ids.begin(), ids.end(), [this](MetricId id) {
           return std::binary_search(ids_.begin(), ids_.end(), id);
         });
}

void MetricTableModel::setPaused(bool paused) {
  if (paused == isPaused()) return;
  held_ = paused ? std::optional(HeldMoment(store_)) : std::nullopt;
  due_ = true;
}

bool MetricTableModel::refresh() {
  const qint64 second = store_.clock().steadyMs() / 1'000;
  const bool aged = std::exchange(lookedAtSecond_, second) != second;
  if (!std::exchange(due_, false) && !aged) return false;
  if (store_.catalog().size() != catalogSize_) findRows();
  int first = rowCount();
  int last = -1;
  for (int i = 0; i < rowCount(); ++i) {
    if (!takeValues(rows_[static_cast<std::size_t>(i)])) continue;
    first = std::min(first, i);
    last = i;
  }
  if (last < 0) return false;
  Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
  putInOrder();
  return true;
}

// The catalogue only grows: rows come and get further cells, none goes.
void MetricTableModel::findRows() {
  catalogSize_ = store_.catalog().size();
  QHash<QString, std::size_t> known;
  for (std::size_t i = 0; i < rows_.size(); ++i)
    known.insert(rows_[i].metrics.name, i);
  std::vector<MetricRow> added;
  ids_.clear();
  hiddenRows_ = 0;
  for (MetricRow& row : find_(store_.catalog())) {
    const auto place = known.constFind(row.name);
    if (place == known.constEnd() && rows_.size() + added.size() >= kMaxRows) {
      ++hiddenRows_;
      continue;
    }
    for (const std::optional<MetricId>& id : row.cells) {
      if (id) ids_.push_back(*id);
    }
    if (place == known.constEnd()) {
      added.push_back(std::move(row));
    } else {
      rows_[*place].metrics = std::move(row);
    }
  }
  std::sort(ids_.begin(), ids_.end());
  if (added.empty()) return;
  beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
  for (MetricRow& row : added)
    rows_.push_back({std::move(row), {}, false, 0});
  endInsertRows();
}

bool MetricTableModel::takeValues(Row& row) const {
  std::vector<std::optional<double>> values;
  std::optional<qint64> age;
  bool fresh = false;
  for (const std::optional<MetricId>& id : row.metrics.cells) {
    const std::optional<Sample> sample = sampleOf(id);
    values.push_back(sample ? std::optional(sample->value) : std::nullopt);
    if (!sample) continue;
    fresh = fresh || freshnessOf(*id) == MetricsStore::Freshness::Fresh;
    const qint64 own = (held_ ? held_->ageMs(*sample) : store_.ageMs(*id).value_or(0)) / 1'000 * 1'000;
    age = std::min(age.value_or(own), own);
  }
  const bool stale = age.has_value() && !fresh;
  const qint64 shownAge = stale ? *age : 0;
  if (values == row.values && stale == row.stale && shownAge == row.ageMs) return false;
  row.values = std::move(values);
  row.stale = stale;
  row.ageMs = shownAge;
  return true;
}

std::optional<Sample> MetricTableModel::sampleOf(std::optional<MetricId> id) const {
  const TimeSeries* history = id ? store_.series(*id) : nullptr;
  if (history == nullptr) return std::nullopt;
  return held_ ? history->at(held_->timeMs()) : history->last();
}

MetricsStore::Freshness MetricTableModel::freshnessOf(MetricId id) const {
  return held_ ? held_->freshness(store_.catalog().info(id).name) : store_.freshness(id);
}

bool MetricTableModel::comesBefore(const Row& a, const Row& b) const {
  const bool up = sortOrder_ == Qt::AscendingOrder;
  const int byName = QString::localeAwareCompare(a.metrics.name, b.metrics.name);
  if (sortColumn_ <= 0) return up ? byName < 0 : byName > 0;
  const auto column = static_cast<std::size_t>(sortColumn_ - 1);
  const bool leftKnown = column < a.values.size() && a.values[column].has_value();
  const bool rightKnown = column < b.values.size() && b.values[column].has_value();
  if (leftKnown != rightKnown) return leftKnown;
  const double left = leftKnown ? *a.values[column] : 0;
  const double right = rightKnown ? *b.values[column] : 0;
  if (left == right) return byName < 0;
  return up ? left < right : left > right;
}

void MetricTableModel::putInOrder() {
  std::vector<std::size_t> order(rows_.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [this](std::size_t a, std::size_t b) { return comesBefore(rows_[a], rows_[b]); });
  if (std::is_sorted(order.begin(), order.end())) return;
  Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
  std::vector<int> newPlace(rows_.size());
  std::vector<Row> sorted;
  sorted.reserve(rows_.size());
  for (const std::size_t old : order) {
    newPlace[old] = static_cast<int>(sorted.size());
    sorted.push_back(std::move(rows_[old]));
  }
  rows_ = std::move(sorted);
  const QModelIndexList before = persistentIndexList();
  QModelIndexList after;
  for (const QModelIndex& old : before)
    after << index(newPlace[static_cast<std::size_t>(old.row())], old.column());
  changePersistentIndexList(before, after);
  Q_EMIT layoutChanged({}, VerticalSortHint);
}

void MetricTableModel::sort(int column, Qt::SortOrder order) {
  sortColumn_ = column;
  sortOrder_ = order;
  putInOrder();
}

std::optional<qint64> MetricTableModel::staleForMs() const {
  std::optional<qint64> least;
  for (const Row& row : rows_) {
    const bool known = std::any_of(row.values.begin(), row.values.end(),
                                   [](const std::optional<double>& value) { return value.has_value(); });
    if (!known) continue;
    if (!row.stale) return std::nullopt;
    least = std::min(least.value_or(row.ageMs), row.ageMs);
  }
  return least;
}

int MetricTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int MetricTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(titles_.size());
}

MetricInfo MetricTableModel::infoOf(MetricId id) const {
  return panel_.written(store_.catalog().info(id));
}

MetricTableModel::Cell MetricTableModel::cell(const QModelIndex& index) const {
  const Row& row = rows_[static_cast<std::size_t>(index.row())];
  Cell cell;
  cell.stale = row.stale;
  if (index.column() == 0) {
    cell.name = nameOf(row);
    cell.text =
        row.stale ? tr("%1 · stale, %2 ago", "name, age").arg(cell.name, formatAge(row.ageMs)) : cell.name;
    return cell;
  }
  const auto column = static_cast<std::size_t>(index.column() - 1);
  cell.value = column < row.values.size() ? row.values[column] : std::nullopt;
  if (!cell.value) {
    cell.text = kUnknown;
    return cell;
  }
  const MetricInfo info = infoOf(*row.metrics.cells[column]);
  cell.unit = info.unit;
  cell.text = formatValue(*cell.value, info);
  if (info.unit != Unit::State)
    cell.pastLimit = worstPassed(*cell.value, info, store_.ruleLimits(*row.metrics.cells[column]));
  return cell;
}

qint64 MetricTableModel::shownTimeMs() const {
  return held_ ? held_->timeMs() : store_.serverNowMs().value_or(store_.clock().wallMs());
}

ChartTable MetricTableModel::table() const {
  ChartTable table;
  table.isOverTime = false;
  table.keyTitle = titles_.front();
  for (int column = 1; column < columnCount(); ++column)
    table.columns.push_back({titles_[column], columnInfo(static_cast<std::size_t>(column - 1))});
  tellApart(table.columns);
  for (const Row& row : rows_) {
    std::vector<std::optional<double>> values = row.values;
    values.resize(table.columns.size());
    table.rows.push_back({std::nullopt, nameOf(row), std::move(values)});
  }
  return table;
}

/// What its cells have in common: how they are written.
MetricInfo MetricTableModel::columnInfo(std::size_t column) const {
  std::optional<MetricInfo> common;
  for (const Row& row : rows_) {
    if (column >= row.metrics.cells.size() || !row.metrics.cells[column]) continue;
    const MetricInfo info = infoOf(*row.metrics.cells[column]);
    if (common && (common->unit != info.unit || common->currency != info.currency)) return {};
    common = info;
  }
  return common.value_or(MetricInfo());
}

QString MetricTableModel::metricAt(const QModelIndex& index) const {
  if (!index.isValid()) return {};
  const auto& cells = rows_[static_cast<std::size_t>(index.row())].metrics.cells;
  const auto known = [](const std::optional<MetricId>& id) { return id.has_value(); };
  const auto column = static_cast<std::size_t>(std::max(0, index.column() - 1));
  const auto found = index.column() == 0
                         ? std::find_if(cells.begin(), cells.end(), known)
                         : cells.begin() + static_cast<std::ptrdiff_t>(std::min(column, cells.size()));
  return found != cells.end() && *found ? store_.catalog().info(**found).name : QString();
}

QString MetricTableModel::nameOf(const Row& row) {
  return memberTitle(row.metrics.name);
}

QString MetricTableModel::spokenText(const QModelIndex& index) const {
  const Cell shown = cell(index);
  if (index.column() == 0) return shown.text;
  const QString& title = titles_[index.column()];
  if (!shown.value) return tr("%1 unknown").arg(title);
  const Row& row = rows_[static_cast<std::size_t>(index.row())];
  const MetricInfo info = infoOf(*row.metrics.cells[static_cast<std::size_t>(index.column() - 1)]);
  QString text = title + QLatin1Char(' ') + speakValue(*shown.value, info);
  if (shown.pastLimit) text += shown.pastLimit->above ? tr(", above limit") : tr(", below limit");
  if (shown.stale) text += tr(", stale");
  return text;
}

QVariant MetricTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  switch (role) {
    case Qt::DisplayRole:
      return cell(index).text;
    case Qt::AccessibleTextRole:
      return spokenText(index);
    case Qt::TextAlignmentRole:
      return static_cast<int>((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    default:
      return {};
  }
}

QVariant MetricTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= titles_.size()) return {};
  switch (role) {
    case Qt::DisplayRole:
      return titles_[section];
    case Qt::ToolTipRole:
      return tr("Sort by %1: click, or press S in the column").arg(titles_[section]).toHtmlEscaped();
    case Qt::AccessibleTextRole:
      if (section != sortColumn_) return titles_[section];
      return sortOrder_ == Qt::AscendingOrder ? tr("%1, sorted, smallest first").arg(titles_[section])
                                              : tr("%1, sorted, largest first").arg(titles_[section]);
    default:
      return {};
  }
}

}  // namespace pulsedeck

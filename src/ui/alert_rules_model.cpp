#include "pulsedeck/ui/alert_rules_model.h"

#include <QHash>

#include <algorithm>
#include <tuple>
#include <utility>

namespace pulsedeck {

namespace {

/// What wants attention first.
int rank(const AlertRulesModel::Row& row) {
  if (!row.rule.enabled) return 5;
  switch (row.state) {
    case AlertState::Firing:
      return 0;
    case AlertState::Pending:
      return 1;
    case AlertState::Snoozed:
      return 2;
    case AlertState::Acknowledged:
      return 3;
    case AlertState::Normal:
      return 4;
  }
  Q_UNREACHABLE();
}

}  // namespace

AlertRulesModel::AlertRulesModel(const AlertMonitor& monitor, const MetricsStore& store, QObject* parent)
    : QAbstractTableModel(parent), monitor_(monitor), store_(store) {
  connect(&monitor_, &AlertMonitor::rulesChanged, this, [this] { rulesDue_ = true; });
  connect(&monitor_, &AlertMonitor::statesChanged, this, [this] { statesDue_ = true; });
  refresh();
}

bool AlertRulesModel::refresh() {
  // A metric that came to be known gives its rules a title.
  const std::size_t size = store_.catalog().size();
  const bool rules = std::exchange(rulesDue_, false) || std::exchange(catalogSize_, size) != size;
  const bool states = std::exchange(statesDue_, false) || rules;
  if (rules) takeRules();
  if (states) takeStates();
  return states;
}

void AlertRulesModel::takeRules() {
  beginResetModel();
  rows_.clear();
  for (const AlertRule& rule : monitor_.rules()) {
    Row row;
    row.rule = rule;
    row.metric = ruleMetricTitle(store_.catalog(), rule.metric);
    row.condition = conditionWords(rule, ruleMetricInfo(store_.catalog(), rule.metric));
    row.severity = lookOf(rule.severity);
    rows_.push_back(std::move(row));
  }
  endResetModel();
}

void AlertRulesModel::takeStates() {
  const QHash<QString, RuleTimes> times = ruleTimes(monitor_);
  const qint64 now = store_.clock().wallMs();
  for (Row& row : rows_) {
    const RuleTimes known = times.value(row.rule.id);
    row.state = monitor_.state(row.rule.id);
    row.look = lookOf(row.state, row.rule.severity, known.sinceMs, known.untilMs, now);
    if (!row.rule.enabled) row.look = {tr("Off"), QString(), &ThemeTokens::muted};
  }
  if (!rows_.empty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

int AlertRulesModel::rowOf(const QString& id) const {
  const auto found =
      std::find_if(rows_.begin(), rows_.end(), [&](const Row& row) { return row.rule.id == id; });
  return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

int AlertRulesModel::firingCount() const {
  return static_cast<int>(std::count_if(rows_.begin(), rows_.end(), [](const Row& row) {
    return row.rule.enabled && row.state == AlertState::Firing;
  }));
}

int AlertRulesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int AlertRulesModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

QVariant AlertRulesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const Row& shown = row(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return textAt(shown, index.column());
    case Qt::AccessibleTextRole:
      return index.column() == Name ? tr("%1, %2", "rule, metric").arg(shown.rule.name, shown.metric)
                                    : textAt(shown, index.column());
    case Qt::ToolTipRole:
      return index.column() == Name ? shown.rule.metric : QVariant();
    default:
      return {};
  }
}

QString AlertRulesModel::textAt(const Row& row, int column) const {
  switch (column) {
    case Enabled:
      return row.rule.enabled ? tr("On") : tr("Off");
    case Name:
      return row.rule.name;
    case Condition:
      return row.condition;
    case Severeness:
      return row.severity.word;
    default:
      return row.look.text;
  }
}

QVariant AlertRulesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
  switch (section) {
    case Enabled:
      return tr("On", "heading of a column of switches");
    case Name:
      return tr("Rule and metric");
    case Condition:
      return tr("Condition");
    case Severeness:
      return tr("Severity");
    default:
      return tr("State");
  }
}

AlertRulesFilter::AlertRulesFilter(AlertRulesModel* model, QObject* parent)
    : QSortFilterProxyModel(parent), model_(model) {
  setSourceModel(model);
  setDynamicSortFilter(true);
}

void AlertRulesFilter::search(const QString& typed) {
  words_ = typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
  invalidateFilter();
}

const AlertRulesModel::Row& AlertRulesFilter::rowAt(const QModelIndex& index) const {
  return model_->row(mapToSource(index).row());
}

bool AlertRulesFilter::filterAcceptsRow(int row, const QModelIndex&) const {
  const AlertRulesModel::Row& candidate = model_->row(row);
  const QString text = QStringList{candidate.rule.name, candidate.rule.metric,   candidate.metric,
                                   candidate.condition, candidate.severity.word, candidate.look.text}
                           .join(QLatin1Char('\n'));
  return std::all_of(words_.begin(), words_.end(),
                     [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

bool AlertRulesFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
  const AlertRulesModel::Row& a = model_->row(left.row());
  const AlertRulesModel::Row& b = model_->row(right.row());
  const auto byName = [&] { return a.rule.name.localeAwareCompare(b.rule.name); };
  switch (left.column()) {
    case AlertRulesModel::Enabled:
      return std::tuple(!a.rule.enabled, byName()) < std::tuple(!b.rule.enabled, 0);
    case AlertRulesModel::Severeness:
      // The most severe is what one looks for.
      return std::tuple(b.rule.severity, byName()) < std::tuple(a.rule.severity, 0);
    case AlertRulesModel::State:
      return std::tuple(rank(a), byName()) < std::tuple(rank(b), 0);
    case AlertRulesModel::Condition:
      return a.condition.localeAwareCompare(b.condition) < 0;
    default:
      return byName() < 0;
  }
}

}  // namespace pulsedeck

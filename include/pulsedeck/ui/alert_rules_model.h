#pragma once

#include "pulsedeck/model/alert_monitor.h"
#include "pulsedeck/model/alert_rule.h"
#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/alert_rule_words.h"
#include "pulsedeck/ui/severity_look.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <vector>

namespace pulsedeck {

/// The alert rules as rows, in their own order: everything in words, ready to be painted.
class AlertRulesModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  enum Column { Enabled, Name, Condition, Severeness, State, kColumns };

  struct Row {
    AlertRule rule;
    QString metric;     ///< its title
    QString condition;  ///< "above 90 % for 2 min"
    SeverityLook severity;
    AlertState state = AlertState::Normal;
    RuleStateLook look;  ///< of the state; a rule that is off says so
  };

  /// Both must outlive the model.
  AlertRulesModel(const AlertMonitor& monitor, const MetricsStore& store, QObject* parent = nullptr);

  /// Takes in rules and states that changed; for the frame clock. True when anything did.
  bool refresh();
  [[nodiscard]] const Row& row(int row) const { return rows_[static_cast<std::size_t>(row)]; }
  /// −1 for none of that id.
  [[nodiscard]] int rowOf(const QString& id) const;
  /// How many are firing, acknowledged and snoozed ones left out.
  [[nodiscard]] int firingCount() const;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  void takeRules();
  void takeStates();
  [[nodiscard]] QString textAt(const Row& row, int column) const;

  const AlertMonitor& monitor_;
  const MetricsStore& store_;
  std::vector<Row> rows_;
  std::size_t catalogSize_ = 0;
  bool rulesDue_ = true;
  bool statesDue_ = true;
};

/// Those of the rules that have all the words that are looked for, sorted by a column.
class AlertRulesFilter : public QSortFilterProxyModel {
  Q_OBJECT

 public:
  explicit AlertRulesFilter(AlertRulesModel* model, QObject* parent = nullptr);

  void search(const QString& typed);
  [[nodiscard]] const AlertRulesModel::Row& rowAt(const QModelIndex& index) const;

 protected:
  [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
  [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

 private:
  AlertRulesModel* model_;
  QStringList words_;
};

}  // namespace pulsedeck

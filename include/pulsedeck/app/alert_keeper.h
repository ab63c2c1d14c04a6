#pragma once

#include "pulsedeck/app/alert_rule_file.h"
#include "pulsedeck/app/state_file.h"
#include "pulsedeck/model/alert_monitor.h"
#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/model/metrics_store.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <vector>

namespace pulsedeck {

/// The shipped rules, named in the operator's language. `json` must be without a fault.
[[nodiscard]] std::vector<AlertRule> shippedAlertRules(const QByteArray& json);

/// Gives an AlertMonitor its rules and its memory: the operator's own file, else the shipped rules, and what
/// was raised when the last run ended. A file with a fault is left alone: its good rules run, and of the
/// others those of its last state without a fault, which outlives a restart, so that a slip of the pen leaves
/// nothing unwatched; and the operator is told. What is changed in the window is written. GUI thread.
class AlertKeeper : public QObject {
  Q_OBJECT

 public:
  static constexpr int kSaveAfterMs = 1'000;

  struct Files {
    QString rules;
    QString state;      ///< empty: nothing is kept
    QString goodRules;  ///< where those of the last state without a fault are kept; may be empty, too
  };

  /// `store` and `catalog` must outlive it; `catalog` is the store's.
  AlertKeeper(const Files& files, std::vector<AlertRule> shipped, MetricsStore& store, MetricCatalog& catalog,
              QObject* parent = nullptr);
  /// Saves what is not saved yet.
  ~AlertKeeper() override;

  [[nodiscard]] AlertMonitor& monitor() { return monitor_; }
  /// Reads both files. After the notifications of the last run are back, before any data.
  void open();
  /// Waits until it is written.
  void saveNow();

 private:
  void takeFile();
  [[nodiscard]] std::vector<AlertRule> goodRulesOfLastRun() const;
  void rememberGoodRules(std::vector<AlertRule> rules);
  void tellFaults(const std::vector<AlertRuleFault>& faults);
  void runRules(const std::vector<AlertRule>& rules);
  void writeRules();
  void restore();
  void saveSoon();
  void save();
  void tell(Severity severity, const QString& title, const QString& message);

  const std::vector<AlertRule> shipped_;
  MetricsStore& store_;
  AlertMonitor monitor_;
  AlertRuleFile ruleFile_;
  std::unique_ptr<StateFile> stateFile_;  ///< null: nothing is kept
  std::unique_ptr<StateFile> goodRulesFile_;
  std::vector<AlertRule> goodRules_;  ///< of the file's last state without a fault
  QTimer saving_;
  bool takesFile_ = false;  ///< rules change since the file has
  int told_ = 0;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/alert_monitor.h"
#include "pulsedeck/model/alert_rule.h"
#include "pulsedeck/model/metrics_store.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QString>

#include <optional>
#include <vector>

class QWidget;

namespace pulsedeck {

class AlertRuleEditor;
class Theme;

/// A rule for `metric` as the editor opens with it: named after the metric, its limit the end of what the
/// catalogue expects. Without a metric all is still to be filled in.
[[nodiscard]] AlertRule newRuleFor(const MetricCatalog& catalog, const QString& metric);
/// `rules` with those of `added` that are not there yet; one whose id is taken by another rule gets an id of
/// its own.
[[nodiscard]] std::vector<AlertRule> withAdded(std::vector<AlertRule> rules,
                                               const std::vector<AlertRule>& added);

/// What the operator can do with alert rules, wherever it is asked for: opens the editor, the file dialogs
/// and the questions on its window, and hands the result to the monitor. GUI thread.
class AlertRuleDesk : public QObject {
  Q_OBJECT

 public:
  static constexpr qint64 kSnoozeMs = 60LL * 60 * 1'000;

  /// All must outlive it. `window` is what dialogs lie on.
  AlertRuleDesk(AlertMonitor& monitor, MetricsStore& store, const Theme& theme, QWidget& window);

  /// Opens the editor; the rule is the monitor's once it is saved.
  void create(const QString& metric = {});
  /// Nothing happens for an id that no rule has, here and below.
  void edit(const QString& id);
  void duplicate(const QString& id);
  /// At once; undo() brings it back.
  void remove(const QString& id);
  void setEnabled(const QString& id, bool enabled);
  /// All that the rule raised and that is open.
  void acknowledge(const QString& id);
  void snoozeUntil(const QString& id, qint64 untilMs);
  /// For kSnoozeMs.
  void snooze(const QString& id);

  /// Asks for a file, and whether its rules are added or replace those that there are.
  void importRules();
  void exportRules();
  /// What follows the choice of a file.
  void importFrom(const QString& path);
  void exportTo(const QString& path);

  /// "“CPU high” was deleted", while undo() would take that back; else empty.
  [[nodiscard]] const QString& undoText() const { return undoText_; }
  void undo();

  [[nodiscard]] const AlertMonitor& monitor() const { return monitor_; }

 Q_SIGNALS:
  void undoChanged();
  /// A rule was saved by the editor.
  void ruleSaved(const QString& id);

 private:
  [[nodiscard]] QString notificationIdOf(const AlertFiring& firing) const;
  void open(const AlertRule& rule, bool isNew);
  void save(const AlertRule& rule);
  void setRules(std::vector<AlertRule> rules, const QString& undoText);
  void forgetUndo();
  [[nodiscard]] const AlertRule* find(const QString& id) const;
  void askHowToImport(const QString& file, const std::vector<AlertRule>& rules);
  void tell(const QString& title, const QString& text);

  AlertMonitor& monitor_;
  MetricsStore& store_;
  const Theme& theme_;
  QWidget& window_;
  QPointer<AlertRuleEditor> editor_;
  std::vector<AlertRule> before_;  ///< what undo() brings back
  QString undoText_;
  bool changing_ = false;  ///< the monitor's rules change by us
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/alert_engine.h"
#include "pulsedeck/model/alert_memory.h"
#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/model/metrics_store.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <functional>
#include <optional>
#include <vector>

namespace pulsedeck {

/// Runs an AlertEngine over what comes into a store. What is raised becomes a notification with the id
/// "alert:<rule>:<metric>:<startedMs>" and an activity event; when it is over the notification is replaced by
/// one that says so. Acknowledging, snoozing or dismissing the notification does so with the alert. GUI
/// thread.
///
/// An alert that was over before it could be told (in replayed history, in quiet hours) is in the activity
/// alone, unless that is longer ago than kPastReachMs. Silence is judged while the link is up; that the link
/// is down is told by the link.
class AlertMonitor : public QObject {
  Q_OBJECT

 public:
  /// How often refresh() really looks.
  static constexpr qint64 kPassEveryMs = 1'000;
  static constexpr qint64 kPastReachMs = 24LL * 60 * 60 * 1000;

  /// Writes a value for people.
  using ValueText = std::function<QString(double value, const MetricInfo& info)>;

  /// What is passed by reference must outlive it. `catalog` is the store's; metrics whose silence is watched
  /// are added to it.
  AlertMonitor(MetricsStore& store, MetricCatalog& catalog, QTimeZone zone = QTimeZone::systemTimeZone(),
               QObject* parent = nullptr);

  /// By default plain figures.
  void setValueText(ValueText text) { valueText_ = std::move(text); }

  [[nodiscard]] const std::vector<AlertRule>& rules() const { return engine_.rules(); }
  /// Rules must have passed check(). Values that are known are judged at once. What a changed rule had raised
  /// goes on, with what the operator did about it, where it holds by the same comparison still; else it ends
  /// with a note.
  void setRules(std::vector<AlertRule> rules);
  [[nodiscard]] AlertState state(const QString& ruleId) const { return engine_.state(ruleId); }
  /// All that are raised now.
  [[nodiscard]] std::vector<AlertFiring> open() const;
  /// The families whose metrics rules watch.
  [[nodiscard]] QStringList families() const;

  [[nodiscard]] static QString notificationId(const QString& rule, const QString& metric, qint64 startedMs);
  /// How a rule's message reads for a firing of that metric.
  [[nodiscard]] static QString exampleMessage(const AlertRule& rule, const AlertFiring& firing,
                                              const MetricInfo& info, const ValueText& valueText);
  /// What is said of a firing, or of its end where it has one.
  [[nodiscard]] QString messageOf(const AlertRule& rule, const AlertFiring& firing) const;

  /// To be called now and then, as at each frame.
  void refresh();
  /// Of the alert that a notification is of; nothing where there is none, or it is over.
  void acknowledge(const QString& notificationId);
  void snooze(const QString& notificationId, qint64 untilMs);
  /// Of one that may have no notification any more; nothing where it is not raised.
  void acknowledgeAlert(const QString& ruleId, MetricId metric);
  void snoozeAlert(const QString& ruleId, MetricId metric, qint64 untilMs);

  /// What a restart has to know.
  [[nodiscard]] AlertMemory memory() const;
  /// Takes up what an earlier run left, after setRules() and the notifications of that run, before any data.
  /// Notifications of alerts that are not in there (the last save of either was lost) end with a note: what
  /// still holds is told anew.
  void restore(const AlertMemory& memory);

  /// How often a rule would have told something in [fromMs, toMs] (samples' time), or was telling it when
  /// that began: by the engine that runs live, over the histories in the store.
  [[nodiscard]] static std::vector<AlertFiring> wouldHaveFired(
      const AlertRule& rule, const MetricsStore& store, qint64 fromMs, qint64 toMs,
      const QTimeZone& zone = QTimeZone::systemTimeZone());

 Q_SIGNALS:
  void rulesChanged();
  void statesChanged();
  void fired(const AlertRule& rule, const AlertFiring& firing);
  /// Over, or its rule is no more.
  void resolved(const AlertRule& rule, const AlertFiring& firing);

 private:
  void take(const std::vector<MetricUpdate>& updates);
  void noteConnection(const ConnectionStatus& status);
  void judgeKnown();
  void judgeKnown(MetricId metric, qint64 reachMs);
  void goOn(const std::vector<OpenAlert>& before);
  bool goesOn(const AlertRule& rule, const OpenAlert& former);
  void tellOfChanges();
  void endUnclaimed();
  void handle();
  void handle(const AlertEvent& event, const AlertRule& rule);
  [[nodiscard]] Notification notificationOf(const AlertRule& rule, const AlertFiring& firing) const;
  void tellFired(const AlertRule& rule, const AlertFiring& firing);
  void tellOver(const AlertRule& rule, const AlertFiring& firing, bool withdrawn);
  void log(const char* type, const AlertRule& rule, const AlertFiring& firing, qint64 timeMs);
  void tellUnwatched();
  void pushLimits();
  [[nodiscard]] qint64 serverNowMs() const;
  /// What had passed before is not ours to tell, or was told by an earlier run. Server's time.
  [[nodiscard]] qint64 seenUntilMs() const;
  [[nodiscard]] bool isExpected(MetricId metric) const;
  [[nodiscard]] bool isShown(const AlertFiring& firing) const;
  [[nodiscard]] QString titleOf(const AlertRule& rule, const MetricInfo& info) const;

  MetricsStore& store_;
  MetricCatalog& catalog_;
  AlertEngine engine_;
  ValueText valueText_;
  std::vector<AlertEvent> events_;
  std::vector<AlertRule> former_;  ///< while rules change: those that are withdrawn
  bool isUp_ = false;
  qint64 passedMs_ = 0;                ///< steady clock
  const qint64 startedMs_;             ///< steady clock
  std::optional<qint64> seenUntilMs_;  ///< of an earlier run
  struct Raised {
    QString ruleId;
    MetricId metric;
  };
  QHash<QString, Raised> raised_;  ///< that were told and are not over, by their notifications' ids
  QHash<MetricId, QList<RuleLimit>> limits_;
  std::size_t limitedMetrics_ = 0;  ///< that were looked at for limits_
  std::size_t unwatchedTold_ = 0;
  quint64 revisionTold_ = 0;
};

}  // namespace pulsedeck

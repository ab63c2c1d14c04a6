#pragma once

#include "pulsedeck/model/alert_condition.h"
#include "pulsedeck/model/alert_rule.h"
#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/model/metric_pattern.h"
#include "pulsedeck/model/update_batch.h"

#include <QString>
#include <QTimeZone>
#include <QtGlobal>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace pulsedeck {

/// Normal, or waiting for the rule's for-duration, or raised: not seen yet, seen, or put off.
enum class AlertState { Normal, Pending, Firing, Acknowledged, Snoozed };

[[nodiscard]] constexpr bool isRaised(AlertState state) {
  return state >= AlertState::Firing;
}

/// One time that a rule held for a metric. Times are the samples'.
struct AlertFiring {
  QString ruleId;
  MetricId metric{};
  double value = 0;      ///< when it was told; NaN where none was ever known
  qint64 startedMs = 0;  ///< since when it held
  std::optional<qint64> endedMs;
  qint64 raisedMs = 0;  ///< when it had held for long enough
  double worst = 0;     ///< the value farthest beyond the limit so far

  bool operator==(const AlertFiring&) const = default;
};

/// What the engine has to say.
struct AlertEvent {
  enum class Kind {
    Fired,     ///< to be told now
    Resolved,  ///< one that was told is over
    Passed,    ///< was over before it could be told: in replayed history, or in quiet hours
    Withdrawn  ///< one that was told is over, because its rule was changed or taken away
  };
  Kind kind;
  AlertFiring firing;
};

/// A firing that goes on, with what the operator did about it.
struct OpenAlert {
  AlertFiring firing;
  AlertState state = AlertState::Firing;
  qint64 snoozedUntilMs = 0;  ///< our own wall clock; Snoozed only
  bool told = true;           ///< false: held back, by quiet hours or because it may be long past

  bool operator==(const OpenAlert&) const = default;
};

/// Judges samples by rules. Pure: all times are handed in. A rule with a star keeps a state for each of its
/// metrics.
///
/// Each sample is judged once, by its own time; an older one than its metric's newest is ignored, unless live
/// ones are more than TimeSeries::kClockResetMs older or kLateUpdates come one after the other: then the
/// server's clock was set back, and waiting begins anew while what is raised stays. A value holds until the
/// next sample; over a break in the line it holds if it is beyond the limit on both sides and the break was
/// no longer than the rule's for-duration, else waiting begins anew. What is raised ends by a sample only.
///
/// History that was replayed is judged as all else, but raises nothing that has ended in it: what still
/// holds is told with the first live sample, or once nothing was replayed for kSettleMs.
///
/// A change (ChangedBy) that was raised when its window was lost (a restart, a clock set back) ends only once
/// the whole of it is known again.
///
/// Silence (NoData) is judged by pass(), since the newest of: its metric's sample, the begin of watching it,
/// resume(). A metric of a pattern is silent only once it has spoken.
///
/// take() of a known metric allocates nothing, as long as no rule changes its mind. Not thread-safe.
class AlertEngine {
 public:
  /// How long after the last replayed sample of a metric its history is taken to be complete.
  static constexpr qint64 kSettleMs = 3'000;
  /// So many late live updates in a row are no disorder on their way.
  static constexpr int kLateUpdates = 3;
  /// A snooze that ends later than that from now was set by a clock that was wrong.
  static constexpr qint64 kMaxSnoozeMs = 7LL * 24 * 60 * 60 * 1000;
  /// Pairs of a rule and a metric that are judged at most; see unwatched().
  static constexpr std::size_t kMaxInstances = 10'000;

  struct Moment {
    qint64 serverMs = 0;  ///< the samples' time
    qint64 steadyMs = 0;  ///< MetricUpdate::arrivalMs' clock
  };

  /// `catalog` must outlive the engine. `zone` is where quiet hours are kept.
  explicit AlertEngine(const MetricCatalog& catalog, QTimeZone zone = QTimeZone::systemTimeZone());

  /// Rules must be without a fault and have ids of their own. One that judges as before keeps its states; a
  /// changed or missing one withdraws what it raised.
  void setRules(std::vector<AlertRule> rules, std::vector<AlertEvent>& events);
  [[nodiscard]] const std::vector<AlertRule>& rules() const { return rules_; }
  /// Null when there is none.
  [[nodiscard]] const AlertRule* rule(const QString& id) const;

  /// Whether any rule judges that metric.
  [[nodiscard]] bool watches(MetricId metric);
  /// Whether data of a metric are to come at all; its silence says something only then. By default they are.
  void setExpected(std::function<bool(MetricId)> isExpected) { isExpected_ = std::move(isExpected); }

  void take(const MetricUpdate& update, std::vector<AlertEvent>& events);
  /// Time went on while the link was up: silence is noticed, what was held back is told.
  void pass(Moment now, std::vector<AlertEvent>& events);
  /// Nothing can have come before, as the link was down; steady clock.
  void resume(qint64 steadyMs);

  /// Of that rule for that metric. False where nothing is raised.
  bool acknowledge(const QString& ruleId, MetricId metric);
  bool snooze(const QString& ruleId, MetricId metric, qint64 untilMs);
  /// Ends snoozes; whether there were any to end.
  bool wake(qint64 wallMs);

  /// Lets what is raised be the going on of what that rule had raised and told before it was changed, with
  /// what the operator did about it. False where nothing is raised.
  bool goOn(const OpenAlert& former);
  /// Takes up a firing from an earlier run that went on until `seenUntilMs`. False where no rule has it now.
  bool restore(const OpenAlert& alert, qint64 seenUntilMs);

  /// The most urgent of all its metrics.
  [[nodiscard]] AlertState state(const QString& ruleId) const;
  [[nodiscard]] std::vector<OpenAlert> open() const;
  [[nodiscard]] std::size_t openCount() const { return raised_; }
  /// Pairs of a rule and a metric that are not judged, as there are more than kMaxInstances.
  [[nodiscard]] std::size_t unwatched() const { return unwatched_; }
  /// Grows when any state changes.
  [[nodiscard]] quint64 revision() const { return revision_; }

 private:
  struct Instance {
    quint32 rule = 0;
    MetricId metric{};
    AlertState state = AlertState::Normal;
    bool told = false;
    bool spoke = false;  ///< `last` is one
    bool breakDue = false;
    int lateUpdates = 0;                  ///< in a row
    std::optional<qint64> judgedUntilMs;  ///< by an earlier run
    Sample last;
    qint64 sinceMs = 0;             ///< Pending and raised: since when it holds
    std::optional<qint64> heardMs;  ///< from when silence counts; steady clock
    qint64 replayedMs = 0;          ///< arrival of the last replayed sample; steady clock
    qint64 snoozedUntilMs = 0;
    qint64 raisedMs = 0;
    double value = 0;  ///< when raised
    double worst = 0;
    double worstExcess = 0;
    std::unique_ptr<ChangeWindow> window;  ///< ChangedBy only, and large
    bool refills = false;                  ///< the window was lost
  };

  void bind(std::size_t metricCount);
  void addInstance(std::size_t rule, MetricId metric);
  /// Whether an update has news for that instance.
  bool admit(Instance& instance, const MetricUpdate& update);
  void judge(Instance& instance, Sample sample, bool breakBefore, const MetricUpdate& update,
             std::vector<AlertEvent>& events);
  void startAnew(Instance& instance);
  /// Silence counts on where a rule is only set otherwise.
  void inheritHearing(const std::vector<Instance>& former);
  void noteSilence(Instance& instance, Moment now);
  void raise(Instance& instance, double value, qint64 timeMs);
  void tell(Instance& instance, std::vector<AlertEvent>& events);
  void leave(Instance& instance, qint64 endedMs, std::vector<AlertEvent>& events);
  void enter(Instance& instance, AlertState state);
  [[nodiscard]] bool isQuiet(const AlertRule& rule, qint64 serverMs) const;
  [[nodiscard]] AlertFiring firingOf(const Instance& instance) const;
  [[nodiscard]] Instance* find(const QString& ruleId, MetricId metric);

  const MetricCatalog& catalog_;
  const QTimeZone zone_;
  std::function<bool(MetricId)> isExpected_;
  std::vector<AlertRule> rules_;
  std::vector<AlertCondition> conditions_;  ///< by rule
  std::vector<Instance> instances_;
  std::vector<std::vector<quint32>> byMetric_;  ///< indices of instances, by MetricId
  std::size_t bound_ = 0;                       ///< metrics whose rules are known
  std::size_t raised_ = 0;
  std::size_t unwatched_ = 0;
  quint64 revision_ = 0;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/clock.h"
#include "pulsedeck/model/daily_schedule.h"
#include "pulsedeck/model/notification.h"

#include <QObject>
#include <QTimeZone>
#include <QtGlobal>

#include <optional>

namespace pulsedeck {

/// Whether the operator wants to be left alone: for some hours, until tomorrow, or at hours of every day.
/// Nothing is lost meanwhile, it only comes without toasts, sounds and desktop notifications. Judged on the
/// wall clock, so that it survives a restart. GUI thread.
class DoNotDisturb : public QObject {
  Q_OBJECT

 public:
  /// "Until tomorrow" on the day the clocks are put back. What would last longer is cut, or, after a restart
  /// with another clock, forgotten: silence must not last for ever.
  static constexpr qint64 kLongestMuteMs = 25LL * 60 * 60 * 1000;

  /// What the operator chose, to be kept over a restart; wall clock.
  struct Choice {
    std::optional<qint64> mutedUntilMs;
    /// The schedule does not count until then: the operator ended these hours early.
    std::optional<qint64> scheduleOffUntilMs;

    bool operator==(const Choice&) const = default;
  };

  /// `clock` must outlive it; `zone` is where the schedule's times are.
  explicit DoNotDisturb(const Clock& clock, QTimeZone zone = QTimeZone::systemTimeZone(),
                        QObject* parent = nullptr);

  /// Of this very moment.
  [[nodiscard]] bool isOn() const { return untilMs().has_value(); }
  /// Whether something of that severity may draw attention now.
  [[nodiscard]] bool lets(Severity severity) const;
  /// When it will be over, wall clock; absent while it is off.
  [[nodiscard]] std::optional<qint64> untilMs() const;
  /// When refresh() will have something to say, if nobody does anything until then.
  [[nodiscard]] std::optional<qint64> nextChangeMs() const;

  /// Replaces an earlier one.
  void muteFor(qint64 ms);
  /// Until midnight, in the zone.
  void muteUntilTomorrow();
  /// Ends the mute, and the schedule's hours if it is in some; those of the next day begin as usual.
  void end();
  void setSchedule(std::optional<DailySchedule> schedule);
  [[nodiscard]] const std::optional<DailySchedule>& schedule() const { return schedule_; }
  void setErrorsBreakThrough(bool breakThrough) { errorsBreakThrough_ = breakThrough; }

  [[nodiscard]] const Choice& choice() const { return choice_; }
  void restore(const Choice& choice);

  /// Tells what came about by time alone; to be called at nextChangeMs(), or now and then.
  void refresh();

 Q_SIGNALS:
  /// It began, ended, or ends at another time than was told before.
  void changed(bool on);
  /// The operator chose something: worth keeping.
  void choiceChanged();

 private:
  void choose(const Choice& choice);
  [[nodiscard]] std::optional<qint64> scheduleUntilMs(qint64 atMs) const;
  [[nodiscard]] std::optional<qint64> untilMs(qint64 atMs) const;

  const Clock& clock_;
  const QTimeZone zone_;
  std::optional<DailySchedule> schedule_;
  bool errorsBreakThrough_ = true;
  Choice choice_;
  std::optional<qint64> told_;  ///< untilMs()
};

}  // namespace pulsedeck

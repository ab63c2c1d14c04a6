#include "pulsedeck/model/do_not_disturb.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace pulsedeck {

DoNotDisturb::DoNotDisturb(const Clock& clock, QTimeZone zone, QObject* parent)
    : QObject(parent), clock_(clock), zone_(std::move(zone)) {}

bool DoNotDisturb::lets(Severity severity) const {
  return (severity == Severity::Error && errorsBreakThrough_) || !isOn();
}

std::optional<qint64> DoNotDisturb::untilMs() const {
  return untilMs(clock_.wallMs());
}

// A mute can end within the schedule's hours, which then go on.
std::optional<qint64> DoNotDisturb::untilMs(qint64 atMs) const {
  if (choice_.mutedUntilMs && atMs < *choice_.mutedUntilMs) {
    return scheduleUntilMs(*choice_.mutedUntilMs).value_or(*choice_.mutedUntilMs);
  }
  return scheduleUntilMs(atMs);
}

std::optional<qint64> DoNotDisturb::scheduleUntilMs(qint64 atMs) const {
  if (!schedule_ || (choice_.scheduleOffUntilMs && atMs < *choice_.scheduleOffUntilMs)) return std::nullopt;
  return schedule_->endMs(atMs, zone_);
}

std::optional<qint64> DoNotDisturb::nextChangeMs() const {
  if (const std::optional<qint64> until = untilMs()) return until;
  if (!schedule_) return std::nullopt;
  return schedule_->nextStartMs(std::max(clock_.wallMs(), choice_.scheduleOffUntilMs.value_or(0)), zone_);
}

void DoNotDisturb::muteFor(qint64 ms) {
  choose({clock_.wallMs() + std::min(ms, kLongestMuteMs), choice_.scheduleOffUntilMs});
}

void DoNotDisturb::muteUntilTomorrow() {
  const QDate today = QDateTime::fromMSecsSinceEpoch(clock_.wallMs(), zone_).date();
  choose({today.addDays(1).startOfDay(zone_).toMSecsSinceEpoch(), choice_.scheduleOffUntilMs});
}

void DoNotDisturb::end() {
  const std::optional<qint64> hours =
      schedule_ ? schedule_->endMs(clock_.wallMs(), zone_) : std::optional<qint64>();
  choose({std::nullopt, hours});
}

void DoNotDisturb::setSchedule(std::optional<DailySchedule> schedule) {
  schedule_ = schedule;
  refresh();
}

void DoNotDisturb::restore(const Choice& choice) {
  const qint64 latest = clock_.wallMs() + kLongestMuteMs;
  const auto isSound = [latest](const std::optional<qint64>& until) { return until && *until <= latest; };
  choice_.mutedUntilMs = isSound(choice.mutedUntilMs) ? choice.mutedUntilMs : std::nullopt;
  choice_.scheduleOffUntilMs = isSound(choice.scheduleOffUntilMs) ? choice.scheduleOffUntilMs : std::nullopt;
  refresh();
}

void DoNotDisturb::choose(const Choice& choice) {
  if (std::exchange(choice_, choice) == choice) return;
  refresh();
  Q_EMIT choiceChanged();
}

void DoNotDisturb::refresh() {
  const std::optional<qint64> until = untilMs();
  if (std::exchange(told_, until) == until) return;
  Q_EMIT changed(until.has_value());
}

}  // namespace pulsedeck

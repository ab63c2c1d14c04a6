#include "pulsedeck/ui/snooze_menu.h"

#include "pulsedeck/ui/time_text.h"

#include <QAction>
#include <QDateTime>

namespace pulsedeck {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;

qint64 nextMorningMs(qint64 nowMs) {
  const QDate tomorrow = QDateTime::fromMSecsSinceEpoch(nowMs).date().addDays(1);
  return QDateTime(tomorrow, QTime(kMorningHour, 0)).toMSecsSinceEpoch();
}

}  // namespace

QList<SnoozeChoice> snoozeChoices(qint64 nowMs) {
  const qint64 morningMs = nextMorningMs(nowMs);
  return {
      {SnoozeMenu::tr("15 minutes"), nowMs + 15 * kMinuteMs},
      {SnoozeMenu::tr("1 hour"), nowMs + kHourMs},
      {SnoozeMenu::tr("4 hours"), nowMs + 4 * kHourMs},
      {SnoozeMenu::tr("Until tomorrow %1", "time").arg(formatShortMoment(morningMs, morningMs)), morningMs}};
}

SnoozeMenu::SnoozeMenu(const Clock& clock, QWidget* parent) : QMenu(parent), clock_(clock) {
  setAccessibleName(tr("Snooze"));
  connect(this, &QMenu::aboutToShow, this, &SnoozeMenu::fill);
  fill();
}

void SnoozeMenu::fill() {
  clear();
  for (const SnoozeChoice& choice : snoozeChoices(clock_.wallMs())) {
    QAction* const action = addAction(choice.text);
    connect(action, &QAction::triggered, this, [this, until = choice.untilMs] { Q_EMIT chosen(until); });
  }
}

}  // namespace pulsedeck

#include "pulsedeck/ui/snooze_menu.h"

#include <QAction>
#include <QDateTime>
#include <QLocale>

namespace pulsedeck {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;

qint64 nextMorningMs(qint64 nowMs) {
  const QDate tomorrow = QDateTime::fromMSecsSinceEpoch(nowMs).date().addDays(1);
  return QDateTime(tomorrow, QTime(kMorningHour, 0)).toMSecsSinceEpoch();
}

QString timeText(qint64 timeMs) {
  return QLocale().toString(QDateTime::fromMSecsSinceEpoch(timeMs).time(), QLocale::ShortFormat);
}

}  // namespace

QList<SnoozeChoice> snoozeChoices(qint64 nowMs) {
  const qint64 morningMs = nextMorningMs(nowMs);
  return {{SnoozeMenu::tr("15 minutes"), nowMs + 15 * kMinuteMs},
          {SnoozeMenu::tr("1 hour"), nowMs + kHourMs},
          {SnoozeMenu::tr("4 hours"), nowMs + 4 * kHourMs},
          {SnoozeMenu::tr("Until tomorrow %1", "time").arg(timeText(morningMs)), morningMs}};
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

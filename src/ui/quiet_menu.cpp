#include "pulsedeck/ui/quiet_menu.h"

#include "pulsedeck/ui/time_text.h"

#include <QAction>

namespace pulsedeck {

namespace {

constexpr qint64 kHourMs = 3'600'000;

}  // namespace

QString quietText(const DoNotDisturb* doNotDisturb, qint64 nowMs) {
  if (doNotDisturb == nullptr || !doNotDisturb->untilMs()) return {};
  return QuietMenu::tr("Quiet until %1").arg(formatShortMoment(*doNotDisturb->untilMs(), nowMs));
}

QuietMenu::QuietMenu(DoNotDisturb& doNotDisturb, QWidget* parent)
    : QMenu(parent), doNotDisturb_(doNotDisturb) {
  setAccessibleName(tr("Do not disturb"));
  addHours(1, tr("Do not disturb for 1 hour"));
  addHours(4, tr("Do not disturb for 4 hours"));
  addHours(8, tr("Do not disturb for 8 hours"));
  connect(addAction(tr("Do not disturb until tomorrow")), &QAction::triggered, &doNotDisturb_,
          &DoNotDisturb::muteUntilTomorrow);
  addSeparator();
  QAction* const end = addAction(tr("End do not disturb now"));
  connect(end, &QAction::triggered, &doNotDisturb_, &DoNotDisturb::end);
  connect(this, &QMenu::aboutToShow, end, [this, end] { end->setEnabled(doNotDisturb_.isOn()); });
}

void QuietMenu::addHours(int hours, const QString& text) {
  connect(addAction(text), &QAction::triggered, &doNotDisturb_,
          [this, hours] { doNotDisturb_.muteFor(hours * kHourMs); });
}

QuietButton::QuietButton(DoNotDisturb* doNotDisturb, const Clock& clock, const Theme& theme, QWidget* parent)
    : FlatButton(theme, QString(), FlatButton::Look::Bare, parent),
      doNotDisturb_(doNotDisturb),
      clock_(clock) {
  setObjectName(QStringLiteral("quietButton"));
  setVisible(doNotDisturb != nullptr);
  if (doNotDisturb == nullptr) return;
  setMenu(new QuietMenu(*doNotDisturb, this));
  connect(doNotDisturb, &DoNotDisturb::changed, this, &QuietButton::takeState);
  takeState();
}

void QuietButton::takeState() {
  const QString quiet = quietText(doNotDisturb_, clock_.wallMs());
  setText(quiet.isEmpty() ? tr("Do not disturb") : quiet);
  setIconName(quiet.isEmpty() ? QStringLiteral("bell") : QStringLiteral("bell-off"));
  setToolTip(tr("No toasts, sounds and desktop notifications for some time; all of it stays in the list"));
}

}  // namespace pulsedeck

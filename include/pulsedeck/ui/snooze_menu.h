#pragma once

#include "pulsedeck/model/clock.h"

#include <QList>
#include <QMenu>
#include <QString>

namespace pulsedeck {

/// How long a notification can be put off.
struct SnoozeChoice {
  QString text;
  qint64 untilMs = 0;  ///< wall clock
};

/// The hour at which "tomorrow" begins for those who are told again then.
constexpr int kMorningHour = 8;

/// 15 min, 1 h, 4 h and the next morning, from `nowMs` on (wall clock, the operator's zone).
[[nodiscard]] QList<SnoozeChoice> snoozeChoices(qint64 nowMs);

/// Those choices, made when it is opened.
class SnoozeMenu : public QMenu {
  Q_OBJECT

 public:
  /// `clock` must outlive the menu.
  explicit SnoozeMenu(const Clock& clock, QWidget* parent = nullptr);

 Q_SIGNALS:
  void chosen(qint64 untilMs);

 private:
  void fill();

  const Clock& clock_;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/clock.h"
#include "pulsedeck/model/do_not_disturb.h"
#include "pulsedeck/ui/flat_button.h"

#include <QMenu>
#include <QString>

namespace pulsedeck {

/// "Quiet until 22:00"; empty while the operator may be disturbed, or where that cannot be chosen (null).
[[nodiscard]] QString quietText(const DoNotDisturb* doNotDisturb, qint64 nowMs);

/// For how long the operator does not want to be disturbed, and the end of that.
class QuietMenu : public QMenu {
  Q_OBJECT

 public:
  /// `doNotDisturb` must outlive the menu.
  explicit QuietMenu(DoNotDisturb& doNotDisturb, QWidget* parent = nullptr);

 private:
  void addHours(int hours, const QString& text);

  DoNotDisturb& doNotDisturb_;
};

/// The button to that menu, which says until when it is quiet.
class QuietButton : public FlatButton {
  Q_OBJECT

 public:
  /// All must outlive the button. Without `doNotDisturb` it stays hidden.
  QuietButton(DoNotDisturb* doNotDisturb, const Clock& clock, const Theme& theme, QWidget* parent = nullptr);

 private:
  void takeState();

  DoNotDisturb* doNotDisturb_;
  const Clock& clock_;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/notification.h"

#include <QString>

namespace pulsedeck {

/// What is shown on the desktop, outside of the window. Plain text.
struct DesktopMessage {
  QString id;  ///< the same again takes the place of what is shown
  QString title;
  QString text;
  Severity severity = Severity::Info;
  bool isEntry = true;  ///< of the notifications, so that it can be acknowledged and snoozed

  bool operator==(const DesktopMessage&) const = default;
};

}  // namespace pulsedeck

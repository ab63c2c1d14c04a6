// Where X11 cannot be asked, and where the system has a tray of its own.

#include "older_tray.h"

#include <QGuiApplication>

namespace pulsedeck {

// Then Qt has to be.
bool isOlderTrayThere() {
  return !QGuiApplication::platformName().startsWith(QLatin1StringView("wayland"));
}

}  // namespace pulsedeck

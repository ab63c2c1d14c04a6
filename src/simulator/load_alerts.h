#pragma once

#include "pulsedeck/model/activity.h"
#include "pulsedeck/model/notification.h"

namespace pulsedeck {

/// The `number`th of a flood: ids are never used twice; titles often are, so that there is something to
/// group; one in twenty is an error.
[[nodiscard]] Notification loadNotification(quint64 number, qint64 timeMs);
[[nodiscard]] ActivityEvent loadEvent(quint64 number, qint64 timeMs);

}  // namespace pulsedeck

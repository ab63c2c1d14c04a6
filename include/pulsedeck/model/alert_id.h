#pragma once

#include <QString>

namespace pulsedeck {

/// The ids of notifications of alert rules begin so. Each is a thing of its own with an end of its own.
inline constexpr QLatin1StringView kAlertIdPrefix("alert:");

}  // namespace pulsedeck

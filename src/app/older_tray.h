#pragma once

namespace pulsedeck {

/// Whether the desktop has, or may have, a tray that has no part in D-Bus, as X11's older kind (XEmbed).
[[nodiscard]] bool isOlderTrayThere();

}  // namespace pulsedeck

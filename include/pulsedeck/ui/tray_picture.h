#pragma once

#include "pulsedeck/model/notification.h"
#include "pulsedeck/ui/connection_text.h"

#include <QIcon>
#include <QImage>

#include <cstddef>
#include <optional>

namespace pulsedeck {

/// What the icon in the system's tray tells.
struct TraySign {
  PillKind link = PillKind::Off;
  std::optional<Severity> worst;  ///< of what is open
  std::size_t unread = 0;

  bool operator==(const TraySign&) const = default;
};

/// The sign, `pixels` × `pixels` and drawn for just that size. Its plate's shape and colour are the worst
/// severity's, with the count of what is unread in it, an exclamation mark where all was read, or the
/// program's mark where nothing is open; a link that is not simply live has the pill's sign at the corner.
/// Nobody can tell how dark the panel behind it is: the colours are those that hold on both.
[[nodiscard]] QImage trayPicture(const TraySign& sign, int pixels);

/// The same in all sizes that trays ask for, at a pixel ratio of 1 and 2.
[[nodiscard]] QIcon trayPictures(const TraySign& sign);

}  // namespace pulsedeck

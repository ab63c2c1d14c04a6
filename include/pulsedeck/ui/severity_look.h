#pragma once

#include "pulsedeck/model/notification.h"
#include "pulsedeck/ui/theme.h"

#include <QString>

namespace pulsedeck {

/// How a severity is shown: always a word and a shape beside the colour.
struct SeverityLook {
  QString word;
  QString icon;  ///< for tintedIcon()
  ThemeColor color;
};

[[nodiscard]] SeverityLook lookOf(Severity severity);

}  // namespace pulsedeck

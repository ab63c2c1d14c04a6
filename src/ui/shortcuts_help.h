#pragma once

#include "pulsedeck/ui/popover.h"

namespace pulsedeck {

/// All keys that do something in the window.
class ShortcutsHelp : public Popover {
  Q_OBJECT

 public:
  /// `theme` must outlive it.
  ShortcutsHelp(const Theme& theme, QWidget* window);
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/ui/popover.h"

namespace pulsedeck {

class ActionRegistry;

/// All keys that do something in the window, as the registry has them now.
class ShortcutsHelp : public Popover {
  Q_OBJECT

 public:
  /// `theme` must outlive it.
  ShortcutsHelp(const ActionRegistry& actions, const Theme& theme, QWidget* window);
};

}  // namespace pulsedeck

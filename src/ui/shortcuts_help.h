#pragma once

#include "pulsedeck/ui/popover.h"

#include <vector>

class QScrollArea;

namespace pulsedeck {

class ActionRegistry;
struct KeyRow;

/// All keys that do something in the window, as the registry has them now. Scrolls where the window is low,
/// by the arrow keys too.
class ShortcutsHelp : public Popover {
  Q_OBJECT

 public:
  /// `theme` must outlive it.
  ShortcutsHelp(const ActionRegistry& actions, const Theme& theme, QWidget* window);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] QWidget* makeList(const std::vector<KeyRow>& rows, int forKeys) const;

  QScrollArea* area_;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/ui/page_entry.h"
#include "pulsedeck/ui/panel.h"

namespace pulsedeck {

/// Stands in place of a page whose file is faulty: which file, line and field, what is wrong, and what to do.
class PageFaultNotice : public Panel {
  Q_OBJECT

 public:
  /// `entry` must have a fault.
  PageFaultNotice(const PageEntry& entry, const Theme& theme, QWidget* parent = nullptr);
};

}  // namespace pulsedeck

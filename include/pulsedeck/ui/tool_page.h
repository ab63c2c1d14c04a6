#pragma once

#include "pulsedeck/ui/theme.h"

#include <QString>

#include <functional>

class QWidget;

namespace pulsedeck {

/// A page of the window that is no dashboard: what it shows is made by code, when it is first opened.
struct ToolPage {
  QString id;                                     ///< steady; no dashboard can have the same
  QString title;                                  ///< shown in the navigation, the header and the palette
  QString icon;                                   ///< for tintedIcon()
  std::function<QWidget*(QWidget* parent)> make;  ///< called once; the widget belongs to `parent`
  std::function<void()> refresh = {};             ///< each frame while the page is shown; may be empty
};

/// A number at a page's entry in the navigation, as of what is new there.
struct PageBadge {
  QString text;    ///< short: "3"; empty for none
  QString spoken;  ///< "3 unread"
  ThemeColor color = &ThemeTokens::accent;

  bool operator==(const PageBadge&) const = default;
};

}  // namespace pulsedeck

#pragma once

#include <QRect>
#include <QSize>

#include <vector>

namespace pulsedeck {

/// A row as the layout sees it: cards of equal width, or panels by their shares.
struct LayoutRow {
  bool cards = false;
  std::vector<int> shares;        ///< one an item
  std::vector<int> heights = {};  ///< panels: least height of each, 0 for the common one; none at all: all 0
  bool low = false;               ///< panels no higher than cards, unless their own heights say so
};

struct LayoutSizes {
  int gap = 12;
  int cardWidth = 128;  ///< least
  int cardHeight = 125;
  int panelWidth = 280;   ///< least
  int panelHeight = 200;  ///< least
};

struct PageLayout {
  std::vector<std::vector<QRect>> rows;
  int height = 0;
};

/// Places a page's items: cards wrap into even lines and panels stack where they would become too narrow;
/// panels share the height that is left but keep their least one, so that the page can be higher than
/// `viewport`. What one panel asks for, its neighbours in the line get too.
[[nodiscard]] PageLayout layoutPage(const std::vector<LayoutRow>& rows, QSize viewport,
                                    const LayoutSizes& sizes);

}  // namespace pulsedeck

#include "pulsedeck/ui/layout_edit.h"

#include <algorithm>
#include <cstdlib>

// The part of LayoutEdit that knows where things lie on the screen.

namespace pulsedeck {

namespace {

/// A new row is asked for within this share of a row's height from its edge.
constexpr int kBandShare = 4;
constexpr int kWidestBand = 36;

QRect boundsOf(const std::vector<QRect>& items) {
  QRect bounds;
  for (const QRect& item : items)
    bounds |= item;
  return bounds;
}

int distance(int value, int low, int high) {
  return std::max({low - value, value - high, 0});
}

/// The row whose height `y` is in, or the nearest one.
std::size_t rowAt(const PageLayout& layout, int y) {
  std::size_t nearest = 0;
  int least = -1;
  for (std::size_t row = 0; row < layout.rows.size(); ++row) {
    const QRect bounds = boundsOf(layout.rows[row]);
    const int away = distance(y, bounds.top(), bounds.bottom());
    if (least >= 0 && away >= least) continue;
    least = away;
    nearest = row;
  }
  return nearest;
}

/// Before which item of a row `position` is; a row can take several lines.
int itemBefore(const std::vector<QRect>& items, QPoint position) {
  const auto nearest = std::min_element(items.begin(), items.end(), [&](const QRect& a, const QRect& b) {
    return distance(position.y(), a.top(), a.bottom()) < distance(position.y(), b.top(), b.bottom());
  });
  int index = 0;
  for (const QRect& item : items) {
    const bool onLine = item.top() == nearest->top();
    const bool before = onLine ? item.center().x() <= position.x() : item.top() < nearest->top();
    if (!before) break;
    ++index;
  }
  return index;
}

}  // namespace

std::optional<LayoutPlace> itemAt(const PageLayout& layout, QPoint position) {
  for (std::size_t row = 0; row < layout.rows.size(); ++row) {
    for (std::size_t item = 0; item < layout.rows[row].size(); ++item) {
      if (!layout.rows[row][item].contains(position)) continue;
      return LayoutPlace{static_cast<int>(row), static_cast<int>(item)};
    }
  }
  return std::nullopt;
}

std::optional<LayoutEdge> edgeAt(const LayoutEdit::Rows& rows, const PageLayout& layout, QPoint position,
                                 int reach) {
  for (std::size_t row = 0; row < std::min(rows.size(), layout.rows.size()); ++row) {
    if (rows[row].cards) continue;
    const std::vector<QRect>& items = layout.rows[row];
    for (std::size_t i = 0; i < items.size(); ++i) {
      const LayoutPlace place{static_cast<int>(row), static_cast<int>(i)};
      const bool beside = i + 1 < items.size() && items[i + 1].top() == items[i].top();
      if (beside && distance(position.y(), items[i].top(), items[i].bottom()) == 0 &&
          distance(position.x(), items[i].right(), items[i + 1].left()) <= reach) {
        return LayoutEdge{place, Qt::Horizontal};
      }
      if (distance(position.x(), items[i].left(), items[i].right()) == 0 &&
          std::abs(position.y() - items[i].bottom()) <= reach) {
        return LayoutEdge{place, Qt::Vertical};
      }
    }
  }
  return std::nullopt;
}

LayoutDrop dropAt(const LayoutEdit::Rows& rows, const PageLayout& layout, LayoutPlace from, QPoint position) {
  const std::size_t row = std::min(rowAt(layout, position.y()), rows.size() - 1);
  const int number = static_cast<int>(row);
  const QRect bounds = boundsOf(layout.rows[row]);
  const bool fits = rows[row].cards == rows[static_cast<std::size_t>(from.row)].cards;
  const int band = fits ? std::min(bounds.height() / kBandShare, kWidestBand) : bounds.height() / 2;
  if (position.y() < bounds.top() + band) return {true, number, 0};
  if (position.y() > bounds.bottom() - band || !fits) return {true, number + 1, 0};
  return {false, number, itemBefore(layout.rows[row], position)};
}

}  // namespace pulsedeck

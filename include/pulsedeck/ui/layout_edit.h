#pragma once

#include "pulsedeck/ui/dashboard_spec.h"
#include "pulsedeck/ui/page_layout.h"

#include <QPoint>
#include <QString>

#include <optional>
#include <vector>

namespace pulsedeck {

/// Where a card or a panel stands in a page.
struct LayoutPlace {
  int row = 0;
  int item = 0;

  bool operator==(const LayoutPlace&) const = default;
};

/// Where something dragged would go: into a row before that item, or into a new row before that row.
struct LayoutDrop {
  bool newRow = false;
  int row = 0;
  int item = 0;

  bool operator==(const LayoutDrop&) const = default;
};

/// An edge that can be dragged: the right one of an item that has a neighbour, or the lower one of a panel.
struct LayoutEdge {
  LayoutPlace place;
  Qt::Orientation sizes = Qt::Horizontal;  ///< Horizontal: it changes widths

  bool operator==(const LayoutEdge&) const = default;
};

/// A page's arrangement while it is changed: moves, sizes, removals, and each of them undone. Items are known
/// by the number they had at the beginning, counted through all rows. What a page's file could not hold is
/// refused at once.
class LayoutEdit {
 public:
  static constexpr int kColumns = 12;       ///< widths change in twelfths of a row
  static constexpr int kHeightStep = 20;    ///< px at scale 1
  static constexpr int kMinHeight = 40;     ///< of a panel that has a height of its own; the same
  static constexpr int kMaxHeight = 2'000;  ///< the same

  struct Item {
    int id = 0;
    int width = 1;   ///< share of the row
    int height = 0;  ///< least, px at scale 1; 0: as the page has room

    bool operator==(const Item&) const = default;
  };
  struct Row {
    bool cards = false;
    std::vector<Item> items;

    bool operator==(const Row&) const = default;
  };
  using Rows = std::vector<Row>;
  enum class Direction { Left, Right, Up, Down };
  enum class Refusal { TooManyCards, TooManyPanels, TooManyRows };

  explicit LayoutEdit(DashboardSpec page);

  [[nodiscard]] const Rows& rows() const { return rows_; }
  /// The page as it is now arranged.
  [[nodiscard]] DashboardSpec spec() const;
  [[nodiscard]] bool isChanged() const { return !history_.empty() && rows_ != history_.front(); }
  [[nodiscard]] std::optional<LayoutPlace> placeOf(int id) const;
  [[nodiscard]] const Item& at(LayoutPlace place) const;
  /// What it is called: its title, or its metric.
  [[nodiscard]] QString nameOf(int id) const;

  // Each gives false when nothing changed, because it cannot be, is refused, or is so already.
  bool move(LayoutPlace from, LayoutDrop to);
  bool step(LayoutPlace place, Direction direction);
  /// By so many twelfths, at the cost of the next item or else the one before; none gets less than `least`.
  bool widen(LayoutPlace place, int twelfths, int least = 1);
  bool setWidths(int row, const std::vector<int>& widths);
  bool setHeight(LayoutPlace place, int height);
  /// The last one stays.
  bool remove(LayoutPlace place);
  bool undo();
  [[nodiscard]] bool canUndo() const { return !history_.empty(); }
  /// Why the change that was asked for last was refused, if it was; told once.
  [[nodiscard]] std::optional<Refusal> takeRefusal();

 private:
  bool change(Rows rows);

  DashboardSpec page_;
  Rows rows_;
  std::vector<Rows> history_;  ///< oldest first
  std::optional<Refusal> refusal_;
};

/// `widths` as shares of twelve, each at least one; as they are when there are more than twelve.
[[nodiscard]] std::vector<int> inTwelfths(const std::vector<int>& widths);
/// The same proportions in the smallest whole numbers.
[[nodiscard]] std::vector<int> reduced(std::vector<int> widths);
/// The widths of a row after the right edge of `item` was dragged to where that item is `itemPx` wide and it
/// and its neighbour together stay `pairPx`; neither gets narrower than `leastPx`, as far as there is room.
[[nodiscard]] std::vector<int> widthsForEdge(const std::vector<int>& widths, int item, int itemPx, int pairPx,
                                             int leastPx);

[[nodiscard]] std::optional<LayoutPlace> itemAt(const PageLayout& layout, QPoint position);
/// The edge within `reach` px.
[[nodiscard]] std::optional<LayoutEdge> edgeAt(const LayoutEdit::Rows& rows, const PageLayout& layout,
                                               QPoint position, int reach);
/// Where an item of `from` goes when it is let go there. Near the upper and lower edge of a row, and over a
/// row of the other kind, that is a new row.
[[nodiscard]] LayoutDrop dropAt(const LayoutEdit::Rows& rows, const PageLayout& layout, LayoutPlace from,
                                QPoint position);

}  // namespace pulsedeck

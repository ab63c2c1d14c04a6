// What a page's file could not hold is refused while the page is rearranged, not when it is kept.

#include "pulsedeck/ui/layout_edit.h"

#include <gtest/gtest.h>

#include <random>

namespace pulsedeck {
namespace {

using Direction = LayoutEdit::Direction;
using Refusal = LayoutEdit::Refusal;

RowSpec cards(int count) {
  RowSpec row;
  for (int i = 0; i < count; ++i)
    row.cards.push_back({QStringLiteral("leads.c%1").arg(i), {}, {}});
  return row;
}

RowSpec panels(int count) {
  RowSpec row;
  for (int i = 0; i < count; ++i) {
    PanelSpec& panel = row.panels.emplace_back();
    panel.title = QStringLiteral("Panel %1").arg(i);
    panel.series = {{QStringLiteral("leads.new"), {}, {}}};
  }
  return row;
}

DashboardSpec pageOf(const QList<RowSpec>& rows) {
  DashboardSpec page;
  page.id = QStringLiteral("page");
  page.title = QStringLiteral("Page");
  page.rows = rows;
  return page;
}

LayoutEdit tallest() {
  QList<RowSpec> rows{panels(2)};
  while (rows.size() < DashboardSpec::kMaxRows)
    rows << panels(1);
  return LayoutEdit(pageOf(rows));
}

TEST(LayoutRefusal, AFullRowTakesNoMorePanels) {
  LayoutEdit edit(pageOf({panels(RowSpec::kMaxPanels), panels(1)}));
  EXPECT_FALSE(edit.move({1, 0}, {false, 0, 3}));
  EXPECT_EQ(edit.takeRefusal(), Refusal::TooManyPanels);
  EXPECT_EQ(edit.takeRefusal(), std::nullopt) << "told once";
  EXPECT_FALSE(edit.canUndo());
  EXPECT_TRUE(edit.move({0, 0}, {false, 0, 3})) << "within the row";
  EXPECT_EQ(edit.takeRefusal(), std::nullopt);
}

TEST(LayoutRefusal, AFullRowTakesNoMoreCards) {
  LayoutEdit edit(pageOf({cards(RowSpec::kMaxCards), cards(1)}));
  EXPECT_FALSE(edit.move({1, 0}, {false, 0, 0}));
  EXPECT_EQ(edit.takeRefusal(), Refusal::TooManyCards);
}

TEST(LayoutRefusal, APageGetsNoMoreRowsThanItsFileMayHave) {
  LayoutEdit edit = tallest();
  EXPECT_FALSE(edit.step({0, 0}, Direction::Down));
  EXPECT_EQ(edit.takeRefusal(), Refusal::TooManyRows);
  EXPECT_TRUE(edit.move({3, 0}, {true, 1, 0})) << "a row of its own stays one";
}

TEST(LayoutRefusal, TheKeysPassARowThatIsFull) {
  LayoutEdit edit(pageOf({panels(RowSpec::kMaxPanels), panels(1)}));
  EXPECT_TRUE(edit.step({1, 0}, Direction::Up));
  EXPECT_EQ(edit.rows().front().items.size(), 1U);
}

/// Random changes, most of which a page can hold.
class Changes {
 public:
  explicit Changes(unsigned seed) : random_(seed) {}

  void apply(LayoutEdit& edit) {
    const LayoutPlace place = anyPlace(edit);
    switch (upTo(6)) {
      case 0:
        edit.setHeight(place, upTo(3'000) - 500);
        break;
      case 1:
        edit.setWidths(place.row, {upTo(40) - 10, upTo(40) - 10, upTo(40) - 10});
        break;
      case 2:
        edit.widen(place, upTo(8) - 4);
        break;
      case 3:
        if (upTo(5) == 0) edit.remove(place);
        if (upTo(5) == 0) edit.undo();
        break;
      case 4:
        edit.step(place, static_cast<Direction>(upTo(3)));
        break;
      default:
        edit.move(place, anyDrop(edit));
    }
  }

 private:
  int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }

  LayoutPlace anyPlace(const LayoutEdit& edit) {
    const int row = upTo(static_cast<int>(edit.rows().size()) - 1);
    const auto& items = edit.rows()[static_cast<std::size_t>(row)].items;
    return {row, upTo(static_cast<int>(items.size()) - 1)};
  }

  LayoutDrop anyDrop(const LayoutEdit& edit) {
    if (upTo(1) == 0) return {true, upTo(static_cast<int>(edit.rows().size())), 0};
    const LayoutPlace place = anyPlace(edit);
    return {false, place.row, place.item + upTo(1)};
  }

  std::mt19937 random_;
};

TEST(LayoutRefusal, WhateverIsDoneAPageCanBeReadAgain) {
  QList<RowSpec> rows{cards(RowSpec::kMaxCards), cards(2), panels(RowSpec::kMaxPanels), panels(3)};
  while (rows.size() < DashboardSpec::kMaxRows - 1)
    rows << panels(1);
  for (unsigned seed = 1; seed <= 20; ++seed) {
    LayoutEdit edit(pageOf(rows));
    Changes changes(seed);
    for (int i = 0; i < 150; ++i) {
      changes.apply(edit);
      const auto read = DashboardSpec::fromJson(edit.spec().toJson());
      ASSERT_TRUE(read) << "seed " << seed << ", change " << i << ": " << read.error().text().toStdString();
      ASSERT_EQ(*read, edit.spec()) << "seed " << seed << ", change " << i;
    }
  }
}

}  // namespace
}  // namespace pulsedeck

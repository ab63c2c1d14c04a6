#include "pulsedeck/ui/page_layout.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

/// The Overview's shape.
std::vector<LayoutRow> overview() {
  return {{true, {1, 1, 1, 1, 1, 1}}, {false, {3, 2}}, {false, {2, 3}}};
}

TEST(PageLayout, WideAndHighPageFillsTheViewport) {
  const PageLayout layout = layoutPage(overview(), QSize(900, 824), {});
  EXPECT_EQ(layout.height, 824);
  ASSERT_EQ(layout.rows.size(), 3U);
  ASSERT_EQ(layout.rows[0].size(), 6U);
  EXPECT_EQ(layout.rows[0].front(), QRect(0, 0, 140, 125));
  EXPECT_EQ(layout.rows[0].back(), QRect(760, 0, 140, 125));
  EXPECT_EQ(layout.rows[1][0].top(), 137);
  EXPECT_NEAR(layout.rows[1][0].height(), layout.rows[2][0].height(), 1);
  EXPECT_EQ(layout.rows[2][0].bottom(), 823);
  EXPECT_GT(layout.rows[1][0].width(), layout.rows[1][1].width());
}

TEST(PageLayout, ItemsStandAGapApartAndEndAtTheEdge) {
  const PageLayout layout = layoutPage(overview(), QSize(911, 824), {});
  for (const auto& row : layout.rows) {
    EXPECT_EQ(row.front().left(), 0);
    EXPECT_EQ(row.back().right(), 910);
    for (std::size_t i = 1; i < row.size(); ++i)
      EXPECT_EQ(row[i].left() - row[i - 1].right() - 1, 12);
  }
}

TEST(PageLayout, CardsWrapIntoEvenLines) {
  const PageLayout layout = layoutPage(overview(), QSize(700, 824), {});
  const auto& cards = layout.rows[0];
  EXPECT_EQ(cards[2].top(), cards[0].top());
  EXPECT_EQ(cards[3].top(), cards[0].bottom() + 1 + 12);
  EXPECT_EQ(cards[3].left(), cards[0].left());
}

TEST(PageLayout, PanelsStackWhenTooNarrow) {
  const PageLayout layout = layoutPage(overview(), QSize(500, 824), {});
  const auto& panels = layout.rows[1];
  EXPECT_EQ(panels[0].width(), 500);
  EXPECT_EQ(panels[1].width(), 500);
  EXPECT_EQ(panels[1].top(), panels[0].bottom() + 1 + 12);
}

TEST(PageLayout, ALowViewportIsExceededNotSqueezed) {
  const PageLayout layout = layoutPage(overview(), QSize(900, 300), {});
  EXPECT_EQ(layout.rows[1][0].height(), 200);
  EXPECT_EQ(layout.height, 125 + 12 + 200 + 12 + 200);
}

TEST(PageLayout, APanelsOwnHeightIsItsLeastAndItsNeighboursGetItToo) {
  std::vector<LayoutRow> rows = overview();
  rows[1].heights = {0, 500};
  const PageLayout layout = layoutPage(rows, QSize(900, 824), {});
  EXPECT_EQ(layout.rows[1][0].height(), 500);
  EXPECT_EQ(layout.rows[1][1].height(), 500);
  EXPECT_EQ(layout.rows[2][0].height(), 200) << "the rest is less than the least height";
  EXPECT_EQ(layout.height, 125 + 12 + 500 + 12 + 200);
}

TEST(PageLayout, WhoNeedsLessSharesWhatTheOthersLeave) {
  std::vector<LayoutRow> rows = overview();
  rows[1].heights = {400, 0};
  const PageLayout layout = layoutPage(rows, QSize(900, 824), {});
  EXPECT_EQ(layout.rows[1][0].height(), 400);
  EXPECT_EQ(layout.rows[2][0].height(), 824 - 125 - 12 - 400 - 12);
  EXPECT_EQ(layout.height, 824);
}

TEST(PageLayout, StackedPanelsKeepTheirOwnHeights) {
  std::vector<LayoutRow> rows = overview();
  rows[1].heights = {0, 300};
  const PageLayout layout = layoutPage(rows, QSize(500, 300), {});
  EXPECT_EQ(layout.rows[1][0].height(), 200);
  EXPECT_EQ(layout.rows[1][1].height(), 300);
}

TEST(PageLayout, PanelsOfCardsAreAsLowAsCards) {
  const PageLayout layout = layoutPage({{false, {1, 2}, {}, true}, {false, {1}}}, QSize(900, 600), {});
  EXPECT_EQ(layout.rows[0][0].height(), 125);
  EXPECT_EQ(layout.rows[1][0].height(), 600 - 125 - 12);
}

TEST(PageLayout, NarrowestWindowStillPlacesEveryCard) {
  const PageLayout layout = layoutPage({{true, {1, 1, 1}}}, QSize(100, 100), {});
  ASSERT_EQ(layout.rows[0].size(), 3U);
  EXPECT_EQ(layout.rows[0][0].width(), 100);
  EXPECT_EQ(layout.rows[0][2].top(), 2 * (125 + 12));
}

}  // namespace
}  // namespace pulsedeck

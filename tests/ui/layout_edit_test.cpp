#include "pulsedeck/ui/layout_edit.h"

#include <gtest/gtest.h>

#include <ostream>

namespace pulsedeck {
namespace {

using Direction = LayoutEdit::Direction;

CardSpec card(const char* metric) {
  CardSpec spec;
  spec.metric = QString::fromLatin1(metric);
  return spec;
}

PanelSpec panel(const char* title, int width) {
  PanelSpec spec;
  spec.title = QString::fromLatin1(title);
  spec.width = width;
  spec.series = {{QStringLiteral("leads.new"), {}, {}}};
  return spec;
}

/// Cards a b c; panels P(3) Q(2); panel R(1).
DashboardSpec page() {
  DashboardSpec spec;
  spec.id = QStringLiteral("page");
  spec.title = QStringLiteral("Page");
  RowSpec cards;
  cards.cards = {card("a"), card("b"), card("c")};
  RowSpec two;
  two.panels = {panel("P", 3), panel("Q", 2)};
  RowSpec one;
  one.panels = {panel("R", 1)};
  spec.rows = {cards, two, one};
  return spec;
}

/// "a b c | P3 Q2 | R1".
QString shape(const LayoutEdit& edit) {
  QStringList rows;
  for (const LayoutEdit::Row& row : edit.rows()) {
    QStringList items;
    for (const LayoutEdit::Item& item : row.items)
      items << edit.nameOf(item.id) + (row.cards ? QString() : QString::number(item.width));
    rows << items.join(u' ');
  }
  return rows.join(QStringLiteral(" | "));
}

struct MoveCase {
  const char* name;
  LayoutPlace from;
  LayoutDrop to;
  const char* expected;
};

void PrintTo(const MoveCase& one, std::ostream* out) {
  *out << one.name;
}

class Moves : public testing::TestWithParam<MoveCase> {};

constexpr const char* kBefore = "a b c | P3 Q2 | R1";

TEST_P(Moves, GoWhereTheyAreLetGo) {
  LayoutEdit edit(page());
  const bool changes = QLatin1StringView(GetParam().expected) != QLatin1StringView(kBefore);
  EXPECT_EQ(edit.move(GetParam().from, GetParam().to), changes);
  EXPECT_EQ(shape(edit).toStdString(), GetParam().expected);
  EXPECT_EQ(edit.canUndo(), changes);
  edit.undo();
  EXPECT_EQ(shape(edit).toStdString(), kBefore);
}

INSTANTIATE_TEST_SUITE_P(
    All, Moves,
    testing::Values(
        MoveCase{"to the right in its row", {0, 0}, {false, 0, 2}, "b a c | P3 Q2 | R1"},
        MoveCase{"to the end", {0, 0}, {false, 0, 3}, "b c a | P3 Q2 | R1"},
        MoveCase{"to the left", {0, 2}, {false, 0, 0}, "c a b | P3 Q2 | R1"},
        MoveCase{"onto itself", {0, 1}, {false, 0, 1}, kBefore},
        MoveCase{"behind itself", {0, 1}, {false, 0, 2}, kBefore},
        MoveCase{"into another row, with its average width", {2, 0}, {false, 1, 1}, "a b c | P3 R3 Q2"},
        MoveCase{"into the row below", {1, 0}, {false, 2, 0}, "a b c | Q2 | P1 R1"},
        MoveCase{"into a new row above", {1, 1}, {true, 0, 0}, "Q2 | a b c | P3 | R1"},
        MoveCase{"into a new row at the end", {0, 1}, {true, 3, 0}, "a c | P3 Q2 | R1 | b"},
        MoveCase{"its own row before itself", {2, 0}, {true, 2, 0}, kBefore},
        MoveCase{"its own row behind itself", {2, 0}, {true, 3, 0}, kBefore},
        MoveCase{"a row to the top", {2, 0}, {true, 0, 0}, "R1 | a b c | P3 Q2"},
        MoveCase{"a card among panels", {0, 0}, {false, 1, 0}, kBefore},
        MoveCase{"beyond the end of a row", {1, 0}, {false, 1, 9}, "a b c | Q2 P3 | R1"}));

struct StepCase {
  LayoutPlace place;
  Direction direction;
  const char* expected;
};

class Steps : public testing::TestWithParam<StepCase> {};

TEST_P(Steps, FollowTheArrows) {
  LayoutEdit edit(page());
  const bool changes = QLatin1StringView(GetParam().expected) != QLatin1StringView(kBefore);
  EXPECT_EQ(edit.step(GetParam().place, GetParam().direction), changes);
  EXPECT_EQ(shape(edit).toStdString(), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(All, Steps,
                         testing::Values(StepCase{{0, 0}, Direction::Left, kBefore},
                                         StepCase{{0, 2}, Direction::Right, kBefore},
                                         StepCase{{0, 1}, Direction::Left, "b a c | P3 Q2 | R1"},
                                         StepCase{{0, 1}, Direction::Right, "a c b | P3 Q2 | R1"},
                                         StepCase{{1, 1}, Direction::Up, "a b c | Q2 | P3 | R1"},
                                         StepCase{{1, 0}, Direction::Down, "a b c | Q2 | P3 | R1"},
                                         StepCase{{2, 0}, Direction::Up, "a b c | P3 Q2 R3"},
                                         StepCase{{2, 0}, Direction::Down, kBefore}));

TEST(LayoutEdit, ARowOfItsOwnPassesRowsOfTheOtherKind) {
  LayoutEdit edit(page());
  ASSERT_TRUE(edit.step({1, 0}, Direction::Up));
  EXPECT_EQ(shape(edit), QStringLiteral("a b c | P3 | Q2 | R1"));
  ASSERT_TRUE(edit.step({1, 0}, Direction::Up));
  EXPECT_EQ(shape(edit), QStringLiteral("P3 | a b c | Q2 | R1"));
  EXPECT_FALSE(edit.step({0, 0}, Direction::Up));
  ASSERT_TRUE(edit.step({0, 0}, Direction::Down));
  EXPECT_EQ(shape(edit), QStringLiteral("a b c | P3 | Q2 | R1"));
}

TEST(LayoutEdit, WidthsChangeInTwelfthsAtTheNeighboursCost) {
  LayoutEdit edit(page());
  ASSERT_TRUE(edit.widen({1, 0}, 1));
  EXPECT_EQ(shape(edit), QStringLiteral("a b c | P2 Q1 | R1"));
  ASSERT_TRUE(edit.widen({1, 1}, 1));
  EXPECT_EQ(shape(edit), QStringLiteral("a b c | P7 Q5 | R1"));
  EXPECT_FALSE(edit.widen({1, 1}, 7)) << "nothing would be left";
  EXPECT_FALSE(edit.widen({1, 1}, 1, 7));
  EXPECT_FALSE(edit.widen({2, 0}, 1)) << "it has the row alone";
  EXPECT_FALSE(edit.widen({0, 0}, 1)) << "cards are all alike";
}

TEST(LayoutEdit, HeightsBelongToPanels) {
  LayoutEdit edit(page());
  ASSERT_TRUE(edit.setHeight({1, 0}, 300));
  EXPECT_EQ(edit.spec().rows[1].panels[0].height, 300);
  ASSERT_TRUE(edit.setHeight({1, 0}, 20)) << "no page may have that";
  EXPECT_EQ(edit.spec().rows[1].panels[0].height, 0);
  EXPECT_FALSE(edit.setHeight({1, 0}, 0));
  EXPECT_FALSE(edit.setHeight({0, 0}, 300));
}

TEST(LayoutEdit, WhatIsRemovedComesBackAndTheLastOneStays) {
  LayoutEdit edit(page());
  ASSERT_TRUE(edit.remove({2, 0}));
  ASSERT_TRUE(edit.remove({0, 1}));
  EXPECT_EQ(shape(edit), QStringLiteral("a c | P3 Q2"));
  EXPECT_TRUE(edit.undo());
  EXPECT_TRUE(edit.undo());
  EXPECT_EQ(shape(edit), QString::fromLatin1(kBefore));
  EXPECT_FALSE(edit.undo());
  for (int i = 0; i < 5; ++i)
    ASSERT_TRUE(edit.remove({0, 0}));
  EXPECT_FALSE(edit.remove({0, 0}));
}

TEST(LayoutEdit, ThePageKeepsAllElse) {
  LayoutEdit edit(page());
  EXPECT_EQ(edit.spec(), page());
  EXPECT_FALSE(edit.isChanged());
  ASSERT_TRUE(edit.step({0, 0}, Direction::Right));
  EXPECT_TRUE(edit.isChanged());
  ASSERT_TRUE(edit.step({0, 1}, Direction::Left));
  EXPECT_FALSE(edit.isChanged()) << "it is as it was";
  EXPECT_EQ(edit.spec(), page());
}

TEST(LayoutEdit, TwelfthsKeepProportionsAndReachTwelve) {
  const std::pair<std::vector<int>, std::vector<int>> cases[] = {
      {{3, 2}, {7, 5}},
      {{1}, {12}},
      {{1, 1, 1}, {4, 4, 4}},
      {{12, 1}, {11, 1}},
      {{1, 1, 1, 1, 1}, {3, 3, 2, 2, 2}},
      {{12, 12, 1, 1}, {5, 5, 1, 1}},
      {{2, 3}, {5, 7}},
  };
  for (const auto& [widths, expected] : cases) {
    EXPECT_EQ(inTwelfths(widths), expected);
  }
  const std::vector<int> many(15, 1);
  EXPECT_EQ(inTwelfths(many), many);
  EXPECT_EQ(reduced({6, 6}), (std::vector<int>{1, 1}));
  EXPECT_EQ(reduced({8, 4}), (std::vector<int>{2, 1}));
}

TEST(LayoutEdit, AnEdgeMovesTheShareBetweenTwo) {
  EXPECT_EQ(widthsForEdge({1, 1}, 0, 800, 1200, 100), (std::vector<int>{2, 1}));
  EXPECT_EQ(widthsForEdge({1, 1}, 0, 5, 1200, 300), (std::vector<int>{1, 3})) << "no narrower than the least";
  EXPECT_EQ(widthsForEdge({1, 1}, 0, 5'000, 1200, 300), (std::vector<int>{3, 1}));
  EXPECT_EQ(widthsForEdge({1, 1}, 0, 5, 400, 300), (std::vector<int>{1, 1})) << "no room at all";
  EXPECT_EQ(widthsForEdge({1, 1, 1}, 1, 600, 800, 100), (std::vector<int>{2, 3, 1}))
      << "the others stay as they are";
  EXPECT_EQ(widthsForEdge({1, 1}, 1, 600, 800, 100), (std::vector<int>{1, 1})) << "the last has no neighbour";
}

/// Three cards of 100, then two panels, each row 100 high with gaps of 10, then one panel.
PageLayout layout() {
  return {{{QRect(0, 0, 100, 100), QRect(110, 0, 100, 100), QRect(220, 0, 100, 100)},
           {QRect(0, 110, 200, 100), QRect(210, 110, 110, 100)},
           {QRect(0, 220, 320, 100)}},
          320};
}

TEST(LayoutGeometry, FindsWhatIsUnderThePointer) {
  EXPECT_EQ(itemAt(layout(), QPoint(150, 50)), (LayoutPlace{0, 1}));
  EXPECT_EQ(itemAt(layout(), QPoint(105, 50)), std::nullopt);
  EXPECT_EQ(itemAt(layout(), QPoint(10, 1'000)), std::nullopt);
}

TEST(LayoutGeometry, FindsEdgesThatCanBeDragged) {
  const LayoutEdit edit(page());
  const auto edge = [&](int x, int y) { return edgeAt(edit.rows(), layout(), QPoint(x, y), 6); };
  EXPECT_EQ(edge(205, 150), (LayoutEdge{{1, 0}, Qt::Horizontal}));
  EXPECT_EQ(edge(196, 150), (LayoutEdge{{1, 0}, Qt::Horizontal}));
  EXPECT_EQ(edge(180, 150), std::nullopt);
  EXPECT_EQ(edge(100, 207), (LayoutEdge{{1, 0}, Qt::Vertical}));
  EXPECT_EQ(edge(100, 318), (LayoutEdge{{2, 0}, Qt::Vertical}));
  EXPECT_EQ(edge(105, 50), std::nullopt) << "cards are all alike";
  EXPECT_EQ(edge(318, 150), std::nullopt) << "the row's end";
}

struct DropCase {
  const char* name;
  LayoutPlace from;
  QPoint position;
  LayoutDrop drop;
};

void PrintTo(const DropCase& one, std::ostream* out) {
  *out << one.name;
}

class Drops : public testing::TestWithParam<DropCase> {};

TEST_P(Drops, AreWhereThePointerIs) {
  const LayoutEdit edit(page());
  EXPECT_EQ(dropAt(edit.rows(), layout(), GetParam().from, GetParam().position), GetParam().drop);
}

INSTANTIATE_TEST_SUITE_P(
    All, Drops,
    testing::Values(DropCase{"left half of an item", {0, 0}, {120, 50}, {false, 0, 1}},
                    DropCase{"right half of an item", {0, 0}, {200, 50}, {false, 0, 2}},
                    DropCase{"right of all", {0, 0}, {900, 50}, {false, 0, 3}},
                    DropCase{"upper edge", {0, 0}, {120, 5}, {true, 0, 0}},
                    DropCase{"lower edge", {0, 0}, {120, 95}, {true, 1, 0}},
                    DropCase{"a panel over cards, upper half", {1, 0}, {120, 40}, {true, 0, 0}},
                    DropCase{"a panel over cards, lower half", {1, 0}, {120, 60}, {true, 1, 0}},
                    DropCase{"another row of panels", {2, 0}, {300, 160}, {false, 1, 2}},
                    DropCase{"below the page", {1, 0}, {100, 5'000}, {true, 3, 0}},
                    DropCase{"above the page", {1, 0}, {100, -50}, {true, 0, 0}}));

TEST(LayoutGeometry, ARowOfSeveralLinesHasItsItemsInOrder) {
  const PageLayout wrapped{{{QRect(0, 0, 100, 100), QRect(110, 0, 100, 100), QRect(0, 110, 100, 100)}}, 210};
  DashboardSpec spec = page();
  spec.rows.resize(1);
  const LayoutEdit edit(spec);
  EXPECT_EQ(dropAt(edit.rows(), wrapped, {0, 0}, QPoint(205, 60)), (LayoutDrop{false, 0, 2}));
  EXPECT_EQ(dropAt(edit.rows(), wrapped, {0, 0}, QPoint(20, 150)), (LayoutDrop{false, 0, 2}));
  EXPECT_EQ(dropAt(edit.rows(), wrapped, {0, 0}, QPoint(300, 150)), (LayoutDrop{false, 0, 3}));
}

}  // namespace
}  // namespace pulsedeck

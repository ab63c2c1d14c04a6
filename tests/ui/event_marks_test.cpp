#include "event_marks.h"

#include <gtest/gtest.h>

#include <cmath>

namespace pulsedeck {
namespace {

constexpr double kCell = 10;
const QString kLeads = QStringLiteral("leads");
const QString kHealth = QStringLiteral("system_health");

/// 1 s a px from 0 to 500 s, which lie at 100 … 600 px.
ChartViewport viewport(qint64 fromMs = 0) {
  ChartViewport result;
  result.plot = QRectF(100, 0, 500, 200);
  result.fromMs = fromMs;
  result.toMs = fromMs + 500'000;
  return result;
}

class EventMarksTest : public testing::Test {
 protected:
  void add(qint64 second, const QString& family = kLeads, std::optional<Severity> severity = {}) {
    timeline_.add(family, {second * 1'000, ++number_, severity});
  }
  [[nodiscard]] std::vector<EventMark> marks(const ChartViewport& view = viewport(),
                                             qint64 untilMs = 1'000'000'000) const {
    return eventMarks(timeline_, {kLeads, kHealth}, view, kCell, untilMs);
  }

  EventTimeline timeline_;
  quint64 number_ = 0;
};

TEST_F(EventMarksTest, AnOnlyEventIsMarkedAtItsMoment) {
  add(3);
  add(200, QStringLiteral("campaigns"));
  const auto found = marks();
  ASSERT_EQ(found.size(), 1U) << "that of another family is not of this chart";
  EXPECT_DOUBLE_EQ(found[0].x, 103);
  EXPECT_EQ(found[0].count, 1U);
  EXPECT_EQ(found[0].family, kLeads);
  EXPECT_EQ(found[0].newest, (std::vector<quint64>{1}));
}

TEST_F(EventMarksTest, OnlyTheWindowIsMarkedAndNothingThatIsNotToBeKnownYet) {
  for (const qint64 second : {-1, 0, 300, 500, 501})
    add(second);
  EXPECT_EQ(marks().size(), 3U);
  EXPECT_EQ(marks(viewport(), 400'000).size(), 2U);
  EXPECT_TRUE(marks(viewport(), -1).empty());
}

TEST_F(EventMarksTest, WhatIsCloseSharesAMark) {
  for (const qint64 second : {21, 23, 25, 27})
    add(second, second == 25 ? kHealth : kLeads);
  const auto found = marks();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].count, 4U);
  EXPECT_DOUBLE_EQ(found[0].x, 124);
  EXPECT_EQ(found[0].newest, (std::vector<quint64>{4, 3, 2})) << "newest first";
  EXPECT_EQ(found[0].family, kLeads) << "the newest's";
}

TEST_F(EventMarksTest, TheWorstDecidesHowAMarkLooks) {
  add(21, kHealth, Severity::Warning);
  add(22, kLeads);
  add(23, kLeads, Severity::Success);
  const auto found = marks();
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].severity, Severity::Warning);
  EXPECT_EQ(found[0].family, kHealth);
}

TEST_F(EventMarksTest, MarksNeverOverlapHoweverThickEventsCome) {
  for (qint64 ms = 0; ms < 500'000; ms += 37)
    timeline_.add(kLeads, {ms, ++number_, std::nullopt});
  std::size_t count = 0;
  const auto found = marks();
  for (std::size_t i = 0; i < found.size(); ++i) {
    count += found[i].count;
    EXPECT_LE(found[i].x, 600);
    const double distance = i > 0 ? found[i].x - found[i - 1].x : kCell;
    EXPECT_GE(distance, kCell - 1e-9);
  }
  EXPECT_EQ(count, number_) << "each event has a mark";
  EXPECT_LE(found.size(), 51U);
}

TEST_F(EventMarksTest, NeighboursAtTheEdgeOfTheirCellsKeepApart) {
  add(9);
  add(10);
  add(499);
  add(500);
  const auto found = marks();
  ASSERT_EQ(found.size(), 4U);
  EXPECT_DOUBLE_EQ(found[0].x, 109);
  EXPECT_DOUBLE_EQ(found[1].x, 119);
  EXPECT_DOUBLE_EQ(found[2].x, 590);
  EXPECT_DOUBLE_EQ(found[3].x, 600);
}

TEST_F(EventMarksTest, WhichEventsShareAMarkDoesNotDependOnTheWindow) {
  for (const qint64 second : {103, 108, 112, 118, 131})
    add(second);
  const auto counts = [&](qint64 fromMs) {
    std::vector<std::size_t> result;
    for (const EventMark& mark : marks(viewport(fromMs)))
      result.push_back(mark.count);
    return result;
  };
  const std::vector<std::size_t> expected{2, 2, 1};
  for (qint64 second = 0; second < 100; second += 7)
    EXPECT_EQ(counts(second * 1'000), expected) << second;
}

TEST_F(EventMarksTest, TheNearestMarkWithinReachIsFound) {
  add(50);
  add(70);
  const auto found = marks();
  EXPECT_EQ(markNear(found, 158, 6), nullptr);
  ASSERT_NE(markNear(found, 165, 6), nullptr);
  EXPECT_DOUBLE_EQ(markNear(found, 165, 6)->x, 170);
  EXPECT_EQ(markNear({}, 165, 6), nullptr);
}

TEST(EventShape, EachFamilyAndEachTroubleHasItsOwn) {
  const std::pair<QString, std::optional<Severity>> all[] = {
      {kLeads, {}},
      {kHealth, {}},
      {QStringLiteral("dashboard"), {}},
      {QStringLiteral("campaigns"), {}},
      {QStringLiteral("ai_agents"), {}},
      {kLeads, Severity::Warning},
      {kLeads, Severity::Error},
  };
  for (const auto& one : all) {
    for (const auto& other : all) {
      if (&one == &other) continue;
      EXPECT_NE(eventShape(one.first, one.second), eventShape(other.first, other.second));
    }
  }
}

}  // namespace
}  // namespace pulsedeck

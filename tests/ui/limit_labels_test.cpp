#include "limit_labels.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

const QRect kPlot(40, 10, 300, 200);
constexpr QSize kText(60, 14);
constexpr int kGap = 4;

LimitLabel label(int line, Severity severity = Severity::Warning) {
  return {line, kText, severity};
}

TEST(LimitLabels, StandAboveTheirLinesAtTheLeft) {
  const auto places = placeLimitLabels({label(100)}, kPlot, kGap);
  EXPECT_EQ(places.front(), QRect(QPoint(44, 85), kText));
}

TEST(LimitLabels, GoBelowWhereThereIsNoRoomAbove) {
  const auto places = placeLimitLabels({label(15)}, kPlot, kGap);
  ASSERT_TRUE(places.front());
  EXPECT_GT(places.front()->top(), 15);
}

TEST(LimitLabels, GoToTheRightOfOneInTheWay) {
  const auto places = placeLimitLabels({label(100), label(100)}, kPlot, kGap);
  ASSERT_TRUE(places[0] && places[1]);
  EXPECT_FALSE(places[0]->intersects(*places[1]));
  EXPECT_EQ(places[0]->top(), places[1]->top());
}

TEST(LimitLabels, NeverCrossANearLine) {
  for (int distance = 1; distance < 40; ++distance) {
    const std::vector<LimitLabel> labels{label(100, Severity::Error), label(100 + distance)};
    const auto places = placeLimitLabels(labels, kPlot, kGap);
    for (const auto& place : places) {
      if (!place) continue;
      for (const LimitLabel& line : labels)
        EXPECT_TRUE(line.line < place->top() || line.line > place->bottom()) << distance;
    }
    ASSERT_TRUE(places[0]) << distance;
    EXPECT_TRUE(!places[1] || !places[0]->intersects(*places[1])) << distance;
  }
}

TEST(LimitLabels, GoBeyondANearLineWhereTheirOwnSidesAreTaken) {
  const auto places = placeLimitLabels(
      {label(100, Severity::Info), label(104, Severity::Error), label(108, Severity::Warning)}, kPlot, kGap);
  ASSERT_TRUE(places[1]) << "the one between two";
  EXPECT_LT(places[1]->bottom(), 100);
  EXPECT_TRUE(places[0] && places[2]);
}

TEST(LimitLabels, LeaveOutTheLeastSevere) {
  const QRect narrow(40, 80, 70, 60);
  const auto places = placeLimitLabels(
      {label(100, Severity::Info), label(100, Severity::Error), label(100, Severity::Warning)}, narrow, kGap);
  EXPECT_TRUE(places[1]);
  EXPECT_TRUE(places[2]) << "below";
  EXPECT_FALSE(places[0]);
}

TEST(LimitLabels, LeaveOutWhatIsWiderThanThePlot) {
  EXPECT_FALSE(placeLimitLabels({label(100)}, QRect(40, 10, 50, 200), kGap).front());
}

}  // namespace
}  // namespace pulsedeck

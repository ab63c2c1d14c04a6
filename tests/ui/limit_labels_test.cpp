#include "limit_labels.h"

#include <gtest/gtest.h>

#include <algorithm>

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

/// What must hold of any labels: each at its own line, in the lines' order, readable.
void expectReadable(const std::vector<LimitLabel>& labels, const QRect& plot) {
  const auto places = placeLimitLabels(labels, plot, kGap);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (!places[i]) continue;
    EXPECT_TRUE(plot.contains(*places[i]));
    EXPECT_TRUE(places[i]->adjusted(0, -2, 0, 2).contains(QPoint(places[i]->left(), labels[i].line)))
        << "at its own line";
    const bool isUpon = labels[i].line >= places[i]->top() && labels[i].line <= places[i]->bottom();
    for (std::size_t j = 0; j < labels.size(); ++j) {
      if (j == i) continue;
      EXPECT_TRUE(isUpon || labels[j].line < places[i]->top() || labels[j].line > places[i]->bottom());
      if (!places[j]) continue;
      EXPECT_FALSE(places[i]->intersects(*places[j]));
      if (labels[i].line < labels[j].line) {
        EXPECT_LE(places[i]->top(), places[j]->top()) << "in the order of the lines";
      }
    }
  }
}

TEST(LimitLabels, StandAtTheirOwnLinesInTheirOrder) {
  const Severity severities[] = {Severity::Info, Severity::Warning, Severity::Error};
  for (int top = kPlot.top(); top <= kPlot.bottom(); top += 7) {
    for (int distance = 0; distance < 40; ++distance) {
      for (const Severity upper : severities) {
        const int lower = std::min(top + distance, kPlot.bottom());
        SCOPED_TRACE(testing::Message() << top << " and " << lower << ", " << static_cast<int>(upper));
        expectReadable({label(top, upper), label(lower)}, kPlot);
        expectReadable({label(top, upper), label(lower), label(std::min(lower + 5, kPlot.bottom()))}, kPlot);
      }
    }
  }
}

TEST(LimitLabels, TheUpperOneOfTwoAtTheTopStaysAtItsLine) {
  const auto places =
      placeLimitLabels({label(12, Severity::Warning), label(18, Severity::Error)}, kPlot, kGap);
  ASSERT_TRUE(places[0] && places[1]);
  EXPECT_LE(places[0]->top(), 12);
  EXPECT_LT(places[0]->top(), places[1]->top());
}

TEST(LimitLabels, OneBetweenTwoNearLinesLiesUponItsOwn) {
  const auto places = placeLimitLabels(
      {label(100, Severity::Info), label(104, Severity::Error), label(108, Severity::Warning)}, kPlot, kGap);
  ASSERT_TRUE(places[0] && places[1] && places[2]);
  EXPECT_TRUE(places[1]->contains(QPoint(places[1]->left(), 104)));
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

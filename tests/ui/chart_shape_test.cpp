#include "pulsedeck/ui/chart_shape.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

namespace pulsedeck {
namespace {

/// A hundred px for a hundred seconds and values from 0 to 100.
const ChartViewport kViewport{QRectF(10, 0, 100, 100), 0, 100'000, 0, 100};
constexpr double kColumnPx = 4;

/// So many a second, up and down by `noise` about 50.
std::vector<SeriesPoint> samples(int perSecond, double noise) {
  std::vector<SeriesPoint> points;
  for (int i = 0; i < 100 * perSecond; ++i)
    points.push_back({i * 1'000LL / perSecond, i % 2 == 0 ? 50 - noise : 50 + noise, false});
  return points;
}

TEST(SeriesShape, IsAPlainLineWhereColumnsHoldOneSample) {
  const std::vector<SeriesPoint> points = samples(1, 5);
  const SeriesShape shape = seriesShape(points, kViewport, 1, kColumnPx, false);
  EXPECT_TRUE(shape.band.empty());
  EXPECT_EQ(shape.pieces, chartLines(points, kViewport, 1, kColumnPx));
}

TEST(SeriesShape, IsABandWithACalmLineWhereColumnsHoldMany) {
  const SeriesShape shape = seriesShape(samples(10, 5), kViewport, 1, kColumnPx, false);
  ASSERT_EQ(shape.band.size(), 100U);
  for (const BandColumn& column : shape.band) {
    EXPECT_FLOAT_EQ(column.top, 45);
    EXPECT_FLOAT_EQ(column.bottom, 55);
    EXPECT_FLOAT_EQ(column.coreTop, column.top) << "no spike";
  }
  ASSERT_EQ(shape.pieces.size(), 1U);
  EXPECT_LE(shape.pieces[0].size(), 2 * 100 / kColumnPx);
  for (qsizetype i = 1; i + 1 < shape.pieces[0].size(); ++i)
    EXPECT_NEAR(shape.pieces[0][i].y(), 50, 0.5);
}

TEST(SeriesShape, TheLineRunsFromTheFirstToTheNewestSample) {
  const std::vector<SeriesPoint> points = samples(10, 5);
  const SeriesShape shape = seriesShape(points, kViewport, 1, kColumnPx, false);
  EXPECT_EQ(shape.pieces[0].front(), QPointF(kViewport.x(0), 55));
  EXPECT_EQ(shape.pieces[0].back(), QPointF(kViewport.x(points.back().timeMs), 45));
  EXPECT_TRUE(std::is_sorted(shape.pieces[0].begin(), shape.pieces[0].end(),
                             [](QPointF a, QPointF b) { return a.x() < b.x(); }));
}

TEST(SeriesShape, ASpikeStandsOutOfTheBandAndDoesNotBendTheLine) {
  std::vector<SeriesPoint> points = samples(10, 2);
  points[505].value = 95;
  const SeriesShape shape = seriesShape(points, kViewport, 1, kColumnPx, false);
  const BandColumn& column = shape.band[50];
  EXPECT_FLOAT_EQ(column.top, 5);
  EXPECT_FLOAT_EQ(column.coreTop, 48) << "above its neighbours it is drawn strong";
  EXPECT_FLOAT_EQ(column.coreBottom, column.bottom);
  for (const QPointF& point : shape.pieces[0])
    EXPECT_GT(point.y(), 45);
}

TEST(SeriesShape, ADipStandsOutToo) {
  std::vector<SeriesPoint> points = samples(10, 2);
  points[505].value = 5;
  const BandColumn& column = seriesShape(points, kViewport, 1, kColumnPx, false).band[50];
  EXPECT_FLOAT_EQ(column.bottom, 95);
  EXPECT_FLOAT_EQ(column.coreBottom, 52);
  EXPECT_FLOAT_EQ(column.coreTop, column.top);
}

TEST(SeriesShape, NoiseHasNoSpikes) {
  std::vector<SeriesPoint> points = samples(10, 40);
  const SeriesShape shape = seriesShape(points, kViewport, 1, kColumnPx, false);
  EXPECT_TRUE(std::all_of(shape.band.begin(), shape.band.end(), [](const BandColumn& column) {
    return column.coreTop == column.top && column.coreBottom == column.bottom;
  }));
}

TEST(SeriesShape, ASteepBandHasNoHoles) {
  std::vector<SeriesPoint> points;
  for (int i = 0; i < 1'000; ++i)
    points.push_back({i * 100LL, i < 500 ? 10.0 : 90.0, false});
  const SeriesShape shape = seriesShape(points, kViewport, 1, kColumnPx, false);
  EXPECT_FLOAT_EQ(shape.band[49].top, 90);
  EXPECT_FLOAT_EQ(shape.band[50].top, 10);
  EXPECT_FLOAT_EQ(shape.band[50].bottom, 90);
}

TEST(SeriesShape, HasNothingInABreak) {
  std::vector<SeriesPoint> points = samples(10, 5);
  points.erase(points.begin() + 300, points.begin() + 600);
  points[300].breakBefore = true;
  const SeriesShape shape = seriesShape(points, kViewport, 1, kColumnPx, false);
  ASSERT_EQ(shape.pieces.size(), 2U);
  EXPECT_NEAR(shape.pieces[0].back().x(), kViewport.x(29'900), 1e-9);
  EXPECT_NEAR(shape.pieces[1].front().x(), kViewport.x(60'000), 1e-9);
  for (std::size_t i = 31; i < 60; ++i)
    EXPECT_TRUE(shape.band[i].isEmpty()) << i;
}

TEST(SeriesShape, AppliesTheScale) {
  const SeriesShape shape = seriesShape(samples(10, 5), kViewport, 0.5, kColumnPx, false);
  EXPECT_FLOAT_EQ(shape.band[20].top, 72.5);
  EXPECT_FLOAT_EQ(shape.band[20].bottom, 77.5);
}

TEST(NeedsBand, HoldsOnALittleLonger) {
  std::vector<SeriesPoint> points = samples(2, 5);
  EXPECT_TRUE(needsBand(points, kViewport, false));
  points.resize(130);
  EXPECT_FALSE(needsBand(points, kViewport, false));
  EXPECT_TRUE(needsBand(points, kViewport, true));
  points.resize(110);
  EXPECT_FALSE(needsBand(points, kViewport, true));
}

class FirstDifference : public testing::Test {
 protected:
  static SeriesShape shapeOf(const std::vector<SeriesPoint>& points) {
    return seriesShape(points, kViewport, 1, kColumnPx, false);
  }
  static double between(const SeriesShape& one, const SeriesShape& other) {
    EXPECT_EQ(firstDifference(one, other, kViewport.plot.left()),
              firstDifference(other, one, kViewport.plot.left()));
    return firstDifference(one, other, kViewport.plot.left());
  }

  static constexpr double kInfinity = std::numeric_limits<double>::infinity();
};

TEST_F(FirstDifference, IsNowhereInTheSameShape) {
  EXPECT_EQ(between(shapeOf(samples(1, 5)), shapeOf(samples(1, 5))), kInfinity);
  EXPECT_EQ(between(shapeOf(samples(10, 5)), shapeOf(samples(10, 5))), kInfinity);
  EXPECT_EQ(between({}, {}), kInfinity);
}

TEST_F(FirstDifference, IsAtTheLastPointBothLinesHave) {
  std::vector<SeriesPoint> points = samples(1, 5);
  points.pop_back();
  double parting = between(shapeOf(points), shapeOf(samples(1, 5)));
  EXPECT_LE(parting, kViewport.x(98'000));
  EXPECT_GE(parting, kViewport.x(98'000) - kColumnPx);
  points = samples(1, 5);
  points[40].value = 90;
  parting = between(shapeOf(points), shapeOf(samples(1, 5)));
  EXPECT_LE(parting, kViewport.x(39'000));
  EXPECT_GE(parting, kViewport.x(39'000) - 2 * kColumnPx);
}

TEST_F(FirstDifference, IsWhereABandBeginsToDiffer) {
  std::vector<SeriesPoint> points = samples(10, 5);
  points[700].value = 10;
  const double parting = between(shapeOf(points), shapeOf(samples(10, 5)));
  EXPECT_LE(parting, kViewport.x(70'000));
  EXPECT_GE(parting, kViewport.x(70'000) - 2 * kColumnPx) << "nothing before it changed";
}

TEST_F(FirstDifference, IsEverywhereBetweenALineAndABand) {
  EXPECT_EQ(between(shapeOf(samples(1, 5)), shapeOf(samples(10, 5))), -kInfinity);
  EXPECT_EQ(between({}, shapeOf(samples(1, 5))), -kInfinity);
}

}  // namespace
}  // namespace pulsedeck

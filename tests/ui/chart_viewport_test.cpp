#include "pulsedeck/ui/chart_viewport.h"

#include <QDateTime>
#include <QTimeZone>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <utility>

namespace pulsedeck {
namespace {

using testing::ElementsAre;

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

TEST(ChartViewport, MapsTimeAndValueToPixelsAndBack) {
  const ChartViewport viewport{QRectF(50, 10, 400, 200), 1'000'000, 1'300'000, 0, 40};
  EXPECT_DOUBLE_EQ(viewport.x(1'000'000), 50);
  EXPECT_DOUBLE_EQ(viewport.x(1'150'000), 250);
  EXPECT_DOUBLE_EQ(viewport.x(1'300'000), 450);
  EXPECT_DOUBLE_EQ(viewport.y(0), 210);
  EXPECT_DOUBLE_EQ(viewport.y(10), 160);
  EXPECT_DOUBLE_EQ(viewport.y(40), 10);
  for (const qint64 time : {1'000'000LL, 1'123'457LL, 1'300'000LL}) {
    EXPECT_EQ(viewport.timeAt(viewport.x(time)), time);
  }
}

TEST(ChartViewport, HasAPlaceForAnyValueInAnyRange) {
  constexpr double kLargest = std::numeric_limits<double>::max();
  for (const double low : {-kLargest, -1.0, 1e305, kLargest}) {
    for (const double high : {-1.0, 1e305, kLargest}) {
      const ChartViewport viewport{QRectF(0, 0, 100, 100), 0, 10'000, low, high};
      for (const double value : {-kLargest, 0.0, kLargest, 2 * kLargest})
        EXPECT_TRUE(std::isfinite(viewport.y(value))) << value << " in " << low << " to " << high;
    }
  }
}

struct ValueCase {
  double low;
  double high;
  int wanted;
  std::vector<double> values;
};

class ValueTicks : public testing::TestWithParam<ValueCase> {};

TEST_P(ValueTicks, AreRoundAndCoverTheRange) {
  const AxisTicks ticks = valueTicks(GetParam().low, GetParam().high, GetParam().wanted);
  EXPECT_THAT(ticks.values, testing::Pointwise(testing::DoubleNear(1e-9), GetParam().values));
}

INSTANTIATE_TEST_SUITE_P(
    Table, ValueTicks,
    testing::Values(ValueCase{0, 100, 4, {0, 25, 50, 75, 100}}, ValueCase{0, 48, 4, {0, 20, 40, 60}},
                    ValueCase{125'300, 131'000, 4, {124'000, 126'000, 128'000, 130'000, 132'000}},
                    ValueCase{-3, 3, 4, {-4, -2, 0, 2, 4}}, ValueCase{0.2, 0.9, 4, {0.2, 0.4, 0.6, 0.8, 1.0}},
                    ValueCase{0, 0, 4, {0, 0.25, 0.5, 0.75, 1}}));

TEST(ValueTicks, CopeWithValuesTooCloseToTellApart) {
  const AxisTicks ticks = valueTicks(1e15, std::nextafter(1e15, 2e15), 4);
  EXPECT_GE(ticks.values.size(), 2U);
  EXPECT_LE(ticks.values.size(), 8U);
}

constexpr double kLargest = std::numeric_limits<double>::max();
constexpr double kInfinite = std::numeric_limits<double>::infinity();
constexpr double kTiniest = std::numeric_limits<double>::denorm_min();

/// Ends at which an axis' arithmetic could leave the doubles.
constexpr std::pair<double, double> kExtremes[] = {
    {-kLargest, kLargest}, {-kLargest, 50},        {50, kLargest},
    {kLargest, kLargest},  {-kLargest, -kLargest}, {-1e308, 1e300},
    {-kInfinite, 3},       {3, kInfinite},         {-kInfinite, kInfinite},
    {0, kTiniest},         {kTiniest, kTiniest},   {-kTiniest, kTiniest},
    {0, 1e-300},           {1e-300, 1.1e-300},     {-1e-305, 1e300}};

TEST(ValueTicks, AreFiniteAtAnyEnds) {
  for (const auto& [low, high] : kExtremes) {
    const AxisTicks ticks = valueTicks(low, high, 4);
    EXPECT_TRUE(std::isfinite(ticks.step) && ticks.step > 0) << low << " " << high;
    EXPECT_GE(ticks.values.size(), 2U) << low << " " << high;
    EXPECT_LE(ticks.values.size(), 8U) << low << " " << high;
    for (const double value : ticks.values)
      EXPECT_TRUE(std::isfinite(value)) << low << " " << high;
  }
}

/// Runs in the time zone of a place, and leaves the machine's afterwards.
class TimeTicksTest : public testing::Test {
 protected:
  void enter(const char* zone) {
    qputenv("TZ", zone);
    tzset();
  }
  ~TimeTicksTest() override {
    if (zone_.isNull()) {
      qunsetenv("TZ");
    } else {
      qputenv("TZ", zone_);
    }
    tzset();
  }
  static std::vector<std::string> texts(const TimeTicks& ticks, const char* format) {
    std::vector<std::string> texts;
    for (const qint64 t : ticks.timesMs)
      texts.push_back(QDateTime::fromMSecsSinceEpoch(t).toString(QLatin1String(format)).toStdString());
    return texts;
  }
  static qint64 local(int year, int month, int day, int hour, int minute = 0, int second = 0) {
    return QDateTime(QDate(year, month, day), QTime(hour, minute, second)).toMSecsSinceEpoch();
  }

 private:
  QByteArray zone_ = qgetenv("TZ");
};

TEST_F(TimeTicksTest, AreWholeMinutesInFiveMinutes) {
  enter("Europe/Berlin");
  const qint64 end = local(2025, 3, 4, 14, 5, 12);
  const TimeTicks ticks = timeTicks(end - 5 * kMinute, end, 5);
  EXPECT_EQ(ticks.stepMs, kMinute);
  EXPECT_THAT(texts(ticks, "hh:mm:ss"),
              ElementsAre("14:01:00", "14:02:00", "14:03:00", "14:04:00", "14:05:00"));
}

TEST_F(TimeTicksTest, AreWholeHoursWhereTheZoneIsOffByThreeQuarters) {
  enter("Asia/Kathmandu");
  const qint64 end = local(2025, 3, 4, 14, 50);
  EXPECT_THAT(texts(timeTicks(end - kHour, end, 5), "hh:mm"),
              ElementsAre("14:00", "14:15", "14:30", "14:45"));
  EXPECT_THAT(texts(timeTicks(end - 4 * kHour, end, 5), "hh:mm"),
              ElementsAre("11:00", "12:00", "13:00", "14:00"));
}

TEST_F(TimeTicksTest, StayOnTheClockWhenSummerTimeBegins) {
  enter("Europe/Berlin");
  const qint64 end = local(2025, 3, 30, 19, 30);
  EXPECT_THAT(texts(timeTicks(end - 24 * kHour, end, 5), "dd hh:mm"),
              ElementsAre("30 00:00", "30 06:00", "30 12:00", "30 18:00"));
  // 02:00 does not exist on that day.
  EXPECT_THAT(texts(timeTicks(local(2025, 3, 30, 0, 30), local(2025, 3, 30, 5, 30), 5), "hh:mm"),
              ElementsAre("01:00", "03:00", "04:00", "05:00"));
}

TEST_F(TimeTicksTest, StayOnTheClockWhenSummerTimeEnds) {
  enter("Europe/Berlin");
  const qint64 end = local(2025, 10, 26, 18, 30);
  EXPECT_THAT(texts(timeTicks(end - 24 * kHour, end, 5), "dd hh:mm"),
              ElementsAre("26 00:00", "26 06:00", "26 12:00", "26 18:00"));
}

TEST_F(TimeTicksTest, AreMidnightsInAWeekWithALongDay) {
  enter("America/New_York");
  const qint64 end = local(2025, 11, 5, 12);
  const TimeTicks ticks = timeTicks(end - 7 * kDay, end, 7);
  EXPECT_EQ(ticks.stepMs, kDay);
  EXPECT_THAT(texts(ticks, "dd hh:mm"), ElementsAre("30 00:00", "31 00:00", "01 00:00", "02 00:00",
                                                    "03 00:00", "04 00:00", "05 00:00"));
}

TEST_F(TimeTicksTest, AreNeverMoreThanWanted) {
  enter("UTC");
  const qint64 end = local(2025, 3, 4, 14, 5, 12);
  for (const qint64 span : {kMinute, 5 * kMinute, kHour, kDay, 7 * kDay, 400 * kDay}) {
    for (const int wanted : {2, 4, 8}) {
      const TimeTicks ticks = timeTicks(end - span, end, wanted);
      EXPECT_LE(ticks.timesMs.size(), span <= 7 * kDay ? static_cast<std::size_t>(wanted) + 1 : 20U)
          << span << " " << wanted;
      for (const qint64 t : ticks.timesMs) {
        EXPECT_GE(t, end - span);
        EXPECT_LE(t, end);
      }
    }
  }
}

TEST(SteadyRange, HasRoundEndsThatAreLabels) {
  for (const auto& [low, high] :
       {std::pair{125'300.0, 131'000.0}, {3.0, 47.0}, {0.021, 0.034}, {-20.0, 13.0}}) {
    const ValueRange range = steadyRange({}, low, high);
    EXPECT_LE(range.low, low);
    EXPECT_GE(range.high, high);
    const AxisTicks ticks = valueTicks(range.low, range.high, 4);
    EXPECT_DOUBLE_EQ(ticks.values.front(), range.low);
    EXPECT_DOUBLE_EQ(ticks.values.back(), range.high);
  }
}

TEST(SteadyRange, ShowsZeroWhenItIsNear) {
  EXPECT_EQ(steadyRange({}, 5, 45).low, 0);
  EXPECT_EQ(steadyRange({}, -45, -5).high, 0);
  EXPECT_GT(steadyRange({}, 125'300, 131'000).low, 100'000);
}

TEST(SteadyRange, StaysWhileTheValuesStillFitWell) {
  const ValueRange range = steadyRange({}, 125'300, 131'000);
  EXPECT_EQ(steadyRange(range, 125'900, 130'200), range);
  EXPECT_EQ(steadyRange(range, range.low, range.high), range);
}

TEST(SteadyRange, GrowsAtOnceAndShrinksWhenTooWide) {
  const ValueRange range = steadyRange({}, 60, 100);
  EXPECT_GE(steadyRange(range, 60, 140).high, 140);
  const ValueRange narrow = steadyRange(range, 98, 99);
  EXPECT_LT(narrow.high - narrow.low, (range.high - range.low) / 2);
}

TEST(SteadyRange, GivesAFlatLineRoom) {
  const ValueRange range = steadyRange({}, 97.2, 97.2);
  EXPECT_LT(range.low, 97.2);
  EXPECT_GT(range.high, 97.2);
  EXPECT_EQ(steadyRange({}, 0, 0).low, 0);
}

TEST(SteadyRange, IsFiniteAtAnyEndsAndComesBackFromThem) {
  for (const auto& [low, high] : kExtremes) {
    const ValueRange range = steadyRange({3, 47}, low, high);
    EXPECT_TRUE(std::isfinite(range.high - range.low)) << low << " " << high;
    EXPECT_LT(range.low, range.high) << low << " " << high;
    EXPECT_EQ(steadyRange(range, low, high), range) << low << " " << high;
    for (const double value : {low, high, 0.0, kLargest, -kLargest, kInfinite, -kInfinite}) {
      const ChartViewport viewport{QRectF(0, 0, 100, 100), 0, 10'000, range.low, range.high};
      EXPECT_TRUE(std::isfinite(viewport.y(value))) << value << " in " << low << " " << high;
    }
    EXPECT_LE(steadyRange(range, 3, 47).high, 100) << low << " " << high;
  }
}

/// 10 px a second, the value's own px downwards from 100.
const ChartViewport kSimple{QRectF(0, 0, 100, 100), 0, 10'000, 0, 100};

TEST(ChartLines, KeepsEveryPointWhereThereIsRoom) {
  const auto lines = chartLines({{0, 10}, {1'000, 20}, {2'000, 15}}, kSimple, 1, 4);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0], (QList<QPointF>{{0, 90}, {10, 80}, {20, 85}}));
}

TEST(ChartLines, AppliesTheScale) {
  const auto lines = chartLines({{0, 2}, {1'000, 3}}, kSimple, 10, 4);
  EXPECT_EQ(lines[0], (QList<QPointF>{{0, 80}, {10, 70}}));
}

TEST(ChartLines, BeginsAnewAfterABreak) {
  const auto lines =
      chartLines({{0, 1}, {1'000, 2}, {5'000, 3, true}, {6'000, 4}, {8'000, 5, true}}, kSimple, 1, 4);
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[0].back(), QPointF(10, 98));
  EXPECT_EQ(lines[1].front(), QPointF(50, 97));
  EXPECT_EQ(lines[2], (QList<QPointF>{{80, 95}}));
}

TEST(ChartLines, KeepsTheExtremesOfAColumnInTimeOrderAndTheNewestPoint) {
  std::vector<SeriesPoint> points;
  for (qint64 t = 0; t < 10'000; t += 10)
    points.push_back({t, 50.0 + static_cast<double>(t / 10 % 7)});
  points[500].value = 99;
  points[502].value = 1;
  const auto lines = chartLines(points, kSimple, 1, 4);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_LE(lines[0].size(), 2 * 25 + 1);
  EXPECT_TRUE(lines[0].contains(QPointF(50, 1)));
  EXPECT_TRUE(lines[0].contains(QPointF(50.2, 99)));
  EXPECT_EQ(lines[0].back(), QPointF(kSimple.x(9'990), kSimple.y(points.back().value)));
  EXPECT_TRUE(std::is_sorted(lines[0].begin(), lines[0].end(),
                             [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); }));
}

TEST(ChartLines, OfNothingAreNone) {
  EXPECT_TRUE(chartLines({}, kSimple, 1, 4).empty());
}

std::optional<double> valueNear(const std::vector<SeriesPoint>& points, qint64 timeMs, qint64 toleranceMs) {
  const std::optional<Sample> sample = sampleNear(points, timeMs, toleranceMs);
  return sample ? std::optional(sample->value) : std::nullopt;
}

TEST(SampleNear, IsTheNewestOneBefore) {
  const std::vector<SeriesPoint> points{{1'000, 1}, {2'000, 2}, {5'000, 5, true}, {6'000, 6}};
  EXPECT_EQ(valueNear(points, 1'000, 100), 1);
  EXPECT_EQ(valueNear(points, 1'999, 100), 1);
  EXPECT_EQ(valueNear(points, 5'500, 100), 5);
}

TEST(SampleNear, IsNothingInABreakAndBeyondBothEnds) {
  const std::vector<SeriesPoint> points{{1'000, 1}, {2'000, 2}, {5'000, 5, true}, {6'000, 6}};
  EXPECT_EQ(valueNear(points, 3'500, 100), std::nullopt);
  EXPECT_EQ(valueNear(points, 500, 100), std::nullopt);
  EXPECT_EQ(valueNear(points, 6'500, 100), std::nullopt);
  EXPECT_EQ(valueNear({}, 1'000, 100), std::nullopt);
}

TEST(SampleNear, ReachesForANearPoint) {
  const std::vector<SeriesPoint> points{{1'000, 1}, {2'000, 2}, {5'000, 5, true}, {6'000, 6}};
  EXPECT_EQ(valueNear(points, 2'080, 100), 2);
  EXPECT_EQ(valueNear(points, 4'950, 100), 5);
  EXPECT_EQ(valueNear(points, 950, 100), 1);
  EXPECT_EQ(valueNear(points, 6'090, 100), 6);
}

}  // namespace
}  // namespace pulsedeck

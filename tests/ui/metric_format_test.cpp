#include "pulsedeck/ui/metric_format.h"

#include "pulsedeck/ui/metric_words.h"

#include <gtest/gtest.h>

#include <limits>

namespace pulsedeck {
namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);

MetricInfo metric(Unit unit, int precision = 0, const char* currency = "") {
  MetricInfo info;
  info.unit = unit;
  info.precision = precision;
  info.currency = QLatin1String(currency);
  info.known = true;
  return info;
}

/// With ordinary spaces, which are easier to read in a test.
std::string plain(QString text) {
  return text.replace(QChar(0x00a0), QLatin1Char(' ')).toStdString();
}

TEST(FormatValue, WritesEveryUnit) {
  EXPECT_EQ(plain(formatValue(1432, metric(Unit::Count), kEnglish)), "1,432");
  EXPECT_EQ(plain(formatValue(128430, metric(Unit::Currency, 0, "USD"), kEnglish)), "$128,430");
  EXPECT_EQ(plain(formatValue(3.42, metric(Unit::Percent, 2), kEnglish)), "3.42 %");
  EXPECT_EQ(plain(formatValue(812, metric(Unit::Milliseconds), kEnglish)), "812 ms");
  EXPECT_EQ(plain(formatValue(4.21, metric(Unit::Seconds, 1), kEnglish)), "4.2 s");
  EXPECT_EQ(plain(formatValue(4.1, metric(Unit::Ratio, 1), kEnglish)), "4.1 ×");
}

TEST(FormatValue, WritesStatesAsWords) {
  const MetricInfo state = metric(Unit::State);
  EXPECT_EQ(formatValue(2, state, kEnglish), QStringLiteral("Up"));
  EXPECT_EQ(formatValue(1, state, kEnglish), QStringLiteral("Degraded"));
  EXPECT_EQ(formatValue(0, state, kEnglish), QStringLiteral("Down"));
  EXPECT_EQ(formatValue(3, state, kEnglish), QString(kUnknown));
  EXPECT_EQ(formatValue(1.5, state, kEnglish), QString(kUnknown));
  EXPECT_EQ(speakValue(2, state, kEnglish), QStringLiteral("up"));
  EXPECT_EQ(speakValue(3, state, kEnglish), QStringLiteral("unknown"));
  EXPECT_EQ(formatAxisValue(1, 1, state, kEnglish), QStringLiteral("Degraded"));
  EXPECT_TRUE(formatAxisValue(0.5, 0.5, state, kEnglish).isEmpty());
  EXPECT_EQ(formatChange(0, 2, state, kEnglish), QStringLiteral("from Down"));
  EXPECT_EQ(formatChange(2, 2, state, kEnglish), QStringLiteral("unchanged"));
}

TEST(PassedLimit, IsOnTheSideThatIsNotGood) {
  MetricInfo info = metric(Unit::Percent);
  info.expectedMin = 10;
  info.expectedMax = 90;
  info.good = GoodDirection::Down;
  EXPECT_EQ(passedLimit(95, info), 90.0);
  EXPECT_FALSE(passedLimit(90, info));
  EXPECT_FALSE(passedLimit(5, info));
  info.good = GoodDirection::Up;
  EXPECT_EQ(passedLimit(5, info), 10.0);
  EXPECT_FALSE(passedLimit(95, info));
}

TEST(FormatValue, FollowsTheLocale) {
  EXPECT_EQ(plain(formatValue(1432.5, metric(Unit::Count, 1), kGerman)), "1.432,5");
  EXPECT_EQ(plain(formatValue(128430, metric(Unit::Currency, 2, "USD"), kGerman)), "128.430,00 $");
  EXPECT_EQ(plain(formatValue(128430, metric(Unit::Currency, 0, "EUR"), kGerman)), "128.430 €");
  EXPECT_EQ(plain(formatValue(3.42, metric(Unit::Percent, 2), kGerman)), "3,42 %");
}

TEST(FormatValue, NeverLeavesTheCurrencyInDoubt) {
  const QLocale canada(QLocale::English, QLocale::Canada);
  EXPECT_EQ(plain(formatValue(5, metric(Unit::Currency, 0, "CAD"), canada)), "$5");
  EXPECT_EQ(plain(formatValue(5, metric(Unit::Currency, 0, "USD"), canada)), "USD 5");
  EXPECT_EQ(plain(formatValue(5, metric(Unit::Currency, 0, "CHF"), kEnglish)), "CHF 5");
  EXPECT_EQ(plain(formatValue(5, metric(Unit::Currency, 0, "GBP"), kEnglish)), "£5");
}

TEST(FormatValue, KeepsWholeNumbersWholeWhereNothingIsKnownOfTheMetric) {
  MetricInfo info;
  EXPECT_EQ(plain(formatValue(82, info, kEnglish)), "82");
  EXPECT_EQ(plain(formatValue(82.5, info, kEnglish)), "82.50");
  info.known = true;
  EXPECT_EQ(plain(formatValue(82, info, kEnglish)), "82.00");
}

TEST(FormatValue, HasATrueMinusButNoneBeforeNought) {
  EXPECT_EQ(plain(formatValue(-12, metric(Unit::Count), kEnglish)), "−12");
  EXPECT_EQ(plain(formatValue(-1234.5, metric(Unit::Currency, 2, "USD"), kEnglish)), "−$1,234.50");
  EXPECT_EQ(plain(formatValue(-0.004, metric(Unit::Percent, 2), kEnglish)), "0.00 %");
}

TEST(FormatValue, NeverBreaksALineInsideAValue) {
  for (const Unit unit : {Unit::Percent, Unit::Milliseconds, Unit::Seconds, Unit::Ratio}) {
    EXPECT_FALSE(formatValue(1, metric(unit), kEnglish).contains(QLatin1Char(' ')));
  }
}

TEST(FormatValue, SaysWhenThereIsNoNumber) {
  EXPECT_EQ(plain(formatValue(std::numeric_limits<double>::quiet_NaN(), metric(Unit::Count), kEnglish)), "—");
  EXPECT_EQ(plain(formatValue(std::numeric_limits<double>::infinity(), metric(Unit::Percent), kEnglish)),
            "—");
}

TEST(FormatValue, KeepsHugeNumbersShort) {
  EXPECT_LT(formatValue(1e300, metric(Unit::Count, 2), kEnglish).size(), 12);
}

TEST(SpeakValue, SaysTheUnitAsAWord) {
  EXPECT_EQ(plain(speakValue(2.4, metric(Unit::Percent, 1), kEnglish)), "2.4 percent");
  EXPECT_EQ(plain(speakValue(-812, metric(Unit::Milliseconds), kEnglish)), "minus 812 milliseconds");
  EXPECT_EQ(plain(speakValue(128430, metric(Unit::Currency, 0, "USD"), kEnglish)), "$128,430");
}

struct AxisCase {
  double value;
  double step;
  MetricInfo info;
  const char* text;
};

class FormatAxisValue : public testing::TestWithParam<AxisCase> {};

TEST_P(FormatAxisValue, IsAsShortAsItsStepAllows) {
  EXPECT_EQ(plain(formatAxisValue(GetParam().value, GetParam().step, GetParam().info, kEnglish)),
            GetParam().text);
}

const MetricInfo kDollars = metric(Unit::Currency, 0, "USD");
const MetricInfo kCount = metric(Unit::Count);

INSTANTIATE_TEST_SUITE_P(
    Table, FormatAxisValue,
    testing::Values(AxisCase{132'000, 3'000, kDollars, "$132k"}, AxisCase{0, 3'000, kDollars, "$0"},
                    AxisCase{-500, 250, kDollars, "−$500"}, AxisCase{1'200'000, 100'000, kCount, "1.2M"},
                    AxisCase{1'250'000, 50'000, kCount, "1.25M"},
                    AxisCase{1'005'000, 5'000, kCount, "1,005k"}, AxisCase{1'235, 5, kCount, "1,235"},
                    AxisCase{2'500'000'000.0, 500'000'000.0, kCount, "2.5B"}, AxisCase{48, 12, kCount, "48"},
                    AxisCase{2.5, 2.5, kCount, "2.5"}, AxisCase{5, 2.5, kCount, "5.0"},
                    AxisCase{75, 25, metric(Unit::Percent, 2), "75 %"},
                    AxisCase{0.25, 0.25, metric(Unit::Percent), "0.25 %"},
                    AxisCase{400, 100, metric(Unit::Milliseconds), "400 ms"}));

struct ChangeCase {
  double from;
  double to;
  MetricInfo info;
  const char* text;
};

class FormatChange : public testing::TestWithParam<ChangeCase> {};

TEST_P(FormatChange, HasItsSign) {
  EXPECT_EQ(plain(formatChange(GetParam().from, GetParam().to, GetParam().info, kEnglish)), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Table, FormatChange,
    testing::Values(ChangeCase{100, 104.2, kDollars, "+4.2 %"}, ChangeCase{200, 150, kDollars, "−25.0 %"},
                    ChangeCase{-100, -50, kDollars, "+50.0 %"}, ChangeCase{100, 100.01, kDollars, "±0.0 %"},
                    ChangeCase{3.42, 3.32, metric(Unit::Percent, 2), "−0.1 pt"},
                    ChangeCase{3.42, 3.45, metric(Unit::Percent, 2), "+0.03 pt"},
                    ChangeCase{3.42, 3.42, metric(Unit::Percent, 2), "±0.00 pt"},
                    ChangeCase{0, 38, kCount, "+38"}, ChangeCase{1'394, 1'432, kCount, "+38"},
                    ChangeCase{1'000, 1'000, kCount, "±0"}, ChangeCase{1, 500, kCount, "+499"},
                    ChangeCase{0, -5, kDollars, "−$5"}));

TEST(FormatAge, GrowsFromSecondsToDays) {
  EXPECT_EQ(plain(formatAge(0)), "0 s");
  EXPECT_EQ(plain(formatAge(-5)), "0 s");
  EXPECT_EQ(plain(formatAge(48'900)), "48 s");
  EXPECT_EQ(plain(formatAge(60'000)), "1 min");
  EXPECT_EQ(plain(formatAge(12 * 60'000 + 59'000)), "12 min");
  EXPECT_EQ(plain(formatAge(3 * 3'600'000)), "3 h");
  EXPECT_EQ(plain(formatAge(24 * 3'600'000)), "24 h");
  EXPECT_EQ(plain(formatAge(49 * 3'600'000)), "2 d");
}

TEST(SpeakAge, SaysOneAndMany) {
  EXPECT_EQ(plain(speakAge(1'000)), "1 second");
  EXPECT_EQ(plain(speakAge(48'000)), "48 seconds");
  EXPECT_EQ(plain(speakAge(120'000)), "2 minutes");
}

TEST(FormatRaw, KeepsAllDigits) {
  const auto raw = [](double value, const MetricInfo& info) {
    return plain(formatRaw(value, info, kEnglish));
  };
  EXPECT_EQ(raw(63.27184, metric(Unit::Percent)), "63.27184 %");
  EXPECT_EQ(raw(0, metric(Unit::Percent)), "0 %");
  EXPECT_EQ(raw(128430.2718, metric(Unit::Currency, 0, "USD")), "$128,430.2718");
  EXPECT_EQ(raw(-1.5, metric(Unit::Count)), "−1.5");
  EXPECT_EQ(raw(1e-9, metric(Unit::Count)), "1E-09");
  EXPECT_EQ(raw(std::numeric_limits<double>::quiet_NaN(), metric(Unit::Count)), "—");
  EXPECT_EQ(raw(1, metric(Unit::State)), "1 (Degraded)");
  EXPECT_EQ(raw(1.5, metric(Unit::State)), "1.5");
}

}  // namespace
}  // namespace pulsedeck

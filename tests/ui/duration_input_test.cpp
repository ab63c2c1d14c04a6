#include "pulsedeck/ui/duration_input.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

const QLocale kEnglish(QLocale::English, QLocale::UnitedStates);
const QLocale kGerman(QLocale::German, QLocale::Germany);

struct TypedCase {
  const char* typed;
  std::optional<qint64> ms;
};

class ParseDuration : public testing::TestWithParam<TypedCase> {};

TEST_P(ParseDuration, UnderstandsWhatPeopleType) {
  EXPECT_EQ(parseDuration(QString::fromUtf8(GetParam().typed), kEnglish), GetParam().ms) << GetParam().typed;
}

INSTANTIATE_TEST_SUITE_P(Table, ParseDuration,
                         testing::Values(TypedCase{"90", 90'000}, TypedCase{"90 s", 90'000},
                                         TypedCase{"90s", 90'000}, TypedCase{"2 min", 120'000},
                                         TypedCase{"2m", 120'000}, TypedCase{"1.5 h", 5'400'000},
                                         TypedCase{"1 h 30 min", 5'400'000}, TypedCase{"1h30m", 5'400'000},
                                         TypedCase{" 2 Days ", 172'800'000}, TypedCase{"250 ms", 250},
                                         TypedCase{"0", 0}, TypedCase{"2\xC2\xA0min", 120'000},
                                         TypedCase{"", std::nullopt}, TypedCase{"soon", std::nullopt},
                                         TypedCase{"2 weeks", std::nullopt}, TypedCase{"-5 s", std::nullopt},
                                         TypedCase{"5 s later", std::nullopt}, TypedCase{"min", std::nullopt},
                                         TypedCase{"400 d", std::nullopt}));

TEST(ParseDurationInGerman, TakesACommaAndAPoint) {
  EXPECT_EQ(parseDuration(QStringLiteral("1,5 min"), kGerman), 90'000);
  EXPECT_EQ(parseDuration(QStringLiteral("1.5 min"), kGerman), 90'000);
}

TEST(DurationInput, IsWhatIsReadBack) {
  EXPECT_EQ(durationInput(120'000, kEnglish), QStringLiteral("2 min"));
  EXPECT_EQ(durationInput(90'000, kEnglish), QStringLiteral("1 min 30 s"));
  EXPECT_EQ(durationInput(0, kEnglish), QStringLiteral("0 s"));
  for (const qint64 ms : {0LL, 1LL, 999LL, 1'000LL, 61'500LL, 3'600'000LL, 93'784'005LL})
    EXPECT_EQ(parseDuration(durationInput(ms, kEnglish), kEnglish), ms);
}

}  // namespace
}  // namespace pulsedeck

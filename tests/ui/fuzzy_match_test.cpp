#include "pulsedeck/ui/fuzzy_match.h"

#include <gtest/gtest.h>

#include <string>

namespace pulsedeck {
namespace {

std::optional<int> scoreOf(const char* typed, const char* title, const char* detail = "") {
  return FuzzyPattern(QString::fromUtf8(typed))
      .score(SearchText(QString::fromUtf8(title)), SearchText(QString::fromUtf8(detail)));
}

/// The text with the matched letters in brackets.
std::string marked(const char* typed, const char* text) {
  const SearchText searched(QString::fromUtf8(text));
  const QList<qsizetype> found = FuzzyPattern(QString::fromUtf8(typed)).positions(searched);
  QString result;
  for (qsizetype i = 0; i < searched.shown().size(); ++i) {
    const QString letter(searched.shown()[i]);
    result += found.contains(i) ? QLatin1Char('[') + letter + QLatin1Char(']') : letter;
  }
  return result.replace(QStringLiteral("]["), QString()).toStdString();
}

TEST(FuzzyMatch, FindsASubsequenceAndNothingElse) {
  EXPECT_TRUE(scoreOf("rvn", "Revenue"));
  EXPECT_TRUE(scoreOf("revenue", "Revenue"));
  EXPECT_FALSE(scoreOf("revenues", "Revenue"));
  EXPECT_FALSE(scoreOf("nver", "Revenue"));
  EXPECT_FALSE(scoreOf("x", ""));
}

TEST(FuzzyMatch, EmptyInputFindsAll) {
  EXPECT_TRUE(FuzzyPattern().isEmpty());
  EXPECT_TRUE(FuzzyPattern(QStringLiteral("  ")).isEmpty());
  EXPECT_TRUE(scoreOf("", "Revenue"));
}

TEST(FuzzyMatch, CaseAndDiacriticsDoNotMatter) {
  EXPECT_TRUE(scoreOf("umsatze", "Umsätze"));
  EXPECT_TRUE(scoreOf("UMSÄTZE", "umsatze"));
  EXPECT_TRUE(scoreOf("n", "Ñ"));
  EXPECT_TRUE(scoreOf("campana", "Campan\u0303a")) << "composed of two characters";
  EXPECT_TRUE(scoreOf("e", "\u1ec7")) << "two marks on one letter";
}

TEST(FuzzyMatch, WordsMayStandInAnyOrderAndInTitleOrDetail) {
  EXPECT_TRUE(scoreOf("today rev", "Revenue today"));
  EXPECT_TRUE(scoreOf("cpu health", "CPU", "system_health.cpu_usage"));
  EXPECT_FALSE(scoreOf("cpu disk", "CPU", "system_health.cpu_usage"));
}

struct Preference {
  const char* typed;
  const char* better;
  const char* worse;
};

class FuzzyPreference : public testing::TestWithParam<Preference> {};

TEST_P(FuzzyPreference, IsKept) {
  const auto& [typed, better, worse] = GetParam();
  ASSERT_TRUE(scoreOf(typed, better));
  ASSERT_TRUE(scoreOf(typed, worse));
  EXPECT_GT(*scoreOf(typed, better), *scoreOf(typed, worse));
}

INSTANTIATE_TEST_SUITE_P(Table, FuzzyPreference,
                         testing::Values(Preference{"er", "Error rate", "New leads per hour"},
                                         Preference{"er", "Error rate", "Server load"},
                                         Preference{"rate", "Error rate", "Ordinal axis title end"},
                                         Preference{"et", "Engaged time", "Budget"},
                                         Preference{"ns", "numberSeen", "answers"},
                                         Preference{"CPU", "CPU", "Cpu"},
                                         Preference{"leads", "Leads", "Leads of the whole last quarter"},
                                         Preference{"rev", "Revenue today", "Server events"}));

TEST(FuzzyMatch, ATitleIsWorthMoreThanADetail) {
  EXPECT_GT(*scoreOf("lead", "Leads", "x"), *scoreOf("lead", "x", "Leads"));
}

TEST(FuzzyMatch, TellsWhichLettersMatch) {
  EXPECT_EQ(marked("er", "Error rate"), "[Er]ror rate");
  EXPECT_EQ(marked("era", "Error rate"), "[E]rror [ra]te");
  EXPECT_EQ(marked("rate err", "Error rate"), "[Err]or [rate]");
  EXPECT_EQ(marked("cpu disk", "CPU"), "[CPU]");
  EXPECT_EQ(marked("satz", "Umsätze"), "Um[sätz]e");
  EXPECT_EQ(marked("q", "Error rate"), "Error rate");
  EXPECT_EQ(marked("rate", "system_health.error_rate"), "system_health.error_[rate]");
}

TEST(FuzzyMatch, MoreLettersNarrow) {
  const FuzzyPattern wide(QStringLiteral("er"));
  EXPECT_TRUE(FuzzyPattern(QStringLiteral("err")).narrows(wide));
  EXPECT_TRUE(FuzzyPattern(QStringLiteral("ER rate")).narrows(wide));
  EXPECT_FALSE(FuzzyPattern(QStringLiteral("r")).narrows(wide));
  EXPECT_TRUE(wide.narrows(FuzzyPattern()));
}

TEST(FuzzyMatch, HugeInputIsCut) {
  const QString huge(100'000, QLatin1Char('a'));
  EXPECT_TRUE(FuzzyPattern(huge).score(SearchText(huge), SearchText()));
  EXPECT_LE(FuzzyPattern(huge).positions(SearchText(huge)).size(), FuzzyPattern::kMostTyped);
}

}  // namespace
}  // namespace pulsedeck

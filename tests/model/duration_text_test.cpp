#include "pulsedeck/model/duration_text.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

TEST(FormatDuration, GivesTheTwoLargestUnits) {
  const std::pair<qint64, const char*> cases[] = {{-5, "0 s"},
                                                  {0, "0 s"},
                                                  {999, "0 s"},
                                                  {3'400, "3 s"},
                                                  {59'999, "59 s"},
                                                  {60'000, "1 min"},
                                                  {125'000, "2 min 5 s"},
                                                  {3'600'000, "1 h"},
                                                  {3'840'000, "1 h 4 min"},
                                                  {183'600'000, "2 d 3 h"},
                                                  {86'400'000 + 60'000, "1 d"}};
  for (const auto& [ms, text] : cases) {
    const QString shown = formatDuration(ms, QLocale::c()).replace(QChar(0x00a0), QLatin1Char(' '));
    EXPECT_EQ(shown.toStdString(), text) << ms;
  }
}

}  // namespace
}  // namespace pulsedeck

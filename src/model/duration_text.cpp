#include "pulsedeck/model/duration_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace pulsedeck {

namespace {

struct Unit {
  qint64 seconds;
  const char* text;
};

// Largest first.
constexpr std::array kUnits{Unit{24 * 60 * 60, QT_TRANSLATE_NOOP("Duration", "%1 d")},
                            Unit{60 * 60, QT_TRANSLATE_NOOP("Duration", "%1 h")},
                            Unit{60, QT_TRANSLATE_NOOP("Duration", "%1 min")},
                            Unit{1, QT_TRANSLATE_NOOP("Duration", "%1 s")}};

}  // namespace

QString formatDuration(qint64 ms, const QLocale& locale) {
  constexpr QChar kNoBreakSpace(0x00a0);
  const qint64 seconds = std::max<qint64>(0, ms / 1'000);
  const auto write = [&](qint64 count, const Unit& unit) {
    QString text = QCoreApplication::translate("Duration", unit.text).arg(locale.toString(count));
    return text.replace(QLatin1Char(' '), kNoBreakSpace);
  };
  const auto large = std::find_if(kUnits.begin(), kUnits.end() - 1,
                                  [&](const Unit& unit) { return seconds >= unit.seconds; });
  const QString first = write(seconds / large->seconds, *large);
  if (large + 1 == kUnits.end()) return first;
  const Unit& small = *(large + 1);
  const qint64 rest = seconds % large->seconds / small.seconds;
  return rest == 0 ? first : first + kNoBreakSpace + write(rest, small);
}

}  // namespace pulsedeck

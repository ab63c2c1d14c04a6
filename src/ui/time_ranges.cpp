#include "pulsedeck/ui/time_ranges.h"

#include <QCoreApplication>

namespace pulsedeck {

namespace {

constexpr qint64 kMinuteMs = 60 * 1000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(TimeRanges)
};

}  // namespace

QList<TimeRange> timeRanges() {
  return {{Texts::tr("1 min"), kMinuteMs},
          {Texts::tr("5 min"), 5 * kMinuteMs},
          {Texts::tr("1 h"), kHourMs},
          {Texts::tr("24 h"), kDayMs},
          {Texts::tr("7 d"), 7 * kDayMs}};
}

}  // namespace pulsedeck

#pragma once

#include <QList>
#include <QString>
#include <QtGlobal>

namespace pulsedeck {

/// A span of time that can be chosen: for the header, the palette and a card's period.
struct TimeRange {
  QString text;  ///< "5 min"
  qint64 spanMs;
};

/// All of them, shortest first, in the operator's language.
[[nodiscard]] QList<TimeRange> timeRanges();

}  // namespace pulsedeck

#pragma once

#include <QLocale>
#include <QString>

namespace pulsedeck {

/// A span of time in its two largest units, whole and rounded down: "3 s", "2 min 5 s", "1 h 4 min", "2 d 3
/// h". Joined by no-break spaces, in the operator's language.
[[nodiscard]] QString formatDuration(qint64 ms, const QLocale& locale = {});

}  // namespace pulsedeck

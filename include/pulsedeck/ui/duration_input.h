#pragma once

#include <QLocale>
#include <QString>
#include <QtGlobal>

#include <optional>

namespace pulsedeck {

/// A span of time as a person types it: "90", "90 s", "2 min", "1 h 30 min", "2d". A number alone means
/// seconds. Nothing for what is no such span.
[[nodiscard]] std::optional<qint64> parseDuration(const QString& typed, const QLocale& locale = {});

/// As it stands in a field: nothing is rounded, parseDuration() gives it back. "2 min", "1 min 30 s".
[[nodiscard]] QString durationInput(qint64 ms, const QLocale& locale = {});

}  // namespace pulsedeck

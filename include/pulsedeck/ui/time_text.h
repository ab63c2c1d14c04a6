#pragma once

#include <QLocale>
#include <QString>

#include <optional>

namespace pulsedeck {

/// A time of day with seconds in the operator's zone and habit: "14:03:28", "2:03:28 PM".
[[nodiscard]] QString formatTimeOfDay(qint64 timeMs, const QLocale& locale = {});

/// The same for a moment of today; an older one has its date in front. Without `nowMs` always with the date,
/// for what stands still.
[[nodiscard]] QString formatMoment(qint64 timeMs, std::optional<qint64> nowMs, const QLocale& locale = {});

/// Without seconds, for what is planned: "22:00", on another day of the coming week "Sun 08:00", else with
/// its date.
[[nodiscard]] QString formatShortMoment(qint64 timeMs, qint64 nowMs, const QLocale& locale = {});

/// A moment to the millisecond: "14:03:28.512". Without `nowMs` always with the date.
[[nodiscard]] QString formatExactMoment(qint64 timeMs, std::optional<qint64> nowMs = {},
                                        const QLocale& locale = {});

/// All of it, to the millisecond: "Saturday, 28 November 2026 14:03:28.512 CET".
[[nodiscard]] QString formatFullMoment(qint64 timeMs, const QLocale& locale = {});

/// From now on the process's local time is that of the zone (an IANA name): what this file writes and what
/// charts label. To be called once, before there are threads. False where the system cannot do it.
[[nodiscard]] bool useTimeZone(const QString& zone);

}  // namespace pulsedeck

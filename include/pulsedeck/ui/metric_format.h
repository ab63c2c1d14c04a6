#pragma once

#include "pulsedeck/model/metric_catalog.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace pulsedeck {

/// What stands where a value is not known.
constexpr QChar kUnknown(0x2014);

/// Writes metric values for people, by unit, precision and locale: "$128,430", "3.42 %", "812 ms", "4.1 ×",
/// "Up".
/// Spaces are no-break ones and a minus is a true one. What is no number is kUnknown.
[[nodiscard]] QString formatValue(double value, const MetricInfo& info, const QLocale& locale = {});
/// With all its digits, as it came: "$128,430.2718", "1 (Degraded)".
[[nodiscard]] QString formatRaw(double value, const MetricInfo& info, const QLocale& locale = {});
/// As formatValue() for the ear: "3.42 percent".
[[nodiscard]] QString speakValue(double value, const MetricInfo& info, const QLocale& locale = {});
/// The same, short, for axes: "$132k", "75 %". `step` is the distance between labels and decides the
/// decimals.
[[nodiscard]] QString formatAxisValue(double value, double step, const MetricInfo& info,
                                      const QLocale& locale = {});
/// A difference with its sign: "+38" for counts, "−0.1 pt" for percentages, relative for money and all others
/// ("+4.2 %"), but as it is where a relative one would say nothing ("−$5" from 0); "from Down" for states.
[[nodiscard]] QString formatChange(double from, double to, const MetricInfo& info,
                                   const QLocale& locale = {});
/// "48 s", "12 min", "3 h", "2 d".
[[nodiscard]] QString formatAge(qint64 ageMs);
/// The same for the ear: "48 seconds".
[[nodiscard]] QString speakAge(qint64 ageMs);

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/metrics_store.h"

#include <QLocale>
#include <QString>

#include <optional>

namespace pulsedeck {

/// A family's name for people; the wire's own for those that are not known.
[[nodiscard]] QString familyTitle(const QString& name);
/// Of what stands for a pattern's star, the same in every bar, slice and row: "LinkedIn" for "linkedin".
/// Words that a server sent stay as they are.
[[nodiscard]] QString memberTitle(const QString& member);
/// "percent", "US dollars (USD)" …
[[nodiscard]] QString unitWords(const MetricInfo& info);
/// A round bound, as "2 %" for a metric that is shown as "2.43 %", and an exact one with all its decimals.
[[nodiscard]] QString formatLimit(double limit, const MetricInfo& info, const QLocale& locale = {});
/// "at most 2 %", "from 10 % to 80 %"; empty where nothing is expected.
[[nodiscard]] QString expectedWords(const MetricInfo& info, const QLocale& locale = {});
/// The end of the expected range that `value` is beyond, on the side that is not good.
[[nodiscard]] std::optional<double> passedLimit(double value, const MetricInfo& info);
/// "lower is better"; empty where neither is.
[[nodiscard]] QString directionWords(GoodDirection good);
/// What an age counts back from.
enum class AgeFrom { Now, Pause };
/// "fresh, 3 s ago", or "fresh, 3 s before the pause"; the age is absent where nothing came.
[[nodiscard]] QString freshnessWords(MetricsStore::Freshness freshness, std::optional<qint64> ageMs,
                                     AgeFrom from = AgeFrom::Now);

}  // namespace pulsedeck

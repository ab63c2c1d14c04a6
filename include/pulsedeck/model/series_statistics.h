#pragma once

#include "pulsedeck/model/time_series.h"

#include <QtGlobal>

#include <cstddef>
#include <optional>

namespace pulsedeck {

/// A stretch of a series in a few figures.
struct SeriesStatistics {
  /// Up to as many samples the figures are taken from each of them; a larger stretch is estimated.
  static constexpr std::size_t kMostExactSamples = 65'536;

  double min = 0;
  double max = 0;
  double mean = 0;
  /// 95 % of the values are at or below it.
  double p95 = 0;
  Sample last;
  /// True: each figure is that of all samples as they came (or as the mailbox kept them), all counting alike.
  /// False: some samples of the stretch are only known as buckets or are too many. Min, max and last are
  /// still true values (to a bucket's width at the ends of the stretch); mean and p95 are then those of the
  /// line as it would be drawn, every moment counting alike and breaks not at all.
  bool exact = false;

  bool operator==(const SeriesStatistics&) const = default;
};

/// Of what is known in [fromMs, toMs]; nothing where that is nothing. At most about a millisecond.
[[nodiscard]] std::optional<SeriesStatistics> statisticsOf(const TimeSeries& series, qint64 fromMs,
                                                           qint64 toMs);

}  // namespace pulsedeck

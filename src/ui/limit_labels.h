#pragma once

#include "pulsedeck/model/notification.h"

#include <QRect>
#include <QSize>

#include <optional>
#include <vector>

namespace pulsedeck {

/// A limit's line and what its label takes.
struct LimitLabel {
  int line = 0;  ///< px from the top
  QSize size;
  Severity severity = Severity::Info;
};

/// Where the labels go, in the order given: above their lines at the plot's left end, else below, and where
/// that would cross a line, upon their own; to the right of labels that are in the way. Each touches its own
/// line; from top to bottom they stand in the order of their lines; none covers another or leaves the plot.
/// One that finds no such place is left out. The most severe choose first.
[[nodiscard]] std::vector<std::optional<QRect>> placeLimitLabels(const std::vector<LimitLabel>& labels,
                                                                 const QRect& plot, int gap);

}  // namespace pulsedeck

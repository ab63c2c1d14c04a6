#pragma once

#include "prepared_text.h"
#include "pulsedeck/ui/metric_card.h"

namespace pulsedeck {

/// As they are painted.
struct MetricCard::Texts {
  PreparedText title, tag, note;
};

}  // namespace pulsedeck

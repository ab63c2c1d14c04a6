#pragma once

#include "pulsedeck/model/notification.h"

#include <QString>

namespace pulsedeck {

/// A value of a metric that an alert rule does not want to be passed.
struct RuleLimit {
  double value = 0;
  bool above = true;  ///< above it is bad, else below
  Severity severity = Severity::Warning;
  QString rule;  ///< its name

  bool operator==(const RuleLimit&) const = default;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/alert_rule.h"

namespace pulsedeck::test {

/// A rule without a fault, on leads.new.
inline AlertRule alertRule(AlertComparison comparison, double threshold, qint64 forMs = 0) {
  AlertRule rule;
  rule.id = QStringLiteral("r");
  rule.name = QStringLiteral("Rule");
  rule.metric = QStringLiteral("leads.new");
  rule.comparison = comparison;
  rule.threshold = threshold;
  rule.upper = threshold;
  rule.forMs = forMs;
  rule.windowMs = 60'000;
  return rule;
}

}  // namespace pulsedeck::test

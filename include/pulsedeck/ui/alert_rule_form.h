#pragma once

#include "pulsedeck/model/alert_rule.h"
#include "pulsedeck/model/metric_catalog.h"

#include <QList>
#include <QLocale>
#include <QString>

namespace pulsedeck {

/// What a fault of a rule's form stands at.
enum class RuleField {
  Name,
  Metric,
  Threshold,
  Upper,
  Window,
  For,
  Hysteresis,
  Message,
  QuietHours,
  Command,
  Webhook
};

struct RuleFault {
  RuleField field = RuleField::Name;
  QString text;  ///< a sentence

  bool operator==(const RuleFault&) const = default;
};

/// A rule as it stands in the editor's fields: what was typed, right or wrong.
struct AlertRuleForm {
  QString name;
  QString metric;
  AlertComparison comparison = AlertComparison::Above;
  QString threshold;
  QString upper;
  QString window;
  QString forDuration;
  QString hysteresis;
  Severity severity = Severity::Warning;
  QString message;
  bool hasQuietHours = false;
  QString quietFrom;  ///< times of day
  QString quietTo;
  bool enabled = true;
  QString command;
  QString webhook;

  bool operator==(const AlertRuleForm&) const = default;
};

[[nodiscard]] AlertRuleForm formOf(const AlertRule& rule, const QLocale& locale = {});

/// The rule that is meant, and what is wrong with it, in the order of the fields; fields that the comparison
/// has no use for are not looked at. `base` gives what no field shows: the id.
struct ReadRule {
  AlertRule rule;
  QList<RuleFault> faults;
};
[[nodiscard]] ReadRule readForm(const AlertRuleForm& form, const AlertRule& base, const QLocale& locale = {});

/// Whether the comparison has a use for that field.
[[nodiscard]] bool usesField(AlertComparison comparison, RuleField field);

/// What stands behind a field for values: "%", "ms", "USD"; empty for bare numbers.
[[nodiscard]] QString unitSign(const MetricInfo& info);

}  // namespace pulsedeck

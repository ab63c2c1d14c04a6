#pragma once

#include "pulsedeck/model/daily_schedule.h"
#include "pulsedeck/model/notification.h"

#include <QByteArray>
#include <QString>
#include <QUrl>
#include <QtGlobal>

#include <tl/expected.hpp>

#include <optional>
#include <vector>

namespace pulsedeck {

enum class AlertComparison { Above, Below, Outside, ChangedBy, NoData };

/// When an operator is to be told of a metric, and how. A plain value; what `comparison` does not use of the
/// figures is ignored and not written.
struct AlertRule {
  QString id;    ///< lower-case letters, digits, _ and -; the rule's identity over changes and restarts
  QString name;  ///< for people; an alert's title
  QString
      metric;  ///< a dotted name, or a pattern with one star: then each of its metrics is judged by itself
  AlertComparison comparison = AlertComparison::Above;
  double threshold = 0;   ///< Above, Below: the limit. Outside: the lower end. ChangedBy: percent, at least
  double upper = 0;       ///< Outside: the upper end
  qint64 windowMs = 0;    ///< ChangedBy: how far back a value is compared. NoData: the silence that counts
  qint64 forMs = 0;       ///< how long it must hold before it is told, by the samples' time
  double hysteresis = 0;  ///< how far back inside its limit a value must be for the alert to be over
  Severity severity = Severity::Warning;
  QString message;  ///< with {name} {metric} {value} {threshold} {duration}; empty: one made for the rule
  std::optional<DailySchedule> quietHours;  ///< nothing is told then; what still holds at their end is
  bool enabled = true;
  QString command;  ///< run at each firing, without a shell; empty for none
  QUrl webhook;     ///< told of each firing and its end; https, or http to this machine; empty for none

  bool operator==(const AlertRule&) const = default;
};

constexpr std::size_t kMaxAlertRules = 2'000;
constexpr qsizetype kMaxAlertRulesBytes = 16 * 1024 * 1024;
/// The longest time a rule may wait or look back.
constexpr qint64 kMaxAlertSpanMs = 7LL * 24 * 60 * 60 * 1000;

/// What is wrong with a rule.
struct AlertRuleFault {
  QString rule;   ///< its id, or its place ("rule 3") where it has none; empty: the file as a whole
  QString field;  ///< as in the file: "threshold"; empty: the rule as a whole
  QString reason;

  /// All in one line.
  [[nodiscard]] QString text() const;
  bool operator==(const AlertRuleFault&) const = default;
};

/// What is wrong with a rule by itself; the first fault.
[[nodiscard]] std::optional<AlertRuleFault> check(const AlertRule& rule);
/// Whether two rules judge alike, whatever they are called and whoever is told.
[[nodiscard]] bool judgeAlike(const AlertRule& a, const AlertRule& b);
/// As files say it: "changed_by".
[[nodiscard]] QString toString(AlertComparison comparison);
[[nodiscard]] std::optional<AlertComparison> comparisonFromString(const QString& word);

/// What a file has: its rules without a fault, in its order, and what is wrong with the others.
struct AlertRuleReading {
  std::vector<AlertRule> rules;
  std::vector<AlertRuleFault> faults;
};

/// The format is resources/schemas/alert_rules.schema.json. Strict: unknown fields, wrong types and doubled
/// ids are faults.
[[nodiscard]] AlertRuleReading readAlertRules(const QByteArray& json);
/// All or nothing: the first fault.
[[nodiscard]] tl::expected<std::vector<AlertRule>, AlertRuleFault> rulesFromJson(const QByteArray& json);
/// As rulesFromJson() reads it back.
[[nodiscard]] QByteArray toJson(const std::vector<AlertRule>& rules);

}  // namespace pulsedeck

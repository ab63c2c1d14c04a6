#include "pulsedeck/ui/alert_rule_form.h"

#include "pulsedeck/model/metric_pattern.h"
#include "pulsedeck/ui/duration_input.h"

#include <QCoreApplication>
#include <QTime>
#include <QUrl>

#include <array>
#include <cmath>
#include <optional>

namespace pulsedeck {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(AlertRuleForm)
};

DailySchedule usualQuietHours() {
  return {QTime(22, 0), QTime(7, 0)};
}

/// As the operator's country writes it, or as "22:00".
QTime timeIn(const QString& typed, const QLocale& locale) {
  const QTime time = locale.toTime(typed.trimmed(), QLocale::ShortFormat);
  return time.isValid() ? time : QTime::fromString(typed.trimmed(), QStringLiteral("h:m"));
}

/// As the rules' file calls it.
RuleField fieldNamed(const QString& name) {
  struct Named {
    const char* name;
    RuleField field;
  };
  constexpr std::array kFields{
      Named{"metric", RuleField::Metric},   Named{"threshold", RuleField::Threshold},
      Named{"upper", RuleField::Upper},     Named{"window_seconds", RuleField::Window},
      Named{"for_seconds", RuleField::For}, Named{"hysteresis", RuleField::Hysteresis},
      Named{"message", RuleField::Message}, Named{"quiet_hours", RuleField::QuietHours},
      Named{"command", RuleField::Command}, Named{"webhook", RuleField::Webhook}};
  for (const Named& known : kFields) {
    if (name == QLatin1String(known.name)) return known.field;
  }
  return RuleField::Name;
}

QString numberInput(double value, const QLocale& locale) {
  QLocale plain = locale;
  plain.setNumberOptions(QLocale::OmitGroupSeparator);
  return plain.toString(value, 'g', QLocale::FloatingPointShortest);
}

/// As typed, with a sign of percent or not: "90", "90 %", "1,200".
std::optional<double> numberIn(const QString& typed, const QLocale& locale) {
  QString text = typed.trimmed();
  text.replace(QChar(0x2212), QLatin1Char('-'));
  if (text.endsWith(QLatin1Char('%'))) text = text.chopped(1).trimmed();
  bool isValid = false;
  double value = locale.toDouble(text, &isValid);
  if (!isValid) value = text.toDouble(&isValid);
  return isValid && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

/// Reads a form's fields into a rule, and notes what is wrong.
class FormReader {
 public:
  FormReader(const AlertRuleForm& form, const AlertRule& base, const QLocale& locale)
      : form_(form), locale_(locale) {
    read_.rule = base;
  }

  [[nodiscard]] ReadRule read() {
    AlertRule& rule = read_.rule;
    rule.name = form_.name.trimmed();
    rule.metric = form_.metric.trimmed();
    rule.comparison = form_.comparison;
    rule.severity = form_.severity;
    rule.message = form_.message.trimmed();
    rule.enabled = form_.enabled;
    rule.command = form_.command.trimmed();
    readNames();
    readCondition();
    readDurations();
    readQuietHours();
    readWebhook();
    // What the model would not take for another reason.
    if (read_.faults.isEmpty()) takeModelsFault();
    return read_;
  }

 private:
  void fault(RuleField field, const QString& text) { read_.faults.push_back({field, text}); }
  [[nodiscard]] bool uses(RuleField field) const { return usesField(form_.comparison, field); }

  void readNames() {
    if (read_.rule.name.isEmpty()) fault(RuleField::Name, Texts::tr("Give the rule a name."));
    const QString& metric = read_.rule.metric;
    if (metric.isEmpty()) {
      fault(RuleField::Metric, Texts::tr("Choose a metric, or a pattern such as campaigns.*."));
    } else if (!MetricPattern::isValid(metric)) {
      fault(
          RuleField::Metric,
          Texts::tr("A metric's name is a family, a dot and a name, with at most one star behind the dot."));
    }
  }

  void readCondition() {
    AlertRule& rule = read_.rule;
    rule.threshold = uses(RuleField::Threshold) ? number(RuleField::Threshold, form_.threshold) : 0;
    rule.upper = uses(RuleField::Upper) ? number(RuleField::Upper, form_.upper) : 0;
    if (!read_.faults.isEmpty() && read_.faults.back().field >= RuleField::Threshold) return;
    if (form_.comparison == AlertComparison::Outside && rule.upper <= rule.threshold) {
      fault(RuleField::Upper, Texts::tr("The upper end must be above the lower one."));
    }
    if (form_.comparison == AlertComparison::ChangedBy && rule.threshold <= 0) {
      fault(RuleField::Threshold, Texts::tr("A change must be more than 0 %."));
    }
  }

  double number(RuleField field, const QString& typed) {
    const std::optional<double> value = numberIn(typed, locale_);
    if (!value) {
      fault(field, typed.trimmed().isEmpty() ? Texts::tr("Enter a number.")
                                             : Texts::tr("“%1” is not a number.").arg(typed.trimmed()));
    }
    return value.value_or(0);
  }

  void readDurations() {
    AlertRule& rule = read_.rule;
    if (uses(RuleField::Window)) {
      rule.windowMs = duration(RuleField::Window, form_.window);
      if (!hasFault(RuleField::Window) && rule.windowMs < 1'000)
        fault(RuleField::Window, Texts::tr("Must be at least 1 s."));
    } else {
      rule.windowMs = 0;
    }
    rule.forMs = form_.forDuration.trimmed().isEmpty() ? 0 : duration(RuleField::For, form_.forDuration);
    rule.hysteresis = 0;
    if (!uses(RuleField::Hysteresis) || form_.hysteresis.trimmed().isEmpty()) return;
    rule.hysteresis = number(RuleField::Hysteresis, form_.hysteresis);
    if (rule.hysteresis < 0) fault(RuleField::Hysteresis, Texts::tr("Must not be negative."));
  }

  qint64 duration(RuleField field, const QString& typed) {
    const std::optional<qint64> ms = parseDuration(typed, locale_);
    if (!ms) fault(field, Texts::tr("Enter a time such as 30 s, 2 min or 1 h."));
    return ms.value_or(0);
  }

  [[nodiscard]] bool hasFault(RuleField field) const {
    return !read_.faults.isEmpty() && read_.faults.back().field == field;
  }

  void readQuietHours() {
    read_.rule.quietHours.reset();
    if (!form_.hasQuietHours) return;
    const QTime from = timeIn(form_.quietFrom, locale_);
    const QTime to = timeIn(form_.quietTo, locale_);
    if (!from.isValid() || !to.isValid()) {
      return fault(RuleField::QuietHours, Texts::tr("Enter two times of day such as 22:00."));
    }
    if (from == to) {
      fault(RuleField::QuietHours, Texts::tr("Quiet hours must end at another time than they begin."));
    }
    read_.rule.quietHours = DailySchedule{from, to};
  }

  void readWebhook() {
    const QString typed = form_.webhook.trimmed();
    read_.rule.webhook = QUrl(typed, QUrl::StrictMode);
    if (typed.isEmpty()) {
      read_.rule.webhook = QUrl();
    } else if (!read_.rule.webhook.isValid() || read_.rule.webhook.host().isEmpty()) {
      fault(RuleField::Webhook, Texts::tr("Enter an address such as https://example.com/hook."));
    }
  }

  void takeModelsFault() {
    const std::optional<AlertRuleFault> found = check(read_.rule);
    if (!found) return;
    QString text = found->reason;
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    fault(fieldNamed(found->field), text + QLatin1Char('.'));
  }

  const AlertRuleForm& form_;
  const QLocale& locale_;
  ReadRule read_;
};

}  // namespace

AlertRuleForm formOf(const AlertRule& rule, const QLocale& locale) {
  AlertRuleForm form;
  form.name = rule.name;
  form.metric = rule.metric;
  form.comparison = rule.comparison;
  if (usesField(rule.comparison, RuleField::Threshold)) form.threshold = numberInput(rule.threshold, locale);
  if (usesField(rule.comparison, RuleField::Upper)) form.upper = numberInput(rule.upper, locale);
  if (usesField(rule.comparison, RuleField::Window)) form.window = durationInput(rule.windowMs, locale);
  form.forDuration = durationInput(rule.forMs, locale);
  if (rule.hysteresis != 0) form.hysteresis = numberInput(rule.hysteresis, locale);
  form.severity = rule.severity;
  form.message = rule.message;
  form.hasQuietHours = rule.quietHours.has_value();
  const DailySchedule hours = rule.quietHours.value_or(usualQuietHours());
  form.quietFrom = locale.toString(hours.from, QLocale::ShortFormat);
  form.quietTo = locale.toString(hours.to, QLocale::ShortFormat);
  form.enabled = rule.enabled;
  form.command = rule.command;
  // Decoded it could not be read back: a space is no part of an address.
  form.webhook = rule.webhook.toString(QUrl::FullyEncoded);
  return form;
}

ReadRule readForm(const AlertRuleForm& form, const AlertRule& base, const QLocale& locale) {
  return FormReader(form, base, locale).read();
}

bool usesField(AlertComparison comparison, RuleField field) {
  switch (field) {
    case RuleField::Threshold:
      return comparison != AlertComparison::NoData;
    case RuleField::Upper:
      return comparison == AlertComparison::Outside;
    case RuleField::Window:
      return comparison == AlertComparison::ChangedBy || comparison == AlertComparison::NoData;
    case RuleField::Hysteresis:
      return comparison != AlertComparison::NoData;
    default:
      return true;
  }
}

QString unitSign(const MetricInfo& info) {
  switch (info.unit) {
    case Unit::Percent:
      return QStringLiteral("%");
    case Unit::Currency:
      return info.currency;
    case Unit::Milliseconds:
      return Texts::tr("ms", "milliseconds");
    case Unit::Seconds:
      return Texts::tr("s", "seconds");
    case Unit::Ratio:
      return QString(QChar(0x00d7));
    case Unit::State:
      return Texts::tr("0 down, 1 degraded, 2 up");
    case Unit::Count:
      return {};
  }
  Q_UNREACHABLE();
}

}  // namespace pulsedeck

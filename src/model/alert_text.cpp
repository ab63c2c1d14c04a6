#include "alert_text.h"

#include "pulsedeck/model/duration_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace pulsedeck {

namespace {

constexpr QChar kNoBreakSpace(0x00a0);

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(AlertText)
};

/// With the digits that it needs, which a metric of whole numbers does not have: 0.05 is not 0.
QString limitText(double limit, MetricInfo info, const AlertValueText& valueText) {
  info.precision = limitDecimals(limit, info);
  // Between two states there is no word.
  if (info.unit == Unit::State && info.precision > 0) return QLocale().toString(limit);
  return valueText(limit, info);
}

QString thresholdText(const AlertRule& rule, const MetricInfo& info, const AlertValueText& valueText) {
  switch (rule.comparison) {
    case AlertComparison::Above:
    case AlertComparison::Below:
      return limitText(rule.threshold, info, valueText);
    case AlertComparison::Outside:
      return Texts::tr("%1 to %2", "from a value to another")
          .arg(limitText(rule.threshold, info, valueText), limitText(rule.upper, info, valueText));
    case AlertComparison::ChangedBy:
      return QLocale().toString(rule.threshold) + kNoBreakSpace + QLocale().percent();
    case AlertComparison::NoData:
      return formatDuration(rule.windowMs);
  }
  Q_UNREACHABLE();
}

QString templateOf(const AlertRule& rule) {
  if (!rule.message.isEmpty()) return rule.message;
  const bool isLasting = rule.forMs > 0;
  switch (rule.comparison) {
    case AlertComparison::Above:
      return isLasting ? Texts::tr("{metric} is {value}, above {threshold} for {duration}")
                       : Texts::tr("{metric} is {value}, above {threshold}");
    case AlertComparison::Below:
      return isLasting ? Texts::tr("{metric} is {value}, below {threshold} for {duration}")
                       : Texts::tr("{metric} is {value}, below {threshold}");
    case AlertComparison::Outside:
      return isLasting ? Texts::tr("{metric} is {value}, outside {threshold} for {duration}")
                       : Texts::tr("{metric} is {value}, outside {threshold}");
    case AlertComparison::ChangedBy:
      return Texts::tr("{metric} is {value}, changed by {threshold} or more within {window}");
    case AlertComparison::NoData:
      return Texts::tr("{metric} has sent nothing for {duration}");
  }
  Q_UNREACHABLE();
}

/// In one pass, so that braces in what is put in stay what they are.
QString filled(const QString& text, const QHash<QString, QString>& words) {
  static const QRegularExpression place(QStringLiteral("\\{([a-z]+)\\}"));
  QString result;
  qsizetype copied = 0;
  for (auto it = place.globalMatch(text); it.hasNext();) {
    const QRegularExpressionMatch match = it.next();
    const auto word = words.constFind(match.captured(1));
    if (word == words.constEnd()) continue;
    result += QStringView(text).sliced(copied, match.capturedStart() - copied);
    result += *word;
    copied = match.capturedEnd();
  }
  result += QStringView(text).sliced(copied);
  return result;
}

}  // namespace

QString plainValueText(double value, const MetricInfo& info) {
  return std::isfinite(value) ? QLocale().toString(value, 'f', info.precision) : QString(QChar(0x2014));
}

QString alertMessage(const AlertRule& rule, const AlertFiring& firing, const MetricInfo& info,
                     const AlertValueText& valueText) {
  return filled(templateOf(rule),
                {{QStringLiteral("name"), rule.name},
                 {QStringLiteral("metric"), info.title},
                 {QStringLiteral("value"), valueText(firing.value, info)},
                 {QStringLiteral("threshold"), thresholdText(rule, info, valueText)},
                 {QStringLiteral("duration"), formatDuration(firing.raisedMs - firing.startedMs)},
                 {QStringLiteral("window"), formatDuration(rule.windowMs)}});
}

QString resolvedMessage(const AlertRule& rule, const AlertFiring& firing, const MetricInfo& info,
                        const AlertValueText& valueText) {
  const QString lasted = formatDuration(firing.endedMs.value_or(firing.raisedMs) - firing.startedMs);
  if (rule.comparison == AlertComparison::NoData)
    return Texts::tr("%1 sends again after %2").arg(info.title, lasted);
  return Texts::tr("%1: over after %2, at worst %3").arg(info.title, lasted, valueText(firing.worst, info));
}

}  // namespace pulsedeck

#include "pulsedeck/ui/time_text.h"

#include <QDateTime>

namespace pulsedeck {

namespace {

/// The locale's long time format without the name of the zone.
QString timeFormat(const QLocale& locale) {
  QString format = locale.timeFormat(QLocale::LongFormat);
  format.remove(QLatin1Char('t'));
  format.remove(QStringLiteral("()"));
  return format.trimmed();
}

QString withDate(const QString& time, qint64 timeMs, qint64 nowMs, const QLocale& locale) {
  const QDate date = QDateTime::fromMSecsSinceEpoch(timeMs).date();
  if (date == QDateTime::fromMSecsSinceEpoch(nowMs).date()) return time;
  return locale.toString(date, QLocale::ShortFormat) + QLatin1Char(' ') + time;
}

}  // namespace

QString formatTimeOfDay(qint64 timeMs, const QLocale& locale) {
  return locale.toString(QDateTime::fromMSecsSinceEpoch(timeMs).time(), timeFormat(locale));
}

QString formatMoment(qint64 timeMs, qint64 nowMs, const QLocale& locale) {
  return withDate(formatTimeOfDay(timeMs, locale), timeMs, nowMs, locale);
}

QString formatExactMoment(qint64 timeMs, qint64 nowMs, const QLocale& locale) {
  QString format = timeFormat(locale);
  const QString fraction = QLatin1String("ss") + locale.decimalPoint() + QLatin1String("zzz");
  format.replace(QLatin1String("ss"), fraction);
  const QString time = locale.toString(QDateTime::fromMSecsSinceEpoch(timeMs).time(), format);
  return withDate(time, timeMs, nowMs, locale);
}

}  // namespace pulsedeck

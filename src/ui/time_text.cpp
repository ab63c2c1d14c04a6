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

}  // namespace

QString formatTimeOfDay(qint64 timeMs, const QLocale& locale) {
  return locale.toString(QDateTime::fromMSecsSinceEpoch(timeMs).time(), timeFormat(locale));
}

QString formatMoment(qint64 timeMs, qint64 nowMs, const QLocale& locale) {
  const QDate date = QDateTime::fromMSecsSinceEpoch(timeMs).date();
  QString time = formatTimeOfDay(timeMs, locale);
  if (date == QDateTime::fromMSecsSinceEpoch(nowMs).date()) return time;
  return locale.toString(date, QLocale::ShortFormat) + QLatin1Char(' ') + time;
}

QString formatExactMoment(qint64 timeMs, const QLocale& locale) {
  const QDateTime moment = QDateTime::fromMSecsSinceEpoch(timeMs);
  QString format = timeFormat(locale);
  format.replace(QStringLiteral("ss"), QStringLiteral("ss.zzz"));
  return locale.toString(moment.date(), QLocale::ShortFormat) + QLatin1Char(' ') +
         locale.toString(moment.time(), format);
}

}  // namespace pulsedeck

#include "pulsedeck/ui/time_text.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <ctime>
#include <iterator>

namespace pulsedeck {

namespace {

constexpr qint64 kProbesMs[] = {1'768'000'000'000, 1'783'000'000'000};

/// The locale's long time format without the name of the zone.
QString timeFormat(const QLocale& locale) {
  QString format = locale.timeFormat(QLocale::LongFormat);
  format.remove(QLatin1Char('t'));
  format.remove(QStringLiteral("()"));
  return format.trimmed();
}

QString withDate(const QString& time, qint64 timeMs, std::optional<qint64> nowMs, const QLocale& locale) {
  const QDate date = QDateTime::fromMSecsSinceEpoch(timeMs).date();
  if (nowMs && date == QDateTime::fromMSecsSinceEpoch(*nowMs).date()) return time;
  return locale.toString(date, QLocale::ShortFormat) + QLatin1Char(' ') + time;
}

}  // namespace

QString formatTimeOfDay(qint64 timeMs, const QLocale& locale) {
  return locale.toString(QDateTime::fromMSecsSinceEpoch(timeMs).time(), timeFormat(locale));
}

QString formatMoment(qint64 timeMs, std::optional<qint64> nowMs, const QLocale& locale) {
  return withDate(formatTimeOfDay(timeMs, locale), timeMs, nowMs, locale);
}

QString formatShortMoment(qint64 timeMs, qint64 nowMs, const QLocale& locale) {
  constexpr qint64 kWeekDays = 7;
  const QDateTime moment = QDateTime::fromMSecsSinceEpoch(timeMs);
  // Some locales' short format has them all the same.
  QString format = locale.timeFormat(QLocale::ShortFormat);
  format.remove(QStringLiteral(":ss"));
  const QString time = locale.toString(moment.time(), format);
  const qint64 days = QDateTime::fromMSecsSinceEpoch(nowMs).date().daysTo(moment.date());
  if (days == 0) return time;
  const QString day = days > 0 && days < kWeekDays
                          ? locale.dayName(moment.date().dayOfWeek(), QLocale::ShortFormat)
                          : locale.toString(moment.date(), QLocale::ShortFormat);
  return day + QLatin1Char(' ') + time;
}

QString formatExactMoment(qint64 timeMs, std::optional<qint64> nowMs, const QLocale& locale) {
  QString format = timeFormat(locale);
  const QString fraction = QLatin1String("ss") + locale.decimalPoint() + QLatin1String("zzz");
  format.replace(QLatin1String("ss"), fraction);
  const QString time = locale.toString(QDateTime::fromMSecsSinceEpoch(timeMs).time(), format);
  return withDate(time, timeMs, nowMs, locale);
}

QString formatFullMoment(qint64 timeMs, const QLocale& locale) {
  const QDateTime moment = QDateTime::fromMSecsSinceEpoch(timeMs);
  return QStringLiteral("%1 %2 %3")
      .arg(locale.toString(moment.date(), QLocale::LongFormat), formatExactMoment(timeMs, timeMs, locale),
           moment.timeZoneAbbreviation());
}

// The system's own means, so that no place that shows a time can be forgotten.
bool useTimeZone(const QString& zone) {
  qputenv("TZ", zone.toUtf8());
#if defined(Q_OS_WIN)
  _tzset();
#else
  tzset();
#endif
  const QTimeZone wanted(zone.toUtf8());
  if (!wanted.isValid()) return false;
  // One in summer and one in winter.
  return std::all_of(std::begin(kProbesMs), std::end(kProbesMs), [&wanted](qint64 timeMs) {
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(timeMs);
    return moment.offsetFromUtc() == wanted.offsetFromUtc(moment);
  });
}

}  // namespace pulsedeck

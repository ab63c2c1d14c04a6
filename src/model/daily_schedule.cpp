#include "pulsedeck/model/daily_schedule.h"

#include <QDate>
#include <QDateTime>

namespace pulsedeck {

namespace {

constexpr qint64 kDayMs = 24LL * 60 * 60 * 1000;

QDateTime utc(qint64 ms) {
  return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
}

qint64 offsetMs(qint64 wallMs, const QTimeZone& zone) {
  return 1'000LL * zone.offsetFromUtc(utc(wallMs));
}

QDate dateOf(qint64 wallMs, const QTimeZone& zone) {
  return utc(wallMs + offsetMs(wallMs, zone)).date();
}

// Versions of Qt differ in what they make of times that do not exist or exist twice.
qint64 momentOf(QDate date, QTime time, const QTimeZone& zone) {
  const qint64 asUtc = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
  const qint64 before = asUtc - offsetMs(asUtc - kDayMs, zone);
  const qint64 after = asUtc - offsetMs(asUtc + kDayMs, zone);
  const auto isThatTime = [&](qint64 ms) { return ms + offsetMs(ms, zone) == asUtc; };
  return !isThatTime(before) && isThatTime(after) ? after : before;
}

std::optional<QTime> timeFrom(QStringView text) {
  if (text.size() != 5) return std::nullopt;
  const QTime time = QTime::fromString(text.toString(), QStringLiteral("HH:mm"));
  return time.isValid() ? std::optional(time) : std::nullopt;
}

}  // namespace

bool DailySchedule::contains(QTime time) const {
  return from < to ? from <= time && time < to : from <= time || time < to;
}

std::optional<qint64> DailySchedule::endMs(qint64 wallMs, const QTimeZone& zone) const {
  const QDate today = dateOf(wallMs, zone);
  for (const int day : {0, -1}) {
    const QDate begins = today.addDays(day);
    const qint64 endsMs = momentOf(to > from ? begins : begins.addDays(1), to, zone);
    if (momentOf(begins, from, zone) <= wallMs && wallMs < endsMs) return endsMs;
  }
  return std::nullopt;
}

qint64 DailySchedule::nextStartMs(qint64 wallMs, const QTimeZone& zone) const {
  const QDate today = dateOf(wallMs, zone);
  const qint64 startMs = momentOf(today, from, zone);
  return startMs > wallMs ? startMs : momentOf(today.addDays(1), from, zone);
}

std::optional<DailySchedule> DailySchedule::fromText(QStringView text) {
  const qsizetype dash = text.indexOf(u'-');
  if (dash < 0) return std::nullopt;
  const std::optional<QTime> from = timeFrom(text.first(dash));
  const std::optional<QTime> to = timeFrom(text.sliced(dash + 1));
  if (!from || !to || from == to) return std::nullopt;
  return DailySchedule{*from, *to};
}

QString DailySchedule::toText() const {
  const QString pattern = QStringLiteral("HH:mm");
  return from.toString(pattern) + u'-' + to.toString(pattern);
}

}  // namespace pulsedeck

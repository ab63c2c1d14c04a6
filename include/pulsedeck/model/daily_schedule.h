#pragma once

#include <QString>
#include <QStringView>
#include <QTime>
#include <QTimeZone>
#include <QtGlobal>

#include <optional>

namespace pulsedeck {

/// Hours of every day, as from 22:00 to 07:00: `from` belongs to them, `to` does not. Over midnight where
/// `to` comes before `from`.
struct DailySchedule {
  QTime from;
  QTime to;

  [[nodiscard]] bool contains(QTime time) const;
  /// When the hours that `wallMs` lies in end; absent outside of them. Where the clock is put forward over
  /// one of the two times, that time is an hour later; where it is put back, the first of the two counts. So
  /// each day's hours begin and end once.
  [[nodiscard]] std::optional<qint64> endMs(qint64 wallMs, const QTimeZone& zone) const;
  [[nodiscard]] bool contains(qint64 wallMs, const QTimeZone& zone) const {
    return endMs(wallMs, zone).has_value();
  }
  /// When they begin next, after `wallMs`.
  [[nodiscard]] qint64 nextStartMs(qint64 wallMs, const QTimeZone& zone) const;

  /// "22:00-07:00"; absent where it is not that, or has no length.
  [[nodiscard]] static std::optional<DailySchedule> fromText(QStringView text);
  [[nodiscard]] QString toText() const;

  bool operator==(const DailySchedule&) const = default;
};

}  // namespace pulsedeck

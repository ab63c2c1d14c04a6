#pragma once

#include <QTime>

namespace pulsedeck {

/// A span of every day, local time. One whose end is not after its begin goes on past midnight; one from and
/// to the same time is the whole day.
struct DailySchedule {
  QTime from;
  QTime to;

  /// Whether `time` is at or after `from` and before `to`.
  [[nodiscard]] bool contains(QTime time) const {
    return from < to ? time >= from && time < to : time >= from || time < to;
  }

  bool operator==(const DailySchedule&) const = default;
};

}  // namespace pulsedeck

#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace pulsedeck {

/// When the data of one family came, and how often they usually come. Moments are on our own monotonic clock,
/// never on the server's.
class ArrivalRhythm {
 public:
  static constexpr qint64 kMinPatienceMs = 15'000;
  static constexpr qint64 kPatienceIntervals = 3;
  static constexpr std::size_t kRememberedIntervals = 9;

  /// New data came.
  void arrive(qint64 nowMs);
  /// Data came from the server's history that were true at `thenMs`. They show the age of what is known, and
  /// are no sign that the family still comes.
  void replay(qint64 thenMs);
  /// Nothing can have come at `nowMs`, as while the link is down: what is known is fresh again only when new
  /// data came after it, and the pause says nothing of the usual interval.
  void interrupt(qint64 nowMs);

  /// Came within patienceMs() and after the last interruption.
  [[nodiscard]] bool isFresh(qint64 nowMs) const;
  /// Came once, and could have come for longer than patienceMs() but did not.
  [[nodiscard]] bool isOverdue(qint64 nowMs) const;
  /// Of the newest data; nothing when none came.
  [[nodiscard]] std::optional<qint64> ageMs(qint64 nowMs) const;
  /// 3 × the usual interval, at least 15 s. The usual interval is the third quartile of the last ones: one
  /// long pause does not change it, and a family that comes in bursts is not expected sooner than the next.
  [[nodiscard]] qint64 patienceMs() const;

 private:
  std::optional<qint64> arrivedMs_;
  std::optional<qint64> newestMs_;  ///< replayed data included
  std::optional<qint64> interruptedMs_;
  std::vector<qint64> intervals_;  ///< the last ones, oldest first
};

}  // namespace pulsedeck

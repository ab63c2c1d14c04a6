#pragma once

#include <QtGlobal>

#include <optional>

namespace pulsedeck {

/// When a wallboard turns to its next page: every so many seconds, but not while somebody is at it. All times
/// are on the monotonic clock.
class PageRotation {
 public:
  /// After a key or the mouse the page stays for this long, and then for a whole turn.
  static constexpr qint64 kPatienceMs = 60'000;

  /// 0 seconds: never.
  explicit PageRotation(int everySeconds);

  void start(qint64 nowMs);
  /// Somebody moved the mouse or pressed a key.
  void touch(qint64 nowMs);
  /// True once a turn; the next one begins. A late question turns one page, not all that were missed.
  [[nodiscard]] bool takeTurn(qint64 nowMs);

 private:
  const qint64 everyMs_;
  std::optional<qint64> nextMs_;
};

}  // namespace pulsedeck

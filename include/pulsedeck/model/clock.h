#pragma once

#include <QtGlobal>

namespace pulsedeck {

/// The one seam through which time passes; tests hand in a clock that they move by hand. Any thread.
class Clock {
 public:
  virtual ~Clock() = default;
  /// Milliseconds since 1970-01-01 UTC. May jump when the operator's clock is set.
  [[nodiscard]] virtual qint64 wallMs() const = 0;
  /// Milliseconds since some fixed moment; never goes back. Ages and deadlines are judged by this one.
  [[nodiscard]] virtual qint64 steadyMs() const = 0;
};

class SystemClock final : public Clock {
 public:
  [[nodiscard]] qint64 wallMs() const override;
  [[nodiscard]] qint64 steadyMs() const override;
};

}  // namespace pulsedeck

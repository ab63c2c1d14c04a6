#pragma once

#include "pulsedeck/model/clock.h"

namespace pulsedeck::test {

/// A clock that stands still until it is told to move.
class ManualClock final : public Clock {
 public:
  explicit ManualClock(qint64 wallMs = 1'790'000'000'000, qint64 steadyMs = 1'000'000)
      : wallMs_(wallMs), steadyMs_(steadyMs) {}

  [[nodiscard]] qint64 wallMs() const override { return wallMs_; }
  [[nodiscard]] qint64 steadyMs() const override { return steadyMs_; }
  void advance(qint64 ms) {
    wallMs_ += ms;
    steadyMs_ += ms;
  }
  void setWall(qint64 ms) { wallMs_ = ms; }

 private:
  qint64 wallMs_;
  qint64 steadyMs_;
};

}  // namespace pulsedeck::test

#pragma once

#include <QtGlobal>

#include <optional>

namespace pulsedeck {

/// Tells when a safeguard has been engaged for so long that somebody should know, and when it has been at
/// rest for as long again. Pure; times are ms on a monotonic clock.
class SafeguardWatch {
 public:
  enum class Change { None, Engaged, Released };

  SafeguardWatch(qint64 engagedForMs, qint64 releasedForMs)
      : engagedForMs_(engagedForMs), releasedForMs_(releasedForMs) {}

  /// `engaged`: whether it is at work at this moment.
  [[nodiscard]] Change update(bool engaged, qint64 nowMs);

 private:
  qint64 engagedForMs_;
  qint64 releasedForMs_;
  bool told_ = false;
  std::optional<qint64> otherwiseSinceMs_;  ///< it is not as was told
};

}  // namespace pulsedeck

#pragma once

#include <QtGlobal>

#include <algorithm>

namespace pulsedeck {

/// When a rule that is being edited is tested: once the operator pauses, then now and then for what came in
/// meanwhile. A rule over many metrics takes long to test, so testing has a twentieth of the time at most.
namespace rule_test_pace {

constexpr qint64 kAfterEditMs = 300;
constexpr qint64 kAgainMs = 3'000;
constexpr qint64 kRest = 20;

/// How long to wait after an edit; the last test took `tookMs` and ended `sinceMs` ago.
[[nodiscard]] constexpr qint64 afterEditMs(qint64 tookMs, qint64 sinceMs) {
  return std::max(kAfterEditMs, kRest * tookMs - sinceMs);
}

/// How long to wait after a test, when nothing is edited.
[[nodiscard]] constexpr qint64 againMs(qint64 tookMs) {
  return std::max(kAgainMs, kRest * tookMs);
}

}  // namespace rule_test_pace

}  // namespace pulsedeck

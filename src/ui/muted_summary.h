#pragma once

#include "pulsedeck/model/notification.h"

#include <QString>

#include <array>
#include <optional>

namespace pulsedeck {

/// How many came while the operator wanted to be left alone: "5 while muted: 1 error, 2 warnings".
class MutedSummary {
 public:
  void add(Severity severity) { ++counts_[static_cast<std::size_t>(severity)]; }

  /// Empty where none came.
  [[nodiscard]] QString text() const;
  [[nodiscard]] std::optional<Severity> worst() const;

 private:
  [[nodiscard]] int of(Severity severity) const { return counts_[static_cast<std::size_t>(severity)]; }

  std::array<int, 4> counts_{};
};

}  // namespace pulsedeck

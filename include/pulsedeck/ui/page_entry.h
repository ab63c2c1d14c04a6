#pragma once

#include "pulsedeck/ui/dashboard_spec.h"

#include <QString>

#include <optional>
#include <utility>

namespace pulsedeck {

/// One page of the window: what it shows or, of an operator's own file that is faulty, what is wrong.
struct PageEntry {
  DashboardSpec spec;  ///< with a fault: id and title only
  QString file;        ///< an operator's own, without folder; empty for a shipped page
  std::optional<DashboardFault> fault;

  PageEntry() = default;
  // Not explicit: a page without a file is a page.
  PageEntry(DashboardSpec page) : spec(std::move(page)) {}

  [[nodiscard]] const QString& id() const { return spec.id; }

  bool operator==(const PageEntry&) const = default;
};

}  // namespace pulsedeck

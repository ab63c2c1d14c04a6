#pragma once

#include "pulsedeck/ui/dashboard_spec.h"

#include <QString>

#include <tl/expected.hpp>

namespace pulsedeck {

/// Writes the page as one of the operator's own into `folder`, atomically: over the file that has a page of
/// this id, else as a new one beside those of other pages. A file that this program would not have written so
/// is kept beside it as NAME.bak. Gives the file's path; the error is one line.
[[nodiscard]] tl::expected<QString, QString> saveOperatorPage(const QString& folder,
                                                              const DashboardSpec& page);

/// Takes the operator's page of that id out of `folder`: its file is renamed to NAME.bak. Fine where there is
/// none.
[[nodiscard]] tl::expected<void, QString> putOperatorPageAside(const QString& folder, const QString& id);

}  // namespace pulsedeck

#pragma once

#include <QProcessEnvironment>
#include <QString>

#include <optional>

namespace pulsedeck {

/// Why no window can be opened, in a line for the operator; nothing where one can, or where only trying would
/// tell. Qt itself would abort with a core dump. Needs no application object.
[[nodiscard]] std::optional<QString> displayProblem(const QProcessEnvironment& environment);

}  // namespace pulsedeck

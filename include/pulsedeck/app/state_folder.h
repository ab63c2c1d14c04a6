#pragma once

#include <QString>

namespace pulsedeck {

/// The folder for logs and for how the dashboard was left: $XDG_STATE_HOME/pulsedeck, by default
/// ~/.local/state/pulsedeck; the platform's own place elsewhere.
[[nodiscard]] QString stateFolder();

/// Creates the folder, for the operator alone: what is in there tells what a business does. False where that
/// cannot be done.
[[nodiscard]] bool makePrivateFolder(const QString& path);

/// The file of a kind of state that belongs to a server; an empty `server` is the simulation.
[[nodiscard]] QString stateFileOf(const QString& folder, const QString& kind, const QString& server);

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/config/settings.h"

#include <tl/expected.hpp>

namespace pulsedeck {

/// Reads a token from standard input, without echo on a terminal, and stores it in the system keychain for
/// the configured server; an empty one removes the entry. Gives what was done, in a line; the error is one,
/// too. Needs a QCoreApplication and waits for the keychain.
[[nodiscard]] tl::expected<QString, QString> storeToken(const Settings& settings);

}  // namespace pulsedeck

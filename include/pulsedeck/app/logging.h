#pragma once

#include <QString>

namespace pulsedeck {

/// Sends the program's and Qt's messages from `level` ("trace" … "error", "off") on to stderr and to a
/// rotating file in the state folder (3 × 5 MB). Where the folder cannot be written it says so and goes on
/// with stderr alone.
void startLogging(const QString& level);

}  // namespace pulsedeck

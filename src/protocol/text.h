#pragma once

#include <QString>

namespace pulsedeck {

/// A server's text as it may be shown: no control characters (line breaks become spaces, so that one entry
/// stays one line), no direction overrides, at most `maxLength` characters, cut with an ellipsis.
[[nodiscard]] QString cleanText(const QString& text, int maxLength);

/// Whether a URL may be offered for opening: https, or http to this machine, with a host and without user
/// info.
[[nodiscard]] bool isSafeActionUrl(const QString& url);

}  // namespace pulsedeck

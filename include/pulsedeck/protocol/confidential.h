#pragma once

#include <QString>
#include <QUrl>

namespace pulsedeck {

/// Whether that host, as written in a URL, is this machine.
[[nodiscard]] bool isLoopbackHost(const QString& host);

/// Whether what is sent there stays between the two ends: encrypted, or within this machine. A token goes
/// nowhere else.
[[nodiscard]] bool isConfidential(const QUrl& url);

}  // namespace pulsedeck

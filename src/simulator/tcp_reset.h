#pragma once

class QTcpSocket;

namespace pulsedeck {

/// Ends the connection as a failing network does: by a TCP reset, what was not sent yet is lost.
void resetConnection(QTcpSocket& socket);

}  // namespace pulsedeck

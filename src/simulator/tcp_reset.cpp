#include "tcp_reset.h"

#include <QTcpSocket>

#if defined(Q_OS_WIN)
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace pulsedeck {

// Qt has no option for it: a socket that lingers for no time at all is reset when it is closed.
void resetConnection(QTcpSocket& socket) {
  linger atOnce{};
  atOnce.l_onoff = 1;
  atOnce.l_linger = 0;
#if defined(Q_OS_WIN)
  setsockopt(static_cast<SOCKET>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER,
             reinterpret_cast<const char*>(&atOnce), sizeof atOnce);
#else
  setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
#endif
  socket.abort();
}

}  // namespace pulsedeck

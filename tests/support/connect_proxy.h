#pragma once

#include <QByteArray>
#include <QObject>
#include <QTcpServer>

#include <vector>

class QTcpSocket;

namespace pulsedeck::test {

/// An HTTP proxy for tests: whatever host it is asked for, it connects to one port of this machine.
class ConnectProxy : public QObject {
  Q_OBJECT

 public:
  explicit ConnectProxy(quint16 targetPort);

  [[nodiscard]] quint16 port() const { return server_.serverPort(); }

  /// Credentials it wants, as "user:password"; empty for none.
  QByteArray credentials;
  std::vector<QByteArray> requests;  ///< the head of each

 private:
  void accept();
  void answer(QTcpSocket& client);
  void tunnel(QTcpSocket& client);

  const quint16 targetPort_;
  QTcpServer server_;
};

}  // namespace pulsedeck::test

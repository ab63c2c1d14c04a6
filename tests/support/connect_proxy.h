#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <vector>

namespace pulsedeck::test {

/// An HTTP proxy for tests: whatever host it is asked for, it connects to one port of this machine.
class ConnectProxy : public QObject {
  Q_OBJECT

 public:
  explicit ConnectProxy(quint16 targetPort);

  [[nodiscard]] quint16 port() const { return server_.serverPort(); }

  /// Sends each client bytes that the server did not send.
  void corrupt(const QByteArray& bytes);

  /// Credentials it wants, as "user:password"; empty for none.
  QByteArray credentials;
  std::vector<QByteArray> requests;  ///< the head of each

 private:
  void accept();
  void answer(QTcpSocket& client);
  void tunnel(QTcpSocket& client);

  const quint16 targetPort_;
  QTcpServer server_;
  QList<QPointer<QTcpSocket>> clients_;
};

}  // namespace pulsedeck::test

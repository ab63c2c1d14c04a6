#pragma once

#include <QByteArray>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>
#include <QWebSocketServer>

#include <functional>
#include <vector>

class QWebSocket;

namespace pulsedeck::test {

/// A WebSocket server for tests: accepts everything, records what it gets, and does what the test says.
class FakeServer : public QObject {
  Q_OBJECT

 public:
  /// Speaks TLS where `tls` is not null.
  explicit FakeServer(const QSslConfiguration& tls = QSslConfiguration());
  ~FakeServer() override;

  [[nodiscard]] QUrl url() const;
  void sendToAll(const QByteArray& message);
  void closeAll(quint16 code);
  void abortAll();

  /// Called with each new connection; by default nothing happens.
  std::function<void(QWebSocket&)> greet;
  std::vector<QByteArray> received;
  std::vector<QByteArray> authorizations;  ///< of each connection
  int connections = 0;

 private:
  void accept();

  QWebSocketServer server_;
  std::vector<QWebSocket*> sockets_;  ///< children of server_
};

}  // namespace pulsedeck::test

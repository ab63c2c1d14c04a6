#include "support/fake_server.h"

#include <QNetworkRequest>
#include <QWebSocket>

#include <algorithm>

namespace pulsedeck::test {

FakeServer::FakeServer(const QSslConfiguration& tls)
    : server_(QStringLiteral("fake"),
              tls.isNull() ? QWebSocketServer::NonSecureMode : QWebSocketServer::SecureMode) {
  if (!tls.isNull()) server_.setSslConfiguration(tls);
  connect(&server_, &QWebSocketServer::newConnection, this, &FakeServer::accept);
  server_.listen(QHostAddress::LocalHost);
}

FakeServer::~FakeServer() {
  abortAll();
}

QUrl FakeServer::url() const {
  return server_.serverUrl();
}

void FakeServer::sendToAll(const QByteArray& message) {
  for (QWebSocket* socket : sockets_)
    socket->sendTextMessage(QString::fromUtf8(message));
}

void FakeServer::closeAll(quint16 code) {
  for (QWebSocket* socket : std::vector(sockets_)) {
    socket->close(static_cast<QWebSocketProtocol::CloseCode>(code));
  }
}

void FakeServer::abortAll() {
  for (QWebSocket* socket : std::vector(sockets_))
    socket->abort();
}

void FakeServer::accept() {
  QWebSocket* socket = server_.nextPendingConnection();
  ++connections;
  authorizations.push_back(socket->request().rawHeader("Authorization"));
  sockets_.push_back(socket);
  connect(socket, &QWebSocket::textMessageReceived, this,
          [this](const QString& message) { received.push_back(message.toUtf8()); });
  connect(socket, &QWebSocket::disconnected, this, [this, socket] {
    std::erase(sockets_, socket);
    socket->deleteLater();
  });
  if (greet) greet(*socket);
}

}  // namespace pulsedeck::test

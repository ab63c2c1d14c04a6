#include "support/http_server.h"

#include <QTcpSocket>

namespace pulsedeck::test {

HttpServer::HttpServer() {
  connect(&server_, &QTcpServer::newConnection, this, &HttpServer::accept);
  server_.listen(QHostAddress::LocalHost);
}

QUrl HttpServer::url() const {
  return QUrl(QStringLiteral("http://127.0.0.1:%1/api/realtime").arg(server_.serverPort()));
}

QByteArray HttpServer::answerWith(const QByteArray& status, const QByteArray& headers,
                                  const QByteArray& body) {
  return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) +
         "\r\nConnection: close\r\n\r\n" + body;
}

void HttpServer::accept() {
  QTcpSocket* socket = server_.nextPendingConnection();
  connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
  connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
    if (!socket->peek(64 * 1024).contains("\r\n\r\n")) return;
    requests.push_back(socket->readAll());
    const QByteArray bytes = answer ? answer(requests.back()) : QByteArray();
    if (bytes.isEmpty()) return;
    socket->write(bytes);
    socket->disconnectFromHost();
  });
}

}  // namespace pulsedeck::test

#include "support/http_server.h"

#include <QTcpSocket>

namespace pulsedeck::test {

namespace {

/// As far as its head says how long the body is.
bool isWhole(const QByteArray& request) {
  const qsizetype head = request.indexOf("\r\n\r\n");
  if (head < 0) return false;
  static const QByteArray kLength("content-length:");
  const qsizetype length = request.first(head).toLower().indexOf(kLength);
  if (length < 0) return true;
  const qsizetype begin = length + kLength.size();
  const qsizetype end = request.indexOf('\r', begin);
  return request.size() - head - 4 >= request.sliced(begin, end - begin).trimmed().toLongLong();
}

}  // namespace

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
    if (!isWhole(socket->peek(64 * 1024))) return;
    requests.push_back(socket->readAll());
    const QByteArray bytes = answer ? answer(requests.back()) : QByteArray();
    if (bytes.isEmpty()) return;
    socket->write(bytes);
    socket->disconnectFromHost();
  });
}

}  // namespace pulsedeck::test

#include "upgrade_gate.h"

#include <QList>
#include <QTimer>

namespace pulsedeck {

namespace {

const QByteArray kHeadEnd = QByteArrayLiteral("\r\n\r\n");

/// Takes the same time wherever the first difference is.
bool equalInConstantTime(const QByteArray& a, const QByteArray& b) {
  if (a.size() != b.size()) return false;
  int difference = 0;
  for (qsizetype i = 0; i < a.size(); ++i)
    difference |= a[i] ^ b[i];
  return difference == 0;
}

QByteArray headerValue(const QByteArray& head, const QByteArray& name) {
  for (const QByteArray& line : head.split('\n')) {
    const qsizetype colon = line.indexOf(':');
    if (colon > 0 && line.first(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0) {
      return line.sliced(colon + 1).trimmed();
    }
  }
  return {};
}

}  // namespace

UpgradeGate::UpgradeGate(QByteArray path, QByteArray token, QObject* parent)
    : QObject(parent), path_(std::move(path)), token_(std::move(token)) {
  connect(&server_, &QTcpServer::newConnection, this, &UpgradeGate::accept);
}

tl::expected<void, QString> UpgradeGate::listen(const QHostAddress& address, quint16 port) {
  if (server_.listen(address, port)) return {};
  return tl::make_unexpected(QStringLiteral("cannot listen on %1:%2: %3")
                                 .arg(address.toString())
                                 .arg(port)
                                 .arg(server_.errorString()));
}

void UpgradeGate::accept() {
  while (QTcpSocket* socket = server_.nextPendingConnection()) {
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (waiting_.size() >= kMaxWaiting) {
      refuse(socket, "503 Service Unavailable");
      continue;
    }
    waiting_.insert(socket);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { look(socket); });
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] { letGo(socket); });
    QTimer::singleShot(kHeadDeadlineMs, socket, [this, socket] {
      if (waiting_.contains(socket)) refuse(socket, "408 Request Timeout");
    });
    if (socket->bytesAvailable() > 0) look(socket);
  }
}

void UpgradeGate::look(QTcpSocket* socket) {
  const QByteArray head = socket->peek(kMaxHeadBytes);
  if (!head.contains(kHeadEnd)) {
    if (head.size() >= kMaxHeadBytes) refuse(socket, "431 Request Header Fields Too Large");
    return;
  }
  const QByteArray status = verdict(head);
  if (!status.isEmpty()) {
    refuse(socket, status);
    return;
  }
  letGo(socket);
  disconnect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
  Q_EMIT admitted(socket);
}

void UpgradeGate::refuse(QTcpSocket* socket, const QByteArray& status) {
  letGo(socket);
  socket->write("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  socket->disconnectFromHost();
  Q_EMIT refused();
}

void UpgradeGate::letGo(QTcpSocket* socket) {
  waiting_.remove(socket);
  disconnect(socket, nullptr, this, nullptr);
}

QByteArray UpgradeGate::verdict(const QByteArray& head) const {
  const QList<QByteArray> request = head.first(head.indexOf('\r')).split(' ');
  if (request.size() != 3 || request[0] != "GET") return "400 Bad Request";
  if (request[1].split('?').first() != path_) return "404 Not Found";
  if (!token_.isEmpty() && !equalInConstantTime(headerValue(head, "Authorization"), "Bearer " + token_)) {
    return "401 Unauthorized";
  }
  return {};
}

}  // namespace pulsedeck

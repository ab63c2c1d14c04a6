#include "upgrade_gate.h"

#include "tcp_reset.h"

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

}  // namespace

UpgradeGate::UpgradeGate(QByteArray path, QByteArray pollPath, QByteArray token, QObject* parent)
    : QObject(parent), path_(std::move(path)), pollPath_(std::move(pollPath)), token_(std::move(token)) {
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
  const auto request = HttpRequest::parse(head);
  if (!request) {
    refuse(socket, "400 Bad Request");
  } else if (const QByteArray status = verdict(*request); !status.isEmpty()) {
    refuse(socket, status);
  } else if (request->path() == pollPath_) {
    handOver(socket);
    socket->readAll();
    Q_EMIT polled(socket, *request);
  } else if (isCut_) {
    letGo(socket);
    resetConnection(*socket);
    Q_EMIT cut();
  } else {
    handOver(socket);
    Q_EMIT admitted(socket);
  }
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

void UpgradeGate::handOver(QTcpSocket* socket) {
  letGo(socket);
  disconnect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

QByteArray UpgradeGate::verdict(const HttpRequest& request) const {
  if (request.path() != path_ && request.path() != pollPath_) return "404 Not Found";
  // What a poll may be is for others to say.
  if (request.path() == path_ && request.method() != "GET") return "400 Bad Request";
  if (!token_.isEmpty() && !equalInConstantTime(request.header("Authorization"), "Bearer " + token_)) {
    return "401 Unauthorized";
  }
  return {};
}

}  // namespace pulsedeck

#include "poll_responder.h"

#include <QCryptographicHash>
#include <QTimer>

#include <utility>

namespace pulsedeck {

namespace {

QByteArray reply(const QByteArray& status, const QByteArray& headers, const QByteArray& body = {}) {
  return "HTTP/1.1 " + status + "\r\nCache-Control: no-store\r\nConnection: close\r\n" + headers + "\r\n" +
         body;
}

QByteArray emptyReply(const QByteArray& status, const QByteArray& headers = {}) {
  return reply(status, "Content-Length: 0\r\n" + headers);
}

QByteArray tagOf(const QByteArray& body) {
  return '"' + QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex().first(32) + '"';
}

/// If-None-Match: a list of tags, or a star for any.
bool matches(const QByteArray& ifNoneMatch, const QByteArray& tag) {
  for (QByteArray candidate : ifNoneMatch.split(',')) {
    candidate = candidate.trimmed();
    if (candidate.startsWith("W/")) candidate = candidate.sliced(2);
    if (candidate == tag || candidate == "*") return true;
  }
  return false;
}

}  // namespace

PollResponder::PollResponder(std::function<QByteArray()> body, QObject* parent)
    : QObject(parent), body_(std::move(body)) {}

void PollResponder::respond(QTcpSocket* socket, const HttpRequest& request) {
  socket->setParent(this);
  ++connections_;
  connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
    --connections_;
    socket->deleteLater();
  });
  QTimer::singleShot(kDeadlineMs, socket, &QTcpSocket::abort);
  socket->write(connections_ > kMaxConnections ? emptyReply("503 Service Unavailable") : replyTo(request));
  socket->disconnectFromHost();
}

void PollResponder::failNext(int count, int status, int retryAfterS) {
  failuresLeft_ = count;
  failureStatus_ = status;
  retryAfterS_ = retryAfterS;
}

QByteArray PollResponder::replyTo(const HttpRequest& request) {
  if (request.method() != "GET") return emptyReply("405 Method Not Allowed", "Allow: GET\r\n");
  if (failuresLeft_ > 0) {
    --failuresLeft_;
    const QByteArray status = QByteArray::number(failureStatus_) + " On Demand";
    if (retryAfterS_ == 0) return emptyReply(status);
    return emptyReply(status, "Retry-After: " + QByteArray::number(retryAfterS_) + "\r\n");
  }
  ++answered_;
  const QByteArray body = body_();
  const QByteArray tag = tagOf(body);
  const QByteArray tagHeader = "ETag: " + tag + "\r\n";
  if (matches(request.header("If-None-Match"), tag)) return reply("304 Not Modified", tagHeader);
  return reply("200 OK",
               tagHeader + "Content-Type: application/json\r\nContent-Length: " +
                   QByteArray::number(body.size()) + "\r\n",
               body);
}

}  // namespace pulsedeck

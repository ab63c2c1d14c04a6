#include "simulated_client.h"

#include "pulsedeck/protocol/encoder.h"
#include "tcp_reset.h"

#include <utility>

namespace pulsedeck {

namespace {

/// A client has little to say.
constexpr quint64 kMaxClientMessageBytes = 64 * 1024;

}  // namespace

SimulatedClient::SimulatedClient(QWebSocket* socket, QTcpSocket* carrier, FaultInjector faults,
                                 SimulatedBackend::Statistics& statistics, QObject* parent)
    : QObject(parent),
      socket_(socket),
      carrier_(carrier),
      faults_(std::move(faults)),
      statistics_(statistics) {
  socket_->setParent(this);
  socket_->setMaxAllowedIncomingMessageSize(kMaxClientMessageBytes);
  socket_->setMaxAllowedIncomingFrameSize(kMaxClientMessageBytes);
  connect(socket_, &QWebSocket::textMessageReceived, this,
          [this](const QString& message) { receive(message.toUtf8()); });
  connect(socket_, &QWebSocket::binaryMessageReceived, this, &SimulatedClient::receive);
  connect(socket_, &QWebSocket::bytesWritten, this, [this] {
    if (isReady()) Q_EMIT drained();
  });
  connect(socket_, &QWebSocket::disconnected, this, &SimulatedClient::gone);
}

void SimulatedClient::send(const QByteArray& message) {
  const bool tooFarBehind =
      backlogBytes() > kMaxBacklogBytes || (heldBack_ && heldBack_->size() >= kMaxHeldBack);
  if (tooFarBehind) {
    drop();
  } else if (heldBack_) {
    heldBack_->push_back(message);
  } else {
    write(message);
  }
}

void SimulatedClient::sendNumbered(const QByteArray& message) {
  for (const QByteArray& passed : faults_.pass(message))
    send(passed);
}

void SimulatedClient::sendLoad(const QByteArray& message) {
  for (const QByteArray& passed : faults_.pass(message)) {
    if (socket_->sendBinaryMessage(passed) > 0) count(passed);
  }
}

void SimulatedClient::sendAgain(const std::vector<QByteArray>& messages) {
  faults_.forget();
  for (const QByteArray& message : messages)
    send(message);
}

void SimulatedClient::sendFaulty(const QByteArray& message) {
  socket_->sendTextMessage(QString::fromUtf8(message));
}

void SimulatedClient::holdBack() {
  heldBack_.emplace();
}

void SimulatedClient::release() {
  const auto messages = std::exchange(heldBack_, std::nullopt);
  for (const QByteArray& message : *messages)
    write(message);
  Q_EMIT drained();
}

void SimulatedClient::drop() {
  if (carrier_) resetConnection(*carrier_);
  socket_->abort();
}

void SimulatedClient::write(const QByteArray& message) {
  if (socket_->sendTextMessage(QString::fromUtf8(message)) > 0) count(message);
}

void SimulatedClient::count(const QByteArray& message) {
  ++statistics_.messages;
  statistics_.bytes += static_cast<quint64>(message.size());
}

void SimulatedClient::receive(const QByteArray& bytes) {
  const auto message = decodeClientMessage(bytes);
  if (!message) {
    Q_EMIT misspoke(message.error());
    return;
  }
  switch (message->request) {
    case ClientRequest::Ping:
      Q_EMIT pinged();
      return;
    case ClientRequest::Pong:
      return;
    case ClientRequest::Unsubscribe:
      Q_EMIT unsubscribed();
      return;
    case ClientRequest::Subscribe:
      Q_EMIT subscribed(message->subscription);
      return;
  }
}

}  // namespace pulsedeck

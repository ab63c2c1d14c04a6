#include "simulated_client.h"

#include <QDateTime>

namespace pulsedeck {

namespace {

/// A client has little to say.
constexpr quint64 kMaxClientMessageBytes = 64 * 1024;

}  // namespace

SimulatedClient::SimulatedClient(QWebSocket* socket, QString epoch, QObject* parent)
    : QObject(parent), socket_(socket), epoch_(std::move(epoch)) {
  socket_->setParent(this);
  socket_->setMaxAllowedIncomingMessageSize(kMaxClientMessageBytes);
  socket_->setMaxAllowedIncomingFrameSize(kMaxClientMessageBytes);
  connect(socket_, &QWebSocket::textMessageReceived, this,
          [this](const QString& message) { receive(message.toUtf8()); });
  connect(socket_, &QWebSocket::binaryMessageReceived, this, &SimulatedClient::receive);
  connect(socket_, &QWebSocket::bytesWritten, this, [this] {
    if (!isBusy()) Q_EMIT drained();
  });
  connect(socket_, &QWebSocket::disconnected, this, &SimulatedClient::gone);
}

bool SimulatedClient::wantsFamily(const QString& family) const {
  return subscription_ && subscription_->realTimeUpdates && subscription_->metrics.contains(family);
}

StreamHeader SimulatedClient::nextHeader(bool snapshot) {
  return {++seq_, epoch_, snapshot};
}

bool SimulatedClient::send(const QByteArray& message) {
  const bool tooFarBehind = socket_->bytesToWrite() > kMaxBacklogBytes || heldBack_.size() >= kMaxHeldBack;
  if (tooFarBehind) {
    drop();
    return false;
  }
  if (holding_) {
    heldBack_.push_back(message);
  } else {
    socket_->sendTextMessage(QString::fromUtf8(message));
  }
  return true;
}

void SimulatedClient::release() {
  holding_ = false;
  for (const QByteArray& message : heldBack_)
    socket_->sendTextMessage(QString::fromUtf8(message));
  heldBack_.clear();
}

void SimulatedClient::drop() {
  socket_->abort();
}

void SimulatedClient::receive(const QByteArray& bytes) {
  const qint64 now = QDateTime::currentMSecsSinceEpoch();
  const auto message = decodeClientMessage(bytes);
  if (!message) {
    send(encodeError(message.error(), now));
    return;
  }
  switch (message->request) {
    case ClientRequest::Ping:
      send(encodePong(now));
      return;
    case ClientRequest::Pong:
      return;
    case ClientRequest::Unsubscribe:
      subscription_.reset();
      return;
    case ClientRequest::Subscribe:
      subscription_ = message->subscription;
      Q_EMIT subscribed();
      return;
  }
}

}  // namespace pulsedeck

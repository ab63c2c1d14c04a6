#pragma once

#include "pulsedeck/model/subscription.h"
#include "pulsedeck/protocol/encoder.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QWebSocket>

#include <cstddef>
#include <deque>
#include <functional>
#include <optional>

namespace pulsedeck {

/// One connection of the simulated backend: what it asked for, its numbering, and what waits to be sent to
/// it.
class SimulatedClient : public QObject {
  Q_OBJECT

 public:
  /// Bytes in the socket beyond which history and load wait.
  static constexpr qint64 kBusyBytes = 256 * 1024;
  /// Bytes in the socket beyond which a client counts as gone.
  static constexpr qint64 kMaxBacklogBytes = 8 * 1024 * 1024;
  static constexpr std::size_t kMaxHeldBack = 1'000;

  /// Takes over the socket.
  SimulatedClient(QWebSocket* socket, QString epoch, QObject* parent);

  [[nodiscard]] const std::optional<Subscription>& subscription() const { return subscription_; }
  [[nodiscard]] bool wantsFamily(const QString& family) const;
  [[nodiscard]] qint64 backlogBytes() const { return socket_->bytesToWrite(); }
  [[nodiscard]] bool isBusy() const { return backlogBytes() > kBusyBytes; }
  /// The position of the next message.
  [[nodiscard]] StreamHeader nextHeader(bool snapshot = false);
  [[nodiscard]] const QString& epoch() const { return epoch_; }

  /// Sends now, or after what is held back. False when the client is too far behind and was dropped.
  bool send(const QByteArray& message);
  void sendBinary(const QByteArray& message) { socket_->sendBinaryMessage(message); }
  /// Everything sent from now on waits until release().
  void holdBack() { holding_ = true; }
  void release();
  void drop();

  /// How far the backend has come with this client.
  struct Progress {
    std::size_t row = 0;     ///< the next row of the history to send
    qint64 liveFromMs = 0;   ///< rows before this are history
    qint64 loadStartMs = 0;  ///< load mode
    quint64 loadDue = 0;     ///< messages of load mode, sent or skipped
    quint64 loadSent = 0;
  };
  Progress progress;

 Q_SIGNALS:
  void subscribed();
  void drained();
  void gone();

 private:
  void receive(const QByteArray& bytes);

  QWebSocket* socket_;  ///< a child
  QString epoch_;
  quint64 seq_ = 0;
  std::optional<Subscription> subscription_;
  bool holding_ = false;
  std::deque<QByteArray> heldBack_;
};

}  // namespace pulsedeck

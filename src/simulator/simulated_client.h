#pragma once

#include "pulsedeck/model/subscription.h"
#include "pulsedeck/simulator/fault_injector.h"
#include "pulsedeck/simulator/simulated_backend.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTcpSocket>
#include <QWebSocket>

#include <cstddef>
#include <deque>
#include <optional>
#include <vector>

namespace pulsedeck {

/// One connection of the simulated backend: what it says, what is done to it on purpose, and what waits to be
/// sent to it.
class SimulatedClient : public QObject {
  Q_OBJECT

 public:
  /// Bytes in the socket beyond which history waits.
  static constexpr qint64 kBusyBytes = 64 * 1024;
  /// Bytes in the socket beyond which a client counts as gone.
  static constexpr qint64 kMaxBacklogBytes = 8 * 1024 * 1024;
  static constexpr std::size_t kMaxHeldBack = 1'000;

  /// Takes over the socket, which is carried by `carrier`. What is sent is counted in `statistics`, which
  /// must outlive this.
  SimulatedClient(QWebSocket* socket, QTcpSocket* carrier, FaultInjector faults,
                  SimulatedBackend::Statistics& statistics, QObject* parent);

  [[nodiscard]] bool isOpen() const { return socket_->isValid(); }
  [[nodiscard]] bool isHeldBack() const { return heldBack_.has_value(); }
  [[nodiscard]] qint64 backlogBytes() const { return socket_->bytesToWrite(); }
  /// Whether it takes more history and updates now; drained() tells when it does again.
  [[nodiscard]] bool isReady() const { return isOpen() && !isHeldBack() && backlogBytes() <= kBusyBytes; }

  /// Sends a valid message, now or after what is held back. One that is too far behind is dropped.
  void send(const QByteArray& message);
  /// The same for one with a number, to which something may happen on its way.
  void sendNumbered(const QByteArray& message);
  /// The same at once, in a binary frame.
  void sendLoad(const QByteArray& message);
  /// Sends what was missed, to which nothing happens.
  void sendAgain(const std::vector<QByteArray>& messages);
  /// Sends what no client may accept, at once and uncounted.
  void sendFaulty(const QByteArray& message);
  /// Everything sent from now on waits until release().
  void holdBack();
  void release();
  /// Resets the connection.
  void drop();

 Q_SIGNALS:
  void subscribed(const Subscription& subscription);
  void unsubscribed();
  void pinged();
  /// It sent what is no request; `why` in words.
  void misspoke(const QString& why);
  void drained();
  void gone();

 private:
  void receive(const QByteArray& bytes);
  void write(const QByteArray& message);
  void count(const QByteArray& message);

  QWebSocket* socket_;  ///< a child
  const QPointer<QTcpSocket> carrier_;
  FaultInjector faults_;
  SimulatedBackend::Statistics& statistics_;
  std::optional<std::deque<QByteArray>> heldBack_;
};

}  // namespace pulsedeck

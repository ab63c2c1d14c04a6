#pragma once

#include "pulsedeck/model/subscription.h"
#include "pulsedeck/protocol/encoder.h"
#include "pulsedeck/simulator/simulated_backend.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QWebSocket>

#include <cstddef>
#include <deque>
#include <optional>

namespace pulsedeck {

/// One connection of the simulated backend: what it asked for, its numbering, and what waits to be sent to
/// it.
class SimulatedClient : public QObject {
  Q_OBJECT

 public:
  /// Bytes in the socket beyond which history waits.
  static constexpr qint64 kBusyBytes = 64 * 1024;
  /// Bytes in the socket beyond which a client counts as gone.
  static constexpr qint64 kMaxBacklogBytes = 8 * 1024 * 1024;
  static constexpr std::size_t kMaxHeldBack = 1'000;

  /// Takes over the socket. What is sent is counted in `statistics`, which must outlive this.
  SimulatedClient(QWebSocket* socket, QString epoch, SimulatedBackend::Statistics& statistics,
                  QObject* parent);

  /// What it asked for; empty before and after.
  [[nodiscard]] const std::optional<Subscription>& subscription() const { return subscription_; }
  [[nodiscard]] bool wantsFamily(const QString& family) const;
  [[nodiscard]] bool isOpen() const { return socket_->isValid(); }
  [[nodiscard]] bool isHeldBack() const { return heldBack_.has_value(); }
  [[nodiscard]] qint64 backlogBytes() const { return socket_->bytesToWrite(); }
  /// Whether it takes more history and updates now; drained() tells when it does again.
  [[nodiscard]] bool isReady() const { return isOpen() && !isHeldBack() && backlogBytes() <= kBusyBytes; }

  /// The last message's position.
  [[nodiscard]] StreamPosition position() const { return {epoch_, seq_}; }
  /// The next message's position, which is thereby taken.
  [[nodiscard]] StreamHeader nextHeader(bool snapshot = false);

  /// Sends a valid message, now or after what is held back. One that is too far behind is dropped.
  void send(const QByteArray& message);
  /// The same at once, in a binary frame.
  void sendBinary(const QByteArray& message);
  /// Sends what no client may accept, at once and uncounted.
  void sendFaulty(const QByteArray& message);
  /// Everything sent from now on waits until release().
  void holdBack();
  void release();
  void drop();

  /// How far the backend has come with this client.
  struct Progress {
    qint64 sentToMs = 0;    ///< the newest row sent
    qint64 liveFromMs = 0;  ///< rows before this are history
    qint64 loadStartMs = 0;
    quint64 loadDue = 0;  ///< messages of load mode, sent or skipped
  };
  Progress progress;

 Q_SIGNALS:
  void subscribed();
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
  QString epoch_;
  SimulatedBackend::Statistics& statistics_;
  quint64 seq_ = 0;
  std::optional<Subscription> subscription_;
  std::optional<std::deque<QByteArray>> heldBack_;
};

}  // namespace pulsedeck

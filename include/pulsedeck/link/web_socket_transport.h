#pragma once

#include "pulsedeck/link/network_settings.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <memory>

class QAbstractSocket;
class QWebSocket;

namespace pulsedeck {

/// One attempt's socket: QWebSocket with the bounds it lacks, on what it reads at a time and on what waits to
/// be sent, pongs included, and with its ends told in numbers, which it has in words only. Made anew for
/// every attempt, and silent once aborted. Lives on the link thread.
class WebSocketTransport : public QObject {
  Q_OBJECT

 public:
  /// Bytes waiting to be sent beyond which the peer is taken to have stopped reading.
  static constexpr qint64 kMaxBacklogBytes = 1024 * 1024;

  /// How a socket ended; the fields of link_event::Ended.
  struct End {
    int closeCode = 0;
    int httpStatus = 0;  ///< 407 also where a proxy wants a password
    bool certificateFailed = false;
    QString reason;
  };

  explicit WebSocketTransport(quint64 maxMessageBytes, QObject* parent = nullptr);
  ~WebSocketTransport() override;

  /// `token` goes into the Authorization header and nowhere else, on wss:// after the server is verified.
  void open(const QUrl& url, const QByteArray& token, const NetworkSettings& network);
  /// False when there is no open connection.
  bool send(const QByteArray& message);
  void ping(const QByteArray& payload);
  void close();
  /// Ends at once; no signal follows.
  void abort();

 Q_SIGNALS:
  void opened();
  void messageReceived(const QByteArray& message);
  void pongReceived(const QByteArray& payload);
  void backlogged();
  void ended(const WebSocketTransport::End& end);

 private:
  void connectSignals();
  void watchTraffic();
  void keepReadBufferSmall();
  void watchBacklog();
  void reportEnd();
  [[nodiscard]] QString reasonFor(const End& end) const;
  [[nodiscard]] QString errorReason() const;

  std::unique_ptr<QWebSocket> socket_;
  QPointer<QAbstractSocket> stream_;  ///< below socket_
  QString certificateError_;
  bool isOpen_ = false;
  bool closeFrameSeen_ = false;
  bool reported_ = false;
  bool done_ = false;
};

}  // namespace pulsedeck

#pragma once

#include "http_request.h"

#include <QByteArray>
#include <QObject>
#include <QSet>
#include <QTcpServer>
#include <QTcpSocket>

#include <tl/expected.hpp>

namespace pulsedeck {

/// Looks at the head of each incoming request before a WebSocket server gets to see it, because
/// QWebSocketServer can refuse nothing but origins: a wrong path is answered with 404, a missing or wrong
/// token with 401. What is let through is untouched, except that polls are read and go their own way.
class UpgradeGate : public QObject {
  Q_OBJECT

 public:
  static constexpr qint64 kMaxHeadBytes = 8 * 1024;
  static constexpr int kHeadDeadlineMs = 10'000;
  static constexpr qsizetype kMaxWaiting = 64;

  /// An empty `token` lets everybody in.
  UpgradeGate(QByteArray path, QByteArray pollPath, QByteArray token, QObject* parent = nullptr);

  [[nodiscard]] tl::expected<void, QString> listen(const QHostAddress& address, quint16 port);
  [[nodiscard]] quint16 port() const { return server_.serverPort(); }
  /// Whether upgrades are answered by a TCP reset.
  void setCut(bool cut) { isCut_ = cut; }
  [[nodiscard]] bool isCut() const { return isCut_; }

 Q_SIGNALS:
  /// The receiver owns the socket.
  void admitted(QTcpSocket* socket);
  /// The same; the request has been read.
  void polled(QTcpSocket* socket, const HttpRequest& request);
  void refused();
  void cut();

 private:
  void accept();
  void look(QTcpSocket* socket);
  void refuse(QTcpSocket* socket, const QByteArray& status);
  void letGo(QTcpSocket* socket);
  void handOver(QTcpSocket* socket);
  [[nodiscard]] QByteArray verdict(const HttpRequest& request) const;

  const QByteArray path_;
  const QByteArray pollPath_;
  const QByteArray token_;
  bool isCut_ = false;
  QSet<QTcpSocket*> waiting_;  ///< for the end of their head; outlives the server that owns them
  QTcpServer server_;
};

}  // namespace pulsedeck

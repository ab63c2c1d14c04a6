#pragma once

#include <QByteArray>
#include <QMutex>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>
#include <QUrl>

#include <functional>
#include <optional>

namespace pulsedeck::test {

/// A WebSocket frame, as right or wrong as its fields are.
struct RawFrame {
  enum Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

  quint8 opcode = Text;
  QByteArray payload = {};
  bool last = true;
  quint8 reservedBits = 0;  ///< 0 … 7
  bool masked = false;
  std::optional<quint64> claimedLength = {};  ///< where the header is to lie about the payload

  [[nodiscard]] QByteArray bytes() const;
};
[[nodiscard]] QByteArray textFrame(const QByteArray& payload);
[[nodiscard]] QByteArray closeFrame(int code);

/// One connection of a RawServer: what a script can do to the peer. Lives on the server's thread.
class RawConnection : public QObject {
  Q_OBJECT

 public:
  explicit RawConnection(QTcpSocket* socket, QObject* parent);

  void write(const QByteArray& bytes);
  /// Writes `bytes` over and over, as fast as the peer takes them, until the connection ends.
  void flood(const QByteArray& bytes);
  /// Accepts the upgrade; `key` replaces what the client's key demands.
  void upgrade(const std::optional<QByteArray>& key = {});
  void respond(int status, const QByteArray& headers = {}, const QByteArray& body = {});
  /// Whether to answer pings and closes, as a peer in good health does; otherwise frames are read and
  /// forgotten.
  void answer(bool answers) { answers_ = answers; }
  void stopReading();
  void endOfFile();
  void reset();

 Q_SIGNALS:
  void requested();
  void received(const QByteArray& bytes);

 private:
  void read();
  void answerFrames(const QByteArray& bytes);
  void writeMore();

  QTcpSocket* socket_;  ///< a child
  QByteArray request_;
  QByteArray frames_;
  QByteArray flood_;
  bool isRequested_ = false;
  bool answers_ = false;
};

/// A server that does to each connection what a script says: bytes on a socket, no WebSocket library, and so
/// able to break every rule. It has a thread of its own, which neither waits for nor slows the client under
/// test.
///
/// All functions may be called from the test's thread; scripts run on the server's.
class RawServer {
 public:
  /// Called once the whole upgrade request has arrived.
  using Script = std::function<void(RawConnection&)>;

  explicit RawServer(Script script);
  ~RawServer();
  RawServer(const RawServer&) = delete;
  RawServer& operator=(const RawServer&) = delete;

  [[nodiscard]] QUrl url() const;
  /// For the connections that come from now on.
  void setScript(Script script);
  /// Does something to all present connections.
  void act(const Script& script);
  /// Refuses new connections and drops the present ones.
  void stop();
  /// Listens again, on the same port.
  void restart();

  [[nodiscard]] int connections() const;
  /// What the clients sent since the start, at most the first kKeptBytes.
  [[nodiscard]] QByteArray received() const;

  static constexpr qsizetype kKeptBytes = 256 * 1024;

 private:
  void accept(QTcpSocket* socket);
  void keep(const QByteArray& bytes);

  QThread thread_;
  QTcpServer* listener_;  ///< lives on thread_
  quint16 port_ = 0;
  mutable QMutex mutex_;  ///< guards what follows
  Script script_;
  int connections_ = 0;
  QByteArray received_;
};

}  // namespace pulsedeck::test

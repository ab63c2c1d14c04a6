#pragma once

#include <QByteArray>
#include <QObject>
#include <QUrl>
#include <QWebSocketServer>

#include <vector>

class QWebSocket;

namespace pulsedeck {

/// A WebSocket server that sends the same messages, as quickly as they are taken, to whoever says something
/// to it. Lives on a thread of its own.
class MessageFeed : public QObject {
  Q_OBJECT

 public:
  enum class Frames { Text, Binary };

  MessageFeed(std::vector<QByteArray> messages, Frames frames);

  [[nodiscard]] QUrl url() const { return server_.serverUrl(); }

 private:
  void welcome();
  void begin(QWebSocket* client);
  void goOn(QWebSocket* client);

  const std::vector<QByteArray> messages_;
  const Frames frames_;
  QWebSocketServer server_;
  std::size_t sent_ = 0;  ///< to the latest client
};

/// `count` metrics updates of a simulated platform with all its families, about 2 KB each and numbered as a
/// server does that can resume.
[[nodiscard]] std::vector<QByteArray> platformMessages(int count);

}  // namespace pulsedeck

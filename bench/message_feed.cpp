#include "message_feed.h"

#include "pulsedeck/protocol/encoder.h"
#include "pulsedeck/simulator/metric_generator.h"

#include <QDateTime>
#include <QHostAddress>
#include <QWebSocket>

namespace pulsedeck {

namespace {

/// As much waits in the socket as keeps the receiver from ever waiting.
constexpr qint64 kBacklogBytes = 1024 * 1024;

}  // namespace

MessageFeed::MessageFeed(std::vector<QByteArray> messages, Frames frames)
    : messages_(std::move(messages)),
      frames_(frames),
      server_(QStringLiteral("feed"), QWebSocketServer::NonSecureMode) {
  connect(&server_, &QWebSocketServer::newConnection, this, &MessageFeed::welcome);
  server_.listen(QHostAddress::LocalHost);
}

void MessageFeed::welcome() {
  QWebSocket* client = server_.nextPendingConnection();
  client->setParent(this);
  connect(client, &QWebSocket::textMessageReceived, this, [this, client] { begin(client); });
  connect(client, &QWebSocket::bytesWritten, this, [this, client] { goOn(client); });
  connect(client, &QWebSocket::disconnected, client, &QObject::deleteLater);
}

void MessageFeed::begin(QWebSocket* client) {
  if (client->property("begun").toBool()) return;
  client->setProperty("begun", true);
  sent_ = 0;
  goOn(client);
}

void MessageFeed::goOn(QWebSocket* client) {
  for (; sent_ < messages_.size() && client->bytesToWrite() < kBacklogBytes; ++sent_) {
    const QByteArray& message = messages_[sent_];
    if (frames_ == Frames::Binary) {
      client->sendBinaryMessage(message);
    } else {
      client->sendTextMessage(QString::fromUtf8(message));
    }
  }
}

std::vector<QByteArray> platformMessages(int count) {
  MetricGenerator generator(1);
  const qint64 now = QDateTime::currentMSecsSinceEpoch();
  std::vector<QByteArray> messages;
  for (int i = 0; i < count; ++i) {
    const qint64 time = now - count + i;
    const std::vector<double> row = generator.valuesAt(time);
    std::vector<std::pair<QString, double>> values;
    for (std::size_t metric = 0; metric < row.size(); ++metric)
      values.emplace_back(generator.names()[static_cast<qsizetype>(metric)], row[metric]);
    const auto seq = static_cast<quint64>(i) + 1;
    messages.push_back(encodeMetrics(values, time, {seq, QStringLiteral("bench"), false}));
  }
  return messages;
}

}  // namespace pulsedeck

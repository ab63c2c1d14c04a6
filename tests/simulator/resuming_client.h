#pragma once

#include "pulsedeck/model/clock.h"
#include "pulsedeck/protocol/decoder.h"
#include "pulsedeck/protocol/encoder.h"

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace pulsedeck::test {

/// The smallest client that takes each numbered message exactly once, in order: it drops what it has, asks
/// again when something is missing, and goes on where it was when its connection ends.
class ResumingClient : public QObject {
 public:
  ResumingClient(QUrl url, Subscription subscription)
      : url_(std::move(url)), subscription_(std::move(subscription)) {}

  void open() {
    socket_ = std::make_unique<QWebSocket>();
    asksForMissing_ = false;
    connect(socket_.get(), &QWebSocket::connected, this, &ResumingClient::subscribe);
    connect(socket_.get(), &QWebSocket::textMessageReceived, this,
            [this](const QString& text) { take(text.toUtf8()); });
    connect(socket_.get(), &QWebSocket::binaryMessageReceived, this, &ResumingClient::take);
    connect(socket_.get(), &QWebSocket::disconnected, this, [this] {
      if (comesBack) QTimer::singleShot(0, this, &ResumingClient::open);
    });
    socket_->open(url_);
  }
  void close() {
    comesBack = false;
    socket_->abort();
  }
  /// Asks for `subscription`, and with a position for what came after that.
  void ask(Subscription subscription, std::optional<StreamPosition> recover = std::nullopt) {
    subscription.recover = std::move(recover);
    socket_->sendTextMessage(QString::fromUtf8(encodeSubscribe(subscription, 0)));
  }
  [[nodiscard]] bool isOpen() const { return socket_->isValid(); }

  bool comesBack = true;                   ///< when its connection ends
  std::optional<StreamPosition> position;  ///< of the last message taken
  std::vector<Message> taken;
  std::vector<quint64> seqs;  ///< of all that arrived
  std::vector<SubscribedMessage> answers;
  int repeated = 0;

 private:
  void subscribe() { ask(subscription_, position); }

  void take(const QByteArray& bytes) {
    auto message = decoder_.decode(bytes, clock_.wallMs());
    if (!message) return;
    if (const auto* answer = std::get_if<SubscribedMessage>(&message->body)) {
      acknowledge(*answer);
    } else if (message->seq) {
      takeNumbered(std::move(*message));
    }
  }

  void acknowledge(const SubscribedMessage& answer) {
    answers.push_back(answer);
    asksForMissing_ = false;
    if (!position || position->epoch != answer.epoch) position = {answer.epoch, answer.offset.value_or(0)};
  }

  void takeNumbered(Message message) {
    seqs.push_back(*message.seq);
    const quint64 next = position->offset + 1;
    if (*message.seq < next) {
      ++repeated;
    } else if (*message.seq == next) {
      position->offset = next;
      taken.push_back(std::move(message));
    } else if (!std::exchange(asksForMissing_, true)) {
      subscribe();
    }
  }

  const QUrl url_;
  const Subscription subscription_;
  const SystemClock clock_;
  MetricCatalog catalog_;
  Decoder decoder_{catalog_};
  std::unique_ptr<QWebSocket> socket_;
  bool asksForMissing_ = false;
};

}  // namespace pulsedeck::test

#pragma once

#include "http_request.h"

#include <QByteArray>
#include <QObject>
#include <QTcpSocket>

#include <functional>

namespace pulsedeck {

/// Answers GET requests for the newest data, for clients whose WebSockets do not get through. One answer a
/// connection; a client that does not take it in time is let go.
class PollResponder : public QObject {
 public:
  static constexpr int kDeadlineMs = 10'000;
  static constexpr int kMaxConnections = 64;

  /// `body` gives the present answer, JSON as UTF-8.
  explicit PollResponder(std::function<QByteArray()> body, QObject* parent = nullptr);

  /// Takes over the socket, whose request has been read.
  void respond(QTcpSocket* socket, const HttpRequest& request);
  /// The next `count` polls get `status` (400 … 599) instead of data, with Retry-After if that is not 0.
  void failNext(int count, int status, int retryAfterS);
  /// Polls answered with data, or that there is nothing new.
  [[nodiscard]] quint64 answered() const { return answered_; }

 private:
  [[nodiscard]] QByteArray replyTo(const HttpRequest& request);

  const std::function<QByteArray()> body_;
  int connections_ = 0;
  int failuresLeft_ = 0;
  int failureStatus_ = 0;
  int retryAfterS_ = 0;
  quint64 answered_ = 0;
};

}  // namespace pulsedeck

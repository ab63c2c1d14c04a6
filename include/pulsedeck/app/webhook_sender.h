#pragma once

#include "pulsedeck/link/backoff.h"
#include "pulsedeck/link/network_settings.h"

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <QUrl>

#include <deque>
#include <functional>
#include <map>
#include <memory>

namespace pulsedeck {

/// Posts JSON to webhooks: for each address one after the other, in their order, tried again while it fails
/// for a reason that may pass. Redirects are not followed, answers are not read. Addresses can hold secrets,
/// so only hosts are ever told. Lives on one thread.
class WebhookSender : public QObject {
  Q_OBJECT

 public:
  struct Limits {
    std::size_t waiting = 200;  ///< of all addresses; beyond that the oldest of the address goes
    int attempts = 8;
    int timeoutMs = 10'000;  ///< of an attempt
    Backoff backoff{2'000, 2, 120'000};
  };

  /// `random` gives numbers from [0, 1).
  WebhookSender(NetworkSettings network, Limits limits, std::function<double()> random,
                QObject* parent = nullptr);
  ~WebhookSender() override;

  void post(const QUrl& url, const QByteArray& json);
  [[nodiscard]] std::size_t waiting() const;

 Q_SIGNALS:
  void delivered(const QString& host);
  /// Given up; once, until something is delivered to that address again.
  void failed(const QString& host, const QString& reason);
  /// There was no room; once, until all are through. `count` have gone so far.
  void dropped(quint64 count);

 private:
  struct Channel {
    std::deque<QByteArray> posts;  ///< the first is under way or waits for its next attempt
    int attempt = 0;
    bool told = false;
    QPointer<QNetworkReply> reply;
    std::unique_ptr<QTimer> retry;
  };
  enum class Outcome { Delivered, MayPass, Refused };

  void send(const QUrl& url);
  void finish(const QUrl& url, QNetworkReply* reply);
  void next(const QUrl& url);
  [[nodiscard]] static Outcome outcomeOf(const QNetworkReply& reply);
  [[nodiscard]] static QString reasonOf(const QNetworkReply& reply);

  const NetworkSettings network_;
  const Limits limits_;
  const std::function<double()> random_;
  QNetworkAccessManager http_;
  std::map<QUrl, Channel> channels_;
  quint64 dropped_ = 0;
  bool droppedTold_ = false;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/app/kept_webhooks.h"
#include "pulsedeck/app/state_file.h"
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
/// for a reason that may pass. No address waits for another, and what is too much goes from the one that has
/// the most. Redirects are not followed, answers are not read. Addresses can hold secrets, so only hosts are
/// ever told. Lives on one thread.
///
/// What is not through when it ends is in a file and posted by the next one. Every attempt of a post has the
/// same Idempotency-Key, so that one that came through though its answer did not can be known.
class WebhookSender : public QObject {
  Q_OBJECT

 public:
  /// What changes often is written once in that time.
  static constexpr int kKeepAfterMs = 250;

  struct Limits {
    std::size_t waitingForOne = 200;  ///< of an address; beyond that its oldest goes
    std::size_t waiting = 1'000;      ///< of all; beyond that the oldest of the one with the most goes
    int atOnceToAHost = 6;            ///< as many as there are connections, others take turns
    int attempts = 8;
    int timeoutMs = 10'000;  ///< of an attempt
    Backoff backoff{2'000, 2, 120'000};
  };

  /// `random` gives numbers from [0, 1). Without a `file` nothing is kept.
  WebhookSender(NetworkSettings network, Limits limits, std::function<double()> random,
                const QString& file = {}, QObject* parent = nullptr);
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

  void takeKept();
  void keepSoon();
  void keep();
  [[nodiscard]] bool makeRoom(Channel& channel);
  void begin(const QUrl& url);
  void sendDue();
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
  std::deque<QUrl> due_;         ///< whose first post may go when their host has a place
  std::map<QString, int> busy_;  ///< places taken, by host
  quint64 dropped_ = 0;
  bool droppedTold_ = false;
  std::unique_ptr<StateFile> file_;  ///< null: nothing is kept
  QTimer keeping_;
};

}  // namespace pulsedeck

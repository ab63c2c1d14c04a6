#pragma once

#include "pulsedeck/link/connection_machine.h"
#include "pulsedeck/link/network_settings.h"
#include "pulsedeck/link/poller.h"
#include "pulsedeck/link/stream_order.h"
#include "pulsedeck/link/update_mailbox.h"
#include "pulsedeck/link/web_socket_transport.h"
#include "pulsedeck/model/clock.h"
#include "pulsedeck/model/subscription.h"
#include "pulsedeck/protocol/decoder.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace pulsedeck {

/// The live connection: runs a ConnectionMachine on real sockets and timers, decodes what arrives and puts it
/// into an UpdateMailbox. Lives on the link thread; from anywhere else call its slots through queued
/// connections.
///
/// What the web dashboard's client had as on/off handlers are signals here. They are emitted on the link
/// thread, once a message, so connect to them only what is as fast as the stream; views read the MetricsStore
/// instead.
class RealtimeClient : public QObject {
  Q_OBJECT

 public:
  struct Settings {
    QUrl url;
    bool simulated = false;                  ///< the server is our own simulator
    ConnectionMachine::Settings connection;  ///< canPoll follows from pollUrl
    DecodeLimits limits;
    NetworkSettings network;
    QUrl pollUrl;               ///< fetched where the WebSocket does not come about; empty for none
    bool asksForToken = false;  ///< a token may be had through tokenWanted()
    /// A source of numbers from [0, 1), to spread attempts.
    ConnectionMachine::Random random;
  };
  static constexpr std::size_t kKeptRejections = 50;

  /// `catalog`, `mailbox` and `clock` must outlive the client.
  RealtimeClient(Settings settings, MetricCatalog& catalog, UpdateMailbox& mailbox, const Clock& clock,
                 QObject* parent = nullptr);
  ~RealtimeClient() override;

  [[nodiscard]] ConnectionStatus status() const;
  [[nodiscard]] const LinkStatistics& statistics() const { return statistics_; }
  /// The newest messages dropped as a whole, oldest first, at most kKeptRejections.
  [[nodiscard]] const std::deque<Rejection>& rejections() const { return rejections_; }

 public Q_SLOTS:
  void connectToServer(const Subscription& subscription);
  void disconnectFromServer();
  void reconnect();
  /// Asks for another subscription, at once when connected and with every connection from now on.
  void subscribe(const Subscription& subscription);
  void unsubscribe();
  /// False when not connected; nothing is queued.
  bool sendMessage(const QByteArray& message);
  /// Answers tokenWanted(); empty for none. Also a token that nobody asked for is taken.
  void setToken(const QByteArray& token);
  /// The machine has a network again.
  void networkUp();

 Q_SIGNALS:
  /// The token's source is to be asked (again). Connecting waits for setToken().
  void tokenWanted();
  void statusChanged(const ConnectionStatus& status);
  void metricsReceived(const MetricsMessage& metrics, qint64 timestampMs);
  void notificationReceived(const Notification& notification);
  void eventReceived(const ActivityEvent& event);
  void subscribed(const SubscribedMessage& acknowledgement);
  void serverErrorReceived(const QString& text);
  void messageRejected(const Rejection& rejection);

 private:
  void handle(const LinkEvent& event);
  void handleWithToken(const LinkEvent& event);
  void perform(const link_action::Open& action);
  void perform(const link_action::Close& action);
  void perform(const link_action::Abort& action);
  void perform(const link_action::SendSubscription& action);
  void perform(const link_action::SendPing& action);
  void perform(const link_action::RereadToken& action);
  void perform(const link_action::Poll& action);
  void perform(const link_action::AbortPoll& action);
  void connectTransport(quint64 generation);
  void connectPoller();
  void sendSubscription(bool withRecovery);
  void recoverWhereWished();
  [[nodiscard]] QByteArray tokenFor(const QUrl& url) const;
  [[nodiscard]] std::optional<qint64> tokenRenewalMs() const;
  void reachDeadlines();
  void armDeadline();
  void publishStatus();
  void watchForSleep();

  void receive(const QByteArray& bytes);
  void receivePoll(const QByteArray& body);
  [[nodiscard]] bool take(QByteArrayView bytes);
  void noteSkew(const Message& message);
  void deliverInOrder(Message& message, bool afterHole);
  void deliver(const MetricsMessage& metrics, const Message& message);
  void deliver(const Notification& notification, const Message& message);
  void deliver(const ActivityEvent& event, const Message& message);
  void deliver(const SubscribedMessage& acknowledgement, const Message& message);
  void deliver(const PingMessage& ping, const Message& message);
  void deliver(const PongMessage& pong, const Message& message);
  void deliver(const ErrorMessage& error, const Message& message);
  void reject(Rejection rejection);

  const Settings settings_;
  const QString endpoint_;
  UpdateMailbox& mailbox_;
  const Clock& clock_;
  ConnectionMachine machine_;
  Decoder decoder_;
  StreamOrder order_;
  Subscription subscription_;
  bool wantsSubscription_ = true;
  QByteArray token_;
  std::optional<LinkEvent> waitsForToken_;
  std::unique_ptr<Poller> poller_;
  std::unique_ptr<WebSocketTransport> transport_;
  QTimer deadlineTimer_;
  std::optional<qint64> armedForMs_;
  QTimer wakeTimer_;
  qint64 lastBeatWallMs_ = 0;
  std::optional<qint64> leastDelayMs_;  ///< arrival − timestamp, of this connection
  ConnectionStatus published_;
  LinkStatistics statistics_;
  std::deque<Rejection> rejections_;
};

}  // namespace pulsedeck

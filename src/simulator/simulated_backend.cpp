#include "pulsedeck/simulator/simulated_backend.h"

#include "load_alerts.h"
#include "load_message.h"
#include "poll_responder.h"
#include "pulsedeck/protocol/encoder.h"
#include "pulsedeck/simulator/session_registry.h"
#include "simulated_client.h"
#include "simulated_platform.h"
#include "upgrade_gate.h"

#include <QPointer>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

namespace pulsedeck {

namespace {

constexpr char kPath[] = "/ws/realtime";
constexpr char kPollPath[] = "/api/realtime";
constexpr std::size_t kMaxClients = 64;
/// Events do not wait for slow metrics.
constexpr int kMaxTickMs = 1'000;

constexpr int kMinLateMs = 500;
constexpr int kMaxLateMs = 2'000;

constexpr int kLoadTickMs = 2;
constexpr qint64 kMaxLoadBacklogBytes = 4 * 1024 * 1024;
constexpr int kLoadMessages = 16;

}  // namespace

class SimulatedBackend::Impl : public QObject {
 public:
  Impl(Options options, const Clock& clock)
      : options_(std::move(options)),
        clock_(clock),
        random_(options_.seed),
        platform_(options_.seed),
        ticksPerUpdate_((options_.scenario.updateIntervalMs + kMaxTickMs - 1) / kMaxTickMs),
        gate_(kPath, options_.isLoad() ? "" : kPollPath, options_.token),
        responder_([this] { return newest(); }),
        server_(QStringLiteral("pulsedeck-backend"), QWebSocketServer::NonSecureMode) {
    connect(&gate_, &UpgradeGate::admitted, this, &Impl::admit);
    connect(&gate_, &UpgradeGate::polled, &responder_, &PollResponder::respond);
    connect(&gate_, &UpgradeGate::refused, this, [this] { ++statistics_.refused; });
    connect(&gate_, &UpgradeGate::cut, this, [this] { ++statistics_.cut; });
    connect(&server_, &QWebSocketServer::newConnection, this, &Impl::welcome);
    connect(&timer_, &QTimer::timeout, this, [this] { options_.isLoad() ? sendLoad() : tick(); });
    timer_.setTimerType(Qt::PreciseTimer);
    timer_.setInterval(options_.isLoad() ? kLoadTickMs
                                         : options_.scenario.updateIntervalMs / ticksPerUpdate_);
    connect(&dropTimer_, &QTimer::timeout, this, &Impl::dropAll);
    if (options_.dropEveryMs > 0) dropTimer_.start(options_.dropEveryMs);
  }

  ~Impl() override {
    // Before what they report to.
    for (const SimulatedClient* client : std::exchange(clients_, {}))
      delete client;
  }

  tl::expected<void, QString> listen() { return gate_.listen(options_.address, options_.port); }

  QUrl url(const char* scheme, const char* path) const {
    QUrl url;
    url.setScheme(QString::fromLatin1(scheme));
    url.setHost(options_.address.toString());
    url.setPort(gate_.port());
    url.setPath(QString::fromLatin1(path));
    return url;
  }

  Statistics statistics() const {
    Statistics statistics = statistics_;
    statistics.polls = responder_.answered();
    return statistics;
  }

  bool isCut() const { return gate_.isCut(); }
  void setCut(bool cut) {
    gate_.setCut(cut);
    if (cut) dropAll();
  }

  void failPolls(int count, int status, int retryAfterS) { responder_.failNext(count, status, retryAfterS); }

 private:
  // --- connections ---

  void admit(QTcpSocket* carrier) {
    // Else a message would wait until the one before it is acknowledged.
    carrier->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    std::erase_if(carriers_, [](const QPointer<QTcpSocket>& gone) { return gone.isNull(); });
    carriers_.emplace_back(carrier);
    server_.handleConnection(carrier);
  }

  // A WebSocket does not tell what carries it.
  QTcpSocket* takeCarrierOf(const QWebSocket& socket) {
    const auto found = std::find_if(carriers_.begin(), carriers_.end(), [&](const auto& carrier) {
      return carrier && carrier->peerPort() == socket.peerPort() &&
             carrier->peerAddress() == socket.peerAddress();
    });
    if (found == carriers_.end()) return nullptr;
    QTcpSocket* carrier = *found;
    carriers_.erase(found);
    return carrier;
  }

  void welcome() {
    QWebSocket* socket = server_.nextPendingConnection();
    if (socket == nullptr) return;
    QTcpSocket* carrier = takeCarrierOf(*socket);
    if (clients_.size() >= kMaxClients) {
      ++statistics_.refused;
      connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
      socket->close(QWebSocketProtocol::CloseCodeBadOperation, QStringLiteral("too many clients"));
      return;
    }
    ++statistics_.connections;
    FaultInjector faults(options_.faults, static_cast<quint32>(random_()), statistics_);
    auto* client = new SimulatedClient(socket, carrier, std::move(faults), statistics_, this);
    clients_.push_back(client);
    connect(client, &SimulatedClient::subscribed, this,
            [this, client](const Subscription& wanted) { subscribe(*client, wanted); });
    connect(client, &SimulatedClient::unsubscribed, this, [this, client] {
      if (const auto session = sessions_.of(client)) session->unsubscribe();
    });
    connect(client, &SimulatedClient::pinged, this, [this, client] { client->send(encodePong(present())); });
    connect(client, &SimulatedClient::misspoke, this,
            [this, client](const QString& why) { client->send(encodeError(why, present())); });
    connect(client, &SimulatedClient::drained, this, [this, client] {
      if (const auto session = sessions_.of(client)) sendRows(*session);
    });
    connect(client, &SimulatedClient::gone, this, [this, client] { forget(client); });
  }

  void forget(SimulatedClient* client) {
    std::erase(clients_, client);
    client->deleteLater();
    if (const auto session = sessions_.of(client)) {
      if (canResume() && session->subscription()) {
        sessions_.detach(session, clock_.steadyMs());
      } else {
        sessions_.forget(session);
      }
    }
    stopWhenAlone();
  }

  void dropAll() {
    for (SimulatedClient* client : std::vector(clients_)) {
      ++statistics_.dropped;
      client->drop();
    }
  }

  // Nobody listens: nothing to make up.
  void stopWhenAlone() {
    if (clients_.empty() && sessions_.all().empty()) timer_.stop();
  }

  // --- sessions ---

  bool canResume() const { return !options_.isLoad() && !options_.refuseRecovery; }

  // Never the same again, not even by a later backend of the same seed: a client would take its numbers for
  // old ones.
  QString newEpoch() {
    return QStringLiteral("sim-%1-%2").arg(clock_.wallMs(), 0, 36).arg(random_(), 8, 16, QLatin1Char('0'));
  }

  void subscribe(SimulatedClient& client, const Subscription& asked) {
    Subscription wanted = asked;
    wanted.recover.reset();
    wanted.metrics.removeIf([this](const QString& family) { return !platform_.hasFamily(family); });
    wanted.metrics.removeDuplicates();
    const auto current = sessions_.of(&client);
    if (asked.recover) {
      if (const auto session = resumable(*asked.recover)) {
        ++statistics_.recovered;
        if (current && current != session) sessions_.forget(current);
        return resume(client, session, asked.recover->offset, wanted);
      }
      ++statistics_.notRecovered;
    } else if (current) {
      client.send(encodeSubscribed(current->position(), std::nullopt, present()));
      return goOn(*current, wanted);
    }
    if (current) sessions_.forget(current);
    begin(client, wanted);
  }

  SessionRegistry::Session resumable(const StreamPosition& position) const {
    if (!canResume()) return nullptr;
    auto session = sessions_.withEpoch(position.epoch);
    return session && session->canResumeAfter(position.offset) ? session : nullptr;
  }

  void resume(SimulatedClient& client, const SessionRegistry::Session& session, quint64 offset,
              const Subscription& wanted) {
    SimulatedClient* former = std::exchange(session->client, &client);
    // It came back by another way before the old one was found dead.
    if (former != nullptr && former != &client) former->drop();
    client.send(encodeSubscribed(StreamPosition{session->position().epoch, offset}, true, present()));
    client.sendAgain(session->after(offset));
    goOn(*session, wanted);
  }

  void goOn(SimulatedSession& session, const Subscription& wanted) {
    const qint64 now = present();
    if (!options_.isLoad()) platform_.fillHistory(now);
    if (!timer_.isActive()) timer_.start();
    session.subscribe(wanted, now);
    sendRows(session);
  }

  void begin(SimulatedClient& client, const Subscription& wanted) {
    const auto session = sessions_.begin(newEpoch(), &client);
    const qint64 now = present();
    client.send(encodeSubscribed(session->position(), false, now));
    session->subscribe(wanted, now);
    if (!timer_.isActive()) timer_.start();
    if (options_.isLoad()) {
      if (loadMessages_.empty()) makeLoadMessages(now);
      session->loadStartMs = clock_.steadyMs();
      return;
    }
    platform_.fillHistory(now);
    platform_.greet(now);
    sendRows(*session);
    for (const ActivityEvent& event : platform_.pastEvents())
      sendEvent(*session, event);
    ticksToUpdate_ = 0;
    tick();
  }

  // The wall clock, except that it goes on when that is set back.
  qint64 present() {
    const qint64 steady = clock_.steadyMs();
    presentMs_ = std::max(clock_.wallMs(), presentMs_ + steady - presentSteadyMs_);
    presentSteadyMs_ = steady;
    return presentMs_;
  }

  // --- what is sent ---

  void tick() {
    sessions_.forgetOutlived(clock_.steadyMs());
    makeUp(present());
    stopWhenAlone();
  }

  void makeUp(qint64 now) {
    const bool updateDue = ticksToUpdate_ == 0;
    if (updateDue) {
      ticksToUpdate_ = ticksPerUpdate_;
      platform_.addRow(now);
    }
    --ticksToUpdate_;
    const SimulatedPlatform::News news = platform_.nextNews(now);
    // Sending can end a connection, and with it a client and a session.
    for (const auto& session : std::vector(sessions_.all())) {
      if (!session->subscription()) continue;
      if (news.event) sendEvent(*session, *news.event);
      if (news.notification && session->subscription()->notifications) {
        send(*session, encodeNotification(*news.notification, now, session->nextHeader()));
      }
      if (!updateDue) continue;
      sendRows(*session);
      if (session->client != nullptr) maybeErr(*session->client);
    }
  }

  // While nobody is connected time passes at polls only.
  QByteArray newest() {
    const qint64 now = present();
    if (!timer_.isActive() && now - platform_.newestRowMs() >= options_.scenario.updateIntervalMs) {
      platform_.fillHistory(now);
      ticksToUpdate_ = 0;
      makeUp(now);
    }
    return platform_.newest(now);
  }

  // Numbers go on while nobody carries them.
  static void send(SimulatedSession& session, const QByteArray& message) {
    session.keep(message);
    if (session.client != nullptr) session.client->sendNumbered(message);
  }

  // As much as the socket takes now; the rest when it has drained.
  void sendRows(SimulatedSession& session) {
    if (options_.isLoad()) return;
    while (session.client == nullptr || session.client->isReady()) {
      const SimulatedRow* row = platform_.rowAfter(session.rowsSentToMs());
      if (row == nullptr) return;
      sendRow(session, *row);
    }
  }

  void sendRow(SimulatedSession& session, const SimulatedRow& row) {
    const auto values =
        platform_.valuesOf(row, [&](const QString& family) { return session.wantsRow(family, row.timeMs); });
    session.rowSent(row.timeMs);
    send(session, encodeMetrics(values, row.timeMs, session.nextHeader(session.isPast(row.timeMs))));
  }

  static void sendEvent(SimulatedSession& session, const ActivityEvent& event) {
    if (!session.wantsEventsOf(toString(event.entityType))) return;
    send(session, encodeEvent(event, event.timeMs, session.nextHeader()));
  }

  // An error comes on top of the valid messages, so that it leaves no hole in their numbers.
  void maybeErr(SimulatedClient& client) {
    if (!client.isOpen() || client.isHeldBack()) return;
    if (std::uniform_real_distribution<double>(0, 1)(random_) >= options_.scenario.errorRate) return;
    switch (random_() % 4) {
      case 0:
        ++statistics_.malformed;
        client.sendFaulty(R"({"type":"metrics_update","data":{"dashboard":{"orders":)");
        return;
      case 1:
        ++statistics_.unacceptable;
        client.sendFaulty(
            R"({"type":"notification","data":{"id":"x","title":"x","severity":"catastrophic"},"timestamp":0})");
        return;
      case 2:
        ++statistics_.dropped;
        client.drop();
        return;
      default:
        ++statistics_.late;
        client.holdBack();
        QTimer::singleShot(std::uniform_int_distribution<int>(kMinLateMs, kMaxLateMs)(random_), &client,
                           &SimulatedClient::release);
    }
  }

  // --- load ---

  void makeLoadMessages(qint64 now) {
    for (int i = 0; i < kLoadMessages; ++i)
      loadMessages_.emplace_back(platform_.valuesAt(now + i * 1'000));
  }

  void sendLoad() {
    for (const auto& session : std::vector(sessions_.all())) {
      if (session->subscription()) sendLoad(*session);
      if (session->subscription()) sendAlertLoad(*session);
    }
  }

  void sendLoad(SimulatedSession& session) {
    SimulatedClient& client = *session.client;
    const qint64 runningMs = clock_.steadyMs() - session.loadStartMs;
    const auto due = static_cast<quint64>(runningMs * options_.rate / 1'000);
    const QByteArray epoch = session.position().epoch.toLatin1();
    const qint64 now = present();
    for (; session.loadDue < due && client.isOpen() && !client.isHeldBack(); ++session.loadDue) {
      if (client.backlogBytes() > kMaxLoadBacklogBytes) {
        statistics_.skipped += due - session.loadDue;
        session.loadDue = due;
        return;
      }
      const quint64 seq = *session.nextHeader().seq;
      client.sendLoad(loadMessages_[seq % kLoadMessages].text(now, seq, epoch));
      maybeErr(client);
    }
  }

  // None is skipped: what the socket does not take now is sent later, so that the sums add up.
  void sendAlertLoad(SimulatedSession& session) {
    SimulatedClient* client = session.client;
    if (client == nullptr) return;
    const qint64 runningMs = clock_.steadyMs() - session.loadStartMs;
    auto due = static_cast<quint64>(runningMs * options_.alertRate / 1'000);
    if (options_.alertsAtMost > 0) due = std::min(due, options_.alertsAtMost);
    const qint64 now = present();
    for (; session.alertsDue < due && client->isOpen(); ++session.alertsDue) {
      if (client->backlogBytes() > kMaxLoadBacklogBytes) return;
      const quint64 number = session.alertsDue;
      client->sendLoad(encodeNotification(loadNotification(number, now), now, session.nextHeader()));
      client->sendLoad(encodeEvent(loadEvent(number, now), now, session.nextHeader()));
      ++statistics_.notifications;
      ++statistics_.events;
    }
  }

  const Options options_;
  const Clock& clock_;
  std::mt19937 random_;
  SimulatedPlatform platform_;
  qint64 presentMs_ = 0;
  qint64 presentSteadyMs_ = 0;
  const int ticksPerUpdate_;
  int ticksToUpdate_ = 0;
  std::vector<LoadMessage> loadMessages_;
  Statistics statistics_;
  UpgradeGate gate_;
  PollResponder responder_;
  QWebSocketServer server_;
  QTimer timer_;
  QTimer dropTimer_;
  std::vector<QPointer<QTcpSocket>> carriers_;  ///< whose upgrade is under way
  SessionRegistry sessions_;
  std::vector<SimulatedClient*> clients_;  ///< children
};

SimulatedBackend::SimulatedBackend(Options options, const Clock& clock, QObject* parent)
    : QObject(parent), impl_(std::make_unique<Impl>(std::move(options), clock)) {}

SimulatedBackend::~SimulatedBackend() = default;

tl::expected<void, QString> SimulatedBackend::listen() {
  return impl_->listen();
}

QUrl SimulatedBackend::url() const {
  return impl_->url("ws", kPath);
}

QUrl SimulatedBackend::pollUrl() const {
  return impl_->url("http", kPollPath);
}

SimulatedBackend::Statistics SimulatedBackend::statistics() const {
  return impl_->statistics();
}

bool SimulatedBackend::areWebSocketsCut() const {
  return impl_->isCut();
}

void SimulatedBackend::failPolls(int count, int status, int retryAfterS) {
  impl_->failPolls(count, status, retryAfterS);
}

void SimulatedBackend::cutWebSockets(bool cut) {
  impl_->setCut(cut);
}

}  // namespace pulsedeck

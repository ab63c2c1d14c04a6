#include "pulsedeck/simulator/simulated_backend.h"

#include "load_message.h"
#include "pulsedeck/protocol/encoder.h"
#include "pulsedeck/simulator/metric_generator.h"
#include "pulsedeck/simulator/simulated_history.h"
#include "simulated_client.h"
#include "upgrade_gate.h"

#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>

#include <algorithm>
#include <deque>
#include <random>
#include <utility>
#include <vector>

namespace pulsedeck {

namespace {

constexpr char kPath[] = "/ws/realtime";
constexpr std::size_t kMaxClients = 64;
/// Events do not wait for slow metrics.
constexpr int kMaxTickMs = 1'000;

/// The activity of so long before the first client is made up, and so much of it is shown to a new one.
constexpr qint64 kPastEventsReachMs = 2 * 60'000;
constexpr std::size_t kPastEvents = 12;
constexpr qint64 kPastEventStepMs = 700;

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
        generator_(options_.seed),
        ticksPerUpdate_((options_.scenario.updateIntervalMs + kMaxTickMs - 1) / kMaxTickMs),
        gate_(kPath, options_.token),
        server_(QStringLiteral("pulsedeck-backend"), QWebSocketServer::NonSecureMode) {
    for (const QString& name : generator_.names())
      families_ << name.section(u'.', 0, 0);
    connect(&gate_, &UpgradeGate::admitted, &server_, &QWebSocketServer::handleConnection);
    connect(&gate_, &UpgradeGate::refused, this, [this] { ++statistics_.refused; });
    connect(&server_, &QWebSocketServer::newConnection, this, &Impl::welcome);
    connect(&timer_, &QTimer::timeout, this, [this] { options_.rate > 0 ? sendLoad() : tick(); });
    timer_.setTimerType(Qt::PreciseTimer);
    timer_.setInterval(options_.rate > 0 ? kLoadTickMs
                                         : options_.scenario.updateIntervalMs / ticksPerUpdate_);
  }

  ~Impl() override {
    // Before what they report to.
    for (const SimulatedClient* client : std::exchange(clients_, {}))
      delete client;
  }

  tl::expected<void, QString> listen() { return gate_.listen(options_.address, options_.port); }

  QUrl url() const {
    QUrl url;
    url.setScheme(QStringLiteral("ws"));
    url.setHost(options_.address.toString());
    url.setPort(gate_.port());
    url.setPath(QString::fromLatin1(kPath));
    return url;
  }

  const Statistics& statistics() const { return statistics_; }

 private:
  void welcome() {
    QWebSocket* socket = server_.nextPendingConnection();
    if (socket == nullptr) return;
    if (clients_.size() >= kMaxClients) {
      ++statistics_.refused;
      connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
      socket->close(QWebSocketProtocol::CloseCodeBadOperation, QStringLiteral("too many clients"));
      return;
    }
    ++statistics_.connections;
    auto* client = new SimulatedClient(socket, newEpoch(), statistics_, this);
    clients_.push_back(client);
    connect(client, &SimulatedClient::subscribed, this, [this, client] { start(*client); });
    connect(client, &SimulatedClient::pinged, this, [this, client] { client->send(encodePong(present())); });
    connect(client, &SimulatedClient::misspoke, this,
            [this, client](const QString& why) { client->send(encodeError(why, present())); });
    connect(client, &SimulatedClient::drained, this, [this, client] { sendRows(*client); });
    connect(client, &SimulatedClient::gone, this, [this, client] { forget(client); });
  }

  // Never the same again, not even by a later backend of the same seed: a client would take its numbers for
  // old ones.
  QString newEpoch() {
    return QStringLiteral("sim-%1-%2").arg(clock_.wallMs(), 0, 36).arg(random_(), 8, 16, QLatin1Char('0'));
  }

  void forget(SimulatedClient* client) {
    std::erase(clients_, client);
    client->deleteLater();
    // Nobody listens: nothing to make up.
    if (clients_.empty()) timer_.stop();
  }

  void start(SimulatedClient& client) {
    const qint64 now = present();
    client.send(encodeSubscribed(client.position(), false, now));
    client.progress = {};
    if (options_.rate > 0) {
      startLoad(client);
      return;
    }
    fillHistory(now);
    if (!timer_.isActive()) timer_.start();
    client.progress.liveFromMs = now;
    generator_.greet(now);
    sendRows(client);
    for (const ActivityEvent& event : pastEvents_)
      sendEvent(client, event);
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

  // --- the past ---

  void fillHistory(qint64 now) {
    const std::vector<qint64> times = history_.missingTimes(now);
    for (std::size_t i = 0; i < times.size(); ++i) {
      history_.add({times[i], generator_.valuesAt(times[i])});
      if (now - times[i] > kPastEventsReachMs) continue;
      // Between two rows too, or all would have happened in step with them.
      const qint64 end = i + 1 < times.size() ? times[i + 1] : now;
      for (qint64 time = times[i]; time < end; time += kPastEventStepMs) {
        if (auto event = generator_.nextEvent(time)) keepEvent(std::move(*event));
      }
    }
  }

  void keepEvent(ActivityEvent event) {
    pastEvents_.push_back(std::move(event));
    if (pastEvents_.size() > kPastEvents) pastEvents_.pop_front();
  }

  // --- the present ---

  void tick() {
    const qint64 now = present();
    const bool updateDue = ticksToUpdate_ == 0;
    if (updateDue) {
      ticksToUpdate_ = ticksPerUpdate_;
      history_.add({now, generator_.valuesAt(now)});
    }
    --ticksToUpdate_;
    const auto event = generator_.nextEvent(now);
    const auto notification = generator_.nextNotification(now);
    // Sending can end a connection and with it a client.
    for (SimulatedClient* client : std::vector(clients_)) {
      if (!client->subscription()) continue;
      if (event) sendEvent(*client, *event);
      if (notification && client->subscription()->notifications) {
        client->send(encodeNotification(*notification, now, client->nextHeader()));
      }
      if (!updateDue) continue;
      sendRows(*client);
      maybeErr(*client);
    }
    if (event) keepEvent(*event);
  }

  // As much as the socket takes now; the rest when it has drained.
  void sendRows(SimulatedClient& client) {
    if (!client.subscription()) return;
    while (client.isReady()) {
      const SimulatedRow* row = history_.after(client.progress.sentToMs);
      if (row == nullptr) return;
      client.progress.sentToMs = row->timeMs;
      sendRow(client, *row);
    }
  }

  void sendRow(SimulatedClient& client, const SimulatedRow& row) {
    std::vector<std::pair<QString, double>> values;
    for (std::size_t i = 0; i < row.values.size(); ++i) {
      const auto at = static_cast<qsizetype>(i);
      if (client.wantsFamily(families_[at])) values.emplace_back(generator_.names()[at], row.values[i]);
    }
    if (values.empty()) return;
    const bool isPast = row.timeMs < client.progress.liveFromMs;
    client.send(encodeMetrics(values, row.timeMs, client.nextHeader(isPast)));
  }

  void sendEvent(SimulatedClient& client, const ActivityEvent& event) {
    if (!client.subscription()->events.contains(toString(event.entityType))) return;
    client.send(encodeEvent(event, event.timeMs, client.nextHeader()));
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

  void startLoad(SimulatedClient& client) {
    if (loadMessages_.empty()) makeLoadMessages();
    if (!timer_.isActive()) timer_.start();
    client.progress.loadStartMs = clock_.steadyMs();
  }

  void makeLoadMessages() {
    const qint64 now = present();
    for (int i = 0; i < kLoadMessages; ++i) {
      const std::vector<double> row = generator_.valuesAt(now + i * 1'000);
      std::vector<std::pair<QString, double>> values;
      for (std::size_t j = 0; j < row.size(); ++j)
        values.emplace_back(generator_.names()[static_cast<qsizetype>(j)], row[j]);
      loadMessages_.emplace_back(values);
    }
  }

  void sendLoad() {
    for (SimulatedClient* client : std::vector(clients_)) {
      if (client->subscription()) sendLoadTo(*client);
    }
  }

  void sendLoadTo(SimulatedClient& client) {
    SimulatedClient::Progress& progress = client.progress;
    const qint64 runningMs = clock_.steadyMs() - progress.loadStartMs;
    const auto due = static_cast<quint64>(runningMs * options_.rate / 1'000);
    const QByteArray epoch = client.position().epoch.toLatin1();
    const qint64 now = present();
    for (; progress.loadDue < due && client.isOpen() && !client.isHeldBack(); ++progress.loadDue) {
      if (client.backlogBytes() > kMaxLoadBacklogBytes) {
        statistics_.skipped += due - progress.loadDue;
        progress.loadDue = due;
        return;
      }
      const quint64 seq = *client.nextHeader().seq;
      client.sendBinary(loadMessages_[seq % kLoadMessages].text(now, seq, epoch));
      maybeErr(client);
    }
  }

  const Options options_;
  const Clock& clock_;
  std::mt19937 random_;
  MetricGenerator generator_;
  QStringList families_;  ///< of each of the generator's names
  SimulatedHistory history_;
  std::deque<ActivityEvent> pastEvents_;
  qint64 presentMs_ = 0;
  qint64 presentSteadyMs_ = 0;
  const int ticksPerUpdate_;
  int ticksToUpdate_ = 0;
  std::vector<LoadMessage> loadMessages_;
  Statistics statistics_;
  UpgradeGate gate_;
  QWebSocketServer server_;
  QTimer timer_;
  std::vector<SimulatedClient*> clients_;  ///< children
};

SimulatedBackend::SimulatedBackend(Options options, const Clock& clock, QObject* parent)
    : QObject(parent), impl_(std::make_unique<Impl>(std::move(options), clock)) {}

SimulatedBackend::~SimulatedBackend() = default;

tl::expected<void, QString> SimulatedBackend::listen() {
  return impl_->listen();
}

QUrl SimulatedBackend::url() const {
  return impl_->url();
}

const SimulatedBackend::Statistics& SimulatedBackend::statistics() const {
  return impl_->statistics();
}

}  // namespace pulsedeck

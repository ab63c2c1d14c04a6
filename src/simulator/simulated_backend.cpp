#include "pulsedeck/simulator/simulated_backend.h"

#include "pulsedeck/protocol/encoder.h"
#include "pulsedeck/simulator/metric_generator.h"
#include "simulated_client.h"
#include "upgrade_gate.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>

#include <algorithm>
#include <random>
#include <vector>

namespace pulsedeck {

namespace {

constexpr char kPath[] = "/ws/realtime";
constexpr std::size_t kMaxClients = 64;
/// Events do not wait for slow metrics.
constexpr int kMaxTickMs = 1'000;

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
/// History: how far back, and in what steps from there on.
struct Stretch {
  qint64 fromAgoMs, stepMs;
};
constexpr Stretch kHistory[] = {{7 * 24 * kHourMs, 2 * kHourMs},
                                {24 * kHourMs, 10 * kMinuteMs},
                                {kHourMs, 15'000},
                                {5 * kMinuteMs, 5'000}};
constexpr std::size_t kMaxHistoryRows = 4'096;
constexpr std::size_t kPastEvents = 12;

constexpr int kMinLateMs = 500;
constexpr int kMaxLateMs = 2'000;

constexpr int kLoadTickMs = 2;
constexpr qint64 kMaxLoadBacklogBytes = 4 * 1024 * 1024;
constexpr int kLoadTemplates = 16;
/// Placeholders of constant width, patched in place: there is no time to encode 50 000 messages a second.
constexpr qint64 kTimestampMark = 1'111'111'111'111;
constexpr quint64 kFirstLoadSeq = 1'000'000'000;

struct Row {
  qint64 timeMs;
  std::vector<double> values;
};

struct LoadTemplate {
  QByteArray message;
  qsizetype timestampAt;
  qsizetype seqAt;
};

}  // namespace

class SimulatedBackend::Impl : public QObject {
 public:
  Impl(Options options, const Clock& clock)
      : options_(std::move(options)),
        clock_(clock),
        random_(options_.seed),
        generator_(options_.seed),
        gate_(kPath, options_.token),
        server_(QStringLiteral("pulsedeck-backend"), QWebSocketServer::NonSecureMode) {
    connect(&gate_, &UpgradeGate::admitted, &server_, &QWebSocketServer::handleConnection);
    connect(&gate_, &UpgradeGate::refused, this, [this] { ++statistics_.refused; });
    connect(&server_, &QWebSocketServer::newConnection, this, &Impl::welcome);
    connect(&timer_, &QTimer::timeout, this, [this] { options_.rate > 0 ? sendLoad() : tick(); });
    timer_.setTimerType(Qt::PreciseTimer);
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
      socket->close(QWebSocketProtocol::CloseCodeTooMuchData, QStringLiteral("too many clients"));
      connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
      return;
    }
    ++statistics_.connections;
    auto* client =
        new SimulatedClient(socket, QStringLiteral("sim-%1-%2").arg(options_.seed).arg(random_()), this);
    clients_.push_back(client);
    connect(client, &SimulatedClient::subscribed, this, [this, client] { start(*client); });
    connect(client, &SimulatedClient::drained, this, [this, client] { sendHistory(*client); });
    connect(client, &SimulatedClient::gone, this, [this, client] { forget(client); });
  }

  void forget(SimulatedClient* client) {
    std::erase(clients_, client);
    client->deleteLater();
    // Nobody listens: nothing to make up.
    if (clients_.empty()) timer_.stop();
  }

  void start(SimulatedClient& client) {
    const qint64 now = clock_.wallMs();
    send(client, encodeSubscribed(StreamPosition{client.epoch(), 0}, false, now));
    if (options_.rate > 0) {
      startLoad(client);
      return;
    }
    if (history_.empty()) makeHistory(now);
    client.progress = {};
    client.progress.liveFromMs = now;
    sendHistory(client);
    sendPastEvents(client);
    if (!timer_.isActive()) {
      nextMetricsMs_ = 0;
      timer_.start(std::min(options_.scenario.updateIntervalMs, kMaxTickMs));
    }
    tick();
  }

  // --- history ---

  void makeHistory(qint64 now) {
    qint64 time = now - kHistory[0].fromAgoMs;
    for (std::size_t i = 0; i < std::size(kHistory); ++i) {
      const qint64 end = i + 1 < std::size(kHistory) ? now - kHistory[i + 1].fromAgoMs : now;
      for (; time < end; time += kHistory[i].stepMs) {
        history_.push_back({time, generator_.valuesAt(time)});
        if (now - time > 2 * kMinuteMs) continue;
        if (auto event = generator_.nextEvent(time)) keepEvent(std::move(*event));
      }
    }
  }

  void keepRow(Row row) {
    history_.push_back(std::move(row));
    if (history_.size() <= kMaxHistoryRows) return;
    // Every second one of the older half goes; who is still being sent history goes on with the newest row.
    std::vector<Row> kept;
    for (std::size_t i = 0; i < history_.size(); ++i) {
      if (i >= history_.size() / 2 || i % 2 == 0) kept.push_back(std::move(history_[i]));
    }
    history_ = std::move(kept);
    for (SimulatedClient* client : clients_)
      client->progress.row = history_.size() - 1;
  }

  void keepEvent(ActivityEvent event) {
    pastEvents_.push_back(std::move(event));
    if (pastEvents_.size() > kPastEvents) pastEvents_.erase(pastEvents_.begin());
  }

  // As much as the socket takes now; the rest when it has drained.
  void sendHistory(SimulatedClient& client) {
    if (!client.subscription() || options_.rate > 0) return;
    while (client.progress.row < history_.size() && !client.isBusy()) {
      const Row& row = history_[client.progress.row++];
      sendRow(client, row, row.timeMs < client.progress.liveFromMs);
    }
  }

  void sendPastEvents(SimulatedClient& client) {
    for (const ActivityEvent& event : pastEvents_)
      sendEvent(client, event);
  }

  // --- the present ---

  void tick() {
    const qint64 now = clock_.wallMs();
    // A tick that comes a little early must not wait for the next one.
    const bool metricsDue = now + kMaxTickMs / 50 >= nextMetricsMs_;
    if (metricsDue) {
      nextMetricsMs_ = now + options_.scenario.updateIntervalMs;
      keepRow({now, generator_.valuesAt(now)});
    }
    const auto event = generator_.nextEvent(now);
    const auto notification = generator_.nextNotification(now);
    // Sending can end a connection and with it a client.
    for (SimulatedClient* client : std::vector(clients_)) {
      if (!client->subscription()) continue;
      if (metricsDue) {
        sendHistory(*client);
        maybeErr(*client);
      }
      if (event && isThere(client)) sendEvent(*client, *event);
      if (notification && isThere(client) && client->subscription()->notifications) {
        send(*client, encodeNotification(*notification, now, client->nextHeader()));
      }
    }
    if (event) keepEvent(*event);
  }

  bool isThere(SimulatedClient* client) const {
    return std::find(clients_.begin(), clients_.end(), client) != clients_.end();
  }

  void sendRow(SimulatedClient& client, const Row& row, bool snapshot) {
    std::vector<std::pair<QString, double>> values;
    for (std::size_t i = 0; i < row.values.size(); ++i) {
      const QString& name = generator_.names()[static_cast<qsizetype>(i)];
      if (client.wantsFamily(name.section(u'.', 0, 0))) values.emplace_back(name, row.values[i]);
    }
    if (values.empty()) return;
    send(client, encodeMetrics(values, row.timeMs, client.nextHeader(snapshot)));
  }

  void sendEvent(SimulatedClient& client, const ActivityEvent& event) {
    if (!client.subscription()->events.contains(toString(event.entityType))) return;
    send(client, encodeEvent(event, event.timeMs, client.nextHeader()));
  }

  void send(SimulatedClient& client, const QByteArray& message) {
    if (!client.send(message)) return;
    ++statistics_.messages;
    statistics_.bytes += static_cast<quint64>(message.size());
  }

  // An error comes on top of the valid messages, so that it leaves no hole in their numbers.
  void maybeErr(SimulatedClient& client) {
    if (std::uniform_real_distribution<double>(0, 1)(random_) >= options_.scenario.errorRate) return;
    switch (random_() % 4) {
      case 0:
        ++statistics_.malformed;
        client.send(R"({"type":"metrics_update","data":{"dashboard":{"orders":)");
        return;
      case 1:
        ++statistics_.unacceptable;
        client.send(
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
                           [&client] { client.release(); });
    }
  }

  // --- load ---

  void startLoad(SimulatedClient& client) {
    if (loadTemplates_.empty()) makeLoadTemplates();
    if (!timer_.isActive()) {
      sinceLoadStart_.start();
      timer_.start(kLoadTickMs);
    }
    client.progress = {};
    client.progress.loadStartMs = sinceLoadStart_.elapsed();
  }

  void makeLoadTemplates() {
    const qint64 now = clock_.wallMs();
    for (int i = 0; i < kLoadTemplates; ++i) {
      const std::vector<double> row = generator_.valuesAt(now + i * 1'000);
      std::vector<std::pair<QString, double>> values;
      for (std::size_t j = 0; j < row.size(); ++j) {
        values.emplace_back(generator_.names()[static_cast<qsizetype>(j)], row[j]);
      }
      LoadTemplate load;
      load.message = encodeMetrics(values, kTimestampMark, {kFirstLoadSeq, QStringLiteral("load"), false});
      load.timestampAt = load.message.indexOf(QByteArray::number(kTimestampMark));
      load.seqAt = load.message.indexOf(QByteArray::number(kFirstLoadSeq));
      loadTemplates_.push_back(std::move(load));
    }
  }

  void sendLoad() {
    for (SimulatedClient* client : std::vector(clients_)) {
      if (client->subscription()) sendLoadTo(*client);
    }
  }

  void sendLoadTo(SimulatedClient& client) {
    SimulatedClient::Progress& progress = client.progress;
    const qint64 runningMs = sinceLoadStart_.elapsed() - progress.loadStartMs;
    const auto due = static_cast<quint64>(runningMs * options_.rate / 1'000);
    const QByteArray timestamp = QByteArray::number(clock_.wallMs());
    for (; progress.loadDue < due; ++progress.loadDue) {
      if (client.backlogBytes() > kMaxLoadBacklogBytes) {
        statistics_.skipped += due - progress.loadDue;
        progress.loadDue = due;
        return;
      }
      LoadTemplate& load = loadTemplates_[progress.loadSent % kLoadTemplates];
      load.message.replace(load.timestampAt, timestamp.size(), timestamp);
      const QByteArray seq = QByteArray::number(kFirstLoadSeq + progress.loadSent++);
      load.message.replace(load.seqAt, seq.size(), seq);
      client.sendBinary(load.message);
      ++statistics_.messages;
      statistics_.bytes += static_cast<quint64>(load.message.size());
    }
  }

  const Options options_;
  const Clock& clock_;
  std::mt19937 random_;
  MetricGenerator generator_;
  UpgradeGate gate_;
  QWebSocketServer server_;
  QTimer timer_;
  std::vector<SimulatedClient*> clients_;  ///< children
  std::vector<Row> history_;               ///< oldest first
  std::vector<ActivityEvent> pastEvents_;
  qint64 nextMetricsMs_ = 0;
  std::vector<LoadTemplate> loadTemplates_;
  QElapsedTimer sinceLoadStart_;
  Statistics statistics_;
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

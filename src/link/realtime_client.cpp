#include "pulsedeck/link/realtime_client.h"

#include "pulsedeck/protocol/encoder.h"

#include <spdlog/spdlog.h>

namespace pulsedeck {

namespace {

constexpr int kWakeBeatMs = 1'000;
/// A beat that comes this late means that the machine slept. Judged by the wall clock: a monotonic clock may
/// stand still during sleep.
constexpr qint64 kSleptAfterMs = 5'000;

/// What may be shown and logged of a URL: no user info, no query, no fragment.
QString endpointOf(const QUrl& url) {
  return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

}  // namespace

RealtimeClient::RealtimeClient(Settings settings, MetricCatalog& catalog, UpdateMailbox& mailbox,
                               const Clock& clock, QObject* parent)
    : QObject(parent),
      settings_(std::move(settings)),
      mailbox_(mailbox),
      clock_(clock),
      machine_(settings_.connection, settings_.random),
      decoder_(catalog, settings_.limits),
      deadlineTimer_(this),
      wakeTimer_(this) {
  deadlineTimer_.setSingleShot(true);
  connect(&deadlineTimer_, &QTimer::timeout, this, [this] {
    armedForMs_.reset();
    handle(link_event::DeadlineReached{});
  });
  connect(&wakeTimer_, &QTimer::timeout, this, &RealtimeClient::watchForSleep);
  publishStatus();
}

RealtimeClient::~RealtimeClient() = default;

ConnectionStatus RealtimeClient::status() const {
  ConnectionStatus status;
  status.state = machine_.state();
  status.endpoint = endpointOf(settings_.url);
  status.simulated = settings_.simulated;
  status.attempt = machine_.attempt();
  status.maxAttempts = settings_.connection.maxAttempts;
  status.retryAtMs = machine_.retryAtMs();
  status.lastInboundMs = machine_.lastInboundMs();
  status.roundTripMs = machine_.roundTripMs();
  status.lastError = machine_.lastError();
  return status;
}

void RealtimeClient::connectToServer(const Subscription& subscription) {
  subscription_ = subscription;
  wantsSubscription_ = true;
  lastBeatWallMs_ = clock_.wallMs();
  wakeTimer_.start(kWakeBeatMs);
  perform(link_action::RereadToken{});
  handle(link_event::ConnectRequested{});
}

void RealtimeClient::disconnectFromServer() {
  wakeTimer_.stop();
  handle(link_event::DisconnectRequested{});
}

void RealtimeClient::reconnect() {
  perform(link_action::RereadToken{});
  handle(link_event::ReconnectRequested{});
}

void RealtimeClient::subscribe(const Subscription& subscription) {
  subscription_ = subscription;
  wantsSubscription_ = true;
  perform(link_action::SendSubscription{});
}

void RealtimeClient::unsubscribe() {
  wantsSubscription_ = false;
  sendMessage(encodeUnsubscribe(clock_.wallMs()));
}

bool RealtimeClient::sendMessage(const QByteArray& message) {
  return transport_ != nullptr && transport_->send(message);
}

void RealtimeClient::handle(const LinkEvent& event) {
  const ConnectionState before = machine_.state();
  const LinkActions actions = machine_.handle(event, clock_.steadyMs());
  if (machine_.state() != before) {
    spdlog::info("link: {} -> {}{}{}", toString(before).toStdString(),
                 toString(machine_.state()).toStdString(), machine_.lastError().isEmpty() ? "" : ": ",
                 machine_.lastError().toStdString());
  }
  for (const LinkAction& action : actions) {
    std::visit([this](const auto& what) { perform(what); }, action);
  }
  armDeadline();
  publishStatus();
}

void RealtimeClient::perform(const link_action::Open& action) {
  transport_ = std::make_unique<WebSocketTransport>(settings_.limits.maxMessageBytes);
  connectTransport(action.generation);
  transport_->open(settings_.url, token_);
}

void RealtimeClient::perform(const link_action::Close&) {
  if (transport_ != nullptr) transport_->close();
}

void RealtimeClient::perform(const link_action::Abort&) {
  if (transport_ == nullptr) return;
  transport_->abort();
  // It may be the sender of the signal being handled.
  transport_.release()->deleteLater();
}

void RealtimeClient::perform(const link_action::SendSubscription&) {
  if (!wantsSubscription_) return;
  Subscription wanted = subscription_;
  wanted.recover = order_.position();
  sendMessage(encodeSubscribe(wanted, clock_.wallMs()));
}

void RealtimeClient::perform(const link_action::SendPing& action) {
  if (transport_ != nullptr) transport_->ping(QByteArray::number(action.nonce));
}

void RealtimeClient::perform(const link_action::RereadToken&) {
  if (settings_.token) token_ = settings_.token();
}

void RealtimeClient::connectTransport(quint64 generation) {
  WebSocketTransport* transport = transport_.get();
  connect(transport, &WebSocketTransport::opened, this, [this, generation] {
    if (statistics_.connects++ > 0) {
      ++statistics_.reconnects;
      holeDue_ = true;
    }
    handle(link_event::Opened{generation});
  });
  connect(transport, &WebSocketTransport::messageReceived, this, &RealtimeClient::receive);
  connect(transport, &WebSocketTransport::pongReceived, this, [this, generation](const QByteArray& payload) {
    handle(link_event::PongReceived{generation, payload.toULongLong()});
  });
  connect(transport, &WebSocketTransport::backlogged, this,
          [this, generation] { handle(link_event::Backlogged{generation}); });
  connect(
      transport, &WebSocketTransport::ended, this, [this, generation](const WebSocketTransport::End& end) {
        handle(
            link_event::Ended{generation, end.closeCode, end.httpStatus, end.certificateFailed, end.reason});
      });
}

// Every message moves the heartbeat's deadline further away, so a timer armed for an earlier moment is left
// to fire: the machine ignores a deadline that has not come, and the timer is armed anew then.
void RealtimeClient::armDeadline() {
  const std::optional<qint64> next = machine_.nextDeadlineMs();
  if (!next) {
    deadlineTimer_.stop();
    armedForMs_.reset();
    return;
  }
  if (armedForMs_ && *armedForMs_ <= *next) return;
  armedForMs_ = next;
  deadlineTimer_.start(static_cast<int>(std::max<qint64>(0, *next - clock_.steadyMs())));
}

void RealtimeClient::publishStatus() {
  ConnectionStatus now = status();
  const bool isUp = now.state == ConnectionState::Live;
  // While all is well the last arrival changes with every message and says nothing; it counts from the moment
  // of a silence on.
  if (isUp) now.lastInboundMs.reset();
  if (now == published_) return;
  published_ = now;
  mailbox_.setStatus(published_);
  Q_EMIT statusChanged(published_);
}

void RealtimeClient::watchForSleep() {
  const qint64 now = clock_.wallMs();
  if (now - lastBeatWallMs_ > kWakeBeatMs + kSleptAfterMs) handle(link_event::Woken{});
  lastBeatWallMs_ = now;
}

void RealtimeClient::receive(const QByteArray& bytes) {
  const quint64 generation = machine_.generation();
  statistics_.bytes += static_cast<quint64>(bytes.size());
  auto message = decoder_.decode(bytes, clock_.wallMs());
  if (message) {
    ++statistics_.messages;
    statistics_.rejectedFields += static_cast<quint64>(message->rejectedFields);
    take(*message);
    handle(link_event::ValidMessage{generation});
  } else {
    reject(std::move(message.error()));
    handle(link_event::Inbound{generation});
  }
  mailbox_.setStatistics(statistics_);
}

void RealtimeClient::take(Message& message) {
  const StreamOrder::Verdict verdict = order_.judge(message);
  if (verdict == StreamOrder::Verdict::Duplicate) {
    ++statistics_.duplicates;
    return;
  }
  if (verdict == StreamOrder::Verdict::NewAfterGap) {
    ++statistics_.gaps;
    holeDue_ = true;
  }
  std::visit([&](const auto& body) { deliver(body, message); }, message.body);
}

void RealtimeClient::deliver(const MetricsMessage& metrics, const Message& message) {
  if (std::exchange(holeDue_, false)) mailbox_.markBreak();
  mailbox_.putMetrics(metrics, message.timestampMs, clock_.steadyMs());
  // History that a server sends on request was not late, it is old.
  if (!message.snapshot && !message.timestampReplaced) mailbox_.noteMessage(message.timestampMs);
  Q_EMIT metricsReceived(metrics, message.timestampMs);
}

void RealtimeClient::deliver(const Notification& notification, const Message&) {
  mailbox_.putNotification(notification);
  Q_EMIT notificationReceived(notification);
}

void RealtimeClient::deliver(const ActivityEvent& event, const Message&) {
  mailbox_.putEvent(event);
  Q_EMIT eventReceived(event);
}

void RealtimeClient::deliver(const SubscribedMessage& acknowledgement, const Message&) {
  if (acknowledgement.recovered.value_or(false)) holeDue_ = false;
  Q_EMIT subscribed(acknowledgement);
}

void RealtimeClient::deliver(const PingMessage&, const Message&) {
  sendMessage(encodePong(clock_.wallMs()));
}

void RealtimeClient::deliver(const PongMessage&, const Message&) {}

void RealtimeClient::deliver(const ErrorMessage& error, const Message&) {
  spdlog::warn("link: the server says: {}", error.text.toStdString());
  Q_EMIT serverErrorReceived(error.text);
}

void RealtimeClient::reject(Rejection rejection) {
  ++statistics_.rejectedMessages;
  spdlog::debug("link: message rejected: {} {}", toString(rejection.reason).toStdString(),
                rejection.detail.toStdString());
  rejections_.push_back(std::move(rejection));
  if (rejections_.size() > kKeptRejections) rejections_.pop_front();
  Q_EMIT messageRejected(rejections_.back());
}

}  // namespace pulsedeck

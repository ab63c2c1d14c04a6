#include "pulsedeck/link/realtime_client.h"

#include "pulsedeck/link/token_life.h"
#include "pulsedeck/protocol/confidential.h"
#include "pulsedeck/protocol/encoder.h"
#include "pulsedeck/protocol/poll_body.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kWakeBeatMs = 1'000;
/// A beat that comes this late means that the machine slept. Judged by the wall clock: a monotonic clock may
/// stand still during sleep.
constexpr qint64 kSleptAfterMs = 5'000;

/// The server's clock is compared in steps of this, lest every message tell another skew.
constexpr qint64 kSkewStepMs = 100;
/// What may be shown and logged of a URL: no user info, no query, no fragment.
QString endpointOf(const QUrl& url) {
  return url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

UpdateMailbox::Dating datingOf(const Message& message) {
  if (message.snapshot) return UpdateMailbox::Dating::Replayed;
  return message.timestampReplaced ? UpdateMailbox::Dating::Unknown : UpdateMailbox::Dating::Live;
}

RealtimeClient::Settings completed(RealtimeClient::Settings settings) {
  settings.connection.canPoll = !settings.pollUrl.isEmpty();
  return settings;
}

}  // namespace

RealtimeClient::RealtimeClient(Settings settings, MetricCatalog& catalog, UpdateMailbox& mailbox,
                               const Clock& clock, QObject* parent)
    : QObject(parent),
      settings_(completed(std::move(settings))),
      endpoint_(endpointOf(settings_.url)),
      mailbox_(mailbox),
      clock_(clock),
      machine_(settings_.connection, settings_.random),
      decoder_(catalog, settings_.limits),
      order_([this](Message& message, bool afterHole) { deliverInOrder(message, afterHole); }),
      deadlineTimer_(this),
      wakeTimer_(this) {
  deadlineTimer_.setSingleShot(true);
  connect(&deadlineTimer_, &QTimer::timeout, this, &RealtimeClient::reachDeadlines);
  connect(&wakeTimer_, &QTimer::timeout, this, &RealtimeClient::watchForSleep);
  connectPoller();
  publishStatus();
}

RealtimeClient::~RealtimeClient() = default;

ConnectionStatus RealtimeClient::status() const {
  ConnectionStatus status;
  status.state = machine_.state();
  status.endpoint = endpoint_;
  status.simulated = settings_.simulated;
  status.attempt = machine_.attempt();
  status.maxAttempts = settings_.connection.maxAttempts;
  status.retryAtMs = machine_.retryAtMs();
  status.lastInboundMs = machine_.lastInboundMs();
  status.roundTripMs = machine_.roundTripMs();
  if (leastDelayMs_ && std::abs(*leastDelayMs_) > ConnectionStatus::kNotableSkewMs) {
    status.clockSkewMs = *leastDelayMs_ / kSkewStepMs * kSkewStepMs;
  }
  status.lastError = machine_.lastError();
  return status;
}

void RealtimeClient::connectToServer(const Subscription& subscription) {
  subscription_ = subscription;
  wantsSubscription_ = true;
  lastBeatWallMs_ = clock_.wallMs();
  wakeTimer_.start(kWakeBeatMs);
  handleWithToken(link_event::ConnectRequested{});
}

void RealtimeClient::disconnectFromServer() {
  wakeTimer_.stop();
  waitsForToken_.reset();
  handle(link_event::DisconnectRequested{});
}

void RealtimeClient::reconnect() {
  handleWithToken(link_event::ReconnectRequested{});
}

void RealtimeClient::subscribe(const Subscription& subscription) {
  subscription_ = subscription;
  wantsSubscription_ = true;
  sendSubscription(false);
}

void RealtimeClient::unsubscribe() {
  wantsSubscription_ = false;
  sendMessage(encodeUnsubscribe(clock_.wallMs()));
}

bool RealtimeClient::sendMessage(const QByteArray& message) {
  return transport_ != nullptr && transport_->send(message);
}

void RealtimeClient::setToken(const QByteArray& token) {
  const bool changed = token != token_;
  token_ = token;
  const std::optional<LinkEvent> waiting = std::exchange(waitsForToken_, std::nullopt);
  // A connection that is about to be made takes the token without being told.
  handle(link_event::TokenRead{changed && !waiting, tokenRenewalMs()});
  if (waiting) handle(*waiting);
}

void RealtimeClient::networkUp() {
  handle(link_event::NetworkUp{});
}

void RealtimeClient::handle(const LinkEvent& event) {
  const ConnectionState before = machine_.state();
  const LinkActions actions = machine_.handle(event, clock_.steadyMs());
  const ConnectionState after = machine_.state();
  if (after != before) {
    spdlog::info("link: {} -> {}{}{}", toString(before).toStdString(), toString(after).toStdString(),
                 machine_.linkError().isEmpty() ? "" : ": ", machine_.linkError().toStdString());
    if (after == ConnectionState::Polling) order_.markHole();
  }
  for (const LinkAction& action : actions) {
    std::visit([this](const auto& what) { perform(what); }, action);
  }
  armDeadline();
  publishStatus();
}

void RealtimeClient::handleWithToken(const LinkEvent& event) {
  if (!settings_.asksForToken) return handle(event);
  waitsForToken_ = event;
  Q_EMIT tokenWanted();
}

void RealtimeClient::perform(const link_action::Open& action) {
  transport_ = std::make_unique<WebSocketTransport>(settings_.limits.maxMessageBytes);
  connectTransport(action.generation);
  transport_->open(settings_.url, tokenFor(settings_.url), settings_.network);
}

void RealtimeClient::perform(const link_action::Close&) {
  if (transport_ != nullptr) transport_->close();
}

void RealtimeClient::perform(const link_action::Abort&) {
  order_.linkLost();
  if (transport_ == nullptr) return;
  transport_->abort();
  // It may be the sender of the signal being handled.
  transport_.release()->deleteLater();
}

void RealtimeClient::perform(const link_action::SendSubscription&) {
  sendSubscription(true);
}

void RealtimeClient::perform(const link_action::SendPing& action) {
  if (transport_ != nullptr) transport_->ping(QByteArray::number(action.nonce));
}

void RealtimeClient::perform(const link_action::RereadToken&) {
  // Later, since the answer may come at once and would find this event half handled.
  if (settings_.asksForToken) {
    QMetaObject::invokeMethod(this, &RealtimeClient::tokenWanted, Qt::QueuedConnection);
  }
}

void RealtimeClient::perform(const link_action::Poll&) {
  poller_->fetch(tokenFor(settings_.pollUrl));
}

void RealtimeClient::perform(const link_action::AbortPoll&) {
  poller_->abort();
}

void RealtimeClient::sendSubscription(bool withRecovery) {
  if (!wantsSubscription_) return;
  Subscription wanted = subscription_;
  if (withRecovery) {
    wanted.recover = order_.position();
    order_.recoveryRequested(clock_.steadyMs());
  }
  sendMessage(encodeSubscribe(wanted, clock_.wallMs()));
}

void RealtimeClient::recoverWhereWished() {
  if (order_.takeRecoveryWish()) sendSubscription(true);
}

void RealtimeClient::connectTransport(quint64 generation) {
  WebSocketTransport* transport = transport_.get();
  connect(transport, &WebSocketTransport::opened, this, [this, generation] {
    leastDelayMs_.reset();
    if (statistics_.connects++ > 0) {
      ++statistics_.reconnects;
      // Polls have told what happened meanwhile.
      if (!machine_.isPolling()) order_.markHole();
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

void RealtimeClient::connectPoller() {
  if (settings_.pollUrl.isEmpty()) return;
  poller_ = std::make_unique<Poller>(settings_.pollUrl, static_cast<qint64>(settings_.limits.maxMessageBytes),
                                     settings_.network);
  connect(poller_.get(), &Poller::answered, this, &RealtimeClient::receivePoll);
  connect(poller_.get(), &Poller::failed, this, [this](const Poller::Failure& failure) {
    handle(link_event::PollFailed{failure.httpStatus, failure.retryAfterMs, failure.reason});
  });
}

// The configuration refuses such a pair already; a token from elsewhere must not get through either.
QByteArray RealtimeClient::tokenFor(const QUrl& url) const {
  if (isConfidential(url)) return token_;
  if (!token_.isEmpty())
    spdlog::warn("link: no token is sent in the clear, to {}", endpointOf(url).toStdString());
  return {};
}

std::optional<qint64> RealtimeClient::tokenRenewalMs() const {
  const std::optional<TokenLife> life = tokenLife(token_);
  if (!life) return std::nullopt;
  const qint64 now = clock_.wallMs();
  const std::optional<qint64> due = renewalDueMs(*life, now);
  return due ? std::optional(clock_.steadyMs() + *due - now) : std::nullopt;
}

void RealtimeClient::reachDeadlines() {
  armedForMs_.reset();
  order_.deadlineReached(clock_.steadyMs());
  recoverWhereWished();
  handle(link_event::DeadlineReached{});
}

// Every message moves the heartbeat's deadline further away, so a timer armed for an earlier moment is left
// to fire: what is not due yet is ignored, and the timer is armed anew then.
void RealtimeClient::armDeadline() {
  std::optional<qint64> next = machine_.nextDeadlineMs();
  const std::optional<qint64> ofOrder = order_.nextDeadlineMs();
  if (ofOrder && (!next || *ofOrder < *next)) next = ofOrder;
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
  if (take(bytes)) {
    handle(link_event::ValidMessage{generation});
  } else {
    handle(link_event::Inbound{generation});
  }
  recoverWhereWished();
  mailbox_.setStatistics(statistics_);
}

void RealtimeClient::receivePoll(const QByteArray& body) {
  statistics_.bytes += static_cast<quint64>(body.size());
  ++statistics_.polls;
  const std::vector<QByteArrayView> messages = messagesInPollBody(body);
  const auto taken = std::count_if(messages.begin(), messages.end(),
                                   [this](QByteArrayView message) { return take(message); });
  mailbox_.setStatistics(statistics_);
  // Something in between may answer in the server's place; that is no sign of life.
  if (taken == 0 && !messages.empty()) {
    handle(link_event::PollFailed{0, 0, tr("The answer to the poll has no message in it that can be read.")});
  } else {
    handle(link_event::PollAnswered{});
  }
}

bool RealtimeClient::take(QByteArrayView bytes) {
  auto message = decoder_.decode(bytes, clock_.wallMs());
  if (!message) {
    reject(std::move(message.error()));
    return false;
  }
  ++statistics_.messages;
  if (message->snapshot) ++statistics_.replayed;
  statistics_.rejectedFields += static_cast<quint64>(message->rejectedFields);
  noteSkew(*message);
  order_.take(*message, clock_.steadyMs());
  statistics_.duplicates = order_.duplicates();
  statistics_.gaps = order_.gaps();
  return true;
}

void RealtimeClient::noteSkew(const Message& message) {
  // History that a server sends on request was not late, it is old.
  if (message.snapshot || message.timestampReplaced) return;
  const qint64 delay = clock_.wallMs() - message.timestampMs;
  leastDelayMs_ = std::min(leastDelayMs_.value_or(delay), delay);
}

void RealtimeClient::deliverInOrder(Message& message, bool afterHole) {
  if (afterHole) mailbox_.markBreak();
  std::visit([&](const auto& body) { deliver(body, message); }, message.body);
}

void RealtimeClient::deliver(const MetricsMessage& metrics, const Message& message) {
  mailbox_.putMetrics(metrics, message.timestampMs, clock_.steadyMs(), datingOf(message));
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
  order_.acknowledged(acknowledgement);
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
  if (spdlog::should_log(spdlog::level::debug)) {
    spdlog::debug("link: message rejected: {} {}", toString(rejection.reason).toStdString(),
                  rejection.detail.toStdString());
  }
  rejections_.push_back(std::move(rejection));
  if (rejections_.size() > kKeptRejections) rejections_.pop_front();
  Q_EMIT messageRejected(rejections_.back());
}

}  // namespace pulsedeck

#include "pulsedeck/link/connection_machine.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>

namespace pulsedeck {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(ConnectionMachine)
};

EndMeaning meaningOfHttpStatus(int status) {
  if (status == 401 || status == 403) return EndMeaning::TokenRefused;
  if (status == 429) return EndMeaning::RateLimited;
  if (status == 200) return EndMeaning::NotOurServer;
  if (status == 408 || status == 425 || (status >= 500 && status != 501)) return EndMeaning::ServerInTrouble;
  return EndMeaning::CannotWork;
}

EndMeaning meaningOfCloseCode(int code) {
  switch (code) {
    case 1002:
    case 1003:
    case 1007:
    case 1009:
    case 1010:
      return EndMeaning::Strike;
    case 1008:
    case 4001:
    case 4401:
      return EndMeaning::TokenRefused;
    case 4400:
    case 4403:
    case 4404:
      return EndMeaning::CannotWork;
    case 4429:
      return EndMeaning::RateLimited;
    default:
      return EndMeaning::Retry;
  }
}

}  // namespace

EndMeaning meaningOf(const link_event::Ended& end) {
  if (end.certificateFailed) return EndMeaning::NotOurServer;
  if (end.httpStatus != 0) return meaningOfHttpStatus(end.httpStatus);
  return meaningOfCloseCode(end.closeCode);
}

ConnectionMachine::ConnectionMachine(Settings settings, Random random)
    : settings_(settings), random_(std::move(random)) {}

LinkActions ConnectionMachine::handle(const LinkEvent& event, qint64 nowMs) {
  nowMs_ = nowMs;
  actions_.clear();
  std::visit([this](const auto& what) { on(what); }, event);
  return std::move(actions_);
}

std::optional<qint64> ConnectionMachine::nextDeadlineMs() const {
  std::optional<qint64> next;
  const auto consider = [&next](std::optional<qint64> deadline) {
    if (deadline && (!next || *deadline < *next)) next = deadline;
  };
  consider(retryAtMs_);
  consider(stepDeadlineMs_);
  consider(pongDeadlineMs_);
  consider(proofAtMs_);
  consider(nextPollMs_);
  consider(pollDeadlineMs_);
  if (!isResting()) consider(renewTokenAtMs_);
  if (state_ == ConnectionState::Live) {
    consider(nextPingMs_);
    consider(silentAtMs());
  }
  return next;
}

int ConnectionMachine::attempt() const {
  return state_ == ConnectionState::Backoff ? failures_ + 1 : failures_;
}

bool ConnectionMachine::isCurrent(quint64 generation) const {
  return hasSocket_ && generation == generation_;
}

bool ConnectionMachine::isUp() const {
  return state_ == ConnectionState::Syncing || state_ == ConnectionState::Live ||
         state_ == ConnectionState::Stale;
}

bool ConnectionMachine::isResting() const {
  return state_ == ConnectionState::Idle || state_ == ConnectionState::Failed ||
         state_ == ConnectionState::AuthFailed;
}

qint64 ConnectionMachine::silentAtMs() const {
  return lastFrameMs_ + settings_.heartbeatMs;
}

void ConnectionMachine::on(const link_event::ConnectRequested&) {
  if (!isResting() && state_ != ConnectionState::Closing) return;
  dropSocket();
  forgetFailures();
  open();
}

void ConnectionMachine::on(const link_event::DisconnectRequested&) {
  stopPolling();
  if (!isUp()) {
    dropSocket();
    enter(ConnectionState::Idle);
    return;
  }
  enter(ConnectionState::Closing);
  stepDeadlineMs_ = nowMs_ + settings_.deadlines.closeMs;
  actions_.push_back(link_action::Close{});
}

// Polling goes on meanwhile: what the operator wants is more data, not none.
void ConnectionMachine::on(const link_event::ReconnectRequested&) {
  dropSocket();
  forgetFailures();
  open();
}

void ConnectionMachine::on(const link_event::Opened& event) {
  if (!isCurrent(event.generation) || state_ != ConnectionState::Connecting) return;
  state_ = ConnectionState::Syncing;
  openedAtMs_ = nowMs_;
  noteInbound();
  stepDeadlineMs_ = nowMs_ + settings_.deadlines.syncMs;
  actions_.push_back(link_action::SendSubscription{});
  sendPing();
}

void ConnectionMachine::on(const link_event::Inbound& event) {
  if (!isCurrent(event.generation) || !isUp()) return;
  noteInbound();
  if (state_ == ConnectionState::Stale) becomeLive();
}

void ConnectionMachine::on(const link_event::ValidMessage& event) {
  if (!isCurrent(event.generation) || !isUp()) return;
  noteInbound();
  answered_ = true;
  if (state_ != ConnectionState::Live) becomeLive();
  forgetFailuresIfProven();
}

void ConnectionMachine::on(const link_event::PongReceived& event) {
  if (!isCurrent(event.generation) || !isUp()) return;
  noteInbound();
  if (pingSentMs_ && event.nonce == lastNonce_) {
    roundTripMs_ = static_cast<int>(nowMs_ - *pingSentMs_);
    pingSentMs_.reset();
    answered_ = true;
  }
  if (state_ == ConnectionState::Stale) becomeLive();
  forgetFailuresIfProven();
}

void ConnectionMachine::on(const link_event::Ended& event) {
  if (!isCurrent(event.generation)) return;
  const bool wasClosing = state_ == ConnectionState::Closing;
  // A socket that failed in the handshake can linger: drop it, whatever it says of itself.
  dropSocket();
  if (wasClosing) {
    enter(ConnectionState::Idle);
    return;
  }
  lastError_ = event.reason;
  switch (meaningOf(event)) {
    case EndMeaning::Retry:
      return retryWithBackoff(0);
    case EndMeaning::ServerInTrouble:
      return retryWithBackoff(settings_.deadlines.serverTroubleDelayMs);
    case EndMeaning::RateLimited:
      return retryWithBackoff(settings_.deadlines.rateLimitedDelayMs);
    case EndMeaning::Strike:
      return strike();
    case EndMeaning::CannotWork:
      return pollOrFail();
    case EndMeaning::NotOurServer:
      return probeLater(ConnectionState::Suspended);
    case EndMeaning::TokenRefused:
      return refuseToken();
  }
}

void ConnectionMachine::on(const link_event::Backlogged& event) {
  if (!isCurrent(event.generation)) return;
  lose(Texts::tr("The server stopped reading."));
}

void ConnectionMachine::on(const link_event::TokenRead& event) {
  renewTokenAtMs_ = event.renewAtMs;
  if (!event.changed) return;
  if (state_ == ConnectionState::AuthFailed) {
    forgetFailures();
    open();
  } else if (state_ == ConnectionState::Suspended || state_ == ConnectionState::Polling) {
    forgetFailures();
    retrySoon(0);
  }
}

void ConnectionMachine::on(const link_event::PollAnswered&) {
  if (!pollDeadlineMs_) return;
  pollError_.clear();
  lastInboundMs_ = nowMs_;
  pollEnded(0);
}

void ConnectionMachine::on(const link_event::PollFailed& event) {
  if (!pollDeadlineMs_) return;
  pollError_ = event.reason;
  const EndMeaning meaning =
      event.httpStatus == 0 ? EndMeaning::Retry : meaningOfHttpStatus(event.httpStatus);
  const qint64 floor = meaning == EndMeaning::RateLimited ? settings_.deadlines.rateLimitedDelayMs : 0;
  pollEnded(std::max(floor, std::min(event.retryAfterMs, settings_.deadlines.maxRetryAfterMs)));
  if (meaning != EndMeaning::TokenRefused) return;
  lastError_ = event.reason;
  if (std::exchange(tokenReread_, true)) return giveUp(ConnectionState::AuthFailed);
  actions_.push_back(link_action::RereadToken{});
}

void ConnectionMachine::on(const link_event::NetworkUp&) {
  // A network that comes and goes must not make attempts come faster than the first delay allows.
  if (nowMs_ - lastAttemptMs_ >= settings_.backoff.intervalMs) retrySoon(0);
}

void ConnectionMachine::on(const link_event::Woken&) {
  if (!isUp())
    return retrySoon(std::llround(random_() * static_cast<double>(settings_.deadlines.wakeRetryMs)));
  state_ = ConnectionState::Stale;
  stepDeadlineMs_.reset();
  wakingUp_ = true;
  sendPing();
  pongDeadlineMs_ = nowMs_ + settings_.deadlines.wakePongMs;
}

void ConnectionMachine::on(const link_event::DeadlineReached&) {
  if (renewTokenAtMs_ && !isResting() && nowMs_ >= *renewTokenAtMs_) {
    renewTokenAtMs_.reset();
    actions_.push_back(link_action::RereadToken{});
  }
  reachLinkDeadlines();
  reachPollDeadlines();
}

void ConnectionMachine::reachLinkDeadlines() {
  const auto isDue = [this](std::optional<qint64> deadline) { return deadline && nowMs_ >= *deadline; };

  if (isDue(retryAtMs_)) return open();
  if (isDue(pongDeadlineMs_)) {
    const bool slept = wakingUp_;
    lose(Texts::tr("The server did not answer the heartbeat."));
    if (slept) retrySoon(std::llround(random_() * static_cast<double>(settings_.deadlines.wakeRetryMs)));
    return;
  }
  if (isDue(stepDeadlineMs_)) {
    if (state_ == ConnectionState::Closing) {
      dropSocket();
      return enter(ConnectionState::Idle);
    }
    if (state_ == ConnectionState::Connecting) return lose(Texts::tr("The server did not answer in time."));
    // A plain server may have nothing to say yet; that it answered a ping is enough.
    if (!answered_) return lose(Texts::tr("The server accepted the connection but sent nothing."));
    becomeLive();
  }
  if (state_ == ConnectionState::Live) reachHeartbeat();
  if (isDue(proofAtMs_)) {
    proofAtMs_.reset();
    forgetFailuresIfProven();
  }
}

void ConnectionMachine::reachHeartbeat() {
  if (nowMs_ >= silentAtMs()) {
    state_ = ConnectionState::Stale;
    sendPing();
    pongDeadlineMs_ = nowMs_ + settings_.deadlines.pongMs;
  } else if (nowMs_ >= nextPingMs_) {
    sendPing();
  }
}

void ConnectionMachine::reachPollDeadlines() {
  if (pollDeadlineMs_ && nowMs_ >= *pollDeadlineMs_) {
    actions_.push_back(link_action::AbortPoll{});
    pollError_ = Texts::tr("The server did not answer the poll in time.");
    pollEnded(0);
  }
  if (nextPollMs_ && nowMs_ >= *nextPollMs_) poll();
}

void ConnectionMachine::open() {
  enter(ConnectionState::Connecting);
  ++generation_;
  ++failures_;
  hasSocket_ = true;
  answered_ = false;
  lastAttemptMs_ = nowMs_;
  retryNotBeforeMs_ = 0;
  stepDeadlineMs_ = nowMs_ + settings_.deadlines.connectMs;
  actions_.push_back(link_action::Open{generation_});
}

void ConnectionMachine::dropSocket() {
  if (hasSocket_) actions_.push_back(link_action::Abort{});
  hasSocket_ = false;
}

void ConnectionMachine::noteInbound() {
  lastFrameMs_ = nowMs_;
  lastInboundMs_ = nowMs_;
}

void ConnectionMachine::sendPing() {
  ++lastNonce_;
  pingSentMs_ = nowMs_;
  // Before the silence of a server that has nothing to say would count as one.
  nextPingMs_ = nowMs_ + settings_.heartbeatMs / 4 * 3;
  actions_.push_back(link_action::SendPing{lastNonce_});
}

void ConnectionMachine::becomeLive() {
  state_ = ConnectionState::Live;
  stepDeadlineMs_.reset();
  pongDeadlineMs_.reset();
  wakingUp_ = false;
  lastError_.clear();
  if (failures_ > 0) proofAtMs_ = std::max(nowMs_, openedAtMs_ + settings_.deadlines.proofMs);
}

void ConnectionMachine::forgetFailures() {
  failures_ = 0;
  tokenReread_ = false;
  strikesMs_.clear();
}

// Accept-then-close servers must see growing delays, so being connected is no proof by itself.
void ConnectionMachine::forgetFailuresIfProven() {
  if (!isUp() || !answered_ || nowMs_ - openedAtMs_ < settings_.deadlines.proofMs) return;
  failures_ = 0;
  tokenReread_ = false;
  proofAtMs_.reset();
  stopPolling();
}

void ConnectionMachine::lose(const QString& reason) {
  dropSocket();
  lastError_ = reason;
  retryWithBackoff(0);
}

void ConnectionMachine::retryWithBackoff(qint64 atLeastMs) {
  const bool isLimited = settings_.maxAttempts > 0;
  if (failures_ >= (isLimited ? settings_.maxAttempts : kAttemptsBeforePolling)) {
    startPolling();
    if (isLimited) return probeLater(ConnectionState::Suspended, atLeastMs);
  }
  waitBeforeRetry(ConnectionState::Backoff, settings_.backoff.delayMs(failures_ - 1, random_()), atLeastMs);
}

void ConnectionMachine::waitBeforeRetry(ConnectionState state, qint64 delayMs, qint64 atLeastMs) {
  enter(state);
  retryNotBeforeMs_ = nowMs_ + atLeastMs;
  retryAtMs_ = nowMs_ + std::max(delayMs, atLeastMs);
}

void ConnectionMachine::probeLater(ConnectionState state, qint64 atLeastMs) {
  const double spread = 0.75 + 0.5 * random_();
  waitBeforeRetry(polling_ ? ConnectionState::Polling : state,
                  std::llround(static_cast<double>(settings_.deadlines.probeIntervalMs) * spread), atLeastMs);
}

/// Brings a retry that is being waited for forward, but never before the time that the server asked for.
void ConnectionMachine::retrySoon(qint64 delayMs) {
  if (!retryAtMs_) return;
  retryAtMs_ = std::min(*retryAtMs_, std::max(nowMs_ + delayMs, retryNotBeforeMs_));
  if (nowMs_ >= *retryAtMs_) open();
}

// A server or something before it that will not have WebSockets can still be polled.
void ConnectionMachine::pollOrFail() {
  startPolling();
  if (!polling_) return giveUp(ConnectionState::Failed);
  probeLater(ConnectionState::Polling);
}

void ConnectionMachine::refuseToken() {
  if (std::exchange(tokenReread_, true)) return giveUp(ConnectionState::AuthFailed);
  actions_.push_back(link_action::RereadToken{});
  retryWithBackoff(0);
}

void ConnectionMachine::giveUp(ConnectionState state) {
  stopPolling();
  dropSocket();
  enter(state);
}

void ConnectionMachine::strike() {
  strikesMs_.push_back(nowMs_);
  while (nowMs_ - strikesMs_.front() > settings_.deadlines.strikeWindowMs)
    strikesMs_.pop_front();
  if (strikesMs_.size() >= kMaxStrikes) return pollOrFail();
  retryWithBackoff(0);
}

void ConnectionMachine::enter(ConnectionState state) {
  state_ = state;
  retryAtMs_.reset();
  stepDeadlineMs_.reset();
  pongDeadlineMs_.reset();
  proofAtMs_.reset();
  pingSentMs_.reset();
  roundTripMs_.reset();
  wakingUp_ = false;
  if (state == ConnectionState::Idle) lastError_.clear();
}

void ConnectionMachine::startPolling() {
  if (polling_ || !settings_.canPoll) return;
  polling_ = true;
  nextPollMs_ = std::max(nowMs_, pollNotBeforeMs_);
  if (*nextPollMs_ == nowMs_) poll();
}

void ConnectionMachine::stopPolling() {
  if (!std::exchange(polling_, false)) return;
  if (pollDeadlineMs_) {
    actions_.push_back(link_action::AbortPoll{});
    pollEnded(0);
  }
  nextPollMs_.reset();
  pollError_.clear();
}

void ConnectionMachine::poll() {
  nextPollMs_.reset();
  pollDeadlineMs_ = nowMs_ + settings_.deadlines.pollTimeoutMs;
  actions_.push_back(link_action::Poll{});
}

void ConnectionMachine::pollEnded(qint64 nextInAtLeastMs) {
  pollDeadlineMs_.reset();
  const double spread = 0.9 + 0.2 * random_();
  const auto interval = std::llround(static_cast<double>(settings_.deadlines.pollIntervalMs) * spread);
  // It holds beyond the end of polling, should that begin again soon.
  pollNotBeforeMs_ = nowMs_ + std::max<qint64>(interval, nextInAtLeastMs);
  nextPollMs_ = pollNotBeforeMs_;
}

}  // namespace pulsedeck

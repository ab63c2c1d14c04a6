#include "pulsedeck/link/connection_machine.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace pulsedeck {

namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("ConnectionMachine", text);
}

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
  if (state_ == ConnectionState::Live) {
    consider(nextPingMs_);
    consider(lastInboundMs_.value_or(openedAtMs_) + settings_.heartbeatMs);
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

void ConnectionMachine::on(const link_event::ConnectRequested&) {
  const bool resting = state_ == ConnectionState::Idle || state_ == ConnectionState::Closing ||
                       state_ == ConnectionState::Failed || state_ == ConnectionState::AuthFailed;
  if (!resting) return;
  dropSocket();
  forgetFailures();
  open();
}

void ConnectionMachine::on(const link_event::DisconnectRequested&) {
  if (!isUp()) {
    dropSocket();
    enter(ConnectionState::Idle);
    return;
  }
  enter(ConnectionState::Closing);
  stepDeadlineMs_ = nowMs_ + kCloseDeadlineMs;
  actions_.push_back(link_action::Close{});
}

void ConnectionMachine::on(const link_event::ReconnectRequested&) {
  dropSocket();
  forgetFailures();
  open();
}

void ConnectionMachine::on(const link_event::Opened& event) {
  if (!isCurrent(event.generation) || state_ != ConnectionState::Connecting) return;
  state_ = ConnectionState::Syncing;
  openedAtMs_ = nowMs_;
  lastInboundMs_ = nowMs_;
  stepDeadlineMs_ = nowMs_ + kSyncDeadlineMs;
  actions_.push_back(link_action::SendSubscription{});
  sendPing();
}

void ConnectionMachine::on(const link_event::Inbound& event) {
  if (!isCurrent(event.generation)) return;
  lastInboundMs_ = nowMs_;
  if (state_ == ConnectionState::Stale) becomeLive();
}

void ConnectionMachine::on(const link_event::ValidMessage& event) {
  if (!isCurrent(event.generation) || !isUp()) return;
  lastInboundMs_ = nowMs_;
  answered_ = true;
  if (state_ != ConnectionState::Live) becomeLive();
  forgetFailuresIfProven();
}

void ConnectionMachine::on(const link_event::PongReceived& event) {
  if (!isCurrent(event.generation) || !isUp()) return;
  lastInboundMs_ = nowMs_;
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
      return retryWithBackoff(kServerTroubleDelayMs);
    case EndMeaning::RateLimited:
      return retryWithBackoff(kRateLimitedDelayMs);
    case EndMeaning::Strike:
      return strike();
    case EndMeaning::CannotWork:
      return enter(ConnectionState::Failed);
    case EndMeaning::NotOurServer:
      return suspend();
    case EndMeaning::TokenRefused:
      if (tokenReread_) return enter(ConnectionState::AuthFailed);
      tokenReread_ = true;
      actions_.push_back(link_action::RereadToken{});
      return retryWithBackoff(0);
  }
}

void ConnectionMachine::on(const link_event::Backlogged& event) {
  if (!isCurrent(event.generation)) return;
  lose(tr("The server stopped reading."));
}

void ConnectionMachine::on(const link_event::TokenChanged&) {
  tokenReread_ = false;
  if (state_ != ConnectionState::AuthFailed) return;
  forgetFailures();
  open();
}

void ConnectionMachine::on(const link_event::NetworkUp&) {
  const bool waiting = state_ == ConnectionState::Backoff || state_ == ConnectionState::Suspended;
  // A network that comes and goes must not make attempts come faster than the first delay allows.
  if (!waiting || nowMs_ - lastAttemptMs_ < settings_.backoff.intervalMs) return;
  open();
}

void ConnectionMachine::on(const link_event::Woken&) {
  if (!isUp()) return;
  state_ = ConnectionState::Stale;
  stepDeadlineMs_.reset();
  wakingUp_ = true;
  sendPing();
  pongDeadlineMs_ = nowMs_ + kWakePongDeadlineMs;
}

void ConnectionMachine::on(const link_event::DeadlineReached&) {
  const auto isDue = [this](std::optional<qint64> deadline) { return deadline && nowMs_ >= *deadline; };

  if (isDue(retryAtMs_)) return open();
  if (isDue(pongDeadlineMs_)) {
    const bool slept = wakingUp_;
    lose(tr("The server did not answer the heartbeat."));
    if (slept && state_ == ConnectionState::Backoff) retryAfter(std::llround(random_() * kWakeRetryMs));
    return;
  }
  if (isDue(stepDeadlineMs_)) {
    if (state_ == ConnectionState::Closing) {
      dropSocket();
      return enter(ConnectionState::Idle);
    }
    if (state_ == ConnectionState::Connecting) return lose(tr("The server did not answer in time."));
    // A plain server may have nothing to say yet; that it answered a ping is enough.
    if (!answered_) return lose(tr("The server accepted the connection but sent nothing."));
    becomeLive();
  }
  if (state_ == ConnectionState::Live) {
    if (nowMs_ >= lastInboundMs_.value_or(openedAtMs_) + settings_.heartbeatMs) {
      state_ = ConnectionState::Stale;
      sendPing();
      pongDeadlineMs_ = nowMs_ + kPongDeadlineMs;
    } else if (nowMs_ >= nextPingMs_) {
      sendPing();
    }
  }
  if (isDue(proofAtMs_)) {
    proofAtMs_.reset();
    forgetFailuresIfProven();
  }
}

void ConnectionMachine::open() {
  enter(ConnectionState::Connecting);
  ++generation_;
  ++failures_;
  hasSocket_ = true;
  answered_ = false;
  lastAttemptMs_ = nowMs_;
  lastInboundMs_.reset();
  stepDeadlineMs_ = nowMs_ + kConnectDeadlineMs;
  actions_.push_back(link_action::Open{generation_});
}

void ConnectionMachine::dropSocket() {
  if (hasSocket_) actions_.push_back(link_action::Abort{});
  hasSocket_ = false;
}

void ConnectionMachine::sendPing() {
  ++lastNonce_;
  pingSentMs_ = nowMs_;
  nextPingMs_ = nowMs_ + settings_.heartbeatMs;
  actions_.push_back(link_action::SendPing{lastNonce_});
}

void ConnectionMachine::becomeLive() {
  state_ = ConnectionState::Live;
  stepDeadlineMs_.reset();
  pongDeadlineMs_.reset();
  wakingUp_ = false;
  lastError_.clear();
  if (failures_ > 0) proofAtMs_ = std::max(nowMs_, openedAtMs_ + kProofMs);
}

void ConnectionMachine::forgetFailures() {
  failures_ = 0;
  tokenReread_ = false;
  strikesMs_.clear();
}

// Accept-then-close servers must see growing delays, so being connected is no proof by itself.
void ConnectionMachine::forgetFailuresIfProven() {
  if (!isUp() || !answered_ || nowMs_ - openedAtMs_ < kProofMs) return;
  failures_ = 0;
  tokenReread_ = false;
  proofAtMs_.reset();
}

void ConnectionMachine::lose(const QString& reason) {
  dropSocket();
  lastError_ = reason;
  retryWithBackoff(0);
}

void ConnectionMachine::retryAfter(qint64 delayMs) {
  enter(ConnectionState::Backoff);
  retryAtMs_ = nowMs_ + delayMs;
}

void ConnectionMachine::retryWithBackoff(qint64 atLeastMs) {
  if (settings_.maxAttempts > 0 && failures_ >= settings_.maxAttempts) return suspend();
  retryAfter(std::max(atLeastMs, settings_.backoff.delayMs(failures_ - 1, random_())));
}

void ConnectionMachine::suspend() {
  enter(ConnectionState::Suspended);
  retryAtMs_ = nowMs_ + std::llround(static_cast<double>(kProbeIntervalMs) * (0.75 + 0.5 * random_()));
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

void ConnectionMachine::strike() {
  strikesMs_.push_back(nowMs_);
  while (nowMs_ - strikesMs_.front() > kStrikeWindowMs)
    strikesMs_.pop_front();
  if (strikesMs_.size() >= kMaxStrikes) return enter(ConnectionState::Failed);
  retryWithBackoff(0);
}

}  // namespace pulsedeck

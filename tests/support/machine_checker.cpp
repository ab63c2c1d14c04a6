#include "support/machine_checker.h"

#include <algorithm>
#include <iterator>

namespace pulsedeck::test {

namespace {

bool isAtRest(ConnectionState state) {
  return state == ConnectionState::Idle || state == ConnectionState::AuthFailed ||
         state == ConnectionState::Failed;
}

bool isWaiting(ConnectionState state) {
  return state == ConnectionState::Backoff || state == ConnectionState::Suspended;
}

}  // namespace

std::string MachineChecker::handle(const LinkEvent& event, qint64 nowMs) {
  nowMs_ = nowMs;
  wasAtRest_ = isAtRest(machine_.state());
  note(event);
  for (const LinkAction& action : machine_.handle(event, nowMs)) {
    const std::string broken = std::visit([this](const auto& what) { return check(what); }, action);
    if (!broken.empty()) return broken;
  }
  return checkState();
}

void MachineChecker::note(const LinkEvent& event) {
  const auto* token = std::get_if<link_event::TokenRead>(&event);
  asked_ = std::holds_alternative<link_event::ConnectRequested>(event) ||
           std::holds_alternative<link_event::ReconnectRequested>(event) ||
           (token != nullptr && token->changed);
  hurried_ = hurried_ || asked_ || std::holds_alternative<link_event::NetworkUp>(event) ||
             std::holds_alternative<link_event::Woken>(event);
  if (const auto* end = std::get_if<link_event::Ended>(&event);
      end != nullptr && hasSocket_ && end->generation == machine_.generation()) {
    const EndMeaning meaning = meaningOf(*end);
    if (meaning == EndMeaning::ServerInTrouble) floorMs_ = nowMs_ + settings_.deadlines.serverTroubleDelayMs;
    if (meaning == EndMeaning::RateLimited) floorMs_ = nowMs_ + settings_.deadlines.rateLimitedDelayMs;
  }
  if (std::holds_alternative<link_event::PollAnswered>(event) && polls_) {
    polls_ = false;
    pollEndedAtMs_ = nowMs_;
  }
  if (const auto* failure = std::get_if<link_event::PollFailed>(&event); failure != nullptr && polls_) {
    polls_ = false;
    pollEndedAtMs_ = nowMs_;
    pollFloorMs_ = nowMs_ + std::min(failure->retryAfterMs, settings_.deadlines.maxRetryAfterMs);
  }
}

std::string MachineChecker::check(const link_action::Open&) {
  if (hasSocket_) return "two live generations";
  if (!asked_) {
    if (wasAtRest_) return "an attempt out of a rest, without being asked";
    if (nowMs_ < floorMs_) return "an attempt before the time that the server asked for";
    // Half of the first delay is the least that is waited between an end and an attempt.
    const qint64 firstDelay = std::min(settings_.backoff.intervalMs, settings_.backoff.maxDelayMs);
    if (!hurried_ && endedAtMs_ && nowMs_ - *endedAtMs_ < firstDelay / 2) {
      return "an attempt too soon after the last one's end";
    }
  }
  hasSocket_ = true;
  hurried_ = false;
  floorMs_ = 0;
  return {};
}

std::string MachineChecker::check(const link_action::Close&) {
  return hasSocket_ ? "" : "a goodbye to no socket";
}

std::string MachineChecker::check(const link_action::Abort&) {
  if (!hasSocket_) return "no socket to drop";
  hasSocket_ = false;
  endedAtMs_ = nowMs_;
  return {};
}

std::string MachineChecker::check(const link_action::SendSubscription&) {
  return hasSocket_ ? "" : "a subscription without a socket";
}

std::string MachineChecker::check(const link_action::SendPing&) {
  return hasSocket_ ? "" : "a ping without a socket";
}

std::string MachineChecker::check(const link_action::RereadToken&) {
  return {};
}

std::string MachineChecker::check(const link_action::Poll&) {
  if (polls_) return "two polls at a time";
  if (!settings_.canPoll) return "a poll without a poll URL";
  const qint64 least = settings_.deadlines.pollIntervalMs * 9 / 10;
  if (pollEndedAtMs_ && nowMs_ - *pollEndedAtMs_ < least) return "a poll too soon after the last one";
  if (nowMs_ < pollFloorMs_) return "a poll before the time that the server asked for";
  polls_ = true;
  return {};
}

std::string MachineChecker::check(const link_action::AbortPoll&) {
  if (!polls_) return "no poll to drop";
  polls_ = false;
  pollEndedAtMs_ = nowMs_;
  return {};
}

std::string MachineChecker::checkState() const {
  const ConnectionState state = machine_.state();
  const std::string name = toString(state).toStdString();
  if (isAtRest(state) == machine_.nextDeadlineMs().has_value()) {
    return isAtRest(state) ? "at rest with a deadline: " + name : "no way out of " + name;
  }
  if (isAtRest(state) && (hasSocket_ || polls_)) return "not at rest in " + name;
  if (isWaiting(state) && (hasSocket_ || !machine_.retryAtMs())) return "waits for nothing in " + name;
  if ((state == ConnectionState::Polling) != machine_.isPolling()) return "polls in " + name;
  if (polls_ && !machine_.isPolling()) return "a poll under way in " + name;
  const bool needsSocket = !isAtRest(state) && !isWaiting(state) && state != ConnectionState::Polling;
  if (needsSocket && !hasSocket_) return "no socket in " + name;
  return {};
}

LinkEvent randomEvent(std::mt19937& random, quint64 generation) {
  constexpr int kCodes[] = {0, 1000, 1002, 1008, 1011, 4400, 4401, 4429, 65'535};
  constexpr int kStatuses[] = {0, 0, 0, 0, 200, 302, 401, 404, 429, 503};
  const auto pick = [&random](std::size_t below) { return static_cast<std::size_t>(random() % below); };
  const quint64 of = generation - (pick(10) == 0 ? 1U : 0U);
  switch (pick(18)) {
    case 0:
      return link_event::ConnectRequested{};
    case 1:
      return pick(3) == 0 ? LinkEvent{link_event::DisconnectRequested{}} : LinkEvent{link_event::NetworkUp{}};
    case 2:
      return pick(2) == 0 ? LinkEvent{link_event::ReconnectRequested{}} : LinkEvent{link_event::Woken{}};
    case 3:
    case 4:
      return link_event::Opened{of};
    case 5:
      return link_event::Inbound{of};
    case 6:
      return link_event::ValidMessage{of};
    case 7:
      return link_event::PongReceived{of, pick(5)};
    case 8:
    case 9:
    case 10:
      return link_event::Ended{
          of, kCodes[pick(std::size(kCodes))], kStatuses[pick(std::size(kStatuses))], pick(20) == 0, {}};
    case 11:
      return link_event::Backlogged{of};
    case 12:
      return link_event::TokenRead{pick(3) == 0, {}};
    case 13:
      return link_event::PollAnswered{};
    case 14:
      return link_event::PollFailed{
          kStatuses[pick(std::size(kStatuses))], static_cast<qint64>(pick(400'000)), {}};
    default:
      return link_event::DeadlineReached{};
  }
}

}  // namespace pulsedeck::test

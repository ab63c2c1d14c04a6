#include "pulsedeck/model/link_announcer.h"

#include "pulsedeck/model/duration_text.h"

#include <QCoreApplication>

namespace pulsedeck {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(LinkAnnouncer)
};

bool isDeliberate(ConnectionState state) {
  return state == ConnectionState::Idle || state == ConnectionState::Closing;
}

QString whatHappensNext(const ConnectionStatus& status, bool hasValues) {
  switch (status.state) {
    case ConnectionState::Polling:
      return Texts::tr("Data are fetched every few seconds instead.");
    case ConnectionState::AuthFailed:
      return Texts::tr("The server wants another token.");
    case ConnectionState::Failed:
      return Texts::tr("It is not tried again by itself.");
    default:
      if (!hasValues) return Texts::tr("It is tried again by itself.");
      return Texts::tr("The last values stay, with their age.");
  }
}

}  // namespace

LinkAnnouncer::LinkAnnouncer(qint64 patienceMs, qint64 settlingMs)
    : patienceMs_(patienceMs), settlingMs_(settlingMs) {}

std::optional<Notification> LinkAnnouncer::update(const ConnectionStatus& status, qint64 steadyMs,
                                                  qint64 wallMs) {
  if (status.state == ConnectionState::Live) return noteLive(steadyMs, wallMs);
  liveSinceMs_.reset();
  // A stale link is asked whether it is there; it is lost when it does not answer.
  if (status.state == ConnectionState::Stale && !lostSinceMs_) return std::nullopt;
  if (isDeliberate(status.state)) {
    // A loss that was told still waits for its end.
    if (!announced_) lostSinceMs_.reset();
    return std::nullopt;
  }
  if (!lostSinceMs_) lostSinceMs_ = steadyMs;
  if (announced_ || steadyMs - *lostSinceMs_ < patienceMs_) return std::nullopt;
  announced_ = true;
  return lossOf(status, wallMs);
}

// A link that comes and goes at every attempt is not back yet.
std::optional<Notification> LinkAnnouncer::noteLive(qint64 steadyMs, qint64 wallMs) {
  if (!liveSinceMs_) liveSinceMs_ = steadyMs;
  const bool isSettled = !lostSinceMs_ || steadyMs - *liveSinceMs_ >= settlingMs_;
  if (!isSettled) return std::nullopt;
  std::optional<Notification> told;
  if (announced_) told = returnAfter(*liveSinceMs_ - *lostSinceMs_, wallMs);
  lostSinceMs_.reset();
  announced_ = false;
  wasLive_ = true;
  return told;
}

std::optional<qint64> LinkAnnouncer::deadlineMs() const {
  if (!lostSinceMs_) return std::nullopt;
  if (liveSinceMs_) return *liveSinceMs_ + settlingMs_;
  return announced_ ? std::nullopt : std::optional(*lostSinceMs_ + patienceMs_);
}

Notification LinkAnnouncer::notification(const char* kind, qint64 wallMs) {
  Notification result;
  result.id =
      QStringLiteral("%1%2/%3").arg(QLatin1StringView(kOwnIdPrefix), QLatin1StringView(kind)).arg(++count_);
  result.category = NotificationCategory::System;
  result.timeMs = wallMs;
  return result;
}

Notification LinkAnnouncer::lossOf(const ConnectionStatus& status, qint64 wallMs) {
  Notification loss = notification("link-lost", wallMs);
  loss.severity = Severity::Warning;
  loss.title = wasLive_ ? Texts::tr("Connection lost") : Texts::tr("No connection");
  loss.message = whatHappensNext(status, wasLive_);
  if (!status.lastError.isEmpty()) {
    loss.message = Texts::tr("%1 Last error: %2").arg(loss.message, status.lastError);
  }
  return loss;
}

Notification LinkAnnouncer::returnAfter(qint64 lostForMs, qint64 wallMs) {
  Notification back = notification("link-restored", wallMs);
  back.severity = Severity::Success;
  back.title = wasLive_ ? Texts::tr("Connection restored") : Texts::tr("Connected");
  back.message = Texts::tr("Live data again after %1.").arg(formatDuration(lostForMs));
  return back;
}

}  // namespace pulsedeck

#include "pulsedeck/model/link_announcer.h"

#include "pulsedeck/model/duration_text.h"

#include <QCoreApplication>

namespace pulsedeck {

namespace {

QString tr(const char* text) {
  return QCoreApplication::translate("LinkAnnouncer", text);
}

bool isDeliberate(ConnectionState state) {
  return state == ConnectionState::Idle || state == ConnectionState::Closing;
}

QString whatHappensNext(const ConnectionStatus& status, bool hasValues) {
  switch (status.state) {
    case ConnectionState::Polling:
      return tr(QT_TRANSLATE_NOOP("LinkAnnouncer", "Data are fetched every few seconds instead."));
    case ConnectionState::AuthFailed:
    case ConnectionState::Failed:
      return tr(QT_TRANSLATE_NOOP("LinkAnnouncer", "It is not tried again by itself."));
    default:
      if (!hasValues) return tr(QT_TRANSLATE_NOOP("LinkAnnouncer", "It is tried again by itself."));
      return tr(QT_TRANSLATE_NOOP("LinkAnnouncer", "The last values stay, with their age."));
  }
}

}  // namespace

LinkAnnouncer::LinkAnnouncer(qint64 patienceMs) : patienceMs_(patienceMs) {}

std::optional<Notification> LinkAnnouncer::update(const ConnectionStatus& status, qint64 steadyMs,
                                                  qint64 wallMs) {
  if (status.state == ConnectionState::Live) return noteLive(steadyMs, wallMs);
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

std::optional<Notification> LinkAnnouncer::noteLive(qint64 steadyMs, qint64 wallMs) {
  std::optional<Notification> told;
  if (announced_) told = returnAfter(steadyMs - *lostSinceMs_, wallMs);
  lostSinceMs_.reset();
  announced_ = false;
  wasLive_ = true;
  return told;
}

std::optional<qint64> LinkAnnouncer::deadlineMs() const {
  if (!lostSinceMs_ || announced_) return std::nullopt;
  return *lostSinceMs_ + patienceMs_;
}

Notification LinkAnnouncer::notification(const char* kind, qint64 wallMs) {
  Notification result;
  result.id = QStringLiteral("pulsedeck/%1/%2").arg(QLatin1StringView(kind)).arg(++count_);
  result.category = NotificationCategory::System;
  result.timeMs = wallMs;
  return result;
}

Notification LinkAnnouncer::lossOf(const ConnectionStatus& status, qint64 wallMs) {
  Notification loss = notification("link-lost", wallMs);
  loss.severity = Severity::Warning;
  loss.title = wasLive_ ? tr(QT_TRANSLATE_NOOP("LinkAnnouncer", "Connection lost"))
                        : tr(QT_TRANSLATE_NOOP("LinkAnnouncer", "No connection"));
  loss.message = whatHappensNext(status, wasLive_);
  if (!status.lastError.isEmpty()) {
    loss.message =
        tr(QT_TRANSLATE_NOOP("LinkAnnouncer", "%1 Last error: %2")).arg(loss.message, status.lastError);
  }
  return loss;
}

Notification LinkAnnouncer::returnAfter(qint64 lostForMs, qint64 wallMs) {
  Notification back = notification("link-restored", wallMs);
  back.severity = Severity::Success;
  back.title = wasLive_ ? tr(QT_TRANSLATE_NOOP("LinkAnnouncer", "Connection restored"))
                        : tr(QT_TRANSLATE_NOOP("LinkAnnouncer", "Connected"));
  back.message =
      tr(QT_TRANSLATE_NOOP("LinkAnnouncer", "Live data again after %1.")).arg(formatDuration(lostForMs));
  return back;
}

}  // namespace pulsedeck

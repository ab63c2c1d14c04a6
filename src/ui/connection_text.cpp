#include "pulsedeck/ui/connection_text.h"

#include "pulsedeck/model/duration_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace pulsedeck {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(Connection)
};

QString joined(const QStringList& parts) {
  QStringList filled = parts;
  filled.removeAll(QString());
  return filled.join(QStringLiteral(" · "));
}

QString untilRetry(const ConnectionStatus& status, qint64 nowMs, const char* text, const QLocale& locale) {
  if (!status.retryAtMs) return {};
  const qint64 seconds = std::max<qint64>(0, (*status.retryAtMs - nowMs + 999) / 1000);
  return Texts::tr(text).arg(locale.toString(seconds));
}

QString attempts(const ConnectionStatus& status, const QLocale& locale) {
  const QString count = attemptText(status, locale);
  if (count.isEmpty() || status.maxAttempts > 0) return count;
  return Texts::tr("attempt %1").arg(count);
}

QString overdueText(int families) {
  if (families == 1) return Texts::tr("1 family stale");
  return Texts::tr("%1 families stale").arg(families);
}

PillText live(const ConnectionStatus& status, std::optional<double> messagesPerSecond, int overdueFamilies,
              const QLocale& locale) {
  const QString word = status.simulated ? Texts::tr("Simulated") : Texts::tr("Live");
  if (overdueFamilies > 0) return {word, overdueText(overdueFamilies), PillKind::Warning};
  QStringList parts;
  if (status.roundTripMs) {
    parts << Texts::tr("%1 ms").arg(locale.toString(*status.roundTripMs));
  }
  if (messagesPerSecond) {
    const int decimals = *messagesPerSecond < 100 ? 1 : 0;
    parts << Texts::tr("%1 msg/s").arg(locale.toString(*messagesPerSecond, 'f', decimals));
  }
  return {word, joined(parts), status.simulated ? PillKind::Simulated : PillKind::Live};
}

PillText polling(const ConnectionStatus& status, int overdueFamilies, qint64 nowMs, const QLocale& locale) {
  const QString word = Texts::tr("Polling");
  const QString age =
      status.lastInboundMs ? formatDuration(nowMs - *status.lastInboundMs, locale) : QString();
  if (!status.lastError.isEmpty()) {
    return {word, age.isEmpty() ? Texts::tr("no answer") : Texts::tr("no answer for %1").arg(age),
            PillKind::Warning};
  }
  if (overdueFamilies > 0) return {word, overdueText(overdueFamilies), PillKind::Warning};
  return {word, age.isEmpty() ? QString() : Texts::tr("%1 ago").arg(age), PillKind::Polling};
}

PillText connecting(const ConnectionStatus& status, const QLocale& locale) {
  if (status.attempt > 1) {
    return {Texts::tr("Reconnecting"), attempts(status, locale), PillKind::Busy};
  }
  return {Texts::tr("Connecting…"), {}, PillKind::Busy};
}

}  // namespace

PillText pillText(const ConnectionStatus& status, std::optional<double> messagesPerSecond,
                  int overdueFamilies, qint64 nowMs, const QLocale& locale) {
  switch (status.state) {
    case ConnectionState::Idle:
    case ConnectionState::Closing:
      return {Texts::tr("Offline"), {}, PillKind::Off};
    case ConnectionState::Connecting:
    case ConnectionState::Syncing:
      return connecting(status, locale);
    case ConnectionState::Live:
      return live(status, messagesPerSecond, overdueFamilies, locale);
    case ConnectionState::Stale:
      return {Texts::tr("Stale"),
              status.lastInboundMs ? formatDuration(nowMs - *status.lastInboundMs, locale) : QString(),
              PillKind::Warning};
    case ConnectionState::Backoff:
      return {Texts::tr("Reconnecting"),
              joined({attempts(status, locale),
                      untilRetry(status, nowMs, QT_TRANSLATE_NOOP("Connection", "in %1 s"), locale)}),
              PillKind::Busy};
    case ConnectionState::Polling:
      return polling(status, overdueFamilies, nowMs, locale);
    case ConnectionState::Suspended:
      return {Texts::tr("Suspended"),
              untilRetry(status, nowMs, QT_TRANSLATE_NOOP("Connection", "next try in %1 s"), locale),
              PillKind::Warning};
    case ConnectionState::AuthFailed:
      return {Texts::tr("Sign-in failed"), {}, PillKind::Failed};
    case ConnectionState::Failed:
      return {Texts::tr("Failed"), {}, PillKind::Failed};
  }
  Q_UNREACHABLE();
}

QString connectionSentence(const ConnectionStatus& status, int overdueFamilies) {
  switch (status.state) {
    case ConnectionState::Idle:
    case ConnectionState::Closing:
      return Texts::tr("Not connected. Press Reconnect to connect.");
    case ConnectionState::Connecting:
      return Texts::tr("Connecting to the server.");
    case ConnectionState::Syncing:
      return Texts::tr("Connected; waiting for the first data.");
    case ConnectionState::Live:
      if (overdueFamilies > 0) {
        return Texts::tr("Connected, but some of the data have stopped coming.");
      }
      return status.simulated
                 ? Texts::tr(
                       "Connected to the built-in simulation. The data are made up; connect your "
                       "own server with --url or PULSEDECK_WEBSOCKET_URL.")
                 : Texts::tr("Connected. Data arrive as they come.");
    case ConnectionState::Stale:
      return Texts::tr("Nothing has arrived for a while. Asking the server whether it is still there.");
    case ConnectionState::Backoff:
      return Texts::tr("The connection is lost. Trying again shortly.");
    case ConnectionState::Polling:
      if (!status.lastError.isEmpty()) {
        return Texts::tr(
            "The live connection is lost, and the server does not answer when it is "
            "asked for data. Still trying both.");
      }
      return Texts::tr("The live connection is lost. Data are fetched every few seconds instead.");
    case ConnectionState::Suspended:
      return Texts::tr("The server does not answer. Trying once a minute.");
    case ConnectionState::AuthFailed:
      return Texts::tr("The server does not accept the sign-in. Renew the token, then press Reconnect.");
    case ConnectionState::Failed:
      return Texts::tr("The connection cannot work as it is configured. Not trying again.");
  }
  Q_UNREACHABLE();
}

QString attemptText(const ConnectionStatus& status, const QLocale& locale) {
  const bool tries = status.state == ConnectionState::Connecting ||
                     status.state == ConnectionState::Syncing || status.state == ConnectionState::Backoff ||
                     status.state == ConnectionState::Suspended;
  if (!tries || status.attempt <= 0) return {};
  const QString attempt = locale.toString(status.attempt);
  if (status.maxAttempts <= 0) return attempt;
  return Texts::tr("%1 of %2").arg(attempt, locale.toString(status.maxAttempts));
}

QString nextTryText(const ConnectionStatus& status, qint64 nowMs, const QLocale& locale) {
  return untilRetry(status, nowMs, QT_TRANSLATE_NOOP("Connection", "in %1 s"), locale);
}

QString clockText(const ConnectionStatus& status, const QLocale& locale) {
  if (!status.clockSkewMs || std::abs(*status.clockSkewMs) <= ConnectionStatus::kNotableSkewMs) return {};
  const QString skew = formatDuration(std::abs(*status.clockSkewMs), locale);
  return *status.clockSkewMs > 0 ? Texts::tr("%1 behind ours").arg(skew)
                                 : Texts::tr("%1 ahead of ours").arg(skew);
}

void RateMeter::add(qint64 nowMs, quint64 count) {
  if (!readings_.empty() && nowMs - readings_.back().timeMs < kStepMs) return;
  readings_.push_back({nowMs, count});
  if (readings_.size() > kSteps + 1) readings_.pop_front();
}

std::optional<double> RateMeter::perSecond() const {
  if (readings_.size() < 2) return std::nullopt;
  const Reading& first = readings_.front();
  const Reading& last = readings_.back();
  return static_cast<double>(last.count - first.count) * 1000.0 /
         static_cast<double>(last.timeMs - first.timeMs);
}

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/connection_status.h"

#include <QLocale>
#include <QString>

#include <deque>
#include <optional>

namespace pulsedeck {

/// The shape and colour of the dot: never the colour alone.
enum class PillKind { Live, Simulated, Busy, Polling, Warning, Off, Failed };

/// What the connection pill says.
struct PillText {
  QString word;
  QString figures;  ///< may be empty
  PillKind kind = PillKind::Off;

  bool operator==(const PillText&) const = default;
};

/// `messagesPerSecond` is absent as long as it was not measured; `overdueFamilies` is how many families stay
/// away although the link is up; `nowMs` is on the monotonic clock.
[[nodiscard]] PillText pillText(const ConnectionStatus& status, std::optional<double> messagesPerSecond,
                                int overdueFamilies, qint64 nowMs, const QLocale& locale = {});

/// The state in a sentence, with what happens next or what to do.
[[nodiscard]] QString connectionSentence(const ConnectionStatus& status, int overdueFamilies = 0);

/// "3 of 10" while it is tried, else empty.
[[nodiscard]] QString attemptText(const ConnectionStatus& status, const QLocale& locale = {});
/// "in 4 s"; empty when no try is planned.
[[nodiscard]] QString nextTryText(const ConnectionStatus& status, qint64 nowMs, const QLocale& locale = {});
/// "3 min behind ours"; empty when the clocks agree or nothing is known.
[[nodiscard]] QString clockText(const ConnectionStatus& status, const QLocale& locale = {});

/// The rate of a growing count over the last five seconds, renewed once a second so that it can be read.
class RateMeter {
 public:
  void add(qint64 nowMs, quint64 count);
  [[nodiscard]] std::optional<double> perSecond() const;

 private:
  static constexpr qint64 kStepMs = 1'000;
  static constexpr std::size_t kSteps = 5;
  struct Reading {
    qint64 timeMs;
    quint64 count;
  };
  std::deque<Reading> readings_;
};

}  // namespace pulsedeck

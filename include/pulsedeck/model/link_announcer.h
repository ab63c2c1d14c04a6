#pragma once

#include "pulsedeck/model/connection_status.h"
#include "pulsedeck/model/notification.h"

#include <QtGlobal>

#include <optional>

namespace pulsedeck {

/// Decides when the operator is told that the live link is lost and that it is back: once each, not at every
/// attempt. A link that is lost for a shorter time than its patience is not worth a word, one that is live
/// for a moment only is not back, and one that the operator ended is no loss. Fetching data every few seconds
/// instead of the live link counts as lost. Pure: status and time in, notification out.
class LinkAnnouncer {
 public:
  static constexpr qint64 kPatienceMs = 10'000;

  /// How long a link that was lost must be live to be back.
  static constexpr qint64 kSettlingMs = 5'000;

  explicit LinkAnnouncer(qint64 patienceMs = kPatienceMs, qint64 settlingMs = kSettlingMs);

  /// To be called when the status changes and at deadlineMs(). `steadyMs` is on the monotonic clock; `wallMs`
  /// is what the notification is stamped with.
  [[nodiscard]] std::optional<Notification> update(const ConnectionStatus& status, qint64 steadyMs,
                                                   qint64 wallMs);
  /// When a loss or a return becomes worth telling, if nothing changes until then; monotonic clock.
  [[nodiscard]] std::optional<qint64> deadlineMs() const;

 private:
  [[nodiscard]] std::optional<Notification> noteLive(qint64 steadyMs, qint64 wallMs);
  [[nodiscard]] Notification notification(const char* kind, qint64 wallMs);
  [[nodiscard]] Notification lossOf(const ConnectionStatus& status, qint64 wallMs);
  [[nodiscard]] Notification returnAfter(qint64 lostForMs, qint64 wallMs);

  qint64 patienceMs_;
  qint64 settlingMs_;
  std::optional<qint64> lostSinceMs_;
  std::optional<qint64> liveSinceMs_;
  bool announced_ = false;  ///< the loss
  bool wasLive_ = false;
  quint64 count_ = 0;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/simulator/simulated_session.h"

#include <memory>
#include <vector>

namespace pulsedeck {

/// The sessions of a backend: those that a client carries, and for a while those whose client is gone, so
/// that it can come back to them.
class SessionRegistry {
 public:
  using Session = std::shared_ptr<SimulatedSession>;
  static constexpr std::size_t kMaxDetached = 16;
  static constexpr qint64 kDetachedLifeMs = 60'000;

  Session begin(QString epoch, SimulatedClient* client);
  /// Null when there is none.
  [[nodiscard]] Session of(const SimulatedClient* client) const;
  [[nodiscard]] Session withEpoch(const QString& epoch) const;
  [[nodiscard]] const std::vector<Session>& all() const { return sessions_; }

  /// Its client is gone; times are of the monotonic clock. Too many of the kind: the oldest is forgotten.
  void detach(const Session& session, qint64 nowMs);
  void forget(const Session& session);
  void forgetOutlived(qint64 nowMs);

 private:
  std::vector<Session> sessions_;  ///< those detached in the order of that
};

}  // namespace pulsedeck

#include "pulsedeck/simulator/session_registry.h"

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

bool isDetached(const SessionRegistry::Session& session) {
  return session->client == nullptr;
}

}  // namespace

SessionRegistry::Session SessionRegistry::begin(QString epoch, SimulatedClient* client) {
  const auto& session = sessions_.emplace_back(std::make_shared<SimulatedSession>(std::move(epoch)));
  session->client = client;
  return session;
}

SessionRegistry::Session SessionRegistry::of(const SimulatedClient* client) const {
  const auto found = std::find_if(sessions_.begin(), sessions_.end(),
                                  [client](const Session& session) { return session->client == client; });
  return found == sessions_.end() ? nullptr : *found;
}

SessionRegistry::Session SessionRegistry::withEpoch(const QString& epoch) const {
  const auto found = std::find_if(sessions_.begin(), sessions_.end(), [&epoch](const Session& session) {
    return session->position().epoch == epoch;
  });
  return found == sessions_.end() ? nullptr : *found;
}

void SessionRegistry::detach(const Session& session, qint64 nowMs) {
  session->client = nullptr;
  session->detachedAtMs = nowMs;
  const auto detached = std::find(sessions_.begin(), sessions_.end(), session);
  std::rotate(detached, detached + 1, sessions_.end());
  if (std::count_if(sessions_.begin(), sessions_.end(), isDetached) >
      static_cast<std::ptrdiff_t>(kMaxDetached)) {
    sessions_.erase(std::find_if(sessions_.begin(), sessions_.end(), isDetached));
  }
}

void SessionRegistry::forget(const Session& session) {
  std::erase(sessions_, session);
}

void SessionRegistry::forgetOutlived(qint64 nowMs) {
  std::erase_if(sessions_, [nowMs](const Session& session) {
    return isDetached(session) && nowMs - session->detachedAtMs > kDetachedLifeMs;
  });
}

}  // namespace pulsedeck

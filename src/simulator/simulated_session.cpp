#include "pulsedeck/simulator/simulated_session.h"

#include <algorithm>
#include <limits>

namespace pulsedeck {

StreamHeader SimulatedSession::nextHeader(bool snapshot) {
  return {++seq_, epoch_, snapshot};
}

void SimulatedSession::keep(const QByteArray& message) {
  kept_.push_back(message);
  keptBytes_ += message.size();
  while (kept_.size() > kMaxKept || keptBytes_ > kMaxKeptBytes) {
    keptBytes_ -= kept_.front().size();
    kept_.pop_front();
  }
}

bool SimulatedSession::canResumeAfter(quint64 offset) const {
  return offset <= seq_ && seq_ - offset <= kept_.size();
}

std::vector<QByteArray> SimulatedSession::after(quint64 offset) const {
  return {kept_.end() - static_cast<std::ptrdiff_t>(seq_ - offset), kept_.end()};
}

void SimulatedSession::subscribe(const Subscription& subscription, qint64 nowMs) {
  const auto isNew = [this](const QString& family) {
    return !subscription_ || !subscription_->metrics.contains(family);
  };
  if (std::any_of(subscription.metrics.begin(), subscription.metrics.end(), isNew)) liveFromMs_ = nowMs;
  subscription_ = subscription;
}

bool SimulatedSession::wantsEventsOf(const QString& entity) const {
  return subscription_ && subscription_->events.contains(entity);
}

qint64 SimulatedSession::rowsSentToMs() const {
  qint64 least = std::numeric_limits<qint64>::max();
  if (!subscription_ || !subscription_->realTimeUpdates) return least;
  for (const QString& family : subscription_->metrics)
    least = std::min(least, sentToMs_.value(family));
  return least;
}

bool SimulatedSession::wantsRow(const QString& family, qint64 rowMs) const {
  return subscription_ && subscription_->realTimeUpdates && subscription_->metrics.contains(family) &&
         sentToMs_.value(family) < rowMs;
}

void SimulatedSession::rowSent(qint64 rowMs) {
  for (const QString& family : subscription_->metrics) {
    qint64& sentTo = sentToMs_[family];
    sentTo = std::max(sentTo, rowMs);
  }
}

}  // namespace pulsedeck

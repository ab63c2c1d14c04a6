#include "pulsedeck/app/subscription_keeper.h"

#include <utility>

namespace pulsedeck {

SubscriptionKeeper::SubscriptionKeeper(SubscriptionPlan plan, int minIntervalMs, QObject* parent)
    : QObject(parent), plan_(std::move(plan)), current_(plan_.wanted()), pause_(this) {
  pause_.setSingleShot(true);
  pause_.setInterval(minIntervalMs);
  connect(&pause_, &QTimer::timeout, this, &SubscriptionKeeper::update);
}

void SubscriptionKeeper::setPageFamilies(const QStringList& families) {
  plan_.pages = families;
  if (!pause_.isActive()) update();
}

void SubscriptionKeeper::setRuleFamilies(const QStringList& families) {
  plan_.rules = families;
  if (!pause_.isActive()) update();
}

void SubscriptionKeeper::update() {
  Subscription wanted = plan_.wanted();
  if (wanted == current_) return;
  current_ = std::move(wanted);
  pause_.start();
  Q_EMIT changed(current_);
}

}  // namespace pulsedeck

#include "pulsedeck/model/subscription_plan.h"

namespace pulsedeck {

Subscription SubscriptionPlan::wanted() const {
  Subscription subscription = allowed;
  subscription.metrics.removeIf([this](const QString& family) {
    return !pages.contains(family) && !rules.contains(family) && !history.contains(family);
  });
  return subscription;
}

}  // namespace pulsedeck

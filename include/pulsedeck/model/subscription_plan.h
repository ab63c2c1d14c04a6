#pragma once

#include "pulsedeck/model/subscription.h"

#include <QStringList>

namespace pulsedeck {

/// What may be asked of the server, and who needs which families of it. A plain value.
struct SubscriptionPlan {
  Subscription allowed;  ///< the most that is ever asked for
  QStringList pages;     ///< families that the open pages show
  QStringList rules;     ///< families that rules watch
  QStringList history;   ///< families recorded though nobody looks

  /// No more than is needed and no more than is allowed. Notifications and events are as allowed: the tray
  /// and the activity list are always there. Families keep their order, so equal needs give equal
  /// subscriptions.
  [[nodiscard]] Subscription wanted() const;
};

}  // namespace pulsedeck

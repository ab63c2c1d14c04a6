#pragma once

#include "pulsedeck/model/notification_center.h"

#include <QString>
#include <QStringMatcher>

#include <optional>
#include <vector>

namespace pulsedeck {

/// Which notifications a list shows. Pure.
struct NotificationFilter {
  enum class States {
    Active,  ///< read or not, nobody has dealt with them
    Unread,
    Acknowledged,
    Snoozed,
    All
  };

  States states = States::Active;
  std::optional<Severity> severity;
  std::optional<NotificationCategory> category;
  QString search;  ///< words that all stand somewhere in title and message, in whatever case

  /// Of one; a NotificationMatcher looks at many.
  [[nodiscard]] bool accepts(const NotificationEntry& entry) const;

  bool operator==(const NotificationFilter&) const = default;
};

/// A filter made ready to look at thousands of entries.
class NotificationMatcher {
 public:
  explicit NotificationMatcher(const NotificationFilter& filter);

  [[nodiscard]] bool accepts(const NotificationEntry& entry) const;

 private:
  NotificationFilter filter_;
  std::vector<QStringMatcher> words_;
};

/// As people call it: "AI agents".
[[nodiscard]] QString wordFor(NotificationCategory category);

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/activity.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace pulsedeck {

/// What of the activity the operator wants to see. Pure.
class ActivityQuery {
 public:
  ActivityQuery() = default;
  /// Events of that entity type, or of all, that have every word of `text` in their type (as it is shown or
  /// as it came), entity, summary or details, whatever its case.
  ActivityQuery(std::optional<EntityType> type, const QString& text);

  [[nodiscard]] bool isForAll() const { return !type_ && words_.isEmpty(); }
  /// `title` is the event's type as it is shown.
  [[nodiscard]] bool accepts(const ActivityEvent& event, const QString& title) const;

  bool operator==(const ActivityQuery&) const = default;

 private:
  std::optional<EntityType> type_;
  QStringList words_;
};

}  // namespace pulsedeck

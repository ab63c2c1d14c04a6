#include "pulsedeck/ui/activity_query.h"

#include <algorithm>

namespace pulsedeck {

ActivityQuery::ActivityQuery(std::optional<EntityType> type, const QString& text)
    : type_(type), words_(text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {}

bool ActivityQuery::accepts(const ActivityEvent& event, const QString& title) const {
  if (type_ && event.entityType != *type_) return false;
  return std::all_of(words_.begin(), words_.end(), [&](const QString& word) {
    const auto has = [&word](const QString& text) { return text.contains(word, Qt::CaseInsensitive); };
    return has(title) || has(event.summary) || has(event.entityId) || has(event.eventType) ||
           has(event.detailsJson);
  });
}

}  // namespace pulsedeck

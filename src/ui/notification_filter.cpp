#include "pulsedeck/ui/notification_filter.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace pulsedeck {

namespace {

bool isOf(NotificationFilter::States states, NotificationState state) {
  switch (states) {
    case NotificationFilter::States::Active:
      return state == NotificationState::Unread || state == NotificationState::Read;
    case NotificationFilter::States::Unread:
      return state == NotificationState::Unread;
    case NotificationFilter::States::Acknowledged:
      return state == NotificationState::Acknowledged;
    case NotificationFilter::States::Snoozed:
      return state == NotificationState::Snoozed;
    case NotificationFilter::States::All:
      return true;
  }
  Q_UNREACHABLE();
}

}  // namespace

bool NotificationFilter::accepts(const NotificationEntry& entry) const {
  return NotificationMatcher(*this).accepts(entry);
}

NotificationMatcher::NotificationMatcher(const NotificationFilter& filter) : filter_(filter) {
  const QStringList words = filter.search.split(u' ', Qt::SkipEmptyParts);
  for (const QString& word : words)
    words_.emplace_back(word, Qt::CaseInsensitive);
}

bool NotificationMatcher::accepts(const NotificationEntry& entry) const {
  const Notification& told = entry.newest;
  if (!isOf(filter_.states, entry.state)) return false;
  if (filter_.severity && told.severity != *filter_.severity) return false;
  if (filter_.category && told.category != *filter_.category) return false;
  return std::all_of(words_.begin(), words_.end(), [&told](const QStringMatcher& word) {
    return word.indexIn(told.title) >= 0 || word.indexIn(told.message) >= 0;
  });
}

QString wordFor(NotificationCategory category) {
  switch (category) {
    case NotificationCategory::System:
      return QCoreApplication::translate("NotificationCategory", "System");
    case NotificationCategory::Campaign:
      return QCoreApplication::translate("NotificationCategory", "Campaigns");
    case NotificationCategory::Lead:
      return QCoreApplication::translate("NotificationCategory", "Leads");
    case NotificationCategory::Payment:
      return QCoreApplication::translate("NotificationCategory", "Payments");
    case NotificationCategory::AiAgent:
      return QCoreApplication::translate("NotificationCategory", "AI agents");
  }
  Q_UNREACHABLE();
}

}  // namespace pulsedeck

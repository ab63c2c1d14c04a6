#include "pulsedeck/ui/notification_filter.h"

#include <QCoreApplication>

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
  const Notification& told = entry.newest;
  if (!isOf(states, entry.state)) return false;
  if (severity && told.severity != *severity) return false;
  if (category && told.category != *category) return false;
  if (search.isEmpty()) return true;
  const QList<QStringView> words = QStringView(search).split(u' ', Qt::SkipEmptyParts);
  return std::all_of(words.begin(), words.end(), [&](QStringView word) {
    return told.title.contains(word, Qt::CaseInsensitive) || told.message.contains(word, Qt::CaseInsensitive);
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

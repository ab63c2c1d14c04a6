#include "load_alerts.h"

namespace pulsedeck {

namespace {

constexpr quint64 kTitles = 40;
constexpr quint64 kOneTitleOfItsOwnIn = 7;
constexpr quint64 kOneErrorIn = 20;

}  // namespace

Notification loadNotification(quint64 number, qint64 timeMs) {
  const bool hasOwnTitle = number % kOneTitleOfItsOwnIn == 0;
  Notification notification;
  notification.id = QStringLiteral("load-n%1").arg(number);
  notification.title = QStringLiteral("Load alert %1").arg(hasOwnTitle ? kTitles + number : number % kTitles);
  notification.message = QStringLiteral("Number %1 of a flood").arg(number);
  notification.severity =
      number % kOneErrorIn == 0 ? Severity::Error : static_cast<Severity>(number % kOneErrorIn % 3);
  notification.timeMs = timeMs;
  return notification;
}

ActivityEvent loadEvent(quint64 number, qint64 timeMs) {
  ActivityEvent event;
  event.id = QStringLiteral("load-e%1").arg(number);
  event.eventType = QStringLiteral("payment_received");
  event.entityType = EntityType::Payment;
  event.entityId = QStringLiteral("invoice %1").arg(number);
  event.detailsJson = QStringLiteral("{\"summary\":\"invoice %1\"}").arg(number);
  event.timeMs = timeMs;
  return event;
}

}  // namespace pulsedeck

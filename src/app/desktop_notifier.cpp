#include "pulsedeck/app/desktop_notifier.h"

#if defined(PULSEDECK_HAS_DBUS)
#include "notification_service.h"
#endif

namespace pulsedeck {

#if defined(PULSEDECK_HAS_DBUS)

DesktopNotifier::DesktopNotifier(const QString& busAddress, QObject* parent)
    : QObject(parent), service_(std::make_unique<NotificationService>(busAddress)) {
  connect(service_.get(), &NotificationService::closed, this, &DesktopNotifier::closed);
  connect(service_.get(), &NotificationService::failed, this, &DesktopNotifier::notShown);
  connect(service_.get(), &NotificationService::invoked, this,
          [this](const QString& id, const QString& action) {
            if (action == QLatin1StringView("acknowledge")) {
              Q_EMIT acknowledgeRequested(id);
            } else if (action == QLatin1StringView("snooze")) {
              Q_EMIT snoozeRequested(id);
            } else {
              Q_EMIT openRequested(id);
            }
          });
}

void DesktopNotifier::show(const DesktopMessage& message) {
  service_->show(message);
}

void DesktopNotifier::close(const QString& id) {
  service_->close(id);
}

#else

class NotificationService {};

DesktopNotifier::DesktopNotifier(const QString&, QObject* parent) : QObject(parent) {}

void DesktopNotifier::show(const DesktopMessage& message) {
  Q_EMIT notShown(message);
}

void DesktopNotifier::close(const QString&) {}

#endif

DesktopNotifier::~DesktopNotifier() = default;

}  // namespace pulsedeck

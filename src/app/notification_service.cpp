#include "notification_service.h"

#include <QDBusPendingCallWatcher>
#include <QGuiApplication>

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

/// Both the name of the service and of its interface.
QString serviceName() {
  return QStringLiteral("org.freedesktop.Notifications");
}

QString objectPath() {
  return QStringLiteral("/org/freedesktop/Notifications");
}

QDBusMessage methodCall(const char* method, const QVariantList& arguments) {
  QDBusMessage message =
      QDBusMessage::createMethodCall(serviceName(), objectPath(), serviceName(), QLatin1StringView(method));
  message.setArguments(arguments);
  return message;
}

/// A service that is only slow must not be taken for an absent one too soon.
constexpr int kPatienceMs = 10'000;
constexpr qsizetype kMostWaiting = 100;
constexpr int kServersChoice = -1;
constexpr int kForEver = 0;

QString iconFor(Severity severity) {
  switch (severity) {
    case Severity::Info:
    case Severity::Success:
      return QStringLiteral("dialog-information");
    case Severity::Warning:
      return QStringLiteral("dialog-warning");
    case Severity::Error:
      return QStringLiteral("dialog-error");
  }
  Q_UNREACHABLE();
}

/// Low, normal or critical.
uchar urgencyOf(Severity severity) {
  if (severity == Severity::Error) return 2;
  return severity == Severity::Info ? 0 : 1;
}

QString desktopEntry() {
  const QString name = QGuiApplication::desktopFileName();
  return name.isEmpty() ? QCoreApplication::applicationName() : name;
}

QString applicationTitle() {
  const QString name = QGuiApplication::applicationDisplayName();
  return name.isEmpty() ? QCoreApplication::applicationName() : name;
}

}  // namespace

NotificationService::NotificationService(const QString& busAddress) : address_(busAddress) {
  watcher_.setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
  connect(&watcher_, &QDBusServiceWatcher::serviceOwnerChanged, this,
          [this](const QString&, const QString&, const QString& owner) { noteOwner(owner); });
}

void NotificationService::connectToBus() {
  if (bus_) return;
  bus_ = address_.isEmpty()
             ? QDBusConnection::sessionBus()
             : QDBusConnection::connectToBus(address_, QStringLiteral("pulsedeck-notifications"));
  if (!bus_->isConnected()) return;
  watcher_.setConnection(*bus_);
  watcher_.addWatchedService(serviceName());
  // From whomever they come: that is compared with who answered, without having to ask the bus and wait.
  bus_->connect(QString(), objectPath(), serviceName(), QStringLiteral("ActionInvoked"), this,
                SLOT(noteAction(QDBusMessage)));
  bus_->connect(QString(), objectPath(), serviceName(), QStringLiteral("NotificationClosed"), this,
                SLOT(noteClosed(QDBusMessage)));
}

void NotificationService::show(const DesktopMessage& message) {
  connectToBus();
  if (!bus_->isConnected()) {
    Q_EMIT failed(message);
    return;
  }
  if (capabilities_) return send(message);
  waiting_.removeIf([&](const DesktopMessage& waiting) { return waiting.id == message.id; });
  if (waiting_.size() >= kMostWaiting) Q_EMIT failed(waiting_.takeFirst());
  waiting_ << message;
  askCapabilities();
}

void NotificationService::askCapabilities() {
  if (std::exchange(askedCapabilities_, true)) return;
  call("GetCapabilities", {}, [this](const QDBusMessage& answer) {
    askedCapabilities_ = false;
    const QList<DesktopMessage> waiting = std::exchange(waiting_, {});
    const bool answered = answer.type() == QDBusMessage::ReplyMessage;
    if (answered) {
      owner_ = answer.service();
      capabilities_ = answer.arguments().value(0).toStringList();
    }
    for (const DesktopMessage& message : waiting) {
      if (answered) {
        send(message);
      } else {
        Q_EMIT failed(message);
      }
    }
  });
}

void NotificationService::send(const DesktopMessage& message) {
  Entry& entry = entries_[message.id];
  entry.closeWanted = false;
  if (entry.asked) {
    entry.next = message;
    return;
  }
  entry.asked = true;
  call("Notify", arguments(message, entry.serverId),
       [this, message, service = service_](const QDBusMessage& answer) {
         noteAnswer(message, answer, service);
       });
}

void NotificationService::noteAnswer(const DesktopMessage& message, const QDBusMessage& answer, int service) {
  Entry& entry = entries_[message.id];
  entry.asked = false;
  const DesktopMessage newest = entry.next.value_or(message);
  const bool hasNext = std::exchange(entry.next, std::nullopt).has_value();
  const bool isOld = service != service_;
  if (answer.type() != QDBusMessage::ReplyMessage) {
    const bool closeWanted = entry.closeWanted;
    const bool resend = isOld && !std::exchange(entry.wasResent, true);
    entry.serverId = 0;
    if (closeWanted || !resend) entries_.remove(message.id);
    if (closeWanted) return;
    // A service that ended over it may have a successor.
    if (resend) return show(newest);
    Q_EMIT failed(newest);
    return;
  }
  entry.wasResent = false;
  // What the one before it showed went with it, and its numbers mean nothing to this one.
  entry.serverId = isOld ? 0 : answer.arguments().value(0).toUInt();
  if (entry.closeWanted) {
    closeOnServer(entry.serverId);
    entries_.remove(message.id);
  } else if (hasNext) {
    show(newest);
  } else if (isOld) {
    entries_.remove(message.id);
    Q_EMIT closed(message.id);
  }
}

void NotificationService::close(const QString& id) {
  waiting_.removeIf([&](const DesktopMessage& waiting) { return waiting.id == id; });
  const auto entry = entries_.find(id);
  if (entry == entries_.end()) return;
  if (entry->asked) {
    entry->closeWanted = true;
    entry->next.reset();
    return;
  }
  closeOnServer(entry->serverId);
  entries_.erase(entry);
}

void NotificationService::closeOnServer(uint serverId) {
  if (serverId == 0) return;
  bus_->send(methodCall("CloseNotification", {serverId}));
}

void NotificationService::noteOwner(const QString& owner) {
  // An answer of the new one can be quicker than the news of it.
  if (!owner.isEmpty() && owner == owner_) return;
  ++service_;
  owner_.clear();
  capabilities_.reset();
  QStringList gone;
  for (auto entry = entries_.begin(); entry != entries_.end();) {
    // The bus answers for the one that ended.
    if (entry->asked) {
      ++entry;
      continue;
    }
    gone << entry.key();
    entry = entries_.erase(entry);
  }
  for (const QString& id : std::as_const(gone))
    Q_EMIT closed(id);
}

void NotificationService::noteAction(const QDBusMessage& signal) {
  const QString id = idOf(signal);
  if (!id.isEmpty()) Q_EMIT invoked(id, signal.arguments().value(1).toString());
}

void NotificationService::noteClosed(const QDBusMessage& signal) {
  const QString id = idOf(signal);
  if (id.isEmpty()) return;
  Entry& entry = entries_[id];
  entry.serverId = 0;
  // One that takes its place is on its way.
  if (entry.asked) return;
  entries_.remove(id);
  Q_EMIT closed(id);
}

/// Of one of ours; empty for another program's.
QString NotificationService::idOf(const QDBusMessage& signal) const {
  const uint serverId = signal.arguments().value(0).toUInt();
  if (serverId == 0 || owner_.isEmpty() || signal.service() != owner_) return {};
  for (auto entry = entries_.begin(); entry != entries_.end(); ++entry) {
    if (entry->serverId == serverId) return entry.key();
  }
  return {};
}

void NotificationService::call(const char* method, const QVariantList& arguments,
                               const std::function<void(const QDBusMessage&)>& answered) {
  auto* const answer =
      new QDBusPendingCallWatcher(bus_->asyncCall(methodCall(method, arguments), kPatienceMs), this);
  connect(answer, &QDBusPendingCallWatcher::finished, this, [answered](QDBusPendingCallWatcher* watcher) {
    watcher->deleteLater();
    answered(watcher->reply());
  });
}

QVariantList NotificationService::arguments(const DesktopMessage& message, uint serverId) const {
  QStringList actions;
  if (can("actions")) {
    actions << QStringLiteral("default") << tr("Open") << QStringLiteral("open") << tr("Open");
    if (message.isEntry) {
      actions << QStringLiteral("acknowledge") << tr("Acknowledge") << QStringLiteral("snooze")
              << tr("Snooze 15 min");
    }
  }
  const bool showsText = can("body") && !message.text.isEmpty();
  const QString text = can("body-markup") ? message.text.toHtmlEscaped() : message.text;
  // The sounds are ours, where the operator wants some.
  const QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(urgencyOf(message.severity))},
                          {QStringLiteral("desktop-entry"), desktopEntry()},
                          {QStringLiteral("suppress-sound"), true}};
  const int timeout = message.severity == Severity::Error ? kForEver : kServersChoice;
  return {applicationTitle(),
          serverId,
          iconFor(message.severity),
          message.title,
          showsText ? text : QString(),
          actions,
          hints,
          timeout};
}

bool NotificationService::can(const char* capability) const {
  return capabilities_ && capabilities_->contains(QLatin1StringView(capability));
}

}  // namespace pulsedeck

#include "pulsedeck/app/tray_host_watch.h"

#if defined(PULSEDECK_HAS_DBUS)
#include "older_tray.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QTimer>

#include <utility>
#endif

namespace pulsedeck {

#if defined(PULSEDECK_HAS_DBUS)

namespace {

QString serviceName() {
  return QStringLiteral("org.kde.StatusNotifierWatcher");
}

QString objectPath() {
  return QStringLiteral("/StatusNotifierWatcher");
}

}  // namespace

class TrayHostWatch::Bus {
 public:
  Bus(TrayHostWatch& watch, const QString& address, int olderKindAfterMs)
      : watch_(watch), address_(address), olderKindAfterMs_(olderKindAfterMs) {}

  void start() {
    // Wayland has none of the older kind: there is no reason ever to ask without one on D-Bus.
    if (!QGuiApplication::platformName().startsWith(QLatin1StringView("wayland"))) {
      QTimer::singleShot(olderKindAfterMs_, &watch_, &TrayHostWatch::due);
    }
    QDBusConnection bus = connection();
    if (!bus.isConnected()) return;
    services_.setConnection(bus);
    services_.addWatchedService(serviceName());
    connect(&services_, &QDBusServiceWatcher::serviceRegistered, &watch_, &TrayHostWatch::ask);
    connect(&services_, &QDBusServiceWatcher::serviceUnregistered, &watch_, [this] { note(false); });
    // The one that keeps the list of trays can be there before the first of them, and stays after the last.
    for (const QString& signal :
         {QStringLiteral("StatusNotifierHostRegistered"), QStringLiteral("StatusNotifierHostUnregistered")})
      bus.connect(QString(), objectPath(), serviceName(), signal, &watch_, SLOT(ask()));
    ask();
  }

  [[nodiscard]] bool knowsHost() const { return hostOnBus_ || isOlderTrayThere(); }

  void ask() {
    QDBusMessage call = QDBusMessage::createMethodCall(serviceName(), objectPath(),
                                                       QStringLiteral("org.freedesktop.DBus.Properties"),
                                                       QStringLiteral("Get"));
    call.setArguments({serviceName(), QStringLiteral("IsStatusNotifierHostRegistered")});
    call.setAutoStartService(false);
    auto* const answer = new QDBusPendingCallWatcher(connection().asyncCall(call), &watch_);
    connect(answer, &QDBusPendingCallWatcher::finished, &watch_, [this](QDBusPendingCallWatcher* watcher) {
      const QDBusPendingReply<QDBusVariant> reply = *watcher;
      watcher->deleteLater();
      note(!reply.isError() && reply.value().variant().toBool());
    });
  }

 private:
  void note(bool hostOnBus) {
    if (std::exchange(hostOnBus_, hostOnBus) != hostOnBus) Q_EMIT watch_.due();
  }

  [[nodiscard]] QDBusConnection connection() const {
    return address_.isEmpty() ? QDBusConnection::sessionBus()
                              : QDBusConnection::connectToBus(address_, QStringLiteral("pulsedeck-tray"));
  }

  TrayHostWatch& watch_;
  const QString address_;
  const int olderKindAfterMs_;
  QDBusServiceWatcher services_;
  bool hostOnBus_ = false;
};

void TrayHostWatch::start() {
  bus_->start();
}

#else

class TrayHostWatch::Bus {
 public:
  Bus(TrayHostWatch&, const QString&, int) {}

  void ask() {}
  /// Without D-Bus Qt has nothing to decide.
  [[nodiscard]] static bool knowsHost() { return true; }
};

void TrayHostWatch::start() {
  Q_EMIT due();
}

#endif

TrayHostWatch::TrayHostWatch(const QString& busAddress, int olderKindAfterMs, QObject* parent)
    : QObject(parent), bus_(std::make_unique<Bus>(*this, busAddress, olderKindAfterMs)) {}

TrayHostWatch::~TrayHostWatch() = default;

void TrayHostWatch::ask() {
  bus_->ask();
}

bool TrayHostWatch::knowsHost() const {
  return bus_->knowsHost();
}

}  // namespace pulsedeck

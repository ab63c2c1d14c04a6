#include "pulsedeck/app/screen_awake.h"

#if defined(PULSEDECK_HAS_DBUS)
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#endif

#include <optional>
#include <utility>

namespace pulsedeck {

#if defined(PULSEDECK_HAS_DBUS)

namespace {

QDBusMessage screenSaverCall(const char* method, const QVariantList& arguments) {
  QDBusMessage call = QDBusMessage::createMethodCall(
      QStringLiteral("org.freedesktop.ScreenSaver"), QStringLiteral("/org/freedesktop/ScreenSaver"),
      QStringLiteral("org.freedesktop.ScreenSaver"), QLatin1StringView(method));
  call.setArguments(arguments);
  return call;
}

}  // namespace

struct ScreenAwake::Bus {
  QString address;
  std::optional<uint> cookie;      ///< the desktop's receipt
  QDBusUnixFileDescriptor system;  ///< the system's, valid as long as it is held
  bool asked = false;              ///< an answer is on its way

  /// Connects when first needed.
  [[nodiscard]] QDBusConnection session() const {
    return address.isEmpty() ? QDBusConnection::sessionBus()
                             : QDBusConnection::connectToBus(address, QStringLiteral("pulsedeck-awake"));
  }
};

ScreenAwake::ScreenAwake(const QString& busAddress, QObject* parent)
    : QObject(parent), bus_(std::make_unique<Bus>()) {
  bus_->address = busAddress;
}

ScreenAwake::~ScreenAwake() {
  release();
}

void ScreenAwake::setWanted(bool wanted) {
  if (std::exchange(wanted_, wanted) == wanted) return;
  if (wanted) {
    askDesktop();
  } else {
    release();
  }
}

void ScreenAwake::askDesktop() {
  if (std::exchange(bus_->asked, true)) return;
  const QDBusMessage call =
      screenSaverCall("Inhibit", {QStringLiteral("Pulsedeck"), QStringLiteral("Wallboard")});
  auto* answer = new QDBusPendingCallWatcher(bus_->session().asyncCall(call), this);
  connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* watcher) {
    const QDBusPendingReply<uint> reply = *watcher;
    watcher->deleteLater();
    bus_->asked = false;
    if (reply.isError()) return askSystem();
    bus_->cookie = reply.value();
    if (!wanted_) release();
  });
}

void ScreenAwake::askSystem() {
  if (!wanted_ || std::exchange(bus_->asked, true)) return;
  QDBusMessage call = QDBusMessage::createMethodCall(
      QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
      QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
  call.setArguments({QStringLiteral("idle"), QStringLiteral("Pulsedeck"), QStringLiteral("Wallboard"),
                     QStringLiteral("block")});
  auto* answer = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
  connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* watcher) {
    const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
    watcher->deleteLater();
    bus_->asked = false;
    if (!reply.isError() && wanted_) bus_->system = reply.value();
  });
}

void ScreenAwake::release() {
  bus_->system = QDBusUnixFileDescriptor();
  if (!bus_->cookie) return;
  bus_->session().send(screenSaverCall("UnInhibit", {*std::exchange(bus_->cookie, std::nullopt)}));
}

#else

struct ScreenAwake::Bus {};

ScreenAwake::ScreenAwake(const QString&, QObject* parent) : QObject(parent) {}

ScreenAwake::~ScreenAwake() = default;

void ScreenAwake::setWanted(bool wanted) {
  wanted_ = wanted;
}

void ScreenAwake::askDesktop() {}

void ScreenAwake::askSystem() {}

void ScreenAwake::release() {}

#endif

}  // namespace pulsedeck

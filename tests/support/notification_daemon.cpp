#include "support/notification_daemon.h"

#include <QDBusConnectionInterface>
#include <QFile>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTest>

namespace pulsedeck::test {

namespace {

constexpr int kPatienceMs = 30'000;
const char* const kPython = "/usr/bin/python3";

QString latin(const char* text) {
  return QString::fromLatin1(text);
}

QString serviceName() {
  return latin("org.freedesktop.Notifications");
}

}  // namespace

NotificationDaemon::~NotificationDaemon() {
  stop();
  QDBusConnection::disconnectFromBus(latin("notification-daemon"));
  bus_.kill();
  bus_.waitForFinished(kPatienceMs);
}

QString NotificationDaemon::missing() {
  if (QStandardPaths::findExecutable(latin("dbus-daemon")).isEmpty()) return latin("dbus-daemon");
  QProcess python;
  python.start(latin(kPython), {latin("-c"), latin("import dbusmock")});
  const bool there = python.waitForFinished(kPatienceMs) && python.exitCode() == 0;
  return there ? QString() : latin("python3-dbusmock");
}

bool NotificationDaemon::startBus() {
  bus_.start(latin("dbus-daemon"), {latin("--session"), latin("--nofork"), latin("--print-address")});
  if (!bus_.waitForReadyRead(kPatienceMs)) return false;
  address_ = QString::fromUtf8(bus_.readLine()).trimmed();
  return QDBusConnection::connectToBus(address_, latin("notification-daemon")).isConnected();
}

bool NotificationDaemon::start(const QString& capabilities) {
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(latin("DBUS_SESSION_BUS_ADDRESS"), address_);
  daemon_.setProcessEnvironment(environment);
  QFile::remove(folder_.filePath(latin("calls")));
  daemon_.start(latin(kPython),
                {latin("-m"), latin("dbusmock"), latin("--template"), latin("notification_daemon"),
                 latin("--logfile"), folder_.filePath(latin("calls")), latin("--parameters"),
                 QStringLiteral("{\"capabilities\": \"%1\"}").arg(capabilities)});
  const QDBusConnection bus(latin("notification-daemon"));
  return QTest::qWaitFor([&] { return bus.interface()->isServiceRegistered(serviceName()).value(); },
                         kPatienceMs);
}

void NotificationDaemon::stop() {
  daemon_.kill();
  daemon_.waitForFinished(kPatienceMs);
}

void NotificationDaemon::invoke(uint id, const QString& action) {
  emitSignal("ActionInvoked", "us", {id, action});
}

void NotificationDaemon::closed(uint id) {
  emitSignal("NotificationClosed", "uu", {id, 2U});
}

void NotificationDaemon::emitSignal(const char* name, const char* signature, const QVariantList& arguments) {
  QDBusMessage call = QDBusMessage::createMethodCall(serviceName(), latin("/org/freedesktop/Notifications"),
                                                     latin("org.freedesktop.DBus.Mock"), latin("EmitSignal"));
  call.setArguments({serviceName(), latin(name), latin(signature), QVariant(arguments)});
  QDBusConnection(latin("notification-daemon")).call(call);
}

QStringList NotificationDaemon::calls() const {
  QFile file(folder_.filePath(latin("calls")));
  QStringList calls;
  if (!file.open(QIODevice::ReadOnly)) return calls;
  // Each line begins with the time.
  for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
    calls << line.section(u' ', 1);
  return calls;
}

QStringList NotificationDaemon::calls(const char* method) const {
  QStringList found = calls();
  found.removeIf([&](const QString& line) { return line.section(u' ', 0, 0) != latin(method); });
  return found;
}

}  // namespace pulsedeck::test

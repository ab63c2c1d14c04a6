#include "pulsedeck/app/running_instance.h"

#include "pulsedeck/app/state_folder.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QThread>

#include <spdlog/spdlog.h>

#include <tuple>

namespace pulsedeck {

namespace {

constexpr unsigned long kAskEveryMs = 100;
constexpr char kAnswer[] = "shown";

/// The folder is the user's, so the name is another one for each. Sockets have short names only, which a
/// state folder's need not be.
QString socketName(const QString& lockFile) {
  const QByteArray path = QFileInfo(lockFile).absoluteFilePath().toUtf8();
  const QByteArray hash = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex();
  const QString name = QStringLiteral("pulsedeck-") + QString::fromLatin1(hash.first(16));
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
  // A folder that nobody else may write to, where there is one.
  const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
  constexpr qsizetype kLongestPath = 100;
  if (QDir::isAbsolutePath(runtime) && runtime.size() + name.size() < kLongestPath) {
    return runtime + QLatin1Char('/') + name;
  }
#endif
  return name;
}

}  // namespace

RunningInstance::RunningInstance(const QString& lockFile, QObject* parent)
    : QObject(parent), lock_(lockFile), name_(socketName(lockFile)) {
  // Where that fails, so does the lock.
  std::ignore = makePrivateFolder(QFileInfo(lockFile).path());
  // However old: it is there as long as its program runs.
  lock_.setStaleLockTime(0);
  isFirst_ = lock();
  if (isFirst_) listen();
}

bool RunningInstance::lock() {
  if (lock_.tryLock()) return true;
  if (lock_.error() != QLockFile::LockFailedError) {
    spdlog::warn("state: no lock can be made; another dashboard may use the same files");
    return true;
  }
  // Left by a crash in another container or on another host, so that its process' number tells nothing. One
  // that is held cannot be removed.
  return lock_.removeStaleLockFile() && lock_.tryLock();
}

void RunningInstance::listen() {
  server_.setSocketOptions(QLocalServer::UserAccessOption);
  connect(&server_, &QLocalServer::newConnection, this, [this] {
    while (QLocalSocket* const caller = server_.nextPendingConnection()) {
      connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
      caller->write(kAnswer);
      caller->disconnectFromServer();
    }
    Q_EMIT called();
  });
  // Whose lock this is may remove what a crash left.
  QLocalServer::removeServer(name_);
  if (!server_.listen(name_)) {
    spdlog::warn("state: later dashboards cannot call this one: {}", server_.errorString().toStdString());
  }
}

bool RunningInstance::callFirst(int patienceMs) {
  const QDeadlineTimer deadline(patienceMs);
  while (!isFirst_ && !deadline.hasExpired()) {
    if (answers(static_cast<int>(deadline.remainingTime()))) return true;
    // One that ends answers no more, but still saves and holds its lock.
    isFirst_ = lock();
    if (isFirst_) {
      listen();
    } else {
      QThread::msleep(kAskEveryMs);
    }
  }
  return false;
}

bool RunningInstance::answers(int patienceMs) const {
  QLocalSocket first;
  first.connectToServer(name_, QIODevice::ReadOnly);
  return first.waitForConnected(patienceMs) && first.waitForReadyRead(patienceMs);
}

}  // namespace pulsedeck

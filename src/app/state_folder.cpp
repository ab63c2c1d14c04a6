#include "pulsedeck/app/state_folder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace pulsedeck {

QString stateFolder() {
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
  // QStandardPaths knows the state folder from Qt 6.7 only.
  // The XDG specification has empty and relative paths ignored.
  const QString given = qEnvironmentVariable("XDG_STATE_HOME");
  const QString home =
      QDir::isAbsolutePath(given) ? given : QDir::homePath() + QStringLiteral("/.local/state");
  return home + QStringLiteral("/pulsedeck");
#else
  return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
#endif
}

bool makePrivateFolder(const QString& path) {
  return QDir().mkpath(path) &&
         QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString stateFileOf(const QString& folder, const QString& kind, const QString& server) {
  const QByteArray hash = QCryptographicHash::hash(server.toUtf8(), QCryptographicHash::Sha256).toHex();
  const QString name = server.isEmpty() ? QStringLiteral("simulation") : QString::fromLatin1(hash.first(16));
  return QStringLiteral("%1/%2-%3.json").arg(folder, kind, name);
}

}  // namespace pulsedeck

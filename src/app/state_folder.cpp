#include "pulsedeck/app/state_folder.h"

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

}  // namespace pulsedeck

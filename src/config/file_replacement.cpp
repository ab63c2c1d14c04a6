#include "pulsedeck/config/file_replacement.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace pulsedeck {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(FileReplacement)
};

/// Goes on after a part, as a disk that gets full takes one: why is told only when nothing more is taken.
bool writeAll(QSaveFile& file, const QByteArray& content) {
  qsizetype written = 0;
  while (written < content.size()) {
    const qint64 taken = file.write(content.constData() + written, content.size() - written);
    if (taken <= 0) return false;
    written += taken;
  }
  return true;
}

tl::expected<void, FileFault> write(const QString& path, const QByteArray& content, FileReaders readers) {
  QSaveFile file(path);
  // A buffer is written by commit() only, which does not notice when that fails and puts an empty file in
  // the old one's place.
  const bool written = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) &&
                       (readers == FileReaders::AsBefore ||
                        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) &&
                       writeAll(file, content) && file.commit();
  if (written) return {};
  return tl::make_unexpected(FileFault{file.error(), file.errorString()});
}

}  // namespace

tl::expected<void, FileFault> replaceFile(const QString& path, const QByteArray& content, FileReaders readers,
                                          OldFile old) {
  QString backup;
  if (old == OldFile::KeptAside && (QFileInfo::exists(path) || QFileInfo(path).isSymLink())) {
    backup = putFileAside(path);
    if (backup.isEmpty()) {
      return tl::make_unexpected(
          FileFault{QFileDevice::RenameError, Texts::tr("The old file cannot be kept as a backup.")});
    }
  }
  auto written = write(path, content, readers);
  if (!written && !backup.isEmpty()) QFile::rename(backup, path);
  return written;
}

QString putFileAside(const QString& path) {
  QString backup = path + QStringLiteral(".bak");
  for (int number = 2; QFileInfo::exists(backup) || QFileInfo(backup).isSymLink(); ++number)
    backup = path + QStringLiteral(".bak%1").arg(number);
  return QFile::rename(path, backup) ? backup : QString();
}

}  // namespace pulsedeck

#pragma once

#include <QByteArray>
#include <QFileDevice>
#include <QString>

#include <tl/expected.hpp>

namespace pulsedeck {

/// Why a file was not written.
struct FileFault {
  QFileDevice::FileError error;  ///< ResourceError where the disk is full
  QString text;                  ///< one line, without the path
};

enum class FileReaders { AsBefore, OwnerAlone };
enum class OldFile { Dropped, KeptAside };

/// Writes a file as a whole. Whatever fails, a full disk too, what stood there before stands there still. Its
/// folder has to be there. May be called from any thread.
[[nodiscard]] tl::expected<void, FileFault> replaceFile(const QString& path, const QByteArray& content,
                                                        FileReaders readers = FileReaders::AsBefore,
                                                        OldFile old = OldFile::Dropped);

/// Renames it to *.bak, beside earlier backups: one may be all that is left of what the operator wrote. The
/// backup's path, empty where it could not be renamed.
[[nodiscard]] QString putFileAside(const QString& path);

}  // namespace pulsedeck

#include "pulsedeck/app/state_file.h"

#include "pulsedeck/app/state_faults.h"
#include "pulsedeck/app/state_folder.h"
#include "pulsedeck/config/file_replacement.h"

#include <QFile>
#include <QFileInfo>

#include <spdlog/spdlog.h>

#include <utility>

namespace pulsedeck {

namespace {

tl::expected<void, QString> writePrivately(const QString& path, const QByteArray& content) {
  if (!makePrivateFolder(QFileInfo(path).path())) {
    return tl::make_unexpected(QStringLiteral("the folder cannot be created"));
  }
  return replaceFile(path, content, FileReaders::OwnerAlone).map_error([](const FileFault& fault) {
    return fault.text;
  });
}

}  // namespace

StateFile::StateFile(QString path, QString subject, qint64 maxBytes)
    : path_(std::move(path)), subject_(std::move(subject)), maxBytes_(maxBytes) {
  writer_.setMaxThreadCount(1);
}

StateFile::~StateFile() {
  waitForDone();
}

tl::expected<QByteArray, QString> StateFile::read() const {
  const QFileInfo info(path_);
  if (!info.exists() && !info.isSymLink()) return QByteArray();
  // Opening a pipe would wait for a writer.
  if (!info.isFile()) return tl::make_unexpected(QStringLiteral("is not a regular file"));
  QFile file(path_);
  if (!file.open(QIODevice::ReadOnly)) return tl::make_unexpected(file.errorString());
  QByteArray content = file.read(maxBytes_ + 1);
  if (content.size() > maxBytes_) return tl::make_unexpected(QStringLiteral("is too large"));
  if (content.isEmpty()) return tl::make_unexpected(QStringLiteral("is empty"));
  return content;
}

void StateFile::putAside(const QString& fault) {
  const QString aside = path_ + QStringLiteral(".broken");
  QFile::remove(aside);
  const bool kept = QFile::rename(path_, aside);
  spdlog::warn("{}: {} {}; starting as if there were none{}", subject_.toStdString(), path_.toStdString(),
               fault.toStdString(), kept ? ", it was put aside as *.broken" : "");
}

void StateFile::remove() {
  writer_.start([path = path_, subject = subject_] {
    QFile file(path);
    const bool isGone = file.remove() || (!QFileInfo::exists(path) && !QFileInfo(path).isSymLink());
    if (!isGone) {
      spdlog::warn("{}: {}: {}", subject.toStdString(), path.toStdString(), file.errorString().toStdString());
    }
    StateFaults::note(path, isGone ? QString() : file.errorString());
  });
}

void StateFile::write(std::function<QByteArray()> content) {
  writer_.start([path = path_, subject = subject_, content = std::move(content)] {
    const auto written = writePrivately(path, content());
    if (!written) {
      spdlog::warn("{}: {}: {}", subject.toStdString(), path.toStdString(), written.error().toStdString());
    }
    StateFaults::note(path, written ? QString() : written.error());
  });
}

}  // namespace pulsedeck

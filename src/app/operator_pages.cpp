#include "pulsedeck/app/operator_pages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace pulsedeck {

namespace {

/// Nobody writes so large a page; larger files are left alone.
constexpr qint64 kMaxFileBytes = 1024 * 1024;

QByteArray contentOf(const QString& path) {
  QFile file(path);
  // Opening a pipe would wait for a writer.
  if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) return {};
  return file.read(kMaxFileBytes);
}

/// The file of the folder that has a page of this id; empty for none.
QString fileOf(const QString& folder, const QString& id) {
  const QDir dir(folder);
  for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
    const auto page = DashboardSpec::fromJson(contentOf(dir.filePath(name)));
    if (page && page->id == id) return dir.filePath(name);
  }
  return {};
}

bool isAsWeWrite(const QByteArray& content) {
  const auto page = DashboardSpec::fromJson(content);
  return page && page->toJson() == content;
}

bool putAside(const QString& path) {
  const QString backup = path + QStringLiteral(".bak");
  if (QFile::exists(backup) && !QFile::remove(backup)) return false;
  return QFile::rename(path, backup);
}

}  // namespace

tl::expected<QString, QString> saveOperatorPage(const QString& folder, const DashboardSpec& page) {
  if (!QDir().mkpath(folder)) {
    return tl::make_unexpected(QStringLiteral("%1: cannot be created").arg(folder));
  }
  QString path = fileOf(folder, page.id);
  if (path.isEmpty()) path = QDir(folder).filePath(page.id + QStringLiteral(".json"));
  if (QFileInfo::exists(path) && !isAsWeWrite(contentOf(path)) && !putAside(path)) {
    return tl::make_unexpected(QStringLiteral("%1: cannot be kept as a backup").arg(path));
  }
  const QByteArray content = page.toJson();
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit()) {
    return tl::make_unexpected(QStringLiteral("%1: %2").arg(path, file.errorString()));
  }
  return path;
}

tl::expected<void, QString> putOperatorPageAside(const QString& folder, const QString& id) {
  const QString path = fileOf(folder, id);
  if (path.isEmpty() || putAside(path)) return {};
  return tl::make_unexpected(QStringLiteral("%1: cannot be renamed").arg(path));
}

}  // namespace pulsedeck

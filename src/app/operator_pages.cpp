#include "pulsedeck/app/operator_pages.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
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

/// The files of the folder that have a page, by its id; of two with the same, the first.
QMap<QString, QString> filesById(const QString& folder) {
  const QDir dir(folder);
  QMap<QString, QString> files;
  for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
    const auto page = DashboardSpec::fromJson(contentOf(dir.filePath(name)));
    if (page && !files.contains(page->id)) files.insert(page->id, dir.filePath(name));
  }
  return files;
}

/// Where the page has its file, or would have it: not in that of another page.
QString fileFor(const QString& folder, const QString& id) {
  const QMap<QString, QString> files = filesById(folder);
  if (files.contains(id)) return files.value(id);
  const auto isAnothers = [&id](const QString& path) {
    const auto page = DashboardSpec::fromJson(contentOf(path));
    return page && page->id != id;
  };
  QString path = QDir(folder).filePath(id + QStringLiteral(".json"));
  for (int number = 2; isAnothers(path); ++number)
    path = QDir(folder).filePath(QStringLiteral("%1-%2.json").arg(id, QString::number(number)));
  return path;
}

/// Of this very page: a file is named as its page's id only at first.
bool isAsWeWrite(const QByteArray& content, const QString& id) {
  const auto page = DashboardSpec::fromJson(content);
  return page && page->id == id && page->toJson() == content;
}

/// An earlier backup may be all that is left of what the operator wrote.
bool putAside(const QString& path) {
  QString backup = path + QStringLiteral(".bak");
  for (int number = 2; QFileInfo::exists(backup) || QFileInfo(backup).isSymLink(); ++number)
    backup = path + QStringLiteral(".bak%1").arg(number);
  return QFile::rename(path, backup);
}

}  // namespace

tl::expected<QString, QString> saveOperatorPage(const QString& folder, const DashboardSpec& page) {
  if (!QDir().mkpath(folder)) {
    return tl::make_unexpected(QStringLiteral("%1: cannot be created").arg(folder));
  }
  const QByteArray content = page.toJson();
  // A page that could not be read again would be lost, with what it stands in place of.
  if (const auto readable = DashboardSpec::fromJson(content); !readable)
    return tl::make_unexpected(readable.error().text());
  const QString path = fileFor(folder, page.id);
  if (QFileInfo::exists(path) && !isAsWeWrite(contentOf(path), page.id) && !putAside(path)) {
    return tl::make_unexpected(QStringLiteral("%1: cannot be kept as a backup").arg(path));
  }
  QSaveFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit()) {
    return tl::make_unexpected(QStringLiteral("%1: %2").arg(path, file.errorString()));
  }
  return path;
}

tl::expected<void, QString> putOperatorPageAside(const QString& folder, const QString& id) {
  const QString path = filesById(folder).value(id);
  if (path.isEmpty() || putAside(path)) return {};
  return tl::make_unexpected(QStringLiteral("%1: cannot be renamed").arg(path));
}

}  // namespace pulsedeck

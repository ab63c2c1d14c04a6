#include "pulsedeck/app/operator_pages.h"

#include "pulsedeck/config/file_replacement.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>

namespace pulsedeck {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(OperatorPages)
};

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

}  // namespace

tl::expected<QString, QString> saveOperatorPage(const QString& folder, const DashboardSpec& page) {
  if (!QDir().mkpath(folder)) {
    return tl::make_unexpected(Texts::tr("%1: the folder cannot be created").arg(folder));
  }
  const QByteArray content = page.toJson();
  // A page that could not be read again would be lost, with what it stands in place of.
  if (const auto readable = DashboardSpec::fromJson(content); !readable)
    return tl::make_unexpected(readable.error().text());
  const QString path = fileFor(folder, page.id);
  const bool isOurs = !QFileInfo::exists(path) || isAsWeWrite(contentOf(path), page.id);
  const auto written =
      replaceFile(path, content, FileReaders::AsBefore, isOurs ? OldFile::Dropped : OldFile::KeptAside);
  if (!written) return tl::make_unexpected(QStringLiteral("%1: %2").arg(path, written.error().text));
  return path;
}

tl::expected<void, QString> putOperatorPageAside(const QString& folder, const QString& id) {
  const QString path = filesById(folder).value(id);
  if (path.isEmpty() || !putFileAside(path).isEmpty()) return {};
  return tl::make_unexpected(Texts::tr("%1: the file cannot be renamed").arg(path));
}

}  // namespace pulsedeck

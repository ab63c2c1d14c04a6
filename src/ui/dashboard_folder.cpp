#include "pulsedeck/ui/dashboard_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

PageEntry faultyPage(const PageFile& file, const DashboardFault& fault, const PageIds& known) {
  PageEntry entry;
  entry.spec.id = known.value(file.name, QStringLiteral("file:") + file.name);
  entry.spec.title = file.name;
  entry.file = file.name;
  entry.fault = fault;
  return entry;
}

PageEntry pageOf(const PageFile& file, PageIds& known) {
  if (!file.problem.isEmpty()) return faultyPage(file, {1, {}, file.problem}, known);
  auto page = DashboardSpec::fromJson(file.content);
  if (!page) return faultyPage(file, page.error(), known);
  known.insert(file.name, page->id);
  PageEntry entry(std::move(*page));
  entry.file = file.name;
  return entry;
}

qsizetype indexOfId(const QList<PageEntry>& pages, const QString& id) {
  const auto found =
      std::find_if(pages.begin(), pages.end(), [&](const PageEntry& page) { return page.id() == id; });
  return found == pages.end() ? -1 : found - pages.begin();
}

}  // namespace

PageFile readPageFile(const QString& path) {
  const QFileInfo info(path);
  PageFile page{info.fileName(), {}, {}};
  // A pipe of that name would be waited for.
  if (info.exists() && !info.isFile()) {
    page.problem = QT_TRANSLATE_NOOP("DashboardFault", "is not a file");
    return page;
  }
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    page.problem = file.errorString();
    return page;
  }
  page.content = file.read(DashboardFolder::kMaxFileBytes + 1);
  if (page.content.size() > DashboardFolder::kMaxFileBytes) {
    page.content.clear();
    page.problem = QT_TRANSLATE_NOOP("DashboardFault", "is larger than 1 MiB");
  }
  return page;
}

QList<PageEntry> pagesOf(const QList<PageEntry>& shipped, const QList<PageFile>& files, PageIds& known) {
  QList<PageEntry> pages = shipped;
  for (const PageFile& file : files) {
    PageEntry entry = pageOf(file, known);
    qsizetype place = indexOfId(pages, entry.id());
    if (place >= 0 && !pages[place].file.isEmpty()) {
      const FaultReason taken(QT_TRANSLATE_NOOP("DashboardFault", "\"%1\" is the page of %2 already"),
                              {entry.id(), pages[place].file});
      known.remove(file.name);
      entry = faultyPage(file, {1, QStringLiteral("id"), taken}, known);
      place = -1;
    }
    if (place >= 0) {
      pages[place] = std::move(entry);
    } else {
      pages.push_back(std::move(entry));
    }
  }
  return pages;
}

QList<PageFile> readPageFiles(const QString& folder) {
  const QFileInfoList found =
      QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files | QDir::System, QDir::Name);
  QList<PageFile> files;
  for (const QFileInfo& info : found.first(std::min<qsizetype>(found.size(), DashboardFolder::kMaxFiles)))
    files.push_back(readPageFile(info.filePath()));
  if (found.size() > DashboardFolder::kMaxFiles) {
    files.push_back({found[DashboardFolder::kMaxFiles].fileName(),
                     {},
                     FaultReason(QT_TRANSLATE_NOOP("DashboardFault", "is one file too many: %1 are shown"),
                                 {QString::number(DashboardFolder::kMaxFiles)})});
  }
  return files;
}

DashboardFolder::DashboardFolder(QString folder, QList<PageEntry> shipped, int settleMs, QObject* parent)
    : QObject(parent), folder_(std::move(folder)), shipped_(std::move(shipped)), pages_(shipped_) {
  reader_.setMaxThreadCount(1);
  settling_.setSingleShot(true);
  settling_.setInterval(settleMs);
  connect(&settling_, &QTimer::timeout, this, &DashboardFolder::readAgain);
  const auto settle = [this] { settling_.start(); };
  connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, settle);
  connect(&watcher_, &QFileSystemWatcher::fileChanged, this, settle);
}

DashboardFolder::~DashboardFolder() {
  reader_.waitForDone();
}

void DashboardFolder::open() {
  Found found = look(folder_, shipped_, {});
  watch(found.files);
  known_ = std::move(found.known);
  pages_ = std::move(found.pages);
}

QStringList DashboardFolder::replacedPages() const {
  QStringList ids;
  for (const PageEntry& page : pages_) {
    if (!page.file.isEmpty() && !page.fault && indexOfId(shipped_, page.id()) >= 0) ids << page.id();
  }
  return ids;
}

DashboardFolder::Found DashboardFolder::look(const QString& folder, const QList<PageEntry>& shipped,
                                             PageIds known) {
  Found found;
  const QList<PageFile> files = readPageFiles(folder);
  for (const PageFile& file : files)
    found.files << file.name;
  found.pages = pagesOf(shipped, files, known);
  found.known = std::move(known);
  return found;
}

void DashboardFolder::readAgain() {
  reader_.start([this, folder = folder_, shipped = shipped_, known = known_] {
    const Found found = look(folder, shipped, known);
    QMetaObject::invokeMethod(
        this, [this, found] { take(found); }, Qt::QueuedConnection);
  });
}

void DashboardFolder::take(Found found) {
  watch(found.files);
  known_ = std::move(found.known);
  if (found.pages == pages_) return;
  pages_ = std::move(found.pages);
  Q_EMIT pagesChanged(pages_);
}

// An editor that replaces a file ends its being watched, so all are named anew. As long as there is no folder
// its nearest one above tells when it comes.
void DashboardFolder::watch(const QStringList& files) {
  QString nearest = folder_;
  while (!QFileInfo(nearest).isDir() && QFileInfo(nearest).path() != nearest)
    nearest = QFileInfo(nearest).path();
  QStringList wanted{nearest};
  for (const QString& file : files)
    wanted << folder_ + QLatin1Char('/') + file;
  const QStringList watched = watcher_.directories() + watcher_.files();
  for (const QString& path : watched) {
    if (!wanted.contains(path)) watcher_.removePath(path);
  }
  for (const QString& path : std::as_const(wanted)) {
    if (watched.contains(path)) continue;
    watcher_.addPath(path);
    // It may have changed after it was read and before it was watched.
    settling_.start();
  }
}

}  // namespace pulsedeck

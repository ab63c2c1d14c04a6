#pragma once

#include "pulsedeck/ui/page_entry.h"

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

namespace pulsedeck {

/// A file of an operator's folder of pages as it was found.
struct PageFile {
  QString name;  ///< without folder
  QByteArray content;
  FaultReason problem;  ///< why it could not be read; empty when it was
};

/// By a file's name the id of the page it last gave.
using PageIds = QHash<QString, QString>;

/// The shipped pages and, behind them by name, those of the files: one of a shipped page's id stands in its
/// place. A faulty file gives a page that says so; it has the id that the file's page had in `known`, which
/// is brought up to date, so that it takes that page's place.
[[nodiscard]] QList<PageEntry> pagesOf(const QList<PageEntry>& shipped, const QList<PageFile>& files,
                                       PageIds& known);
/// One file, unless it is too large.
[[nodiscard]] PageFile readPageFile(const QString& path);
/// The folder's *.json by name, as far as they are not too large or too many.
[[nodiscard]] QList<PageFile> readPageFiles(const QString& folder);

/// Watches an operator's folder of pages. Files are read, and their JSON is,
/// on a thread of their own; a folder that is not there
/// yet is waited for. GUI thread.
class DashboardFolder : public QObject {
  Q_OBJECT

 public:
  static constexpr int kMaxFiles = 50;
  static constexpr qint64 kMaxFileBytes = 1024 * 1024;
  /// Editors write a file in several steps.
  static constexpr int kSettleMs = 150;

  DashboardFolder(QString folder, QList<PageEntry> shipped, int settleMs = kSettleMs,
                  QObject* parent = nullptr);
  /// Waits for a reading that is under way.
  ~DashboardFolder() override;

  /// Reads now and watches from now on.
  void open();
  [[nodiscard]] const QList<PageEntry>& pages() const { return pages_; }
  /// Ids of the shipped pages in whose place an operator's one stands.
  [[nodiscard]] QStringList replacedPages() const;

 Q_SIGNALS:
  /// Pages came, went or changed.
  void pagesChanged(const QList<PageEntry>& pages);

 private:
  /// What a look into the folder gives.
  struct Found {
    QStringList files;  ///< without folder
    QList<PageEntry> pages;
    PageIds known;
  };
  [[nodiscard]] static Found look(const QString& folder, const QList<PageEntry>& shipped, PageIds known);
  void readAgain();
  void take(Found found);
  void watch(const QStringList& files);

  const QString folder_;
  const QList<PageEntry> shipped_;
  PageIds known_;
  QList<PageEntry> pages_;
  QFileSystemWatcher watcher_;
  QTimer settling_;
  QThreadPool reader_;
};

}  // namespace pulsedeck

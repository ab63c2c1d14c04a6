#include "pulsedeck/app/alert_rule_file.h"

#include "pulsedeck/config/file_replacement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace pulsedeck {

namespace {

AlertRuleReading unreadable(const QString& reason) {
  return {{}, {AlertRuleFault{{}, {}, reason}}};
}

}  // namespace

AlertRuleFile::AlertRuleFile(QString path, int settleMs, QObject* parent)
    : QObject(parent), path_(std::move(path)) {
  settling_.setSingleShot(true);
  settling_.setInterval(settleMs);
  connect(&settling_, &QTimer::timeout, this, &AlertRuleFile::readAgain);
  const auto settle = [this] { settling_.start(); };
  connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, settle);
  connect(&watcher_, &QFileSystemWatcher::fileChanged, this, settle);
}

void AlertRuleFile::open() {
  read();
  watch();
}

void AlertRuleFile::read() {
  const QFileInfo info(path_);
  content_.clear();
  reading_.reset();
  if (!info.exists() && !info.isSymLink()) return;
  QFile file(path_);
  // Opening a pipe would wait for a writer.
  if (!info.isFile()) {
    reading_ = unreadable(tr("is not a file"));
  } else if (!file.open(QIODevice::ReadOnly)) {
    reading_ = unreadable(file.errorString());
  } else {
    content_ = file.read(kMaxAlertRulesBytes + 1);
    reading_ = readAlertRules(content_);
  }
}

void AlertRuleFile::readAgain() {
  const QByteArray before = content_;
  const bool wasThere = reading_.has_value();
  read();
  watch();
  if (content_ != before || reading_.has_value() != wasThere) Q_EMIT changed();
}

tl::expected<void, QString> AlertRuleFile::save(const std::vector<AlertRule>& rules) {
  // What stands there now may be newer than what was read.
  read();
  const bool isFaulty = reading_ && !reading_->faults.empty();
  if (!QDir().mkpath(QFileInfo(path_).path())) {
    return tl::make_unexpected(tr("%1: the folder cannot be created").arg(path_));
  }
  const QByteArray content = toJson(rules);
  // Webhooks and commands can hold secrets.
  const auto written =
      replaceFile(path_, content, FileReaders::OwnerAlone, isFaulty ? OldFile::KeptAside : OldFile::Dropped);
  if (!written) return tl::make_unexpected(QStringLiteral("%1: %2").arg(path_, written.error().text));
  content_ = content;
  reading_ = AlertRuleReading{rules, {}};
  watch();
  return {};
}

// An editor that replaces a file ends its being watched, so it is named anew. As long as there is no folder
// its nearest one above tells when it comes.
void AlertRuleFile::watch() {
  QString nearest = QFileInfo(path_).path();
  while (!QFileInfo(nearest).isDir() && QFileInfo(nearest).path() != nearest)
    nearest = QFileInfo(nearest).path();
  const QStringList watched = watcher_.directories();
  for (const QString& folder : watched) {
    if (folder != nearest) watcher_.removePath(folder);
  }
  if (!watched.contains(nearest)) {
    watcher_.addPath(nearest);
    // It may have come meanwhile.
    settling_.start();
  }
  if (reading_ && !watcher_.files().contains(path_)) watcher_.addPath(path_);
}

}  // namespace pulsedeck

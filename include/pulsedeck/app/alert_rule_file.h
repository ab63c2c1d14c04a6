#pragma once

#include "pulsedeck/model/alert_rule.h"

#include <QByteArray>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <tl/expected.hpp>

#include <optional>
#include <vector>

namespace pulsedeck {

/// The operator's own alert rules: one file, read, watched and written. A file with a fault is never lost:
/// before it is written over it is kept beside it as NAME.bak. GUI thread; the file is small.
class AlertRuleFile : public QObject {
  Q_OBJECT

 public:
  /// Editors write a file in several steps.
  static constexpr int kSettleMs = 150;

  explicit AlertRuleFile(QString path, int settleMs = kSettleMs, QObject* parent = nullptr);

  /// Reads now and watches from now on. A folder that is not there yet is waited for.
  void open();
  /// What the file has; nothing where there is none.
  [[nodiscard]] const std::optional<AlertRuleReading>& reading() const { return reading_; }
  /// Atomically. The error is one line.
  [[nodiscard]] tl::expected<void, QString> save(const std::vector<AlertRule>& rules);

 Q_SIGNALS:
  /// By another hand: it came, went or has other content.
  void changed();

 private:
  void readAgain();
  void read();
  void watch();

  const QString path_;
  QByteArray content_;
  std::optional<AlertRuleReading> reading_;
  QFileSystemWatcher watcher_;
  QTimer settling_;
};

}  // namespace pulsedeck

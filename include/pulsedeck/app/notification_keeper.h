#pragma once

#include "pulsedeck/app/kept_notifications.h"
#include "pulsedeck/app/state_file.h"
#include "pulsedeck/model/metrics_store.h"

#include <QObject>
#include <QString>
#include <QTimer>

namespace pulsedeck {

/// Keeps the notifications over a restart, with what the operator did to them. Saves a little after a change,
/// and at the end.
class NotificationKeeper : public QObject {
  Q_OBJECT

 public:
  static constexpr int kSaveAfterMs = 2'000;

  /// Puts what `file` has into `store`, which must outlive the keeper. A file that is of no use is put aside,
  /// and the operator told.
  NotificationKeeper(const QString& file, MetricsStore& store, QObject* parent = nullptr);
  /// Saves what is not saved yet.
  ~NotificationKeeper() override;

  /// Waits until it is written.
  void saveNow();

 private:
  void read();
  void saveSoon();
  void save();
  void tellBroken();

  MetricsStore& store_;
  StateFile file_;
  QTimer saving_;
  bool changed_ = false;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/do_not_disturb.h"
#include "pulsedeck/model/metrics_store.h"

#include <QObject>
#include <QTimer>

namespace pulsedeck {

/// Does what becomes due by time alone, though nothing comes in and no frame is drawn: wakes what was
/// snoozed, lets go what leaves by itself, begins and ends "do not disturb". One coarse timer for the next
/// due moment, none while nothing is due. GUI thread.
class DueNotifications : public QObject {
  Q_OBJECT

 public:
  /// Timers sleep while the computer does, so nothing is waited for longer than that.
  static constexpr int kMostMs = 60'000;

  /// Both must outlive it. `autoDismiss`: let go what leaves by itself.
  DueNotifications(MetricsStore& store, DoNotDisturb& doNotDisturb, bool autoDismiss,
                   QObject* parent = nullptr);

 private:
  void check();
  void arm();

  MetricsStore& store_;
  DoNotDisturb& doNotDisturb_;
  const bool autoDismiss_;
  QTimer timer_;
};

}  // namespace pulsedeck

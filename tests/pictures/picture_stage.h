#pragma once

#include "pulsedeck/model/alert_monitor.h"
#include "pulsedeck/model/do_not_disturb.h"
#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/pacing/frame_clock.h"
#include "pulsedeck/simulator/metric_generator.h"
#include "pulsedeck/ui/dashboard_spec.h"
#include "pulsedeck/ui/language.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/theme.h"
#include "support/manual_clock.h"

#include <QImage>
#include <QList>
#include <QSize>
#include <QString>

#include <memory>

namespace pulsedeck::test {

/// The whole window, offscreen, as it looks after an hour of made-up data with some trouble in it, which the
/// shipped alert rules noticed and the operator partly dealt with: the same picture at every run, because
/// seed, clock, zone and language are fixed and nothing moves.
class PictureStage {
 public:
  explicit PictureStage(ThemeChoice theme);
  ~PictureStage();

  /// Ids of the program's own dashboards.
  [[nodiscard]] static QStringList pageIds();
  [[nodiscard]] MainWindow& window() { return *window_; }
  [[nodiscard]] MetricsStore& store() { return store_; }
  [[nodiscard]] DoNotDisturb& doNotDisturb() { return quiet_; }
  [[nodiscard]] const Theme& theme() const { return theme_; }

  [[nodiscard]] QImage picture(const QString& page, QSize size);
  /// What is shown now: the window, and before it the dialog and the menu that are open.
  [[nodiscard]] QImage picture();
  /// Goes on without new data.
  void pass(qint64 ms);

 private:
  void loadMetrics();
  void loadRules();
  [[nodiscard]] static QList<PageEntry> pages();
  void makeWindow();
  void receive();
  void receiveUntil(qint64 leftMs, qint64 stepMs);
  void dealWithSome();
  void beat();

  const Language language_;
  const int cursorFlashMs_;
  ManualClock clock_;
  const qint64 endMs_;  ///< when the picture is taken; wall clock
  MetricCatalog catalog_;
  MetricsStore store_;
  AlertMonitor alerts_;
  DoNotDisturb quiet_;
  MetricGenerator generator_;
  QList<Notification> toBeTold_;
  FrameClock frames_{30};
  Theme theme_;
  LinkStatistics link_;
  std::unique_ptr<MainWindow> window_;
};

}  // namespace pulsedeck::test

#pragma once

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

/// The whole window, offscreen, as it looks after some minutes of made-up data: the same picture at every
/// run, because seed, clock, zone and language are fixed and nothing moves.
class PictureStage {
 public:
  explicit PictureStage(ThemeChoice theme);
  ~PictureStage();

  /// Ids of the program's own pages.
  [[nodiscard]] static QStringList pageIds();
  [[nodiscard]] MainWindow& window() { return *window_; }
  [[nodiscard]] QImage picture(const QString& page, QSize size);

 private:
  void loadMetrics();
  [[nodiscard]] static QList<PageEntry> pages();
  void receive();
  void fill();
  void beat();

  const Language language_;
  ManualClock clock_;
  MetricCatalog catalog_;
  MetricsStore store_;
  MetricGenerator generator_;
  FrameClock frames_{30};
  Theme theme_;
  LinkStatistics link_;
  std::unique_ptr<MainWindow> window_;
};

}  // namespace pulsedeck::test

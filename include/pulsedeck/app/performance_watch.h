#pragma once

#include "pulsedeck/app/process_usage.h"
#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/pacing/performance_monitor.h"
#include "pulsedeck/pacing/performance_report.h"
#include "pulsedeck/pacing/safeguard_watch.h"

#include <QObject>

#include <optional>

namespace pulsedeck {

/// Sums up every kIntervalMs how the dashboard itself is doing, and puts a notification into the store when
/// it has had to slow its frames down for long, when it had to drop something, and when either is over. GUI
/// thread.
class PerformanceWatch : public QObject {
  Q_OBJECT

 public:
  static constexpr qint64 kIntervalMs = 5'000;
  /// Frames slowed down for as long as this are worth a word; and so is the end of what was told.
  static constexpr qint64 kPatienceMs = 30'000;

  /// What is passed by reference must outlive it. Slow are frames at less than `mostFramesPerSecond`.
  PerformanceWatch(MetricsStore& store, PerformanceMonitor& monitor, int mostFramesPerSecond,
                   QObject* parent = nullptr);

  /// For every frame: sums up when it is time. `frameLimit` is what the throttle allows, `usage` what the
  /// process has used so far.
  void update(int frameLimit, ProcessUsage (*usage)() = &processUsage);

 Q_SIGNALS:
  void reported(const PerformanceReport& report);

 private:
  struct Counts {
    qint64 atMs = 0;
    quint64 messages = 0;
    quint64 samples = 0;
    quint64 coalesced = 0;
    quint64 dropped = 0;
    double cpuSeconds = 0;
  };

  [[nodiscard]] Counts countsNow(const ProcessUsage& usage) const;
  void judge(const PerformanceReport& report);
  void tell(const char* kind, Severity severity, const QString& title, const QString& message);

  MetricsStore& store_;
  PerformanceMonitor& monitor_;
  const int mostFramesPerSecond_;
  std::optional<Counts> before_;
  SafeguardWatch slowFrames_{kPatienceMs, kPatienceMs};
  SafeguardWatch drops_{0, kPatienceMs};
  int told_ = 0;
};

}  // namespace pulsedeck

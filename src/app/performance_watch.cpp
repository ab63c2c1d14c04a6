#include "pulsedeck/app/performance_watch.h"

#include <QLocale>

#include <utility>

namespace pulsedeck {

namespace {

constexpr double kNearLimit = 0.8;

}  // namespace

PerformanceWatch::PerformanceWatch(MetricsStore& store, PerformanceMonitor& monitor, int mostFramesPerSecond,
                                   QObject* parent)
    : QObject(parent), store_(store), monitor_(monitor), mostFramesPerSecond_(mostFramesPerSecond) {}

PerformanceWatch::Counts PerformanceWatch::countsNow(const ProcessUsage& usage) const {
  const MetricsStore::Counts counts = store_.counts();
  return {store_.clock().steadyMs(), store_.link().messages, counts.samples,
          counts.coalescedSamples,   counts.overflowed,      usage.cpuSeconds};
}

void PerformanceWatch::update(int frameLimit, ProcessUsage (*usage)()) {
  const qint64 now = store_.clock().steadyMs();
  if (before_ && now - before_->atMs < kIntervalMs) return;
  const ProcessUsage used = usage();
  const Counts counts = countsNow(used);
  const std::optional<Counts> before = std::exchange(before_, counts);
  const PerformanceMonitor::Interval interval = monitor_.takeInterval();
  if (!before) return;
  PerformanceReport report;
  report.seconds = static_cast<double>(counts.atMs - before->atMs) / 1'000.0;
  const auto perSecond = [&report](quint64 then, quint64 later) {
    return static_cast<double>(later - then) / report.seconds;
  };
  report.messagesPerSecond = perSecond(before->messages, counts.messages);
  report.samplesPerSecond = perSecond(before->samples, counts.samples);
  if (counts.samples > before->samples) {
    report.coalescedShare = static_cast<double>(counts.coalesced - before->coalesced) /
                            static_cast<double>(counts.samples - before->samples);
  }
  report.dropped = counts.dropped - before->dropped;
  report.mostQueued = interval.mostQueued;
  report.framesPerSecond = static_cast<double>(interval.workMs.count()) / report.seconds;
  report.workP50Ms = interval.workMs.percentile(0.50);
  report.workP99Ms = interval.workMs.percentile(0.99);
  report.latencyP50Ms = interval.latencyMs.percentile(0.50);
  report.latencyP95Ms = interval.latencyMs.percentile(0.95);
  report.latencyP99Ms = interval.latencyMs.percentile(0.99);
  report.frameLimit = frameLimit;
  report.cpuShare = (counts.cpuSeconds - before->cpuSeconds) / report.seconds;
  report.memoryMb = used.rssMb;
  judge(report);
  Q_EMIT reported(report);
}

void PerformanceWatch::judge(const PerformanceReport& report) {
  const qint64 now = store_.clock().steadyMs();
  const QLocale locale;
  // A low limit that no frame comes near slows nothing down.
  const bool isSlowed =
      report.frameLimit < mostFramesPerSecond_ && report.framesPerSecond > kNearLimit * report.frameLimit;
  switch (slowFrames_.update(isSlowed, now)) {
    case SafeguardWatch::Change::Engaged:
      tell("slow-frames", Severity::Warning, tr("The dashboard draws more slowly"),
           tr("Drawing takes long here, so at most %1 frames a second are drawn. Data are still taken in "
              "full.")
               .arg(locale.toString(report.frameLimit)));
      break;
    case SafeguardWatch::Change::Released:
      tell("full-frames", Severity::Info, tr("The dashboard draws at full speed again"), {});
      break;
    case SafeguardWatch::Change::None:
      break;
  }
  switch (drops_.update(report.dropped > 0, now)) {
    case SafeguardWatch::Change::Engaged:
      tell("dropping", Severity::Error, tr("More comes than can be kept"),
           tr("%1 notifications and events of the last seconds were dropped and are not shown.")
               .arg(locale.toString(report.dropped)));
      break;
    case SafeguardWatch::Change::Released:
      tell("not-dropping", Severity::Info, tr("Nothing is dropped any more"), {});
      break;
    case SafeguardWatch::Change::None:
      break;
  }
}

void PerformanceWatch::tell(const char* kind, Severity severity, const QString& title,
                            const QString& message) {
  Notification told;
  told.id =
      QStringLiteral("%1%2/%3").arg(QLatin1StringView(kOwnIdPrefix), QLatin1StringView(kind)).arg(++told_);
  told.category = NotificationCategory::System;
  told.severity = severity;
  told.title = title;
  told.message = message;
  told.timeMs = store_.clock().wallMs();
  store_.addNotification(told);
}

}  // namespace pulsedeck

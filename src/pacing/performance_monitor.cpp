#include "pulsedeck/pacing/performance_monitor.h"

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr double kNsPerMs = 1e6;
constexpr double kNsPerSecond = 1e9;

}  // namespace

void PerformanceMonitor::tickStarted(Moment now) {
  start_ = now;
}

void PerformanceMonitor::messagesApplied(const std::vector<qint64>& timestampsMs, bool hasData) {
  dataPending_ = dataPending_ || hasData;
  const std::size_t room = kMaxPending - pendingTimestampsMs_.size();
  const auto count = static_cast<std::ptrdiff_t>(std::min(room, timestampsMs.size()));
  pendingTimestampsMs_.insert(pendingTimestampsMs_.end(), timestampsMs.begin(), timestampsMs.begin() + count);
}

void PerformanceMonitor::tickFinished(Moment now) {
  addWork(now);
}

void PerformanceMonitor::paintStarted(Moment now) {
  start_ = now;
}

void PerformanceMonitor::addWork(Moment end) {
  pendingWork_.steadyNs += end.steadyNs - start_.steadyNs;
  pendingWork_.threadNs += end.threadNs - start_.threadNs;
}

void PerformanceMonitor::paintFinished(Moment now, qint64 wallMs) {
  addWork(now);
  const Moment work = std::exchange(pendingWork_, {});
  lastWorkMs_ = static_cast<double>(work.steadyNs) / kNsPerMs;
  workMs_.add(lastWorkMs_);
  interval_.workMs.add(lastWorkMs_);
  processorMs_.add(static_cast<double>(work.threadNs) / kNsPerMs);
  const qint64 nowNs = now.steadyNs;
  if (frames_++ == 0) firstFrameNs_ = nowNs;
  lastFrameNs_ = nowNs;
  for (const qint64 timestampMs : pendingTimestampsMs_) {
    const auto latencyMs = static_cast<double>(wallMs - timestampMs);
    latencyMs_.add(latencyMs);
    interval_.latencyMs.add(latencyMs);
  }
  pendingTimestampsMs_.clear();
  if (dataPending_ && !firstDataPaintedNs_) firstDataPaintedNs_ = nowNs;
  dataPending_ = false;
}

void PerformanceMonitor::paintingSuspended() {
  pendingTimestampsMs_.clear();
  pendingWork_ = {};
  dataPending_ = false;
}

double PerformanceMonitor::framesPerSecond() const {
  if (frames_ < 2) return 0;
  return static_cast<double>(frames_ - 1) * kNsPerSecond / static_cast<double>(lastFrameNs_ - firstFrameNs_);
}

}  // namespace pulsedeck

#include "support/loop_watch.h"

#include <QByteArray>
#include <QFile>

#include <algorithm>
#include <ctime>

namespace pulsedeck::test {

namespace {

constexpr int kBeatMs = 5;

/// Processor time of this thread; 0 for ever where the system does not tell.
double threadCpuMs() {
#ifdef CLOCK_THREAD_CPUTIME_ID
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
#else
  return 0;
#endif
}

}  // namespace

std::optional<double> residentMiB() {
  QFile status(QStringLiteral("/proc/self/status"));
  if (!status.open(QIODevice::ReadOnly)) return {};
  for (const QByteArray& line : status.readAll().split('\n')) {
    if (line.startsWith("VmRSS:")) return line.simplified().split(' ').value(1).toDouble() / 1024;
  }
  return {};
}

LoopWatch::LoopWatch() : timer_(this), lastCpuMs_(threadCpuMs()), residentAtStartMiB_(residentMiB()) {
  timer_.setTimerType(Qt::PreciseTimer);
  connect(&timer_, &QTimer::timeout, this, &LoopWatch::beat);
  timer_.start(kBeatMs);
}

void LoopWatch::beat() {
  longestBlockMs_ = std::max(longestBlockMs_, threadCpuMs() - lastCpuMs_);
  if (residentAtStartMiB_) grownMiB_ = std::max(grownMiB_, *residentMiB() - *residentAtStartMiB_);
  lastCpuMs_ = threadCpuMs();
}

}  // namespace pulsedeck::test

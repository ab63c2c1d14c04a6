#include "pulsedeck/app/process_usage.h"

#include <QFile>
#include <QList>

#include <chrono>

#if defined(Q_OS_WIN)
#include <windows.h>
// windows.h has to come first.
#include <psapi.h>
#else
#include <ctime>
#include <sys/resource.h>
#endif
#if defined(Q_OS_LINUX)
#include <unistd.h>
#endif

namespace pulsedeck {

namespace {

constexpr double kBytesPerMb = 1024.0 * 1024.0;
const auto kLoadedAt = std::chrono::steady_clock::now();

#if defined(Q_OS_WIN)
double seconds(const FILETIME& time) {
  return static_cast<double>((quint64{time.dwHighDateTime} << 32) | time.dwLowDateTime) / 1e7;
}
#else
double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}
#endif

}  // namespace

ProcessUsage processUsage() {
  ProcessUsage usage;
#if defined(Q_OS_WIN)
  FILETIME created, ended, kernel, user;
  if (GetProcessTimes(GetCurrentProcess(), &created, &ended, &kernel, &user) != 0) {
    usage.cpuSeconds = seconds(kernel) + seconds(user);
  }
  PROCESS_MEMORY_COUNTERS memory{};
  if (GetProcessMemoryInfo(GetCurrentProcess(), &memory, sizeof(memory)) != 0) {
    usage.peakRssMb = static_cast<double>(memory.PeakWorkingSetSize) / kBytesPerMb;
    usage.rssMb = static_cast<double>(memory.WorkingSetSize) / kBytesPerMb;
  }
#else
  rusage counted{};
  if (getrusage(RUSAGE_SELF, &counted) == 0) {
    usage.cpuSeconds = seconds(counted.ru_utime) + seconds(counted.ru_stime);
#if defined(Q_OS_MACOS)
    usage.peakRssMb = static_cast<double>(counted.ru_maxrss) / kBytesPerMb;
#else
    usage.peakRssMb = static_cast<double>(counted.ru_maxrss) * 1024.0 / kBytesPerMb;
#endif
  }
  usage.rssMb = usage.peakRssMb;
#endif
#if defined(Q_OS_LINUX)
  // proc(5): the second figure of statm is the resident set, in pages.
  QFile statm(QStringLiteral("/proc/self/statm"));
  if (statm.open(QIODevice::ReadOnly)) {
    const QList<QByteArray> pages = statm.readAll().split(' ');
    if (pages.size() > 1) {
      usage.rssMb = pages[1].toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / kBytesPerMb;
    }
  }
#endif
  return usage;
}

qint64 threadProcessorNs() {
#if defined(Q_OS_WIN)
  FILETIME created, ended, kernel, user;
  if (GetThreadTimes(GetCurrentThread(), &created, &ended, &kernel, &user) == 0) return 0;
  return static_cast<qint64>((seconds(kernel) + seconds(user)) * 1e9);
#else
  timespec used{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
  return qint64{used.tv_sec} * 1'000'000'000 + used.tv_nsec;
#endif
}

double processAgeMs() {
#if defined(Q_OS_LINUX)
  // proc(5): field 22 is the start in clock ticks since boot; the name in field 2 may hold spaces but ends at
  // the last parenthesis.
  QFile stat(QStringLiteral("/proc/self/stat"));
  if (stat.open(QIODevice::ReadOnly)) {
    const QByteArray text = stat.readAll();
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    timespec sinceBoot{};
    if (fields.size() > 19 && clock_gettime(CLOCK_BOOTTIME, &sinceBoot) == 0) {
      const double startedMs = fields[19].toDouble() * 1000.0 / static_cast<double>(sysconf(_SC_CLK_TCK));
      const double nowMs =
          static_cast<double>(sinceBoot.tv_sec) * 1000.0 + static_cast<double>(sinceBoot.tv_nsec) / 1e6;
      return nowMs - startedMs;
    }
  }
#endif
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - kLoadedAt).count();
}

}  // namespace pulsedeck

#pragma once

#include <QtGlobal>

namespace pulsedeck {

/// What the operating system has counted for this process.
struct ProcessUsage {
  double cpuSeconds = 0;  ///< user and system, all threads
  double peakRssMb = 0;   ///< largest resident memory, MiB
  double rssMb = 0;       ///< resident memory now; where the system does not tell (macOS), the largest
};
[[nodiscard]] ProcessUsage processUsage();

/// Processor time that the calling thread has used, ns; on Windows counted in steps of about 15 ms.
[[nodiscard]] qint64 threadProcessorNs();

/// Time since the operating system started this process, ms. Where it does not tell (all but Linux), the time
/// since the program's own code first ran.
[[nodiscard]] double processAgeMs();

}  // namespace pulsedeck

#pragma once

#include <ctime>

namespace pulsedeck {

/// Processor time that the calling thread has used, s.
inline double threadSeconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

}  // namespace pulsedeck

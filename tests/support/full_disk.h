#pragma once

#include <QtGlobal>

#if defined(Q_OS_UNIX)
#include <csignal>
#include <sys/resource.h>
#endif

namespace pulsedeck::test {

/// As long as it lives no file of this process grows beyond `bytes`, as on a disk that gets full there. Unix
/// alone can do so.
class FullDisk {
 public:
#if defined(Q_OS_UNIX)
  static constexpr bool kIsPossible = true;

  explicit FullDisk(unsigned bytes = 0) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    rlimit lower = before_;
    lower.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &lower);
  }
  ~FullDisk() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_{};
  void (*handler_)(int);
#else
  static constexpr bool kIsPossible = false;

  explicit FullDisk(unsigned = 0) {}
  ~FullDisk() = default;
#endif

 public:
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;
};

}  // namespace pulsedeck::test

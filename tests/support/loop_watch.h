#pragma once

#include <QObject>
#include <QTimer>

#include <optional>

namespace pulsedeck::test {

/// Whether the program runs several times slower and larger than the one people run.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kIsSanitized = true;
#elif defined(__has_feature)
inline constexpr bool kIsSanitized = __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
inline constexpr bool kIsSanitized = false;
#endif

/// Resident memory of this process; nothing where the system does not tell.
[[nodiscard]] std::optional<double> residentMiB();

/// Beats every 5 ms on the event loop of the thread that made it, and so sees how long the loop was kept from
/// it. What counts is the thread's own processor time between two beats: a busy machine that lets the thread
/// wait is not a blocked loop.
class LoopWatch : public QObject {
  Q_OBJECT

 public:
  LoopWatch();

  [[nodiscard]] double longestBlockMs() const { return longestBlockMs_; }
  /// The most memory seen since the start beyond what there was then.
  [[nodiscard]] double grownMiB() const { return grownMiB_; }

 private:
  void beat();

  QTimer timer_;
  double lastCpuMs_;
  double longestBlockMs_ = 0;
  std::optional<double> residentAtStartMiB_;
  double grownMiB_ = 0;
};

}  // namespace pulsedeck::test

#pragma once

#include "pulsedeck/pacing/histogram.h"

#include <QtGlobal>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace pulsedeck {

/// Measures frames and latencies; never estimates. The moments are passed in. GUI thread.
///
/// A frame's work is what passes in the tick and in the painting that follows it; its processor time is what
/// the GUI thread itself had of that, less than the work where other threads or programs got in between. A
/// message's latency runs from its `timestamp` to the end of the first paint after it was applied; messages
/// applied while nothing is painted (a hidden window) are not counted. Neither are paintings that the window
/// system asks for by itself, as when a window comes back.
class PerformanceMonitor {
 public:
  struct Moment {
    qint64 steadyNs = 0;  ///< of a monotonic clock
    qint64 threadNs = 0;  ///< processor time that the GUI thread has used
  };

  /// What was measured since the last takeInterval().
  struct Interval {
    Histogram workMs;
    Histogram latencyMs;
    quint64 mostQueued = 0;  ///< messages found waiting at one tick, at most
  };

  void tickStarted(Moment now);
  /// The timestamps of the messages applied in this tick (ms since the epoch), and whether it brought data.
  void messagesApplied(const std::vector<qint64>& timestampsMs, bool hasData);
  /// How many messages were found waiting in this tick.
  void messagesFound(quint64 waiting) { interval_.mostQueued = std::max(interval_.mostQueued, waiting); }
  /// What was applied is not on the screen (it is paused): its latency is not measured.
  void messagesNotShown() { pendingTimestampsMs_.clear(); }
  void tickFinished(Moment now);
  void paintStarted(Moment now);
  /// `wallMs`: ms since the epoch.
  void paintFinished(Moment now, qint64 wallMs);
  /// Nothing will be painted for now: forgets what waits for a paint.
  void paintingSuspended();

  [[nodiscard]] Interval takeInterval() { return std::exchange(interval_, {}); }

  /// Of the newest painted frame, ms.
  [[nodiscard]] double lastWorkMs() const { return lastWorkMs_; }
  [[nodiscard]] const Histogram& workMs() const { return workMs_; }
  /// Processor time of frames.
  [[nodiscard]] const Histogram& processorMs() const { return processorMs_; }
  [[nodiscard]] const Histogram& latencyMs() const { return latencyMs_; }
  /// Frames painted.
  [[nodiscard]] quint64 frames() const { return frames_; }
  /// Painted frames a second, from the first to the last.
  [[nodiscard]] double framesPerSecond() const;
  /// When the first paint with data in it ended (the monotonic clock's ns).
  [[nodiscard]] std::optional<qint64> firstDataPaintedNs() const { return firstDataPaintedNs_; }

 private:
  void addWork(Moment end);

  /// More messages than this between two paints (over 5 million a second at 20 frames) are left unmeasured.
  static constexpr std::size_t kMaxPending = 262'144;

  Moment start_;        ///< of the tick or the painting under way
  Moment pendingWork_;  ///< of ticks, until they are painted
  bool dataPending_ = false;
  std::vector<qint64> pendingTimestampsMs_;
  double lastWorkMs_ = 0;
  Histogram workMs_;
  Histogram processorMs_;
  Histogram latencyMs_;
  Interval interval_;
  quint64 frames_ = 0;
  qint64 firstFrameNs_ = 0;
  qint64 lastFrameNs_ = 0;
  std::optional<qint64> firstDataPaintedNs_;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/update_batch.h"
#include "pulsedeck/protocol/decoder.h"

#include <QtGlobal>

#include <array>
#include <functional>
#include <mutex>
#include <vector>

namespace pulsedeck {

/// Hands what came in on the link thread to the GUI thread, a frame's worth at a time. Never blocks the
/// writer for longer than a swap, and never grows without bound: samples of one metric fold into first, low,
/// high and last; notifications and events beyond their caps are counted and dropped, of notifications the
/// less severe first. All functions may be called from any thread.
class UpdateMailbox {
 public:
  struct Limits {
    std::size_t notifications = 1'000;
    std::size_t events = 10'000;
    /// Metric entries, of which a metric has one more after each break.
    std::size_t metricEntries = 4 * MetricCatalog::kMaxMetrics;
  };

  explicit UpdateMailbox(Limits limits);
  UpdateMailbox();

  /// Called, on the writer's thread, once after each take() when the first thing arrives. Set before use.
  void setWaker(std::function<void()> wake);

  /// How a message's timestamp and arrival belong together.
  enum class Dating {
    Live,     ///< sent when it was true: its latency is measured
    Unknown,  ///< the server gave no usable timestamp; it is the arrival's
    Replayed  ///< a part of the server's history: its arrival says nothing of its age
  };
  void putMetrics(const MetricsMessage& message, qint64 timestampMs, qint64 arrivalMs,
                  Dating dating = Dating::Live);
  void putNotification(const Notification& notification);
  void putEvent(const ActivityEvent& event);
  void setStatus(const ConnectionStatus& status);
  /// Calls nobody: it counts what came, which calls.
  void setStatistics(const LinkStatistics& statistics);
  /// Every metric's next sample does not continue its line.
  void markBreak();

  /// Everything since the last take; `batch`'s storage is reused.
  void take(UpdateBatch& batch);

  /// Samples of one metric are folded while they lie within this span of the server's time; so a replay of
  /// history, which comes all at once, keeps its shape.
  static constexpr qint64 kFoldSpanMs = 1'000;

 private:
  struct Slot {
    quint32 entry = 0;  ///< index + 1 of the metric's newest entry in batch_.metrics, 0 for none
    quint64 breaks = 0;
  };

  template <typename Change>
  void change(Change apply);
  void put(MetricId id, Sample sample, qint64 arrivalMs, bool replayed);
  /// Whether there is room for one of that severity, if need be in the place of the oldest of the least
  /// severe.
  [[nodiscard]] bool makeRoomFor(Severity severity);
  void fold(MetricUpdate& update, Sample sample, qint64 arrivalMs, bool replayed);

  const Limits limits_;
  std::function<void()> wake_;
  std::mutex mutex_;
  bool awake_ = false;  ///< the waker was called since the last take
  quint64 breaks_ = 0;
  std::vector<Slot> slots_;               ///< by MetricId
  std::array<std::size_t, 4> waiting_{};  ///< notifications in batch_, by severity
  UpdateBatch batch_;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/activity.h"
#include "pulsedeck/model/connection_status.h"
#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/model/notification.h"
#include "pulsedeck/model/time_series.h"

#include <array>
#include <vector>

namespace pulsedeck {

/// All that came for one metric between two takes: first, lowest, highest and newest, so that no spike is
/// lost from a chart however many samples were folded.
struct MetricUpdate {
  MetricId id{};
  Sample first, low, high, last;
  quint32 count = 0;
  bool breakBefore = false;  ///< nothing is known between the previous update of this metric and this one
  qint64 arrivalMs = 0;      ///< of the newest sample, monotonic clock
  /// All of it is history that the server sent on request: how old it is says its time, not its arrival.
  bool replayed = false;

  /// The distinct samples in time order; returns how many of `out` are filled (1 … 4).
  std::size_t samples(std::array<Sample, 4>& out) const;
};

/// What came in since the last take, in the order to apply it.
struct UpdateBatch {
  std::vector<MetricUpdate> metrics;
  std::vector<Notification> notifications;
  std::vector<ActivityEvent> events;
  ConnectionStatus status;
  LinkStatistics link;
  quint64 coalescedSamples = 0;      ///< samples folded into another of the same take
  quint64 droppedNotifications = 0;  ///< did not fit the mailbox
  quint64 droppedEvents = 0;
  /// The `timestamp` of each message in here, to measure latency by, as far as it was not replaced. At most
  /// kMaxTimestamps; beyond that the newest are left out.
  std::vector<qint64> messageTimestampsMs;

  static constexpr std::size_t kMaxTimestamps = 65'536;
};

}  // namespace pulsedeck

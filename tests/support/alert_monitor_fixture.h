#pragma once

#include "pulsedeck/model/alert_monitor.h"
#include "support/manual_clock.h"

#include <gtest/gtest.h>

#include <memory>
#include <utility>
#include <vector>

namespace pulsedeck::test {

/// A monitor over a store that is fed sample by sample.
class AlertMonitorFixture : public testing::Test {
 protected:
  static constexpr const char* kMetric = "leads.new";

  AlertMonitorFixture() { restart(); }

  /// As a new program with what the old one kept.
  void restart(const std::vector<AlertRule>& rules = {}, bool keepsNotifications = true) {
    AlertMemory memory;
    QList<NotificationEntry> kept;
    if (monitor_) {
      memory = *AlertMemory::fromJson(monitor_->memory().toJson());
      for (const NotificationEntry& entry : store_->notifications().entries())
        kept << entry;
    }
    const bool isFirst = monitor_ == nullptr;
    monitor_.reset();
    store_ = std::make_unique<MetricsStore>(catalog_, clock_, MetricsStore::Limits{});
    monitor_ = std::make_unique<AlertMonitor>(*store_, catalog_, QTimeZone::utc());
    if (isFirst) return;
    if (keepsNotifications) store_->restoreNotifications(kept);
    monitor_->setRules(rules);
    monitor_->restore(memory);
  }

  MetricUpdate updateOf(double value, qint64 timeMs, const char* metric = kMetric) {
    const Sample sample{timeMs, value};
    return {*catalog_.intern(metric), sample, sample, sample, sample, 1, false, clock_.steadyMs(), false};
  }
  void apply(std::vector<MetricUpdate> updates, ConnectionState state = ConnectionState::Live) {
    UpdateBatch batch;
    batch.status.state = state;
    batch.metrics = std::move(updates);
    store_->apply(batch);
  }
  void send(double value, const char* metric = kMetric) { apply({updateOf(value, clock_.wallMs(), metric)}); }
  void replay(double value, qint64 timeMs) {
    MetricUpdate update = updateOf(value, timeMs);
    update.replayed = true;
    apply({update});
  }
  void wait(qint64 ms) {
    clock_.advance(ms);
    monitor_->refresh();
  }

  [[nodiscard]] const std::deque<NotificationEntry>& entries() const {
    return store_->notifications().entries();
  }
  [[nodiscard]] QStringList eventTypes() const {
    QStringList types;
    for (const ActivityEvent& event : store_->activity().events())
      types << event.eventType;
    return types;
  }
  [[nodiscard]] AlertState state() const { return monitor_->state(QStringLiteral("r")); }

  ManualClock clock_;
  MetricCatalog catalog_;
  std::unique_ptr<MetricsStore> store_;
  std::unique_ptr<AlertMonitor> monitor_;
};

}  // namespace pulsedeck::test

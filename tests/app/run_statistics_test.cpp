#include "pulsedeck/app/run_statistics.h"

#include "support/manual_clock.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

TEST(RunStatistics, HoldsEveryFigureUnderItsName) {
  const test::ManualClock clock;
  const MetricCatalog catalog;
  MetricsStore store(catalog, clock, {});
  UpdateBatch batch;
  batch.status.state = ConnectionState::AuthFailed;
  batch.link = {.connects = 3,
                .reconnects = 2,
                .messages = 100,
                .replayed = 50,
                .bytes = 5'000,
                .rejectedMessages = 4,
                .rejectedFields = 5,
                .duplicates = 6,
                .gaps = 7,
                .polls = 8};
  batch.coalescedSamples = 9;
  store.apply(batch);

  PerformanceMonitor frames;
  const QByteArray json = runStatistics(12.5, store, frames, {1.5, 80.25}, 321.0);
  const QJsonObject run = QJsonDocument::fromJson(json).object();
  EXPECT_EQ(run[QStringLiteral("seconds")].toDouble(), 12.5);

  const QJsonObject link = run[QStringLiteral("link")].toObject();
  EXPECT_EQ(link[QStringLiteral("state")].toString(), QStringLiteral("auth_failed"));
  const std::pair<const char*, int> counts[] = {
      {"connects", 3},          {"reconnects", 2},      {"messages", 100}, {"replayed", 50}, {"bytes", 5'000},
      {"rejected_messages", 4}, {"rejected_fields", 5}, {"duplicates", 6}, {"gaps", 7},      {"polls", 8}};
  for (const auto& [name, value] : counts)
    EXPECT_EQ(link[QLatin1StringView(name)].toInt(-1), value) << name;

  const QJsonObject kept = run[QStringLiteral("store")].toObject();
  for (const char* name : {"metrics", "samples", "coalesced_samples", "notifications", "events",
                           "dropped_notifications", "dropped_events"}) {
    EXPECT_TRUE(kept[QLatin1StringView(name)].isDouble()) << name;
  }
  EXPECT_EQ(kept[QStringLiteral("coalesced_samples")].toInt(), 9);

  const QJsonObject frameObject = run[QStringLiteral("frames")].toObject();
  EXPECT_TRUE(frameObject[QStringLiteral("count")].isDouble());
  EXPECT_TRUE(frameObject[QStringLiteral("per_second")].isDouble());
  for (const char* name : {"p50", "p95", "p99"}) {
    EXPECT_TRUE(frameObject[QStringLiteral("work_ms")].toObject()[QLatin1StringView(name)].isDouble())
        << name;
    EXPECT_TRUE(run[QStringLiteral("latency_ms")].toObject()[QLatin1StringView(name)].isDouble()) << name;
  }
  EXPECT_TRUE(run[QStringLiteral("latency_ms")].toObject()[QStringLiteral("max")].isDouble());

  const QJsonObject process = run[QStringLiteral("process")].toObject();
  EXPECT_EQ(process[QStringLiteral("cpu_seconds")].toDouble(), 1.5);
  EXPECT_EQ(process[QStringLiteral("rss_peak_mb")].toDouble(), 80.25);
  EXPECT_EQ(process[QStringLiteral("first_data_painted_ms")].toDouble(), 321.0);
}

TEST(RunStatistics, AlertsAndEventsAddUp) {
  const test::ManualClock clock;
  const MetricCatalog catalog;
  MetricsStore::Limits limits;
  limits.notifications = 2;
  limits.events = 2;
  MetricsStore store(catalog, clock, limits);
  UpdateBatch batch;
  batch.droppedNotifications = 10;
  batch.droppedEvents = 20;
  for (const char* id : {"a", "b", "c", "c"}) {
    Notification notification;
    notification.id = notification.title = QString::fromLatin1(id);
    batch.notifications.push_back(notification);
    ActivityEvent event;
    event.id = notification.id;
    batch.events.push_back(event);
  }
  Notification again = batch.notifications[2];
  again.id = QStringLiteral("d");
  batch.notifications.push_back(again);
  again.id = QStringLiteral("b");
  again.message = QStringLiteral("other");
  batch.notifications.push_back(again);
  store.apply(batch);
  const QJsonObject run =
      QJsonDocument::fromJson(runStatistics(1, store, PerformanceMonitor(), {}, std::nullopt)).object();
  const std::pair<const char*, int> notifications[] = {{"received", 16}, {"shown", 2},    {"grouped", 1},
                                                       {"replaced", 1},  {"repeated", 1}, {"dropped", 11},
                                                       {"unread", 2}};
  for (const auto& [name, value] : notifications)
    EXPECT_EQ(run[QStringLiteral("notifications")].toObject()[QLatin1StringView(name)].toInt(-1), value)
        << name;
  const std::pair<const char*, int> events[] = {
      {"received", 24}, {"shown", 2}, {"repeated", 1}, {"dropped", 21}};
  for (const auto& [name, value] : events)
    EXPECT_EQ(run[QStringLiteral("events")].toObject()[QLatin1StringView(name)].toInt(-1), value) << name;
}

TEST(RunStatistics, WhatWasNotMeasuredIsNullNotZero) {
  const test::ManualClock clock;
  const MetricCatalog catalog;
  const MetricsStore store(catalog, clock, {});
  const QByteArray json = runStatistics(1, store, PerformanceMonitor(), {}, std::nullopt);
  const QJsonObject process = QJsonDocument::fromJson(json).object()[QStringLiteral("process")].toObject();
  EXPECT_TRUE(process[QStringLiteral("first_data_painted_ms")].isNull());
}

TEST(ProcessUsage, IsMeasured) {
  EXPECT_GT(processUsage().peakRssMb, 1.0);
  EXPECT_GE(processUsage().cpuSeconds, 0.0);
  EXPECT_GE(processAgeMs(), 0.0);
}

}  // namespace
}  // namespace pulsedeck

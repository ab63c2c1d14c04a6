#include "pulsedeck/link/update_mailbox.h"

#include <QStringList>

#include <gtest/gtest.h>

#include <atomic>
#include <iterator>
#include <thread>
#include <utility>

namespace pulsedeck {
namespace {

constexpr qint64 kTime = 1'790'000'000'000;

MetricsMessage message(std::initializer_list<MetricValue> values) {
  return {values, {}};
}

UpdateBatch take(UpdateMailbox& mailbox) {
  UpdateBatch batch;
  mailbox.take(batch);
  return batch;
}

TEST(UpdateMailbox, FoldsAMetricsSamplesButLosesNoExtreme) {
  UpdateMailbox mailbox;
  const double values[] = {5, 9, 1, 4};
  for (int i = 0; i < 4; ++i)
    mailbox.putMetrics(message({{MetricId{3}, values[i]}}), kTime + i, 100 + i);
  const UpdateBatch batch = take(mailbox);
  ASSERT_EQ(batch.metrics.size(), 1U);
  const MetricUpdate& update = batch.metrics[0];
  EXPECT_EQ(update.id, MetricId{3});
  EXPECT_EQ(update.first, (Sample{kTime, 5}));
  EXPECT_EQ(update.high, (Sample{kTime + 1, 9}));
  EXPECT_EQ(update.low, (Sample{kTime + 2, 1}));
  EXPECT_EQ(update.last, (Sample{kTime + 3, 4}));
  EXPECT_EQ(update.count, 4U);
  EXPECT_EQ(update.arrivalMs, 103);
  EXPECT_EQ(batch.coalescedSamples, 3U);
}

TEST(UpdateMailbox, HistoryIsMarkedAndDoesNotMakeALiveSampleYounger) {
  UpdateMailbox mailbox;
  mailbox.putMetrics(message({{MetricId{0}, 1}}), kTime - 60'000, 100, UpdateMailbox::Dating::Replayed);
  mailbox.putMetrics(message({{MetricId{1}, 1}}), kTime, 100);
  mailbox.putMetrics(message({{MetricId{1}, 2}}), kTime + 1, 900, UpdateMailbox::Dating::Replayed);
  mailbox.putMetrics(message({{MetricId{2}, 1}}), kTime, 100, UpdateMailbox::Dating::Replayed);
  mailbox.putMetrics(message({{MetricId{2}, 2}}), kTime + 1, 200);
  const UpdateBatch batch = take(mailbox);
  ASSERT_EQ(batch.metrics.size(), 3U);
  EXPECT_TRUE(batch.metrics[0].replayed);
  EXPECT_FALSE(batch.metrics[1].replayed);
  EXPECT_EQ(batch.metrics[1].arrivalMs, 100);
  EXPECT_FALSE(batch.metrics[2].replayed);
  EXPECT_EQ(batch.metrics[2].arrivalMs, 200);
}

TEST(UpdateMailbox, ATakeLeavesItEmptyButForTheLinksState) {
  UpdateMailbox mailbox;
  ConnectionStatus status;
  status.state = ConnectionState::Live;
  mailbox.setStatus(status);
  mailbox.putMetrics(message({{MetricId{0}, 1}}), kTime, 0);
  static_cast<void>(take(mailbox));
  const UpdateBatch second = take(mailbox);
  EXPECT_TRUE(second.metrics.empty());
  EXPECT_TRUE(second.messageTimestampsMs.empty());
  EXPECT_EQ(second.status.state, ConnectionState::Live);
  mailbox.putMetrics(message({{MetricId{0}, 2}}), kTime + 1, 0);
  EXPECT_EQ(take(mailbox).metrics.at(0).first.value, 2);
}

TEST(UpdateMailbox, AReplayOfHistoryKeepsItsShape) {
  UpdateMailbox mailbox;
  for (int i = 0; i < 60; ++i) {
    mailbox.putMetrics(message({{MetricId{0}, static_cast<double>(i)}}), kTime + i * 15'000, 0);
  }
  EXPECT_EQ(take(mailbox).metrics.size(), 60U);
}

TEST(UpdateMailbox, ABreakSeparatesWhatCameBeforeFromWhatCameAfter) {
  UpdateMailbox mailbox;
  mailbox.putMetrics(message({{MetricId{0}, 1}, {MetricId{1}, 1}}), kTime, 0);
  mailbox.markBreak();
  mailbox.putMetrics(message({{MetricId{0}, 2}}), kTime + 1, 0);
  const UpdateBatch batch = take(mailbox);
  ASSERT_EQ(batch.metrics.size(), 3U);
  EXPECT_FALSE(batch.metrics[0].breakBefore);
  EXPECT_TRUE(batch.metrics[2].breakBefore);
  EXPECT_EQ(batch.coalescedSamples, 0U);

  mailbox.putMetrics(message({{MetricId{1}, 2}}), kTime + 2, 0);
  EXPECT_TRUE(take(mailbox).metrics.at(0).breakBefore) << "a break waits for each metric's next sample";
  mailbox.putMetrics(message({{MetricId{1}, 3}}), kTime + 3, 0);
  EXPECT_FALSE(take(mailbox).metrics.at(0).breakBefore);
}

TEST(UpdateMailbox, WhenFullItFoldsEvenOverBreaksAndKeepsTheMark) {
  UpdateMailbox::Limits limits;
  limits.metricEntries = 2;
  UpdateMailbox mailbox(limits);
  for (int i = 0; i < 10; ++i) {
    mailbox.markBreak();
    mailbox.putMetrics(message({{MetricId{0}, static_cast<double>(i)}}), kTime + i * 60'000, 0);
  }
  const UpdateBatch batch = take(mailbox);
  ASSERT_EQ(batch.metrics.size(), 2U);
  EXPECT_TRUE(batch.metrics[1].breakBefore);
  EXPECT_EQ(batch.metrics[1].last.value, 9);
}

TEST(UpdateMailbox, WhatDoesNotFitIsCounted) {
  UpdateMailbox::Limits limits;
  limits.notifications = 2;
  limits.events = 1;
  UpdateMailbox mailbox(limits);
  for (int i = 0; i < 5; ++i) {
    mailbox.putNotification({});
    mailbox.putEvent({});
  }
  const UpdateBatch batch = take(mailbox);
  EXPECT_EQ(batch.notifications.size(), 2U);
  EXPECT_EQ(batch.droppedNotifications, 3U);
  EXPECT_EQ(batch.events.size(), 1U);
  EXPECT_EQ(batch.droppedEvents, 4U);
  EXPECT_EQ(take(mailbox).droppedEvents, 0U) << "counted once";
}

Notification alert(const char* id, Severity severity) {
  Notification notification;
  notification.id = QString::fromLatin1(id);
  notification.severity = severity;
  return notification;
}

TEST(UpdateMailbox, WhenFullTheLeastSevereAndOldestMakesRoom) {
  UpdateMailbox mailbox({3, 1, 10});
  const std::pair<const char*, Severity> alerts[] = {
      {"warning", Severity::Warning}, {"old info", Severity::Info},  {"info", Severity::Info},
      {"error", Severity::Error},     {"late info", Severity::Info}, {"error 2", Severity::Error},
      {"error 3", Severity::Error},   {"error 4", Severity::Error}};
  for (const auto& [id, severity] : alerts)
    mailbox.putNotification(alert(id, severity));
  UpdateBatch batch = take(mailbox);
  QStringList ids;
  for (const Notification& notification : batch.notifications)
    ids << notification.id;
  EXPECT_EQ(ids,
            (QStringList{QStringLiteral("error"), QStringLiteral("error 2"), QStringLiteral("error 3")}));
  EXPECT_EQ(batch.notifications.size() + batch.droppedNotifications, std::size(alerts));

  for (int i = 0; i < 4; ++i)
    mailbox.putNotification(alert("info", Severity::Info));
  batch = take(mailbox);
  EXPECT_EQ(batch.notifications.size(), 3U) << "what was taken takes no more room";
  EXPECT_EQ(batch.droppedNotifications, 1U);
}

TEST(UpdateMailbox, WakesItsReaderOncePerTake) {
  UpdateMailbox mailbox;
  int wakes = 0;
  mailbox.setWaker([&wakes] { ++wakes; });
  for (int i = 0; i < 3; ++i)
    mailbox.putMetrics(message({{MetricId{0}, 1}}), kTime, 0);
  EXPECT_EQ(wakes, 1);
  static_cast<void>(take(mailbox));
  mailbox.putNotification({});
  EXPECT_EQ(wakes, 2);
}

TEST(UpdateMailbox, StatisticsWakeNobody) {
  UpdateMailbox mailbox;
  int wakes = 0;
  mailbox.setWaker([&wakes] { ++wakes; });
  LinkStatistics statistics;
  statistics.messages = 7;
  mailbox.setStatistics(statistics);
  EXPECT_EQ(wakes, 0);
  EXPECT_EQ(take(mailbox).link.messages, 7U);
}

TEST(UpdateMailbox, KeepsTheTimestampsThatLatencyIsMeasuredBy) {
  UpdateMailbox mailbox;
  mailbox.putMetrics(message({{MetricId{0}, 1}}), kTime, 0);
  mailbox.putMetrics(message({{MetricId{0}, 2}}), kTime + 1, 0, UpdateMailbox::Dating::Unknown);
  mailbox.putMetrics(message({{MetricId{0}, 3}}), kTime + 2, 0, UpdateMailbox::Dating::Replayed);
  mailbox.putMetrics(message({{MetricId{0}, 4}}), kTime + 3, 0);
  EXPECT_EQ(take(mailbox).messageTimestampsMs, (std::vector<qint64>{kTime, kTime + 3}));
}

TEST(UpdateMailbox, NothingIsLostBetweenTwoThreads) {
  UpdateMailbox mailbox;
  constexpr quint64 kMessages = 50'000;
  std::atomic<bool> done = false;
  std::thread writer([&] {
    for (quint64 i = 0; i < kMessages; ++i) {
      mailbox.putMetrics(message({{MetricId{0}, static_cast<double>(i)}}), kTime + static_cast<qint64>(i), 0);
    }
    done = true;
  });
  quint64 samples = 0;
  double last = -1;
  UpdateBatch batch;
  bool finished = false;
  while (!finished) {
    finished = done;
    mailbox.take(batch);
    for (const MetricUpdate& update : batch.metrics) {
      samples += update.count;
      EXPECT_GT(update.last.value, last);
      last = update.last.value;
    }
  }
  writer.join();
  EXPECT_EQ(samples, kMessages);
  EXPECT_EQ(last, static_cast<double>(kMessages - 1));
}

}  // namespace
}  // namespace pulsedeck

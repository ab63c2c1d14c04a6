#include "pulsedeck/pacing/performance_monitor.h"

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr qint64 kMs = 1'000'000;

/// A frame whose tick takes `tickMs` and whose painting, 1 ms later, `paintMs`; painted at `wallMs`.
void frame(PerformanceMonitor& monitor, qint64 startNs, qint64 tickMs, qint64 paintMs,
           const std::vector<qint64>& timestampsMs = {}, qint64 wallMs = 0) {
  monitor.tickStarted({startNs});
  monitor.messagesApplied(timestampsMs, !timestampsMs.empty());
  monitor.tickFinished({startNs + tickMs * kMs});
  monitor.paintStarted({startNs + (tickMs + 1) * kMs});
  monitor.paintFinished({startNs + (tickMs + 1 + paintMs) * kMs}, wallMs);
}

TEST(PerformanceMonitor, WorkIsTheTickAndItsPainting) {
  PerformanceMonitor monitor;
  frame(monitor, 0, 2, 3);
  EXPECT_EQ(monitor.frames(), 1U);
  EXPECT_DOUBLE_EQ(monitor.lastWorkMs(), 5.0);
  EXPECT_DOUBLE_EQ(monitor.workMs().max(), 5.0);
}

TEST(PerformanceMonitor, LatencyRunsToTheEndOfTheFirstPaint) {
  PerformanceMonitor monitor;
  frame(monitor, 0, 2, 3, {1'000, 1'020}, 1'030);
  EXPECT_EQ(monitor.latencyMs().count(), 2U);
  EXPECT_EQ(monitor.latencyMs().max(), 30.0);
  frame(monitor, 100 * kMs, 2, 3, {}, 1'100);
  EXPECT_EQ(monitor.latencyMs().count(), 2U) << "a message is measured once";
}

TEST(PerformanceMonitor, ATickWithoutAPaintIsMeasuredWithTheNextOne) {
  PerformanceMonitor monitor;
  monitor.tickStarted({0});
  monitor.messagesApplied({1'000}, true);
  monitor.tickFinished({4 * kMs});
  EXPECT_EQ(monitor.frames(), 0U);
  frame(monitor, 50 * kMs, 2, 3, {}, 1'060);
  EXPECT_EQ(monitor.latencyMs().max(), 60.0);
  EXPECT_DOUBLE_EQ(monitor.lastWorkMs(), 9.0);
}

TEST(PerformanceMonitor, AHiddenWindowsMessagesAreNotCounted) {
  PerformanceMonitor monitor;
  monitor.tickStarted({0});
  monitor.messagesApplied({1'000}, true);
  monitor.tickFinished({4 * kMs});
  monitor.paintingSuspended();
  frame(monitor, 9'000 * kMs, 2, 3, {9'990}, 10'000);
  EXPECT_EQ(monitor.latencyMs().count(), 1U);
  EXPECT_EQ(monitor.latencyMs().max(), 10.0);
}

TEST(PerformanceMonitor, RemembersTheFirstPaintWithData) {
  PerformanceMonitor monitor;
  frame(monitor, 0, 1, 1);
  EXPECT_FALSE(monitor.firstDataPaintedNs());
  frame(monitor, 100 * kMs, 1, 1, {5}, 10);
  frame(monitor, 200 * kMs, 1, 1, {6}, 11);
  EXPECT_EQ(monitor.firstDataPaintedNs(), 103 * kMs);
}

TEST(PerformanceMonitor, CountsFramesPerSecondBetweenTheFirstAndTheLast) {
  PerformanceMonitor monitor;
  EXPECT_EQ(monitor.framesPerSecond(), 0);
  for (int i = 0; i <= 30; ++i)
    frame(monitor, i * 100 * kMs, 1, 1);
  EXPECT_NEAR(monitor.framesPerSecond(), 10.0, 1e-9);
}

TEST(PerformanceMonitor, AnIntervalHoldsWhatCameSinceTheLastOne) {
  PerformanceMonitor monitor;
  frame(monitor, 0, 2, 3, {1'000}, 1'030);
  monitor.messagesFound(4);
  monitor.messagesFound(2);
  const PerformanceMonitor::Interval first = monitor.takeInterval();
  EXPECT_EQ(first.workMs.count(), 1U);
  EXPECT_EQ(first.latencyMs.max(), 30.0);
  EXPECT_EQ(first.mostQueued, 4U);
  frame(monitor, 100 * kMs, 1, 1);
  const PerformanceMonitor::Interval second = monitor.takeInterval();
  EXPECT_EQ(second.workMs.count(), 1U);
  EXPECT_EQ(second.latencyMs.count(), 0U);
  EXPECT_EQ(second.mostQueued, 0U);
  EXPECT_EQ(monitor.workMs().count(), 2U) << "the run's figures go on";
}

TEST(PerformanceMonitor, ProcessorTimeLeavesOutWhatOthersTook) {
  PerformanceMonitor monitor;
  monitor.tickStarted({0, 500});
  monitor.tickFinished({4 * kMs, 500 + 1 * kMs});
  // What the thread does between its tick and its painting is no part of the frame.
  monitor.paintStarted({5 * kMs, 500 + 2 * kMs});
  monitor.paintFinished({9 * kMs, 500 + 4 * kMs}, 0);
  EXPECT_DOUBLE_EQ(monitor.workMs().max(), 8.0);
  EXPECT_DOUBLE_EQ(monitor.processorMs().max(), 3.0);
}

TEST(PerformanceMonitor, WhatIsNotShownHasNoLatency) {
  PerformanceMonitor monitor;
  monitor.messagesApplied({1'000}, true);
  monitor.messagesNotShown();
  frame(monitor, 0, 1, 1, {}, 9'000);
  EXPECT_EQ(monitor.latencyMs().count(), 0U);
}

}  // namespace
}  // namespace pulsedeck

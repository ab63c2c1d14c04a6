#include "pulsedeck/app/performance_watch.h"

#include "support/manual_clock.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kMostFrames = 30;

ProcessUsage usageNow() {
  ProcessUsage usage;
  usage.cpuSeconds = 3;
  usage.rssMb = 64;
  return usage;
}

class PerformanceWatchTest : public testing::Test {
 protected:
  PerformanceWatchTest() {
    QObject::connect(&watch_, &PerformanceWatch::reported, &watch_,
                     [this](const PerformanceReport& report) { reports_.push_back(report); });
  }

  /// Runs on for `ms` with a frame each 500 ms.
  void run(qint64 ms, int frameLimit, bool painting = true) {
    for (qint64 passed = 0; passed < ms; passed += 500) {
      clock_.advance(500);
      for (int frame = 0; painting && frame < frameLimit / 2; ++frame)
        monitor_.paintFinished({}, 0);
      watch_.update(frameLimit, &usageNow);
    }
  }
  void receive(quint64 messages, quint64 dropped = 0) {
    UpdateBatch batch;
    batch.link.messages = messages;
    batch.droppedEvents = dropped;
    store_.apply(batch);
  }
  [[nodiscard]] QStringList told() const {
    QStringList titles;
    for (const NotificationEntry& entry : store_.notifications().entries())
      titles << entry.newest.title;
    return titles;
  }

  test::ManualClock clock_;
  MetricCatalog catalog_;
  MetricsStore store_{catalog_, clock_, {}};
  PerformanceMonitor monitor_;
  PerformanceWatch watch_{store_, monitor_, kMostFrames};
  std::vector<PerformanceReport> reports_;
};

TEST_F(PerformanceWatchTest, SumsUpWhatHappenedSinceTheLastReport) {
  watch_.update(kMostFrames, &usageNow);
  receive(1'000);
  monitor_.messagesFound(7);
  for (int frame = 0; frame < 50; ++frame) {
    monitor_.tickStarted({});
    monitor_.messagesApplied({1'000}, true);
    monitor_.tickFinished({});
    monitor_.paintStarted({});
    monitor_.paintFinished({2'000'000, 0}, 1'012);
  }
  run(PerformanceWatch::kIntervalMs, 25, false);
  ASSERT_EQ(reports_.size(), 1U);
  EXPECT_DOUBLE_EQ(reports_[0].seconds, 5.0);
  EXPECT_DOUBLE_EQ(reports_[0].messagesPerSecond, 200.0);
  EXPECT_DOUBLE_EQ(reports_[0].framesPerSecond, 10.0);
  EXPECT_EQ(reports_[0].frameLimit, 25);
  EXPECT_EQ(reports_[0].mostQueued, 7U);
  EXPECT_NEAR(reports_[0].workP99Ms, 2.0, 0.02);
  EXPECT_NEAR(reports_[0].latencyP50Ms, 12.0, 0.1);
  EXPECT_DOUBLE_EQ(reports_[0].cpuShare, 0.0);
  EXPECT_DOUBLE_EQ(reports_[0].memoryMb, 64.0);
  run(PerformanceWatch::kIntervalMs, kMostFrames, false);
  ASSERT_EQ(reports_.size(), 2U);
  EXPECT_DOUBLE_EQ(reports_[1].framesPerSecond, 0.0) << "each report is of its own stretch";
  EXPECT_EQ(reports_[1].mostQueued, 0U);
}

TEST_F(PerformanceWatchTest, TellsOfFramesThatStaySlowAndOfTheirEnd) {
  run(25'000, 15);
  EXPECT_EQ(told(), QStringList());
  run(20'000, 15);
  ASSERT_EQ(told().size(), 1);
  EXPECT_EQ(store_.notifications().entries().front().newest.severity, Severity::Warning);
  EXPECT_EQ(store_.notifications().entries().front().newest.category, NotificationCategory::System);
  EXPECT_TRUE(store_.notifications().entries().front().newest.message.contains(QStringLiteral("15")));
  run(120'000, 15);
  EXPECT_EQ(told().size(), 1) << "told once";
  run(60'000, kMostFrames);
  EXPECT_EQ(told().size(), 2);
}

TEST_F(PerformanceWatchTest, SaysNothingOfAShortSlowness) {
  for (int i = 0; i < 10; ++i) {
    run(10'000, 15);
    run(10'000, kMostFrames);
  }
  EXPECT_EQ(told(), QStringList());
}

TEST_F(PerformanceWatchTest, SaysNothingOfALowLimitThatNothingComesNear) {
  run(300'000, 15, false);
  EXPECT_EQ(told(), QStringList()) << "idle, or hidden";
}

TEST_F(PerformanceWatchTest, DropsThatComeAndGoAreToldOnce) {
  run(5'000, kMostFrames);
  for (int i = 0; i < 10; ++i) {
    receive(10, 250);
    run(5'000, kMostFrames);
    run(5'000, kMostFrames);
  }
  EXPECT_EQ(told().size(), 1);
}

TEST_F(PerformanceWatchTest, TellsAtOnceWhenSomethingWasDropped) {
  run(10'000, kMostFrames);
  receive(10, 250);
  run(5'000, kMostFrames);
  ASSERT_EQ(told().size(), 1);
  EXPECT_EQ(store_.notifications().entries().front().newest.severity, Severity::Error);
  EXPECT_TRUE(store_.notifications().entries().front().newest.message.contains(QStringLiteral("250")));
  run(50'000, kMostFrames);
  EXPECT_EQ(told().size(), 2) << "and when it is over";
}

}  // namespace
}  // namespace pulsedeck

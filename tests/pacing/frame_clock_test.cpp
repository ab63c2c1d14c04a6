#include "pulsedeck/pacing/frame_clock.h"

#include <QSignalSpy>
#include <QStringList>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 10'000;

class FrameClockTest : public testing::Test {
 protected:
  FrameClockTest() {
    const auto note = [this](void (FrameClock::*signal)(), const char* name) {
      QObject::connect(&clock_, signal, &clock_, [this, name] { phases_ << QString::fromUtf8(name); });
    };
    // Connected in another order than they are to come in.
    note(&FrameClock::feedsDue, "feeds");
    note(&FrameClock::chartsDue, "charts");
    note(&FrameClock::frameFinished, "finished");
    note(&FrameClock::collecting, "collecting");
    note(&FrameClock::cardsDue, "cards");
    note(&FrameClock::notificationsDue, "notifications");
    note(&FrameClock::statusDue, "status");
  }
  bool waitForFrames(qsizetype frames) {
    return QTest::qWaitFor([&] { return phases_.count(QStringLiteral("finished")) >= frames; }, kPatienceMs);
  }

  FrameClock clock_{60};
  QStringList phases_;
};

TEST_F(FrameClockTest, AFrameHasItsPhasesInOrder) {
  clock_.start();
  ASSERT_TRUE(waitForFrames(1));
  const QString order = QStringLiteral("collecting notifications status cards charts feeds finished");
  EXPECT_EQ(phases_.mid(0, 7).join(u' '), order);
}

TEST_F(FrameClockTest, ManyRequestsAreOneFrame) {
  clock_.start();
  ASSERT_TRUE(waitForFrames(1));
  QSignalSpy frames(&clock_, &FrameClock::frameFinished);
  for (int i = 0; i < 100; ++i)
    clock_.request();
  ASSERT_TRUE(frames.wait(kPatienceMs));
  EXPECT_EQ(frames.size(), 1);
}

TEST_F(FrameClockTest, BeatsEverySecondWithoutARequest) {
  clock_.start();
  EXPECT_TRUE(waitForFrames(2));
}

TEST_F(FrameClockTest, ARequestDuringAFrameIsForTheNext) {
  int asked = 0;
  QObject::connect(&clock_, &FrameClock::cardsDue, &clock_, [&] {
    if (asked++ < 3) clock_.request();
  });
  clock_.start();
  EXPECT_TRUE(waitForFrames(4));
}

TEST_F(FrameClockTest, DoesNothingBeforeStartAndAfterStop) {
  clock_.request();
  QCoreApplication::processEvents();
  EXPECT_TRUE(phases_.isEmpty());
  clock_.start();
  clock_.stop();
  clock_.request();
  QCoreApplication::processEvents();
  EXPECT_TRUE(phases_.isEmpty());
}

TEST_F(FrameClockTest, AFasterRateHoldsForTheFrameThatWasAskedForBefore) {
  clock_.setMaxFramesPerSecond(1);
  clock_.start();
  ASSERT_TRUE(waitForFrames(1));
  clock_.request();
  const auto* timer = clock_.findChild<QTimer*>();
  ASSERT_NE(timer, nullptr);
  clock_.setMaxFramesPerSecond(60);
  EXPECT_LE(timer->interval(), 1'000 / 60) << "a second was the old interval";
}

}  // namespace
}  // namespace pulsedeck

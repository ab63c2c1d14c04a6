#include "pulsedeck/app/running_instance.h"

#include <QDir>
#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <gtest/gtest.h>

#include <atomic>
#include <memory>
#include <optional>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 30'000;

class RunningInstanceTest : public testing::Test {
 protected:
  /// From a thread of its own, as from another program.
  [[nodiscard]] static bool calls(RunningInstance& later) {
    std::atomic<bool> answered = false;
    const std::unique_ptr<QThread> caller(QThread::create([&] { answered = later.callFirst(); }));
    caller->start();
    EXPECT_TRUE(QTest::qWaitFor([&] { return caller->isFinished(); }, kPatienceMs));
    return answered;
  }

  QTemporaryDir folder_;
  const QString lock_ = folder_.filePath(QStringLiteral("state/instance.lock"));
};

TEST_F(RunningInstanceTest, TheFirstIsCalledByLaterOnes) {
  const RunningInstance first(lock_);
  const QSignalSpy called(&first, &RunningInstance::called);
  ASSERT_TRUE(first.isFirst());
  RunningInstance second(lock_);
  const RunningInstance elsewhere(folder_.filePath(QStringLiteral("state/other.lock")));
  EXPECT_TRUE(elsewhere.isFirst()) << "another server's";
  ASSERT_FALSE(second.isFirst());
  EXPECT_TRUE(calls(second));
  EXPECT_TRUE(calls(second)) << "as often as one likes";
  EXPECT_EQ(called.count(), 2);
}

TEST_F(RunningInstanceTest, AfterItsEndThereIsRoomForAnother) {
  std::optional<RunningInstance> first(std::in_place, lock_);
  first.reset();
  EXPECT_TRUE(RunningInstance(lock_).isFirst());
}

TEST_F(RunningInstanceTest, OneThatIsAboutToEndIsFollowed) {
  QSemaphore ending;
  QSemaphore mayGo;
  const std::unique_ptr<QThread> ended(QThread::create([&] {
    RunningInstance first(lock_);
    first.stopAnswering();
    ending.release();
    mayGo.acquire();
  }));
  ended->start();
  ending.acquire();
  RunningInstance second(lock_);
  ASSERT_FALSE(second.isFirst()) << "it saves what it knows still";
  EXPECT_FALSE(second.callFirst(50));
  EXPECT_FALSE(second.isFirst());
  mayGo.release();
  EXPECT_FALSE(second.callFirst(kPatienceMs));
  EXPECT_TRUE(second.isFirst());
  ended->wait();
  RunningInstance third(lock_);
  ASSERT_FALSE(third.isFirst());
  EXPECT_TRUE(calls(third)) << "the second answers now";
}

TEST_F(RunningInstanceTest, OneThatHangsIsNotWaitedForWithoutEnd) {
  const RunningInstance hangs(lock_);
  RunningInstance second(lock_);
  EXPECT_FALSE(second.callFirst(50));
  EXPECT_FALSE(second.isFirst());
}

TEST_F(RunningInstanceTest, WhatACrashLeftIsNoHindrance) {
  ASSERT_TRUE(QDir().mkpath(folder_.filePath(QStringLiteral("state"))));
  QFile left(lock_);
  ASSERT_TRUE(left.open(QIODevice::WriteOnly));
  // Of another host, where nobody can tell whether the process still runs.
  left.write("1\npulsedeck\nelsewhere\n");
  left.close();
  const RunningInstance first(lock_);
  EXPECT_TRUE(first.isFirst());
  RunningInstance second(lock_);
  EXPECT_FALSE(second.isFirst());
  EXPECT_TRUE(calls(second));
}

TEST_F(RunningInstanceTest, AFolderThatCannotBeWrittenKeepsNobodyFromStarting) {
  ASSERT_TRUE(QFile(folder_.filePath(QStringLiteral("state"))).open(QIODevice::WriteOnly));
  EXPECT_TRUE(RunningInstance(lock_).isFirst());
}

}  // namespace
}  // namespace pulsedeck

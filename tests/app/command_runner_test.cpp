#include "pulsedeck/app/command_runner.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

#ifdef Q_OS_UNIX

#include <fcntl.h>
#include <unistd.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 30'000;

class CommandRunnerTest : public testing::Test {
 protected:
  [[nodiscard]] QString path(const char* name) const { return folder_.filePath(QString::fromUtf8(name)); }
  [[nodiscard]] static QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  /// A shell is a program like any other, when it is asked for.
  static CommandRunner::Command shell(const QString& script, const QHash<QString, QString>& variables = {}) {
    return {QStringLiteral("rule"), QStringLiteral("/bin/sh -c \"%1\"").arg(script), variables};
  }
  static QProcessEnvironment environment() {
    QProcessEnvironment environment;
    environment.insert(QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin"));
    return environment;
  }

  QTemporaryDir folder_;
};

TEST_F(CommandRunnerTest, RunsWithItsVariablesAndNoShell) {
  CommandRunner runner(environment(), {});
  QSignalSpy succeeded(&runner, &CommandRunner::succeeded);
  const QString spaced = path("a $HOME b");
  const QString joined = path("c;echo");
  runner.run({QStringLiteral("rule"), QStringLiteral("touch \"%1\" %2").arg(spaced, joined), {}});
  ASSERT_TRUE(succeeded.wait(kPatienceMs));
  EXPECT_TRUE(QFileInfo::exists(spaced)) << "nothing is expanded";
  EXPECT_TRUE(QFileInfo::exists(joined)) << "nothing ends a command";

  runner.run(shell(QStringLiteral("echo $VALUE > %1").arg(path("out")),
                   {{QStringLiteral("VALUE"), QStringLiteral("11")}}));
  ASSERT_TRUE(succeeded.wait(kPatienceMs));
  EXPECT_EQ(contentOf(path("out")), "11\n");
}

TEST_F(CommandRunnerTest, SaysOnceWhatFailsUntilItEndsWell) {
  CommandRunner runner(environment(), {});
  QSignalSpy succeeded(&runner, &CommandRunner::succeeded);
  QSignalSpy failed(&runner, &CommandRunner::failed);
  runner.run(shell(QStringLiteral("exit 3")));
  ASSERT_TRUE(failed.wait(kPatienceMs));
  EXPECT_TRUE(failed[0][1].toString().contains(QLatin1Char('3')));
  runner.run(shell(QStringLiteral("exit 4")));
  runner.run({QStringLiteral("rule"), QStringLiteral("/does/not/exist"), {}});
  ASSERT_TRUE(QTest::qWaitFor([&] { return runner.running() == 0; }, kPatienceMs));
  runner.run(shell(QStringLiteral("exit 0")));
  ASSERT_TRUE(succeeded.wait(kPatienceMs));
  EXPECT_EQ(failed.size(), 1);
  runner.run({QStringLiteral("rule"), QStringLiteral("/does/not/exist"), {}});
  ASSERT_TRUE(QTest::qWaitFor([&] { return failed.size() == 2; }, kPatienceMs));
  runner.run({QStringLiteral("empty"), QStringLiteral("  "), {}});
  EXPECT_TRUE(QTest::qWaitFor([&] { return failed.size() == 3; }, kPatienceMs));
}

TEST_F(CommandRunnerTest, EndsWhatTakesTooLongWithAllItStarted) {
  CommandRunner::Limits limits;
  limits.timeMs = 2'000;
  CommandRunner runner(environment(), limits);
  QSignalSpy failed(&runner, &CommandRunner::failed);
  // The pipe's other end is held by the sleeping child.
  runner.run(shell(QStringLiteral("mkfifo %1; sleep 600 > %1 & cat %1").arg(path("pipe"))));
  ASSERT_TRUE(failed.wait(kPatienceMs));
  QFile pipe(path("pipe"));
  ASSERT_TRUE(pipe.exists());
  // With its last writer gone, which may take a moment, reading ends instead of waiting.
  const auto isDeserted = [&] {
    const int descriptor = ::open(pipe.fileName().toLocal8Bit().constData(), O_RDONLY | O_NONBLOCK);
    char byte = 0;
    const bool ended = ::read(descriptor, &byte, 1) == 0;
    ::close(descriptor);
    return ended;
  };
  EXPECT_TRUE(QTest::qWaitFor(isDeserted, kPatienceMs));
}

TEST_F(CommandRunnerTest, RunsAFewAtOnceAndDropsWhatIsTooMuch) {
  CommandRunner::Limits limits;
  limits.atOnce = 2;
  limits.waiting = 3;
  CommandRunner runner(environment(), limits);
  QSignalSpy dropped(&runner, &CommandRunner::dropped);
  QSignalSpy succeeded(&runner, &CommandRunner::succeeded);
  for (int i = 0; i < 10; ++i) {
    runner.run(shell(QStringLiteral("while [ ! -e %1 ]; do sleep 0.01; done").arg(path("go"))));
    EXPECT_LE(runner.running(), 2U);
  }
  EXPECT_EQ(dropped.size(), 1) << "once";
  ASSERT_TRUE(QFile(path("go")).open(QIODevice::WriteOnly));
  ASSERT_TRUE(QTest::qWaitFor([&] { return succeeded.size() == 5; }, kPatienceMs));
}

TEST_F(CommandRunnerTest, WhatRunsOutlivesIt) {
  {
    CommandRunner runner(environment(), {});
    runner.run(shell(
        QStringLiteral("while [ ! -e %1 ]; do sleep 0.01; done; touch %2").arg(path("go"), path("done"))));
  }
  EXPECT_FALSE(QFileInfo::exists(path("done")));
  ASSERT_TRUE(QFile(path("go")).open(QIODevice::WriteOnly));
  EXPECT_TRUE(QTest::qWaitFor([&] { return QFileInfo::exists(path("done")); }, kPatienceMs));
}

TEST_F(CommandRunnerTest, WhatWaitsAtItsEndIsStartedWhileThereIsRoom) {
  CommandRunner::Limits limits;
  limits.atOnce = 1;
  limits.graceMs = kPatienceMs;
  {
    CommandRunner runner(environment(), limits);
    for (const char* const name : {"1", "2", "3"})
      runner.run(shell(QStringLiteral("touch %1").arg(path(name))));
  }
  EXPECT_TRUE(QTest::qWaitFor([&] { return QFileInfo::exists(path("3")); }, kPatienceMs));
}

TEST_F(CommandRunnerTest, WhatWaitsAtItsEndIsStartedWhenNothingRuns) {
  CommandRunner::Limits limits;
  limits.atOnce = 1;
  limits.graceMs = kPatienceMs;
  {
    CommandRunner runner(environment(), limits);
    for (const char* const name : {"1", "2"})
      runner.run(shell(QStringLiteral("touch %1").arg(path(name))));
    // One step of the loop at a time: the first has ended, the second's turn is still to be called.
    while (runner.running() > 0)
      QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
  }
  EXPECT_TRUE(QTest::qWaitFor([&] { return QFileInfo::exists(path("2")); }, kPatienceMs));
}

TEST_F(CommandRunnerTest, WhatWaitsBehindALongOneDoesNotHoldUpItsEnd) {
  CommandRunner::Limits limits;
  limits.atOnce = 1;
  limits.graceMs = 50;
  {
    CommandRunner runner(environment(), limits);
    // It outlives the test, too, and ends with its folder.
    runner.run(shell(QStringLiteral("while [ -d %1 ]; do sleep 0.01; done").arg(folder_.path())));
    runner.run(shell(QStringLiteral("touch %1").arg(path("2"))));
  }
  EXPECT_FALSE(QFileInfo::exists(path("2")));
}

}  // namespace
}  // namespace pulsedeck

#endif

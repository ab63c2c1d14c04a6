// The real program with a real tray: on a display of its own, with a window manager.

#include <QDir>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 110'000;
constexpr int kSomethingIsMissing = 77;

TEST(TrayRun, ClosingHidesAsLongAsThereIsATrayAndQuittingQuits) {
#if !defined(Q_OS_LINUX)
  GTEST_SKIP() << "trayer is X11's";
#endif
  for (const char* tool : {"dbus-run-session", "/usr/bin/python3"}) {
    if (QStandardPaths::findExecutable(QLatin1StringView(tool)).isEmpty())
      GTEST_SKIP() << tool << " is missing";
  }
  const QTemporaryDir home;
  ASSERT_TRUE(QDir(home.path()).mkdir(QStringLiteral("runtime")));
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  for (const QString& name : environment.keys()) {
    if (name.startsWith(QStringLiteral("PULSEDECK_")) || name.startsWith(QStringLiteral("NEXT_PUBLIC_")) ||
        name.startsWith(QStringLiteral("XDG_")) || name.startsWith(QStringLiteral("QT_"))) {
      environment.remove(name);
    }
  }
  environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
  environment.insert(QStringLiteral("HOME"), home.path());
  environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.filePath(QStringLiteral("runtime")));

  QProcess probe;
  probe.setProcessEnvironment(environment);
  probe.setProcessChannelMode(QProcess::MergedChannels);
  probe.start(QStringLiteral("dbus-run-session"),
              {QStringLiteral("--"), QStringLiteral("/usr/bin/python3"),
               QStringLiteral(PULSEDECK_SOURCE_DIR "/tests/support/tray_probe.py"),
               QStringLiteral(PULSEDECK_BIN_DIR "/pulsedeck")});
  ASSERT_TRUE(probe.waitForFinished(kPatienceMs)) << probe.readAll().constData();
  const QByteArray said = probe.readAll();
  if (probe.exitCode() == kSomethingIsMissing) GTEST_SKIP() << said.constData();
  EXPECT_EQ(probe.exitCode(), 0) << said.constData();
}

}  // namespace
}  // namespace pulsedeck

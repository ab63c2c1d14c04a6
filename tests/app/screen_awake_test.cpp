#include "pulsedeck/app/screen_awake.h"

#include <QDBusConnection>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 30'000;

/// What a desktop offers, with a record of what it was asked.
class FakeScreenSaver : public QObject {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")

 public:
  QList<uint> held;
  int inhibitions = 0;

 public Q_SLOTS:
  uint Inhibit(const QString& application, const QString& reason) {
    EXPECT_FALSE(application.isEmpty() || reason.isEmpty());
    held << static_cast<uint>(++inhibitions);
    return held.back();
  }
  void UnInhibit(uint cookie) { held.removeOne(cookie); }
};

class ScreenAwakeTest : public testing::Test {
 protected:
  void SetUp() override {
    const QString daemon = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (daemon.isEmpty()) GTEST_SKIP() << "dbus-daemon is missing";
    daemon_.start(
        daemon, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    ASSERT_TRUE(daemon_.waitForReadyRead(kPatienceMs));
    address_ = QString::fromUtf8(daemon_.readLine()).trimmed();
  }

  void TearDown() override {
    QDBusConnection::disconnectFromBus(QStringLiteral("screensaver"));
    QDBusConnection::disconnectFromBus(QStringLiteral("pulsedeck-awake"));
    daemon_.kill();
    daemon_.waitForFinished(kPatienceMs);
  }

  void offerService() {
    QDBusConnection bus = QDBusConnection::connectToBus(address_, QStringLiteral("screensaver"));
    ASSERT_TRUE(bus.registerObject(QStringLiteral("/org/freedesktop/ScreenSaver"), &desktop_,
                                   QDBusConnection::ExportAllSlots));
    ASSERT_TRUE(bus.registerService(QStringLiteral("org.freedesktop.ScreenSaver")));
  }

  QProcess daemon_;
  QString address_;
  FakeScreenSaver desktop_;
};

TEST_F(ScreenAwakeTest, AsksTheDesktopAndGivesTheScreenFree) {
  offerService();
  ScreenAwake awake(address_);
  awake.setWanted(true);
  awake.setWanted(true);
  ASSERT_TRUE(QTest::qWaitFor([&] { return desktop_.inhibitions == 1; }, kPatienceMs));
  // Either the answer comes first or the wish to end does: the screen must be free in both cases.
  awake.setWanted(false);
  ASSERT_TRUE(QTest::qWaitFor([&] { return desktop_.held.isEmpty(); }, kPatienceMs));
  awake.setWanted(true);
  ASSERT_TRUE(QTest::qWaitFor([&] { return desktop_.inhibitions == 2; }, kPatienceMs));
}

TEST_F(ScreenAwakeTest, WithoutADesktopThatAnswersNothingHappens) {
  ScreenAwake awake(address_);
  awake.setWanted(true);
  awake.setWanted(false);
  QCoreApplication::processEvents();
  EXPECT_EQ(desktop_.inhibitions, 0);
}

TEST(ScreenAwake, WithoutABusNothingHappens) {
  ScreenAwake awake(QStringLiteral("unix:path=/nonexistent/bus"));
  awake.setWanted(true);
  QCoreApplication::processEvents();
  awake.setWanted(false);
}

}  // namespace
}  // namespace pulsedeck

#include "screen_awake_test.moc"

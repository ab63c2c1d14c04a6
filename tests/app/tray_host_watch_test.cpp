#include "pulsedeck/app/tray_host_watch.h"

#include <QDBusConnection>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr int kPatienceMs = 30'000;
constexpr int kNever = 10 * kPatienceMs;

/// What keeps the list of trays on D-Bus.
class FakeWatcher : public QObject {
  Q_OBJECT
  Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
  Q_PROPERTY(bool IsStatusNotifierHostRegistered MEMBER hasHost)

 public:
  bool hasHost = false;

 Q_SIGNALS:
  void StatusNotifierHostRegistered();
  void StatusNotifierHostUnregistered();
};

class TrayHostWatchTest : public testing::Test {
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
    QDBusConnection::disconnectFromBus(QStringLiteral("watcher"));
    QDBusConnection::disconnectFromBus(QStringLiteral("pulsedeck-tray"));
    daemon_.kill();
    daemon_.waitForFinished(kPatienceMs);
  }

  void offerWatcher() {
    QDBusConnection bus = QDBusConnection::connectToBus(address_, QStringLiteral("watcher"));
    ASSERT_TRUE(bus.registerObject(QStringLiteral("/StatusNotifierWatcher"), &desktop_,
                                   QDBusConnection::ExportAllProperties | QDBusConnection::ExportAllSignals));
    ASSERT_TRUE(bus.registerService(QStringLiteral("org.kde.StatusNotifierWatcher")));
  }

  QProcess daemon_;
  QString address_;
  FakeWatcher desktop_;
};

TEST_F(TrayHostWatchTest, ATrayThatIsThereIsToldOf) {
  desktop_.hasHost = true;
  offerWatcher();
  TrayHostWatch watch(address_, kNever);
  QSignalSpy due(&watch, &TrayHostWatch::due);
  watch.start();
  EXPECT_TRUE(QTest::qWaitFor([&] { return due.count() > 0; }, kPatienceMs));
}

TEST_F(TrayHostWatchTest, ATrayThatComesLaterIsToldOf) {
  TrayHostWatch watch(address_, 0);
  QSignalSpy due(&watch, &TrayHostWatch::due);
  watch.start();
  ASSERT_TRUE(QTest::qWaitFor([&] { return due.count() == 1; }, kPatienceMs))
      << "for trays of the older kind";
  desktop_.hasHost = true;
  offerWatcher();
  ASSERT_TRUE(QTest::qWaitFor([&] { return due.count() == 2; }, kPatienceMs));
  QDBusConnection::disconnectFromBus(QStringLiteral("watcher"));
  EXPECT_TRUE(QTest::qWaitFor([&] { return due.count() == 3; }, kPatienceMs)) << "it went";
}

TEST_F(TrayHostWatchTest, ItsComingGoingAndReturnAreNoticedHoweverLate) {
  TrayHostWatch watch(address_, 0);
  QSignalSpy due(&watch, &TrayHostWatch::due);
  watch.start();
  ASSERT_TRUE(QTest::qWaitFor([&] { return due.count() == 1; }, kPatienceMs));
  EXPECT_FALSE(watch.knowsHost()) << "asked now, Qt would never look on D-Bus again";
  offerWatcher();
  for (int round = 0; round < 2; ++round) {
    desktop_.hasHost = true;
    Q_EMIT desktop_.StatusNotifierHostRegistered();
    ASSERT_TRUE(QTest::qWaitFor([&] { return watch.knowsHost(); }, kPatienceMs));
    desktop_.hasHost = false;
    Q_EMIT desktop_.StatusNotifierHostUnregistered();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !watch.knowsHost(); }, kPatienceMs));
  }
  EXPECT_EQ(due.count(), 5);
}

TEST(TrayHostWatch, WithoutABusOnlyTheOlderKindIsWaitedFor) {
  TrayHostWatch watch(QStringLiteral("unix:path=/nonexistent/bus"), 0);
  QSignalSpy due(&watch, &TrayHostWatch::due);
  watch.start();
  EXPECT_EQ(due.count(), 0);
  EXPECT_TRUE(QTest::qWaitFor([&] { return due.count() > 0; }, kPatienceMs));
}

}  // namespace
}  // namespace pulsedeck

#include "tray_host_watch_test.moc"

#include "pulsedeck/app/desktop_presence.h"

#include "pulsedeck/model/do_not_disturb.h"
#include "pulsedeck/ui/main_window.h"
#include "support/notification_daemon.h"
#include "ui/ui_fixture.h"

#include <QDBusConnection>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::notification;

constexpr int kPatienceMs = 30'000;

class DesktopPresenceTest : public testing::Test {
 protected:
  void SetUp() override {
    const QString missing = test::NotificationDaemon::missing();
    if (!missing.isEmpty()) GTEST_SKIP() << missing.toStdString() << " is missing";
    ASSERT_TRUE(daemon_.startBus());
    ASSERT_TRUE(daemon_.start(QStringLiteral("actions body")));
    Settings::Sources sources;
    sources.flags = {{QStringLiteral("desktop-notifications"), QStringLiteral("always")}};
    settings_ = std::make_unique<Settings>(*Settings::load(sources));
    window_ = std::make_unique<MainWindow>(MainWindow::Options{}, fixture_.store, frames_, fixture_.theme);
    DesktopPresence::Options options;
    options.busAddress = daemon_.address();
    presence_ = std::make_unique<DesktopPresence>(
        *settings_, DesktopPresence::Parts{fixture_.store, frames_, fixture_.theme, *window_, nullptr},
        options);
    window_->show();
  }

  void TearDown() override {
    presence_.reset();
    QDBusConnection::disconnectFromBus(QStringLiteral("pulsedeck-notifications"));
    QGuiApplication::setQuitOnLastWindowClosed(true);
  }

  /// A notification that the desktop shows under this number.
  void show(const char* id, uint number) {
    fixture_.store.addNotification(notification(QString::fromLatin1(id), Severity::Error));
    ASSERT_TRUE(QTest::qWaitFor([&] { return daemon_.calls("Notify").size() == number; }, kPatienceMs));
  }

  /// Its button, until the store has that state.
  [[nodiscard]] bool pressing(uint number, const char* button, const char* id, NotificationState state) {
    daemon_.invoke(number, QString::fromLatin1(button));
    return QTest::qWaitFor(
        [&] { return fixture_.store.notifications().find(QString::fromLatin1(id))->state == state; },
        kPatienceMs);
  }

  test::UiFixture fixture_;
  FrameClock frames_{30};
  test::NotificationDaemon daemon_;
  std::unique_ptr<Settings> settings_;
  std::unique_ptr<MainWindow> window_;
  std::unique_ptr<DesktopPresence> presence_;
};

TEST_F(DesktopPresenceTest, ButtonsOnTheDesktopDoWhatTheySay) {
  show("a", 1);
  show("b", 2);
  show("c", 3);
  presence_->hideWindow();
  EXPECT_TRUE(pressing(1, "acknowledge", "a", NotificationState::Acknowledged));
  EXPECT_TRUE(pressing(2, "snooze", "b", NotificationState::Snoozed));
  EXPECT_EQ(fixture_.store.notifications().find(QStringLiteral("b"))->wakeAtMs,
            fixture_.clock.wallMs() + DesktopNotifier::kSnoozeMinutes * 60'000);
  EXPECT_FALSE(window_->isVisible());
  EXPECT_TRUE(pressing(3, "default", "c", NotificationState::Read));
  EXPECT_TRUE(window_->isVisible());
}

TEST_F(DesktopPresenceTest, WhatIsDismissedInTheWindowGoesFromTheDesktop) {
  show("a", 1);
  fixture_.store.dismissNotification(QStringLiteral("a"));
  EXPECT_TRUE(QTest::qWaitFor([&] { return daemon_.calls("CloseNotification").size() == 1; }, kPatienceMs));
}

TEST_F(DesktopPresenceTest, AHiddenDashboardOutlivesItsOtherWindows) {
  presence_->hideWindow();
  EXPECT_FALSE(QGuiApplication::quitOnLastWindowClosed());
  presence_->showWindow();
  EXPECT_TRUE(QGuiApplication::quitOnLastWindowClosed());
  EXPECT_TRUE(window_->isVisible());
}

}  // namespace
}  // namespace pulsedeck

// What the window as a whole shows of notifications, and what the operator does with them.

#include "pulsedeck/ui/notification_desk.h"

#include "pulsedeck/ui/action_registry.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/navigation_bar.h"
#include "pulsedeck/ui/notification_list.h"
#include "pulsedeck/ui/notification_panel.h"
#include "pulsedeck/ui/notifications_page.h"
#include "pulsedeck/ui/toast.h"
#include "ui/ui_fixture.h"

#include <QContextMenuEvent>
#include <QListView>
#include <QMenu>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck {
namespace {

using test::notification;

class NotificationDeskTest : public testing::Test {
 protected:
  NotificationDeskTest() {
    MainWindow::Options options;
    DashboardSpec spec;
    spec.id = QStringLiteral("one");
    spec.title = QStringLiteral("First");
    options.pages = {spec};
    options.doNotDisturb = &quiet_;
    window_ = std::make_unique<MainWindow>(options, fixture_.store, frames_, fixture_.theme);
    window_->resize(1440, 900);
    window_->show();
    static_cast<void>(QTest::qWaitForWindowActive(window_.get()));
    beat();
  }

  void beat() {
    Q_EMIT frames_.notificationsDue();
    Q_EMIT frames_.statusDue();
    Q_EMIT frames_.feedsDue();
  }
  void add(const QString& id, Severity severity = Severity::Info) {
    fixture_.store.addNotification(notification(id, severity));
    beat();
  }
  template <typename Widget>
  [[nodiscard]] Widget* child() const {
    return window_->findChild<Widget*>();
  }
  [[nodiscard]] FlatButton* alerts() const { return child<HeaderBar>()->alertsButton(); }
  [[nodiscard]] QPushButton* pageEntry() const {
    for (QPushButton* button : child<NavigationBar>()->findChildren<QPushButton*>()) {
      if (button->text() == QStringLiteral("Notifications")) return button;
    }
    return nullptr;
  }
  void choose(const char* letters) {
    QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(window_->focusWidget(), QLatin1String(letters));
    QTest::keyClick(window_->focusWidget(), Qt::Key_Return);
  }

  test::UiFixture fixture_;
  DoNotDisturb quiet_{fixture_.clock};
  FrameClock frames_{30};
  std::unique_ptr<MainWindow> window_;
};

TEST_F(NotificationDeskTest, TheButtonTellsTheUnreadAndTheWorstByShapeAndColour) {
  EXPECT_EQ(alerts()->suffix(), QString());
  EXPECT_EQ(alerts()->iconName(), QString());
  add(QStringLiteral("a"), Severity::Warning);
  EXPECT_EQ(alerts()->suffix(), QStringLiteral("1"));
  EXPECT_EQ(alerts()->iconName(), QStringLiteral("alert-triangle"));
  add(QStringLiteral("b"), Severity::Error);
  EXPECT_EQ(alerts()->suffix(), QStringLiteral("2"));
  EXPECT_EQ(alerts()->iconName(), QStringLiteral("alert-octagon"));
  EXPECT_EQ(alerts()->accessibleName(), QStringLiteral("Alerts: 2 unread, worst: Error"));
  fixture_.store.acknowledgeNotification(QStringLiteral("b"));
  beat();
  EXPECT_EQ(alerts()->suffix(), QStringLiteral("1"));
  EXPECT_EQ(alerts()->iconName(), QStringLiteral("alert-triangle"));
  fixture_.store.markAllNotificationsRead();
  beat();
  EXPECT_EQ(alerts()->suffix(), QString());
  EXPECT_EQ(alerts()->iconName(), QString());
}

TEST_F(NotificationDeskTest, TheNavigationTellsTheUnreadToo) {
  EXPECT_TRUE(pageEntry()->accessibleDescription().isEmpty());
  add(QStringLiteral("a"));
  EXPECT_EQ(pageEntry()->accessibleDescription(), QStringLiteral("1 unread"));
  fixture_.store.dismissAllNotifications();
  beat();
  EXPECT_TRUE(pageEntry()->accessibleDescription().isEmpty());
}

TEST_F(NotificationDeskTest, QuietHasASignOnTheButton) {
  EXPECT_EQ(alerts()->endIconName(), QString());
  quiet_.muteFor(3'600'000);
  EXPECT_EQ(alerts()->endIconName(), QStringLiteral("bell-off"));
  EXPECT_TRUE(alerts()->accessibleName().contains(QStringLiteral("Quiet until ")));
  quiet_.end();
  EXPECT_EQ(alerts()->endIconName(), QString());
}

TEST_F(NotificationDeskTest, QuietIsChosenFromTheButtonsMenu) {
  const QPoint at = alerts()->rect().center();
  QContextMenuEvent wish(QContextMenuEvent::Mouse, at, alerts()->mapToGlobal(at));
  QCoreApplication::sendEvent(alerts(), &wish);
  auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
  ASSERT_NE(menu, nullptr);
  QTest::keyClick(menu, Qt::Key_Down);
  QTest::keyClick(menu, Qt::Key_Return);
  EXPECT_EQ(quiet_.untilMs(), fixture_.clock.wallMs() + 3'600'000);
}

TEST_F(NotificationDeskTest, QuietIsChosenFromThePalette) {
  choose("disturb 8 hours");
  EXPECT_EQ(quiet_.untilMs(), fixture_.clock.wallMs() + 8 * 3'600'000);
  choose("end do not");
  EXPECT_FALSE(quiet_.isOn());
  choose("disturb until tom");
  EXPECT_TRUE(quiet_.isOn());
}

TEST_F(NotificationDeskTest, QuietMeansNoToastsButTheCountGoesOn) {
  quiet_.muteFor(3'600'000);
  add(QStringLiteral("a"), Severity::Warning);
  EXPECT_TRUE(window_->findChildren<Toast*>().isEmpty());
  EXPECT_EQ(alerts()->suffix(), QStringLiteral("1"));
  add(QStringLiteral("b"), Severity::Error);
  EXPECT_EQ(window_->findChildren<Toast*>().size(), 1) << "errors break through";
}

TEST_F(NotificationDeskTest, DetailsAreOnThePage) {
  add(QStringLiteral("a"));
  add(QStringLiteral("b"));
  QTest::mouseClick(alerts(), Qt::LeftButton);
  auto* list = child<NotificationPanel>()->findChild<QListView*>();
  QTest::keyClick(list, Qt::Key_Down);
  QTest::keyClick(list, Qt::Key_Return);
  EXPECT_FALSE(child<NotificationPanel>()->isOpen());
  EXPECT_EQ(window_->currentPage(), QStringLiteral("notifications"));
  const NotificationEntry* const chosen = child<NotificationsPage>()->list()->currentEntry();
  ASSERT_NE(chosen, nullptr);
  EXPECT_EQ(chosen->newest.id, QStringLiteral("a"));
}

TEST_F(NotificationDeskTest, ThePageFollowsInBatchesAsThePanelDoes) {
  ASSERT_TRUE(window_->showPage(QStringLiteral("notifications")));
  const auto rows = [this] {
    return child<NotificationsPage>()->findChild<QListView*>()->model()->rowCount();
  };
  for (int i = 0; i < 10; ++i)
    fixture_.store.addNotification(notification(QString::number(i)));
  beat();
  EXPECT_EQ(rows(), 10);
  add(QStringLiteral("x"));
  EXPECT_EQ(rows(), 10);
  fixture_.clock.advance(BatchGate::kIntervalMs);
  beat();
  EXPECT_EQ(rows(), 11);
}

TEST_F(NotificationDeskTest, WhatTheOperatorDoesWaitsForNoBatch) {
  for (int i = 0; i < 10; ++i)
    fixture_.store.addNotification(notification(QString::number(i), Severity::Warning));
  beat();
  fixture_.store.addNotification(notification(QStringLiteral("x")));
  beat();
  ASSERT_EQ(alerts()->suffix(), QStringLiteral("10")) << "the batch is not full";
  QTest::mouseClick(alerts(), Qt::LeftButton);
  QTest::keyClick(child<NotificationPanel>()->findChild<QListView*>(), Qt::Key_A);
  beat();
  EXPECT_EQ(alerts()->suffix(), QStringLiteral("10")) << "one more, and one dealt with";
}

TEST_F(NotificationDeskTest, NothingIsMadeBeforeItIsAskedFor) {
  EXPECT_EQ(child<NotificationPanel>(), nullptr);
  EXPECT_EQ(child<NotificationsPage>(), nullptr);
}

TEST_F(NotificationDeskTest, TheSmallestHeaderStillTellsAllOfIt) {
  add(QStringLiteral("a"), Severity::Error);
  quiet_.muteFor(3'600'000);
  window_->setPaused(true);
  window_->resize(800, 600);
  ConnectionStatus status;
  status.state = ConnectionState::Backoff;
  status.simulated = true;
  status.attempt = 3;
  status.maxAttempts = 10;
  status.retryAtMs = fixture_.clock.steadyMs() + 12'000;
  fixture_.setConnection(status);
  beat();
  QCoreApplication::processEvents();
  const auto* header = child<HeaderBar>();
  EXPECT_LE(alerts()->mapTo(header, QPoint(alerts()->width(), 0)).x(), header->width());
  EXPECT_EQ(alerts()->width(), alerts()->sizeHint().width());
  EXPECT_EQ(alerts()->suffix(), QStringLiteral("1"));
  EXPECT_EQ(alerts()->endIconName(), QStringLiteral("bell-off"));
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/ui/tray_icon.h"

#include "pulsedeck/model/do_not_disturb.h"
#include "ui/ui_fixture.h"

#include <QAction>
#include <QMenu>
#include <QSignalSpy>
#include <QSystemTrayIcon>
#include <QTest>
#include <QTimeZone>

#include <gtest/gtest.h>

#include <memory>

namespace pulsedeck {
namespace {

using test::notification;

class TrayIconTest : public testing::Test {
 protected:
  TrayIconTest() {
    TrayIcon::Options options;
    options.window = [this] { return window_; };
    options.isHostThere = [this] {
      ++looks_;
      return hostIsThere_;
    };
    options.doNotDisturb = &quiet_;
    tray_ = std::make_unique<TrayIcon>(options, fixture_.store, fixture_.theme);
  }

  void add(const char* id, Severity severity = Severity::Info) {
    Notification one = notification(QString::fromLatin1(id), severity);
    one.timeMs += ++added_ * 120'000;
    fixture_.store.addNotification(one);
  }

  /// What a frame does, after so long.
  void refreshAfter(qint64 ms) {
    fixture_.clock.advance(ms);
    tray_->refresh();
  }

  void setLink(ConnectionState state) {
    ConnectionStatus status;
    status.state = state;
    fixture_.setConnection(status);
  }

  [[nodiscard]] static QAction* find(QMenu& menu, const QString& text) {
    for (QAction* action : menu.actions()) {
      if (action->isVisible() && action->text() == text) return action;
      QMenu* const below = action->menu();
      QAction* const found = below == nullptr || !action->isVisible() ? nullptr : find(*below, text);
      if (found != nullptr) return found;
    }
    return nullptr;
  }

  /// By a click of the mouse on its place in the open menu.
  void choose(const char* text) {
    QAction* const action = find(tray_->menu(), QString::fromUtf8(text));
    ASSERT_NE(action, nullptr) << text;
    auto* const menu = qobject_cast<QMenu*>(action->associatedObjects().constFirst());
    ASSERT_NE(menu, nullptr);
    // A click where the mouse was when the menu opened only closes it.
    menu->popup(++chosen_ % 2 == 0 ? QPoint(10, 10) : QPoint(300, 300));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    menu->hide();
  }

  [[nodiscard]] QStringList shown() {
    QStringList texts;
    for (const QAction* action : tray_->menu().actions()) {
      if (action->isVisible() && !action->isSeparator()) texts << action->text();
    }
    return texts;
  }

  test::UiFixture fixture_;
  DoNotDisturb quiet_{fixture_.clock, QTimeZone::utc()};
  TrayIcon::WindowNow window_;
  bool hostIsThere_ = true;
  int looks_ = 0;
  int added_ = 0;
  int chosen_ = 0;
  std::unique_ptr<TrayIcon> tray_;
};

TEST_F(TrayIconTest, WithoutAHostNothingIsDrawnOrWorded) {
  hostIsThere_ = false;
  EXPECT_FALSE(tray_->lookForHost());
  add("a", Severity::Error);
  refreshAfter(10'000);
  EXPECT_FALSE(tray_->isShown());
  EXPECT_EQ(tray_->toolTip(), QString());
  EXPECT_EQ(tray_->sign(), TraySign{});
  EXPECT_EQ(looks_, 1) << "it is not asked for with every frame";
  EXPECT_FALSE(tray_->showMessage(QStringLiteral("a"), {}, {}, Severity::Info));
}

TEST_F(TrayIconTest, AHostThatAppearsLaterIsUsedAndKnowsAtOnce) {
  hostIsThere_ = false;
  tray_->lookForHost();
  add("a", Severity::Error);
  setLink(ConnectionState::Live);
  hostIsThere_ = true;
  ASSERT_TRUE(tray_->lookForHost());
  EXPECT_TRUE(tray_->isShown());
  EXPECT_EQ(tray_->sign(), (TraySign{PillKind::Live, Severity::Error, 1}));
  EXPECT_TRUE(tray_->toolTip().startsWith(QStringLiteral("Pulsedeck: Live\n1 unread")));
}

TEST_F(TrayIconTest, AHostThatVanishesIsTold) {
  tray_->lookForHost();
  const QSignalSpy lost(tray_.get(), &TrayIcon::hostLost);
  hostIsThere_ = false;
  EXPECT_FALSE(tray_->lookForHost());
  EXPECT_EQ(lost.count(), 1);
  EXPECT_FALSE(tray_->isShown());
  tray_->lookForHost();
  EXPECT_EQ(lost.count(), 1);
  hostIsThere_ = true;
  EXPECT_TRUE(tray_->lookForHost());
}

TEST_F(TrayIconTest, ItIsAskedAgainOnlyWhereThatIsNeeded) {
  auto* const looking = tray_->findChild<QTimer*>();
  ASSERT_NE(looking, nullptr);
  EXPECT_FALSE(looking->isActive()) << "not before it was first looked for";
  tray_->lookForHost();
  EXPECT_FALSE(looking->isActive()) << "it is there and so is the window";
  window_.visible = false;
  refreshAfter(1'000);
  EXPECT_TRUE(looking->isActive()) << "the window could be lost";
  hostIsThere_ = false;
  window_.visible = true;
  tray_->lookForHost();
  EXPECT_TRUE(looking->isActive()) << "one may come";
}

TEST_F(TrayIconTest, TheSignFollowsAtMostTwiceASecond) {
  tray_->lookForHost();
  add("a", Severity::Warning);
  refreshAfter(TrayIcon::kSignEveryMs - 1);
  EXPECT_EQ(tray_->sign().unread, 0U);
  refreshAfter(1);
  EXPECT_EQ(tray_->sign(), (TraySign{PillKind::Off, Severity::Warning, 1}));
  EXPECT_NE(tray_->toolTip().indexOf(QStringLiteral("Warning")), -1) << "words and picture agree";
  fixture_.store.markNotificationRead(QStringLiteral("a"));
  refreshAfter(TrayIcon::kSignEveryMs);
  EXPECT_EQ(tray_->sign(), (TraySign{PillKind::Off, Severity::Warning, 0})) << "it goes on";
  fixture_.store.acknowledgeNotification(QStringLiteral("a"));
  refreshAfter(TrayIcon::kSignEveryMs);
  EXPECT_EQ(tray_->sign(), TraySign{});
}

TEST_F(TrayIconTest, TheLinkIsSeenToFail) {
  tray_->lookForHost();
  setLink(ConnectionState::Live);
  refreshAfter(1'000);
  EXPECT_EQ(tray_->sign().link, PillKind::Live);
  setLink(ConnectionState::AuthFailed);
  refreshAfter(1'000);
  EXPECT_EQ(tray_->sign().link, PillKind::Failed);
  EXPECT_EQ(tray_->toolTip(), QStringLiteral("Pulsedeck: Sign-in failed"));
}

TEST_F(TrayIconTest, TheMenuHasWhatIsNeeded) {
  tray_->lookForHost();
  EXPECT_EQ(shown(), (QStringList{QStringLiteral("Hide Pulsedeck"), QStringLiteral("Pause"),
                                  QStringLiteral("Do not disturb"), QStringLiteral("Reconnect"),
                                  QStringLiteral("Quit")}));
}

TEST_F(TrayIconTest, TheMenuShowsPausesReconnectsAndQuits) {
  tray_->lookForHost();
  const QSignalSpy show(tray_.get(), &TrayIcon::showRequested);
  const QSignalSpy hide(tray_.get(), &TrayIcon::hideRequested);
  const QSignalSpy pause(tray_.get(), &TrayIcon::pauseRequested);
  const QSignalSpy reconnect(tray_.get(), &TrayIcon::reconnectRequested);
  const QSignalSpy quit(tray_.get(), &TrayIcon::quitRequested);
  choose("Hide Pulsedeck");
  EXPECT_EQ(hide.count(), 1);
  window_.visible = false;
  refreshAfter(1'000);
  choose("Show Pulsedeck");
  EXPECT_EQ(show.count(), 1);
  choose("Pause");
  ASSERT_EQ(pause.count(), 1);
  EXPECT_TRUE(pause[0][0].toBool());
  window_.paused = true;
  refreshAfter(1'000);
  choose("Pause");
  ASSERT_EQ(pause.count(), 2);
  EXPECT_FALSE(pause[1][0].toBool());
  choose("Reconnect");
  EXPECT_EQ(reconnect.count(), 1);
  choose("Quit");
  EXPECT_EQ(quit.count(), 1);
}

TEST_F(TrayIconTest, TheMenuMutesAndEndsTheMute) {
  tray_->lookForHost();
  const qint64 nowMs = fixture_.clock.wallMs();
  for (const auto& [text, hours] : {std::pair{"Do not disturb for 1 hour", 1},
                                    {"Do not disturb for 4 hours", 4},
                                    {"Do not disturb for 8 hours", 8}}) {
    choose(text);
    EXPECT_EQ(quiet_.untilMs(), nowMs + hours * 3'600'000) << text;
  }
  choose("Do not disturb until tomorrow");
  EXPECT_GT(quiet_.untilMs(), nowMs);
  refreshAfter(2'000);
  EXPECT_EQ(shown().filter(QStringLiteral("Quiet until")).size(), 1);
  EXPECT_NE(tray_->toolTip().indexOf(QStringLiteral("Quiet until")), -1);
  choose("End do not disturb now");
  EXPECT_FALSE(quiet_.isOn());
  refreshAfter(1'000);
  EXPECT_TRUE(shown().contains(QStringLiteral("Do not disturb")));
}

TEST_F(TrayIconTest, TheNewestAlertsAreInTheMenuAndOpen) {
  tray_->lookForHost();
  for (const char* id : {"a", "b", "c", "d", "e", "f"})
    add(id, Severity::Error);
  refreshAfter(1'000);
  const QStringList alerts = shown().filter(QStringLiteral("Error: "));
  EXPECT_EQ(alerts.size(), 5);
  EXPECT_EQ(alerts.first(), QStringLiteral("Error: Title of f"));
  EXPECT_TRUE(shown().contains(QStringLiteral("Recent alerts")));
  const QSignalSpy opened(tray_.get(), &TrayIcon::notificationRequested);
  choose("Error: Title of e");
  ASSERT_EQ(opened.count(), 1);
  EXPECT_EQ(opened[0][0].toString(), QStringLiteral("e"));
  fixture_.store.dismissAllNotifications();
  refreshAfter(1'000);
  EXPECT_TRUE(shown().filter(QStringLiteral("Error: ")).isEmpty());
}

TEST_F(TrayIconTest, WhatIsUnderTheMouseStaysAsItWasRead) {
  tray_->lookForHost();
  add("a");
  refreshAfter(1'000);
  tray_->menu().popup(QPoint(10, 10));
  add("b");
  refreshAfter(1'000);
  EXPECT_EQ(shown().filter(QStringLiteral("Info: ")), QStringList{QStringLiteral("Info: Title of a")});
  tray_->menu().hide();
  refreshAfter(1'000);
  EXPECT_EQ(shown().filter(QStringLiteral("Info: ")).size(), 2);
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/app/desktop_alerts.h"

#include "pulsedeck/model/do_not_disturb.h"
#include "support/manual_clock.h"

#include <QTimeZone>

#include <gtest/gtest.h>

#include <utility>

namespace pulsedeck {
namespace {

using When = DesktopAlerts::When;

constexpr qint64 kHourMs = 3'600'000;

class DesktopAlertsTest : public testing::Test {
 protected:
  void make(When when = When::Inactive) {
    alerts_ = std::make_unique<DesktopAlerts>(when, store_, &quiet_, [this] { return watched_; });
    QObject::connect(alerts_.get(), &DesktopAlerts::raised, alerts_.get(),
                     [this](const DesktopMessage& message) { raised_ << message; });
    QObject::connect(alerts_.get(), &DesktopAlerts::settled, alerts_.get(),
                     [this](const QString& id) { settled_ << id; });
  }

  void add(const QString& id, Severity severity = Severity::Info, const QString& title = {}) {
    Notification one;
    one.id = id;
    one.title = title.isEmpty() ? QStringLiteral("Title of ") + id : title;
    one.message = QStringLiteral("What happened.");
    one.severity = severity;
    one.timeMs = clock_.wallMs();
    store_.addNotification(one);
  }

  void refreshAfter(qint64 ms) {
    clock_.advance(ms);
    quiet_.refresh();
    alerts_->refresh();
  }

  [[nodiscard]] QStringList titles() const {
    QStringList titles;
    for (const DesktopMessage& message : raised_)
      titles << message.title;
    return titles;
  }

  test::ManualClock clock_;
  MetricCatalog catalog_;
  MetricsStore store_{catalog_, clock_, {}};
  DoNotDisturb quiet_{clock_, QTimeZone::utc()};
  bool watched_ = false;
  std::unique_ptr<DesktopAlerts> alerts_;
  QList<DesktopMessage> raised_;
  QStringList settled_;
};

TEST_F(DesktopAlertsTest, TellsWhatComesWhileNobodyLooksAtTheWindow) {
  make();
  add(QStringLiteral("a"), Severity::Warning);
  ASSERT_EQ(raised_.size(), 1);
  EXPECT_EQ(raised_[0], (DesktopMessage{QStringLiteral("a"), QStringLiteral("Title of a"),
                                        QStringLiteral("What happened."), Severity::Warning, true}));
  watched_ = true;
  add(QStringLiteral("b"), Severity::Error);
  EXPECT_EQ(raised_.size(), 1);
}

TEST_F(DesktopAlertsTest, AlwaysAndNeverAreAsTheySay) {
  make(When::Always);
  watched_ = true;
  add(QStringLiteral("a"));
  EXPECT_EQ(raised_.size(), 1);
  make(When::Never);
  watched_ = false;
  add(QStringLiteral("b"), Severity::Error);
  EXPECT_EQ(raised_.size(), 1);
}

TEST_F(DesktopAlertsTest, ThreeInTenSecondsThenHowManyMore) {
  make();
  for (int i = 0; i < 20; ++i)
    add(QStringLiteral("n%1").arg(i));
  EXPECT_EQ(raised_.size(), 3);
  refreshAfter(AttentionGate::kWindowMs);
  ASSERT_EQ(raised_.size(), 4);
  EXPECT_EQ(raised_[3].id, DesktopAlerts::moreId());
  EXPECT_EQ(raised_[3].title, QStringLiteral("17 more notifications"));
  EXPECT_FALSE(raised_[3].isEntry);
  refreshAfter(10 * AttentionGate::kWindowMs);
  EXPECT_EQ(raised_.size(), 4) << "said once";
}

TEST_F(DesktopAlertsTest, UnderAFloodThatGoesOnHowManyMoreIsToldAsWell) {
  constexpr qint64 kFrameMs = 100;
  make();
  for (const Severity severity : {Severity::Warning, Severity::Error}) {
    raised_.clear();
    const QString kind = QString::number(static_cast<int>(severity));
    for (qint64 ms = 0; ms < 6 * AttentionGate::kWindowMs; ms += kFrameMs) {
      clock_.advance(kFrameMs);  // a frame takes in what came before it refreshes
      add(QStringLiteral("%1-%2").arg(kind).arg(ms), severity);
      refreshAfter(0);
    }
    qsizetype sums = 0;
    for (const DesktopMessage& message : std::as_const(raised_))
      sums += message.id == DesktopAlerts::moreId() ? 1 : 0;
    EXPECT_GE(sums, 5) << kind.toStdString();
    EXPECT_LE(sums, 7) << kind.toStdString();
  }
}

TEST_F(DesktopAlertsTest, HowManyMoreIsNoNewsForSomebodyWhoLooks) {
  make();
  for (int i = 0; i < 20; ++i)
    add(QStringLiteral("n%1").arg(i));
  watched_ = true;
  refreshAfter(AttentionGate::kWindowMs);
  watched_ = false;
  refreshAfter(AttentionGate::kWindowMs);
  EXPECT_EQ(raised_.size(), 3);
}

TEST_F(DesktopAlertsTest, ErrorsAlwaysPassButNotByTheHundred) {
  make();
  for (int i = 0; i < 100; ++i)
    add(QStringLiteral("e%1").arg(i), Severity::Error);
  EXPECT_EQ(static_cast<std::size_t>(raised_.size()), DesktopAlerts::kMostInAWindow);
  refreshAfter(AttentionGate::kWindowMs);
  EXPECT_EQ(raised_.last().title, QStringLiteral("80 more notifications")) << "none is swallowed";
}

TEST_F(DesktopAlertsTest, TheSameAgainIsOneMessageBroughtUpToDateNowAndThen) {
  make();
  for (int i = 0; i < 50; ++i)
    add(QStringLiteral("s%1").arg(i), Severity::Warning, QStringLiteral("Slow"));
  EXPECT_EQ(titles(), QStringList{QStringLiteral("Slow")});
  refreshAfter(DesktopAlerts::kUpdateEveryMs);
  ASSERT_EQ(raised_.size(), 2);
  EXPECT_EQ(raised_[1].id, QStringLiteral("s0"));
  EXPECT_EQ(raised_[1].title, QStringLiteral("Slow × 50"));
  refreshAfter(AttentionGate::kWindowMs);
  EXPECT_EQ(raised_.size(), 2) << "none of them is one more";
}

TEST_F(DesktopAlertsTest, WhatTheDesktopHasClosedIsToldAnew) {
  make();
  add(QStringLiteral("s0"), Severity::Warning, QStringLiteral("Slow"));
  alerts_->noteClosed(QStringLiteral("s0"));
  add(QStringLiteral("s1"), Severity::Warning, QStringLiteral("Slow"));
  EXPECT_EQ(titles(), (QStringList{QStringLiteral("Slow"), QStringLiteral("Slow × 2")}));
}

TEST_F(DesktopAlertsTest, WhatIsDealtWithInTheWindowIsTakenBack) {
  make();
  for (const char* id : {"read", "acknowledged", "dismissed", "snoozed"})
    add(QString::fromLatin1(id), Severity::Error);
  store_.markNotificationRead(QStringLiteral("read"));
  EXPECT_EQ(settled_, QStringList{QStringLiteral("read")});
  store_.acknowledgeNotification(QStringLiteral("acknowledged"));
  store_.snoozeNotification(QStringLiteral("snoozed"), clock_.wallMs() + kHourMs);
  store_.dismissNotification(QStringLiteral("dismissed"));
  EXPECT_EQ(settled_.size(), 4);
  store_.markNotificationRead(QStringLiteral("read"));
  EXPECT_EQ(settled_.size(), 4);
}

TEST_F(DesktopAlertsTest, WhatMakesRoomIsTakenBack) {
  MetricsStore small(catalog_, clock_, {1, 10, 1'024});
  DesktopAlerts alerts(When::Always, small, nullptr, [] { return false; });
  QObject::connect(&alerts, &DesktopAlerts::settled, &alerts, [this](const QString& id) { settled_ << id; });
  Notification one;
  one.id = QStringLiteral("a");
  one.title = QStringLiteral("A");
  small.addNotification(one);
  one.id = QStringLiteral("b");
  one.title = QStringLiteral("B");
  one.severity = Severity::Error;
  small.addNotification(one);
  EXPECT_EQ(settled_, QStringList{QStringLiteral("a")});
}

TEST_F(DesktopAlertsTest, AMuteIsKeptAndItsEndSaysWhatCame) {
  quiet_.setErrorsBreakThrough(false);
  make();
  quiet_.muteFor(kHourMs);
  add(QStringLiteral("a"), Severity::Warning);
  add(QStringLiteral("b"), Severity::Error);
  add(QStringLiteral("c"), Severity::Warning);
  store_.markNotificationRead(QStringLiteral("c"));
  EXPECT_TRUE(raised_.isEmpty());
  refreshAfter(kHourMs);
  ASSERT_EQ(raised_.size(), 1) << "one message, not each again";
  EXPECT_EQ(raised_[0].title, QStringLiteral("2 notifications while muted"));
  EXPECT_EQ(raised_[0].text, QStringLiteral("The worst: Title of b"));
  EXPECT_EQ(raised_[0].severity, Severity::Error);
  EXPECT_FALSE(raised_[0].isEntry);
  quiet_.muteFor(kHourMs);
  quiet_.end();
  EXPECT_EQ(raised_.size(), 1) << "nothing came in the second";
  store_.markAllNotificationsRead();
  EXPECT_EQ(settled_, QStringList{DesktopAlerts::mutedId()});
}

TEST_F(DesktopAlertsTest, ThatSomethingIsOverIsTheLeastThatCame) {
  make();
  quiet_.muteFor(kHourMs);
  add(QStringLiteral("over"), Severity::Success);
  add(QStringLiteral("begun"), Severity::Info);
  add(QStringLiteral("over too"), Severity::Success);
  quiet_.end();
  ASSERT_EQ(raised_.size(), 1);
  EXPECT_EQ(raised_[0].severity, Severity::Info);
  EXPECT_EQ(raised_[0].text, QStringLiteral("The worst: Title of begun"));
}

TEST_F(DesktopAlertsTest, ErrorsBreakThroughAMuteWhereTheyMay) {
  quiet_.setErrorsBreakThrough(true);
  make();
  quiet_.muteFor(kHourMs);
  add(QStringLiteral("a"), Severity::Warning);
  add(QStringLiteral("b"), Severity::Error);
  EXPECT_EQ(titles(), QStringList{QStringLiteral("Title of b")});
}

TEST_F(DesktopAlertsTest, WhatWakesFromASnoozeIsToldAgain) {
  make();
  add(QStringLiteral("a"), Severity::Error);
  store_.snoozeNotification(QStringLiteral("a"), clock_.wallMs() + kHourMs);
  clock_.advance(kHourMs);
  store_.wakeNotifications();
  EXPECT_EQ(raised_.size(), 2);
}

TEST_F(DesktopAlertsTest, WhatIsRestoredIsNotRepeated) {
  make();
  NotificationEntry kept;
  kept.newest.id = QStringLiteral("kept");
  kept.newest.title = QStringLiteral("Kept");
  kept.newest.severity = Severity::Error;
  store_.restoreNotifications({kept});
  EXPECT_TRUE(raised_.isEmpty());
  add(QStringLiteral("kept"), Severity::Error, QStringLiteral("Kept"));
  EXPECT_LE(raised_.size(), 1);
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/ui/toast_stack.h"

#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"
#include "ui/ui_fixture.h"

#include <QEnterEvent>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::notification;

class ToastTest : public testing::Test {
 protected:
  ToastTest() {
    window_.resize(1000, 800);
    window_.show();
  }

  void add(const QString& id, Severity severity = Severity::Info) {
    fixture_.store.addNotification(notification(id, severity));
    stack_.refresh();
  }

  /// One for each letter.
  void addAll(const QString& ids, Severity severity = Severity::Info) {
    for (const QChar id : ids)
      add(QString(id), severity);
  }

  /// From top to bottom.
  [[nodiscard]] QList<Toast*> toasts() const {
    QMap<int, Toast*> byPosition;
    for (Toast* toast : window_.findChildren<Toast*>()) {
      if (toast->isVisible()) byPosition.insert(toast->y(), toast);
    }
    return byPosition.values();
  }
  [[nodiscard]] QStringList shown() const {
    QStringList ids;
    for (const Toast* toast : toasts())
      ids << toast->notification().id;
    return ids;
  }
  [[nodiscard]] static FlatButton* button(const Toast* toast, const QString& name) {
    for (FlatButton* candidate : toast->findChildren<FlatButton*>()) {
      const bool isCalled = candidate->text() == name || candidate->accessibleName() == name;
      if (isCalled && candidate->isVisible()) return candidate;
    }
    return nullptr;
  }
  [[nodiscard]] static bool isLeaving(const Toast* toast) { return toast->findChild<QTimer*>()->isActive(); }
  [[nodiscard]] static QStringList texts(const Toast* toast) {
    QStringList result;
    for (const TextLabel* label : toast->findChildren<TextLabel*>())
      result << label->text();
    return result;
  }
  void refreshAfter(qint64 ms) {
    fixture_.clock.advance(ms);
    stack_.refresh();
  }
  [[nodiscard]] QPushButton* more() const {
    return window_.findChild<QPushButton*>(QStringLiteral("moreToasts"));
  }
  /// What is told of the time in which nobody was to be disturbed.
  [[nodiscard]] QPushButton* muted() const {
    return window_.findChild<QPushButton*>(QStringLiteral("mutedToasts"));
  }
  [[nodiscard]] const NotificationEntry& entry(const QString& id) const {
    return *fixture_.store.notifications().find(id);
  }

  test::UiFixture fixture_;
  QWidget window_;
  DoNotDisturb quiet_{fixture_.clock};
  ToastStack stack_{fixture_.store, fixture_.theme, true, &quiet_, &window_};
};

TEST_F(ToastTest, TheNewestIsAtTheBottomRight) {
  add(QStringLiteral("a"));
  add(QStringLiteral("b"));
  EXPECT_EQ(shown(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
  const QRect last = toasts().last()->geometry();
  EXPECT_TRUE(window_.rect().contains(last));
  EXPECT_GT(last.left(), window_.width() / 2);
  EXPECT_GT(last.top(), window_.height() / 2);
}

TEST_F(ToastTest, ThreeInTenSecondsThenOneThatStandsForTheOthers) {
  for (int i = 0; i < 20; ++i)
    add(QString::number(i));
  EXPECT_EQ(stack_.shownCount(), ToastStack::kMaxShown);
  EXPECT_FALSE(more()->isVisible());
  refreshAfter(AttentionGate::kWindowMs);
  ASSERT_TRUE(more()->isVisible());
  EXPECT_EQ(more()->text(), QStringLiteral("17 more"));
  QSignalSpy wanted(&stack_, &ToastStack::allRequested);
  QTest::mouseClick(more(), Qt::LeftButton);
  EXPECT_EQ(wanted.count(), 1);
  stack_.forgetWaiting();
  EXPECT_FALSE(more()->isVisible());
}

TEST_F(ToastTest, APlaceThatIsFreeAgainIsNotFilledBeforeTheTenSecondsAreOver) {
  addAll(QStringLiteral("abcd"));
  fixture_.store.dismissNotification(QStringLiteral("a"));
  refreshAfter(5'000);
  EXPECT_EQ(stack_.shownCount(), 2U);
  add(QStringLiteral("e"));
  EXPECT_EQ(stack_.shownCount(), 2U);
  refreshAfter(5'000);
  EXPECT_EQ(more()->text(), QStringLiteral("2 more"));
  add(QStringLiteral("f"));
  EXPECT_EQ(stack_.shownCount(), 3U);
}

TEST_F(ToastTest, OfWhatComesTogetherTheMostSevereIsTold) {
  for (const QString& id : {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")})
    fixture_.store.addNotification(notification(id));
  fixture_.store.addNotification(notification(QStringLiteral("w"), Severity::Warning));
  stack_.refresh();
  EXPECT_TRUE(shown().contains(QStringLiteral("w")));
  EXPECT_EQ(stack_.shownCount(), 3U);
}

TEST_F(ToastTest, NoErrorIsSwallowedHoweverManyCome) {
  for (int i = 0; i < 8; ++i)
    add(QString::number(i), Severity::Error);
  EXPECT_EQ(stack_.shownCount(), 3U);
  EXPECT_EQ(stack_.waitingCount(), 5U);
  EXPECT_EQ(more()->text(), QStringLiteral("5 more"));
  refreshAfter(1'000'000);
  EXPECT_EQ(stack_.waitingCount(), 5U) << "they wait as long as it takes";
  for (int left = 8; left > 0; --left) {
    EXPECT_EQ(stack_.shownCount() + stack_.waitingCount(), static_cast<std::size_t>(left));
    QTest::mouseClick(button(toasts().first(), QStringLiteral("Dismiss")), Qt::LeftButton);
    stack_.refresh();
  }
  EXPECT_FALSE(more()->isVisible());
}

TEST_F(ToastTest, TheSameAgainCountsOnItsToast) {
  Notification failed = notification(QStringLiteral("a"), Severity::Error);
  fixture_.store.addNotification(failed);
  stack_.refresh();
  const Toast* const before = toasts().first();
  for (const char* id : {"b", "c"}) {
    failed.id = QLatin1String(id);
    fixture_.store.addNotification(failed);
    stack_.refresh();
  }
  ASSERT_EQ(toasts().size(), 1);
  EXPECT_EQ(toasts().first(), before);
  EXPECT_EQ(texts(before).first(), QStringLiteral("Title of a × 3"));
  EXPECT_EQ(before->accessibleName(), QStringLiteral("Error: Title of a × 3"));
  EXPECT_EQ(stack_.waitingCount(), 0U);
}

TEST_F(ToastTest, TheSameAgainIsANewToastWhenTheFirstHasLeft) {
  Notification again = notification(QStringLiteral("a"));
  fixture_.store.addNotification(again);
  stack_.refresh();
  Q_EMIT toasts().first()->timedOut();
  ASSERT_EQ(stack_.shownCount(), 0U);
  again.id = QStringLiteral("b");
  fixture_.store.addNotification(again);
  stack_.refresh();
  ASSERT_EQ(stack_.shownCount(), 1U);
  EXPECT_EQ(toasts().first()->entry().count, 2U);
}

TEST_F(ToastTest, OneThatBecomesAnErrorStays) {
  add(QStringLiteral("a"), Severity::Warning);
  EXPECT_TRUE(isLeaving(toasts().first()));
  add(QStringLiteral("a"), Severity::Error);
  ASSERT_EQ(stack_.shownCount(), 1U);
  EXPECT_FALSE(isLeaving(toasts().first()));
}

TEST_F(ToastTest, AcknowledgedItLeavesAndIsStillThere) {
  add(QStringLiteral("a"), Severity::Error);
  QTest::mouseClick(button(toasts().first(), QStringLiteral("Acknowledge")), Qt::LeftButton);
  stack_.refresh();
  EXPECT_EQ(stack_.shownCount(), 0U);
  EXPECT_EQ(entry(QStringLiteral("a")).state, NotificationState::Acknowledged);
}

TEST_F(ToastTest, SnoozedItComesBackInItsTime) {
  add(QStringLiteral("a"), Severity::Error);
  QMenu* const menu = button(toasts().first(), QStringLiteral("Snooze"))->menu();
  Q_EMIT menu->aboutToShow();
  menu->actions().value(1)->trigger();
  stack_.refresh();
  EXPECT_EQ(stack_.shownCount(), 0U);
  EXPECT_EQ(entry(QStringLiteral("a")).state, NotificationState::Snoozed);
  EXPECT_EQ(entry(QStringLiteral("a")).wakeAtMs, fixture_.clock.wallMs() + 3'600'000);
  fixture_.clock.advance(3'600'000);
  fixture_.store.wakeNotifications();
  stack_.refresh();
  EXPECT_EQ(shown(), QStringList{QStringLiteral("a")});
}

TEST_F(ToastTest, ReadElsewhereItIsNoNewsAnyMore) {
  add(QStringLiteral("a"), Severity::Error);
  fixture_.store.markAllNotificationsRead();
  stack_.refresh();
  EXPECT_EQ(stack_.shownCount(), 0U);
}

TEST_F(ToastTest, WhoIsNotToBeDisturbedSeesErrorsAloneAndTheOthersAsANumberAfterwards) {
  quiet_.muteFor(3'600'000);
  add(QStringLiteral("small"), Severity::Warning);
  add(QStringLiteral("grave"), Severity::Error);
  EXPECT_EQ(shown(), QStringList{QStringLiteral("grave")});
  refreshAfter(AttentionGate::kWindowMs);
  EXPECT_FALSE(more()->isVisible()) << "what is not to disturb is not told as a number either";
  EXPECT_FALSE(muted()->isVisible());
  quiet_.end();
  stack_.refresh();
  EXPECT_EQ(shown(), QStringList{QStringLiteral("grave")});
  EXPECT_EQ(fixture_.store.notifications().unreadCount(), 2U);
  EXPECT_TRUE(muted()->isVisible());
  EXPECT_EQ(muted()->text(), QStringLiteral("1 while muted: 1 warning")) << "the error was seen";
}

TEST_F(ToastTest, WhatCameWhileMutedIsToldTogetherOnceAndOpensThePanel) {
  quiet_.setErrorsBreakThrough(false);
  quiet_.muteFor(3'600'000);
  addAll(QStringLiteral("ab"));
  addAll(QStringLiteral("vw"), Severity::Warning);
  add(QStringLiteral("e"), Severity::Error);
  refreshAfter(3'600'000);
  EXPECT_EQ(shown(), QStringList());
  ASSERT_TRUE(muted()->isVisible());
  EXPECT_EQ(muted()->text(), QStringLiteral("5 while muted: 1 error, 2 warnings"));
  EXPECT_TRUE(window_.rect().contains(muted()->geometry()));
  EXPECT_FALSE(muted()->findChild<QTimer*>()->isActive()) << "an error stays";

  fixture_.store.acknowledgeNotification(QStringLiteral("e"));
  stack_.refresh();
  EXPECT_EQ(muted()->text(), QStringLiteral("4 while muted: 2 warnings"))
      << "what was dealt with counts no more";
  EXPECT_TRUE(muted()->findChild<QTimer*>()->isActive()) << "no error is among them now";
  const QSignalSpy all(&stack_, &ToastStack::allRequested);
  QTest::mouseClick(muted(), Qt::LeftButton);
  EXPECT_EQ(all.count(), 1);
  stack_.forgetWaiting();
  EXPECT_FALSE(muted()->isVisible());
  stack_.refresh();
  EXPECT_FALSE(muted()->isVisible()) << "not again";
  add(QStringLiteral("new"));
  EXPECT_EQ(shown(), QStringList{QStringLiteral("new")});
}

TEST_F(ToastTest, WhatComesAgainAfterwardsIsNotToldTwice) {
  quiet_.muteFor(3'600'000);
  add(QStringLiteral("a"));
  quiet_.end();
  Notification worse = notification(QStringLiteral("a"), Severity::Error);
  fixture_.store.addNotification(worse);
  stack_.refresh();
  EXPECT_EQ(shown(), QStringList{QStringLiteral("a")});
  EXPECT_FALSE(muted()->isVisible());
}

TEST_F(ToastTest, WhatWaitedWhenTheQuietBeganIsNotLost) {
  fixture_.store.addNotification(notification(QStringLiteral("a")));
  quiet_.muteFor(3'600'000);
  stack_.refresh();
  EXPECT_EQ(stack_.shownCount(), 0U);
  quiet_.end();
  stack_.refresh();
  EXPECT_EQ(muted()->text(), QStringLiteral("1 while muted"));
  quiet_.muteFor(3'600'000);
  stack_.refresh();
  EXPECT_FALSE(muted()->isVisible()) << "a new quiet holds for it, too";
  quiet_.end();
  stack_.setWallboard(true);
  stack_.refresh();
  EXPECT_FALSE(muted()->isVisible()) << "nobody reads it there";
}

TEST_F(ToastTest, NotEvenErrorsWhereTheyAreNotToBreakThrough) {
  quiet_.setErrorsBreakThrough(false);
  quiet_.muteFor(3'600'000);
  add(QStringLiteral("grave"), Severity::Error);
  EXPECT_EQ(stack_.shownCount(), 0U);
  EXPECT_EQ(stack_.waitingCount(), 0U);
}

TEST_F(ToastTest, QuietTakesAwayWhatIsShown) {
  add(QStringLiteral("small"));
  add(QStringLiteral("grave"), Severity::Error);
  quiet_.muteFor(3'600'000);
  stack_.refresh();
  EXPECT_EQ(shown(), QStringList{QStringLiteral("grave")});
}

TEST_F(ToastTest, OnAWallboardErrorsLeaveToo) {
  add(QStringLiteral("before"), Severity::Error);
  EXPECT_FALSE(isLeaving(toasts().first()));
  stack_.setWallboard(true);
  EXPECT_TRUE(isLeaving(toasts().first()));
  add(QStringLiteral("after"), Severity::Error);
  EXPECT_TRUE(isLeaving(toasts().last()));
  EXPECT_EQ(toasts().last()->findChild<QTimer*>()->interval(), ToastStack::kWallboardShownForMs);
  stack_.setWallboard(false);
  EXPECT_FALSE(isLeaving(toasts().last()));
}

TEST_F(ToastTest, ALongTextIsCut) {
  Notification wordy = notification(QStringLiteral("a"), Severity::Error);
  wordy.message = QStringLiteral("Word ").repeated(200);
  fixture_.store.addNotification(wordy);
  stack_.refresh();
  EXPECT_LE(texts(toasts().first()).last().size(), Toast::kMostLetters);
  EXPECT_EQ(toasts().first()->accessibleDescription(), wordy.message);
  EXPECT_TRUE(window_.rect().contains(toasts().first()->geometry()));
}

TEST_F(ToastTest, EveryActionFitsIntoIt) {
  Notification linked = notification(QStringLiteral("a"), Severity::Error);
  linked.actionUrl = QStringLiteral("https://example.org/x");
  fixture_.store.addNotification(linked);
  stack_.refresh();
  QCoreApplication::processEvents();
  for (const char* name : {"Open", "Acknowledge", "Snooze", "Dismiss"}) {
    const FlatButton* const action = button(toasts().first(), QLatin1String(name));
    ASSERT_NE(action, nullptr) << name;
    EXPECT_GE(action->width(), action->sizeHint().width()) << name;
    const QRect place(action->mapTo(toasts().first(), QPoint()), action->size());
    EXPECT_TRUE(toasts().first()->rect().contains(place)) << name;
  }
}

TEST_F(ToastTest, AFreePlaceGoesToTheMostSevereThatWaits) {
  addAll(QStringLiteral("abc"), Severity::Error);
  fixture_.clock.advance(AttentionGate::kWindowMs);
  add(QStringLiteral("info"), Severity::Info);
  add(QStringLiteral("warning"), Severity::Warning);
  add(QStringLiteral("later info"), Severity::Info);
  fixture_.store.dismissNotification(QStringLiteral("b"));
  stack_.refresh();
  EXPECT_EQ(shown(), (QStringList{QStringLiteral("a"), QStringLiteral("c"), QStringLiteral("warning")}));
}

TEST_F(ToastTest, AnErrorTakesThePlaceOfALesserOne) {
  addAll(QStringLiteral("abc"));
  add(QStringLiteral("bad"), Severity::Error);
  EXPECT_EQ(shown(), (QStringList{QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("bad")}));
  EXPECT_EQ(fixture_.store.notifications().size(), 4U);
}

TEST_F(ToastTest, ErrorsStayOthersLeave) {
  add(QStringLiteral("info"));
  add(QStringLiteral("bad"), Severity::Error);
  EXPECT_TRUE(isLeaving(toasts()[0]));
  EXPECT_FALSE(isLeaving(toasts()[1]));
}

TEST_F(ToastTest, LeavingDoesNotDismiss) {
  add(QStringLiteral("info"));
  Q_EMIT toasts().first()->timedOut();
  EXPECT_EQ(stack_.shownCount(), 0U);
  EXPECT_EQ(fixture_.store.notifications().size(), 1U);
}

TEST_F(ToastTest, DismissDismisses) {
  add(QStringLiteral("info"));
  QTest::mouseClick(button(toasts().first(), QStringLiteral("Dismiss")), Qt::LeftButton);
  EXPECT_TRUE(fixture_.store.notifications().entries().empty());
  stack_.refresh();
  EXPECT_EQ(stack_.shownCount(), 0U);
}

TEST_F(ToastTest, EscapeDismissesTheFocusedOne) {
  add(QStringLiteral("info"));
  QTest::keyClick(button(toasts().first(), QStringLiteral("Dismiss")), Qt::Key_Escape);
  EXPECT_TRUE(fixture_.store.notifications().entries().empty());
}

TEST_F(ToastTest, OneThatIsNotToLeaveByItselfStays) {
  Notification lasting = notification(QStringLiteral("lasting"));
  lasting.autoDismiss = false;
  fixture_.store.addNotification(lasting);
  stack_.refresh();
  EXPECT_FALSE(isLeaving(toasts().first()));
}

TEST_F(ToastTest, TheMouseHoldsIt) {
  add(QStringLiteral("info"));
  Toast* toast = toasts().first();
  QEnterEvent enter(QPointF(5, 5), QPointF(5, 5), QPointF(5, 5));
  QCoreApplication::sendEvent(toast, &enter);
  EXPECT_FALSE(isLeaving(toast));
  QEvent leave(QEvent::Leave);
  QCoreApplication::sendEvent(toast, &leave);
  EXPECT_TRUE(isLeaving(toast));
}

TEST_F(ToastTest, OpenIsThereOnlyWhereThereIsAPage) {
  add(QStringLiteral("plain"));
  EXPECT_EQ(button(toasts().first(), QStringLiteral("Open")), nullptr);
  Notification linked = notification(QStringLiteral("linked"));
  linked.actionUrl = QStringLiteral("https://example.org/x");
  fixture_.store.addNotification(linked);
  stack_.refresh();
  QSignalSpy wanted(&stack_, &ToastStack::openRequested);
  QTest::mouseClick(button(toasts().last(), QStringLiteral("Open")), Qt::LeftButton);
  ASSERT_EQ(wanted.count(), 1);
  EXPECT_EQ(wanted.first().first().toUrl(), QUrl(linked.actionUrl));
}

TEST_F(ToastTest, WhatWaitedTooLongIsNoNewsButErrorsAre) {
  addAll(QStringLiteral("abc"), Severity::Error);
  fixture_.clock.advance(AttentionGate::kWindowMs);
  add(QStringLiteral("info"));
  add(QStringLiteral("bad"), Severity::Error);
  EXPECT_EQ(stack_.waitingCount(), 2U);
  fixture_.clock.advance(ToastStack::kMaxWaitMs + 1);
  stack_.refresh();
  EXPECT_EQ(stack_.waitingCount(), 1U);
}

TEST_F(ToastTest, NoMoreWaitThanTheStoreKeepsThoughNoFrameComes) {
  for (int i = 0; i < 1'000; ++i)
    fixture_.store.addNotification(notification(QString::number(i)));
  EXPECT_LE(stack_.arrivedCount(), fixture_.store.notifications().size());
}

TEST_F(ToastTest, AReplacedNotificationIsShownOnce) {
  add(QStringLiteral("a"), Severity::Info);
  add(QStringLiteral("a"), Severity::Warning);
  ASSERT_EQ(stack_.shownCount(), 1U);
  EXPECT_EQ(toasts().first()->notification().severity, Severity::Warning);
}

TEST_F(ToastTest, TextsAreNeverMarkup) {
  add(QStringLiteral("<b>a</b>"));
  for (const TextLabel* label : toasts().first()->findChildren<TextLabel*>()) {
    EXPECT_EQ(label->textFormat(), Qt::PlainText);
  }
}

TEST_F(ToastTest, SlidesInUnlessMotionIsReduced) {
  const Theme lively(ThemeChoice::Dark, false);
  QWidget other;
  other.resize(window_.size());
  other.show();
  ToastStack stack(fixture_.store, lively, true, nullptr, &other);
  add(QStringLiteral("a"));
  stack.refresh();
  EXPECT_GT(other.findChild<Toast*>()->x(), toasts().first()->x())
      << "the one without motion is at its place at once";
}

TEST_F(ToastTest, IsNoWiderThanItsWindow) {
  fixture_.theme.setMagnification(3);
  add(QStringLiteral("a"));
  window_.resize(600, 800);
  stack_.arrange();
  const Toast* const toast = toasts().front();
  EXPECT_TRUE(window_.rect().contains(toast->geometry()));
  window_.resize(1'600, 800);
  stack_.arrange();
  EXPECT_GT(toast->width(), 600) << "where there is room it takes it";
}

}  // namespace
}  // namespace pulsedeck

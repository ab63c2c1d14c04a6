#include "pulsedeck/ui/toast.h"

#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"
#include "ui/ui_fixture.h"

#include <QEnterEvent>
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
  [[nodiscard]] static FlatButton* button(const Toast* toast, const QString& text) {
    for (FlatButton* candidate : toast->findChildren<FlatButton*>()) {
      if (candidate->text() == text) return candidate;
    }
    return nullptr;
  }
  [[nodiscard]] static bool isLeaving(const Toast* toast) { return toast->findChild<QTimer*>()->isActive(); }

  test::UiFixture fixture_;
  QWidget window_;
  ToastStack stack_{fixture_.store, fixture_.theme, true, &window_};
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

TEST_F(ToastTest, AtMostThreeAreShownAndTheRestIsCounted) {
  addAll(QStringLiteral("abcde"));
  EXPECT_EQ(stack_.shownCount(), ToastStack::kMaxShown);
  EXPECT_EQ(stack_.waitingCount(), 2U);
  auto* more = window_.findChild<FlatButton*>(QStringLiteral("moreToasts"));
  EXPECT_TRUE(more->isVisible());
  EXPECT_EQ(more->text(), QStringLiteral("2 more"));
  QSignalSpy wanted(&stack_, &ToastStack::allRequested);
  QTest::mouseClick(more, Qt::LeftButton);
  EXPECT_EQ(wanted.count(), 1);
}

TEST_F(ToastTest, AFreePlaceGoesToTheMostSevereThatWaits) {
  addAll(QStringLiteral("abc"), Severity::Error);
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
  EXPECT_EQ(stack_.waitingCount(), fixture_.store.notifications().size());
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

// Comparing each with each took a third of a second a frame.
TEST_F(ToastTest, SlidesInUnlessMotionIsReduced) {
  const Theme lively(ThemeChoice::Dark, false);
  QWidget other;
  other.resize(window_.size());
  other.show();
  ToastStack stack(fixture_.store, lively, true, &other);
  add(QStringLiteral("a"));
  stack.refresh();
  EXPECT_GT(other.findChild<Toast*>()->x(), toasts().first()->x())
      << "the one without motion is at its place at once";
}

}  // namespace
}  // namespace pulsedeck

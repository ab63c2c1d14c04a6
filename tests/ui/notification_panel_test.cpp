#include "pulsedeck/ui/notification_panel.h"

#include "pulsedeck/ui/accessible_widgets.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"
#include "ui/ui_fixture.h"

#include <QAccessible>
#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::notification;

class NotificationPanelTest : public testing::Test {
 protected:
  NotificationPanelTest() {
    window_.resize(900, 700);
    anchor_.setGeometry(780, 10, 100, 30);
    window_.show();
  }

  void open() {
    panel_.openFor(&anchor_);
    QCoreApplication::processEvents();
  }
  void add(const QString& id, Severity severity = Severity::Info) {
    fixture_.store.addNotification(notification(id, severity));
  }
  /// One for each letter, newest last.
  void addAll(const QString& ids) {
    for (const QChar id : ids)
      add(QString(id));
  }

  [[nodiscard]] QListView* list() const { return panel_.findChild<QListView*>(); }
  [[nodiscard]] QLineEdit* search() const { return panel_.findChild<QLineEdit*>(); }
  /// Titles from top to bottom, without what they all begin with.
  [[nodiscard]] QStringList rows() const {
    QStringList result;
    for (int row = 0; row < list()->model()->rowCount(); ++row)
      result << list()->model()->index(row, 0).data().toString().remove(QStringLiteral("Title of "));
    return result;
  }
  [[nodiscard]] QString current() const {
    return list()->currentIndex().data().toString().remove(QStringLiteral("Title of "));
  }
  [[nodiscard]] QString spoken(int row) const {
    return list()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
  }
  [[nodiscard]] QString visibleTexts() const {
    QStringList texts;
    for (const TextLabel* label : panel_.findChildren<TextLabel*>()) {
      if (label->isVisible()) texts << label->text();
    }
    return texts.join(QLatin1Char('|'));
  }
  [[nodiscard]] FlatButton* button(const QString& text) const {
    for (FlatButton* candidate : panel_.findChildren<FlatButton*>()) {
      if (candidate->text() == text && candidate->isVisible()) return candidate;
    }
    return nullptr;
  }
  void choose(const QString& shown, const QString& choice) {
    for (QAction* action : button(shown)->menu()->actions()) {
      if (action->text() == choice) return action->trigger();
    }
    ADD_FAILURE() << choice.toStdString();
  }
  void press(int key) { QTest::keyClick(list(), static_cast<Qt::Key>(key)); }
  [[nodiscard]] QPoint middleOf(int row) const {
    return list()->visualRect(list()->model()->index(row, 0)).center();
  }
  [[nodiscard]] const NotificationEntry* entry(const QString& id) const {
    return fixture_.store.notifications().find(id);
  }

  test::UiFixture fixture_;
  DoNotDisturb quiet_{fixture_.clock};
  QWidget window_;
  QWidget anchor_{&window_};
  NotificationPanel panel_{fixture_.store, &quiet_, fixture_.theme, &window_};
};

TEST_F(NotificationPanelTest, EmptyItSaysSo) {
  open();
  EXPECT_TRUE(visibleTexts().contains(QStringLiteral("No alerts")));
  EXPECT_EQ(button(QStringLiteral("Dismiss all")), nullptr);
  EXPECT_FALSE(list()->isVisible());
}

TEST_F(NotificationPanelTest, NewestIsOnTopAndTheKeysAreAtTheRows) {
  add(QStringLiteral("a"), Severity::Warning);
  add(QStringLiteral("b"), Severity::Error);
  open();
  EXPECT_EQ(rows(), (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
  EXPECT_EQ(window_.focusWidget(), list());
  EXPECT_TRUE(visibleTexts().contains(QStringLiteral("2 unread")));
}

TEST_F(NotificationPanelTest, RowsSpeakWithAllTheyShow) {
  Notification failed = notification(QStringLiteral("a"), Severity::Error);
  failed.title = QStringLiteral("Payment failed");
  failed.timeMs = fixture_.clock.wallMs() - 2 * 60'000;
  for (const char* id : {"a", "b", "c"}) {
    failed.id = QLatin1String(id);
    fixture_.store.addNotification(failed);
  }
  installAccessibleWidgets();
  open();
  ASSERT_EQ(list()->model()->rowCount(), 1);
  const QString wanted = QStringLiteral("Error, Payment failed, 3 times, last 2 minutes ago, unread");
  EXPECT_EQ(spoken(0), wanted);
  QAccessibleInterface* row = QAccessible::queryAccessibleInterface(list())->child(0);
  ASSERT_NE(row, nullptr);
  EXPECT_EQ(row->text(QAccessible::Name), wanted);
  EXPECT_EQ(row->role(), QAccessible::ListItem);
}

TEST_F(NotificationPanelTest, UnreadOnesAreSetOffByMoreThanColour) {
  add(QStringLiteral("a"));
  open();
  list()->clearFocus();
  const QImage unread = list()->grab().toImage().convertToFormat(QImage::Format_Grayscale8);
  fixture_.store.markNotificationRead(QStringLiteral("a"));
  panel_.refresh();
  const QImage read = list()->grab().toImage().convertToFormat(QImage::Format_Grayscale8);
  EXPECT_NE(unread, read);
}

TEST_F(NotificationPanelTest, ArrowsMoveAndDeleteDismisses) {
  addAll(QStringLiteral("abc"));
  open();
  EXPECT_EQ(current(), QStringLiteral("c"));
  press(Qt::Key_Down);
  EXPECT_EQ(current(), QStringLiteral("b"));
  press(Qt::Key_Delete);
  EXPECT_EQ(rows(), (QStringList{QStringLiteral("c"), QStringLiteral("a")}));
  EXPECT_FALSE(current().isEmpty()) << "the keys go on from a neighbour";
  EXPECT_EQ(window_.focusWidget(), list());
  press(Qt::Key_Home);
  EXPECT_EQ(current(), QStringLiteral("c"));
  press(Qt::Key_End);
  EXPECT_EQ(current(), QStringLiteral("a"));
}

TEST_F(NotificationPanelTest, AAcknowledgesAndTheFilterFindsIt) {
  addAll(QStringLiteral("ab"));
  open();
  press(Qt::Key_A);
  EXPECT_EQ(rows(), QStringList{QStringLiteral("a")});
  EXPECT_EQ(entry(QStringLiteral("b"))->state, NotificationState::Acknowledged);
  choose(QStringLiteral("Active"), QStringLiteral("Acknowledged"));
  EXPECT_EQ(rows(), QStringList{QStringLiteral("b")});
  EXPECT_TRUE(spoken(0).endsWith(QStringLiteral("acknowledged")));
}

TEST_F(NotificationPanelTest, MMarksAsReadAndTheRowStays) {
  addAll(QStringLiteral("ab"));
  open();
  press(Qt::Key_M);
  EXPECT_EQ(entry(QStringLiteral("b"))->state, NotificationState::Read);
  EXPECT_EQ(rows().size(), 2);
  EXPECT_TRUE(visibleTexts().contains(QStringLiteral("1 unread")));
  QTest::mouseClick(button(QStringLiteral("Mark all read")), Qt::LeftButton);
  EXPECT_EQ(fixture_.store.notifications().unreadCount(), 0U);
  EXPECT_EQ(button(QStringLiteral("Mark all read")), nullptr);
}

TEST_F(NotificationPanelTest, SSnoozesFromAMenuOfTimes) {
  addAll(QStringLiteral("ab"));
  open();
  press(Qt::Key_S);
  auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
  ASSERT_NE(menu, nullptr);
  ASSERT_EQ(menu->actions().size(), 4);
  QTest::keyClick(menu, Qt::Key_Down);
  QTest::keyClick(menu, Qt::Key_Return);
  ASSERT_EQ(entry(QStringLiteral("b"))->state, NotificationState::Snoozed);
  EXPECT_EQ(entry(QStringLiteral("b"))->wakeAtMs, fixture_.clock.wallMs() + 15 * 60'000);
  EXPECT_EQ(rows(), QStringList{QStringLiteral("a")});
  EXPECT_TRUE(panel_.isOpen());
  choose(QStringLiteral("Active"), QStringLiteral("Snoozed"));
  EXPECT_EQ(rows(), QStringList{QStringLiteral("b")});
  EXPECT_TRUE(spoken(0).contains(QStringLiteral("snoozed until")));
}

TEST_F(NotificationPanelTest, EnterOpensTheLinkElseTheDetails) {
  Notification linked = notification(QStringLiteral("linked"));
  linked.actionUrl = QStringLiteral("https://example.org/x");
  add(QStringLiteral("plain"));
  fixture_.store.addNotification(linked);
  open();
  QSignalSpy link(&panel_, &NotificationPanel::openRequested);
  QSignalSpy page(&panel_, &NotificationPanel::pageRequested);
  press(Qt::Key_Return);
  ASSERT_EQ(link.count(), 1);
  EXPECT_EQ(link[0][0].toUrl(), QUrl(linked.actionUrl));
  EXPECT_EQ(entry(QStringLiteral("linked"))->state, NotificationState::Read);
  press(Qt::Key_Down);
  press(Qt::Key_Return);
  ASSERT_EQ(page.count(), 1);
  EXPECT_EQ(page[0][0].toString(), QStringLiteral("plain"));
  EXPECT_FALSE(panel_.isOpen());
}

TEST_F(NotificationPanelTest, TheRowBelowTheMouseHasItsActions) {
  addAll(QStringLiteral("abc"));
  open();
  QTest::mouseMove(list()->viewport(), middleOf(1));
  FlatButton* const dismiss = button(QStringLiteral("Dismiss"));
  ASSERT_NE(dismiss, nullptr);
  EXPECT_EQ(button(QStringLiteral("Open")), nullptr) << "there is no page to open";
  QTest::mouseClick(dismiss, Qt::LeftButton);
  EXPECT_EQ(rows(), (QStringList{QStringLiteral("c"), QStringLiteral("a")}));
}

TEST_F(NotificationPanelTest, TheActionsAreReadableOnTheirRow) {
  for (const ThemeChoice choice : {ThemeChoice::Dark, ThemeChoice::Light}) {
    fixture_.theme.setChoice(choice);
    add(QStringLiteral("a"));
    open();
    ASSERT_TRUE(button(QStringLiteral("Acknowledge"))->isVisible());
    const QPoint beside = middleOf(0) - QPoint(0, 2);
    const QImage row = panel_.grab().toImage();
    const QColor ground = row.pixelColor(list()->viewport()->mapTo(&panel_, beside + QPoint(0, -12)));
    EXPECT_GE(contrastRatio(fixture_.theme.asText(fixture_.theme.tokens().accent), ground), 4.5)
        << ground.name().toStdString();
    panel_.dismiss();
  }
}

TEST_F(NotificationPanelTest, TheActionsOfTheCurrentRowAreReachedByTab) {
  addAll(QStringLiteral("ab"));
  open();
  press(Qt::Key_Down);
  QTest::keyClick(window_.focusWidget(), Qt::Key_Tab);
  ASSERT_EQ(window_.focusWidget(), button(QStringLiteral("Acknowledge")));
  QTest::keyClick(window_.focusWidget(), Qt::Key_Return);
  EXPECT_EQ(entry(QStringLiteral("a"))->state, NotificationState::Acknowledged);
  EXPECT_TRUE(panel_.isAncestorOf(window_.focusWidget()));
}

TEST_F(NotificationPanelTest, AClickMarksAsRead) {
  addAll(QStringLiteral("ab"));
  open();
  QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, middleOf(1) - QPoint(0, 20));
  EXPECT_EQ(entry(QStringLiteral("a"))->state, NotificationState::Read);
  EXPECT_EQ(entry(QStringLiteral("b"))->state, NotificationState::Unread);
}

TEST_F(NotificationPanelTest, FiltersBySeverityAndCategory) {
  add(QStringLiteral("i"));
  add(QStringLiteral("e"), Severity::Error);
  Notification payment = notification(QStringLiteral("p"), Severity::Error);
  payment.category = NotificationCategory::Payment;
  fixture_.store.addNotification(payment);
  open();
  choose(QStringLiteral("All severities"), QStringLiteral("Error"));
  EXPECT_EQ(rows(), (QStringList{QStringLiteral("p"), QStringLiteral("e")}));
  choose(QStringLiteral("All categories"), QStringLiteral("Payments"));
  EXPECT_EQ(rows(), QStringList{QStringLiteral("p")});
  ASSERT_NE(button(QStringLiteral("Error")), nullptr) << "the button says what is shown";
}

TEST_F(NotificationPanelTest, WhatIsChosenStaysChosenWhateverAFilterTakesAway) {
  for (int i = 0; i < 100; ++i)
    add(QString::number(i), i % 2 == 0 ? Severity::Error : Severity::Info);
  open();
  list()->setCurrentIndex(list()->model()->index(51, 0));
  ASSERT_EQ(current(), QStringLiteral("48"));
  choose(QStringLiteral("All severities"), QStringLiteral("Error"));
  EXPECT_EQ(rows().size(), 50);
  EXPECT_EQ(current(), QStringLiteral("48"));
  choose(QStringLiteral("Error"), QStringLiteral("Info"));
  EXPECT_TRUE(list()->currentIndex().isValid()) << "the keys have somewhere to start";
}

TEST_F(NotificationPanelTest, SlashSearchesAndEscapeGivesAllBackFirst) {
  addAll(QStringLiteral("abc"));
  open();
  QTest::keyClick(list(), Qt::Key_Slash);
  ASSERT_EQ(window_.focusWidget(), search());
  QTest::keyClicks(search(), QStringLiteral("happened with b"));
  EXPECT_EQ(rows(), QStringList{QStringLiteral("b")}) << "texts are searched too";
  QTest::keyClick(search(), Qt::Key_Down);
  EXPECT_EQ(window_.focusWidget(), list());
  search()->setFocus();
  QTest::keyClick(search(), Qt::Key_Escape);
  EXPECT_TRUE(panel_.isOpen());
  EXPECT_EQ(rows().size(), 3);
  QTest::keyClick(search(), Qt::Key_Escape);
  EXPECT_FALSE(panel_.isOpen());
}

TEST_F(NotificationPanelTest, WhereNothingIsFoundItSaysSoAndShowsAll) {
  addAll(QStringLiteral("ab"));
  open();
  QTest::keyClick(list(), Qt::Key_Slash);
  QTest::keyClicks(search(), QStringLiteral("nothing like it"));
  EXPECT_TRUE(visibleTexts().contains(QStringLiteral("None of 2 is like that.")));
  QTest::mouseClick(button(QStringLiteral("Show all")), Qt::LeftButton);
  EXPECT_EQ(rows().size(), 2);
  EXPECT_TRUE(search()->text().isEmpty());
}

TEST_F(NotificationPanelTest, AllCanBeDismissedByKeyboard) {
  addAll(QStringLiteral("ab"));
  open();
  for (int i = 0; i < 20 && window_.focusWidget() != button(QStringLiteral("Dismiss all")); ++i)
    QTest::keyClick(window_.focusWidget(), Qt::Key_Tab);
  ASSERT_EQ(window_.focusWidget(), button(QStringLiteral("Dismiss all")));
  QTest::keyClick(window_.focusWidget(), Qt::Key_Return);
  EXPECT_TRUE(fixture_.store.notifications().entries().empty());
  EXPECT_TRUE(visibleTexts().contains(QStringLiteral("No alerts")));
  EXPECT_TRUE(panel_.isAncestorOf(window_.focusWidget()) || window_.focusWidget() == &panel_);
}

TEST_F(NotificationPanelTest, WhatCameSinceIsNeitherDismissedNorReadWithTheRest) {
  addAll(QStringLiteral("ab"));
  open();
  // As many as before: what is shown cannot be told by its number.
  fixture_.store.dismissNotification(QStringLiteral("a"));
  add(QStringLiteral("c"), Severity::Warning);
  ASSERT_EQ(rows(), (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
  QTest::mouseClick(button(QStringLiteral("Mark all read")), Qt::LeftButton);
  EXPECT_EQ(entry(QStringLiteral("b"))->state, NotificationState::Read);
  EXPECT_EQ(entry(QStringLiteral("c"))->state, NotificationState::Unread);

  fixture_.store.dismissNotification(QStringLiteral("b"));
  add(QStringLiteral("d"), Severity::Warning);
  ASSERT_EQ(rows(), (QStringList{QStringLiteral("c"), QStringLiteral("b")}));
  QTest::mouseClick(button(QStringLiteral("Dismiss all")), Qt::LeftButton);
  EXPECT_EQ(entry(QStringLiteral("c")), nullptr);
  EXPECT_NE(entry(QStringLiteral("d")), nullptr) << "nobody has seen it";
}

TEST_F(NotificationPanelTest, WhatIsHiddenIsNotReadWithTheRest) {
  add(QStringLiteral("a"), Severity::Info);
  add(QStringLiteral("b"), Severity::Error);
  open();
  choose(QStringLiteral("All severities"), QStringLiteral("Error"));
  QTest::mouseClick(button(QStringLiteral("Mark all read")), Qt::LeftButton);
  EXPECT_EQ(entry(QStringLiteral("a"))->state, NotificationState::Unread);
  EXPECT_EQ(entry(QStringLiteral("b"))->state, NotificationState::Read);
  EXPECT_EQ(button(QStringLiteral("Mark all read")), nullptr) << "nothing that is shown is unread";
}

TEST_F(NotificationPanelTest, NothingThatIsHiddenIsDismissedWithTheRest) {
  add(QStringLiteral("i"));
  add(QStringLiteral("e"), Severity::Error);
  add(QStringLiteral("s"));
  fixture_.store.snoozeNotification(QStringLiteral("s"), fixture_.clock.wallMs() + 60'000);
  open();
  choose(QStringLiteral("All severities"), QStringLiteral("Info"));
  QTest::mouseClick(button(QStringLiteral("Dismiss these 1")), Qt::LeftButton);
  EXPECT_NE(entry(QStringLiteral("e")), nullptr);
  EXPECT_NE(entry(QStringLiteral("s")), nullptr);
  EXPECT_EQ(entry(QStringLiteral("i")), nullptr);
}

TEST_F(NotificationPanelTest, SaysHowManyHadToMakeRoom) {
  open();
  const auto* dropped = panel_.findChild<TextLabel*>(QStringLiteral("droppedNotifications"));
  EXPECT_FALSE(dropped->isVisible());
  for (int i = 0; i < 105; ++i)
    add(QString::number(i));
  panel_.refresh();
  EXPECT_TRUE(dropped->isVisible());
  EXPECT_TRUE(dropped->text().startsWith(QStringLiteral("5 "))) << dropped->text().toStdString();
}

TEST_F(NotificationPanelTest, TabStaysInside) {
  addAll(QStringLiteral("a"));
  open();
  for (int i = 0; i < 20; ++i) {
    QTest::keyClick(window_.focusWidget(), Qt::Key_Tab);
    EXPECT_TRUE(panel_.isAncestorOf(window_.focusWidget()) || window_.focusWidget() == &panel_);
  }
}

TEST_F(NotificationPanelTest, EscapeClosesItFromTheRows) {
  addAll(QStringLiteral("a"));
  open();
  press(Qt::Key_Escape);
  EXPECT_FALSE(panel_.isOpen());
}

TEST_F(NotificationPanelTest, APressOnAMenuOfItsOwnDoesNotCloseIt) {
  addAll(QStringLiteral("ab"));
  open();
  press(Qt::Key_S);
  QWidget* const menu = QApplication::activePopupWidget();
  ASSERT_NE(menu, nullptr);
  menu->move(window_.mapToGlobal(QPoint(0, 500)));
  QTest::mouseClick(menu, Qt::LeftButton, {}, QPoint(20, 12));
  EXPECT_TRUE(panel_.isOpen());
}

TEST_F(NotificationPanelTest, TextsAreNeverMarkup) {
  Notification hostile = notification(QStringLiteral("x"));
  hostile.title = QStringLiteral("<img src='file:///etc/passwd'><b>bold</b>");
  fixture_.store.addNotification(hostile);
  open();
  EXPECT_EQ(list()->model()->index(0, 0).data().toString(), hostile.title);
  EXPECT_FALSE(list()->model()->index(0, 0).data(Qt::ToolTipRole).toString().contains(QLatin1Char('<')));
  for (const TextLabel* label : panel_.findChildren<TextLabel*>())
    EXPECT_EQ(label->textFormat(), Qt::PlainText);
}

TEST_F(NotificationPanelTest, AReplacedOneIsShownAnew) {
  add(QStringLiteral("a"), Severity::Info);
  open();
  add(QStringLiteral("a"), Severity::Error);
  panel_.refresh();
  ASSERT_EQ(rows().size(), 1);
  EXPECT_TRUE(spoken(0).startsWith(QStringLiteral("Error, ")));
}

TEST_F(NotificationPanelTest, StaysWhereItWasReadWhileNewOnesCome) {
  for (int i = 0; i < 50; ++i)
    add(QString::number(i));
  open();
  for (int i = 0; i < 20; ++i)
    press(Qt::Key_Down);
  const QString chosen = current();
  const int before = list()->visualRect(list()->currentIndex()).top();
  addAll(QStringLiteral("xyz"));
  panel_.refresh();
  EXPECT_EQ(current(), chosen);
  EXPECT_EQ(list()->visualRect(list()->currentIndex()).top(), before);
}

TEST_F(NotificationPanelTest, QuietIsChosenHere) {
  open();
  choose(QStringLiteral("Do not disturb"), QStringLiteral("Do not disturb for 4 hours"));
  EXPECT_TRUE(quiet_.isOn());
  EXPECT_TRUE(panel_.isOpen());
  const auto* quiet = panel_.findChild<FlatButton*>(QStringLiteral("quietButton"));
  EXPECT_TRUE(quiet->text().startsWith(QStringLiteral("Quiet until ")));
}

}  // namespace
}  // namespace pulsedeck

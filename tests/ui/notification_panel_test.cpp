#include "pulsedeck/ui/notification_panel.h"

#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"
#include "ui/ui_fixture.h"

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
    panel_.openBelow(&anchor_);
    panel_.refresh();
  }

  [[nodiscard]] QStringList visibleTexts() const {
    QStringList texts;
    for (const TextLabel* label : panel_.findChildren<TextLabel*>()) {
      if (label->isVisible()) texts << label->text();
    }
    return texts;
  }

  [[nodiscard]] QList<FlatButton*> buttons(const QString& text) const {
    QList<FlatButton*> result;
    for (FlatButton* button : panel_.findChildren<FlatButton*>()) {
      if (button->text() == text && button->isVisible()) result << button;
    }
    return result;
  }

  /// Rows from top to bottom, by their accessible names.
  [[nodiscard]] QStringList rows() const {
    QMap<int, QString> byPosition;
    for (const QWidget* widget : panel_.findChildren<QWidget*>()) {
      if (widget->accessibleName().contains(QStringLiteral(": Title of"))) {
        byPosition.insert(widget->mapTo(&panel_, QPoint()).y(), widget->accessibleName());
      }
    }
    return byPosition.values();
  }

  test::UiFixture fixture_;
  QWidget window_;
  QWidget anchor_{&window_};
  NotificationPanel panel_{fixture_.store, fixture_.theme, &window_};
};

TEST_F(NotificationPanelTest, EmptyItSaysSo) {
  open();
  EXPECT_TRUE(visibleTexts().join(QLatin1Char('|')).contains(QStringLiteral("No alerts")));
  EXPECT_TRUE(buttons(QStringLiteral("Dismiss all")).isEmpty());
}

TEST_F(NotificationPanelTest, NewestIsOnTopWithItsSeverityInWords) {
  fixture_.store.addNotification(notification(QStringLiteral("a"), Severity::Warning));
  fixture_.store.addNotification(notification(QStringLiteral("b"), Severity::Error));
  open();
  QCoreApplication::processEvents();
  EXPECT_EQ(rows(),
            (QStringList{QStringLiteral("Error: Title of b"), QStringLiteral("Warning: Title of a")}));
  const QString all = visibleTexts().join(QLatin1Char('|'));
  EXPECT_TRUE(all.contains(QStringLiteral("What happened with a.")));
  EXPECT_TRUE(all.contains(QStringLiteral("Warning · ")));
}

TEST_F(NotificationPanelTest, EachCanBeDismissed) {
  fixture_.store.addNotification(notification(QStringLiteral("a")));
  fixture_.store.addNotification(notification(QStringLiteral("b")));
  open();
  ASSERT_EQ(buttons(QStringLiteral("Dismiss")).size(), 2);
  QTest::mouseClick(buttons(QStringLiteral("Dismiss")).first(), Qt::LeftButton);
  EXPECT_EQ(fixture_.store.notifications().size(), 1U);
  panel_.refresh();
  EXPECT_EQ(buttons(QStringLiteral("Dismiss")).size(), 1);
}

TEST_F(NotificationPanelTest, AllCanBeDismissedByKeyboard) {
  fixture_.store.addNotification(notification(QStringLiteral("a")));
  fixture_.store.addNotification(notification(QStringLiteral("b")));
  open();
  QTest::keyClick(&panel_, Qt::Key_Tab);
  ASSERT_EQ(window_.focusWidget(), buttons(QStringLiteral("Dismiss all")).value(0));
  QTest::keyClick(window_.focusWidget(), Qt::Key_Return);
  EXPECT_TRUE(fixture_.store.notifications().entries().empty());
  panel_.refresh();
  EXPECT_TRUE(visibleTexts().join(QLatin1Char('|')).contains(QStringLiteral("No alerts")));
}

TEST_F(NotificationPanelTest, TabStaysInside) {
  fixture_.store.addNotification(notification(QStringLiteral("a")));
  open();
  for (int i = 0; i < 6; ++i) {
    QTest::keyClick(window_.focusWidget(), Qt::Key_Tab);
    EXPECT_TRUE(panel_.isAncestorOf(window_.focusWidget()) || window_.focusWidget() == &panel_);
  }
}

TEST_F(NotificationPanelTest, DismissingTheFocusedOneKeepsTheFocusInside) {
  fixture_.store.addNotification(notification(QStringLiteral("a")));
  fixture_.store.addNotification(notification(QStringLiteral("b")));
  open();
  FlatButton* button = buttons(QStringLiteral("Dismiss")).first();
  button->setFocus();
  QTest::keyClick(button, Qt::Key_Return);
  panel_.refresh();
  EXPECT_EQ(window_.focusWidget(), &panel_);
  QTest::keyClick(&panel_, Qt::Key_Escape);
  EXPECT_FALSE(panel_.isOpen());
}

TEST_F(NotificationPanelTest, OpenIsThereOnlyWhereThereIsAPage) {
  Notification linked = notification(QStringLiteral("linked"));
  linked.actionUrl = QStringLiteral("https://example.org/x");
  fixture_.store.addNotification(linked);
  fixture_.store.addNotification(notification(QStringLiteral("plain")));
  open();
  QSignalSpy wanted(&panel_, &NotificationPanel::openRequested);
  ASSERT_EQ(buttons(QStringLiteral("Open")).size(), 1);
  QTest::mouseClick(buttons(QStringLiteral("Open")).first(), Qt::LeftButton);
  ASSERT_EQ(wanted.count(), 1);
  EXPECT_EQ(wanted.first().first().toUrl(), QUrl(linked.actionUrl));
}

TEST_F(NotificationPanelTest, TextsAreNeverMarkup) {
  Notification hostile = notification(QStringLiteral("x"));
  hostile.title = QStringLiteral("<img src='file:///etc/passwd'><b>bold</b>");
  fixture_.store.addNotification(hostile);
  open();
  for (const TextLabel* label : panel_.findChildren<TextLabel*>())
    EXPECT_EQ(label->textFormat(), Qt::PlainText);
  EXPECT_TRUE(visibleTexts().contains(hostile.title));
}

TEST_F(NotificationPanelTest, AReplacedOneIsShownAnew) {
  fixture_.store.addNotification(notification(QStringLiteral("a"), Severity::Info));
  open();
  fixture_.store.addNotification(notification(QStringLiteral("a"), Severity::Error));
  panel_.refresh();
  EXPECT_EQ(rows(), QStringList{QStringLiteral("Error: Title of a")});
}

}  // namespace
}  // namespace pulsedeck

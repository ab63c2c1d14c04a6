#include "pulsedeck/ui/notifications_page.h"

#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/notification_list.h"
#include "pulsedeck/ui/text_label.h"
#include "ui/ui_fixture.h"

#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::notification;

class NotificationsPageTest : public testing::Test {
 protected:
  NotificationsPageTest() {
    page_.resize(900, 600);
    page_.show();
    static_cast<void>(QTest::qWaitForWindowActive(&page_));
  }

  void add(const QString& id, Severity severity = Severity::Info) {
    fixture_.store.addNotification(notification(id, severity));
  }
  [[nodiscard]] QListView* list() const { return page_.findChild<QListView*>(); }
  [[nodiscard]] QWidget* details() const {
    for (QWidget* candidate : page_.findChildren<QWidget*>()) {
      if (candidate->accessibleName() == QStringLiteral("Details")) return candidate;
    }
    return nullptr;
  }
  [[nodiscard]] QString detailTexts() const {
    QStringList texts;
    for (const TextLabel* label : details()->findChildren<TextLabel*>()) {
      if (label->isVisible()) texts << label->text();
    }
    return texts.join(QLatin1Char('|'));
  }
  [[nodiscard]] FlatButton* detailAction(const QString& text) const {
    for (FlatButton* candidate : details()->findChildren<FlatButton*>()) {
      if (candidate->text() == text && candidate->isVisible()) return candidate;
    }
    return nullptr;
  }

  test::UiFixture fixture_;
  DoNotDisturb quiet_{fixture_.clock};
  NotificationsPage page_{fixture_.store, &quiet_, fixture_.theme};
};

TEST_F(NotificationsPageTest, ShowsAllThatIsKnownOfTheChosenOne) {
  Notification failed = notification(QStringLiteral("a"), Severity::Error);
  failed.category = NotificationCategory::Payment;
  failed.actionUrl = QStringLiteral("https://example.org/x");
  fixture_.store.addNotification(failed);
  failed.id = QStringLiteral("b");
  failed.timeMs += 5'000;
  fixture_.store.addNotification(failed);
  page_.refresh();
  EXPECT_TRUE(detailTexts().contains(QStringLiteral("Choose a notification")));
  ASSERT_TRUE(page_.select(QStringLiteral("a")));
  const QString all = detailTexts();
  for (const char* part :
       {"Title of a", "What happened with a.", "Error", "Payments", "Unread", "2 times", "First"})
    EXPECT_TRUE(all.contains(QLatin1String(part))) << part;
  QSignalSpy link(&page_, &NotificationsPage::openRequested);
  QTest::mouseClick(detailAction(QStringLiteral("Open")), Qt::LeftButton);
  ASSERT_EQ(link.size(), 1);
  EXPECT_EQ(link[0][0].toUrl(), QUrl(failed.actionUrl));
}

TEST_F(NotificationsPageTest, DetailsFollowTheKeysAndWhatIsDone) {
  add(QStringLiteral("a"));
  add(QStringLiteral("b"));
  page_.refresh();
  list()->setFocus();
  EXPECT_TRUE(detailTexts().contains(QStringLiteral("Title of b")));
  QTest::keyClick(list(), Qt::Key_Down);
  EXPECT_TRUE(detailTexts().contains(QStringLiteral("Title of a")));
  QTest::keyClick(list(), Qt::Key_M);
  EXPECT_TRUE(detailTexts().contains(QStringLiteral("|Read")));
  QTest::mouseClick(detailAction(QStringLiteral("Dismiss")), Qt::LeftButton);
  EXPECT_TRUE(detailTexts().contains(QStringLiteral("Title of b")));
  QTest::keyClick(list(), Qt::Key_Delete);
  EXPECT_TRUE(detailTexts().contains(QStringLiteral("Choose a notification")));
}

TEST_F(NotificationsPageTest, OneThatTheFilterHidesIsFoundAllTheSame) {
  add(QStringLiteral("a"));
  fixture_.store.acknowledgeNotification(QStringLiteral("a"));
  page_.refresh();
  EXPECT_EQ(list()->model()->rowCount(), 0);
  EXPECT_TRUE(page_.select(QStringLiteral("a")));
  EXPECT_TRUE(detailTexts().contains(QStringLiteral("Acknowledged")));
  EXPECT_FALSE(page_.select(QStringLiteral("unknown")));
}

TEST_F(NotificationsPageTest, DetailsLieBesideTheListOrBelowIt) {
  EXPECT_GT(details()->x(), list()->width() / 2);
  page_.resize(560, 600);
  QCoreApplication::processEvents();
  EXPECT_LT(details()->x(), 20);
  EXPECT_GT(details()->y(), 200);
}

TEST_F(NotificationsPageTest, HiddenItDoesNothingAndIsCompleteWhenSeenAgain) {
  page_.hide();
  add(QStringLiteral("a"));
  EXPECT_EQ(list()->model()->rowCount(), 0);
  page_.show();
  EXPECT_EQ(list()->model()->rowCount(), 1);
}

TEST(NotificationsPageAtSize, ScrollsThroughTenThousandAndDrawsOnlyWhatIsSeen) {
  test::ManualClock clock;
  MetricCatalog catalog;
  MetricsStore::Limits limits;
  limits.notifications = 10'000;
  MetricsStore store(catalog, clock, limits);
  const Theme theme(ThemeChoice::Dark, true);
  for (int i = 0; i < 10'000; ++i)
    store.addNotification(notification(QString::number(i), i % 7 == 0 ? Severity::Error : Severity::Info));
  NotificationsPage page(store, nullptr, theme);
  page.resize(900, 600);
  page.show();
  static_cast<void>(QTest::qWaitForWindowActive(&page));
  auto* list = page.findChild<QListView*>();
  EXPECT_EQ(list->model()->rowCount(), 10'000);
  EXPECT_TRUE(list->uniformItemSizes());
  list->setFocus();
  QTest::keyClick(list, Qt::Key_End);
  EXPECT_EQ(list->currentIndex().row(), 9'999);
  EXPECT_EQ(list->verticalScrollBar()->value(), list->verticalScrollBar()->maximum());
  EXPECT_LT(list->findChildren<QWidget*>().size(), 30) << "no widget a row";
}

TEST_F(NotificationsPageTest, WithLargeTypeAndLittleRoomTheListIsStillThere) {
  fixture_.theme.setMagnification(1.78);
  NotificationsPage page(fixture_.store, &quiet_, fixture_.theme);
  add(QStringLiteral("a"), Severity::Error);
  page.resize(560, 456);
  page.show();
  QCoreApplication::processEvents();
  EXPECT_GE(page.findChild<QListView*>()->height(), 48);
  for (const FlatButton* button : page.findChildren<FlatButton*>()) {
    if (!button->isVisible()) continue;
    EXPECT_GE(button->width(), button->sizeHint().width()) << button->text().toStdString();
    EXPECT_TRUE(button->parentWidget()->rect().contains(button->geometry())) << button->text().toStdString();
  }
  const QLineEdit* const search = page.findChild<QLineEdit*>();
  EXPECT_GE(search->height(), search->minimumSizeHint().height());
}

}  // namespace
}  // namespace pulsedeck

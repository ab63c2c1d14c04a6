#include "pulsedeck/ui/main_window.h"

#include "pulsedeck/ui/activity_view.h"
#include "pulsedeck/ui/connection_indicator.h"
#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/navigation_bar.h"
#include "pulsedeck/ui/notification_panel.h"
#include "pulsedeck/ui/pause_banner.h"
#include "pulsedeck/ui/time_chart.h"
#include "pulsedeck/ui/time_text.h"
#include "pulsedeck/ui/toast.h"
#include "ui/main_window_fixture.h"

#include <QAbstractButton>
#include <QDesktopServices>
#include <QMessageBox>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::notification;
using test::pageOfOneCard;

class MainWindowTest : public test::MainWindowFixture {};

TEST_F(MainWindowTest, TellsTheFamiliesOfThePageThatIsOpened) {
  EXPECT_EQ(window_->shownFamilies(), QStringList{QStringLiteral("leads")});
  QSignalSpy changed(window_.get(), &MainWindow::shownFamiliesChanged);
  QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
  ASSERT_EQ(changed.size(), 1);
  EXPECT_EQ(changed[0][0].toStringList(), window_->shownFamilies());
}

TEST_F(MainWindowTest, StartsOnTheFirstPage) {
  EXPECT_EQ(window_->currentPage(), QStringLiteral("one"));
  EXPECT_TRUE(says(QStringLiteral("First")));
}

TEST_F(MainWindowTest, ItsSmallestSizeFitsOnASmallScreen) {
  EXPECT_EQ(MainWindow::smallestOn({1920, 1080}, fixture_.theme), QSize(720, 480));
  EXPECT_EQ(MainWindow::smallestOn({683, 384}, fixture_.theme), QSize(683, 384));
}

TEST_F(MainWindowTest, UnknownPageIsRefused) {
  EXPECT_FALSE(window_->showPage(QStringLiteral("none")));
  EXPECT_EQ(window_->currentPage(), QStringLiteral("one"));
}

TEST_F(MainWindowTest, ControlAndDigitShowsAPage) {
  QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("two"));
  EXPECT_TRUE(says(QStringLiteral("Second")));
  QTest::keyClick(window_.get(), Qt::Key_1, Qt::ControlModifier);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("one"));
}

TEST_F(MainWindowTest, SpacePausesAfterAnotherPageWasOpenedFromACard) {
  shownCard()->setFocus();
  QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
  ASSERT_EQ(window_->currentPage(), QStringLiteral("two"));
  ASSERT_NE(window_->focusWidget(), nullptr);
  EXPECT_FALSE(shownCard()->hasFocus()) << "nobody chose it";
  QTest::keyClick(window_->focusWidget(), Qt::Key_Space);
  EXPECT_TRUE(window_->isPaused());
  EXPECT_EQ(window_->openedMetric(), QString());
}

TEST_F(MainWindowTest, TheSamePageAgainLeavesTheFocusWhereItIs) {
  MetricCard* const card = shownCard();
  card->setFocus();
  ASSERT_TRUE(window_->showPage(QStringLiteral("one")));
  EXPECT_EQ(window_->focusWidget(), card);
}

TEST_F(MainWindowTest, SpacePausesAndGoesOn) {
  receive(42);
  beat();
  const QString before = valueOn(QStringLiteral("one"));
  QTest::keyClick(window_.get(), Qt::Key_Space);
  EXPECT_TRUE(window_->isPaused());
  EXPECT_TRUE(banner()->isVisible());
  EXPECT_TRUE(banner()->accessibleName().startsWith(QStringLiteral("Paused ")));
  EXPECT_NE(button(QStringLiteral("Live")), nullptr);
  receive(77);
  beat();
  EXPECT_EQ(valueOn(QStringLiteral("one")), before);
  QTest::keyClick(window_.get(), Qt::Key_Space);
  beat();
  EXPECT_FALSE(banner()->isVisible());
  EXPECT_NE(valueOn(QStringLiteral("one")), before);
}

// Its time is that of the charts, which end at the server's.
TEST_F(MainWindowTest, ThePauseIsToldOnTheServersClock) {
  receive(42);
  const qint64 behind = 3'600'000;
  UpdateBatch batch;
  batch.status.state = ConnectionState::Live;
  MetricUpdate update;
  update.id = *fixture_.catalog.intern("leads.lost");
  update.first = update.low = update.high = update.last = Sample{fixture_.clock.wallMs() + behind, 1};
  update.count = 1;
  update.arrivalMs = fixture_.clock.steadyMs();
  batch.metrics.push_back(update);
  fixture_.store.apply(batch);
  window_->setPaused(true);
  EXPECT_TRUE(banner()->accessibleName().contains(formatTimeOfDay(fixture_.clock.wallMs() + behind)))
      << banner()->accessibleName().toStdString();
}

TEST_F(MainWindowTest, TheBannerCountsWhatIsMissedAndGoesOnAtAClick) {
  window_->setPaused(true);
  ConnectionStatus live;
  live.state = ConnectionState::Live;
  LinkStatistics link;
  link.messages = 212;
  fixture_.setConnection(live, link);
  fixture_.clock.advance(PauseBanner::kEveryMs);
  beat();
  EXPECT_TRUE(banner()->accessibleName().endsWith(QStringLiteral(", 212 updates behind")));
  QTest::mouseClick(banner(), Qt::LeftButton);
  EXPECT_FALSE(window_->isPaused());
}

TEST_F(MainWindowTest, LGoesBackToLiveFromAPause) {
  window_->setPaused(true);
  QTest::keyClick(window_.get(), Qt::Key_L);
  EXPECT_FALSE(window_->isPaused());
}

TEST_F(MainWindowTest, LGoesBackToLiveFromAZoomInAPause) {
  for (int i = 0; i < 600; ++i)
    receive(i);
  window_->openMetric(QStringLiteral("leads.new"));
  beat();
  auto* const chart = window_->findChild<TimeChart*>();
  ASSERT_NE(chart, nullptr);
  window_->setPaused(true);
  QTest::keyClick(chart, Qt::Key_Plus);
  auto* const backToLive = chart->findChild<QAbstractButton*>(QStringLiteral("backToLive"));
  ASSERT_TRUE(backToLive->isVisibleTo(chart));
  QTest::keyClick(chart, Qt::Key_L);
  EXPECT_FALSE(backToLive->isVisibleTo(chart));
  EXPECT_FALSE(window_->isPaused());
}

TEST_F(MainWindowTest, TheButtonPausesToo) {
  QTest::mouseClick(button(QStringLiteral("Pause")), Qt::LeftButton);
  EXPECT_TRUE(window_->isPaused());
  QTest::mouseClick(button(QStringLiteral("Live")), Qt::LeftButton);
  EXPECT_FALSE(window_->isPaused());
}

TEST_F(MainWindowTest, SpaceBelongsToTheFocusedButtonFirst) {
  FlatButton* range = button(QStringLiteral("1 h"));
  range->setFocus(Qt::TabFocusReason);
  QTest::keyClick(range, Qt::Key_Space);
  EXPECT_TRUE(range->isChecked());
  EXPECT_FALSE(window_->isPaused());
}

TEST_F(MainWindowTest, PageKeysScrollAPageThatDoesNotFit) {
  MainWindow::Options options;
  DashboardSpec tall = pageOfOneCard(QStringLiteral("tall"), QStringLiteral("Tall"));
  for (int i = 0; i < 7; ++i)
    tall.rows.push_back(tall.rows.first());
  options.pages = {tall};
  MainWindow window(options, fixture_.store, frames_, fixture_.theme);
  window.resize(800, 600);
  window.show();
  const QScrollBar* bar = window.findChild<DashboardPage*>()->verticalScrollBar();
  QTest::keyClick(&window, Qt::Key_PageDown);
  EXPECT_GT(bar->value(), 0);
  QTest::keyClick(&window, Qt::Key_PageUp);
  EXPECT_EQ(bar->value(), 0);
}

TEST_F(MainWindowTest, TabGoesFromNavigationToHeader) {
  QTest::keyClick(window_.get(), Qt::Key_Tab);
  EXPECT_TRUE(child<NavigationBar>()->isAncestorOf(window_->focusWidget()));
  QTest::keyClick(window_->focusWidget(), Qt::Key_Tab);
  QTest::keyClick(window_->focusWidget(), Qt::Key_Tab);
  EXPECT_TRUE(child<HeaderBar>()->isAncestorOf(window_->focusWidget()));
}

TEST_F(MainWindowTest, OneRangeIsChosen) {
  EXPECT_TRUE(button(QStringLiteral("5 min"))->isChecked());
  QSignalSpy chosen(child<HeaderBar>(), &HeaderBar::spanChosen);
  QTest::mouseClick(button(QStringLiteral("1 h")), Qt::LeftButton);
  EXPECT_FALSE(button(QStringLiteral("5 min"))->isChecked());
  ASSERT_EQ(chosen.count(), 1);
  EXPECT_EQ(chosen.first().first().toLongLong(), 3'600'000);
}

TEST_F(MainWindowTest, AlertsAreCountedAndListed) {
  EXPECT_EQ(button(QStringLiteral("Alerts"))->suffix(), QString());
  fixture_.store.addNotification(notification(QStringLiteral("a")));
  fixture_.store.addNotification(notification(QStringLiteral("b")));
  beat();
  EXPECT_EQ(button(QStringLiteral("Alerts"))->suffix(), QStringLiteral("2"));
  QTest::mouseClick(button(QStringLiteral("Alerts")), Qt::LeftButton);
  EXPECT_TRUE(child<NotificationPanel>()->isOpen());
  QTest::mouseClick(button(QStringLiteral("Alerts")), Qt::LeftButton);
  EXPECT_FALSE(child<NotificationPanel>()->isOpen()) << "a second press closes it";
}

TEST_F(MainWindowTest, EscapeClosesAPopoverAndGivesTheFocusBack) {
  FlatButton* alerts = button(QStringLiteral("Alerts"));
  alerts->setFocus(Qt::TabFocusReason);
  QTest::keyClick(alerts, Qt::Key_Return);
  ASSERT_TRUE(child<NotificationPanel>()->isOpen());
  QTest::keyClick(window_->focusWidget(), Qt::Key_Escape);
  EXPECT_FALSE(child<NotificationPanel>()->isOpen());
  EXPECT_EQ(window_->focusWidget(), alerts);
}

TEST_F(MainWindowTest, ThePillTellsTheStateAndReconnects) {
  UpdateBatch batch;
  batch.status.state = ConnectionState::Failed;
  fixture_.store.apply(batch);
  beat();
  EXPECT_EQ(child<ConnectionIndicator>()->shown().word, QStringLiteral("Failed"));
  QTest::mouseClick(child<ConnectionIndicator>(), Qt::LeftButton);
  QSignalSpy wanted(window_.get(), &MainWindow::reconnectRequested);
  QTest::mouseClick(button(QStringLiteral("Reconnect")), Qt::LeftButton);
  EXPECT_EQ(wanted.count(), 1);
}

TEST_F(MainWindowTest, SimulatedDataAreSaidWithHowToConnect) {
  auto* notice = child<FlatButton>(QStringLiteral("simulatedNotice"));
  EXPECT_FALSE(notice->isVisible());
  UpdateBatch batch;
  batch.status.state = ConnectionState::Live;
  batch.status.simulated = true;
  fixture_.store.apply(batch);
  beat();
  EXPECT_TRUE(notice->isVisible());
  EXPECT_EQ(child<ConnectionIndicator>()->shown().word, QStringLiteral("Simulated"));
  QTest::mouseClick(notice, Qt::LeftButton);
  EXPECT_TRUE(says(QStringLiteral("pulsedeck --url ws://host:port/ws/realtime")));
  EXPECT_TRUE(says(QStringLiteral("PULSEDECK_WEBSOCKET_URL")));
  EXPECT_TRUE(says(QStringLiteral("/some/where.ini")));
}

TEST_F(MainWindowTest, NarrowWindowsMoveTheActivityToAButtonAndFoldTheNavigation) {
  EXPECT_TRUE(child<ActivityView>()->isVisible());
  EXPECT_FALSE(child<HeaderBar>()->activityButton()->isVisible());
  window_->resize(1024, 700);
  EXPECT_FALSE(child<ActivityView>()->isVisible());
  EXPECT_FALSE(child<NavigationBar>()->isFolded());
  QTest::mouseClick(child<HeaderBar>()->activityButton(), Qt::LeftButton);
  EXPECT_TRUE(child<ActivityView>()->isVisible());
  QTest::keyClick(window_.get(), Qt::Key_Escape);
  EXPECT_FALSE(child<ActivityView>()->isVisible());
  window_->resize(800, 600);
  EXPECT_TRUE(child<NavigationBar>()->isFolded());
  window_->resize(1440, 900);
  EXPECT_TRUE(child<ActivityView>()->isVisible());
  EXPECT_FALSE(child<NavigationBar>()->isFolded());
}

TEST_F(MainWindowTest, TheHeaderFitsAtTheSmallestWidth) {
  UpdateBatch batch;
  batch.status.state = ConnectionState::Backoff;
  batch.status.simulated = true;
  batch.status.attempt = 3;
  batch.status.maxAttempts = 10;
  batch.status.retryAtMs = fixture_.clock.steadyMs() + 12'000;
  fixture_.store.apply(batch);
  window_->setPaused(true);
  window_->resize(800, 600);
  beat();
  const auto* header = child<HeaderBar>();
  QCoreApplication::processEvents();
  const QWidget* alerts = header->alertsButton();
  EXPECT_LE(alerts->mapTo(header, QPoint(alerts->width(), 0)).x(), header->width());
  EXPECT_EQ(alerts->width(), alerts->sizeHint().width());
  EXPECT_TRUE(banner()->isVisible());
}

/// Takes URLs in place of the browser.
class UrlReceiver : public QObject {
  Q_OBJECT

 public:
  UrlReceiver() { QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "receive"); }
  ~UrlReceiver() override { QDesktopServices::unsetUrlHandler(QStringLiteral("https")); }
  QList<QUrl> received;

 public Q_SLOTS:
  void receive(const QUrl& url) { received << url; }
};

TEST_F(MainWindowTest, APageIsOpenedOnlyAfterItsHostWasConfirmed) {
  UrlReceiver browser;
  Notification linked = notification(QStringLiteral("linked"));
  linked.actionUrl = QStringLiteral("https://example.org/invoice");
  fixture_.store.addNotification(linked);
  beat();
  QTest::mouseClick(button(QStringLiteral("Open")), Qt::LeftButton);
  auto* question = child<QMessageBox>();
  ASSERT_NE(question, nullptr);
  EXPECT_TRUE(question->text().contains(QStringLiteral("example.org")));
  EXPECT_TRUE(browser.received.isEmpty());
  QTest::mouseClick(question->button(QMessageBox::Open), Qt::LeftButton);
  EXPECT_EQ(browser.received, QList<QUrl>{QUrl(linked.actionUrl)});
}

TEST_F(MainWindowTest, EveryControlHasANameAndTakesTheKeyboard) {
  for (const QAbstractButton* control : window_->findChildren<QAbstractButton*>()) {
    if (!control->isVisible()) continue;
    EXPECT_FALSE(control->accessibleName().isEmpty() && control->text().isEmpty());
    EXPECT_TRUE((control->focusPolicy() & Qt::TabFocus) != 0) << control->text().toStdString();
  }
}

TEST(MainWindow, NoToastsWhenTheyAreOff) {
  test::UiFixture fixture;
  FrameClock frames{30};
  MainWindow::Options options;
  options.pages = {pageOfOneCard(QStringLiteral("one"), QStringLiteral("First"))};
  options.toasts = false;
  MainWindow window(options, fixture.store, frames, fixture.theme);
  window.show();
  fixture.store.addNotification(notification(QStringLiteral("a")));
  Q_EMIT frames.notificationsDue();
  EXPECT_TRUE(window.findChildren<Toast*>().isEmpty());
}

TEST_F(MainWindowTest, ShowsThePerformanceOnRequest) {
  QTest::mouseClick(child<ConnectionIndicator>(), Qt::LeftButton);
  EXPECT_FALSE(says(QStringLiteral("of at most 30")));
  PerformanceReport report;
  report.framesPerSecond = 12.5;
  report.frameLimit = 30;
  window_->setPerformance(report);
  ASSERT_NE(button(QStringLiteral("Performance")), nullptr);
  QTest::mouseClick(button(QStringLiteral("Performance")), Qt::LeftButton);
  EXPECT_TRUE(says(QStringLiteral("12.5/s of at most 30")));
}

TEST_F(MainWindowTest, TheRangeCanBeSetFromCode) {
  QSignalSpy changed(window_.get(), &MainWindow::spanChanged);
  window_->setSpan(3'600'000);
  EXPECT_TRUE(button(QStringLiteral("1 h"))->isChecked());
  EXPECT_FALSE(button(QStringLiteral("5 min"))->isChecked());
  QTest::mouseClick(button(QStringLiteral("5 min")), Qt::LeftButton);
  EXPECT_EQ(window_->spanMs(), 300'000);
  EXPECT_EQ(changed.count(), 2);
}

TEST_F(MainWindowTest, TheFindButtonMakesRoomOnNarrowWindows) {
  const FlatButton* find = child<HeaderBar>()->findButton();
  EXPECT_TRUE(find->text().contains(QStringLiteral("Ctrl+K")));
  window_->resize(900, 600);
  EXPECT_FALSE(find->text().contains(QStringLiteral("Ctrl+K")));
  window_->resize(1440, 900);
  EXPECT_TRUE(find->isVisible());
  EXPECT_TRUE(find->text().contains(QStringLiteral("Ctrl+K")));
}

}  // namespace
}  // namespace pulsedeck

#include "main_window_test.moc"

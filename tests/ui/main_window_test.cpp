#include "pulsedeck/ui/main_window.h"

#include "pulsedeck/ui/action_registry.h"
#include "pulsedeck/ui/activity_view.h"
#include "pulsedeck/ui/command_palette.h"
#include "pulsedeck/ui/connection_indicator.h"
#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/metric_card.h"
#include "pulsedeck/ui/metric_page.h"
#include "pulsedeck/ui/navigation_bar.h"
#include "pulsedeck/ui/notification_panel.h"
#include "pulsedeck/ui/pause_banner.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/time_chart.h"
#include "pulsedeck/ui/toast.h"
#include "ui/ui_fixture.h"

#include <QDesktopServices>
#include <QMessageBox>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::notification;

DashboardSpec page(const QString& id, const QString& title) {
  DashboardSpec spec;
  spec.id = id;
  spec.title = title;
  RowSpec row;
  row.cards = {{QStringLiteral("leads.new"), QStringLiteral("New"), {}}};
  spec.rows = {row};
  return spec;
}

class MainWindowTest : public testing::Test {
 protected:
  MainWindowTest() {
    metric_ = *fixture_.catalog.intern("leads.new");
    MainWindow::Options options;
    options.pages = {page(QStringLiteral("one"), QStringLiteral("First")),
                     page(QStringLiteral("two"), QStringLiteral("Second"))};
    options.configFile = QStringLiteral("/some/where.ini");
    window_ = std::make_unique<MainWindow>(options, fixture_.store, frames_, fixture_.theme);
    window_->resize(1440, 900);
    window_->show();
    static_cast<void>(QTest::qWaitForWindowActive(window_.get()));
    beat();
  }

  /// What the frame clock does in a frame.
  void beat() {
    Q_EMIT frames_.notificationsDue();
    Q_EMIT frames_.statusDue();
    Q_EMIT frames_.cardsDue();
    Q_EMIT frames_.chartsDue();
    Q_EMIT frames_.feedsDue();
  }

  void receive(double value) {
    UpdateBatch batch;
    batch.status.state = ConnectionState::Live;
    MetricUpdate update;
    update.id = metric_;
    update.first = update.low = update.high = update.last = Sample{fixture_.clock.wallMs(), value};
    update.count = 1;
    update.arrivalMs = fixture_.clock.steadyMs();
    batch.metrics.push_back(update);
    fixture_.store.apply(batch);
    fixture_.clock.advance(1'000);
  }

  template <typename Widget>
  [[nodiscard]] Widget* child(const QString& name = {}) const {
    return window_->findChild<Widget*>(name);
  }
  [[nodiscard]] FlatButton* button(const QString& text) const {
    for (FlatButton* candidate : window_->findChildren<FlatButton*>()) {
      if (candidate->text() == text && candidate->isVisible()) return candidate;
    }
    return nullptr;
  }
  [[nodiscard]] PauseBanner* banner() const { return child<PauseBanner>(QStringLiteral("pauseBanner")); }
  [[nodiscard]] MetricCard* shownCard() const {
    for (MetricCard* candidate : window_->findChildren<MetricCard*>()) {
      if (candidate->isVisible()) return candidate;
    }
    return nullptr;
  }
  [[nodiscard]] bool says(const QString& text) const {
    for (const TextLabel* label : window_->findChildren<TextLabel*>()) {
      if (label->isVisible() && label->text().contains(text)) return true;
    }
    return false;
  }
  [[nodiscard]] QString valueOn(const QString& id) const {
    for (const DashboardPage* candidate : window_->findChildren<DashboardPage*>()) {
      if (candidate->spec().id == id) return candidate->findChild<MetricCard*>()->valueText();
    }
    return {};
  }

  test::UiFixture fixture_;
  FrameClock frames_{30};
  MetricId metric_{};
  std::unique_ptr<MainWindow> window_;
};

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

TEST_F(MainWindowTest, OnlyTheVisiblePageWorks) {
  receive(42);
  beat();
  EXPECT_NE(valueOn(QStringLiteral("one")), valueOn(QStringLiteral("two")));
  ASSERT_TRUE(window_->showPage(QStringLiteral("two")));
  beat();
  EXPECT_EQ(valueOn(QStringLiteral("one")), valueOn(QStringLiteral("two")));
}

TEST_F(MainWindowTest, AHiddenWindowDoesNothing) {
  const QString before = valueOn(QStringLiteral("one"));
  window_->hide();
  receive(42);
  fixture_.store.addNotification(notification(QStringLiteral("a")));
  beat();
  EXPECT_EQ(valueOn(QStringLiteral("one")), before);
  EXPECT_TRUE(window_->findChildren<Toast*>().isEmpty());
  window_->show();
  beat();
  EXPECT_NE(valueOn(QStringLiteral("one")), before);
  EXPECT_EQ(window_->findChildren<Toast*>().size(), 1);
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
  DashboardSpec tall = page(QStringLiteral("tall"), QStringLiteral("Tall"));
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

TEST_F(MainWindowTest, PaintingIsFramedBySignals) {
  QStringList order;
  QObject::connect(window_.get(), &MainWindow::paintStarted, window_.get(),
                   [&] { order << QStringLiteral("start"); });
  QObject::connect(window_.get(), &MainWindow::paintFinished, window_.get(),
                   [&] { order << QStringLiteral("end"); });
  QEvent request(QEvent::UpdateRequest);
  QCoreApplication::sendEvent(window_.get(), &request);
  EXPECT_EQ(order, (QStringList{QStringLiteral("start"), QStringLiteral("end")}));
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
  options.pages = {page(QStringLiteral("one"), QStringLiteral("First"))};
  options.toasts = false;
  MainWindow window(options, fixture.store, frames, fixture.theme);
  window.show();
  fixture.store.addNotification(notification(QStringLiteral("a")));
  Q_EMIT frames.notificationsDue();
  EXPECT_TRUE(window.findChildren<Toast*>().isEmpty());
}

TEST_F(MainWindowTest, HiddenItDrawsNothingAndComesBackWithTheNewest) {
  receive(5);
  beat();
  const QString before = valueOn(QStringLiteral("one"));
  QSignalSpy seen(window_.get(), &MainWindow::seenChanged);
  window_->hide();
  ASSERT_EQ(seen.size(), 1);
  EXPECT_FALSE(seen[0][0].toBool());
  QSignalSpy painted(window_.get(), &MainWindow::paintStarted);
  receive(7);
  beat();
  QCoreApplication::processEvents();
  EXPECT_EQ(painted.size(), 0);
  EXPECT_EQ(valueOn(QStringLiteral("one")), before);
  window_->show();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(window_.get()));
  EXPECT_TRUE(window_->isSeen());
  EXPECT_NE(valueOn(QStringLiteral("one")), before) << "without waiting for a frame";
}

TEST_F(MainWindowTest, MinimisedItIsNotSeen) {
  EXPECT_TRUE(window_->isSeen());
  window_->showMinimized();
  EXPECT_FALSE(window_->isSeen());
  window_->showNormal();
  ASSERT_TRUE(QTest::qWaitFor([&] { return window_->isSeen(); }));
}

TEST_F(MainWindowTest, NotificationsThatComeThickAreCountedInBatches) {
  const auto count = [this] { return child<HeaderBar>()->alertsButton()->suffix(); };
  for (int i = 0; i < 10; ++i)
    fixture_.store.addNotification(notification(QString::number(i)));
  beat();
  EXPECT_EQ(count(), QStringLiteral("10"));
  for (int i = 10; i < 13; ++i)
    fixture_.store.addNotification(notification(QString::number(i)));
  beat();
  EXPECT_EQ(count(), QStringLiteral("10"));
  fixture_.clock.advance(BatchGate::kIntervalMs);
  beat();
  EXPECT_EQ(count(), QStringLiteral("13"));
}

TEST_F(MainWindowTest, AnErrorWaitsForNoBatch) {
  for (int i = 0; i < 12; ++i)
    fixture_.store.addNotification(notification(QString::number(i)));
  beat();
  fixture_.store.addNotification(notification(QStringLiteral("grave"), Severity::Error));
  beat();
  EXPECT_EQ(child<HeaderBar>()->alertsButton()->suffix(), QStringLiteral("13"));
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

TEST_F(MainWindowTest, AQuestionMarkShowsTheKeysAndEscapeTakesThemAway) {
  EXPECT_EQ(child<QWidget>(QStringLiteral("shortcutsHelp")), nullptr) << "made when it is asked for";
  QTest::keyClick(window_.get(), Qt::Key_Question, Qt::ShiftModifier);
  auto* const help = child<QWidget>(QStringLiteral("shortcutsHelp"));
  ASSERT_NE(help, nullptr);
  EXPECT_TRUE(help->isVisible());
  EXPECT_TRUE(says(QStringLiteral("Full screen")));
  EXPECT_TRUE(window_->rect().contains(QRect(help->mapTo(window_.get(), QPoint()), help->size())));
  QTest::keyClick(help, Qt::Key_Escape);
  EXPECT_FALSE(help->isVisible());
}

// Whoever adds a shortcut anywhere in the window has to tell it to the registry, or this fails.
TEST_F(MainWindowTest, TheListOfKeysHasEveryShortcut) {
  QTest::keyClick(window_.get(), Qt::Key_Question, Qt::ShiftModifier);
  QString listed;
  for (const TextLabel* label : child<QWidget>(QStringLiteral("shortcutsHelp"))->findChildren<TextLabel*>())
    listed += label->text() + QLatin1Char('\n');
  const QList<QShortcut*> shortcuts = window_->findChildren<QShortcut*>();
  EXPECT_GE(shortcuts.size(), 12);
  for (const QShortcut* shortcut : shortcuts) {
    const QString keys = shortcut->key().toString(QKeySequence::NativeText);
    const bool isPage = keys.startsWith(QStringLiteral("Ctrl+")) && keys.back().isDigit();
    EXPECT_TRUE(listed.contains(isPage ? QStringLiteral("Ctrl+1 … Ctrl+9") : keys)) << keys.toStdString();
  }
  for (const char* key : {"Space", "PgUp, PgDown", "?", "Esc", "Ctrl+K", "F11", "Alt+Left"})
    EXPECT_TRUE(listed.contains(QLatin1String(key))) << key;
}

TEST_F(MainWindowTest, ControlKFindsAPage) {
  QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
  QTest::keyClicks(window_->focusWidget(), QStringLiteral("second"));
  QTest::keyClick(window_->focusWidget(), Qt::Key_Return);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("two"));
  QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
  EXPECT_TRUE(child<CommandPalette>()->isOpen());
  QTest::keyClick(window_->focusWidget(), Qt::Key_K, Qt::ControlModifier);
  EXPECT_FALSE(child<CommandPalette>()->isOpen()) << "a second time closes it";
}

TEST_F(MainWindowTest, TheHeadersButtonFindsToo) {
  QTest::mouseClick(child<HeaderBar>()->findButton(), Qt::LeftButton);
  EXPECT_TRUE(child<CommandPalette>()->isOpen());
  QTest::mouseClick(child<HeaderBar>()->findButton(), Qt::LeftButton);
  EXPECT_FALSE(child<CommandPalette>()->isOpen());
}

TEST_F(MainWindowTest, ThePaletteDoesWhatIsChosen) {
  const auto choose = [this](const char* letters) {
    QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(window_->focusWidget(), QLatin1String(letters));
    QTest::keyClick(window_->focusWidget(), Qt::Key_Return);
  };
  choose("pause what");
  EXPECT_TRUE(window_->isPaused());
  choose("back to live");
  EXPECT_FALSE(window_->isPaused());
  choose("light col");
  EXPECT_EQ(fixture_.theme.choice(), ThemeChoice::Light);
  choose("dark col");
  EXPECT_EQ(fixture_.theme.choice(), ThemeChoice::Dark);
  choose("last 24 h");
  EXPECT_EQ(window_->spanMs(), 24LL * 3'600'000);
  EXPECT_TRUE(button(QStringLiteral("24 h"))->isChecked());
  choose("show the notif");
  EXPECT_TRUE(child<NotificationPanel>()->isOpen());
  QTest::keyClick(window_->focusWidget(), Qt::Key_Escape);
  QSignalSpy reconnect(window_.get(), &MainWindow::reconnectRequested);
  choose("reconn");
  EXPECT_EQ(reconnect.count(), 1);
  choose("leads.new");
  EXPECT_EQ(window_->openedMetric(), QStringLiteral("leads.new"));
}

TEST_F(MainWindowTest, EveryActionOfThePaletteIsFoundByItsTitle) {
  for (const WindowAction& action : window_->actions().actions()) {
    if (!action.inPalette) continue;
    EXPECT_FALSE(action.title.isEmpty());
    EXPECT_TRUE(FuzzyPattern(action.title).score(SearchText(action.title), {})) << action.id.toStdString();
  }
  WindowAction added;
  added.id = QStringLiteral("edit");
  added.title = QStringLiteral("Edit the layout");
  bool ran = false;
  added.run = [&ran] { ran = true; };
  window_->actions().add(added);
  QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
  QTest::keyClicks(window_->focusWidget(), QStringLiteral("edit lay"));
  QTest::keyClick(window_->focusWidget(), Qt::Key_Return);
  EXPECT_TRUE(ran);
}

TEST_F(MainWindowTest, TellsWhatWasChosenLately) {
  QSignalSpy recent(window_.get(), &MainWindow::recentChoicesChanged);
  QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
  QTest::keyClicks(window_->focusWidget(), QStringLiteral("second"));
  QTest::keyClick(window_->focusWidget(), Qt::Key_Return);
  ASSERT_EQ(recent.count(), 1);
  EXPECT_EQ(recent[0][0].toStringList(), QStringList{QStringLiteral("page:two")});
}

TEST_F(MainWindowTest, ACardOpensItsMetricAndEscapeGoesBack) {
  receive(42);
  QSignalSpy families(window_.get(), &MainWindow::shownFamiliesChanged);
  MetricCard* card = shownCard();
  ASSERT_NE(card, nullptr);
  card->setFocus(Qt::TabFocusReason);
  QTest::keyClick(card, Qt::Key_Return);
  EXPECT_EQ(window_->openedMetric(), QStringLiteral("leads.new"));
  EXPECT_TRUE(child<MetricPage>()->isVisible());
  EXPECT_FALSE(card->isVisible());
  EXPECT_EQ(families.count(), 1);
  QTest::keyClick(window_->focusWidget(), Qt::Key_Escape);
  EXPECT_EQ(window_->openedMetric(), QString());
  EXPECT_TRUE(card->isVisible());
  EXPECT_TRUE(card->hasFocus());
  QTest::mouseClick(card, Qt::LeftButton);
  EXPECT_TRUE(child<MetricPage>()->isVisible());
  QTest::keyClick(window_.get(), Qt::Key_Left, Qt::AltModifier);
  EXPECT_FALSE(child<MetricPage>()->isVisible());
}

TEST_F(MainWindowTest, ThePageOfAMetricIsLeftForAnotherPage) {
  window_->openMetric(QStringLiteral("leads.new"));
  QTest::keyClick(window_.get(), Qt::Key_2, Qt::ControlModifier);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("two"));
  EXPECT_EQ(window_->openedMetric(), QString());
  EXPECT_TRUE(says(QStringLiteral("Second")));
}

TEST_F(MainWindowTest, AMetricsFamilyIsAskedForWhileItIsOpen) {
  window_->openMetric(QStringLiteral("weather.wind_speed"));
  EXPECT_EQ(window_->shownFamilies(), (QStringList{QStringLiteral("leads"), QStringLiteral("weather")}));
  window_->closeMetric();
  EXPECT_EQ(window_->shownFamilies(), QStringList{QStringLiteral("leads")});
}

TEST_F(MainWindowTest, AMetricsPageFollowsRangeAndPauseWheneverItIsMade) {
  receive(42);
  window_->setSpan(3'600'000);
  window_->openMetric(QStringLiteral("leads.new"));
  beat();
  const auto shownMs = [this] {
    const ChartViewport& shown = child<MetricPage>()->findChild<TimeChart*>()->viewport();
    return shown.toMs - shown.fromMs;
  };
  EXPECT_NEAR(static_cast<double>(shownMs()), 3'600'000, 60'000);
  QTest::mouseClick(button(QStringLiteral("1 min")), Qt::LeftButton);
  beat();
  EXPECT_NEAR(static_cast<double>(shownMs()), 60'000, 1'000);
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

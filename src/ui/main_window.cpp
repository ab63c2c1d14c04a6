#include "pulsedeck/ui/main_window.h"

#include "connect_hint.h"
#include "pulsedeck/ui/accessible_widgets.h"
#include "pulsedeck/ui/action_registry.h"
#include "pulsedeck/ui/activity_desk.h"
#include "pulsedeck/ui/activity_view.h"
#include "pulsedeck/ui/command_palette.h"
#include "pulsedeck/ui/connection_indicator.h"
#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/layout_editor.h"
#include "pulsedeck/ui/metric_page.h"
#include "pulsedeck/ui/navigation_bar.h"
#include "pulsedeck/ui/notification_desk.h"
#include "pulsedeck/ui/page_stack.h"
#include "pulsedeck/ui/popover.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/tool_stack.h"
#include "pulsedeck/ui/wallboard.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>
#include <QWindow>

#include <tuple>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kFoldNavigationBelow = 900;
constexpr int kHideActivityBelow = 1150;
constexpr int kActivityWidth = 300;
constexpr int kSideMargin = 18;
constexpr int kTopMargin = 14;
constexpr QSize kSmallest(720, 480);
/// The same at the standard font's size; larger type needs more room.
constexpr QSize kSmallestForFont(420, 300);

/// The ground everything lies on.
class Body : public QWidget {
 public:
  Body(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setAttribute(Qt::WA_OpaquePaintEvent);
  }

 protected:
  void paintEvent(QPaintEvent* event) override {
    QPainter(this).fillRect(event->rect(), theme_.tokens().background);
  }

 private:
  const Theme& theme_;
};

}  // namespace

MainWindow::MainWindow(Options options, MetricsStore& store, FrameClock& frames, Theme& theme,
                       QWidget* parent)
    : QMainWindow(parent),
      options_(std::move(options)),
      store_(store),
      frames_(frames),
      theme_(theme),
      actions_(new ActionRegistry(this)),
      spanMs_(HeaderBar::kDefaultSpanMs) {
  installAccessibleWidgets();
  setWindowTitle(QStringLiteral("Pulsedeck"));
  setWindowIcon(applicationIcon());
  setMinimumSize(smallestOn(screen()->availableSize(), theme_));
  makeBody();
  addActions();
  connectHeader();
  connectPopovers();
  connectLayoutEditor();
  connectFrames();
  connect(&theme_, &Theme::changed, this, [this] {
    arrange();
    update();
  });
}

QSize MainWindow::smallestOn(QSize screen, const Theme& theme) {
  const QSize forFont(theme.scaled(kSmallestForFont.width()), theme.scaled(kSmallestForFont.height()));
  return kSmallest.expandedTo(forFont).boundedTo(screen);
}

MainWindow::~MainWindow() {
  // Pages go before those who would want to know.
  waitingPages_.reset();
  layoutEditor_->cancel();
}

// In the order in which Tab goes through them.
void MainWindow::makeBody() {
  body_ = new Body(theme_, this);
  body_->setFocusPolicy(Qt::ClickFocus);
  setCentralWidget(body_);
  navigation_ = new NavigationBar(theme_, body_);
  navigation_->setPages(options_.pages);
  header_ = new HeaderBar(store_, theme_, body_);
  pages_ = new PageStack(store_, theme_, body_);
  connect(pages_, &PageStack::metricChosen, this, &MainWindow::openMetric);
  connect(pages_, &PageStack::cardPeriodsChanged, this, &MainWindow::cardPeriodsChanged);
  pages_->setCardPeriods(options_.cardPeriods);
  pages_->setPages(options_.pages);
  tools_ = new ToolStack(body_);
  makeActivity();
  connectionDetails_ = new ConnectionDetails(store_, theme_, body_);
  connectHint_ = new ConnectHint(options_.configFile, theme_, body_);
  desk_ = new NotificationDesk(
      {options_.toasts, options_.autoDismissToasts, options_.maxBatchSize, options_.doNotDisturb}, store_,
      theme_, header_, body_);
  addToolPage(desk_->page());
  addAlertRules();

  layoutEditor_ = new LayoutEditor(theme_, body_);
  wallboard_ = new Wallboard(options_.rotateSeconds, store_, theme_, this, body_);
  connect(wallboard_, &Wallboard::changed, this, &MainWindow::noteWallboard);
  connect(wallboard_, &Wallboard::nextPageDue, this, &MainWindow::showNextPage);
  connect(wallboard_, &Wallboard::nextPartDue, this, [this] { std::ignore = showNextPart(); });
  connect(navigation_, &NavigationBar::pageChosen, this,
          [this](const QString& id) { std::ignore = showPage(id); });
  if (!showPage(options_.page)) noteOpenPage();
  // No control has the focus until the operator asks for one.
  body_->setFocus();
}

void MainWindow::connectHeader() {
  connect(header_, &HeaderBar::spanChosen, this, &MainWindow::setSpan);
  connect(header_->findButton(), &FlatButton::clicked, this, &MainWindow::togglePalette);
  connect(header_, &HeaderBar::pauseRequested, this, &MainWindow::setPaused);
  connect(header_, &HeaderBar::activityToggled, this, &MainWindow::setActivityOpen);
  connect(header_->connectionPill(), &ConnectionIndicator::clicked, this,
          [this] { toggle(connectionDetails_, header_->connectionPill()); });
  connect(header_->simulatedButton(), &FlatButton::clicked, this,
          [this] { toggle(connectHint_, header_->simulatedButton()); });
}

void MainWindow::connectPopovers() {
  connect(connectionDetails_, &ConnectionDetails::reconnectRequested, this, &MainWindow::reconnectRequested);
  connect(connectionDetails_, &ConnectionDetails::tokenEntryRequested, this,
          &MainWindow::tokenEntryRequested);
  connect(desk_, &NotificationDesk::pageRequested, this,
          [this](const QString& id) { std::ignore = showPage(id); });
  connect(desk_, &NotificationDesk::detailsRequested, this, &MainWindow::showNotification);
  connect(desk_, &NotificationDesk::badgeChanged, this,
          [this](const PageBadge& badge) { setPageBadge(QLatin1String(NotificationDesk::kPageId), badge); });
  connect(desk_, &NotificationDesk::frameWanted, &frames_, &FrameClock::request);
}

void MainWindow::connectFrames() {
  connect(&frames_, &FrameClock::notificationsDue, this, &MainWindow::refreshNotifications);
  connect(&frames_, &FrameClock::statusDue, this, &MainWindow::refreshStatus);
  connect(&frames_, &FrameClock::cardsDue, this, &MainWindow::refreshCards);
  connect(&frames_, &FrameClock::chartsDue, this, &MainWindow::refreshCharts);
  connect(&frames_, &FrameClock::feedsDue, this, &MainWindow::refreshFeeds);
  connect(&store_, &MetricsStore::activityChanged, &frames_, &FrameClock::request);
}

void MainWindow::toggleTheme() {
  theme_.setChoice(theme_.isDark() ? ThemeChoice::Light : ThemeChoice::Dark);
}

bool MainWindow::setSpan(qint64 spanMs) {
  if (!header_->setSpan(spanMs)) return false;
  const bool changed = std::exchange(spanMs_, spanMs) != spanMs;
  // The same range again brings charts that were moved in time back.
  pages_->setSpan(spanMs);
  if (metricPage_ != nullptr) metricPage_->setSpan(spanMs);
  frames_.request();
  if (changed) Q_EMIT spanChanged(spanMs);
  return true;
}

void MainWindow::setSignInAdvice(const QString& advice, bool canEnterToken) {
  connectionDetails_->setSignInAdvice(advice, canEnterToken);
}

void MainWindow::setPerformance(const PerformanceReport& report) {
  connectionDetails_->setPerformance(report);
}

void MainWindow::setPaused(bool paused) {
  paused_ = paused;
  // The time that the charts end at, on the clock of all that is shown.
  const qint64 nowMs = store_.serverNowMs().value_or(store_.clock().wallMs());
  header_->setPaused(paused, nowMs);
  pages_->setPaused(paused);
  // A metric that is opened in a pause is to be seen as it was when that began.
  if (paused && metricPage_ == nullptr) makeMetricPage();
  if (metricPage_ != nullptr) metricPage_->setPaused(paused);
  wallboard_->setPausedText(header_->pauseText());
  activityDesk_->setPaused(paused);
  takeWaitingPages();
  frames_.request();
}

void MainWindow::goLive() {
  if (page() != nullptr) page()->backToLive();
  if (metricPage_ != nullptr) metricPage_->backToLive();
  if (paused_) setPaused(false);
  frames_.request();
}

bool MainWindow::event(QEvent* event) {
  if (event->type() != QEvent::UpdateRequest || !isSeen()) return QMainWindow::event(event);
  Q_EMIT paintStarted();
  const bool handled = QMainWindow::event(event);
  Q_EMIT paintFinished();
  return handled;
}

bool MainWindow::isSeen() const {
  return isVisible() && !isMinimized() && windowHandle() != nullptr && windowHandle()->isExposed();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
  if (watched == windowHandle() && event->type() == QEvent::Expose) noteExposure();
  return QMainWindow::eventFilter(watched, event);
}

void MainWindow::showEvent(QShowEvent* event) {
  QMainWindow::showEvent(event);
  windowHandle()->installEventFilter(this);
  noteExposure();
}

void MainWindow::hideEvent(QHideEvent* event) {
  QMainWindow::hideEvent(event);
  noteExposure();
}

void MainWindow::changeEvent(QEvent* event) {
  QMainWindow::changeEvent(event);
  if (event->type() != QEvent::WindowStateChange) return;
  noteExposure();
  // The window manager can take the full screen away too.
  if (wallboard_->isOn() && !isFullScreen() && !isMinimized()) wallboard_->leave();
}

// A window that comes back must not show what was true when it went.
void MainWindow::noteExposure() {
  const bool seen = isSeen();
  if (std::exchange(wasSeen_, seen) == seen) return;
  Q_EMIT seenChanged(seen);
  if (!seen) return;
  desk_->hurry();
  refreshNotifications();
  refreshStatus();
  refreshCards();
  refreshCharts();
  refreshFeeds();
  frames_.request();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
  QMainWindow::resizeEvent(event);
  arrange();
}

void MainWindow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && activityIsDrawer_ && drawerOpen_) {
    setActivityOpen(false);
  } else if (layoutEditor_->takeKey(*event)) {
    return;
  } else if (event->key() == Qt::Key_Escape && isMetricOpen()) {
    closeMetric();
  } else if (event->key() == Qt::Key_Escape && wallboard_->isOn()) {
    wallboard_->leave();
  } else if (!actions_->runSpareKey(*event)) {
    QMainWindow::keyPressEvent(event);
  }
}

void MainWindow::refreshNotifications() {
  if (isSeen()) desk_->refresh();
}

void MainWindow::refreshStatus() {
  if (!isSeen()) return;
  if (wallboard_->isOn()) {
    wallboard_->setPausedText(header_->pauseText());
    wallboard_->refresh();
  } else {
    header_->refresh();
  }
  // The palette opens both on a wallboard, too.
  connectionDetails_->refresh();
  if (palette_ != nullptr) palette_->refresh();
}

void MainWindow::refreshCards() {
  if (!isSeen() || page() == nullptr) return;
  page()->refreshCards();
  if (page()->isMoving()) frames_.request();
}

void MainWindow::refreshCharts() {
  if (!isSeen()) return;
  if (page() != nullptr) page()->refreshCharts();
  if (metricPage_ != nullptr) metricPage_->refresh();
}

void MainWindow::refreshFeeds() {
  if (!isSeen()) return;
  tools_->refresh();
  if (activityDesk_->refresh()) frames_.request();
}

void MainWindow::noteWallboard(bool on) {
  dismissPopovers();
  if (on) {
    layoutEditor_->cancel();
    body_->setFocus();
  }
  navigation_->setVisible(!on);
  header_->setVisible(!on);
  desk_->setWallboard(on);
  arrange();
  frames_.request();
}

void MainWindow::arrange() {
  if (wallboard_->isOn()) {
    activity_->hide();
    pages_->setGeometry(wallboard_->arrange([this](QSize room, qreal scale) {
      return page() == nullptr || page()->heightAt(room, scale) <= room.height();
    }));
    tools_->setGeometry(pages_->geometry());
    if (metricPage_ != nullptr) metricPage_->setGeometry(pages_->geometry());
  } else {
    arrangeChrome();
  }
  desk_->arrange();
}

void MainWindow::arrangeChrome() {
  const int width = this->width();
  const int height = this->height();
  const bool folded = width < theme_.scaled(kFoldNavigationBelow);
  activityIsDrawer_ = width < theme_.scaled(kHideActivityBelow);
  navigation_->setFolded(folded);
  const int left = theme_.scaled(folded ? NavigationBar::kFoldedWidth : NavigationBar::kWidth);
  const int top = theme_.scaled(HeaderBar::kHeight);
  const int side = theme_.scaled(folded ? Theme::kGap : kSideMargin);
  const int margin = theme_.scaled(kTopMargin);
  const int activityWidth = theme_.scaled(kActivityWidth);
  const int activityLeft = width - side - activityWidth;
  // Beside its own page the column would tell everything twice.
  const bool onPage = activityDesk_->isPageOpen();
  const int right = activityIsDrawer_ || onPage ? width - side : activityLeft - margin;
  const int contentHeight = height - top - 2 * margin;

  navigation_->setGeometry(0, 0, left, height);
  header_->setActivityButtonVisible(activityIsDrawer_ && !onPage);
  header_->setGeometry(left, 0, width - left, top);
  QRect room(left + side, top + margin, right - left - side, contentHeight);
  if (layoutEditor_->isActive()) {
    const int barHeight = theme_.scaled(LayoutEditor::kHeight);
    layoutEditor_->setGeometry(room.left(), room.top(), room.width(), barHeight);
    room.setTop(room.top() + barHeight + theme_.scaled(Theme::kGap));
  }
  pages_->setGeometry(room);
  tools_->setGeometry(room);
  if (metricPage_ != nullptr) metricPage_->setGeometry(room);
  activity_->setGeometry(activityLeft, top + margin, activityWidth, contentHeight);
  activity_->setVisible(!onPage && (!activityIsDrawer_ || drawerOpen_));
}

void MainWindow::dismissPopovers() {
  for (Popover* popover : body_->findChildren<Popover*>(Qt::FindDirectChildrenOnly))
    popover->dismiss();
}

void MainWindow::toggle(Popover* popover, QWidget* anchor) {
  if (popover->isOpen()) {
    popover->dismiss();
    return;
  }
  popover->openBelow(anchor);
  connectionDetails_->refresh();
}

}  // namespace pulsedeck

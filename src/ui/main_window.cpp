#include "pulsedeck/ui/main_window.h"

#include "pulsedeck/ui/accessible_widgets.h"
#include "pulsedeck/ui/activity_view.h"
#include "pulsedeck/ui/connection_indicator.h"
#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/navigation_bar.h"
#include "pulsedeck/ui/notification_panel.h"
#include "pulsedeck/ui/popover.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/toast.h"
#include "shortcuts_help.h"

#include <QDesktopServices>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPainter>
#include <QScrollBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <QWindow>

#include <algorithm>
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
constexpr int kHintWidth = 380;
constexpr int kMaxShownUrl = 300;

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

/// Says how to connect a real server.
class ConnectHint : public Popover {
 public:
  ConnectHint(const QString& configFile, const Theme& theme, QWidget* window) : Popover(theme, window) {
    setObjectName(QStringLiteral("connectHint"));
    setAccessibleName(MainWindow::tr("Simulated data"));
    add(TextRole::Title, &ThemeTokens::text, MainWindow::tr("These data are made up"));
    add(TextRole::Body, &ThemeTokens::muted,
        MainWindow::tr("Pulsedeck started its built-in simulation because no server is configured. "
                       "Connect yours in one of these ways:"));
    add(TextRole::Body, &ThemeTokens::text, QStringLiteral("pulsedeck --url ws://host:port/ws/realtime"));
    add(TextRole::Body, &ThemeTokens::text,
        MainWindow::tr("the environment variable PULSEDECK_WEBSOCKET_URL"));
    add(TextRole::Body, &ThemeTokens::text,
        configFile.isEmpty() ? MainWindow::tr("url in the section [websocket] of the configuration file")
                             : MainWindow::tr("url in the section [websocket] of %1").arg(configFile));
  }

 private:
  void add(TextRole role, ThemeColor color, const QString& text) {
    auto* label = new TextLabel(theme(), role, color, TextLabel::Overflow::Wrap);
    label->setMinimumWidth(theme().scaled(kHintWidth));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setText(text);
    content()->addWidget(label);
  }
};

}  // namespace

MainWindow::MainWindow(Options options, MetricsStore& store, FrameClock& frames, Theme& theme,
                       QWidget* parent)
    : QMainWindow(parent),
      options_(std::move(options)),
      store_(store),
      frames_(frames),
      theme_(theme),
      notificationGate_(options_.maxBatchSize) {
  installAccessibleWidgets();
  setWindowTitle(QStringLiteral("Pulsedeck"));
  setWindowIcon(applicationIcon());
  setMinimumSize(kSmallest);
  makeBody();
  addShortcuts();
  connectHeader();
  connectPopovers();
  connectFrames();
  connect(&theme_, &Theme::changed, this, [this] {
    arrange();
    update();
  });
}

MainWindow::~MainWindow() = default;

// In the order in which Tab goes through them.
void MainWindow::makeBody() {
  body_ = new Body(theme_, this);
  body_->setFocusPolicy(Qt::ClickFocus);
  setCentralWidget(body_);
  navigation_ = new NavigationBar(theme_, body_);
  for (const DashboardSpec& spec : options_.pages) {
    navigation_->addPage(spec.id, DashboardPage::shownText(spec.title), spec.family);
  }
  header_ = new HeaderBar(store_, theme_, body_);
  stack_ = new QStackedWidget(body_);
  for (const DashboardSpec& spec : options_.pages) {
    auto* page = new DashboardPage(spec, store_, theme_);
    page->setSpan(HeaderBar::kDefaultSpanMs);
    pages_.push_back(page);
    stack_->addWidget(page);
  }
  activity_ = new ActivityView(store_, theme_, options_.maxBatchSize, body_);
  connectionDetails_ = new ConnectionDetails(store_, theme_, body_);
  notifications_ = new NotificationPanel(store_, theme_, body_);
  shortcutsHelp_ = new ShortcutsHelp(theme_, body_);
  connectHint_ = new ConnectHint(options_.configFile, theme_, body_);
  if (options_.toasts) toasts_ = new ToastStack(store_, theme_, options_.autoDismissToasts, body_);

  connect(navigation_, &NavigationBar::pageChosen, this,
          [this](const QString& id) { std::ignore = showPage(id); });
  if (!showPage(options_.page) && !pages_.empty()) std::ignore = showPage(pages_.front()->spec().id);
  // No control has the focus until the operator asks for one.
  body_->setFocus();
}

void MainWindow::addShortcuts() {
  constexpr std::size_t kDigits = 9;
  for (std::size_t i = 0; i < std::min(pages_.size(), kDigits); ++i) {
    const QString id = pages_[i]->spec().id;
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)), this);
    connect(shortcut, &QShortcut::activated, this, [this, id] { std::ignore = showPage(id); });
  }
  auto* fullScreen = new QShortcut(QKeySequence(Qt::Key_F11), this);
  connect(fullScreen, &QShortcut::activated, this,
          [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::connectHeader() {
  connect(header_, &HeaderBar::spanChosen, this, [this](qint64 spanMs) {
    for (DashboardPage* page : pages_)
      page->setSpan(spanMs);
    frames_.request();
  });
  connect(header_, &HeaderBar::pauseRequested, this, &MainWindow::setPaused);
  connect(header_, &HeaderBar::activityToggled, this, &MainWindow::setActivityOpen);
  connect(header_->connectionPill(), &ConnectionIndicator::clicked, this,
          [this] { toggle(connectionDetails_, header_->connectionPill()); });
  connect(header_->alertsButton(), &FlatButton::clicked, this,
          [this] { toggle(notifications_, header_->alertsButton()); });
  connect(header_->simulatedButton(), &FlatButton::clicked, this,
          [this] { toggle(connectHint_, header_->simulatedButton()); });
}

void MainWindow::connectPopovers() {
  connect(connectionDetails_, &ConnectionDetails::reconnectRequested, this, &MainWindow::reconnectRequested);
  connect(connectionDetails_, &ConnectionDetails::tokenEntryRequested, this,
          &MainWindow::tokenEntryRequested);
  connect(notifications_, &NotificationPanel::openRequested, this, &MainWindow::confirmOpening);
  if (toasts_ == nullptr) return;
  connect(toasts_, &ToastStack::openRequested, this, &MainWindow::confirmOpening);
  connect(toasts_, &ToastStack::allRequested, this,
          [this] { toggle(notifications_, header_->alertsButton()); });
}

void MainWindow::connectFrames() {
  connect(&frames_, &FrameClock::notificationsDue, this, &MainWindow::refreshNotifications);
  connect(&frames_, &FrameClock::statusDue, this, &MainWindow::refreshStatus);
  connect(&frames_, &FrameClock::cardsDue, this, &MainWindow::refreshCards);
  connect(&frames_, &FrameClock::chartsDue, this, &MainWindow::refreshCharts);
  connect(&frames_, &FrameClock::feedsDue, this, &MainWindow::refreshFeeds);
  // What the operator does to the store is seen with the next frame.
  connect(&store_, &MetricsStore::notificationsRemoved, this, [this] {
    notificationsAreUrgent_ = true;
    frames_.request();
  });
  connect(&store_, &MetricsStore::notificationsAdded, this, [this](const QList<Notification>& added) {
    newNotifications_ += static_cast<std::size_t>(added.size());
    notificationsAreUrgent_ =
        notificationsAreUrgent_ || std::any_of(added.begin(), added.end(), [](const Notification& one) {
          return one.severity == Severity::Error;
        });
  });
  connect(&store_, &MetricsStore::activityChanged, &frames_, &FrameClock::request);
}

QString MainWindow::currentPage() const {
  return page() == nullptr ? QString() : page()->spec().id;
}

bool MainWindow::showPage(const QString& id) {
  const auto found = std::find_if(pages_.begin(), pages_.end(),
                                  [&](const DashboardPage* page) { return page->spec().id == id; });
  if (found == pages_.end()) return false;
  stack_->setCurrentWidget(*found);
  navigation_->setCurrent(id);
  header_->setTitle((*found)->spec().title);
  frames_.request();
  Q_EMIT shownFamiliesChanged(shownFamilies());
  return true;
}

QStringList MainWindow::shownFamilies() const {
  return page() == nullptr ? QStringList() : page()->spec().families();
}

void MainWindow::setSignInAdvice(const QString& advice, bool canEnterToken) {
  connectionDetails_->setSignInAdvice(advice, canEnterToken);
}

void MainWindow::setPerformance(const PerformanceReport& report) {
  connectionDetails_->setPerformance(report);
}

void MainWindow::setPaused(bool paused) {
  paused_ = paused;
  header_->setPaused(paused, store_.clock().wallMs());
  for (DashboardPage* page : pages_)
    page->setPaused(paused);
  activity_->setPaused(paused);
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
  if (event->type() == QEvent::WindowStateChange) noteExposure();
}

// A window that comes back must not show what was true when it went.
void MainWindow::noteExposure() {
  const bool seen = isSeen();
  if (std::exchange(wasSeen_, seen) == seen) return;
  Q_EMIT seenChanged(seen);
  if (!seen) return;
  notificationsAreUrgent_ = true;
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
  // Not a shortcut: those come before the focused control, which may want the key for itself.
  if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier && !event->isAutoRepeat()) {
    setPaused(!paused_);
  } else if (event->key() == Qt::Key_Question) {
    toggle(shortcutsHelp_, header_->alertsButton());
  } else if (event->key() == Qt::Key_Escape && activityIsDrawer_ && drawerOpen_) {
    setActivityOpen(false);
  } else if (event->key() == Qt::Key_PageDown && page() != nullptr) {
    page()->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
  } else if (event->key() == Qt::Key_PageUp && page() != nullptr) {
    page()->verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
  } else {
    QMainWindow::keyPressEvent(event);
  }
}

void MainWindow::refreshNotifications() {
  if (!isSeen()) return;
  const bool held = newNotifications_ > 0 && !notificationsAreUrgent_ &&
                    !notificationGate_.opensFor(newNotifications_, store_.clock().steadyMs());
  if (held) return;
  newNotifications_ = 0;
  notificationsAreUrgent_ = false;
  header_->setAlertCount(store_.notifications().active().size());
  notifications_->refresh();
  if (toasts_ != nullptr) toasts_->refresh();
}

void MainWindow::refreshStatus() {
  if (!isSeen()) return;
  header_->refresh();
  connectionDetails_->refresh();
}

void MainWindow::refreshCards() {
  if (!isSeen() || page() == nullptr) return;
  page()->refreshCards();
  if (page()->isMoving()) frames_.request();
}

void MainWindow::refreshCharts() {
  if (isSeen() && page() != nullptr) page()->refreshCharts();
}

void MainWindow::refreshFeeds() {
  if (isSeen() && activity_->refresh()) frames_.request();
}

void MainWindow::arrange() {
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
  const int right = activityIsDrawer_ ? width - side : activityLeft - margin;
  const int contentHeight = height - top - 2 * margin;

  navigation_->setGeometry(0, 0, left, height);
  header_->setActivityButtonVisible(activityIsDrawer_);
  header_->setGeometry(left, 0, width - left, top);
  stack_->setGeometry(left + side, top + margin, right - left - side, contentHeight);
  activity_->setGeometry(activityLeft, top + margin, activityWidth, contentHeight);
  activity_->setVisible(!activityIsDrawer_ || drawerOpen_);
  if (toasts_ != nullptr) toasts_->arrange();
}

void MainWindow::setActivityOpen(bool open) {
  drawerOpen_ = open;
  header_->setActivityOpen(open);
  activity_->setVisible(!activityIsDrawer_ || open);
  frames_.request();
}

void MainWindow::toggle(Popover* popover, QWidget* anchor) {
  if (popover->isOpen()) {
    popover->dismiss();
    return;
  }
  popover->openBelow(anchor);
  connectionDetails_->refresh();
  notifications_->refresh();
  if (popover == notifications_ && toasts_ != nullptr) toasts_->forgetWaiting();
}

void MainWindow::confirmOpening(const QUrl& url) {
  auto* question = new QMessageBox(
      QMessageBox::Question, tr("Open a web page"),
      tr("Open this page on %1 in your browser?\n\n%2").arg(url.host(), url.toString().left(kMaxShownUrl)),
      QMessageBox::Open | QMessageBox::Cancel, this);
  question->setAttribute(Qt::WA_DeleteOnClose);
  question->setTextFormat(Qt::PlainText);
  question->setDefaultButton(QMessageBox::Cancel);
  connect(question, &QMessageBox::accepted, this, [url] { QDesktopServices::openUrl(url); });
  question->open();
}

DashboardPage* MainWindow::page() const {
  return static_cast<DashboardPage*>(stack_->currentWidget());
}

}  // namespace pulsedeck

#include "pulsedeck/app/desktop_presence.h"

#include "pulsedeck/model/do_not_disturb.h"
#include "pulsedeck/ui/action_registry.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/tray_text.h"

#include <QApplication>
#include <QSystemTrayIcon>

#include <utility>

namespace pulsedeck {

namespace {

constexpr qint64 kMinuteMs = 60'000;

QString closingId() {
  return QStringLiteral("pulsedeck/closing");
}

DesktopAlerts::When whenNamed(const QString& word) {
  if (word == QLatin1StringView("always")) return DesktopAlerts::When::Always;
  if (word == QLatin1StringView("off")) return DesktopAlerts::When::Never;
  return DesktopAlerts::When::Inactive;
}

}  // namespace

DesktopPresence::DesktopPresence(const Settings& settings, Parts parts, Options options, QObject* parent)
    : QObject(parent),
      parts_(parts),
      notifier_(options.busAddress),
      alerts_(whenNamed(settings.text(Setting::DesktopNotifications)), parts.store, parts.doNotDisturb,
              [this] { return isWatched(); }),
      sound_(AlertSound::severitiesNamed(settings.list(Setting::NotificationSounds)), parts.store,
             parts.doNotDisturb),
      closingIsExplained_(options.closingIsExplained),
      hostWatch_(options.busAddress) {
  connectNotifier();
  connect(&sound_, &AlertSound::due, this, &playSound);
  connect(&parts_.frames, &FrameClock::statusDue, &alerts_, &DesktopAlerts::refresh);
  if (!settings.boolean(Setting::TrayIcon)) return;
  makeTray(options.pages);
  if (settings.boolean(Setting::CloseToTray)) closeToTray();
}

void DesktopPresence::connectNotifier() {
  connect(&alerts_, &DesktopAlerts::raised, &notifier_, &DesktopNotifier::show);
  connect(&alerts_, &DesktopAlerts::settled, &notifier_, &DesktopNotifier::close);
  connect(&notifier_, &DesktopNotifier::closed, &alerts_, &DesktopAlerts::noteClosed);
  connect(&notifier_, &DesktopNotifier::openRequested, this, &DesktopPresence::open);
  connect(&notifier_, &DesktopNotifier::acknowledgeRequested, &parts_.store,
          &MetricsStore::acknowledgeNotification);
  connect(&notifier_, &DesktopNotifier::snoozeRequested, this, [this](const QString& id) {
    parts_.store.snoozeNotification(
        id, parts_.store.clock().wallMs() + DesktopNotifier::kSnoozeMinutes * kMinuteMs);
  });
  connect(&notifier_, &DesktopNotifier::notShown, this, [this](const DesktopMessage& message) {
    alerts_.noteClosed(message.id);
    if (tray_) tray_->showMessage(message.id, message.title, message.text, message.severity);
  });
}

void DesktopPresence::makeTray(const QList<PageEntry>& pages) {
  TrayIcon::Options options;
  options.figures = keyFigures(pages);
  options.doNotDisturb = parts_.doNotDisturb;
  options.window = [this] {
    return TrayIcon::WindowNow{parts_.window.isVisible(), parts_.window.isPaused()};
  };
  options.isHostThere = [this] { return hostWatch_.knowsHost() && QSystemTrayIcon::isSystemTrayAvailable(); };
  tray_ = std::make_unique<TrayIcon>(std::move(options), parts_.store, parts_.theme);
  connect(&parts_.frames, &FrameClock::statusDue, tray_.get(), &TrayIcon::refresh);
  connect(tray_.get(), &TrayIcon::showRequested, this, &DesktopPresence::showWindow);
  connect(tray_.get(), &TrayIcon::hideRequested, this, &DesktopPresence::hideWindow);
  connect(tray_.get(), &TrayIcon::toggleRequested, this, &DesktopPresence::toggleWindow);
  connect(tray_.get(), &TrayIcon::pauseRequested, &parts_.window, &MainWindow::setPaused);
  connect(tray_.get(), &TrayIcon::reconnectRequested, &parts_.window, &MainWindow::reconnectRequested);
  connect(tray_.get(), &TrayIcon::notificationRequested, this, &DesktopPresence::open);
  connect(tray_.get(), &TrayIcon::quitRequested, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
  // A window without a tray to bring it back from would be lost.
  connect(tray_.get(), &TrayIcon::hostLost, this, [this] {
    if (!parts_.window.isVisible()) showWindow();
  });
  connect(&hostWatch_, &TrayHostWatch::due, tray_.get(), &TrayIcon::lookForHost);
}

void DesktopPresence::closeToTray() {
  closing_.emplace(parts_.window, [this] { return tray_->lookForHost(); });
  connect(&*closing_, &CloseToTray::hidden, this, [this] {
    hideWindow();
    explainClosing();
  });
}

void DesktopPresence::start() {
  if (tray_) hostWatch_.start();
}

void DesktopPresence::showWindow() {
  MainWindow& window = parts_.window;
  QGuiApplication::setQuitOnLastWindowClosed(true);
  window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
  window.show();
  window.raise();
  window.activateWindow();
  notifier_.close(closingId());
  if (tray_) tray_->refresh();
}

void DesktopPresence::hideWindow() {
  // A table or a dialog that is closed later must not end a dashboard that is only hidden.
  QGuiApplication::setQuitOnLastWindowClosed(false);
  parts_.window.hide();
  // From now on the tray has to be watched.
  if (tray_) tray_->lookForHost();
}

void DesktopPresence::toggleWindow() {
  const MainWindow& window = parts_.window;
  if (window.isVisible() && !window.isMinimized() && window.isActiveWindow()) {
    hideWindow();
  } else {
    showWindow();
  }
}

void DesktopPresence::explainClosing() {
  if (std::exchange(closingIsExplained_, true)) return;
  notifier_.show(
      {closingId(), tr("Pulsedeck goes on in the tray"),
       tr("Closing the window only hides it. To quit, use the icon's menu, or Ctrl+Q in the window."),
       Severity::Info, false});
  Q_EMIT closingExplained();
}

void DesktopPresence::open(const QString& id) {
  showWindow();
  if (id == closingId()) return;
  parts_.store.markNotificationRead(id);
  parts_.window.showNotification(id);
}

bool DesktopPresence::isWatched() const {
  return parts_.window.isSeen() && QApplication::activeWindow() != nullptr;
}

}  // namespace pulsedeck

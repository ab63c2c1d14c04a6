#include "pulsedeck/ui/tray_icon.h"

#include "pulsedeck/model/do_not_disturb.h"
#include "pulsedeck/ui/connection_text.h"
#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/quiet_menu.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/tray_text.h"

#include <QAction>
#include <QGuiApplication>
#include <QIcon>

#include <utility>

namespace pulsedeck {

namespace {

constexpr int kLookWhileMissingMs = 10'000;
/// A window that nobody can bring back is lost.
constexpr int kLookWhileHiddenMs = 3'000;
constexpr int kMessageMs = 10'000;
constexpr int kMenuIcon = 16;

QSystemTrayIcon::MessageIcon messageIcon(Severity severity) {
  switch (severity) {
    case Severity::Info:
    case Severity::Success:
      return QSystemTrayIcon::Information;
    case Severity::Warning:
      return QSystemTrayIcon::Warning;
    case Severity::Error:
      return QSystemTrayIcon::Critical;
  }
  Q_UNREACHABLE();
}

/// Setting the same text again would send the whole menu over the bus.
void setText(QAction* action, const QString& text) {
  if (action->text() != text) action->setText(text);
}

}  // namespace

TrayIcon::TrayIcon(Options options, MetricsStore& store, const Theme& theme, QObject* parent)
    : QObject(parent), options_(std::move(options)), store_(store), theme_(theme), looking_(this) {
  looking_.setSingleShot(true);
  connect(&looking_, &QTimer::timeout, this, &TrayIcon::lookForHost);
  const auto noteAlerts = [this] { alertsAreOld_ = true; };
  connect(&store_, &MetricsStore::notificationsAdded, this, noteAlerts);
  connect(&store_, &MetricsStore::notificationsRemoved, this, noteAlerts);
  connect(&store_, &MetricsStore::notificationsChanged, this, noteAlerts);
  connect(&theme_, &Theme::changed, this, noteAlerts);
  makeMenu();
}

TrayIcon::~TrayIcon() = default;

bool TrayIcon::lookForHost() {
  const bool there = options_.isHostThere ? options_.isHostThere() : QSystemTrayIcon::isSystemTrayAvailable();
  if (there && icon_ == nullptr) takePlace();
  // Without a host Qt would go on saying that the icon is visible.
  const bool lost = !there && icon_ != nullptr;
  if (lost) icon_.reset();
  scheduleLook();
  if (lost) Q_EMIT hostLost();
  return there;
}

void TrayIcon::takePlace() {
  icon_ = std::make_unique<QSystemTrayIcon>();
  icon_->setContextMenu(&menu_);
  connect(icon_.get(), &QSystemTrayIcon::activated, this, &TrayIcon::noteActivation);
  connect(icon_.get(), &QSystemTrayIcon::messageClicked, this, [this] {
    // The desktop tells of clicks on messages that are not this one, too.
    if (!messageId_.isEmpty()) Q_EMIT notificationRequested(std::exchange(messageId_, {}));
  });
  nextSignMs_ = nextTextMs_ = 0;
  sign_ = {};
  icon_->setIcon(trayPictures(sign_));
  refresh();
  icon_->show();
}

// A tray that has the icon keeps it, and Qt puts it back where one starts anew: nothing to ask for while the
// window can be seen.
void TrayIcon::scheduleLook() {
  if (icon_ == nullptr) {
    looking_.start(kLookWhileMissingMs);
  } else if (!windowNow().visible) {
    looking_.start(kLookWhileHiddenMs);
  } else {
    looking_.stop();
  }
}

void TrayIcon::refresh() {
  if (icon_ == nullptr) return;
  const qint64 nowMs = store_.clock().steadyMs();
  if (nowMs >= nextSignMs_) {
    nextSignMs_ = nowMs + kSignEveryMs;
    updateSign();
    updateMenu();
    if (!looking_.isActive()) scheduleLook();
  }
  if (nowMs < nextTextMs_) return;
  nextTextMs_ = nowMs + kTextEveryMs;
  updateToolTip();
}

void TrayIcon::updateSign() {
  const NotificationCenter& center = store_.notifications();
  TraySign sign;
  sign.link =
      pillText(store_.connection(), std::nullopt, store_.overdueFamilies(), store_.clock().steadyMs()).kind;
  sign.worst = center.worstOpen();
  sign.unread = center.unreadCount();
  if (sign == sign_) return;
  sign_ = sign;
  icon_->setIcon(trayPictures(sign_));
  // The words must not contradict the picture.
  nextTextMs_ = 0;
}

void TrayIcon::updateToolTip() {
  const QString text = trayToolTip(store_, options_.figures, quietNow());
  if (std::exchange(toolTip_, text) != text) icon_->setToolTip(text);
}

bool TrayIcon::showMessage(const QString& id, const QString& title, const QString& text, Severity severity) {
  if (icon_ == nullptr || !QSystemTrayIcon::supportsMessages()) return false;
  messageId_ = id;
  icon_->showMessage(title, text, messageIcon(severity), kMessageMs);
  return true;
}

void TrayIcon::noteActivation(QSystemTrayIcon::ActivationReason reason) {
  if (reason == QSystemTrayIcon::Trigger) Q_EMIT toggleRequested();
}

void TrayIcon::makeMenu() {
  show_ = menu_.addAction(QString(), this, [this] {
    if (windowNow().visible) {
      Q_EMIT hideRequested();
    } else {
      Q_EMIT showRequested();
    }
  });
  // A section's own text is not drawn by a style sheet.
  alertsHead_ = {menu_.addSeparator(), menu_.addAction(tr("Recent alerts"))};
  alertsHead_.last()->setEnabled(false);
  for (std::size_t i = 0; i < kMostAlerts; ++i) {
    QAction* const alert = menu_.addAction(QString());
    connect(alert, &QAction::triggered, this,
            [this, alert] { Q_EMIT notificationRequested(alert->data().toString()); });
    alerts_ << alert;
  }
  menu_.addSeparator();
  pause_ = menu_.addAction(tr("Pause"));
  pause_->setCheckable(true);
  connect(pause_, &QAction::triggered, this, &TrayIcon::pauseRequested);
  if (options_.doNotDisturb != nullptr) {
    quiet_ = new QuietMenu(*options_.doNotDisturb, &menu_);
    menu_.addMenu(quiet_);
  }
  menu_.addAction(tr("Reconnect"), this, &TrayIcon::reconnectRequested);
  menu_.addSeparator();
  menu_.addAction(tr("Quit"), this, &TrayIcon::quitRequested);
  connect(&menu_, &QMenu::aboutToShow, this, &TrayIcon::updateMenu);
  updateMenu();
}

// Not below the mouse: what is chosen must be what was read.
void TrayIcon::updateMenu() {
  if (menu_.isVisible()) return;
  const WindowNow window = windowNow();
  setText(show_, window.visible ? tr("Hide Pulsedeck") : tr("Show Pulsedeck"));
  if (pause_->isChecked() != window.paused) pause_->setChecked(window.paused);
  if (quiet_ != nullptr) {
    const QString quiet = quietNow();
    const QString title = quiet.isEmpty() ? tr("Do not disturb") : quiet;
    if (quiet_->title() != title) quiet_->setTitle(title);
  }
  if (std::exchange(alertsAreOld_, false)) updateAlerts();
}

void TrayIcon::updateAlerts() {
  const QList<NotificationEntry> recent = recentAlerts(store_.notifications(), kMostAlerts);
  for (qsizetype i = 0; i < alerts_.size(); ++i) {
    QAction* const action = alerts_[i];
    action->setVisible(i < recent.size());
    if (i >= recent.size()) continue;
    const Notification& alert = recent[i].newest;
    const SeverityLook look = lookOf(alert.severity);
    setText(action, alertLine(recent[i]));
    action->setData(alert.id);
    action->setIcon(QIcon(tintedIcon(look.icon, theme_.tokens().*look.color, theme_.scaled(kMenuIcon),
                                     qGuiApp->devicePixelRatio())));
  }
  for (QAction* const part : std::as_const(alertsHead_))
    part->setVisible(!recent.isEmpty());
}

TrayIcon::WindowNow TrayIcon::windowNow() const {
  return options_.window ? options_.window() : WindowNow{};
}

QString TrayIcon::quietNow() const {
  return quietText(options_.doNotDisturb, store_.clock().wallMs());
}

}  // namespace pulsedeck

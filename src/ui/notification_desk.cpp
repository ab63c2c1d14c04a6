#include "pulsedeck/ui/notification_desk.h"

#include "pulsedeck/ui/action_registry.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/notification_panel.h"
#include "pulsedeck/ui/notifications_page.h"
#include "pulsedeck/ui/quiet_menu.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/toast_stack.h"

#include <QDesktopServices>
#include <QKeySequence>
#include <QLocale>
#include <QMessageBox>

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kMaxShownUrl = 300;
constexpr qint64 kHourMs = 3'600'000;
/// More would not fit beside a page's title; nobody counts them.
constexpr std::size_t kMostInBadge = 999;

WindowAction action(const char* id, const QString& title, const QString& keywords,
                    std::function<void()> run) {
  WindowAction result;
  result.id = QLatin1String(id);
  result.title = title;
  result.keywords = keywords;
  result.run = std::move(run);
  return result;
}

}  // namespace

NotificationDesk::NotificationDesk(const Options& options, MetricsStore& store, const Theme& theme,
                                   HeaderBar* header, QWidget* ground)
    : QObject(ground),
      options_(options),
      store_(store),
      theme_(theme),
      header_(header),
      ground_(ground),
      gate_(options.maxBatchSize) {
  connect(header_->alertsButton(), &FlatButton::clicked, this, &NotificationDesk::togglePanel);
  connect(&store_, &MetricsStore::notificationsAdded, this, &NotificationDesk::takeNew);
  connect(&store_, &MetricsStore::notificationsRemoved, this, &NotificationDesk::frameWanted);
  connect(&store_, &MetricsStore::notificationsChanged, this, &NotificationDesk::frameWanted);
  if (options_.toasts) {
    toasts_ = new ToastStack(store_, theme_, options_.autoDismissToasts, options_.doNotDisturb, ground_);
    connect(toasts_, &ToastStack::openRequested, this, &NotificationDesk::confirmOpening);
    connect(toasts_, &ToastStack::allRequested, this, &NotificationDesk::togglePanel);
    connect(toasts_, &ToastStack::acted, this, &NotificationDesk::wantFrame);
  }
  if (options_.doNotDisturb == nullptr) return;
  header_->alertsButton()->setContextMenuPolicy(Qt::CustomContextMenu);
  auto* menu = new QuietMenu(*options_.doNotDisturb, header_->alertsButton());
  connect(header_->alertsButton(), &FlatButton::customContextMenuRequested, menu,
          [this, menu](const QPoint& at) { menu->popup(header_->alertsButton()->mapToGlobal(at)); });
  connect(options_.doNotDisturb, &DoNotDisturb::changed, this, &NotificationDesk::showQuiet);
  showQuiet();
}

ToolPage NotificationDesk::page() {
  return {.id = QLatin1String(kPageId),
          .title = tr("Notifications"),
          .icon = QStringLiteral("bell"),
          .make = [this](QWidget* parent) {
            page_ = new NotificationsPage(store_, options_.doNotDisturb, theme_, parent);
            connect(page_, &NotificationsPage::openRequested, this, &NotificationDesk::confirmOpening);
            connect(page_, &NotificationsPage::acted, this, &NotificationDesk::wantFrame);
            if (toasts_ != nullptr) connect(page_, &NotificationsPage::opened, toasts_, &ToastStack::clear);
            return page_;
          }};
}

void NotificationDesk::addActions(ActionRegistry& actions) {
  actions.add(action("notifications", tr("Show the notifications"), tr("alerts warnings errors"),
                     [this] { togglePanel(); }));
  actions.add(action("notifications.read", tr("Mark all notifications as read"), tr("alerts seen"), [this] {
    store_.markAllNotificationsRead();
    wantFrame();
  }));
  if (DoNotDisturb* const quiet = options_.doNotDisturb) {
    const QString keywords = tr("quiet mute silence toasts sounds");
    actions.add(
        action("quiet.1", tr("Do not disturb for 1 hour"), keywords, [quiet] { quiet->muteFor(kHourMs); }));
    actions.add(action("quiet.4", tr("Do not disturb for 4 hours"), keywords,
                       [quiet] { quiet->muteFor(4 * kHourMs); }));
    actions.add(action("quiet.8", tr("Do not disturb for 8 hours"), keywords,
                       [quiet] { quiet->muteFor(8 * kHourMs); }));
    actions.add(action("quiet.tomorrow", tr("Do not disturb until tomorrow"), keywords,
                       [quiet] { quiet->muteUntilTomorrow(); }));
    actions.add(action("quiet.end", tr("End do not disturb now"), keywords, [quiet] { quiet->end(); }));
  }
}

void NotificationDesk::takeNew(const QList<Notification>& added) {
  new_ += static_cast<std::size_t>(added.size());
  urgent_ = urgent_ || std::any_of(added.begin(), added.end(),
                                   [](const Notification& one) { return one.severity == Severity::Error; });
}

void NotificationDesk::wantFrame() {
  urgent_ = true;
  Q_EMIT frameWanted();
}

void NotificationDesk::refresh() {
  const bool held = new_ > 0 && !urgent_ && !gate_.opensFor(new_, store_.clock().steadyMs());
  if (held) return;
  new_ = 0;
  urgent_ = false;
  showCounts();
  if (panel_ != nullptr) panel_->refresh();
  if (page_ != nullptr && page_->isVisible()) page_->refresh();
  if (toasts_ != nullptr) toasts_->refresh();
}

void NotificationDesk::showCounts() {
  const std::size_t unread = store_.notifications().unreadCount();
  const std::optional<Severity> worst = store_.notifications().worstUnread();
  const auto before = std::exchange(shown_, std::pair(unread, worst));
  if (before == shown_) return;
  header_->setAlerts(unread, worst);
  PageBadge badge;
  if (unread > 0) {
    const QString text = QLocale().toString(static_cast<qulonglong>(std::min(unread, kMostInBadge)));
    badge.text = unread > kMostInBadge ? text + u'+' : text;
    badge.spoken = tr("%n unread", nullptr, static_cast<int>(unread));
    badge.color = lookOf(worst.value_or(Severity::Info)).color;
  }
  Q_EMIT badgeChanged(badge);
}

void NotificationDesk::showQuiet() {
  header_->setQuiet(quietText(options_.doNotDisturb, store_.clock().wallMs()));
  wantFrame();
}

NotificationPanel& NotificationDesk::panel() {
  if (panel_ == nullptr) {
    panel_ = new NotificationPanel(store_, options_.doNotDisturb, theme_, ground_);
    connect(panel_, &NotificationPanel::openRequested, this, &NotificationDesk::confirmOpening);
    connect(panel_, &NotificationPanel::pageRequested, this, &NotificationDesk::detailsRequested);
    connect(panel_, &NotificationPanel::acted, this, &NotificationDesk::wantFrame);
  }
  return *panel_;
}

void NotificationDesk::togglePanel() {
  if (panel().isOpen()) {
    panel().dismiss();
    return;
  }
  panel().openFor(header_->alertsButton());
  if (toasts_ != nullptr) toasts_->forgetWaiting();
}

void NotificationDesk::showPage(const QString& id) {
  Q_EMIT pageRequested(QLatin1String(kPageId));
  if (page_ != nullptr && !id.isEmpty()) page_->select(id);
}

void NotificationDesk::setWallboard(bool on) {
  if (toasts_ != nullptr) toasts_->setWallboard(on);
}

void NotificationDesk::arrange() {
  if (toasts_ != nullptr) toasts_->arrange();
}

void NotificationDesk::confirmOpening(const QUrl& url) {
  auto* question = new QMessageBox(
      QMessageBox::Question, tr("Open a web page"),
      tr("Open this page on %1 in your browser?\n\n%2").arg(url.host(), url.toString().left(kMaxShownUrl)),
      QMessageBox::Open | QMessageBox::Cancel, ground_->window());
  question->setAttribute(Qt::WA_DeleteOnClose);
  question->setTextFormat(Qt::PlainText);
  question->setDefaultButton(QMessageBox::Cancel);
  connect(question, &QMessageBox::accepted, this, [url] { QDesktopServices::openUrl(url); });
  question->open();
}

}  // namespace pulsedeck

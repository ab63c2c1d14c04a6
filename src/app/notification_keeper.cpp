#include "pulsedeck/app/notification_keeper.h"

#include <QGuiApplication>

#include <utility>

namespace pulsedeck {

NotificationKeeper::NotificationKeeper(const QString& file, MetricsStore& store, QObject* parent)
    : QObject(parent),
      store_(store),
      file_(file, QStringLiteral("notifications"), KeptNotifications::kMaxBytes),
      saving_(this) {
  saving_.setSingleShot(true);
  saving_.setInterval(kSaveAfterMs);
  connect(&saving_, &QTimer::timeout, this, &NotificationKeeper::save);
  read();
  connect(&store_, &MetricsStore::notificationsAdded, this, &NotificationKeeper::saveSoon);
  connect(&store_, &MetricsStore::notificationsRemoved, this, &NotificationKeeper::saveSoon);
  connect(&store_, &MetricsStore::notificationsChanged, this, &NotificationKeeper::saveSoon);
  connect(qGuiApp, &QGuiApplication::commitDataRequest, this, &NotificationKeeper::saveNow,
          Qt::DirectConnection);
}

NotificationKeeper::~NotificationKeeper() {
  saveNow();
}

void NotificationKeeper::read() {
  const auto content = file_.read();
  if (content && content->isEmpty()) return;
  const auto kept = content ? KeptNotifications::fromJson(*content) : tl::make_unexpected(content.error());
  if (!kept) {
    file_.putAside(kept.error());
    tellBroken();
    return;
  }
  store_.restoreNotifications(kept->entries, kept->past);
}

// A flood must not put it off, so a timer that runs is left to run.
void NotificationKeeper::saveSoon() {
  changed_ = true;
  if (!saving_.isActive()) saving_.start();
}

void NotificationKeeper::save() {
  if (!std::exchange(changed_, false)) return;
  file_.write([kept = KeptNotifications::of(store_.notifications())] { return kept.toJson(); });
}

void NotificationKeeper::saveNow() {
  saving_.stop();
  save();
  file_.waitForDone();
}

void NotificationKeeper::tellBroken() {
  Notification told;
  told.id = QStringLiteral("%1alerts-lost").arg(QLatin1StringView(kOwnIdPrefix));
  told.severity = Severity::Warning;
  told.title = tr("The alerts of the last run could not be read");
  told.message = tr("Their file was damaged and has been put aside. What is still open comes again.");
  told.timeMs = store_.clock().wallMs();
  store_.addNotification(told);
}

}  // namespace pulsedeck

#include "pulsedeck/app/state_faults.h"

#include <QDir>
#include <QMetaObject>
#include <QMutex>
#include <QMutexLocker>

namespace pulsedeck {

namespace {

/// Files are written by objects that know nothing of notifications, and on threads of their own.
struct Listener {
  QMutex mutex;
  StateFaults* faults = nullptr;
};

Listener& listener() {
  static Listener listener;
  return listener;
}

}  // namespace

StateFaults::StateFaults(MetricsStore& store, QObject* parent) : QObject(parent), store_(store) {
  const QMutexLocker lock(&listener().mutex);
  listener().faults = this;
}

StateFaults::~StateFaults() {
  const QMutexLocker lock(&listener().mutex);
  listener().faults = nullptr;
}

void StateFaults::note(const QString& path, const QString& fault) {
  const QMutexLocker lock(&listener().mutex);
  StateFaults* const faults = listener().faults;
  if (faults == nullptr) return;
  QMetaObject::invokeMethod(
      faults, [faults, path, fault] { faults->take(path, fault); }, Qt::QueuedConnection);
}

void StateFaults::take(const QString& path, const QString& fault) {
  if (fault.isEmpty()) {
    failing_.remove(path);
    return;
  }
  if (failing_.contains(path)) return;
  failing_.insert(path);
  Notification told;
  told.id = QStringLiteral("%1state-file/%2").arg(QLatin1StringView(kOwnIdPrefix)).arg(++told_);
  told.severity = Severity::Warning;
  told.title = tr("Pulsedeck cannot save what it has to remember");
  told.message = tr("%1: %2. What is new since may be lost when Pulsedeck ends.", "a file's name, a reason")
                     .arg(QDir::toNativeSeparators(path), fault);
  told.timeMs = store_.clock().wallMs();
  told.autoDismiss = false;
  store_.addNotification(told);
}

}  // namespace pulsedeck

#include "pulsedeck/app/link_notifier.h"

#include <algorithm>

namespace pulsedeck {

LinkNotifier::LinkNotifier(MetricsStore& store, LinkAnnouncer announcer, QObject* parent)
    : QObject(parent), store_(store), announcer_(announcer), deadline_(this) {
  deadline_.setSingleShot(true);
  connect(&deadline_, &QTimer::timeout, this, &LinkNotifier::check);
  connect(&store_, &MetricsStore::connectionChanged, this, &LinkNotifier::check);
}

void LinkNotifier::check() {
  const Clock& clock = store_.clock();
  const auto told = announcer_.update(store_.connection(), clock.steadyMs(), clock.wallMs());
  if (const auto deadlineMs = announcer_.deadlineMs()) {
    deadline_.start(static_cast<int>(std::max<qint64>(0, *deadlineMs - clock.steadyMs())));
  } else {
    deadline_.stop();
  }
  if (told) store_.addNotification(*told);
}

}  // namespace pulsedeck

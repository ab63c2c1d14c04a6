#pragma once

#include "pulsedeck/model/link_announcer.h"
#include "pulsedeck/model/metrics_store.h"

#include <QObject>
#include <QTimer>

namespace pulsedeck {

/// Puts a notification into the store when the link is lost and when it is back, as LinkAnnouncer decides; at
/// the right time though nothing comes in and no frame is drawn. GUI thread.
class LinkNotifier : public QObject {
  Q_OBJECT

 public:
  /// `store` must outlive the notifier.
  explicit LinkNotifier(MetricsStore& store, LinkAnnouncer announcer = LinkAnnouncer(),
                        QObject* parent = nullptr);

 private:
  void check();

  MetricsStore& store_;
  LinkAnnouncer announcer_;
  QTimer deadline_;
};

}  // namespace pulsedeck

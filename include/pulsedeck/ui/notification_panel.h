#pragma once

#include "pulsedeck/model/do_not_disturb.h"
#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/popover.h"

#include <QUrl>

namespace pulsedeck {

class NotificationHead;
class NotificationList;

/// The notifications below the Alerts button: those that nobody has dealt with, newest first, and the others
/// by a filter.
class NotificationPanel : public Popover {
  Q_OBJECT

 public:
  /// All must outlive the panel; `doNotDisturb` may be null.
  NotificationPanel(MetricsStore& store, DoNotDisturb* doNotDisturb, const Theme& theme, QWidget* window);

  /// Opens it with the newest on top and the keys in the list.
  void openFor(QWidget* anchor);
  /// Follows the store; does nothing while closed.
  void refresh();

 Q_SIGNALS:
  void openRequested(const QUrl& url);
  /// The operator did something: the store is changed.
  void acted();
  /// The page has room for all of it; `id` is what it should show, empty for none in particular.
  void pageRequested(const QString& id);

 private:
  void fit();

  NotificationList* list_;
  NotificationHead* head_;
};

}  // namespace pulsedeck

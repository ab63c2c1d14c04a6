#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/popover.h"

#include <QHash>
#include <QUrl>

class QScrollArea;

namespace pulsedeck {

class FlatButton;
class NotificationRow;
class TextLabel;

/// All notifications not dismissed yet, newest first, below the Alerts button.
class NotificationPanel : public Popover {
  Q_OBJECT

 public:
  /// `store` and `theme` must outlive the panel.
  NotificationPanel(MetricsStore& store, const Theme& theme, QWidget* window);

  /// Follows the store; does nothing while closed.
  void refresh();

 Q_SIGNALS:
  void openRequested(const QUrl& url);

 private:
  void removeGone();
  void addNew();
  NotificationRow* makeRow(const Notification& notification);

  MetricsStore& store_;
  FlatButton* dismissAll_;
  TextLabel* empty_;
  QScrollArea* scroll_;
  QVBoxLayout* list_;
  QHash<QString, NotificationRow*> rows_;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/do_not_disturb.h"
#include "pulsedeck/model/metrics_store.h"

#include <QWidget>

namespace pulsedeck {

class FlatButton;
class NotificationList;
class TextLabel;
class Theme;

/// What stands above a list of notifications: how many are unread, what can be done with all of them, and
/// whether the operator wants to be disturbed.
class NotificationHead : public QWidget {
  Q_OBJECT

 public:
  /// All must outlive it; `doNotDisturb` may be null.
  NotificationHead(MetricsStore& store, NotificationList& list, DoNotDisturb* doNotDisturb,
                   const Theme& theme, QWidget* parent = nullptr);

  /// A title before the number.
  void setTitle(const QString& title);
  /// Follows the store; for the frame clock while it is seen.
  void refresh();

 private:
  MetricsStore& store_;
  NotificationList& list_;
  TextLabel* title_;
  TextLabel* count_;
  TextLabel* dropped_;
  FlatButton* markAllRead_;
  FlatButton* dismissAll_;
};

}  // namespace pulsedeck

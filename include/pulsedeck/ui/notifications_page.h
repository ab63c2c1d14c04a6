#pragma once

#include "pulsedeck/model/do_not_disturb.h"
#include "pulsedeck/model/metrics_store.h"

#include <QUrl>
#include <QWidget>

class QBoxLayout;

namespace pulsedeck {

class NotificationDetails;
class NotificationHead;
class NotificationList;
class Panel;
class Theme;

/// All notifications with room for them: the list, and beside or below it what is known of the chosen one.
class NotificationsPage : public QWidget {
  Q_OBJECT

 public:
  /// All must outlive the page; `doNotDisturb` may be null.
  NotificationsPage(MetricsStore& store, DoNotDisturb* doNotDisturb, const Theme& theme,
                    QWidget* parent = nullptr);

  /// Follows the store; for the frame clock while it is seen.
  void refresh();
  /// Chooses it and gives it the keys. False when there is none of that id.
  bool select(const QString& id);
  [[nodiscard]] NotificationList* list() const { return list_; }

 Q_SIGNALS:
  void openRequested(const QUrl& url);
  /// The operator did something: the store is changed.
  void acted();

 protected:
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void showDetails();

  const Theme& theme_;
  Panel* box_;
  NotificationList* list_;
  NotificationHead* head_;
  NotificationDetails* details_;
  QBoxLayout* layout_;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/metrics_store.h"

#include <QString>
#include <QUrl>
#include <QWidget>

namespace pulsedeck {

class FlatButton;
class SnoozeMenu;
class Theme;

/// What can be done about one notification, as a row of links: open, acknowledge, snooze, dismiss. The first
/// is a wish that is told; the others are done to the store.
class NotificationActions : public QWidget {
  Q_OBJECT

 public:
  /// `store` and `theme` must outlive it.
  NotificationActions(MetricsStore& store, const Theme& theme, QWidget* parent = nullptr);

  /// Leaves out what makes no sense for this one.
  void setEntry(const NotificationEntry& entry);
  [[nodiscard]] QString id() const { return id_; }
  [[nodiscard]] bool isMenuOpen() const;
  /// Leaves out dismissing, for those who have a sign of their own for it.
  void setDismissible(bool dismissible);

 Q_SIGNALS:
  void openRequested(const QUrl& url);
  void menuClosed();
  /// The store is changed.
  void acted();

 private:
  [[nodiscard]] FlatButton* add(const QString& text);

  MetricsStore& store_;
  const Theme& theme_;
  QString id_;
  QString snoozing_;  ///< the id for which the menu was opened
  QUrl url_;
  FlatButton* open_;
  FlatButton* acknowledge_;
  FlatButton* snooze_;
  FlatButton* dismiss_;
  SnoozeMenu* snoozeMenu_;
};

}  // namespace pulsedeck

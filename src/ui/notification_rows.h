#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/theme.h"

#include <QListView>
#include <QPersistentModelIndex>
#include <QUrl>

#include <functional>

namespace pulsedeck {

class NotificationActions;
class NotificationDelegate;
class NotificationModel;
class SnoozeMenu;

/// The rows of notifications themselves, with what can be done about the one that the mouse or the keys are
/// at. Keys: arrows move; Enter opens the link, else the details; M marks as read, A acknowledges, S snoozes,
/// Delete dismisses; all others are the window's.
class NotificationRows : public QListView {
  Q_OBJECT

 public:
  /// All must outlive it.
  NotificationRows(MetricsStore& store, NotificationModel& model, const Theme& theme,
                   QWidget* parent = nullptr);

  /// Null when no row is current.
  [[nodiscard]] const NotificationEntry* currentEntry() const;
  /// Of the row that is acted upon; raised unless the list itself lies on that.
  void setLitGround(ThemeColor ground);
  /// As high as its rows, at most so many px; it can be less where there is less room.
  void setMostHeight(int px);
  /// Lets rows come and go without moving what is read further down.
  void keepPlace(const std::function<void()>& change);
  /// The current entry stays the current one, if it is still there, even when all rows are new.
  void keepCurrent(const std::function<void()>& change);
  /// Follows what happened to the row that is acted upon.
  void settle();

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void openRequested(const QUrl& url);
  void detailsRequested(const QString& id);
  void currentEntryChanged();
  /// The operator did something to one: the rows are no longer those of the store.
  void acted();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

 private:
  void open(const QModelIndex& index);
  void markRead(const QModelIndex& index);
  void showSnoozeMenu();
  /// What a key does to the current entry; false where it does nothing.
  bool act(int key);
  /// The row that is acted upon: the one below the mouse, or the current one when a key was used last.
  [[nodiscard]] QModelIndex litIndex() const;
  void placeActions();

  MetricsStore& store_;
  NotificationModel& model_;
  const Theme& theme_;
  NotificationDelegate* delegate_;
  NotificationActions* actions_;
  SnoozeMenu* snoozeMenu_;
  QPersistentModelIndex hovered_;
  QString snoozing_;  ///< the id for which the menu was opened
  int mostHeight_ = QWIDGETSIZE_MAX;
};

}  // namespace pulsedeck

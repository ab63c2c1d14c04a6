#pragma once

#include "pulsedeck/model/notification_center.h"
#include "pulsedeck/ui/theme.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace pulsedeck {

/// Draws one notification: its severity's sign, title and count, message, what it is and where it stands. One
/// that is unread has a strong title and a bar at its left edge. All rows are of one height, so that a list
/// need not ask ten thousand for theirs.
class NotificationDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  /// `theme` must outlive the delegate. Works on a NotificationModel.
  explicit NotificationDelegate(const Theme& theme, QObject* parent = nullptr);

  /// The row that the mouse or the keys are at lies on a ground of its own and leaves so much room at the end
  /// of its foot. True when that is news.
  bool setLit(const QModelIndex& index, int footRoom);
  /// What the lit row lies on: a ground on which links can be read.
  void setLitGround(ThemeColor ground) { litGround_ = ground; }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] int rowHeight() const;
  /// Where a row's last line is, from its left and top: the room that its actions share.
  [[nodiscard]] QRect footOf(const QRect& row) const;

 private:
  void paintHead(QPainter& painter, const QRect& row, const NotificationEntry& entry, qint64 nowMs) const;
  void paintSigns(QPainter& painter, const QRect& row, const NotificationEntry& entry) const;

  const Theme& theme_;
  ThemeColor litGround_ = &ThemeTokens::raised;
  QPersistentModelIndex lit_;
  int footRoom_ = 0;
};

}  // namespace pulsedeck

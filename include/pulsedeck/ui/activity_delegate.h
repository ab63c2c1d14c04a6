#pragma once

#include "pulsedeck/ui/theme.h"

#include <QRect>
#include <QStyledItemDelegate>

namespace pulsedeck {

struct ActivityRow;

/// How the rows of an ActivityModel look.
enum class ActivityLayout {
  Column,  ///< two lines: what happened and when; its summary
  Table,   ///< one line: what happened, its summary, what it is about, when
};

/// Draws one event. What is unread has a filled square in its family's colour and bright text; once read the
/// square is hollow. An event with a severity has that severity's sign instead, and strong text until it is
/// read.
class ActivityDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  /// From a table row's edges to its texts: room for the focus ring.
  static constexpr int kTableInset = 6;

  /// `theme` must outlive the delegate. Works on an ActivityModel.
  ActivityDelegate(const Theme& theme, ActivityLayout layout, QObject* parent = nullptr);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] int rowHeight() const;

 private:
  void paintGround(QPainter& painter, const QStyleOptionViewItem& option) const;
  void paintSign(QPainter& painter, const QRect& room, const ActivityRow& row) const;
  void paintColumn(QPainter& painter, const QRect& room, const ActivityRow& row, const QString& time) const;
  void paintTable(QPainter& painter, const QRect& whole, const ActivityRow& row, const QString& time) const;
  void paintText(QPainter& painter, const QRect& room, const QString& text, const QFont& font,
                 const QColor& color) const;
  [[nodiscard]] QFont titleFont(const ActivityRow& row) const;
  [[nodiscard]] QColor titleColor(const ActivityRow& row) const;

  const Theme& theme_;
  ActivityLayout layout_;
};

}  // namespace pulsedeck

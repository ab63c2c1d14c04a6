#pragma once

#include "pulsedeck/ui/theme.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

namespace pulsedeck {

/// The heads of a table's columns, with a mark at the one it is sorted by. The first stands at the left of
/// its column, the others as `others` says.
class MetricTableHeader : public QHeaderView {
  Q_OBJECT

 public:
  MetricTableHeader(const Theme& theme, QWidget* parent, Qt::AlignmentFlag others = Qt::AlignRight);

  /// What a head takes beside its text.
  [[nodiscard]] static int markRoom(const Theme& theme);

 protected:
  void paintSection(QPainter* painter, const QRect& rect, int section) const override;
  [[nodiscard]] QSize sizeHint() const override;

 private:
  const Theme& theme_;
  const Qt::AlignmentFlag others_;
};

/// Cells of a MetricTableModel: states and passed limits have a sign beside their text.
class MetricTableDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  MetricTableDelegate(const Theme& theme, QObject* parent);

  [[nodiscard]] int rowHeight() const;
  /// Left and right of a cell's text.
  [[nodiscard]] int padding() const;
  [[nodiscard]] int signRoom() const;

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  const Theme& theme_;
};

/// A table that takes just the keys it needs: what means nothing here is left to the window, as Space, by
/// which it pauses.
class MetricTableView : public QTableView {
  Q_OBJECT

 public:
  explicit MetricTableView(QWidget* parent) : QTableView(parent) {}

 Q_SIGNALS:
  void opened(const QModelIndex& index);

 protected:
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;

 private:
  void sortByCurrentColumn();
};

}  // namespace pulsedeck

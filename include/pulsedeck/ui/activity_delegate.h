#pragma once

#include "pulsedeck/ui/theme.h"

#include <QStyledItemDelegate>

namespace pulsedeck {

/// Draws one event: a square in its family's colour (hollow once read), what happened, its summary, its time.
class ActivityDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  /// `theme` must outlive the delegate. Works on an ActivityFilter.
  explicit ActivityDelegate(const Theme& theme, QObject* parent = nullptr);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] int rowHeight() const;

 private:
  const Theme& theme_;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/theme.h"

#include <QStyledItemDelegate>

namespace pulsedeck {

class PaletteModel;
class SearchText;
struct PaletteEntry;

/// Draws the palette's rows: a mark, the title with the letters that match, a detail, and at the end a key, a
/// setting's value or what a metric is now.
class PaletteDelegate : public QStyledItemDelegate {
  Q_OBJECT

 public:
  /// All must outlive it.
  PaletteDelegate(const PaletteModel& model, const MetricsStore& store, const Theme& theme, QObject* parent);

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  [[nodiscard]] int rowHeight() const;
  /// What stands at the end of an entry's row.
  [[nodiscard]] QString noteOf(const PaletteEntry& entry) const;

 private:
  void paintHeading(QPainter& painter, const QRect& row, int index) const;
  void paintEntry(QPainter& painter, const QRect& row, const PaletteEntry& entry) const;
  void paintMark(QPainter& painter, const QRect& row, const PaletteEntry& entry) const;
  /// Returns the width taken.
  int paintMatched(QPainter& painter, const QRect& room, const SearchText& text, TextRole role,
                   const QColor& color) const;
  [[nodiscard]] bool isOld(const PaletteEntry& entry) const;

  const PaletteModel& model_;
  const MetricsStore& store_;
  const Theme& theme_;
};

}  // namespace pulsedeck

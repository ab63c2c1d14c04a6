#pragma once

#include "pulsedeck/ui/chart_table.h"

#include <QDialog>

class QTableView;

namespace pulsedeck {

class ChartTableModel;
class FlatButton;
class TextLabel;
class Theme;

/// A chart's data as a table, as of the moment it was asked for: a table that moves cannot be read. F5 reads
/// it again, Ctrl+C copies what is selected, Escape closes it.
class ChartTableWindow : public QDialog {
  Q_OBJECT

 public:
  /// `theme` must outlive the window; it deletes itself when closed.
  ChartTableWindow(const QString& title, const Theme& theme, QWidget* parent);

  void show(ChartTable table, qint64 timeMs);
  /// What is shown can be read and copied, but not be renewed any more.
  void noteChartGone();

 Q_SIGNALS:
  void renewRequested();

 private:
  void copySelection() const;

  ChartTableModel* model_;
  QTableView* view_;
  TextLabel* note_;
  FlatButton* renew_;
};

}  // namespace pulsedeck

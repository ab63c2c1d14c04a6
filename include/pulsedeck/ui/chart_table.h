#pragma once

#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/model/time_series.h"
#include "pulsedeck/ui/time_window.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace pulsedeck {

/// What a chart shows, as rows and columns: for its table view and for files. Knows no widget.
struct ChartTable {
  struct Column {
    QString title;
    MetricInfo info;  ///< how its values are written
  };
  struct Row {
    std::optional<qint64> timeMs;  ///< where rows are moments; none in a row that stands for a break
    QString name;                  ///< where rows are things: a bar, a slice
    std::vector<std::optional<double>> values;  ///< one a column
  };

  QString keyTitle;  ///< of the first column, which has the times or names
  bool isOverTime = true;
  std::vector<Column> columns;
  std::vector<Row> rows;  ///< times: oldest first
};

/// One series of a chart over time.
struct TableSeries {
  ChartTable::Column column;
  std::vector<SeriesPoint> points;
};
/// The points of all series inside `window`, a row for each moment at which any has one. A row without a
/// time and values stands where nothing is known between two rows. No two columns have the same heading.
[[nodiscard]] ChartTable timeTable(std::vector<TableSeries> series, TimeStretch window,
                                   const QString& keyTitle);

/// Makes headings that are alike differ: by their metrics' names, else by numbers.
void tellApart(std::vector<ChartTable::Column>& columns);

/// "Error rate (%)": a column's title with its unit, in signs that hold in every language.
[[nodiscard]] QString columnHeading(const ChartTable::Column& column);
/// A text that a spreadsheet would take for a formula gets an apostrophe in front: names come from servers.
[[nodiscard]] QString spreadsheetText(QString text);
/// As RFC 4180 has it, in UTF-8: times in ISO 8601, UTC, with ms; numbers with a point and all their digits.
[[nodiscard]] QByteArray toCsv(const ChartTable& table);

/// "system-health-2026-11-28T1403.csv", in the operator's time zone; `suffix` without the dot.
[[nodiscard]] QString exportFileName(const QString& title, qint64 timeMs, const QString& suffix);

}  // namespace pulsedeck

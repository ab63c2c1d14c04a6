#include "pulsedeck/ui/chart_table.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kMaxNameLength = 80;

void keepInside(std::vector<SeriesPoint>& points, TimeStretch window) {
  const auto isOutside = [window](const SeriesPoint& point) {
    return point.timeMs < window.fromMs || point.timeMs > window.toMs;
  };
  points.erase(std::remove_if(points.begin(), points.end(), isOutside), points.end());
}

/// Puts the points of several series in rows of one time each.
class RowMerger {
 public:
  explicit RowMerger(const std::vector<TableSeries>& series)
      : series_(series), next_(series.size()), broken_(series.size()) {}

  std::vector<ChartTable::Row> rows() {
    for (std::optional<qint64> time = nextTime(); time; time = nextTime())
      addRow(*time);
    return std::move(rows_);
  }

 private:
  [[nodiscard]] const SeriesPoint* pointOf(std::size_t i) const {
    const auto& points = series_[i].points;
    return next_[i] < points.size() ? &points[next_[i]] : nullptr;
  }

  [[nodiscard]] std::optional<qint64> nextTime() const {
    std::optional<qint64> earliest;
    for (std::size_t i = 0; i < series_.size(); ++i) {
      const SeriesPoint* point = pointOf(i);
      if (point != nullptr && (!earliest || point->timeMs < *earliest)) earliest = point->timeMs;
    }
    return earliest;
  }

  void addRow(qint64 time) {
    ChartTable::Row row{time, {}, std::vector<std::optional<double>>(series_.size())};
    bool breaks = false;
    for (std::size_t i = 0; i < series_.size(); ++i) {
      const SeriesPoint* point = pointOf(i);
      if (point == nullptr || point->timeMs != time) continue;
      row.values[i] = point->value;
      // All series of a lost link break, each with its first point after: that is one break.
      breaks = breaks || (point->breakBefore && !broken_[i]);
      broken_[i] = false;
      ++next_[i];
    }
    if (breaks && !rows_.empty()) addBreak(row);
    rows_.push_back(std::move(row));
  }

  void addBreak(const ChartTable::Row& before) {
    rows_.push_back({std::nullopt, {}, std::vector<std::optional<double>>(series_.size())});
    for (std::size_t i = 0; i < series_.size(); ++i)
      broken_[i] = !before.values[i];
  }

  const std::vector<TableSeries>& series_;
  std::vector<std::size_t> next_;
  std::vector<bool> broken_;  ///< a row says already that the series breaks before its next point
  std::vector<ChartTable::Row> rows_;
};

QString unitSign(const MetricInfo& info) {
  switch (info.unit) {
    case Unit::Count:
    case Unit::State:
      return {};
    case Unit::Currency:
      return info.currency;
    case Unit::Percent:
      return QStringLiteral("%");
    case Unit::Milliseconds:
      return QStringLiteral("ms");
    case Unit::Seconds:
      return QStringLiteral("s");
    case Unit::Ratio:
      return QStringLiteral("×");
  }
  Q_UNREACHABLE();
}

QString quoted(QString text) {
  text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
  return QLatin1Char('"') + text + QLatin1Char('"');
}

QString textField(const QString& text) {
  return quoted(spreadsheetText(text));
}

QString numberField(const std::optional<double>& value) {
  return value ? QString::number(*value, 'g', QLocale::FloatingPointShortest) : QString();
}

QString keyField(const ChartTable& table, const ChartTable::Row& row) {
  if (!table.isOverTime) return textField(row.name);
  if (!row.timeMs) return {};
  return QDateTime::fromMSecsSinceEpoch(*row.timeMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

}  // namespace

ChartTable timeTable(std::vector<TableSeries> series, TimeStretch window, const QString& keyTitle) {
  ChartTable table;
  table.keyTitle = keyTitle;
  for (TableSeries& one : series) {
    keepInside(one.points, window);
    table.columns.push_back(one.column);
  }
  tellApart(table.columns);
  table.rows = RowMerger(series).rows();
  return table;
}

void tellApart(std::vector<ChartTable::Column>& columns) {
  QHash<QString, int> alike;
  for (const ChartTable::Column& column : columns)
    ++alike[columnHeading(column)];
  QSet<QString> taken;
  for (ChartTable::Column& column : columns) {
    const QString& name = column.info.name;
    if (alike.value(columnHeading(column)) > 1 && !name.isEmpty())
      column.title = QStringLiteral("%1, %2").arg(column.title, name);
    const QString title = column.title;
    for (int number = 2; taken.contains(columnHeading(column)); ++number)
      column.title = QStringLiteral("%1 %2").arg(title).arg(number);
    taken.insert(columnHeading(column));
  }
}

QString columnHeading(const ChartTable::Column& column) {
  const QString unit = unitSign(column.info);
  return unit.isEmpty() ? column.title : QStringLiteral("%1 (%2)").arg(column.title, unit);
}

QString spreadsheetText(QString text) {
  static const QString formulaStarts = QStringLiteral("=+-@\t\r");
  if (!text.isEmpty() && formulaStarts.contains(text.front())) text.prepend(QLatin1Char('\''));
  return text;
}

QByteArray toCsv(const ChartTable& table) {
  QString csv = textField(table.keyTitle);
  for (const ChartTable::Column& column : table.columns)
    csv += QLatin1Char(',') + textField(columnHeading(column));
  csv += QStringLiteral("\r\n");
  for (const ChartTable::Row& row : table.rows) {
    csv += keyField(table, row);
    for (const std::optional<double>& value : row.values)
      csv += QLatin1Char(',') + numberField(value);
    csv += QStringLiteral("\r\n");
  }
  return csv.toUtf8();
}

QString exportFileName(const QString& title, qint64 timeMs, const QString& suffix) {
  QString name;
  for (const QChar letter : title.toLower()) {
    if (letter.isLetterOrNumber()) {
      name += letter;
    } else if (!name.isEmpty() && name.back() != QLatin1Char('-')) {
      name += QLatin1Char('-');
    }
  }
  name.truncate(kMaxNameLength);
  while (name.endsWith(QLatin1Char('-')))
    name.chop(1);
  if (name.isEmpty()) name = QStringLiteral("chart");
  const QString moment = QDateTime::fromMSecsSinceEpoch(timeMs).toString(QStringLiteral("yyyy-MM-dd'T'HHmm"));
  return name + QLatin1Char('-') + moment + QLatin1Char('.') + suffix;
}

}  // namespace pulsedeck

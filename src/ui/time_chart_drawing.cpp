#include "chart_axes.h"
#include "chart_canvas.h"
#include "chart_events.h"
#include "chart_legend.h"
#include "chart_pointer.h"
#include "pulsedeck/ui/chart_limits.h"
#include "pulsedeck/ui/chart_shape.h"
#include "pulsedeck/ui/metric_words.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/time_chart.h"
#include "pulsedeck/ui/time_text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>
#include <vector>

// How a TimeChart turns its store's values into px.

namespace pulsedeck {

namespace {

/// Finer detail than this does not show but costs: two points in each such column are enough.
constexpr double kColumnPx = 4;
/// Between two marks of events.
constexpr qreal kEventCellPx = 10;

/// The last point of a line that is in the plot.
std::optional<QPointF> endOf(const std::vector<QList<QPointF>>& pieces, const QRectF& plot) {
  for (auto piece = pieces.rbegin(); piece != pieces.rend(); ++piece) {
    for (auto point = piece->crbegin(); point != piece->crend(); ++point) {
      if (point->x() < plot.left()) return std::nullopt;
      if (point->x() <= plot.right()) return *point;
    }
  }
  return std::nullopt;
}

}  // namespace

void TimeChart::rebuild() {
  takePoints();
  const std::optional<ValueRange> known = knownRange();
  range_ = axisRange(known);
  layOutAxes(known.has_value());
  drawLimits(known.has_value());
  canvas_->setMessage(emptyMessage(known.has_value()));
  drawLines();
  drawEvents();
  updateCrosshair();
}

void TimeChart::drawEvents() {
  const qint64 until = held_ ? held_->endMs() : viewport_.toMs;
  if (!events_->update(viewport_, theme().scaledF(kEventCellPx), until, store_.clock().steadyMs())) return;
  std::vector<EventSign> signs;
  for (const EventMark& mark : events_->marks()) {
    signs.push_back(
        {mark.x, eventShape(mark.family, mark.severity), eventColor(mark.family, mark.severity, theme())});
  }
  canvas_->setEvents(std::move(signs));
}

void TimeChart::takePoints() {
  const int width = std::max(1, canvas_->width());
  for (Series& series : series_) {
    const TimeSeries* history = series.metric.resolve() ? series.metric.series() : nullptr;
    if (history == nullptr) continue;
    series.points = history->query(viewport_.fromMs, viewport_.toMs, width);
    while (held_ && !series.points.empty() && series.points.back().timeMs > held_->timeMs())
      series.points.pop_back();
  }
}

/// Of all values that are shown; nothing when none is.
std::optional<ValueRange> TimeChart::knownRange() const {
  ValueRange range{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
  for (const Series& series : series_) {
    if (!series.legend->isChecked()) continue;
    for (const SeriesPoint& point : series.points) {
      if (point.timeMs < viewport_.fromMs || point.timeMs > viewport_.toMs) continue;
      const double value = point.value * series.spec.scale;
      if (!std::isfinite(value)) continue;
      range.low = std::min(range.low, value);
      range.high = std::max(range.high, value);
    }
  }
  if (range.low > range.high) return std::nullopt;
  return range;
}

// Ends that the page fixes give way to values beyond them: a spike must not leave the picture.
ValueRange TimeChart::axisRange(std::optional<ValueRange> known) const {
  if (!known) return {0, 1};
  const ValueRange shown = withLimits(*known);
  const ValueRange wanted{std::min(shown.low, spec_.low.value_or(shown.low)),
                          std::max(shown.high, spec_.high.value_or(shown.high))};
  if (wanted.low == spec_.low && wanted.high == spec_.high && wanted.low < wanted.high) return wanted;
  return steadyRange(range_, wanted.low, wanted.high);
}

/// As they are drawn, with the series' scale.
std::vector<MetricLimit> TimeChart::limitsOf(const Series& series) const {
  if (!series.legend->isChecked() || series.points.empty()) return {};
  const QList<RuleLimit> rules =
      series.metric.id() ? store_.ruleLimits(*series.metric.id()) : QList<RuleLimit>();
  // What an alert rule says, the operator wants to see wherever its metric is.
  const MetricInfo expected = spec_.limits ? series.metric.info() : MetricInfo();
  std::vector<MetricLimit> limits = pulsedeck::limitsOf(expected, rules, series.points.back().value);
  for (MetricLimit& limit : limits)
    limit.value *= series.spec.scale;
  std::erase_if(limits, [](const MetricLimit& limit) { return !std::isfinite(limit.value); });
  return limits;
}

ValueRange TimeChart::withLimits(ValueRange known) const {
  ValueRange range = known;
  for (const Series& series : series_) {
    for (const MetricLimit& limit : limitsOf(series)) {
      if (!isNear(limit.value, known)) continue;
      range.low = std::min(range.low, limit.value);
      range.high = std::max(range.high, limit.value);
    }
  }
  return range;
}

void TimeChart::layOutAxes(bool withValues) {
  const MetricInfo info = series_.empty() ? MetricInfo() : infoOf(series_.front());
  std::vector<AxisLabel> values =
      withValues ? ChartAxes::valueLabels(range_, info) : std::vector<AxisLabel>();
  viewport_.plot = canvas_->plotFor(axes_->roomForValues(values));
  viewport_.low = range_.low;
  viewport_.high = range_.high;
  for (AxisLabel& label : values)
    label.position = std::round(viewport_.y(label.position));
  canvas_->setAxes(viewport_.plot, std::move(values), axes_->timeLabels(viewport_));
}

void TimeChart::drawLimits(bool withValues) {
  std::vector<LimitLine> lines;
  for (const Series& series : series_) {
    if (!withValues) break;
    for (const MetricLimit& limit : limitsOf(series)) {
      if (limit.value >= range_.low && limit.value <= range_.high) addLimit(series, limit, lines);
    }
  }
  canvas_->setLimits(std::move(lines));
}

void TimeChart::addLimit(const Series& series, const MetricLimit& limit,
                         std::vector<LimitLine>& lines) const {
  const double position = std::round(viewport_.y(limit.value));
  const QString text = tr("limit %1").arg(formatLimit(limit.value / series.spec.scale, infoOf(series)));
  const auto same = std::find_if(lines.begin(), lines.end(), [&](const LimitLine& line) {
    return line.position == position && line.text.endsWith(text);
  });
  if (same != lines.end()) {
    same->text = text;  // not of one series alone
    same->severity = std::max(same->severity, limit.severity);
    if (same->severity) same->color = theme().tokens().*lookOf(*same->severity).color;
    return;
  }
  const QString label = series_.size() > 1 ? labelOf(series) + QLatin1Char(' ') : QString();
  const QColor color = limit.severity ? theme().tokens().*lookOf(*limit.severity).color : colorOf(series);
  lines.push_back({position, color, label + text, limit.severity});
}

QStringList TimeChart::limitTexts() const {
  QStringList texts;
  for (const LimitLine& line : canvas_->limits())
    texts << line.text;
  return texts;
}

void TimeChart::drawLines() {
  for (std::size_t i = 0; i < series_.size(); ++i) {
    Series& series = series_[i];
    ChartLine line;
    line.color = colorOf(series);
    line.mark = seriesMark(i);
    line.filled = i == 0 && spec_.kind == PanelSpec::Kind::Area;
    if (series.legend->isChecked() && canvas_->message().isEmpty()) {
      line.shape = seriesShape(series.points, viewport_, series.spec.scale, columnWidth(), series.hasBand);
      series.hasBand = !line.shape.band.empty();
      line.end = endOf(line.shape.pieces, viewport_.plot);
      // A mark means the newest point, or which line of several it is.
      const bool goesOn = line.end && *line.end != line.shape.pieces.back().back();
      if (goesOn && series_.size() == 1) line.end.reset();
      line.isStale = series.isStale && line.end && !goesOn;
    }
    canvas_->setLine(i, std::move(line));
  }
}

/// So that a line has at most spec_.maxPoints points: two in each column.
double TimeChart::columnWidth() const {
  return std::max(kColumnPx, 2 * viewport_.plot.width() / std::max(2, spec_.maxPoints));
}

QString TimeChart::emptyMessage(bool anyInside) const {
  if (anyInside) return {};
  if (std::none_of(series_.begin(), series_.end(),
                   [](const Series& series) { return series.legend->isChecked(); })) {
    return tr("All series are hidden. Click one in the legend to show it.");
  }
  if (std::all_of(series_.begin(), series_.end(),
                  [](const Series& series) { return series.points.empty(); })) {
    return tr("Waiting for the first values…");
  }
  if (const auto oldest = oldestMs(); pointer_->wanted() && oldest && *pointer_->wanted() < *oldest) {
    return tr("Nothing is known of that time. The oldest value is of %1.")
        .arg(formatMoment(*oldest, nowMs()));
  }
  return tr("No data in this time range");
}

QColor TimeChart::colorOf(const Series& series) const {
  const QString& wish = series.spec.color.isEmpty() ? spec_.color : series.spec.color;
  return theme().familyColor(wish.isEmpty() ? MetricCatalog::familyOf(series.metric.info().name) : wish);
}

QString TimeChart::labelOf(const Series& series) const {
  return series.spec.label.isEmpty() ? series.metric.info().title : series.spec.label;
}

MetricInfo TimeChart::infoOf(const Series& series) const {
  return spec_.written(series.metric.info());
}

}  // namespace pulsedeck

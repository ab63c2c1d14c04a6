#include "pulsedeck/ui/time_chart.h"

#include "chart_canvas.h"
#include "chart_legend.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/time_text.h"

#include <QDateTime>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kTopMargin = 11;
constexpr int kBottomMargin = 10;
constexpr int kRightMargin = 8;
constexpr int kHeadGap = 8;
constexpr int kLegendGap = 8;
constexpr int kLabelStep = 8;  ///< the room for value labels grows in steps, so that the plot rarely moves
constexpr int kValueIntervals = 4;
constexpr int kMostTimeLabels = 6;
constexpr int kTimeLabelGap = 24;
/// Finer detail than this does not show but costs: two points in each such column are enough.
constexpr double kColumnPx = 4;
/// So near to a point the crosshair shows its value, even where no line goes on.
constexpr double kPointerReachPx = 8;
constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;

QString timeLabel(qint64 timeMs, qint64 stepMs) {
  const QLocale locale;
  const QDateTime moment = QDateTime::fromMSecsSinceEpoch(timeMs);
  const bool midnight = moment.time().msecsSinceStartOfDay() == 0;
  if (stepMs >= kDayMs || (stepMs >= kHourMs && midnight)) {
    return locale.toString(moment.date(), TimeChart::tr("ddd d", "a day on a time axis"));
  }
  if (stepMs < kMinuteMs) return formatTimeOfDay(timeMs, locale);
  return locale.toString(moment.time(), QLocale::ShortFormat);
}

qint64 stepAtOrAfter(qint64 timeMs, qint64 stepMs) {
  return (timeMs + stepMs - 1) / stepMs * stepMs;
}

int roundUpTo(int value, int step) {
  return (value + step - 1) / step * step;
}

}  // namespace

TimeChart::TimeChart(PanelSpec spec, const MetricsStore& store, const Theme& theme, QWidget* parent)
    : Panel(theme, parent), spec_(std::move(spec)), store_(store) {
  setAttribute(Qt::WA_OpaquePaintEvent);
  setAccessibleName(spec_.title);
  for (const SeriesSpec& series : spec_.series) {
    series_.push_back({series, WatchedMetric(store, series.metric), nullptr, {}});
    series_.back().metric.resolve();
  }
  canvas_ = new ChartCanvas(theme, series_.size(), this);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(theme.scaled(Theme::kPadding), theme.scaled(kTopMargin),
                             theme.scaled(kRightMargin), theme.scaled(kBottomMargin));
  layout->setSpacing(theme.scaled(kHeadGap));
  makeHead(*layout);
  layout->addWidget(canvas_, 1);
  takeTheme();

  connect(&store_, &MetricsStore::metricsChanged, this, &TimeChart::noteChanges);
  connect(&theme, &Theme::changed, this, &TimeChart::takeTheme);
  connect(canvas_, &ChartCanvas::resized, this, &TimeChart::showNow);
  connect(canvas_, &ChartCanvas::pointed, this, &TimeChart::pointAt);
  connect(canvas_, &ChartCanvas::pointerLeft, this, [this] {
    pointerX_.reset();
    updateCrosshair();
  });
}

TimeChart::~TimeChart() = default;

void TimeChart::makeHead(QVBoxLayout& layout) {
  auto* title = new TextLabel(theme(), TextRole::Title, &ThemeTokens::text, TextLabel::Overflow::Elide, this);
  title->setText(spec_.title);
  auto* head = new QHBoxLayout;
  head->setSpacing(theme().scaled(kLegendGap));
  head->addWidget(title, 1);
  if (!spec_.note.isEmpty()) {
    auto* note =
        new TextLabel(theme(), TextRole::Label, &ThemeTokens::muted, TextLabel::Overflow::Keep, this);
    note->setText(spec_.note);
    head->addWidget(note);
  }
  for (Series& series : series_) {
    series.legend = new LegendEntry(theme(), labelOf(series), this);
    head->addWidget(series.legend);
    connect(series.legend, &LegendEntry::toggled, this, &TimeChart::showNow);
    connect(series.legend, &LegendEntry::soloRequested, this,
            [this, entry = series.legend] { showAlone(entry); });
  }
  layout.addLayout(head);
}

/// Only this series; all, where it is the only one already.
void TimeChart::showAlone(const LegendEntry* entry) {
  const bool isAlone = std::none_of(series_.begin(), series_.end(), [entry](const Series& series) {
    return series.legend != entry && series.legend->isChecked();
  });
  for (const Series& series : series_)
    series.legend->setChecked(isAlone || series.legend == entry);
}

void TimeChart::noteChanges(const QList<MetricId>& ids) {
  for (Series& series : series_)
    dataDue_ = dataDue_ || series.metric.isAmong(ids);
}

void TimeChart::takeTheme() {
  for (const Series& series : series_)
    series.legend->setColor(colorOf(series));
  measuredValues_.clear();
  valueRoom_ = 0;
  measuredStepMs_ = 0;
  labelled_ = {};
  showNow();
}

void TimeChart::setSpan(qint64 spanMs) {
  if (spanMs == spanMs_) return;
  spanMs_ = spanMs;
  range_ = {};
  showNow();
}

void TimeChart::setPaused(bool paused) {
  if (paused == pausedAtMs_.has_value()) return;
  pausedAtMs_ = paused ? std::optional(store_.serverNowMs().value_or(store_.clock().wallMs())) : std::nullopt;
  dataDue_ = true;
}

void TimeChart::showEvent(QShowEvent* event) {
  Panel::showEvent(event);
  showNow();
}

QString TimeChart::message() const {
  return canvas_->message();
}

void TimeChart::showNow() {
  viewDue_ = true;
  refresh();
}

void TimeChart::refresh() {
  if (!isVisible()) return;
  const bool moved = moveWindow();
  const bool dataDue = dataDue_ && !pausedAtMs_;
  if (!viewDue_ && !moved && !dataDue) return;
  rebuild();
  viewDue_ = false;
  dataDue_ = dataDue_ && !dataDue;
}

/// True when the window now shows another stretch of time.
bool TimeChart::moveWindow() {
  const qint64 step = std::max(kMinStepMs, spanMs_ / std::max(1, canvas_->width()));
  const qint64 now = pausedAtMs_.value_or(store_.serverNowMs().value_or(store_.clock().wallMs()));
  const qint64 to = stepAtOrAfter(now, step);
  if (to == viewport_.toMs && to - spanMs_ == viewport_.fromMs) return false;
  viewport_.toMs = to;
  viewport_.fromMs = to - spanMs_;
  return true;
}

void TimeChart::rebuild() {
  takePoints();
  const std::optional<ValueRange> known = knownRange();
  range_ = axisRange(known);
  layOutAxes(known.has_value());
  canvas_->setMessage(emptyMessage(known.has_value()));
  drawLines();
  updateCrosshair();
}

void TimeChart::takePoints() {
  const int width = std::max(1, canvas_->width());
  for (Series& series : series_) {
    const TimeSeries* history = series.metric.resolve() ? series.metric.series() : nullptr;
    if (history == nullptr) continue;
    series.points = history->query(viewport_.fromMs, viewport_.toMs, width);
    while (pausedAtMs_ && !series.points.empty() && series.points.back().timeMs > *pausedAtMs_)
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
      range.low = std::min(range.low, point.value * series.spec.scale);
      range.high = std::max(range.high, point.value * series.spec.scale);
    }
  }
  if (range.low > range.high) return std::nullopt;
  return range;
}

// Ends that the page fixes give way to values beyond them: a spike must not leave the picture.
ValueRange TimeChart::axisRange(std::optional<ValueRange> known) const {
  if (!known) return {0, 1};
  const ValueRange wanted{std::min(known->low, spec_.low.value_or(known->low)),
                          std::max(known->high, spec_.high.value_or(known->high))};
  if (wanted.low == spec_.low && wanted.high == spec_.high && wanted.low < wanted.high) return wanted;
  return steadyRange(range_, wanted.low, wanted.high);
}

void TimeChart::layOutAxes(bool withValues) {
  std::vector<AxisLabel> values = withValues ? valueLabels() : std::vector<AxisLabel>();
  viewport_.plot = canvas_->plotFor(roomForValues(values));
  viewport_.low = range_.low;
  viewport_.high = range_.high;
  for (AxisLabel& label : values)
    label.position = std::round(viewport_.y(label.position));
  canvas_->setAxes(viewport_.plot, std::move(values), timeLabels());
}

/// Their positions are still values.
std::vector<AxisLabel> TimeChart::valueLabels() const {
  const MetricInfo info = series_.empty() ? MetricInfo() : series_.front().metric.info();
  const AxisTicks ticks = valueTicks(range_.low, range_.high, kValueIntervals);
  const double tolerance = ticks.step * 1e-6;
  std::vector<AxisLabel> labels;
  for (const double value : ticks.values) {
    // An end that the page fixes need not be a round number.
    if (value < range_.low - tolerance || value > range_.high + tolerance) continue;
    labels.push_back({value, formatAxisValue(value, ticks.step, info)});
  }
  return labels;
}

// Measuring a text costs as much as drawing it, and the labels seldom change.
int TimeChart::roomForValues(const std::vector<AxisLabel>& labels) {
  QStringList texts;
  for (const AxisLabel& label : labels)
    texts << label.text;
  if (texts == measuredValues_) return valueRoom_;
  measuredValues_ = texts;
  const QFontMetrics metrics(theme().font(TextRole::Axis));
  int widest = 0;
  for (const QString& text : texts)
    widest = std::max(widest, metrics.horizontalAdvance(text));
  valueRoom_ = roundUpTo(widest, theme().scaled(kLabelStep));
  return valueRoom_;
}

/// Times of one step are as good as equally wide.
int TimeChart::roomForTime(qint64 stepMs) {
  if (stepMs == measuredStepMs_) return timeRoom_;
  measuredStepMs_ = stepMs;
  const QFontMetrics metrics(theme().font(TextRole::Axis));
  timeRoom_ = metrics.horizontalAdvance(timeLabel(viewport_.toMs, stepMs)) + theme().scaled(kTimeLabelGap);
  return timeRoom_;
}

// Calendars are slow, and the window moves more seldom than the values change.
const std::vector<AxisLabel>& TimeChart::timeLabels() {
  if (viewport_.fromMs == labelled_.fromMs && viewport_.toMs == labelled_.toMs &&
      viewport_.plot == labelled_.plot) {
    return timeLabels_;
  }
  labelled_ = viewport_;
  const qint64 finest = timeTicks(viewport_.fromMs, viewport_.toMs, kMostTimeLabels).stepMs;
  const int fitting = static_cast<int>(viewport_.plot.width()) / roomForTime(finest);
  const TimeTicks ticks =
      timeTicks(viewport_.fromMs, viewport_.toMs, std::clamp(fitting, 1, kMostTimeLabels));
  timeLabels_.clear();
  for (const qint64 time : ticks.timesMs)
    timeLabels_.push_back({viewport_.x(time), timeLabel(time, ticks.stepMs)});
  return timeLabels_;
}

void TimeChart::drawLines() {
  for (std::size_t i = 0; i < series_.size(); ++i) {
    const Series& series = series_[i];
    ChartLine line;
    line.color = colorOf(series);
    line.filled = i == 0 && spec_.kind == PanelSpec::Kind::Area;
    if (series.legend->isChecked() && canvas_->message().isEmpty()) {
      line.pieces = chartLines(series.points, viewport_, series.spec.scale, columnWidth());
      const bool endsInside = !series.points.empty() && series.points.back().timeMs >= viewport_.fromMs &&
                              series.points.back().timeMs <= viewport_.toMs;
      if (endsInside) line.newest = line.pieces.back().back();
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
  return tr("No data in this time range");
}

void TimeChart::pointAt(double x) {
  const bool inside = x >= viewport_.plot.left() && x <= viewport_.plot.right();
  pointerX_ = inside ? std::optional(x) : std::nullopt;
  updateCrosshair();
}

void TimeChart::setPointedElsewhere(std::optional<qint64> timeMs) {
  if (timeMs == pointedElsewhereMs_) return;
  pointedElsewhereMs_ = timeMs;
  if (isVisible()) updateCrosshair();
}

void TimeChart::tellPointer() {
  const std::optional<qint64> pointed =
      pointerX_ ? std::optional(viewport_.timeAt(*pointerX_)) : std::nullopt;
  if (std::exchange(pointedMs_, pointed) != pointed) Q_EMIT pointedAt(pointed);
}

/// The mouse's own place goes before one told by another chart.
std::optional<double> TimeChart::crosshairX() const {
  if (!canvas_->message().isEmpty()) return std::nullopt;
  if (pointerX_ || !pointedElsewhereMs_) return pointerX_;
  const bool inside = *pointedElsewhereMs_ >= viewport_.fromMs && *pointedElsewhereMs_ <= viewport_.toMs;
  return inside ? std::optional(viewport_.x(*pointedElsewhereMs_)) : std::nullopt;
}

void TimeChart::updateCrosshair() {
  tellPointer();
  crosshairText_.clear();
  const std::optional<double> x = crosshairX();
  if (!x) {
    canvas_->setCrosshair(std::nullopt);
    return;
  }
  const qint64 time = viewport_.timeAt(*x);
  const qint64 reach = viewport_.timeAt(viewport_.plot.left() + kPointerReachPx) - viewport_.fromMs;
  Crosshair crosshair;
  crosshair.x = *x;
  crosshair.time = formatMoment(time, viewport_.toMs);
  crosshairText_ = crosshair.time;
  for (const Series& series : series_) {
    if (!series.legend->isChecked()) continue;
    const std::optional<double> value = valueNear(series.points, time, reach);
    const QString text = value ? formatValue(*value, series.metric.info()) : QString(kUnknown);
    const QString label = series_.size() > 1 ? labelOf(series) : QString();
    crosshair.rows.push_back({colorOf(series), label, text});
    crosshairText_ += QLatin1Char('\n') + (label.isEmpty() ? text : label + QLatin1Char(' ') + text);
  }
  canvas_->setCrosshair(std::move(crosshair));
}

QColor TimeChart::colorOf(const Series& series) const {
  const QString family = series.spec.color.isEmpty()
                             ? series.metric.info().name.section(QLatin1Char('.'), 0, 0)
                             : series.spec.color;
  return theme().familyColor(family);
}

QString TimeChart::labelOf(const Series& series) const {
  return series.spec.label.isEmpty() ? series.metric.info().title : series.spec.label;
}

}  // namespace pulsedeck

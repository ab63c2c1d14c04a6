#include "pulsedeck/ui/time_chart.h"

#include "chart_axes.h"
#include "chart_canvas.h"
#include "chart_events.h"
#include "chart_legend.h"
#include "chart_navigator.h"
#include "chart_pointer.h"
#include "panel_head.h"
#include "pulsedeck/ui/chart_menu.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

// Building, time and what the operator does. How it is drawn: time_chart_drawing.cpp; what is pointed at and
// spoken: time_chart_pointing.cpp.

namespace pulsedeck {

namespace {

constexpr int kTopMargin = 11;
constexpr int kBottomMargin = 10;
constexpr int kRightMargin = 8;
constexpr int kHeadGap = 8;
constexpr int kLegendGap = 8;
constexpr int kShortWayBackBelow = 500;
/// So many px wide a query for a table is, which has all samples that are still known one by one.
constexpr int kTablePixels = 16'384;

QStringList familiesOf(const PanelSpec& spec) {
  QStringList families;
  for (const SeriesSpec& series : spec.series)
    families << MetricCatalog::familyOf(series.metric);
  families.removeDuplicates();
  return families;
}

qint64 stepAtOrAfter(qint64 timeMs, qint64 stepMs) {
  return (timeMs + stepMs - 1) / stepMs * stepMs;
}

}  // namespace

TimeChart::TimeChart(PanelSpec spec, const MetricsStore& store, const Theme& theme, QWidget* parent)
    : Panel(theme, parent),
      spec_(std::move(spec)),
      store_(store),
      axes_(std::make_unique<ChartAxes>(theme)),
      pointer_(std::make_unique<ChartPointer>()),
      events_(std::make_unique<ChartEvents>(store.activity(), familiesOf(spec_))) {
  setAttribute(Qt::WA_OpaquePaintEvent);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(spec_.title);
  for (const SeriesSpec& series : spec_.series) {
    series_.push_back({series, WatchedMetric(store, series.metric), nullptr, {}, false});
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
  connectParts();
}

TimeChart::~TimeChart() = default;

void TimeChart::makeHead(QVBoxLayout& layout) {
  auto* title = new TextLabel(theme(), TextRole::Title, &ThemeTokens::text, TextLabel::Overflow::Elide, this);
  title->setText(spec_.title);
  auto* head = new QHBoxLayout;
  head->setSpacing(theme().scaled(kLegendGap));
  head->addWidget(title, 1);
  backToLive_ = new FlatButton(theme(), QString(), FlatButton::Look::Link, this);
  backToLive_->setObjectName(QStringLiteral("backToLive"));
  backToLive_->setAccessibleName(tr("Not live · back to live"));
  backToLive_->setToolTip(tr("The chart stays at the time it was moved to; back to what comes in (L)"));
  backToLive_->hide();
  head->addWidget(backToLive_);
  addNote(*head);
  addLegend(*head);
  layout.addLayout(head);
}

/// And what takes its place while the values are old.
void TimeChart::addNote(QHBoxLayout& head) {
  if (const QString text = panelNote(spec_); !text.isEmpty()) {
    note_ = new TextLabel(theme(), TextRole::Label, &ThemeTokens::muted, TextLabel::Overflow::Keep, this);
    note_->setText(text);
    head.addWidget(note_);
  }
  stale_ = new TextLabel(theme(), TextRole::Label, &ThemeTokens::warning, TextLabel::Overflow::Keep, this);
  stale_->setObjectName(QStringLiteral("stale"));
  stale_->hide();
  head.addWidget(stale_);
}

void TimeChart::addLegend(QHBoxLayout& head) {
  for (std::size_t i = 0; i < series_.size(); ++i) {
    Series& series = series_[i];
    series.legend = new LegendEntry(theme(), labelOf(series), this);
    if (series_.size() > 1) series.legend->setMark(seriesMark(i));
    head.addWidget(series.legend);
    connect(series.legend, &LegendEntry::toggled, this, &TimeChart::showNow);
    connect(series.legend, &LegendEntry::soloRequested, this,
            [this, entry = series.legend] { showAlone(entry); });
  }
}

void TimeChart::connectParts() {
  navigator_ = new ChartNavigator(
      canvas_->viewport(), viewport_, [this] { return timeBounds(); }, this);
  auto* menu = new ChartMenu(*this, *this, theme());
  menu->addSwitch(
      tr("Mark events"), [this] { return events_->isOn(); },
      [this](bool on) {
        setEventMarks(on);
        Q_EMIT eventMarksToggled(on);
      });
  connect(navigator_, &ChartNavigator::chosen, this, &TimeChart::choose);
  connect(backToLive_, &FlatButton::clicked, this, [this] { choose(std::nullopt); });
  connect(&store_, &MetricsStore::metricsChanged, this, &TimeChart::noteChanges);
  connect(&store_, &MetricsStore::ruleLimitsChanged, this, &TimeChart::showNow);
  connect(&theme(), &Theme::changed, this, &TimeChart::takeTheme);
  connect(canvas_, &ChartCanvas::resized, this, [this] {
    fitWayBack();
    showNow();
  });
  connect(canvas_, &ChartCanvas::pointed, this, [this](double x) { pointAt(x); });
  connect(canvas_, &ChartCanvas::pointerLeft, this, [this] { pointAt(std::nullopt); });
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
  axes_->forget();
  events_->forget();
  showNow();
}

QSize TimeChart::sizeHint() const {
  const QSize hint = Panel::sizeHint();
  return spec_.height > 0 ? QSize(hint.width(), theme().scaled(spec_.height)) : hint;
}

void TimeChart::setSpan(qint64 spanMs) {
  if (spanMs == spanMs_ && !chosen_) return;
  if (std::exchange(spanMs_, spanMs) != spanMs) range_ = {};
  showWindow(std::nullopt);
  showNow();
}

void TimeChart::setPaused(bool paused) {
  if (paused == held_.has_value()) return;
  held_ = paused ? std::optional(HeldMoment(store_)) : std::nullopt;
  agesOfSecond_ = -1;
  dataDue_ = true;
  viewDue_ = viewDue_ || !paused;
}

void TimeChart::setEventMarks(bool shown) {
  if (shown == events_->isOn()) return;
  events_->setOn(shown);
  if (isVisible()) drawEvents();
}

void TimeChart::holdAt(const HeldMoment& moment) {
  held_ = moment;
  agesOfSecond_ = -1;
  dataDue_ = true;
  viewDue_ = true;
}

void TimeChart::showEvent(QShowEvent* event) {
  Panel::showEvent(event);
  showNow();
}

void TimeChart::paintEvent(QPaintEvent* event) {
  Panel::paintEvent(event);
  QPainter painter(this);
  paintFocus(painter);
}

void TimeChart::focusOutEvent(QFocusEvent* event) {
  // A menu of the chart's own takes the keys for a moment.
  if (event->reason() == Qt::PopupFocusReason) return;
  pointer_->setKeyed(std::nullopt);
  updateCrosshair();
  update();
}

void TimeChart::keyPressEvent(QKeyEvent* event) {
  if (navigator_->takeKey(*event, pointer_->own(viewport_))) return;
  if (event->key() == Qt::Key_L && event->modifiers() == Qt::NoModifier && chosen_) {
    choose(std::nullopt);
    event->ignore();  // the window has a pause to end by it
    return;
  }
  if (!stepPointer(event->key())) Panel::keyPressEvent(event);
}

QList<MetricChoice> TimeChart::exportMetrics() const {
  QList<MetricChoice> choices;
  for (const Series& series : series_) {
    if (series.legend->isChecked()) choices.push_back({series.spec.metric, labelOf(series)});
  }
  return choices;
}

QString TimeChart::staleText() const {
  return stale_->text();
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
  speakIfDue();
  takeAges();
  if (!viewDue_ && !isDue()) return;
  const bool moved = moveWindow();
  const bool dataDue = dataDue_ && !held_;
  if (!viewDue_ && !moved && !dataDue) {
    if (!held_ && events_->isDue(store_.clock().steadyMs())) drawEvents();
    return;
  }
  rebuild();
  viewDue_ = false;
  dataDue_ = dataDue_ && !dataDue;
  drawnAtMs_ = store_.clock().steadyMs();
}

/// Once a second, and at once where something comes to what was old. What became old, or fresh, is drawn
/// anew.
void TimeChart::takeAges() {
  const qint64 second = store_.clock().steadyMs() / 1'000;
  const bool renewed = dataDue_ && std::any_of(series_.begin(), series_.end(),
                                               [](const Series& series) { return series.isStale; });
  const bool sameSecond = std::exchange(agesOfSecond_, second) == second;
  if (sameSecond && !renewed && !viewDue_) return;
  std::vector<MetricGroup::Value> newest(series_.size());
  for (std::size_t i = 0; i < series_.size(); ++i) {
    const WatchedMetric& metric = series_[i].metric;
    if (series_[i].legend->isChecked() && metric.id())
      newest[i] = MetricGroup::newestOf(store_, *metric.id(), metric.info().name, held_);
  }
  const QString text = MetricGroup::staleText(newest);
  if (text != stale_->text()) {
    stale_->setText(text);
    stale_->setVisible(!text.isEmpty());
    if (note_ != nullptr) note_->setVisible(text.isEmpty());
  }
  for (std::size_t i = 0; i < series_.size(); ++i)
    showAge(series_[i], newest[i]);
}

/// In its legend, where the chart's head does not say it of all.
void TimeChart::showAge(Series& series, const MetricGroup::Value& newest) {
  const bool isStale = newest.value && newest.stale;
  if (std::exchange(series.isStale, isStale) != isStale) viewDue_ = true;
  const bool isOneOfSome = isStale && stale_->text().isEmpty();
  const QString text = isOneOfSome ? MetricGroup::agedText(labelOf(series), newest.ageMs) : labelOf(series);
  if (text == series.legend->text()) return;
  series.legend->setText(text);
  series.legend->setAccessibleName(text);
}

QStringList TimeChart::ageTexts() const {
  if (!stale_->text().isEmpty()) return {stale_->text()};
  QStringList texts;
  for (const Series& series : series_) {
    if (series.isStale) texts << series.legend->text();
  }
  return texts;
}

/// A chart that is to hold still waits its time, once it has something to show. What is old must not look
/// fresh until the minute is over.
bool TimeChart::isDue() const {
  if (spec_.realtime || !drawnAtMs_ || !canvas_->message().isEmpty() ||
      store_.clock().steadyMs() - *drawnAtMs_ >= PanelSpec::kStillMs) {
    return true;
  }
  return std::any_of(series_.begin(), series_.end(), [this](const Series& series) {
    return series.metric.id() && store_.freshness(*series.metric.id()) != MetricsStore::Freshness::Fresh;
  });
}

qint64 TimeChart::nowMs() const {
  if (held_) return held_->endMs();
  return store_.serverNowMs().value_or(store_.clock().wallMs());
}

/// Charts of the same width would all move on in the same frame, so each does at a time of its own.
qint64 TimeChart::liveEdgeMs() const {
  const qint64 step = std::max(kMinStepMs, spanMs_ / std::max(1, canvas_->width()));
  const auto phase = qint64{qChecksum(spec_.title.toUtf8())} % step;
  return stepAtOrAfter(nowMs() - phase, step) + phase;
}

TimeBounds TimeChart::timeBounds() const {
  TimeBounds bounds;
  bounds.liveMs = liveEdgeMs();
  bounds.rangeMs = spanMs_;
  bounds.oldestMs = std::min(bounds.liveMs, oldestMs().value_or(bounds.liveMs));
  qint64 densest = 0;
  for (const Series& series : series_) {
    const auto inside = std::count_if(series.points.begin(), series.points.end(), [this](const auto& point) {
      return point.timeMs >= viewport_.fromMs && point.timeMs <= viewport_.toMs;
    });
    densest = std::max<qint64>(densest, inside);
  }
  bounds.leastSpanMs = leastSpan({viewport_.fromMs, viewport_.toMs}, densest);
  return bounds;
}

/// Of all that is known of its metrics.
std::optional<qint64> TimeChart::oldestMs() const {
  std::optional<qint64> oldest;
  for (const Series& series : series_) {
    const TimeSeries* history = series.metric.series();
    const std::optional<Sample> first = history == nullptr ? std::nullopt : history->oldest();
    if (first && (!oldest || first->timeMs < *oldest)) oldest = first->timeMs;
  }
  return oldest;
}

/// True when the window now shows another stretch of time.
bool TimeChart::moveWindow() {
  const qint64 to = liveEdgeMs();
  const TimeStretch wanted = chosen_.value_or(TimeStretch{to - spanMs_, to});
  if (wanted == TimeStretch{viewport_.fromMs, viewport_.toMs}) return false;
  viewport_.fromMs = wanted.fromMs;
  viewport_.toMs = wanted.toMs;
  return true;
}

void TimeChart::choose(const ChosenWindow& window) {
  if (window == chosen_) return;
  showWindow(window);
  Q_EMIT windowChosen(window);
}

/// The legend needs its room, too.
void TimeChart::fitWayBack() {
  const bool isNarrow = width() < theme().scaled(kShortWayBackBelow);
  const QString text = isNarrow ? tr("Back to live") : tr("Not live · back to live");
  if (text == backToLive_->text()) return;
  backToLive_->setText(text);
  backToLive_->updateGeometry();
}

void TimeChart::showMoment(const TimeStretch& window, qint64 timeMs) {
  pointer_->setWanted(timeMs);
  chosen_.reset();  // it shows the moment even where the window is the same
  showWindow(window);
}

void TimeChart::showWindow(ChosenWindow window) {
  if (!window) pointer_->setWanted(std::nullopt);
  if (window == chosen_) return;
  chosen_ = window;
  const bool hadFocus = backToLive_->hasFocus();
  backToLive_->setVisible(chosen_.has_value());
  if (hadFocus && !chosen_) setFocus(Qt::OtherFocusReason);
  showNow();
}

ChartTable TimeChart::exportTable() const {
  std::vector<TableSeries> columns;
  for (const Series& series : series_) {
    if (!series.legend->isChecked()) continue;
    // A label may tell a scale, which the table's values do not have.
    const MetricInfo info = infoOf(series);
    const bool asDrawn = series.spec.scale == 1 || info.title.isEmpty();
    TableSeries column{{asDrawn ? labelOf(series) : info.title, info}, {}};
    const TimeSeries* history = series.metric.series();
    if (history != nullptr) column.points = history->query(viewport_.fromMs, viewport_.toMs, kTablePixels);
    columns.push_back(std::move(column));
  }
  const qint64 end = held_ ? std::min(viewport_.toMs, held_->endMs()) : viewport_.toMs;
  return timeTable(std::move(columns), {viewport_.fromMs, end}, tr("Time"));
}

}  // namespace pulsedeck

#include "pulsedeck/ui/metric_page.h"

#include "metric_facts.h"
#include "pulsedeck/model/series_statistics.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/time_chart.h"
#include "recent_samples.h"
#include "statistics_strip.h"

#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace pulsedeck {

namespace {

constexpr int kTwoColumnsFrom = 780;
constexpr int kSideWidth = 290;
constexpr int kLowestChart = 240;
constexpr int kLowestSamples = 260;

}  // namespace

MetricPage::MetricPage(const MetricsStore& store, const Theme& theme, QWidget* parent)
    : QScrollArea(parent),
      store_(store),
      theme_(theme),
      metric_(store, QString()),
      canvas_(new QWidget),
      back_(new FlatButton(theme, tr("Back"), FlatButton::Look::Bordered, canvas_)),
      statistics_(new StatisticsStrip(theme, canvas_)),
      facts_(new MetricFacts(store, theme, canvas_)),
      samples_(new RecentSamples(store, theme, canvas_)) {
  setObjectName(QStringLiteral("metricPage"));
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  viewport()->setAutoFillBackground(false);
  setWidget(canvas_);
  canvas_->setAutoFillBackground(false);
  back_->setIconName(QStringLiteral("arrow-left"));
  back_->setAccessibleName(tr("Back to the page"));
  back_->setToolTip(tr("Back to the page (Esc)"));
  connect(back_, &FlatButton::clicked, this, &MetricPage::backRequested);
  connect(&theme_, &Theme::changed, this, &MetricPage::arrange);
}

void MetricPage::setMetric(const QString& name) {
  metric_ = WatchedMetric(store_, name);
  metric_.resolve();
  setAccessibleName(title());
  samples_->clear();
  makeChart();
  verticalScrollBar()->setValue(0);
  figuresAtMs_.reset();
  arrange();
  refresh();
}

QString MetricPage::title() const {
  return metric_.info().title.isEmpty() ? metric_.info().name : metric_.info().title;
}

void MetricPage::makeChart() {
  delete chart_;
  PanelSpec spec;
  spec.kind = PanelSpec::Kind::Line;
  spec.title = tr("Values over time");
  spec.series = {{metric(), title(), {}, 1}};
  chart_ = new TimeChart(spec, store_, theme_, canvas_);
  chart_->setSpan(spanMs_);
  chart_->setPaused(pausedAtMs_.has_value());
  chart_->setEventMarks(eventMarks_);
  connect(chart_, &TimeChart::eventMarksToggled, this, &MetricPage::eventMarksToggled);
  // The pause began before the chart was made.
  if (pausedAtMs_.value_or(0) > 0) chart_->holdAt(*pausedAtMs_);
  chart_->show();
}

void MetricPage::setSpan(qint64 spanMs) {
  spanMs_ = spanMs;
  if (chart_ == nullptr) return;
  chart_->setSpan(spanMs);
  figuresAtMs_.reset();
  if (isVisible()) takeFigures();
}

void MetricPage::setPaused(bool paused) {
  if (paused == pausedAtMs_.has_value()) return;
  pausedAtMs_ = paused ? store_.serverNowMs().value_or(0) : std::optional<qint64>();
  figuresAtMs_.reset();
  if (chart_ != nullptr) chart_->setPaused(paused);
}

void MetricPage::setEventMarks(bool shown) {
  eventMarks_ = shown;
  if (chart_ != nullptr) chart_->setEventMarks(shown);
}

void MetricPage::backToLive() {
  if (chart_ != nullptr) chart_->showWindow(std::nullopt);
}

void MetricPage::refresh() {
  if (!isVisible() || chart_ == nullptr) return;
  metric_.resolve();
  chart_->refresh();
  takeFigures();
  samples_->refresh(metric_, pausedAtMs_.value_or(std::numeric_limits<qint64>::max() / 2));
}

void MetricPage::takeFigures() {
  const qint64 now = store_.clock().steadyMs();
  if (figuresAtMs_ && now - *figuresAtMs_ < kFiguresEveryMs) return;
  figuresAtMs_ = now;
  facts_->setMetric(metric_);
  if (facts_->heightForWidth(facts_->width()) > facts_->height()) arrange();
  const ChartViewport& shown = chart_->viewport();
  const qint64 until = std::min(shown.toMs, pausedAtMs_.value_or(shown.toMs));
  const TimeSeries* const series = metric_.series();
  const auto figures = series == nullptr ? std::nullopt : statisticsOf(*series, shown.fromMs, until);
  statistics_->setFigures(figures, metric_.info(), figures ? shown.toMs - shown.fromMs : spanMs_);
}

void MetricPage::showEvent(QShowEvent* event) {
  QScrollArea::showEvent(event);
  figuresAtMs_.reset();
  refresh();
}

void MetricPage::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  arrange();
}

// A chart as large as there is room, beside it what is known of the metric; one below the other where that
// would be too narrow.
void MetricPage::arrange() {
  if (chart_ == nullptr) return;
  const int gap = theme_.scaled(Theme::kGap);
  const QSize head = back_->sizeHint();
  const int top = head.height() + gap;
  const bool wide = width() >= theme_.scaled(kTwoColumnsFrom);
  const int side = theme_.scaled(kSideWidth);
  const int lowest = theme_.scaled(kLowestChart);
  const int bar = verticalScrollBar()->sizeHint().width() + theme_.scaled(4);

  const auto place = [&](int full) {
    const int main = wide ? full - side - gap : full;
    const int beside = wide ? side : full;
    back_->setGeometry(QRect(QPoint(0, 0), head));
    const int figures = statistics_->heightAt(main);
    const int facts = std::max(facts_->heightForWidth(beside), facts_->sizeHint().height());
    const int samples = theme_.scaled(kLowestSamples);
    const int least = wide ? std::max(lowest + gap + figures, facts + gap + samples)
                           : lowest + figures + facts + samples + 3 * gap;
    const int room = std::max(least, height() - top);
    const int chart = wide ? room - figures - gap : room - figures - facts - samples - 3 * gap;
    chart_->setGeometry(0, top, main, chart);
    statistics_->setGeometry(0, top + chart + gap, main, figures);
    const int besideTop = wide ? top : top + chart + figures + 2 * gap;
    const int besideLeft = wide ? main + gap : 0;
    facts_->setGeometry(besideLeft, besideTop, beside, facts);
    samples_->setGeometry(besideLeft, besideTop + facts + gap, beside, top + room - besideTop - facts - gap);
    return top + room;
  };
  int total = place(width());
  const bool scrolls = total > height();
  if (scrolls) total = place(width() - bar);
  canvas_->setGeometry(0, 0, viewport()->width(), total);
}

}  // namespace pulsedeck

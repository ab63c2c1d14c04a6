#include "pulsedeck/ui/metric_page.h"

#include "metric_facts.h"
#include "pulsedeck/model/alert_monitor.h"
#include "pulsedeck/model/series_statistics.h"
#include "pulsedeck/ui/chart_menu.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/time_chart.h"
#include "recent_samples.h"
#include "statistics_strip.h"

#include <QScrollBar>

#include <algorithm>
#include <limits>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kTwoColumnsFrom = 780;
constexpr int kSideWidth = 290;
constexpr int kLowestChart = 240;
constexpr int kLowestSamples = 260;

}  // namespace

MetricPage::MetricPage(const MetricsStore& store, const Theme& theme, QWidget* parent)
    : ScrollPage(theme, parent),
      store_(store),
      metric_(store, QString()),
      back_(new FlatButton(theme, tr("Back"), FlatButton::Look::Bordered, canvas())),
      statistics_(new StatisticsStrip(theme, canvas())),
      facts_(new MetricFacts(store, theme, canvas())),
      samples_(new RecentSamples(store, theme, canvas())) {
  setObjectName(QStringLiteral("metricPage"));
  back_->setIconName(QStringLiteral("arrow-left"));
  back_->setAccessibleName(tr("Back to the page"));
  back_->setToolTip(tr("Back to the page (Esc)"));
  connect(back_, &FlatButton::clicked, this, &MetricPage::backRequested);
  connect(&theme, &Theme::changed, this, &MetricPage::arrange);
}

void MetricPage::setAlerts(const AlertMonitor& alerts) {
  facts_->setAlerts(alerts);
  connect(&alerts, &AlertMonitor::rulesChanged, this, [this] { figuresAtMs_.reset(); });
  connect(facts_, &MetricFacts::ruleChosen, this, &MetricPage::ruleChosen);
  connect(facts_, &MetricFacts::ruleRequested, this, &MetricPage::ruleRequested);
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
  chart_ = new TimeChart(spec, store_, theme(), canvas());
  chart_->setSpan(spanMs_);
  chart_->setPaused(held_.has_value());
  chart_->setEventMarks(eventMarks_);
  connect(chart_, &TimeChart::eventMarksToggled, this, &MetricPage::eventMarksToggled);
  // The pause began before the chart was made.
  if (held_) chart_->holdAt(*held_);
  if (const auto* menu = chart_->findChild<ChartMenu*>(QString(), Qt::FindDirectChildrenOnly))
    connect(menu, &ChartMenu::ruleRequested, this, &MetricPage::ruleRequested);
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
  if (paused == held_.has_value()) return;
  held_ = paused ? std::optional(HeldMoment(store_)) : std::nullopt;
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
  samples_->refresh(metric_, held_ ? held_->timeMs() : std::numeric_limits<qint64>::max() / 2);
}

/// A metric may be opened in a pause, long after it began.
std::optional<PauseMoment> MetricPage::pauseMoment() const {
  if (!held_) return std::nullopt;
  return PauseMoment{held_->timeMs(), held_->freshness(metric())};
}

void MetricPage::takeFigures() {
  const qint64 now = store_.clock().steadyMs();
  if (figuresAtMs_ && now - *figuresAtMs_ < kFiguresEveryMs) return;
  figuresAtMs_ = now;
  facts_->setMetric(metric_, pauseMoment());
  const int wanted = facts_->heightForWidth(facts_->width());
  if (std::exchange(factsHeight_, wanted) != wanted) arrange();
  const ChartViewport& shown = chart_->viewport();
  const qint64 until = held_ ? std::min(shown.toMs, held_->timeMs()) : shown.toMs;
  const TimeSeries* const series = metric_.series();
  const auto figures = series == nullptr ? std::nullopt : statisticsOf(*series, shown.fromMs, until);
  statistics_->setFigures(figures, metric_.info(), figures ? shown.toMs - shown.fromMs : spanMs_);
}

void MetricPage::showEvent(QShowEvent* event) {
  ScrollPage::showEvent(event);
  figuresAtMs_.reset();
  refresh();
}

void MetricPage::resizeEvent(QResizeEvent* event) {
  ScrollPage::resizeEvent(event);
  arrange();
}

// A chart as large as there is room, beside it what is known of the metric; one below the other where that
// would be too narrow.
void MetricPage::arrange() {
  if (chart_ == nullptr) return;
  const int gap = theme().scaled(Theme::kGap);
  const QSize head = back_->sizeHint();
  const int top = head.height() + gap;
  const bool wide = width() >= theme().scaled(kTwoColumnsFrom);
  const int side = theme().scaled(kSideWidth);
  const int lowest = theme().scaled(kLowestChart);

  const auto place = [&](int full) {
    const int main = wide ? full - side - gap : full;
    const int beside = wide ? side : full;
    back_->setGeometry(QRect(QPoint(0, 0), head));
    const int figures = statistics_->heightAt(main);
    const int facts = std::max(facts_->heightForWidth(beside), facts_->sizeHint().height());
    const int samples = theme().scaled(kLowestSamples);
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
  if (scrolls) total = place(width() - barRoom());
  setCanvasHeight(total);
}

}  // namespace pulsedeck

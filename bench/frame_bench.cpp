#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/pacing/histogram.h"
#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/theme.h"
#include "support/manual_clock.h"
#include "thread_time.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

// What one frame of the Overview costs the GUI thread at 1440 × 900 when everything on it changes: its cards
// with their sparklines, its bars and its six lines, the taking of the new values and the painting. The
// charts show a day with that many samples a line.

namespace pulsedeck {
namespace {

constexpr QSize kWindow(1440, 900);
constexpr qint64 kDayMs = 24LL * 60 * 60 * 1'000;
constexpr double kWaveMs = 40.0 * 60 * 1'000;
constexpr qint64 kFrameMs = 33;
constexpr int kFramesPerSecond = 1'000;  // the bench waits for no clock
constexpr int kWarmUpFrames = 20;

QByteArray resource(const QString& name) {
  QFile file(QStringLiteral(":/pulsedeck/") + name);
  if (!file.open(QIODevice::ReadOnly)) qFatal("no resources here");
  return file.readAll();
}

class OverviewWindow {
 public:
  enum class Values { Waves, Noise };

  OverviewWindow(qint64 samples, qint64 spanMs, bool withMotion, Values values = Values::Waves)
      : spanMs_(spanMs),
        values_(values),
        store_(loaded(catalog_), clock_, {}),
        frames_(kFramesPerSecond),
        theme_(ThemeChoice::Dark, !withMotion),
        window_(options(), store_, frames_, theme_),
        all_(allMetrics()) {
    fill(samples);
    QObject::connect(&frames_, &FrameClock::collecting, [this] {
      begin_ = threadSeconds();
      apply(all_, clock_.wallMs());
    });
    QObject::connect(&window_, &MainWindow::paintFinished, [this] {
      seconds_ = threadSeconds() - begin_;
      loop_.quit();
    });
    window_.resize(kWindow);
    window_.findChild<DashboardPage*>()->setSpan(spanMs_);
    window_.show();
    frames_.start();
    for (int i = 0; i < kWarmUpFrames; ++i)
      (void)paintFrame();
  }

  /// The frame's work on this thread, s.
  double paintFrame() {
    clock_.advance(kFrameMs);
    frames_.request();
    loop_.exec();
    return seconds_;
  }

 private:
  static const MetricCatalog& loaded(MetricCatalog& catalog) {
    (void)catalog.load(resource(QStringLiteral("metrics.json")));
    return catalog;
  }
  static DashboardSpec overview() {
    return *DashboardSpec::fromJson(resource(QStringLiteral("dashboards/overview.json")));
  }
  static MainWindow::Options options() {
    MainWindow::Options options;
    options.pages = {overview()};
    return options;
  }

  std::vector<MetricId> shownMetrics() const {
    std::vector<MetricId> ids;
    for (const RowSpec& row : overview().rows) {
      for (const CardSpec& card : row.cards)
        ids.push_back(*catalog_.find(card.metric));
      for (const PanelSpec& panel : row.panels) {
        for (const SeriesSpec& series : panel.series)
          ids.push_back(*catalog_.find(series.metric));
      }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
  }
  std::vector<MetricId> allMetrics() const {
    std::vector<MetricId> ids;
    for (quint32 i = 0; i < catalog_.size(); ++i)
      ids.push_back(MetricId{i});
    return ids;
  }

  void apply(const std::vector<MetricId>& ids, qint64 timeMs) {
    batch_.status.state = ConnectionState::Live;
    batch_.metrics.clear();
    for (const MetricId id : ids) {
      const double phase = static_cast<double>(timeMs % kDayMs) / kWaveMs + static_cast<double>(indexOf(id));
      const double wave = 50 + 40 * std::sin(phase) + 3 * std::sin(phase * 61);
      const Sample sample{timeMs, values_ == Values::Noise ? noise_(random_) : wave};
      batch_.metrics.push_back({id, sample, sample, sample, sample, 1, false, clock_.steadyMs(), false});
    }
    store_.apply(batch_);
  }
  void fill(qint64 samples) {
    const std::vector<MetricId> ids = shownMetrics();
    for (qint64 i = samples; i > 0; --i)
      apply(ids, clock_.wallMs() - i * spanMs_ / samples);
  }

  const qint64 spanMs_;
  const Values values_;
  std::minstd_rand random_{1};
  std::uniform_real_distribution<double> noise_{0, 100};
  test::ManualClock clock_;
  MetricCatalog catalog_;
  MetricsStore store_;
  FrameClock frames_;
  Theme theme_;
  MainWindow window_;
  const std::vector<MetricId> all_;
  UpdateBatch batch_;
  QEventLoop loop_;
  double begin_ = 0;
  double seconds_ = 0;
};

void paintFrames(benchmark::State& state, OverviewWindow& window) {
  Histogram workMs;
  for (auto _ : state) {
    const double seconds = window.paintFrame();
    workMs.add(seconds * 1'000);
    state.SetIterationTime(seconds);
  }
  state.counters["p50_ms"] = workMs.percentile(0.50);
  state.counters["p99_ms"] = workMs.percentile(0.99);
}

/// With a day in each chart, of so many samples.
void paintOverviewFrame(benchmark::State& state) {
  OverviewWindow window(state.range(0), kDayMs, false);
  paintFrames(state, window);
}
BENCHMARK(paintOverviewFrame)
    ->ArgName("samples")
    ->Arg(100)
    ->Arg(100'000)
    ->Arg(10'000'000)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond)
    ->Iterations(600);

/// As an operator sees it first: five minutes that move on, at 30 samples a second, with all that moves.
void paintOverviewFrameLive(benchmark::State& state) {
  constexpr qint64 kSpanMs = 5 * 60 * 1'000;
  OverviewWindow window(kSpanMs / kFrameMs, kSpanMs, true);
  paintFrames(state, window);
}
BENCHMARK(paintOverviewFrameLive)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(600);

/// The worst that a stream can do: each line covers its chart from the bottom to the top, everywhere.
void paintOverviewFrameNoise(benchmark::State& state) {
  constexpr qint64 kSpanMs = 5 * 60 * 1'000;
  OverviewWindow window(kSpanMs / kFrameMs, kSpanMs, true, OverviewWindow::Values::Noise);
  paintFrames(state, window);
}
BENCHMARK(paintOverviewFrameNoise)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(600);

}  // namespace
}  // namespace pulsedeck

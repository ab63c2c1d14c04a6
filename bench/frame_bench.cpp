#include "overview_window.h"
#include "pulsedeck/pacing/histogram.h"

#include <benchmark/benchmark.h>

// What one frame of the Overview costs the GUI thread at 1440 × 900 when everything on it changes: its cards
// with their sparklines, its bars and its six lines, the taking of the new values and the painting. The
// charts show a day with that many samples a line.

namespace pulsedeck {
namespace {

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

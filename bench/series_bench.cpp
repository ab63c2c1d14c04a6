#include "pulsedeck/model/time_series.h"

#include <benchmark/benchmark.h>

#include <cmath>

namespace pulsedeck {
namespace {

constexpr qint64 kStart = 1'790'000'000'000;

TimeSeries seriesOf(qint64 samples) {
  TimeSeries series;
  for (qint64 i = 0; i < samples; ++i) {
    series.append({kStart + i * 1'000, std::sin(static_cast<double>(i) / 50)});
  }
  return series;
}

void appendSample(benchmark::State& state) {
  TimeSeries series;
  qint64 time = kStart;
  for (auto _ : state)
    series.append({time += 1'000, 1.0});
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(appendSample);

/// The whole history at the width of a chart.
void queryWholeHistory(benchmark::State& state) {
  const TimeSeries series = seriesOf(state.range(0));
  for (auto _ : state) {
    benchmark::DoNotOptimize(series.query(kStart, kStart + state.range(0) * 1'000, 600));
  }
}
BENCHMARK(queryWholeHistory)->Arg(10'000)->Arg(100'000)->Arg(1'000'000)->Arg(10'000'000);

}  // namespace
}  // namespace pulsedeck

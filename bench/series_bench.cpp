#include "pulsedeck/model/time_series.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <map>
#include <random>

namespace pulsedeck {
namespace {

constexpr qint64 kStart = 1'790'000'000'000;
/// Many short repetitions: the least disturbed of them is what is compared.
constexpr double kQueryTimeS = 0.005;
constexpr int kQueryRepetitions = 20;
constexpr qint64 kStepMs = 1'000;

/// Noise over a wave, as a measured figure has it: every bucket's four samples differ. Built once for all
/// cases and repetitions.
const TimeSeries& seriesOf(qint64 samples) {
  static std::map<qint64, TimeSeries> known;
  const auto [it, isNew] = known.try_emplace(samples);
  if (isNew) {
    std::minstd_rand random(1);
    std::uniform_real_distribution<double> noise(-1, 1);
    for (qint64 i = 0; i < samples; ++i)
      it->second.append({kStart + i * kStepMs, std::sin(static_cast<double>(i) / 500) + noise(random)});
  }
  return it->second;
}

void appendSample(benchmark::State& state) {
  TimeSeries series;
  qint64 time = kStart;
  for (auto _ : state)
    series.append({time += kStepMs, 1.0});
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(appendSample);

/// Arguments: samples in all, samples in the window, samples after the window, pixels.
void query(benchmark::State& state, qint64 samples, qint64 window, qint64 age, int pixels) {
  const TimeSeries& series = seriesOf(samples);
  const qint64 to = kStart + (samples - age) * kStepMs;
  const qint64 from = to - window * kStepMs;
  for (auto _ : state) {
    benchmark::DoNotOptimize(series.query(from, to, pixels));
  }
  state.counters["points"] = static_cast<double>(series.query(from, to, pixels).size());
  state.counters["MiB"] = static_cast<double>(series.memoryBytes()) / (1'024.0 * 1'024.0);
}

/// The whole history at the width of a chart: the same, however long it is.
void queryWholeHistory(benchmark::State& state) {
  query(state, state.range(0), state.range(0), 0, static_cast<int>(state.range(1)));
}
BENCHMARK(queryWholeHistory)
    ->ArgNames({"samples", "pixels"})
    ->ArgsProduct({{10'000, 30'000, 100'000, 300'000, 1'000'000, 3'000'000, 10'000'000}, {300, 600, 1'200}})
    ->MinTime(kQueryTimeS)
    ->Repetitions(kQueryRepetitions)
    ->DisplayAggregatesOnly();

/// Its newest tenth.
void queryLastTenth(benchmark::State& state) {
  query(state, state.range(0), state.range(0) / 10, 0, static_cast<int>(state.range(1)));
}
BENCHMARK(queryLastTenth)
    ->ArgNames({"samples", "pixels"})
    ->ArgsProduct({{10'000, 30'000, 100'000, 300'000, 1'000'000, 3'000'000, 10'000'000}, {300, 600, 1'200}})
    ->MinTime(kQueryTimeS)
    ->Repetitions(kQueryRepetitions)
    ->DisplayAggregatesOnly();

/// A third of it, from somewhere in its midst.
void queryMiddleThird(benchmark::State& state) {
  query(state, state.range(0), state.range(0) / 3, state.range(0) * 2 / 7, static_cast<int>(state.range(1)));
}
BENCHMARK(queryMiddleThird)
    ->ArgNames({"samples", "pixels"})
    ->ArgsProduct({{10'000, 30'000, 100'000, 300'000, 1'000'000, 3'000'000, 10'000'000}, {300, 600, 1'200}})
    ->MinTime(kQueryTimeS)
    ->Repetitions(kQueryRepetitions)
    ->DisplayAggregatesOnly();

}  // namespace
}  // namespace pulsedeck

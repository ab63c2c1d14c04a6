#include "pulsedeck/model/metrics_store.h"
#include "support/manual_clock.h"

#include <benchmark/benchmark.h>

#include <string>
#include <vector>

namespace pulsedeck {
namespace {

constexpr qint64 kFrameMs = 33;

/// A frame's worth of a fast stream: so many metrics, each with a first, lowest, highest and newest sample.
void applyFrame(benchmark::State& state) {
  test::ManualClock clock;
  MetricCatalog catalog;
  std::vector<MetricId> ids;
  for (qint64 i = 0; i < state.range(0); ++i)
    ids.push_back(*catalog.intern("family.metric_" + std::to_string(i)));
  MetricsStore store(catalog, clock, {});
  UpdateBatch batch;
  batch.status.state = ConnectionState::Live;
  for (auto _ : state) {
    clock.advance(kFrameMs);
    const qint64 now = clock.wallMs();
    batch.metrics.clear();
    for (const MetricId id : ids) {
      batch.metrics.push_back(
          {id, {now - 30, 5}, {now - 20, 1}, {now - 10, 9}, {now, 6}, 100, false, clock.steadyMs(), false});
    }
    store.apply(batch);
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(applyFrame)->ArgName("metrics")->Arg(69)->Arg(1'000);

}  // namespace
}  // namespace pulsedeck

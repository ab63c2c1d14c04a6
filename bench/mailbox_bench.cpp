#include "pulsedeck/link/update_mailbox.h"

#include <benchmark/benchmark.h>

namespace pulsedeck {
namespace {

/// A message of 20 metrics in, and now and then a take, as 1 000 messages a frame would do.
void putAndTakeMetrics(benchmark::State& state) {
  MetricsMessage message;
  for (quint32 i = 0; i < 20; ++i)
    message.values.push_back({MetricId{i}, static_cast<double>(i)});
  UpdateMailbox mailbox;
  UpdateBatch batch;
  qint64 time = 1'790'000'000'000;
  int sinceTake = 0;
  for (auto _ : state) {
    mailbox.putMetrics(message, ++time, 0);
    if (++sinceTake < 1'000) continue;
    mailbox.take(batch);
    sinceTake = 0;
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(putAndTakeMetrics);

}  // namespace
}  // namespace pulsedeck

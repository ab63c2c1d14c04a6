#include "pulsedeck/protocol/decoder.h"
#include "pulsedeck/protocol/encoder.h"

#include <benchmark/benchmark.h>

namespace pulsedeck {
namespace {

/// A message of 20 metrics in two families, about 1 KB, decoded again and again.
void decodeMetricsUpdate(benchmark::State& state) {
  std::vector<std::pair<QString, double>> values;
  for (int i = 0; i < 20; ++i) {
    const char* family = i < 10 ? "dashboard.metric_with_a_name_%1" : "system_health.metric_with_a_name_%1";
    values.emplace_back(QString::fromUtf8(family).arg(i), 1234.5 * i);
  }
  const QByteArray bytes = encodeMetrics(values, 1'790'000'000'000);
  MetricCatalog catalog;
  Decoder decoder(catalog);
  for (auto _ : state)
    benchmark::DoNotOptimize(decoder.decode(bytes, 1'790'000'000'000));
  state.SetItemsProcessed(state.iterations());
  state.SetBytesProcessed(state.iterations() * bytes.size());
}
BENCHMARK(decodeMetricsUpdate);

}  // namespace
}  // namespace pulsedeck

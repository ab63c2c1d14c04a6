#include "pulsedeck/model/alert_engine.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace pulsedeck {
namespace {

constexpr qint64 kStart = 1'790'000'000'000;
constexpr qint64 kRules = 1'000;
constexpr qint64 kSamplesPerSecond = 5'000;
constexpr qint64 kFramesPerSecond = 30;
constexpr qint64 kFrameMs = 1'000 / kFramesPerSecond;
/// As many of a metric's samples reach the engine in a frame, however many came.
constexpr qint64 kMostSamples = 4;

/// All comparisons alike, spread over the metrics, none of them ever raised: the steady state.
std::vector<AlertRule> rulesOver(qint64 metrics) {
  std::vector<AlertRule> rules;
  for (qint64 i = 0; i < kRules; ++i) {
    AlertRule rule;
    rule.id = QStringLiteral("rule_%1").arg(i);
    rule.name = rule.id;
    rule.metric = QStringLiteral("family.metric_%1").arg(i % metrics);
    rule.comparison = static_cast<AlertComparison>((i / metrics + i) % 5);
    rule.threshold =
        rule.comparison == AlertComparison::Above || rule.comparison == AlertComparison::ChangedBy ? 1'000
                                                                                                   : -1'000;
    rule.upper = 1'000;
    rule.windowMs = 600'000;
    rule.forMs = 30'000;
    rules.push_back(rule);
  }
  return rules;
}

/// One second of 5 000 samples, as frames bring them: `core_percent` is the share of a core that takes.
void judgeSecond(benchmark::State& state) {
  const qint64 metrics = state.range(0);
  MetricCatalog catalog;
  std::vector<MetricId> ids;
  for (qint64 i = 0; i < metrics; ++i)
    ids.push_back(*catalog.intern("family.metric_" + std::to_string(i)));
  AlertEngine engine(catalog, QTimeZone::utc());
  std::vector<AlertEvent> events;
  engine.setRules(rulesOver(metrics), events);
  const qint64 perFrame = kSamplesPerSecond / kFramesPerSecond;
  const qint64 updates = std::min(metrics, perFrame);
  const qint64 samples = std::min(kMostSamples, std::max<qint64>(1, perFrame / metrics + 1));
  qint64 now = kStart;
  std::size_t next = 0;
  for (auto _ : state) {
    for (qint64 frame = 0; frame < kFramesPerSecond; ++frame) {
      now += kFrameMs;
      for (qint64 i = 0; i < updates; ++i) {
        const double value = 100 + 50 * std::sin(static_cast<double>(now + i) / 5'000);
        MetricUpdate update{ids[next],
                            {now - 30, value},
                            {now - 30, value},
                            {now, value + 1},
                            {now, value + 1},
                            2,
                            false,
                            now,
                            false};
        if (samples > 2) update.low = {now - 20, value - 1};
        if (samples > 3) update.high = {now - 10, value + 2};
        engine.take(update, events);
        next = (next + 1) % ids.size();
      }
    }
    engine.pass({now, now}, events);
  }
  state.counters["events"] = static_cast<double>(events.size());
  // Time of an iteration in seconds, of the one second that it stands for.
  state.counters["core_percent"] =
      benchmark::Counter(static_cast<double>(state.iterations()) / 100,
                         benchmark::Counter::kIsRate | benchmark::Counter::kInvert);
  state.SetItemsProcessed(state.iterations() * kFramesPerSecond * updates * samples);
}
BENCHMARK(judgeSecond)->ArgName("metrics")->Arg(1)->Arg(69)->Arg(1'000)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace pulsedeck

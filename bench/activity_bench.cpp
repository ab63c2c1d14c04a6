#include "overview_window.h"
#include "pulsedeck/pacing/histogram.h"
#include "pulsedeck/ui/activity_model.h"

#include <benchmark/benchmark.h>

// What the activity adds to a frame of the Overview, with the column beside it and marks on its charts.

namespace pulsedeck {
namespace {

constexpr qint64 kSpanMs = 5 * 60 * 1'000;

/// Two windows in turn, so that both meet the same machine: one where nothing happens, and one with so many
/// events in its column already to which a hundred come each second.
void paintFrameWithEvents(benchmark::State& state) {
  OverviewWindow quiet(kSpanMs / kFrameMs, kSpanMs, true);
  OverviewWindow busy(kSpanMs / kFrameMs, kSpanMs, true);
  busy.feedEvents(static_cast<int>(state.range(0)), 100);
  Histogram quietMs;
  Histogram busyMs;
  double quietSeconds = 0;
  double busySeconds = 0;
  for (auto _ : state) {
    const double without = quiet.paintFrame();
    const double with = busy.paintFrame();
    quietMs.add(without * 1'000);
    busyMs.add(with * 1'000);
    quietSeconds += without;
    busySeconds += with;
    state.SetIterationTime(with);
  }
  state.counters["ratio_to_empty"] = busySeconds / quietSeconds;
  state.counters["empty_p50_ms"] = quietMs.percentile(0.50);
  state.counters["p50_ms"] = busyMs.percentile(0.50);
  state.counters["empty_p99_ms"] = quietMs.percentile(0.99);
  state.counters["p99_ms"] = busyMs.percentile(0.99);
}
BENCHMARK(paintFrameWithEvents)
    ->ArgName("events")
    ->Arg(100)
    ->Arg(10'000)
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond)
    ->Iterations(600);

/// The model alone: a batch of ten into so many rows, the oldest of which leave.
void takeBatchOfEvents(benchmark::State& state) {
  const auto rows = static_cast<std::size_t>(state.range(0));
  test::ManualClock clock;
  ActivityLog log(rows);
  ActivityModel model(log, clock);
  int number = 0;
  const auto add = [&] {
    ActivityEvent event;
    event.id = QString::number(++number);
    event.eventType = QStringLiteral("lead_qualified");
    log.add(event);
  };
  while (log.events().size() < rows)
    add();
  model.takeAll();
  for (auto _ : state) {
    for (int i = 0; i < 10; ++i)
      add();
    benchmark::DoNotOptimize(model.takeWaiting(10));
  }
}
BENCHMARK(takeBatchOfEvents)->ArgName("rows")->Arg(100)->Arg(10'000);

/// A frame's share of a search through many rows: it looks through all that they have.
void searchEvents(benchmark::State& state) {
  test::ManualClock clock;
  ActivityLog log(10'000);
  ActivityModel model(log, clock);
  for (int i = 0; i < 10'000; ++i) {
    ActivityEvent event;
    event.id = QString::number(i);
    event.eventType = QStringLiteral("lead_qualified");
    event.summary = QStringLiteral("Lead %1 · Acme GmbH").arg(i);
    event.detailsJson = QStringLiteral(R"({"lead":%1,"company":"Acme GmbH","score":0.87,"note":"%2"})")
                            .arg(i)
                            .arg(QString(200, u'x'));
    log.add(event);
  }
  model.takeAll();
  bool odd = false;
  for (auto _ : state) {
    odd = !odd;
    model.setQuery({std::nullopt, odd ? QStringLiteral("nowhere") : QStringLiteral("not there")});
  }
}
BENCHMARK(searchEvents)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace pulsedeck

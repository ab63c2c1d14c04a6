#include "pulsedeck/model/notification_center.h"

#include <benchmark/benchmark.h>

namespace pulsedeck {
namespace {

constexpr int kABatch = 64;

/// A flood into a center that is full, of which errors fill the older half: the worst place to make room in.
/// Somebody looks after each batch, as after a frame.
void addToFullCenter(benchmark::State& state) {
  const auto capacity = static_cast<std::size_t>(state.range(0));
  NotificationCenter center(capacity);
  quint64 number = 0;
  const auto add = [&](Severity severity) {
    Notification notification;
    notification.id = QString::number(number++);
    notification.title = notification.id;
    notification.severity = severity;
    benchmark::DoNotOptimize(center.add(std::move(notification), 0));
  };
  for (std::size_t i = 0; i < capacity; ++i)
    add(i < capacity / 2 ? Severity::Error : Severity::Info);
  int inBatch = 0;
  for (auto _ : state) {
    add(Severity::Info);
    if (++inBatch < kABatch) continue;
    inBatch = 0;
    benchmark::DoNotOptimize(center.entries().size());
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(addToFullCenter)->ArgName("capacity")->Arg(100)->Arg(10'000);

}  // namespace
}  // namespace pulsedeck

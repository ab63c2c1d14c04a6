#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/pacing/histogram.h"
#include "pulsedeck/ui/notification_list.h"
#include "pulsedeck/ui/notification_panel.h"
#include "pulsedeck/ui/theme.h"
#include "support/manual_clock.h"
#include "thread_time.h"

#include <QApplication>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QWidget>

#include <benchmark/benchmark.h>

#include <memory>

// What the notification panel costs the GUI thread with as many entries as the setting allows, and how that
// compares to a hundred. Both are measured in turn, so that both meet the same machine.

namespace pulsedeck {
namespace {

constexpr std::size_t kFew = 100;
constexpr std::size_t kMany = 10'000;
constexpr QSize kGround(1440, 900);
/// A hundred a second come in batches of ten.
constexpr int kBatch = 10;

/// A full center, and its panel below a button.
class PanelOfFull {
 public:
  explicit PanelOfFull(std::size_t entries)
      : store_(catalog_, clock_, {entries}), theme_(ThemeChoice::Dark, true), anchor_(&ground_) {
    ground_.resize(kGround);
    anchor_.setGeometry(kGround.width() - 100, 10, 80, 30);
    for (std::size_t i = 0; i < entries; ++i)
      add();
    ground_.show();
    makePanel();
    open();
  }

  /// Processor time until what `act` changes is painted, s.
  template <typename Act>
  double timed(Act act) {
    QCoreApplication::processEvents();
    const double begin = threadSeconds();
    act();
    QCoreApplication::processEvents();
    return threadSeconds() - begin;
  }

  void close() { panel_.reset(); }
  void makePanel() { panel_ = std::make_unique<NotificationPanel>(store_, nullptr, theme_, &ground_); }
  void open() { panel_->openFor(&anchor_); }
  void scrollTo(double share) {
    QScrollBar* const bar = panel_->findChild<QListView*>()->verticalScrollBar();
    bar->setValue(static_cast<int>(share * bar->maximum()));
  }
  void filter(const NotificationFilter& filter) { panel_->findChild<NotificationList*>()->setFilter(filter); }
  void takeBatch() {
    for (int i = 0; i < kBatch; ++i)
      add();
    panel_->refresh();
  }

 private:
  /// Neighbours differ in all that filters look at.
  void add() {
    Notification notification;
    notification.id = QString::number(++number_);
    notification.title = QStringLiteral("Payment %1 failed").arg(number_);
    notification.message = QStringLiteral("$64.00, invoice %1: the card was declined").arg(number_);
    notification.severity = static_cast<Severity>(number_ % 4);
    notification.category = static_cast<NotificationCategory>(number_ % 5);
    notification.timeMs = clock_.wallMs();
    store_.addNotification(notification);
  }

  test::ManualClock clock_;
  MetricCatalog catalog_;
  MetricsStore store_;
  Theme theme_;
  QWidget ground_;
  QPushButton anchor_;
  std::unique_ptr<NotificationPanel> panel_;
  int number_ = 0;
};

/// `act` is called with each of the panels and the number of the round, and gives its time.
template <typename Act>
void compare(benchmark::State& state, Act act) {
  PanelOfFull few(kFew);
  PanelOfFull many(kMany);
  Histogram fewMs;
  Histogram manyMs;
  double fewSeconds = 0;
  double manySeconds = 0;
  int round = 0;
  for (auto _ : state) {
    const double withFew = act(few, round);
    const double withMany = act(many, round);
    ++round;
    fewMs.add(withFew * 1'000);
    manyMs.add(withMany * 1'000);
    fewSeconds += withFew;
    manySeconds += withMany;
    state.SetIterationTime(withMany);
  }
  state.counters["ratio_to_100"] = manySeconds / fewSeconds;
  state.counters["p50_of_100_ms"] = fewMs.percentile(0.50);
  state.counters["p50_ms"] = manyMs.percentile(0.50);
  state.counters["p99_ms"] = manyMs.percentile(0.99);
}

/// For the first time: nothing is made yet.
void openNotificationPanel(benchmark::State& state) {
  compare(state, [](PanelOfFull& panel, int) {
    panel.close();
    return panel.timed([&panel] {
      panel.makePanel();
      panel.open();
    });
  });
}
BENCHMARK(openNotificationPanel)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(100);

/// To and fro, a hundredth of it at a time.
void scrollNotifications(benchmark::State& state) {
  compare(state, [](PanelOfFull& panel, int round) {
    const int place = round % 200;
    return panel.timed([&] { panel.scrollTo(place < 100 ? place / 100.0 : (200 - place) / 100.0); });
  });
}
BENCHMARK(scrollNotifications)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(400);

/// Errors alone, of which every fourth is one, and all again.
void filterNotifications(benchmark::State& state) {
  compare(state, [](PanelOfFull& panel, int round) {
    NotificationFilter wanted;
    if (round % 2 == 0) wanted.severity = Severity::Error;
    return panel.timed([&] { panel.filter(wanted); });
  });
}
BENCHMARK(filterNotifications)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(100);

/// Two words, of which one is nowhere.
void searchNotifications(benchmark::State& state) {
  compare(state, [](PanelOfFull& panel, int round) {
    NotificationFilter wanted;
    wanted.search = round % 2 == 0 ? QStringLiteral("card nowhere") : QStringLiteral("card 7");
    return panel.timed([&] { panel.filter(wanted); });
  });
}
BENCHMARK(searchNotifications)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(100);

/// Into a center that is full, below an operator who looks at its middle.
void takeNotifications(benchmark::State& state) {
  compare(state, [](PanelOfFull& panel, int round) {
    if (round == 0) panel.scrollTo(0.5);
    return panel.timed([&panel] { panel.takeBatch(); });
  });
}
BENCHMARK(takeNotifications)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(400);

}  // namespace
}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/theme.h"
#include "support/manual_clock.h"
#include "thread_time.h"

#include <QApplication>
#include <QEventLoop>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace pulsedeck {

inline constexpr QSize kWindow(1440, 900);
inline constexpr qint64 kDayMs = 24LL * 60 * 60 * 1'000;
inline constexpr double kWaveMs = 40.0 * 60 * 1'000;
inline constexpr qint64 kFrameMs = 33;
inline constexpr int kFramesPerSecond = 1'000;  // the bench waits for no clock
inline constexpr int kWarmUpFrames = 20;

inline QByteArray resource(const QString& name) {
  QFile file(QStringLiteral(":/pulsedeck/") + name);
  if (!file.open(QIODevice::ReadOnly)) qFatal("no resources here");
  return file.readAll();
}

/// The Overview at 1440 × 900, painted frame by frame, with everything on it changed each time.
class OverviewWindow {
 public:
  enum class Values { Waves, Noise };

  OverviewWindow(qint64 samples, qint64 spanMs, bool withMotion, Values values = Values::Waves)
      : spanMs_(spanMs),
        values_(values),
        store_(loaded(catalog_), clock_, {}),
        frames_(kFramesPerSecond),
        theme_(ThemeChoice::Dark, !withMotion),
        window_(options(), store_, frames_, theme_),
        all_(allMetrics()) {
    fill(samples);
    QObject::connect(&frames_, &FrameClock::collecting, [this] {
      addEvents();
      begin_ = threadSeconds();
      apply(all_, clock_.wallMs());
    });
    QObject::connect(&window_, &MainWindow::paintFinished, [this] {
      seconds_ = threadSeconds() - begin_;
      loop_.quit();
    });
    window_.resize(kWindow);
    window_.findChild<DashboardPage*>()->setSpan(spanMs_);
    window_.show();
    frames_.start();
    for (int i = 0; i < kWarmUpFrames; ++i)
      (void)paintFrame();
  }

  /// So many events are in the activity already, and so many come each second from now on.
  void feedEvents(int already, int eachSecond) {
    for (int i = 0; i < already; ++i)
      store_.addActivityEvent(nextEvent());
    eventsPerSecond_ = eachSecond;
    for (int i = 0; i < kWarmUpFrames; ++i)
      (void)paintFrame();
  }

  /// The frame's work on this thread, s.
  double paintFrame() {
    clock_.advance(kFrameMs);
    frames_.request();
    loop_.exec();
    return seconds_;
  }

 private:
  static const MetricCatalog& loaded(MetricCatalog& catalog) {
    (void)catalog.load(resource(QStringLiteral("metrics.json")));
    return catalog;
  }
  static DashboardSpec overview() {
    return *DashboardSpec::fromJson(resource(QStringLiteral("dashboards/overview.json")));
  }
  static MainWindow::Options options() {
    MainWindow::Options options;
    options.pages = {overview()};
    return options;
  }

  std::vector<MetricId> shownMetrics() const {
    std::vector<MetricId> ids;
    for (const RowSpec& row : overview().rows) {
      for (const CardSpec& card : row.cards)
        ids.push_back(*catalog_.find(card.metric));
      for (const PanelSpec& panel : row.panels) {
        for (const SeriesSpec& series : panel.series)
          ids.push_back(*catalog_.find(series.metric));
      }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
  }
  std::vector<MetricId> allMetrics() const {
    std::vector<MetricId> ids;
    for (quint32 i = 0; i < catalog_.size(); ++i)
      ids.push_back(MetricId{i});
    return ids;
  }

  void apply(const std::vector<MetricId>& ids, qint64 timeMs) {
    batch_.status.state = ConnectionState::Live;
    batch_.metrics.clear();
    for (const MetricId id : ids) {
      const double phase = static_cast<double>(timeMs % kDayMs) / kWaveMs + static_cast<double>(indexOf(id));
      const double wave = 50 + 40 * std::sin(phase) + 3 * std::sin(phase * 61);
      const Sample sample{timeMs, values_ == Values::Noise ? noise_(random_) : wave};
      batch_.metrics.push_back({id, sample, sample, sample, sample, 1, false, clock_.steadyMs(), false});
    }
    store_.apply(batch_);
  }
  ActivityEvent nextEvent() {
    ActivityEvent event;
    event.id = QString::number(++events_);
    event.eventType = QStringLiteral("lead_qualified");
    event.entityType = static_cast<EntityType>(events_ % 5);
    event.entityId = event.id;
    event.summary = QStringLiteral("Lead %1 · Acme GmbH").arg(events_);
    event.detailsJson = QStringLiteral(R"({"lead":%1,"company":"Acme GmbH","score":0.87})").arg(events_);
    event.timeMs = clock_.wallMs();
    return event;
  }
  void addEvents() {
    batch_.events.clear();
    for (eventsDue_ += static_cast<double>(eventsPerSecond_ * kFrameMs) / 1'000; eventsDue_ >= 1;
         --eventsDue_)
      batch_.events.push_back(nextEvent());
  }
  void fill(qint64 samples) {
    const std::vector<MetricId> ids = shownMetrics();
    for (qint64 i = samples; i > 0; --i)
      apply(ids, clock_.wallMs() - i * spanMs_ / samples);
  }

  const qint64 spanMs_;
  const Values values_;
  std::minstd_rand random_{1};
  std::uniform_real_distribution<double> noise_{0, 100};
  test::ManualClock clock_;
  MetricCatalog catalog_;
  MetricsStore store_;
  FrameClock frames_;
  Theme theme_;
  MainWindow window_;
  const std::vector<MetricId> all_;
  UpdateBatch batch_;
  QEventLoop loop_;
  int events_ = 0;
  int eventsPerSecond_ = 0;
  double eventsDue_ = 0;
  double begin_ = 0;
  double seconds_ = 0;
};

}  // namespace pulsedeck

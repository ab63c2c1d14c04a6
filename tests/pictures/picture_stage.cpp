#include "pictures/picture_stage.h"

#include "pulsedeck/ui/time_text.h"

#include <QApplication>
#include <QFile>
#include <QTest>

#include <cassert>

namespace pulsedeck::test {

namespace {

constexpr quint32 kSeed = 7;
constexpr qint64 kStartMs = 1'790'172'000'000;  // 2026-09-23 14:00 UTC
constexpr qint64 kStepMs = 2'000;
constexpr qint64 kHistoryMs = 6 * 60'000;
constexpr const char* kPages[] = {"overview", "social_media",  "campaigns",
                                  "leads",    "system_health", "ai_agents"};

QByteArray resource(const QString& name) {
  QFile file(QStringLiteral(":/pulsedeck/") + name);
  const bool opened = file.open(QIODevice::ReadOnly);
  assert(opened);
  return opened ? file.readAll() : QByteArray();
}

Notification alert(qint64 timeMs) {
  Notification told;
  told.id = QStringLiteral("picture/1");
  told.title = QStringLiteral("Error rate above 2 %");
  told.message = QStringLiteral("System health: 2.4 % for 30 s (limit 2 %)");
  told.severity = Severity::Error;
  told.category = NotificationCategory::System;
  told.timeMs = timeMs;
  return told;
}

}  // namespace

PictureStage::PictureStage(ThemeChoice theme)
    : language_(QLocale(QLocale::English, QLocale::UnitedKingdom)),
      clock_(kStartMs),
      store_(catalog_, clock_, MetricsStore::Limits{}),
      generator_(kSeed),
      theme_(theme, true) {
  const bool inUtc = useTimeZone(QStringLiteral("UTC"));
  assert(inUtc);
  static_cast<void>(inUtc);
  loadMetrics();
  theme_.applyToApplication();
  MainWindow::Options options;
  options.pages = pages();
  options.autoDismissToasts = false;
  window_ = std::make_unique<MainWindow>(options, store_, frames_, theme_);
  fill();
  window_->show();
  static_cast<void>(QTest::qWaitForWindowExposed(window_.get()));
  store_.addNotification(alert(clock_.wallMs()));
}

PictureStage::~PictureStage() {
  window_.reset();
  qApp->setStyleSheet(QString());
}

QStringList PictureStage::pageIds() {
  QStringList ids;
  for (const char* const id : kPages)
    ids << QLatin1StringView(id);
  return ids;
}

void PictureStage::loadMetrics() {
  const auto loaded = catalog_.load(resource(QStringLiteral("metrics.json")));
  assert(loaded);
  static_cast<void>(loaded);
}

QList<PageEntry> PictureStage::pages() {
  QList<PageEntry> specs;
  for (const QString& id : pageIds()) {
    const auto spec = DashboardSpec::fromJson(resource(QStringLiteral("dashboards/%1.json").arg(id)));
    assert(spec);
    specs << PageEntry(*spec);
  }
  return specs;
}

void PictureStage::receive() {
  UpdateBatch batch;
  const std::vector<double> values = generator_.valuesAt(clock_.wallMs());
  for (std::size_t i = 0; i < values.size(); ++i) {
    MetricUpdate update;
    update.id = *catalog_.intern(generator_.names()[static_cast<qsizetype>(i)].toStdString());
    update.first = update.low = update.high = update.last = Sample{clock_.wallMs(), values[i]};
    update.count = 1;
    update.arrivalMs = clock_.steadyMs();
    batch.metrics.push_back(update);
  }
  if (const auto event = generator_.nextEvent(clock_.wallMs())) batch.events.push_back(*event);
  batch.status.state = ConnectionState::Live;
  batch.status.endpoint = QStringLiteral("wss://metrics.example/ws/realtime");
  batch.status.roundTripMs = 12;
  batch.status.lastInboundMs = clock_.steadyMs();
  link_.messages += 8;
  batch.link = link_;
  store_.apply(batch);
}

void PictureStage::fill() {
  for (qint64 passed = 0; passed < kHistoryMs; passed += kStepMs) {
    receive();
    beat();
    clock_.advance(kStepMs);
  }
  receive();
}

void PictureStage::beat() {
  Q_EMIT frames_.notificationsDue();
  Q_EMIT frames_.statusDue();
  Q_EMIT frames_.cardsDue();
  Q_EMIT frames_.chartsDue();
  Q_EMIT frames_.feedsDue();
}

QImage PictureStage::picture(const QString& page, QSize size) {
  window_->resize(size);
  const bool shown = window_->showPage(page);
  assert(shown);
  static_cast<void>(shown);
  QApplication::processEvents();
  // The rate of messages, and rows that come in batches, take some beats.
  for (int i = 0; i < 8; ++i)
    beat();
  QApplication::processEvents();
  return window_->grab().toImage().convertToFormat(QImage::Format_RGB32);
}

}  // namespace pulsedeck::test

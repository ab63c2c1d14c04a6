#include "pictures/picture_stage.h"

#include "pictures/picture_story.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/time_text.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <cassert>

namespace pulsedeck::test {

namespace {

constexpr quint32 kSeed = 7;
constexpr qint64 kEndMs = 1'790'172'360'000;  // 2026-09-23 14:06 UTC
constexpr qint64 kHistoryMs = 60 * 60'000;
constexpr qint64 kHistoryStepMs = 6'000;
constexpr qint64 kSeenMs = 6 * 60'000;  ///< while there is a window
constexpr qint64 kSeenStepMs = 2'000;
constexpr qint64 kReadBeforeMs = 4 * 60'000;
constexpr qint64 kHourMs = 60 * 60'000;
constexpr const char* kPages[] = {"overview", "social_media",  "campaigns",
                                  "leads",    "system_health", "ai_agents"};

QByteArray resource(const QString& name) {
  QFile file(QStringLiteral(":/pulsedeck/") + name);
  const bool opened = file.open(QIODevice::ReadOnly);
  assert(opened);
  return opened ? file.readAll() : QByteArray();
}

/// Where Qt would put a menu on a screen of the window's size; the one that is drawn on here is smaller.
QPoint placeOf(const QMenu& menu, const QWidget& window) {
  const QWidget* const anchor = menu.parentWidget();
  assert(anchor != nullptr);
  const QPoint below = anchor->mapTo(&window, QPoint(0, anchor->height()));
  return {std::min(below.x(), window.width() - menu.width()),
          std::min(below.y(), window.height() - menu.height())};
}

}  // namespace

PictureStage::PictureStage(ThemeChoice theme)
    : language_(QLocale(QLocale::English, QLocale::UnitedKingdom)),
      cursorFlashMs_(QApplication::cursorFlashTime()),
      clock_(kEndMs - kHistoryMs),
      endMs_(kEndMs),
      store_(catalog_, clock_, MetricsStore::Limits{}),
      alerts_(store_, catalog_, QTimeZone::utc()),
      quiet_(clock_, QTimeZone::utc()),
      generator_(kSeed),
      toBeTold_(toldBefore(kEndMs)),
      theme_(theme, true) {
  const bool inUtc = useTimeZone(QStringLiteral("UTC"));
  assert(inUtc);
  static_cast<void>(inUtc);
  QApplication::setCursorFlashTime(0);
  loadMetrics();
  loadRules();
  theme_.applyToApplication();
  receiveUntil(kSeenMs, kHistoryStepMs);
  makeWindow();
  receiveUntil(0, kSeenStepMs);
  receive();
  dealWithSome();
  window_->show();
  static_cast<void>(QTest::qWaitForWindowExposed(window_.get()));
}

PictureStage::~PictureStage() {
  window_.reset();
  qApp->setStyleSheet(QString());
  QApplication::setCursorFlashTime(cursorFlashMs_);
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

void PictureStage::loadRules() {
  auto rules = rulesFromJson(resource(QStringLiteral("alert_rules.json")));
  assert(rules);
  for (AlertRule& rule : *rules)
    rule.enabled = rule.id != QLatin1StringView("followers_jump");
  alerts_.setValueText([](double value, const MetricInfo& info) { return formatValue(value, info); });
  alerts_.setRules(*std::move(rules));
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

void PictureStage::makeWindow() {
  MainWindow::Options options;
  options.pages = pages();
  options.autoDismissToasts = false;
  options.alerts = &alerts_;
  options.doNotDisturb = &quiet_;
  window_ = std::make_unique<MainWindow>(options, store_, frames_, theme_);
}

void PictureStage::receive() {
  UpdateBatch batch;
  const qint64 nowMs = clock_.wallMs();
  const std::vector<double> values = generator_.valuesAt(nowMs);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const QString& name = generator_.names()[static_cast<qsizetype>(i)];
    MetricUpdate update;
    update.id = *catalog_.intern(name.toStdString());
    const Sample sample{nowMs, withTrouble(name, values[i], endMs_ - nowMs)};
    update.first = update.low = update.high = update.last = sample;
    update.count = 1;
    update.arrivalMs = clock_.steadyMs();
    batch.metrics.push_back(update);
  }
  if (const auto event = generator_.nextEvent(nowMs)) batch.events.push_back(*event);
  while (!toBeTold_.isEmpty() && toBeTold_.first().timeMs <= nowMs)
    batch.notifications.push_back(toBeTold_.takeFirst());
  batch.status.state = ConnectionState::Live;
  batch.status.endpoint = QStringLiteral("wss://metrics.example/ws/realtime");
  batch.status.roundTripMs = 12;
  batch.status.lastInboundMs = clock_.steadyMs();
  link_.messages += 8;
  batch.link = link_;
  store_.apply(batch);
  alerts_.refresh();
}

void PictureStage::receiveUntil(qint64 leftMs, qint64 stepMs) {
  while (endMs_ - clock_.wallMs() > leftMs) {
    receive();
    beat();
    clock_.advance(stepMs);
  }
}

// What is left for the picture: errors that nobody has seen yet, payments, and a report.
void PictureStage::dealWithSome() {
  for (const AlertFiring& firing : alerts_.open()) {
    const QString id =
        AlertMonitor::notificationId(firing.ruleId, catalog_.info(firing.metric).name, firing.startedMs);
    if (firing.ruleId == QLatin1StringView("responses_slow")) store_.acknowledgeNotification(id);
    if (firing.ruleId == QLatin1StringView("agents_behind"))
      store_.snoozeNotification(id, clock_.wallMs() + kHourMs);
  }
  QStringList gone;
  QStringList read;
  for (const NotificationEntry& entry : store_.notifications().entries()) {
    const Notification& told = entry.newest;
    if (told.title.contains(QLatin1StringView("Service degraded"))) gone << told.id;
    if (told.severity == Severity::Success || told.category == NotificationCategory::AiAgent) read << told.id;
  }
  for (const QString& id : std::as_const(gone))
    store_.dismissNotification(id);
  for (const QString& id : std::as_const(read))
    store_.markNotificationRead(id);
  read.clear();
  for (const ActivityEvent& event : store_.activity().events()) {
    if (event.timeMs < endMs_ - kReadBeforeMs) read << event.id;
  }
  for (const QString& id : std::as_const(read))
    store_.markEventAsRead(id);
}

void PictureStage::beat() {
  Q_EMIT frames_.notificationsDue();
  Q_EMIT frames_.statusDue();
  Q_EMIT frames_.cardsDue();
  Q_EMIT frames_.chartsDue();
  Q_EMIT frames_.feedsDue();
}

void PictureStage::pass(qint64 ms) {
  clock_.advance(ms);
  beat();
}

QImage PictureStage::picture(const QString& page, QSize size) {
  window_->resize(size);
  const bool shown = window_->showPage(page);
  assert(shown);
  static_cast<void>(shown);
  return picture();
}

QImage PictureStage::picture() {
  QApplication::processEvents();
  // The rate of messages, and rows that come in batches, take some beats.
  for (int i = 0; i < 8; ++i)
    beat();
  QApplication::processEvents();
  QPixmap picture = window_->grab();
  QPainter painter(&picture);
  if (QWidget* const dialog = QApplication::activeModalWidget(); dialog != nullptr) {
    QRect place(QPoint(), dialog->size());
    place.moveCenter(window_->rect().center());
    painter.drawPixmap(place.topLeft(), dialog->grab());
    // As the desktop's frame does.
    painter.setPen(theme_.tokens().line);
    painter.drawRect(place.adjusted(-1, -1, 0, 0));
  }
  if (auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget()); menu != nullptr)
    painter.drawPixmap(placeOf(*menu, *window_), menu->grab());
  painter.end();
  return picture.toImage().convertToFormat(QImage::Format_RGB32);
}

}  // namespace pulsedeck::test

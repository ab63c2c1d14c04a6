#include "pulsedeck/app/application.h"

#include "pulsedeck/app/operator_pages.h"
#include "pulsedeck/app/process_usage.h"
#include "pulsedeck/app/run_statistics.h"
#include "pulsedeck/app/state_folder.h"
#include "pulsedeck/config/file_replacement.h"
#include "pulsedeck/config/keychain.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/wallboard.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QNetworkInformation>
#include <QPixmap>
#include <QRandomGenerator>
#include <QScreen>
#include <QTimer>

#include <spdlog/spdlog.h>

#include <array>
#include <chrono>

namespace pulsedeck {

namespace {

/// In the order of the navigation.
constexpr std::array kShippedPages{"overview", "social_media",  "campaigns",
                                   "leads",    "system_health", "ai_agents"};
constexpr QSize kDefaultSize(1440, 900);
constexpr auto kConnectAtLatest = std::chrono::milliseconds(300);
constexpr qint64 kPerformanceLogMs = 60'000;

PerformanceMonitor::Moment thisMoment() {
  using namespace std::chrono;
  return {duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count(), threadProcessorNs()};
}

tl::expected<QByteArray, QString> readFile(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    return tl::make_unexpected(QStringLiteral("%1: %2").arg(path, file.errorString()));
  }
  return file.readAll();
}

tl::expected<void, QString> writeFile(const QString& path, const QByteArray& content) {
  // A device or a pipe would be replaced by a file.
  if (QFileInfo::exists(path) && !QFileInfo(path).isFile()) {
    return tl::make_unexpected(QStringLiteral("%1: is there and not a regular file").arg(path));
  }
  return replaceFile(path, content).map_error([&path](const FileFault& fault) {
    return QStringLiteral("%1: %2").arg(path, fault.text);
  });
}

ThemeChoice themeChoice(const QString& word) {
  if (word == QLatin1StringView("dark")) return ThemeChoice::Dark;
  if (word == QLatin1StringView("light")) return ThemeChoice::Light;
  return ThemeChoice::System;
}

MetricsStore::Limits storeLimits(const Settings& settings) {
  return {static_cast<std::size_t>(settings.integer(Setting::MaxNotifications)),
          static_cast<std::size_t>(settings.integer(Setting::MaxEvents)),
          static_cast<std::size_t>(settings.integer(Setting::HistorySamples)),
          settings.integer(Setting::MaxEventAgeHours) * 3'600'000LL};
}

SubscriptionPlan subscriptionFrom(const Settings& settings) {
  SubscriptionPlan plan;
  plan.allowed.metrics = settings.list(Setting::SubscribeMetrics);
  plan.allowed.notifications = settings.boolean(Setting::SubscribeNotifications);
  plan.allowed.events = settings.list(Setting::SubscribeEvents);
  plan.allowed.realTimeUpdates = settings.boolean(Setting::RealTimeUpdates);
  plan.history = settings.list(Setting::SubscribeHistory);
  if (plan.history.isEmpty()) plan.history = plan.allowed.metrics;
  return plan;
}

ConnectionMachine::Settings connectionFrom(const Settings& settings) {
  ConnectionMachine::Settings connection;
  connection.heartbeatMs = settings.integer(Setting::HeartbeatIntervalMs);
  connection.maxAttempts = settings.integer(Setting::ReconnectAttempts);
  connection.backoff.intervalMs = settings.integer(Setting::ReconnectIntervalMs);
  connection.backoff.multiplier = settings.number(Setting::BackoffMultiplier);
  connection.backoff.maxDelayMs = settings.integer(Setting::MaxBackoffDelayMs);
  return connection;
}

Scenario scenarioFrom(const Settings& settings) {
  // The settings table allows the known names only.
  Scenario scenario = Scenario::named(settings.text(Setting::Scenario)).value_or(Scenario{});
  if (settings.origin(Setting::UpdateIntervalMs) != Origin::Default) {
    scenario.updateIntervalMs = settings.integer(Setting::UpdateIntervalMs);
  }
  if (settings.origin(Setting::ErrorRate) != Origin::Default) {
    scenario.errorRate = settings.number(Setting::ErrorRate);
  }
  return scenario;
}

}  // namespace

QString stateOwner(const Settings& settings) {
  const QUrl url(settings.text(Setting::WebSocketUrl));
  return url.isEmpty() ? QString() : keychainKey(url);
}

Application::Application(const Settings& settings, const CommandLine& commandLine, QObject* parent)
    : QObject(parent),
      settings_(settings),
      commandLine_(commandLine),
      store_(catalog_, clock_, storeLimits(settings)),
      stateFaults_(store_),
      doNotDisturb_(clock_),
      linkNotifier_(store_),
      subscription_(subscriptionFrom(settings)),
      frames_(settings.integer(Setting::MaxUpdateFrequency)),
      throttle_(settings.integer(Setting::MaxUpdateFrequency)),
      performanceWatch_(store_, performance_, settings.integer(Setting::MaxUpdateFrequency)),
      theme_(themeChoice(settings.text(Setting::Theme)), settings.boolean(Setting::ReducedMotion)) {
  mailbox_.setWaker(
      [this] { QMetaObject::invokeMethod(&frames_, &FrameClock::request, Qt::QueuedConnection); });
}

Application::~Application() {
  // The link writes into the mailbox and the backend feeds the link: they end in that order, before either
  // goes.
  linkThread_.reset();
  backendThread_.reset();
}

tl::expected<void, QString> Application::start() {
  running_.start();
  if (auto loaded = loadResources(); !loaded) return loaded;

  QUrl url(settings_.text(Setting::WebSocketUrl));
  const bool simulated = url.isEmpty();
  if (simulated) {
    const auto embedded = startEmbeddedBackend();
    if (!embedded) return tl::make_unexpected(embedded.error());
    url = *embedded;
  }
  readViewState();
  const QString server = stateOwner(settings_);
  keepNotifications(server);
  if (auto kept = keepAlerts(server); !kept) return kept;
  theme_.applyToApplication();
  makeWindow();
  if (auto started = startLink(url, simulated); !started) return started;
  connectFrames();
  if (view_ != nullptr) view_->restore(*window_);
  // A fault in the page's file is for its page to say, not a reason to show nothing.
  if (!commandLine_.page.isEmpty() && !window_->showPage(commandLine_.page) &&
      !window_->showPage(QStringLiteral("file:%1.json").arg(commandLine_.page))) {
    QStringList known;
    for (const PageEntry& page : pages_->pages())
      known << page.id();
    return tl::make_unexpected(QStringLiteral("--page \"%1\": there is no such page; there are %2")
                                   .arg(commandLine_.page, known.join(QStringLiteral(", "))));
  }
  keepSubscription();
  keepScreenAwake();
  keepLayouts();
  if (commandLine_.kiosk) window_->wallboard()->enter();
  window_->show();
  if (desktop_ != nullptr) desktop_->start();
  frames_.start();
  return {};
}

void Application::showWindow() {
  if (desktop_ != nullptr) desktop_->showWindow();
}

tl::expected<void, QString> Application::finish() {
  if (view_ != nullptr) view_->saveNow();
  if (notifications_ != nullptr) notifications_->saveNow();
  alerts_->saveNow();
  const double seconds = static_cast<double>(running_.elapsed()) / 1000.0;
  // What came in since the last frame counts too.
  mailbox_.take(batch_);
  store_.apply(batch_);
  // One that fails must not cost the other.
  tl::expected<void, QString> written;
  if (!commandLine_.statsJson.isEmpty()) {
    written = writeFile(commandLine_.statsJson,
                        runStatistics(seconds, store_, performance_, processUsage(), firstDataPaintedMs_));
  }
  if (!commandLine_.screenshot.isEmpty() && !window_->grab().save(commandLine_.screenshot)) {
    return tl::make_unexpected(
        QStringLiteral("--screenshot %1: cannot write a picture there (the name's ending "
                       "gives the format, as .png)")
            .arg(commandLine_.screenshot));
  }
  return written;
}

tl::expected<void, QString> Application::loadResources() {
  const auto metrics = readFile(QStringLiteral(":/pulsedeck/metrics.json"));
  if (!metrics) return tl::make_unexpected(metrics.error());
  if (const auto loaded = catalog_.load(*metrics); !loaded) {
    return tl::make_unexpected(QStringLiteral("metrics.json: %1").arg(loaded.error()));
  }
  const QString currency = settings_.text(Setting::Currency);
  if (!currency.isEmpty()) catalog_.useCurrency(currency);
  QList<PageEntry> shipped;
  for (const char* const id : kShippedPages) {
    const QString file = QStringLiteral(":/pulsedeck/dashboards/%1.json").arg(QLatin1StringView(id));
    const auto json = readFile(file);
    if (!json) return tl::make_unexpected(json.error());
    auto page = DashboardSpec::fromJson(*json);
    if (!page) return tl::make_unexpected(QStringLiteral("%1: %2").arg(file, page.error().text()));
    shipped.push_back(std::move(*page));
  }
  pages_ = std::make_unique<DashboardFolder>(Settings::dashboardFolder(), shipped);
  pages_->open();
  return {};
}

QList<PageEntry> Application::withSettings(QList<PageEntry> pages) const {
  for (PageEntry& page : pages) {
    for (RowSpec& row : page.spec.rows) {
      for (PanelSpec& panel : row.panels)
        panel.maxPoints = settings_.integer(Setting::MaxChartPoints);
    }
  }
  return pages;
}

tl::expected<QUrl, QString> Application::startEmbeddedBackend() {
  SimulatedBackend::Options options;
  options.scenario = scenarioFrom(settings_);
  options.seed = static_cast<quint32>(settings_.integer(Setting::Seed));
  backendThread_ = std::make_unique<WorkerThread<SimulatedBackend>>(QStringLiteral("simulator"));
  SimulatedBackend& backend = backendThread_->make(options, clock_);
  tl::expected<QUrl, QString> url;
  backendThread_->run([&] {
    const auto listening = backend.listen();
    url = listening ? tl::expected<QUrl, QString>(backend.url()) : tl::make_unexpected(listening.error());
  });
  return url;
}

tl::expected<void, QString> Application::startLink(const QUrl& url, bool simulated) {
  RealtimeClient::Settings link;
  link.url = url;
  link.simulated = simulated;
  link.connection = connectionFrom(settings_);
  // Our own server is always within reach of a WebSocket.
  if (!simulated) link.pollUrl = QUrl(settings_.text(Setting::PollUrl));
  link.limits.maxMessageBytes = static_cast<std::size_t>(settings_.integer(Setting::MaxMessageBytes));
  // Our own server is on this machine.
  if (!simulated) {
    const auto network =
        NetworkSettings::from(settings_.text(Setting::CaFile), settings_.text(Setting::Proxy));
    if (!network) {
      return tl::make_unexpected(QStringLiteral("[websocket] ca_file (%1): %2")
                                     .arg(settings_.originText(Setting::CaFile), network.error()));
    }
    link.network = *network;
  }
  // The operator's token is for the operator's server, not for ours.
  link.asksForToken = !simulated;
  link.random = [] { return QRandomGenerator::global()->generateDouble(); };

  linkThread_ = std::make_unique<WorkerThread<RealtimeClient>>(QStringLiteral("link"));
  RealtimeClient& client = linkThread_->make(link, catalog_, mailbox_, clock_);
  if (!simulated) {
    signIn_ = std::make_unique<SignIn>(settings_, url, store_, theme_, *window_);
    connect(&client, &RealtimeClient::tokenWanted, signIn_->source(), &TokenSource::request);
    connect(signIn_->source(), &TokenSource::tokenReady, &client, &RealtimeClient::setToken);
  }
  connect(window_.get(), &MainWindow::reconnectRequested, &client, &RealtimeClient::reconnect);
  // The first message should find a window that can show it at once, so the stream begins when the empty one
  // is painted; a window that nobody sees must not keep it waiting for long.
  connect(window_.get(), &MainWindow::paintFinished, this, &Application::beginStream);
  QTimer::singleShot(kConnectAtLatest, this, &Application::beginStream);
  return {};
}

void Application::beginStream() {
  if (std::exchange(streamBegun_, true)) return;
  setFrameRate();
  linkThread_->post([subscription = subscription_.current()](RealtimeClient& client) {
    client.connectToServer(subscription);
  });
  watchNetwork();
}

// Not every machine can tell; there the link's own timers have to do.
void Application::watchNetwork() {
  if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) return;
  connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
          [this](QNetworkInformation::Reachability reachability) {
            if (reachability != QNetworkInformation::Reachability::Online) return;
            linkThread_->post([](RealtimeClient& client) { client.networkUp(); });
          });
}

void Application::keepSubscription() {
  subscription_.setFamilies(window_->shownFamilies(), alerts_->monitor().families());
  store_.setSubscribedFamilies(subscription_.current().metrics);
  connect(&subscription_, &SubscriptionKeeper::changed, this, [this](const Subscription& subscription) {
    store_.setSubscribedFamilies(subscription.metrics);
    // Until then the first connection takes what is current when it begins.
    if (!streamBegun_) return;
    linkThread_->post([subscription](RealtimeClient& client) { client.subscribe(subscription); });
  });
  connect(&alerts_->monitor(), &AlertMonitor::rulesChanged, &subscription_,
          [this] { subscription_.setRuleFamilies(alerts_->monitor().families()); });
  connect(window_.get(), &MainWindow::shownFamiliesChanged, &subscription_,
          &SubscriptionKeeper::setPageFamilies);
}

void Application::makeWindow() {
  MainWindow::Options options;
  options.pages = withSettings(pages_->pages());
  options.toasts = settings_.boolean(Setting::ToastNotifications);
  options.autoDismissToasts = settings_.boolean(Setting::NotificationAutoDismiss);
  options.maxBatchSize = settings_.integer(Setting::MaxBatchSize);
  options.rotateSeconds = settings_.integer(Setting::RotateSeconds);
  options.configFile = settings_.file();
  options.settings = &settings_;
  options.doNotDisturb = &doNotDisturb_;
  options.alerts = &alerts_->monitor();
  if (view_ != nullptr) {
    options.recentChoices = view_->recentEntries();
    options.cardPeriods = view_->cardPeriods();
  }
  window_ = std::make_unique<MainWindow>(options, store_, frames_, theme_);
  window_->resize(commandLine_.size.value_or(kDefaultSize));
  // What is due at once is to be shown by the window.
  dueNotifications_ = std::make_unique<DueNotifications>(store_, doNotDisturb_,
                                                         settings_.boolean(Setting::NotificationAutoDismiss));
  connect(pages_.get(), &DashboardFolder::pagesChanged, window_.get(),
          [this](const QList<PageEntry>& pages) { window_->setPages(withSettings(pages)); });
  if (view_ == nullptr) return;
  connect(window_.get(), &MainWindow::recentChoicesChanged, view_.get(), &ViewStateKeeper::setRecentEntries);
  connect(window_.get(), &MainWindow::cardPeriodsChanged, view_.get(), &ViewStateKeeper::setCardPeriods);
  makeDesktopPresence();
}

// A measurement leaves no traces on the operator's desktop.
void Application::makeDesktopPresence() {
  DesktopPresence::Options options;
  options.pages = pages_->pages();
  options.closingIsExplained = view_->closingIsExplained();
  desktop_ = std::make_unique<DesktopPresence>(
      settings_, DesktopPresence::Parts{store_, frames_, theme_, *window_, &doNotDisturb_}, options);
  connect(desktop_.get(), &DesktopPresence::closingExplained, view_.get(),
          &ViewStateKeeper::noteClosingExplained);
}

void Application::readViewState() {
  if (commandLine_.isMeasured()) return;
  ViewStateKeeper::Given given;
  given.page = !commandLine_.page.isEmpty();
  given.size = commandLine_.size.has_value();
  given.theme = settings_.origin(Setting::Theme) != Origin::Default;
  view_ = std::make_unique<ViewStateKeeper>(stateFolder() + QStringLiteral("/view.json"), given, theme_);
}

// By server, since what one said does not concern another.
void Application::keepNotifications(const QString& server) {
  doNotDisturb_.setErrorsBreakThrough(settings_.boolean(Setting::ErrorsBreakThrough));
  doNotDisturb_.setSchedule(DailySchedule::fromText(settings_.text(Setting::DoNotDisturbHours)));
  if (commandLine_.isMeasured()) return;
  mute_ = std::make_unique<MuteKeeper>(stateFolder() + QStringLiteral("/do_not_disturb.json"), doNotDisturb_);
  notifications_ = std::make_unique<NotificationKeeper>(
      stateFileOf(stateFolder(), QStringLiteral("notifications"), server), store_);
}

tl::expected<void, QString> Application::keepAlerts(const QString& server) {
  const auto shipped = readFile(QStringLiteral(":/pulsedeck/alert_rules.json"));
  if (!shipped) return tl::make_unexpected(shipped.error());
  AlertKeeper::Files files;
  files.rules = Settings::alertRulesFile();
  if (!commandLine_.isMeasured()) {
    files.state = stateFileOf(stateFolder(), QStringLiteral("alert_state"), server);
    files.goodRules = stateFolder() + QStringLiteral("/alert_rules-good.json");
  }
  alerts_ = std::make_unique<AlertKeeper>(files, shippedAlertRules(*shipped), store_, catalog_);
  alerts_->monitor().setValueText(
      [](double value, const MetricInfo& info) { return formatValue(value, info); });
  AlertActions::Options actions;
  actions.environment = environmentForCommands();
  if (!commandLine_.isMeasured()) {
    actions.webhookFile = stateFileOf(stateFolder(), QStringLiteral("webhooks"), server);
  }
  // Faults of the settings are told by the link.
  actions.network = [caFile = settings_.text(Setting::CaFile), proxy = settings_.text(Setting::Proxy)] {
    return NetworkSettings::from(caFile, proxy).value_or(NetworkSettings());
  };
  alertActions_ = std::make_unique<AlertActions>(alerts_->monitor(), store_, actions);
  alerts_->open();
  return {};
}

void Application::keepScreenAwake() {
  connect(window_->wallboard(), &Wallboard::changed, &screenAwake_, &ScreenAwake::setWanted);
}

// A page of the operator's own takes the place of the shipped one of its id.
void Application::keepLayouts() {
  const auto noteReplaced = [this] { window_->setResettablePages(pages_->replacedPages()); };
  noteReplaced();
  connect(pages_.get(), &DashboardFolder::pagesChanged, window_.get(), noteReplaced);
  const QString folder = Settings::dashboardFolder();
  window_->setLayoutKeep([folder](const DashboardSpec& page) -> tl::expected<void, QString> {
    const auto saved = saveOperatorPage(folder, page);
    if (!saved) return tl::make_unexpected(saved.error());
    return {};
  });
  connect(window_.get(), &MainWindow::layoutResetRequested, this, [this, folder](const QString& id) {
    const auto aside = putOperatorPageAside(folder, id);
    if (!aside) tellFailure(tr("The page was not reset"), aside.error());
  });
}

void Application::tellFailure(const QString& title, const QString& message) {
  Notification notification;
  notification.id = QStringLiteral("%1layout/%2").arg(QLatin1StringView(kOwnIdPrefix)).arg(++failures_);
  notification.title = title;
  notification.message = message;
  notification.severity = Severity::Error;
  notification.timeMs = clock_.wallMs();
  store_.addNotification(notification);
}

void Application::connectFrames() {
  connect(&frames_, &FrameClock::collecting, this, &Application::collect);
  if (signIn_) connect(&frames_, &FrameClock::frameFinished, signIn_.get(), &SignIn::refresh);
  connect(&frames_, &FrameClock::frameFinished, this, [this] {
    performance_.tickFinished(thisMoment());
    if (!window_->isSeen()) performance_.paintingSuspended();
    if (window_->isPaused()) performance_.messagesNotShown();
  });
  connect(window_.get(), &MainWindow::paintStarted, this,
          [this] { performance_.paintStarted(thisMoment()); });
  connect(window_.get(), &MainWindow::paintFinished, this, &Application::notePaint);
  connect(window_.get(), &MainWindow::seenChanged, this, &Application::setFrameRate);
  if (!settings_.boolean(Setting::PerformanceMonitoring)) return;
  sincePerformanceLog_.start();
  connect(&frames_, &FrameClock::frameFinished, &performanceWatch_,
          [this] { performanceWatch_.update(throttle_.framesPerSecond()); });
  connect(&performanceWatch_, &PerformanceWatch::reported, window_.get(), &MainWindow::setPerformance);
  connect(&performanceWatch_, &PerformanceWatch::reported, this, &Application::logPerformance);
}

void Application::collect() {
  performance_.tickStarted(thisMoment());
  const quint64 before = store_.link().messages;
  mailbox_.take(batch_);
  store_.apply(batch_);
  alerts_->monitor().refresh();
  performance_.messagesFound(store_.link().messages - before);
  performance_.messagesApplied(batch_.messageTimestampsMs, !batch_.metrics.empty());
}

void Application::notePaint() {
  performance_.paintFinished(thisMoment(), clock_.wallMs());
  if (!firstDataPaintedMs_ && performance_.firstDataPaintedNs()) firstDataPaintedMs_ = processAgeMs();
  if (!settings_.boolean(Setting::AdaptiveThrottling)) return;
  throttle_.afterFrame(performance_.lastWorkMs());
  setFrameRate();
}

// While nobody looks, the store goes on at the least rate.
void Application::setFrameRate() {
  frames_.setMaxFramesPerSecond(window_->isSeen() ? throttle_.framesPerSecond()
                                                  : AdaptiveThrottle::kMinFramesPerSecond);
}

void Application::logPerformance(const PerformanceReport& report) {
  if (sincePerformanceLog_.elapsed() < kPerformanceLogMs) return;
  sincePerformanceLog_.restart();
  spdlog::info(
      "performance: {:.1f} messages/s, {:.1f} frames/s at most {}, work p50 {:.1f} p99 {:.1f} ms, "
      "latency p50 {:.0f} p95 {:.0f} p99 {:.0f} ms, {:.0f} % coalesced, {} dropped, {} queued at most, "
      "{:.1f} % CPU, {:.0f} MiB",
      report.messagesPerSecond, report.framesPerSecond, report.frameLimit, report.workP50Ms, report.workP99Ms,
      report.latencyP50Ms, report.latencyP95Ms, report.latencyP99Ms, report.coalescedShare * 100,
      report.dropped, report.mostQueued, report.cpuShare * 100, report.memoryMb);
}

}  // namespace pulsedeck

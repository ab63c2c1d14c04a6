#pragma once

#include "pulsedeck/app/alert_actions.h"
#include "pulsedeck/app/alert_keeper.h"
#include "pulsedeck/app/command_line.h"
#include "pulsedeck/app/desktop_presence.h"
#include "pulsedeck/app/due_notifications.h"
#include "pulsedeck/app/link_notifier.h"
#include "pulsedeck/app/mute_keeper.h"
#include "pulsedeck/app/notification_keeper.h"
#include "pulsedeck/app/performance_watch.h"
#include "pulsedeck/app/screen_awake.h"
#include "pulsedeck/app/sign_in.h"
#include "pulsedeck/app/state_faults.h"
#include "pulsedeck/app/subscription_keeper.h"
#include "pulsedeck/app/view_state_keeper.h"
#include "pulsedeck/app/worker_thread.h"
#include "pulsedeck/config/settings.h"
#include "pulsedeck/link/realtime_client.h"
#include "pulsedeck/link/update_mailbox.h"
#include "pulsedeck/model/clock.h"
#include "pulsedeck/model/do_not_disturb.h"
#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/pacing/adaptive_throttle.h"
#include "pulsedeck/pacing/frame_clock.h"
#include "pulsedeck/pacing/performance_monitor.h"
#include "pulsedeck/simulator/simulated_backend.h"
#include "pulsedeck/ui/dashboard_folder.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/theme.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

#include <memory>
#include <optional>

namespace pulsedeck {

/// Whose state files a run uses: the server's name, empty for the simulation.
[[nodiscard]] QString stateOwner(const Settings& settings);

/// Puts the parts together: the link and the embedded backend on threads of their own, the store, the frame
/// clock and the window on this one. Needs a QApplication.
class Application : public QObject {
  Q_OBJECT

 public:
  Application(const Settings& settings, const CommandLine& commandLine, QObject* parent = nullptr);
  /// Ends the threads.
  ~Application() override;

  /// Shows the window and starts the stream. The error is one line for the operator.
  [[nodiscard]] tl::expected<void, QString> start();
  /// In front of all others, wherever it was.
  void showWindow();
  /// Writes what the command line asked for at the end of a run: picture, figures.
  [[nodiscard]] tl::expected<void, QString> finish();

 private:
  [[nodiscard]] tl::expected<void, QString> loadResources();
  [[nodiscard]] tl::expected<QUrl, QString> startEmbeddedBackend();
  [[nodiscard]] tl::expected<void, QString> startLink(const QUrl& url, bool simulated);
  void beginStream();
  void watchNetwork();
  void keepSubscription();
  [[nodiscard]] QList<PageEntry> withSettings(QList<PageEntry> pages) const;
  void makeWindow();
  void readViewState();
  void makeDesktopPresence();
  void keepNotifications(const QString& server);
  [[nodiscard]] tl::expected<void, QString> keepAlerts(const QString& server);
  void keepScreenAwake();
  void keepLayouts();
  void tellFailure(const QString& title, const QString& message);
  void connectFrames();
  void collect();
  void notePaint();
  void setFrameRate();
  void logPerformance(const PerformanceReport& report);

  const Settings& settings_;
  const CommandLine& commandLine_;
  const SystemClock clock_;
  MetricCatalog catalog_;
  UpdateMailbox mailbox_;
  UpdateBatch batch_;
  MetricsStore store_;
  StateFaults stateFaults_;
  DoNotDisturb doNotDisturb_;
  LinkNotifier linkNotifier_;
  SubscriptionKeeper subscription_;
  FrameClock frames_;
  AdaptiveThrottle throttle_;
  PerformanceMonitor performance_;
  PerformanceWatch performanceWatch_;
  QElapsedTimer sincePerformanceLog_;
  Theme theme_;
  std::unique_ptr<DashboardFolder> pages_;

  std::unique_ptr<WorkerThread<SimulatedBackend>> backendThread_;
  std::unique_ptr<WorkerThread<RealtimeClient>> linkThread_;
  std::unique_ptr<AlertKeeper> alerts_;
  std::unique_ptr<AlertActions> alertActions_;
  std::unique_ptr<MainWindow> window_;
  std::unique_ptr<ViewStateKeeper> view_;              ///< null for a run that has to be like any other
  std::unique_ptr<NotificationKeeper> notifications_;  ///< null for such a run, too
  std::unique_ptr<MuteKeeper> mute_;                   ///< as well
  std::unique_ptr<DueNotifications> dueNotifications_;
  std::unique_ptr<DesktopPresence> desktop_;  ///< as well
  ScreenAwake screenAwake_;
  std::unique_ptr<SignIn> signIn_;  ///< null while the data are simulated

  bool streamBegun_ = false;
  quint64 failures_ = 0;  ///< told
  QElapsedTimer running_;
  std::optional<double> firstDataPaintedMs_;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/app/alert_sound.h"
#include "pulsedeck/app/close_to_tray.h"
#include "pulsedeck/app/desktop_alerts.h"
#include "pulsedeck/app/desktop_notifier.h"
#include "pulsedeck/app/tray_host_watch.h"
#include "pulsedeck/config/settings.h"
#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/pacing/frame_clock.h"
#include "pulsedeck/ui/page_entry.h"
#include "pulsedeck/ui/tray_icon.h"

#include <QList>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace pulsedeck {

class DoNotDisturb;
class MainWindow;
class Theme;

/// What there is of the dashboard outside of its window: the icon in the tray, the desktop's notifications
/// and sounds, and what closing the window means.
class DesktopPresence : public QObject {
  Q_OBJECT

 public:
  /// All must outlive it.
  struct Parts {
    MetricsStore& store;
    FrameClock& frames;
    const Theme& theme;
    MainWindow& window;
    DoNotDisturb* doNotDisturb;
  };
  struct Options {
    QList<PageEntry> pages;           ///< whose first figures are told
    bool closingIsExplained = false;  ///< in an earlier run
    QString busAddress;               ///< empty: the session's
  };

  DesktopPresence(const Settings& settings, Parts parts, Options options, QObject* parent = nullptr);

  /// Once the window is shown: nothing of this may keep it waiting.
  void start();
  /// In front of all others, wherever it was.
  void showWindow();
  void hideWindow();

 Q_SIGNALS:
  /// The operator has been told that closing hides the window: not again, in later runs either.
  void closingExplained();

 private:
  void makeTray(const QList<PageEntry>& pages);
  void connectNotifier();
  void closeToTray();
  void explainClosing();
  void toggleWindow();
  void open(const QString& id);
  [[nodiscard]] bool isWatched() const;

  Parts parts_;
  DesktopNotifier notifier_;
  DesktopAlerts alerts_;
  AlertSound sound_;
  bool closingIsExplained_;
  std::unique_ptr<TrayIcon> tray_;  ///< null where the operator wants none
  TrayHostWatch hostWatch_;
  std::optional<CloseToTray> closing_;
};

}  // namespace pulsedeck

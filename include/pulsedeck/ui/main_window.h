#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/pacing/batch_gate.h"
#include "pulsedeck/pacing/frame_clock.h"
#include "pulsedeck/pacing/performance_report.h"
#include "pulsedeck/ui/page_entry.h"

#include <QList>
#include <QMainWindow>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace pulsedeck {

class ActivityView;
class ConnectionDetails;
class DashboardPage;
class HeaderBar;
class NavigationBar;
class NotificationPanel;
class PageStack;
class Popover;
class Theme;
class ToastStack;

/// The dashboard's window: navigation, header, pages, activity column, toasts. Reads the store on the frame
/// clock's beat and tells by signals what the operator wants.
class MainWindow : public QMainWindow {
  Q_OBJECT

 public:
  struct Options {
    QList<PageEntry> pages;
    QString page;  ///< id of the first page shown; empty: the first
    bool toasts = true;
    bool autoDismissToasts = true;
    int maxBatchSize = 10;  ///< of new notifications and activity rows that come thick
    QString configFile;     ///< named where it is said how to connect a real server
  };

  /// `store`, `frames` and `theme` must outlive the window. The store is not const: dismissing and marking
  /// read are its slots.
  MainWindow(Options options, MetricsStore& store, FrameClock& frames, Theme& theme,
             QWidget* parent = nullptr);
  ~MainWindow() override;

  /// Ids must be unique. The page that is open stays open if there is still one of its id, else the first is
  /// opened; pages that did not change stay as they are.
  void setPages(const QList<PageEntry>& pages);
  [[nodiscard]] QString currentPage() const;
  [[nodiscard]] bool showPage(const QString& id);
  /// The metric families of the page that is open.
  [[nodiscard]] QStringList shownFamilies() const;
  /// False while hidden, minimised or on another workspace: then nothing is drawn.
  [[nodiscard]] bool isSeen() const;
  [[nodiscard]] bool isPaused() const { return paused_; }
  void setPaused(bool paused);
  /// Shown with the connection while the server does not accept the sign-in.
  void setSignInAdvice(const QString& advice, bool canEnterToken);
  /// Shown with the connection where the operator asks for it.
  void setPerformance(const PerformanceReport& report);

 Q_SIGNALS:
  void reconnectRequested();
  void tokenEntryRequested();
  /// Another page was opened, or this one changed.
  void shownFamiliesChanged(const QStringList& families);
  void seenChanged(bool seen);
  /// Around each painting of the window.
  void paintStarted();
  void paintFinished();

 protected:
  bool event(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void changeEvent(QEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void makeBody();
  void addShortcuts();
  void connectHeader();
  void connectPopovers();
  void connectFrames();
  void noteExposure();
  void refreshNotifications();
  void refreshStatus();
  void refreshCards();
  void refreshCharts();
  void refreshFeeds();
  void arrange();
  void setActivityOpen(bool open);
  void toggle(Popover* popover, QWidget* anchor);
  void confirmOpening(const QUrl& url);
  void noteOpenPage();
  [[nodiscard]] DashboardPage* page() const;

  const Options options_;
  MetricsStore& store_;
  FrameClock& frames_;
  const Theme& theme_;
  QWidget* body_ = nullptr;
  NavigationBar* navigation_ = nullptr;
  HeaderBar* header_ = nullptr;
  PageStack* pages_ = nullptr;
  ActivityView* activity_ = nullptr;
  ConnectionDetails* connectionDetails_ = nullptr;
  NotificationPanel* notifications_ = nullptr;
  Popover* connectHint_ = nullptr;
  Popover* shortcutsHelp_ = nullptr;
  ToastStack* toasts_ = nullptr;  ///< null when toasts are off
  BatchGate notificationGate_;
  std::size_t newNotifications_ = 0;  ///< not shown yet
  bool notificationsAreUrgent_ = false;
  bool wasSeen_ = false;
  bool paused_ = false;
  bool activityIsDrawer_ = false;
  bool drawerOpen_ = false;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/pacing/frame_clock.h"
#include "pulsedeck/pacing/performance_report.h"
#include "pulsedeck/ui/card_periods.h"
#include "pulsedeck/ui/page_entry.h"
#include "pulsedeck/ui/palette_model.h"
#include "pulsedeck/ui/tool_page.h"

#include <QAbstractSlider>
#include <QList>
#include <QMainWindow>
#include <QPointer>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <functional>
#include <optional>

namespace pulsedeck {

class ActionRegistry;
class ActivityDesk;
class ActivityView;
class AlertMonitor;
class AlertRuleDesk;
class AlertRulesPage;
class CommandPalette;
class ConnectionDetails;
class DashboardPage;
class DoNotDisturb;
class HeaderBar;
class LayoutEditor;
class MetricPage;
class NavigationBar;
class NotificationDesk;
class PageStack;
class Popover;
class Settings;
class Theme;
struct SettingRow;
class ToolStack;
class Wallboard;

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
    int maxBatchSize = 10;               ///< of new notifications and activity rows that come thick
    int rotateSeconds = 0;               ///< a wallboard shows the next page every so many seconds; 0: never
    QString configFile;                  ///< named where it is said how to connect a real server
    const Settings* settings = nullptr;  ///< found in the palette; must outlive the window
    AlertMonitor* alerts = nullptr;      ///< null: no alert rules; must outlive the window
    QStringList recentChoices;           ///< of the palette, as recentChoicesChanged() told them
    DoNotDisturb* doNotDisturb = nullptr;  ///< null: never on; must outlive the window
    CardPeriods cardPeriods;               ///< as cardPeriodsChanged() told them
  };

  /// `store`, `frames` and `theme` must outlive the window. The store is not const: dismissing and marking
  /// read are its slots.
  MainWindow(Options options, MetricsStore& store, FrameClock& frames, Theme& theme,
             QWidget* parent = nullptr);
  ~MainWindow() override;

  /// What a window needs, as far as a screen with that much room for windows has it.
  [[nodiscard]] static QSize smallestOn(QSize screen, const Theme& theme);

  /// Ids must be unique. The page that is open stays open if there is still one of its id, else the first is
  /// opened; pages that did not change stay as they are. While paused, and while a page is rearranged, all
  /// that waits.
  void setPages(const QList<PageEntry>& pages);
  /// Its id must be new. It stands below the dashboards in the navigation, has the keys after theirs and no
  /// turn on a wallboard.
  void addToolPage(ToolPage page);
  /// A number at a tool page's entry in the navigation; without a text none.
  void setPageBadge(const QString& id, const PageBadge& badge);
  /// The id of the dashboard or tool page that is open.
  [[nodiscard]] QString currentPage() const;
  /// False where there is no such page. While one is rearranged the operator is asked first.
  [[nodiscard]] bool showPage(const QString& id);
  /// Opens the page of the notifications, at this one where it is among them.
  void showNotification(const QString& id);
  void showNextPage();
  /// What lies below of a page that does not fit; false, and from the top again, where that was all.
  bool showNextPart();
  [[nodiscard]] Wallboard* wallboard() const { return wallboard_; }
  /// Lets the operator rearrange the page, or ends that and keeps the result.
  void editLayout();
  /// Keeps a page that the operator arranged, or gives the reason why not: then it goes on being arranged.
  using KeepLayout = std::function<tl::expected<void, QString>(const DashboardSpec&)>;
  void setLayoutKeep(KeepLayout keep);
  /// Ids of the operator's pages that stand in the place of shipped ones.
  void setResettablePages(const QStringList& ids) { resettablePages_ = ids; }
  /// Dark becomes light, light becomes dark.
  void toggleTheme();
  /// The metric families of the page that is open, and of the metric whose own view is.
  [[nodiscard]] QStringList shownFamilies() const;
  /// False while hidden, minimised or on another workspace: then nothing is drawn.
  [[nodiscard]] bool isSeen() const;
  [[nodiscard]] bool isPaused() const { return paused_; }
  void setPaused(bool paused);
  /// What the page shows follows the stream again: no pause, no window of time that was chosen.
  void goLive();
  /// The charts of the open page, or of the Overview where none is open, show what was around that moment
  /// (ms since the epoch) and point at it; they say so where nothing is known of it. Back by goLive().
  void showTime(qint64 timeMs);
  /// Whether charts mark what happened.
  void setEventMarks(bool shown);
  [[nodiscard]] bool eventMarks() const { return eventMarks_; }
  /// The span of time that all charts show.
  [[nodiscard]] qint64 spanMs() const { return spanMs_; }
  /// False, and nothing happens, for one that the header does not have.
  bool setSpan(qint64 spanMs);
  /// Shows a metric's own view in place of the page, by its dotted name; it need not have come yet.
  void openMetric(const QString& name);
  /// Back to the page.
  void closeMetric();
  /// The metric whose own view is open; empty when none is.
  [[nodiscard]] QString openedMetric() const;
  /// What can be done by keys and by the palette; parts of the program add theirs.
  [[nodiscard]] ActionRegistry& actions() { return *actions_; }
  /// Shown with the connection while the server does not accept the sign-in.
  void setSignInAdvice(const QString& advice, bool canEnterToken);
  /// Shown with the connection where the operator asks for it.
  void setPerformance(const PerformanceReport& report);

 Q_SIGNALS:
  void reconnectRequested();
  void tokenEntryRequested();
  /// Another page was opened, or this one changed.
  void shownFamiliesChanged(const QStringList& families);
  void spanChanged(qint64 spanMs);
  void eventMarksChanged(bool shown);
  /// Something was chosen in the palette; newest first.
  void recentChoicesChanged(const QStringList& keys);
  /// The operator chose the period of a card's change.
  void cardPeriodsChanged(const CardPeriods& periods);
  void seenChanged(bool seen);
  /// The operator arranged a page, and has it so from now on.
  void layoutSaved(const DashboardSpec& page);
  /// The operator wants the shipped page of this id back.
  void layoutResetRequested(const QString& id);
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
  void makeActivity();
  void addActions();
  void describeKeys();
  void addPageActions();
  void addTimeActions();
  void addViewActions();
  void addActivityActions();
  void addLinkActions();
  void addAlertRules();
  void addRuleActions();
  void undo();
  void showRule(const QString& id);
  [[nodiscard]] QList<RuleChoice> ruleChoices() const;
  void stepFullScreen();
  void connectHeader();
  void connectPopovers();
  void connectLayoutEditor();
  void connectFrames();
  void noteExposure();
  void refreshNotifications();
  void refreshStatus();
  void refreshCards();
  void refreshCharts();
  void refreshFeeds();
  void arrange();
  void arrangeChrome();
  void noteWallboard(bool on);
  void setActivityOpen(bool open);
  void toggle(Popover* popover, QWidget* anchor);
  void toggleShortcutsHelp();
  void showActivity();
  void searchActivity();
  [[nodiscard]] CommandPalette& finder();
  void togglePalette();
  [[nodiscard]] QList<SettingRow> settingsNow() const;
  void takeChoice(PaletteEntry::Kind kind, const QString& id);
  void showPageAt(std::size_t place);
  void scrollPage(QAbstractSlider::SliderAction by);
  void makeMetricPage();
  [[nodiscard]] bool isMetricOpen() const;
  void showTool(const QString& id);
  void releaseFocus(const QWidget& hiding);
  void takeWaitingPages();
  void noteOpenPage();
  void noteActivityPage();
  void dismissPopovers();
  [[nodiscard]] QString pageTitle() const;
  void showTitle(const QString& title);
  [[nodiscard]] QWidget& pageGround() const;
  /// Null while a tool page is open.
  [[nodiscard]] DashboardPage* page() const;

  const Options options_;
  MetricsStore& store_;
  FrameClock& frames_;
  Theme& theme_;
  ActionRegistry* actions_;
  QWidget* body_ = nullptr;
  NavigationBar* navigation_ = nullptr;
  HeaderBar* header_ = nullptr;
  PageStack* pages_ = nullptr;
  ToolStack* tools_ = nullptr;
  ActivityDesk* activityDesk_ = nullptr;
  ActivityView* activity_ = nullptr;  ///< the activity desk's
  ConnectionDetails* connectionDetails_ = nullptr;
  Popover* connectHint_ = nullptr;
  Popover* shortcutsHelp_ = nullptr;  ///< null until it is first asked for, as the two after it
  CommandPalette* palette_ = nullptr;
  MetricPage* metricPage_ = nullptr;
  AlertRuleDesk* ruleDesk_ = nullptr;   ///< null without alert rules
  QPointer<AlertRulesPage> rulesPage_;  ///< null until it is first opened
  QPointer<QWidget> focusBeforeMetric_;
  NotificationDesk* desk_ = nullptr;
  Wallboard* wallboard_ = nullptr;
  LayoutEditor* layoutEditor_ = nullptr;
  QStringList resettablePages_;
  std::optional<QList<PageEntry>> waitingPages_;  ///< for the end of pause or editing
  qint64 spanMs_;
  bool wasSeen_ = false;
  bool paused_ = false;
  bool eventMarks_ = true;
  bool activityPageOpen_ = false;
  bool activityIsDrawer_ = false;
  bool drawerOpen_ = false;
};

}  // namespace pulsedeck

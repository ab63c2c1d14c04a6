// What the window can be made to do, by key, by the palette and by the list of keys.
#include "pulsedeck/config/settings.h"
#include "pulsedeck/ui/action_registry.h"
#include "pulsedeck/ui/activity_view.h"
#include "pulsedeck/ui/command_palette.h"
#include "pulsedeck/ui/connection_indicator.h"
#include "pulsedeck/ui/dashboard_page.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/layout_editor.h"
#include "pulsedeck/ui/main_window.h"
#include "pulsedeck/ui/notification_desk.h"
#include "pulsedeck/ui/page_stack.h"
#include "pulsedeck/ui/setting_rows.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/time_ranges.h"
#include "pulsedeck/ui/tool_stack.h"
#include "pulsedeck/ui/wallboard.h"
#include "shortcuts_help.h"

#include <QCoreApplication>
#include <QKeySequence>
#include <QScrollBar>

#include <array>
#include <tuple>
#include <utility>

namespace pulsedeck {

namespace {

struct ThemeWord {
  ThemeChoice choice;
  const char* word;  ///< as in the settings
};
constexpr std::array kThemeWords{ThemeWord{ThemeChoice::System, "system"},
                                 ThemeWord{ThemeChoice::Dark, "dark"},
                                 ThemeWord{ThemeChoice::Light, "light"}};

QString themeTitle(ThemeChoice choice) {
  switch (choice) {
    case ThemeChoice::System:
      return MainWindow::tr("Colours of the system");
    case ThemeChoice::Dark:
      return MainWindow::tr("Dark colours");
    case ThemeChoice::Light:
      return MainWindow::tr("Light colours");
  }
  Q_UNREACHABLE();
}

/// Without keys.
WindowAction action(const char* id, const QString& title, const QString& keywords,
                    std::function<void()> run) {
  WindowAction result;
  result.id = QLatin1String(id);
  result.title = title;
  result.keywords = keywords;
  result.run = std::move(run);
  return result;
}

WindowAction withKeys(WindowAction action, const QKeySequence& keys,
                      WindowAction::Keys handling = WindowAction::Keys::Always) {
  action.keys = {keys};
  action.handling = handling;
  return action;
}

WindowAction byKeysOnly(WindowAction action) {
  action.inPalette = false;
  return action;
}

}  // namespace

// In the order of the list of keys.
void MainWindow::addActions() {
  actions_->add(
      byKeysOnly(withKeys(action("find", tr("Find a page, a metric, an alert rule, an action or a setting"),
                                 {}, [this] { togglePalette(); }),
                          QKeySequence(Qt::CTRL | Qt::Key_K))));
  addPageActions();
  addTimeActions();
  addViewActions();
  addLinkActions();
  addRuleActions();
  describeKeys();
}

/// Those that the controls handle themselves.
void MainWindow::describeKeys() {
  actions_->describe(tr("Tab, Shift+Tab", "keys"), tr("Go to the next control, to the one before"));
  actions_->describe(tr("Enter, Space", "keys"), tr("Press the focused control; on a card: open its metric"));
  actions_->describe(
      tr("Menu, Shift+F10", "keys"),
      tr("On a card: the period of its change, a new alert rule; in a chart: copy, save and more"));
  actions_->describe(tr("←, →, Home, End", "keys"),
                     tr("In a chart: move the crosshair from sample to sample; its values are spoken"));
  actions_->describe(tr("+, −, Ctrl+←, Ctrl+→", "keys"),
                     tr("In a chart: zoom and move in time, all charts of the page together"));
  actions_->describe(tr("T, Ctrl+C", "keys"), tr("In a chart: its data as a table; copy its picture"));
  actions_->describe(tr("Shift+Enter", "keys"), tr("In a legend: show this series alone"));
  actions_->describe(tr("Arrows, Enter, S", "keys"),
                     tr("In a table: move, open the cell's metric, sort by the column"));
  actions_->describe(tr("↑, ↓, Enter", "keys"), tr("In the activity: move, open the event's details"));
  actions_->describe(tr("Enter, A, S, M, Delete, /", "keys"),
                     tr("In the alerts: open, acknowledge, snooze, mark as read, dismiss, search"));
  if (options_.alerts != nullptr) {
    actions_->describe(tr("Enter, Space, Delete, Ctrl+D", "keys"),
                       tr("In the list of alert rules: edit, turn on or off, delete, duplicate"));
    actions_->describe(tr("A, S, /", "keys"),
                       tr("In the list of alert rules: acknowledge, snooze for an hour, search"));
  }
  actions_->describe(tr("Arrows, Shift+Arrows, Delete, Esc", "keys"),
                     tr("While a page is rearranged: move, resize, remove, leave it as it was"));
  actions_->describe(keyText(QKeySequence(Qt::Key_Escape)),
                     tr("Close what lies on top; go back from a metric"));
}

void MainWindow::addPageActions() {
  constexpr int kDigits = 9;
  for (int i = 0; i < kDigits; ++i) {
    WindowAction go = action("", tr("Go to a page: dashboards, then the others"), {},
                             [this, i] { showPageAt(static_cast<std::size_t>(i)); });
    go.id = QStringLiteral("page.%1").arg(i + 1);
    actions_->add(
        byKeysOnly(withKeys(std::move(go), QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)))));
  }
  actions_->add(
      byKeysOnly(withKeys(action("back", tr("Back from a metric to its page"), {}, [this] { closeMetric(); }),
                          QKeySequence(Qt::ALT | Qt::Key_Left))));
  const auto scroll = [this](const char* id, Qt::Key key, QAbstractSlider::SliderAction by) {
    WindowAction page = action(id, tr("Scroll the page"), {}, [this, by] { scrollPage(by); });
    page.repeats = true;
    actions_->add(byKeysOnly(withKeys(std::move(page), QKeySequence(key), WindowAction::Keys::Spare)));
  };
  scroll("scroll.up", Qt::Key_PageUp, QAbstractSlider::SliderPageStepSub);
  scroll("scroll.down", Qt::Key_PageDown, QAbstractSlider::SliderPageStepAdd);
}

void MainWindow::addTimeActions() {
  WindowAction pause = withKeys(action("pause", tr("Pause what is shown, and go on"),
                                       tr("hold freeze resume"), [this] { setPaused(!paused_); }),
                                QKeySequence(Qt::Key_Space), WindowAction::Keys::Spare);
  pause.isOn = [this] { return paused_; };
  actions_->add(std::move(pause));
  actions_->add(
      withKeys(action("live", tr("Back to live"), tr("now go on resume zoom"), [this] { goLive(); }),
               QKeySequence(Qt::Key_L), WindowAction::Keys::Spare));
  const QList<TimeRange> ranges = timeRanges();
  for (const TimeRange& range : ranges) {
    WindowAction show = action("", tr("Show the last %1").arg(range.text), tr("range of time span"),
                               [this, span = range.spanMs] { setSpan(span); });
    show.id = QStringLiteral("range.%1").arg(range.spanMs);
    show.isOn = [this, span = range.spanMs] { return spanMs_ == span; };
    actions_->add(std::move(show));
  }
}

void MainWindow::addViewActions() {
  WindowAction fullScreen = withKeys(action("full-screen", tr("Full screen, then wallboard, then back"),
                                            tr("maximise kiosk"), [this] { stepFullScreen(); }),
                                     QKeySequence(Qt::Key_F11));
  fullScreen.isOn = [this] { return isFullScreen(); };
  actions_->add(std::move(fullScreen));
  WindowAction wallboard = action("wallboard", tr("Wallboard"), tr("kiosk full screen large rotate"),
                                  [this] { layoutEditor_->leave([this] { wallboard_->enter(); }); });
  wallboard.isOn = [this] { return wallboard_->isOn(); };
  actions_->add(std::move(wallboard));
  WindowAction edit = withKeys(action("edit-layout", tr("Rearrange this page, and done"),
                                      tr("edit layout move resize panels"), [this] { editLayout(); }),
                               QKeySequence(Qt::CTRL | Qt::Key_E));
  edit.isOn = [this] { return layoutEditor_->isActive(); };
  actions_->add(std::move(edit));
  actions_->add(byKeysOnly(withKeys(
      action("undo", tr("Undo, while a page is rearranged or a rule was deleted"), {}, [this] { undo(); }),
      QKeySequence(Qt::CTRL | Qt::Key_Z))));
  actions_->add(byKeysOnly(withKeys(action("theme.other", tr("Dark or light"), {}, [this] { toggleTheme(); }),
                                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L))));
  for (const ThemeWord& word : kThemeWords) {
    WindowAction colours = action("", themeTitle(word.choice), tr("theme appearance"),
                                  [this, choice = word.choice] { theme_.setChoice(choice); });
    colours.id = QStringLiteral("theme.%1").arg(QLatin1String(word.word));
    colours.isOn = [this, choice = word.choice] { return theme_.choice() == choice; };
    actions_->add(std::move(colours));
  }
  addActivityActions();
  actions_->add(withKeys(
      action("keys", tr("Show these keys"), tr("shortcuts help keyboard"), [this] { toggleShortcutsHelp(); }),
      QKeySequence(Qt::Key_Question), WindowAction::Keys::Spare));
}

void MainWindow::stepFullScreen() {
  // A page is rearranged in a full screen as in a window, but not on a wallboard.
  if (isFullScreen()) {
    layoutEditor_->leave([this] { wallboard_->step(); });
  } else {
    wallboard_->step();
  }
}

void MainWindow::addActivityActions() {
  actions_->add(action("activity", tr("Show the activity"), tr("events feed drawer column"),
                       [this] { showActivity(); }));
  actions_->add(withKeys(action("search-activity", tr("Search the activity"), tr("find filter events feed"),
                                [this] { searchActivity(); }),
                         QKeySequence(QKeySequence::Find), WindowAction::Keys::Spare));
  actions_->add(action("read-activity", tr("Mark all events as read"), tr("activity feed seen"),
                       [this] { store_.markAllEventsAsRead(); }));
  WindowAction marks = action("event-marks", tr("Mark events on the charts"), tr("activity annotations"),
                              [this] { setEventMarks(!eventMarks_); });
  marks.isOn = [this] { return eventMarks_; };
  actions_->add(std::move(marks));
}

void MainWindow::addLinkActions() {
  desk_->addActions(*actions_);
  actions_->add(action("connection", tr("Show the connection's details"),
                       tr("link latency status performance"),
                       [this] { toggle(connectionDetails_, header_->connectionPill()); }));
  actions_->add(action("reconnect", tr("Reconnect"), tr("link connect server again"),
                       [this] { Q_EMIT reconnectRequested(); }));
  actions_->add(withKeys(
      action("quit", tr("Quit Pulsedeck"), tr("exit end close leave"), [] { QCoreApplication::quit(); }),
      QKeySequence(Qt::CTRL | Qt::Key_Q)));
}

void MainWindow::toggleShortcutsHelp() {
  if (shortcutsHelp_ == nullptr) shortcutsHelp_ = new ShortcutsHelp(*actions_, theme_, body_);
  toggle(shortcutsHelp_, header_->alertsButton());
}

CommandPalette& MainWindow::finder() {
  if (palette_ == nullptr) {
    palette_ = new CommandPalette(store_, *actions_, theme_, body_);
    palette_->setRecent(options_.recentChoices);
    connect(palette_, &CommandPalette::chosen, this, &MainWindow::takeChoice);
    connect(palette_, &CommandPalette::recentChanged, this,
            [this] { Q_EMIT recentChoicesChanged(palette_->recent()); });
  }
  return *palette_;
}

void MainWindow::togglePalette() {
  if (finder().isOpen()) {
    finder().dismiss();
    return;
  }
  QList<CommandPalette::Page> found;
  for (const DashboardPage* page : pages_->pages())
    found.push_back({page->spec().id, page->spec().title, page->spec().family});
  for (const ToolPage& tool : tools_->pages())
    found.push_back({tool.id, tool.title, QString()});
  finder().openFor(header_->findButton(), found, settingsNow(), ruleChoices());
}

/// The theme may have been changed since the settings were read.
QList<SettingRow> MainWindow::settingsNow() const {
  if (options_.settings == nullptr) return {};
  QList<SettingRow> rows = settingRows(*options_.settings);
  for (const ThemeWord& word : kThemeWords) {
    SettingRow& row = rows[static_cast<qsizetype>(Setting::Theme)];
    const QString now = QLatin1String(word.word);
    if (word.choice != theme_.choice() || row.value == now) continue;
    row.value = now;
    row.origin = tr("chosen in the window");
  }
  return rows;
}

void MainWindow::takeChoice(PaletteEntry::Kind kind, const QString& id) {
  switch (kind) {
    case PaletteEntry::Kind::Page:
      std::ignore = showPage(id);
      break;
    case PaletteEntry::Kind::Metric:
      openMetric(id);
      break;
    case PaletteEntry::Kind::Rule:
      showRule(id);
      break;
    case PaletteEntry::Kind::Action:
      std::ignore = actions_->run(id);
      break;
    case PaletteEntry::Kind::Setting:
      break;  // explained in the palette itself
  }
}

}  // namespace pulsedeck

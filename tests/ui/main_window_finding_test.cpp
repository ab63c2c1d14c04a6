// The keys and the palette in the window.

#include "pulsedeck/model/alert_monitor.h"
#include "pulsedeck/ui/action_registry.h"
#include "pulsedeck/ui/command_palette.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/notification_panel.h"
#include "pulsedeck/ui/popover.h"
#include "pulsedeck/ui/text_label.h"
#include "ui/main_window_fixture.h"

#include <QFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

class MainWindowFinding : public test::MainWindowFixture {};

TEST_F(MainWindowFinding, AQuestionMarkShowsTheKeysAndEscapeTakesThemAway) {
  EXPECT_EQ(child<QWidget>(QStringLiteral("shortcutsHelp")), nullptr) << "made when it is asked for";
  QTest::keyClick(window_.get(), Qt::Key_Question, Qt::ShiftModifier);
  auto* const help = child<QWidget>(QStringLiteral("shortcutsHelp"));
  ASSERT_NE(help, nullptr);
  EXPECT_TRUE(help->isVisible());
  EXPECT_TRUE(says(QStringLiteral("Full screen")));
  EXPECT_TRUE(window_->rect().contains(QRect(help->mapTo(window_.get(), QPoint()), help->size())));
  QTest::keyClick(help, Qt::Key_Escape);
  EXPECT_FALSE(help->isVisible());
}

// Whoever adds a shortcut anywhere in the window has to tell it to the registry, or this fails.
TEST_F(MainWindowFinding, TheListOfKeysHasEveryShortcut) {
  QTest::keyClick(window_.get(), Qt::Key_Question, Qt::ShiftModifier);
  QString listed;
  for (const TextLabel* label : child<QWidget>(QStringLiteral("shortcutsHelp"))->findChildren<TextLabel*>())
    listed += label->text() + QLatin1Char('\n');
  const QList<QShortcut*> shortcuts = window_->findChildren<QShortcut*>();
  EXPECT_GE(shortcuts.size(), 12);
  for (const QShortcut* shortcut : shortcuts) {
    const QString keys = shortcut->key().toString(QKeySequence::NativeText);
    const bool isPage = keys.startsWith(QStringLiteral("Ctrl+")) && keys.back().isDigit();
    EXPECT_TRUE(listed.contains(isPage ? QStringLiteral("Ctrl+1 … Ctrl+9") : keys)) << keys.toStdString();
  }
  for (const char* key : {"Space", "PgUp, PgDown", "?", "Esc", "Ctrl+K", "F11", "Alt+Left"})
    EXPECT_TRUE(listed.contains(QLatin1String(key))) << key;
}

TEST_F(MainWindowFinding, TheListOfKeysScrollsWhereTheWindowIsLow) {
  window_->resize(800, 600);
  QTest::keyClick(window_.get(), Qt::Key_Question, Qt::ShiftModifier);
  auto* const help = child<QWidget>(QStringLiteral("shortcutsHelp"));
  ASSERT_NE(help, nullptr);
  const QMargins shadow(kShadowMargin, kShadowMargin, kShadowMargin, kShadowMargin);
  EXPECT_TRUE(window_->rect().contains(QRect(help->mapTo(window_.get(), QPoint()), help->size()) - shadow));
  QCoreApplication::processEvents();
  QScrollBar* const bar = help->findChild<QScrollArea*>()->verticalScrollBar();
  ASSERT_GT(bar->maximum(), 0);
  QTest::keyClick(help, Qt::Key_End);
  EXPECT_EQ(bar->value(), bar->maximum());
  const TextLabel* const last = help->findChildren<TextLabel*>().back();
  EXPECT_TRUE(help->rect().contains(last->mapTo(help, last->rect().bottomLeft())));
  QTest::keyClick(help, Qt::Key_PageUp);
  EXPECT_LT(bar->value(), bar->maximum());
}

TEST_F(MainWindowFinding, AToastDoesNotCoverTheListOfKeys) {
  QTest::keyClick(window_.get(), Qt::Key_Question, Qt::ShiftModifier);
  auto* const help = child<QWidget>(QStringLiteral("shortcutsHelp"));
  ASSERT_NE(help, nullptr);
  fixture_.store.addNotification(test::notification(QStringLiteral("n"), Severity::Error));
  beat();
  auto* const toast = child<QWidget>(QStringLiteral("toast"));
  ASSERT_NE(toast, nullptr);
  const QObjectList& siblings = help->parentWidget()->children();
  EXPECT_GT(siblings.indexOf(help), siblings.indexOf(toast)) << "the last one lies on top";
}

// The README's table is the window's own list.
TEST_F(MainWindowFinding, TheReadmeHasTheSameKeys) {
  AlertMonitor alerts(fixture_.store, fixture_.catalog);
  MainWindow::Options options;
  options.alerts = &alerts;
  const MainWindow window(options, fixture_.store, frames_, fixture_.theme);
  QStringList rows;
  for (const auto& [keys, meaning] : window.findChild<ActionRegistry*>()->keyRows())
    rows << QStringLiteral("| %1 | %2 |").arg(keys, meaning);
  QFile readme(QStringLiteral(PULSEDECK_SOURCE_DIR "/README.md"));
  ASSERT_TRUE(readme.open(QIODevice::ReadOnly));
  const QString text = QString::fromUtf8(readme.readAll());
  const QString section =
      text.section(QStringLiteral("\n## Keyboard\n"), 1).section(QStringLiteral("\n## "), 0, 0);
  QStringList listed = section.split(u'\n').filter(QStringLiteral("| "));
  ASSERT_GT(listed.size(), 1);
  listed.removeFirst();  // the heading
  EXPECT_EQ(listed.join(u'\n').toStdString(), rows.join(u'\n').toStdString());
}

TEST_F(MainWindowFinding, ControlKFindsAPage) {
  QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
  QTest::keyClicks(window_->focusWidget(), QStringLiteral("second"));
  QTest::keyClick(window_->focusWidget(), Qt::Key_Return);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("two"));
  QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
  EXPECT_TRUE(child<CommandPalette>()->isOpen());
  QTest::keyClick(window_->focusWidget(), Qt::Key_K, Qt::ControlModifier);
  EXPECT_FALSE(child<CommandPalette>()->isOpen()) << "a second time closes it";
}

TEST_F(MainWindowFinding, TheHeadersButtonFindsToo) {
  QTest::mouseClick(child<HeaderBar>()->findButton(), Qt::LeftButton);
  EXPECT_TRUE(child<CommandPalette>()->isOpen());
  QTest::mouseClick(child<HeaderBar>()->findButton(), Qt::LeftButton);
  EXPECT_FALSE(child<CommandPalette>()->isOpen());
}

TEST_F(MainWindowFinding, ThePaletteDoesWhatIsChosen) {
  const auto choose = [this](const char* letters) {
    QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(window_->focusWidget(), QLatin1String(letters));
    QTest::keyClick(window_->focusWidget(), Qt::Key_Return);
  };
  choose("pause what");
  EXPECT_TRUE(window_->isPaused());
  choose("back to live");
  EXPECT_FALSE(window_->isPaused());
  choose("light col");
  EXPECT_EQ(fixture_.theme.choice(), ThemeChoice::Light);
  choose("dark col");
  EXPECT_EQ(fixture_.theme.choice(), ThemeChoice::Dark);
  choose("last 24 h");
  EXPECT_EQ(window_->spanMs(), 24LL * 3'600'000);
  EXPECT_TRUE(button(QStringLiteral("24 h"))->isChecked());
  choose("show the notif");
  EXPECT_TRUE(child<NotificationPanel>()->isOpen());
  QTest::keyClick(window_->focusWidget(), Qt::Key_Escape);
  QSignalSpy reconnect(window_.get(), &MainWindow::reconnectRequested);
  choose("reconn");
  EXPECT_EQ(reconnect.count(), 1);
  choose("leads.new");
  EXPECT_EQ(window_->openedMetric(), QStringLiteral("leads.new"));
}

TEST_F(MainWindowFinding, EveryActionOfThePaletteIsFoundByItsTitle) {
  for (const WindowAction& action : window_->actions().actions()) {
    if (!action.inPalette) continue;
    EXPECT_FALSE(action.title.isEmpty());
    EXPECT_TRUE(FuzzyPattern(action.title).score(SearchText(action.title), {})) << action.id.toStdString();
  }
  WindowAction added;
  added.id = QStringLiteral("edit");
  added.title = QStringLiteral("Edit the layout");
  bool ran = false;
  added.run = [&ran] { ran = true; };
  window_->actions().add(added);
  QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
  QTest::keyClicks(window_->focusWidget(), QStringLiteral("edit lay"));
  QTest::keyClick(window_->focusWidget(), Qt::Key_Return);
  EXPECT_TRUE(ran);
}

TEST_F(MainWindowFinding, TellsWhatWasChosenLately) {
  QSignalSpy recent(window_.get(), &MainWindow::recentChoicesChanged);
  QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
  QTest::keyClicks(window_->focusWidget(), QStringLiteral("second"));
  QTest::keyClick(window_->focusWidget(), Qt::Key_Return);
  ASSERT_EQ(recent.count(), 1);
  EXPECT_EQ(recent[0][0].toStringList(), QStringList{QStringLiteral("page:two")});
}

TEST_F(MainWindowFinding, AnotherPageClosesWhatLiesOnTheOneBefore) {
  QTest::keyClick(window_.get(), Qt::Key_K, Qt::ControlModifier);
  ASSERT_TRUE(child<CommandPalette>()->isOpen());
  QTest::keyClick(window_->focusWidget(), Qt::Key_2, Qt::ControlModifier);
  EXPECT_EQ(window_->currentPage(), QStringLiteral("two"));
  EXPECT_FALSE(child<CommandPalette>()->isOpen());
  QTest::keyClick(window_.get(), Qt::Key_Question, Qt::ShiftModifier);
  window_->openMetric(QStringLiteral("leads.new"));
  EXPECT_FALSE(child<QWidget>(QStringLiteral("shortcutsHelp"))->isVisible());
  QTest::keyClick(window_.get(), Qt::Key_Question, Qt::ShiftModifier);
  window_->showNotification(QString());
  EXPECT_FALSE(child<QWidget>(QStringLiteral("shortcutsHelp"))->isVisible());
}

}  // namespace
}  // namespace pulsedeck

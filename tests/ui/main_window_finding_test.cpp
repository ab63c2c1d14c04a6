// The keys and the palette in the window.

#include "pulsedeck/ui/action_registry.h"
#include "pulsedeck/ui/command_palette.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/header_bar.h"
#include "pulsedeck/ui/notification_panel.h"
#include "pulsedeck/ui/text_label.h"
#include "ui/main_window_fixture.h"

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

}  // namespace
}  // namespace pulsedeck
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


#include "pulsedeck/ui/action_registry.h"

#include <QKeyEvent>
#include <QTest>
#include <QWidget>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

class ActionRegistryTest : public testing::Test {
 protected:
  WindowAction action(const char* id, const QKeySequence& keys, WindowAction::Keys handling) {
    WindowAction result;
    result.id = QLatin1String(id);
    result.title = QStringLiteral("Does %1").arg(result.id);
    result.keys = {keys};
    result.handling = handling;
    result.run = [this, name = result.id] { ran_ << name; };
    return result;
  }
  bool press(int key, Qt::KeyboardModifiers modifiers, const QString& text, bool repeated = false) {
    return actions_.runSpareKey(QKeyEvent(QEvent::KeyPress, key, modifiers, text, repeated));
  }

  QWidget window_;
  ActionRegistry actions_{&window_};
  QStringList ran_;
};

TEST_F(ActionRegistryTest, RunsByName) {
  actions_.add(action("a", QKeySequence(Qt::Key_F5), WindowAction::Keys::Always));
  EXPECT_TRUE(actions_.run(QStringLiteral("a")));
  EXPECT_FALSE(actions_.run(QStringLiteral("b")));
  EXPECT_EQ(ran_, QStringList{QStringLiteral("a")});
}

TEST_F(ActionRegistryTest, ShortcutsWorkInTheWindow) {
  actions_.add(action("a", QKeySequence(Qt::CTRL | Qt::Key_K), WindowAction::Keys::Always));
  window_.show();
  static_cast<void>(QTest::qWaitForWindowActive(&window_));
  QTest::keyClick(&window_, Qt::Key_K, Qt::ControlModifier);
  EXPECT_EQ(ran_, QStringList{QStringLiteral("a")});
}

TEST_F(ActionRegistryTest, SpareKeysRunWhenTheyAreHandedOn) {
  actions_.add(action("pause", QKeySequence(Qt::Key_Space), WindowAction::Keys::Spare));
  actions_.add(action("help", QKeySequence(Qt::Key_Question), WindowAction::Keys::Spare));
  EXPECT_TRUE(press(Qt::Key_Space, Qt::NoModifier, QStringLiteral(" ")));
  EXPECT_FALSE(press(Qt::Key_Space, Qt::ControlModifier, QStringLiteral(" ")));
  EXPECT_TRUE(press(Qt::Key_Question, Qt::ShiftModifier, QStringLiteral("?"))) << "as most keyboards have it";
  EXPECT_TRUE(press(Qt::Key_Question, Qt::NoModifier, QStringLiteral("?")));
  EXPECT_FALSE(press(Qt::Key_A, Qt::NoModifier, QStringLiteral("a")));
  EXPECT_EQ(ran_.join(QLatin1Char(' ')).toStdString(), "pause help help");
}

TEST_F(ActionRegistryTest, AHeldKeyRunsOnceUnlessItMayRepeat) {
  actions_.add(action("once", QKeySequence(Qt::Key_Space), WindowAction::Keys::Spare));
  WindowAction often = action("often", QKeySequence(Qt::Key_PageDown), WindowAction::Keys::Spare);
  often.repeats = true;
  actions_.add(often);
  EXPECT_TRUE(press(Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "), true)) << "taken, and nothing done";
  EXPECT_TRUE(press(Qt::Key_PageDown, Qt::NoModifier, {}, true));
  EXPECT_EQ(ran_, QStringList{QStringLiteral("often")});
}

TEST_F(ActionRegistryTest, ListsAllKeys) {
  for (int i = 0; i < 9; ++i) {
    WindowAction go =
        action("", QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)), WindowAction::Keys::Always);
    go.id = QString::number(i);
    go.title = QStringLiteral("Go");
    actions_.add(go);
  }
  for (const int key : {Qt::Key_PageUp, Qt::Key_PageDown}) {
    WindowAction scroll = action("", QKeySequence(key), WindowAction::Keys::Spare);
    scroll.id = QStringLiteral("scroll%1").arg(key);
    scroll.title = QStringLiteral("Scroll");
    actions_.add(scroll);
  }
  WindowAction keyless = action("none", {}, WindowAction::Keys::Always);
  keyless.keys.clear();
  actions_.add(keyless);
  actions_.describe(QStringLiteral("Esc"), QStringLiteral("Close"));
  QStringList rows;
  for (const KeyRow& row : actions_.keyRows())
    rows << row.keys + QStringLiteral("=") + row.meaning;
  EXPECT_EQ(rows.join(QLatin1Char('|')).toStdString(), "Ctrl+1 … Ctrl+9=Go|PgUp, PgDown=Scroll|Esc=Close");
}

}  // namespace
}  // namespace pulsedeck

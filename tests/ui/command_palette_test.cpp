#include "pulsedeck/ui/command_palette.h"

#include "pulsedeck/ui/action_registry.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"
#include "ui/metric_feed.h"

#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

class CommandPaletteTest : public testing::Test {
 protected:
  CommandPaletteTest()
      : actions_(&window_),
        anchor_(feed_.theme, QStringLiteral("Find"), FlatButton::Look::Bordered, &window_),
        palette_(feed_.store, actions_, feed_.theme, &window_) {
    feed_.describe(R"({"metrics": [
      {"name": "system_health.error_rate", "title": "Error rate", "unit": "percent", "precision": 1, "good": "down"},
      {"name": "leads.new", "title": "New leads", "unit": "count", "precision": 0, "good": "up"}]})");
    WindowAction pause;
    pause.id = QStringLiteral("pause");
    pause.title = QStringLiteral("Pause");
    pause.keys = {QKeySequence(Qt::Key_Space)};
    pause.handling = WindowAction::Keys::Spare;
    actions_.add(pause);
    window_.resize(900, 700);
    window_.show();
    static_cast<void>(QTest::qWaitForWindowActive(&window_));
    QObject::connect(&palette_, &CommandPalette::chosen, &palette_,
                     [this](PaletteEntry::Kind, const QString& id) { chosen_ << id; });
  }

  void open() {
    SettingRow seed;
    seed.id = QStringLiteral("PULSEDECK_SEED");
    seed.title = QStringLiteral("seed");
    seed.help = QStringLiteral("The same seed simulates the same data");
    seed.value = QStringLiteral("7");
    seed.origin = QStringLiteral("flag --seed");
    seed.flag = QStringLiteral("--seed");
    seed.variable = seed.id;
    seed.iniKey = QStringLiteral("seed in [simulation]");
    palette_.openFor(&anchor_, {{QStringLiteral("overview"), QStringLiteral("Overview"), {}}}, {seed});
  }
  void type(const QString& text) { QTest::keyClicks(window_.focusWidget(), text); }
  void press(Qt::Key key) { QTest::keyClick(window_.focusWidget(), key); }
  [[nodiscard]] QListView* list() const { return palette_.findChild<QListView*>(); }
  [[nodiscard]] QString selected() const { return list()->currentIndex().data().toString(); }
  [[nodiscard]] bool says(const QString& text) const {
    for (const TextLabel* label : palette_.findChildren<TextLabel*>()) {
      if (label->isVisible() && label->text().contains(text)) return true;
    }
    return false;
  }

  test::MetricFeed feed_;
  QWidget window_;
  ActionRegistry actions_;
  FlatButton anchor_;
  CommandPalette palette_;
  QStringList chosen_;
};

TEST_F(CommandPaletteTest, LettersFindAndEnterChooses) {
  open();
  type(QStringLiteral("errt"));
  EXPECT_EQ(selected().toStdString(), "Error rate");
  press(Qt::Key_Return);
  EXPECT_FALSE(palette_.isOpen());
  EXPECT_EQ(chosen_, QStringList{QStringLiteral("system_health.error_rate")});
}

TEST_F(CommandPaletteTest, ArrowsGoOverHeadings) {
  open();
  EXPECT_EQ(selected().toStdString(), "Overview");
  press(Qt::Key_Down);
  EXPECT_EQ(selected().toStdString(), "Error rate");
  press(Qt::Key_Down);
  EXPECT_EQ(selected().toStdString(), "New leads");
  press(Qt::Key_Up);
  EXPECT_EQ(selected().toStdString(), "Error rate");
  press(Qt::Key_PageDown);
  EXPECT_EQ(selected().toStdString(), "seed");
  press(Qt::Key_PageUp);
  EXPECT_EQ(selected().toStdString(), "Overview");
}

TEST_F(CommandPaletteTest, AClickChooses) {
  open();
  type(QStringLiteral("pau"));
  QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                    list()->visualRect(list()->currentIndex()).center());
  EXPECT_EQ(chosen_, QStringList{QStringLiteral("pause")});
}

TEST_F(CommandPaletteTest, EscapeClosesItAndGivesTheFocusBack) {
  anchor_.setFocus(Qt::TabFocusReason);
  open();
  EXPECT_NE(window_.focusWidget(), &anchor_);
  press(Qt::Key_Escape);
  EXPECT_FALSE(palette_.isOpen());
  EXPECT_EQ(window_.focusWidget(), &anchor_);
  EXPECT_TRUE(chosen_.isEmpty());
}

TEST_F(CommandPaletteTest, SaysThatNothingIsFound) {
  open();
  type(QStringLiteral("xyzzy"));
  EXPECT_TRUE(says(QStringLiteral("Nothing is called “xyzzy”")));
  EXPECT_FALSE(list()->isVisible());
  press(Qt::Key_Return);
  EXPECT_TRUE(palette_.isOpen());
  EXPECT_TRUE(chosen_.isEmpty());
  press(Qt::Key_Backspace);
  for (int i = 0; i < 4; ++i)
    press(Qt::Key_Backspace);
  EXPECT_TRUE(list()->isVisible());
}

TEST_F(CommandPaletteTest, ExplainsASettingInPlace) {
  open();
  type(QStringLiteral("seed"));
  press(Qt::Key_Return);
  EXPECT_TRUE(palette_.isOpen());
  EXPECT_TRUE(says(QStringLiteral("Now: 7 (flag --seed)")));
  EXPECT_TRUE(says(QStringLiteral("PULSEDECK_SEED")));
  EXPECT_TRUE(says(QStringLiteral("seed in [simulation]")));
  press(Qt::Key_Escape);
  EXPECT_TRUE(palette_.isOpen()) << "back to the list first";
  EXPECT_EQ(selected().toStdString(), "seed");
  press(Qt::Key_Escape);
  EXPECT_FALSE(palette_.isOpen());
  EXPECT_TRUE(chosen_.isEmpty());
}

TEST_F(CommandPaletteTest, WhatWasChosenComesFirstNextTime) {
  QSignalSpy changed(&palette_, &CommandPalette::recentChanged);
  open();
  type(QStringLiteral("new leads"));
  press(Qt::Key_Return);
  EXPECT_EQ(changed.count(), 1);
  EXPECT_EQ(palette_.recent(), QStringList{QStringLiteral("metric:leads.new")});
  open();
  EXPECT_EQ(selected().toStdString(), "New leads");
  palette_.dismiss();
  palette_.setRecent({QStringLiteral("action:pause")});
  open();
  EXPECT_EQ(selected().toStdString(), "Pause") << "as kept from an earlier run";
}

TEST_F(CommandPaletteTest, TakesInMetricsThatComeWhileItIsOpen) {
  open();
  type(QStringLiteral("wind"));
  EXPECT_FALSE(list()->isVisible());
  feed_.receive("weather.wind_speed", 12);
  palette_.refresh();
  EXPECT_EQ(selected().toStdString(), "Wind speed");
  press(Qt::Key_Return);
  EXPECT_EQ(chosen_, QStringList{QStringLiteral("weather.wind_speed")});
}

TEST_F(CommandPaletteTest, SpeaksTheValueAndItsAge) {
  feed_.receive("system_health.error_rate", 2.4);
  open();
  const auto* input = palette_.findChild<QLineEdit*>();
  type(QStringLiteral("error rate"));
  EXPECT_NE(test::plain(input->accessibleDescription()).find("Error rate, system_health.error_rate, 2.4 %"),
            std::string::npos)
      << input->accessibleDescription().toStdString();
  feed_.clock.advance(48'000);
  press(Qt::Key_Down);
  EXPECT_NE(test::plain(input->accessibleDescription()).find("stale, 48 s ago"), std::string::npos);
}

TEST_F(CommandPaletteTest, MarksTheLettersThatMatch) {
  feed_.receive("leads.new", 12);
  open();
  type(QStringLiteral("ne"));
  const QImage two = list()->grab().toImage();
  type(QStringLiteral("w"));
  EXPECT_NE(list()->grab().toImage(), two);
}

TEST_F(CommandPaletteTest, LiesInsideSmallWindows) {
  window_.resize(720, 480);
  open();
  EXPECT_TRUE(window_.rect()
                  .adjusted(-kShadowMargin, -kShadowMargin, kShadowMargin, kShadowMargin)
                  .contains(palette_.geometry()));
}

}  // namespace
}  // namespace pulsedeck

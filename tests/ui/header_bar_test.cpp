#include "pulsedeck/ui/header_bar.h"

#include "pulsedeck/ui/connection_indicator.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/pause_banner.h"
#include "pulsedeck/ui/time_ranges.h"
#include "ui/ui_fixture.h"

#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

class HeaderBarTest : public testing::Test {
 protected:
  HeaderBarTest() {
    ground_.resize(kWide, HeaderBar::kHeight);
    header_.setTitle(QStringLiteral("System health"));
    header_.setActivityButtonVisible(true);
    header_.setAlerts(12, Severity::Error);
    makeNarrow(kWide);
    ground_.show();
    header_.refresh();
  }

  void makeNarrow(int width = kNarrow) {
    header_.resize(width, HeaderBar::kHeight);
    QCoreApplication::processEvents();
  }
  [[nodiscard]] FlatButton* button(const char* name) const {
    return header_.findChild<FlatButton*>(QLatin1String(name));
  }
  [[nodiscard]] FlatButton* menuButton() const { return button("rangeMenu"); }
  /// Those beside each other.
  [[nodiscard]] QList<FlatButton*> rangeButtons() const {
    QList<FlatButton*> found;
    for (FlatButton* candidate : header_.findChildren<FlatButton*>()) {
      if (candidate->isVisible() && candidate->isCheckable() && !candidate->text().isEmpty())
        found << candidate;
    }
    return found;
  }

  static constexpr int kWide = 1'200;
  static constexpr int kNarrow = 460;
  test::UiFixture fixture_;
  QWidget ground_;
  HeaderBar header_{fixture_.store, fixture_.theme, &ground_};
};

TEST_F(HeaderBarTest, WhereThereIsRoomTheRangesStandBesideEachOther) {
  EXPECT_EQ(rangeButtons().size(), timeRanges().size());
  EXPECT_FALSE(menuButton()->isVisible());
  EXPECT_EQ(button("pauseButton")->text(), QStringLiteral("Pause"));
}

TEST_F(HeaderBarTest, ANarrowOneFoldsThemIntoAMenuOfTheSame) {
  makeNarrow();
  EXPECT_TRUE(rangeButtons().isEmpty());
  ASSERT_TRUE(menuButton()->isVisible());
  EXPECT_EQ(menuButton()->text(), QStringLiteral("5 min"));
  EXPECT_EQ(menuButton()->accessibleName(), QStringLiteral("Range of time: 5 min"));
  const QList<QAction*> choices = menuButton()->menu()->actions();
  ASSERT_EQ(choices.size(), timeRanges().size());
  for (qsizetype i = 0; i < choices.size(); ++i)
    EXPECT_EQ(choices[i]->text(), timeRanges()[i].text);
  EXPECT_TRUE(choices[1]->isChecked());
}

TEST_F(HeaderBarTest, TheMenuIsUsedByKeyboard) {
  makeNarrow();
  QSignalSpy chosen(&header_, &HeaderBar::spanChosen);
  menuButton()->setFocus(Qt::TabFocusReason);
  QMetaObject::invokeMethod(
      &header_,
      [this] {
        QTest::keyClick(menuButton()->menu(), Qt::Key_Down);
        QTest::keyClick(menuButton()->menu(), Qt::Key_Return);
      },
      Qt::QueuedConnection);
  QTest::keyClick(menuButton(), Qt::Key_Space);
  ASSERT_EQ(chosen.count(), 1);
  EXPECT_EQ(chosen.front().front().toLongLong(), timeRanges().front().spanMs);
}

TEST_F(HeaderBarTest, BothFormsShowTheRangeThatIsSet) {
  makeNarrow();
  EXPECT_TRUE(header_.setSpan(timeRanges()[2].spanMs));
  EXPECT_EQ(menuButton()->text(), timeRanges()[2].text);
  makeNarrow(kWide);
  EXPECT_TRUE(rangeButtons()[2]->isChecked());
  EXPECT_FALSE(header_.setSpan(12'345));
}

TEST_F(HeaderBarTest, PauseBecomesAnIconThatKeepsItsName) {
  makeNarrow();
  FlatButton* const pause = button("pauseButton");
  EXPECT_TRUE(pause->text().isEmpty());
  EXPECT_EQ(pause->iconName(), QStringLiteral("player-pause"));
  EXPECT_EQ(pause->accessibleName(), QStringLiteral("Pause"));
  EXPECT_FALSE(pause->toolTip().isEmpty());
  header_.setPaused(true, 0);
  EXPECT_EQ(pause->iconName(), QStringLiteral("player-play"));
  EXPECT_EQ(pause->accessibleName(), QStringLiteral("Live"));
}

// Fitting is done with every change of the pill, and must not take the focus away from what stays.
TEST_F(HeaderBarTest, FittingAgainLeavesTheFocus) {
  makeNarrow();
  ground_.activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&ground_));
  menuButton()->setFocus(Qt::TabFocusReason);
  makeNarrow(kNarrow - 1);
  EXPECT_TRUE(menuButton()->hasFocus());
}

TEST_F(HeaderBarTest, NothingIsCutDownToTheSmallestWidth) {
  header_.setPaused(true, 0);
  ConnectionStatus status;
  status.state = ConnectionState::Backoff;
  status.attempt = 3;
  status.maxAttempts = 10;
  fixture_.setConnection(status);
  header_.refresh();
  for (int width = kWide; width >= 368; width -= 8) {
    makeNarrow(width);
    int right = 0;
    for (const QPushButton* part : header_.findChildren<QPushButton*>()) {
      if (!part->isVisible()) continue;
      EXPECT_GE(part->width(), part->minimumSizeHint().width()) << width << part->text().toStdString();
      right = std::max(right, part->mapTo(&header_, QPoint(part->width(), 0)).x());
    }
    EXPECT_LE(right, width);
  }
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/ui/quiet_menu.h"

#include "pulsedeck/ui/time_text.h"
#include "ui/ui_fixture.h"

#include <QAction>
#include <QDateTime>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

class QuietMenuTest : public testing::Test {
 protected:
  [[nodiscard]] static QAction* action(const QMenu& menu, const QString& text) {
    for (QAction* candidate : menu.actions()) {
      if (candidate->text() == text) return candidate;
    }
    return nullptr;
  }
  [[nodiscard]] qint64 leftMs() const { return quiet_.untilMs().value_or(0) - fixture_.clock.wallMs(); }

  test::UiFixture fixture_;
  DoNotDisturb quiet_{fixture_.clock};
  QuietMenu menu_{quiet_};
};

TEST_F(QuietMenuTest, ForOneFourAndEightHours) {
  for (const int hours : {1, 4, 8}) {
    const QString text = hours == 1 ? QStringLiteral("Do not disturb for 1 hour")
                                    : QStringLiteral("Do not disturb for %1 hours").arg(hours);
    ASSERT_NE(action(menu_, text), nullptr);
    action(menu_, text)->trigger();
    EXPECT_EQ(leftMs(), hours * 3'600'000);
  }
}

TEST_F(QuietMenuTest, UntilTomorrow) {
  action(menu_, QStringLiteral("Do not disturb until tomorrow"))->trigger();
  EXPECT_TRUE(quiet_.isOn());
  EXPECT_LE(leftMs(), 24 * 3'600'000);
}

TEST_F(QuietMenuTest, CanBeEndedOnceItHasBegun) {
  QAction* const end = action(menu_, QStringLiteral("End do not disturb now"));
  Q_EMIT menu_.aboutToShow();
  EXPECT_FALSE(end->isEnabled());
  quiet_.muteFor(3'600'000);
  Q_EMIT menu_.aboutToShow();
  EXPECT_TRUE(end->isEnabled());
  end->trigger();
  EXPECT_FALSE(quiet_.isOn());
}

TEST_F(QuietMenuTest, TheButtonSaysUntilWhen) {
  const QuietButton button(&quiet_, fixture_.clock, fixture_.theme);
  EXPECT_EQ(button.text(), QStringLiteral("Do not disturb"));
  quiet_.muteFor(3'600'000);
  const QString until = formatShortMoment(fixture_.clock.wallMs() + 3'600'000, fixture_.clock.wallMs());
  EXPECT_EQ(button.text(), QStringLiteral("Quiet until %1").arg(until));
  EXPECT_EQ(button.iconName(), QStringLiteral("bell-off"));
  quiet_.end();
  EXPECT_EQ(button.text(), QStringLiteral("Do not disturb"));
}

TEST_F(QuietMenuTest, WithoutTheChoiceThereIsNoButton) {
  EXPECT_FALSE(QuietButton(nullptr, fixture_.clock, fixture_.theme).isVisibleTo(nullptr));
  EXPECT_TRUE(quietText(nullptr, 0).isEmpty());
}

TEST(ShortMoment, NamesTheDayWhereItIsAnotherOne) {
  const QLocale english(QLocale::English, QLocale::UnitedKingdom);
  const auto at = [](int day, int hour) {
    return QDateTime(QDate(2026, 11, day), QTime(hour, 0)).toMSecsSinceEpoch();
  };
  EXPECT_EQ(formatShortMoment(at(28, 22), at(28, 18), english), QStringLiteral("22:00"));
  EXPECT_EQ(formatShortMoment(at(29, 8), at(28, 18), english), QStringLiteral("Sun 08:00"));
  EXPECT_EQ(formatShortMoment(at(20, 8), at(28, 18), english), QStringLiteral("20/11/2026 08:00"));
}

}  // namespace
}  // namespace pulsedeck

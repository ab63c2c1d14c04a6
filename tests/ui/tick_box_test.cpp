#include "tick_box.h"

#include "ui/ui_fixture.h"

#include <QImage>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

class TickBoxTest : public testing::TestWithParam<ThemeChoice> {
 protected:
  TickBoxTest() {
    box_.resize(box_.sizeHint());
    box_.show();
  }
  [[nodiscard]] bool has(const QColor& color) {
    const QImage picture = box_.grab().toImage();
    for (int y = 0; y < picture.height(); ++y) {
      for (int x = 0; x < picture.height(); ++x) {
        if (picture.pixelColor(x, y).rgb() == color.rgb()) return true;
      }
    }
    return false;
  }

  Theme theme_{GetParam(), true};
  TickBox box_{theme_, QStringLiteral("Loud")};
};

TEST_P(TickBoxTest, ItsBoxIsSeenTickedOrNot) {
  EXPECT_TRUE(has(theme_.tokens().muted));
  EXPECT_FALSE(has(theme_.tokens().accent));
  QTest::keyClick(&box_, Qt::Key_Space);
  ASSERT_TRUE(box_.isChecked());
  EXPECT_TRUE(has(theme_.tokens().accent));
}

TEST_P(TickBoxTest, AClickAnywhereOnItTicks) {
  QTest::mouseClick(&box_, Qt::LeftButton, {}, box_.rect().center());
  EXPECT_TRUE(box_.isChecked());
}

INSTANTIATE_TEST_SUITE_P(Themes, TickBoxTest, testing::Values(ThemeChoice::Dark, ThemeChoice::Light));

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/ui/navigation_bar.h"

#include "pulsedeck/ui/theme.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

class NavigationBarTest : public testing::Test {
 protected:
  NavigationBarTest() {
    bar_.addPage(QStringLiteral("overview"), QStringLiteral("Overview"), {});
    bar_.addPage(QStringLiteral("leads"), QStringLiteral("Leads"), QStringLiteral("leads"));
    bar_.resize(NavigationBar::kWidth, 400);
    bar_.show();
  }

  QPushButton* entry(const QString& title) {
    for (QPushButton* button : bar_.findChildren<QPushButton*>()) {
      if (button->text() == title) return button;
    }
    return nullptr;
  }

  Theme theme_{ThemeChoice::Dark, true};
  NavigationBar bar_{theme_};
};

TEST_F(NavigationBarTest, ClickChoosesAPage) {
  QSignalSpy chosen(&bar_, &NavigationBar::pageChosen);
  QTest::mouseClick(entry(QStringLiteral("Leads")), Qt::LeftButton);
  ASSERT_EQ(chosen.count(), 1);
  EXPECT_EQ(chosen.first().first().toString(), QStringLiteral("leads"));
  EXPECT_TRUE(entry(QStringLiteral("Leads"))->isChecked());
}

TEST_F(NavigationBarTest, EnterAndSpaceChooseTheFocusedPage) {
  QSignalSpy chosen(&bar_, &NavigationBar::pageChosen);
  QTest::keyClick(entry(QStringLiteral("Leads")), Qt::Key_Return);
  QTest::keyClick(entry(QStringLiteral("Overview")), Qt::Key_Space);
  ASSERT_EQ(chosen.count(), 2);
  EXPECT_EQ(chosen[0].first().toString(), QStringLiteral("leads"));
  EXPECT_EQ(chosen[1].first().toString(), QStringLiteral("overview"));
}

TEST_F(NavigationBarTest, OnePageIsCurrentAndThatIsNotAChoiceOfTheOperator) {
  QSignalSpy chosen(&bar_, &NavigationBar::pageChosen);
  bar_.setCurrent(QStringLiteral("overview"));
  bar_.setCurrent(QStringLiteral("leads"));
  EXPECT_FALSE(entry(QStringLiteral("Overview"))->isChecked());
  EXPECT_TRUE(entry(QStringLiteral("Leads"))->isChecked());
  EXPECT_EQ(chosen.count(), 0);
}

TEST_F(NavigationBarTest, FoldedEntriesSayTheirTitleInATooltip) {
  EXPECT_TRUE(entry(QStringLiteral("Leads"))->toolTip().isEmpty());
  bar_.setFolded(true);
  EXPECT_EQ(entry(QStringLiteral("Leads"))->toolTip(), QStringLiteral("Leads"));
  bar_.setFolded(false);
  EXPECT_TRUE(entry(QStringLiteral("Leads"))->toolTip().isEmpty());
}

TEST_F(NavigationBarTest, ATitleThatIsCutIsInATooltip) {
  const QString title = QStringLiteral("A page of a very long name that nobody can read");
  bar_.addPage(QStringLiteral("long"), title, {});
  bar_.addTool(QStringLiteral("tool"), QStringLiteral("Benachrichtigungen"), QStringLiteral("bell"));
  QCoreApplication::processEvents();
  EXPECT_EQ(entry(title)->toolTip(), title);
  QPushButton* const tool = entry(QStringLiteral("Benachrichtigungen"));
  EXPECT_TRUE(tool->toolTip().isEmpty());
  bar_.setBadge(QStringLiteral("tool"), {QStringLiteral("1234567"), QString(), &ThemeTokens::error});
  EXPECT_EQ(tool->toolTip(), tool->text()) << "a badge takes room";
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/ui/theme.h"

#include "pulsedeck/ui/qt_compat.h"
#include "pulsedeck/ui/text_label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFontInfo>
#include <QMessageBox>
#include <QSignalSpy>
#include <QWindow>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

/// Gives the application back its palette, font, style sheet and scheme.
class ThemeTest : public testing::Test {
 protected:
  ~ThemeTest() override {
    requestScheme(std::nullopt);
    qApp->setStyleSheet(QString());
    QApplication::setPalette(QPalette());
    QApplication::setFont(font_);
  }

 private:
  QFont font_ = QApplication::font();
};

QPalette paletteOf(const QColor& window, const QColor& text) {
  QPalette palette;
  palette.setColor(QPalette::Window, window);
  palette.setColor(QPalette::WindowText, text);
  return palette;
}

TEST(ContrastRatio, IsAsWcagDefinesIt) {
  EXPECT_NEAR(contrastRatio(Qt::black, Qt::white), 21.0, 0.001);
  EXPECT_NEAR(contrastRatio(Qt::white, Qt::white), 1.0, 0.001);
  EXPECT_NEAR(contrastRatio(QColor(0x767676), Qt::white), 4.54, 0.01);
  EXPECT_EQ(contrastRatio(Qt::red, Qt::blue), contrastRatio(Qt::blue, Qt::red));
}

TEST_F(ThemeTest, MagnifiesFontsAndDistancesAndGivesThemBack) {
  Theme theme(ThemeChoice::Dark, true);
  const int before = theme.scaled(100);
  const int fontBefore = theme.font(TextRole::CardValue).pixelSize();
  QSignalSpy changed(&theme, &Theme::changed);
  theme.setMagnification(1.5);
  theme.setMagnification(1.5);
  EXPECT_EQ(changed.size(), 1);
  EXPECT_NEAR(theme.scaled(100), before * 1.5, 1);
  EXPECT_NEAR(theme.font(TextRole::CardValue).pixelSize(), fontBefore * 1.5, 1);
  theme.setMagnification(1);
  EXPECT_EQ(theme.scaled(100), before);
}

// As when the theme that was chosen last time comes back, or the dashboard starts as a wallboard.
TEST_F(ThemeTest, ALabelFollowsAChangeBeforeItIsShown) {
  Theme theme(ThemeChoice::Light, true);
  theme.applyToApplication();
  TextLabel label(theme, TextRole::Title, &ThemeTokens::text);
  theme.setChoice(ThemeChoice::Dark);
  theme.setMagnification(2);
  label.show();
  EXPECT_EQ(label.palette().color(QPalette::WindowText), theme.asText(theme.tokens().text));
  EXPECT_EQ(label.font().pixelSize(), theme.font(TextRole::Title).pixelSize());
}

class ThemeContrast : public testing::TestWithParam<bool> {};

TEST_P(ThemeContrast, TextIsReadableOnEveryGround) {
  const ThemeTokens tokens = Theme::tokensFor(GetParam());
  for (const QColor& ground : {tokens.background, tokens.surface, tokens.raised}) {
    EXPECT_GE(contrastRatio(tokens.text, ground), 4.5) << qPrintable(ground.name());
    EXPECT_GE(contrastRatio(tokens.muted, ground), 4.5) << qPrintable(ground.name());
  }
}

TEST_P(ThemeContrast, LinesAndMarksStandOutFromTheirPanel) {
  const ThemeTokens tokens = Theme::tokensFor(GetParam());
  for (const QColor& color : {tokens.dashboard, tokens.social, tokens.campaigns, tokens.leads, tokens.health,
                              tokens.agents, tokens.accent, tokens.ok, tokens.warning, tokens.error}) {
    EXPECT_GE(contrastRatio(color, tokens.surface), 3.0) << qPrintable(color.name());
  }
}

// Panels lie on the background, popovers and toasts are raised, and controls are on all of them.
TEST_P(ThemeContrast, TheFocusRingAndSignsStandOutFromEveryGround) {
  const ThemeTokens tokens = Theme::tokensFor(GetParam());
  for (const QColor& ground : {tokens.background, tokens.surface, tokens.raised}) {
    for (const QColor& color : {tokens.accent, tokens.ok, tokens.warning, tokens.error})
      EXPECT_GE(contrastRatio(color, ground), 3.0)
          << qPrintable(color.name()) << " on " << qPrintable(ground.name());
  }
}

TEST_P(ThemeContrast, SelectedAndChangedTextsAreReadable) {
  const Theme theme(GetParam() ? ThemeChoice::Dark : ThemeChoice::Light);
  const ThemeTokens& tokens = theme.tokens();
  EXPECT_GE(contrastRatio(tokens.text, tokens.line), 4.5) << "a menu's chosen line";
  EXPECT_GE(contrastRatio(GetParam() ? tokens.background : tokens.surface, tokens.accent), 4.5)
      << "marked text";
  for (const QColor& color : {tokens.accent, tokens.ok, tokens.error}) {
    const QColor fill = theme.asFill(color);
    const auto over = [&fill](float below, float above) { return below + (above - below) * fill.alphaF(); };
    const QColor tint = QColor::fromRgbF(over(tokens.surface.redF(), fill.redF()),
                                         over(tokens.surface.greenF(), fill.greenF()),
                                         over(tokens.surface.blueF(), fill.blueF()));
    EXPECT_GE(contrastRatio(tokens.text, tint), 4.5)
        << "a value that has just changed, " << qPrintable(color.name());
  }
}

// The reason why no view writes in it what an operator has to read.
TEST_P(ThemeContrast, FaintIsTooFaintForMeaning) {
  const ThemeTokens tokens = Theme::tokensFor(GetParam());
  EXPECT_LT(contrastRatio(tokens.faint, tokens.surface), 4.5);
}

TEST_P(ThemeContrast, ColoursCanBeMadeReadableAsText) {
  const Theme theme(GetParam() ? ThemeChoice::Dark : ThemeChoice::Light);
  const ThemeTokens& tokens = theme.tokens();
  for (const QColor& color :
       {tokens.muted, tokens.accent, tokens.ok, tokens.warning, tokens.error, tokens.dashboard, tokens.social,
        tokens.campaigns, tokens.leads, tokens.health, tokens.agents}) {
    for (const QColor& ground : {tokens.background, tokens.surface, tokens.raised}) {
      EXPECT_GE(contrastRatio(theme.asText(color), ground), 4.5)
          << qPrintable(color.name()) << " on " << qPrintable(ground.name());
    }
  }
  EXPECT_EQ(theme.asText(tokens.text), tokens.text);
}

INSTANTIATE_TEST_SUITE_P(Schemes, ThemeContrast, testing::Bool(),
                         [](const auto& scheme) { return scheme.param ? "Dark" : "Light"; });

TEST_F(ThemeTest, HasTheTokensOfTheChosenScheme) {
  Theme theme(ThemeChoice::Dark);
  EXPECT_TRUE(theme.isDark());
  EXPECT_EQ(theme.tokens().surface, QColor(0x15, 0x1a, 0x21));

  QSignalSpy changed(&theme, &Theme::changed);
  theme.setChoice(ThemeChoice::Light);
  EXPECT_FALSE(theme.isDark());
  EXPECT_EQ(theme.tokens().surface, QColor(0xff, 0xff, 0xff));
  EXPECT_EQ(changed.count(), 1);
  theme.setChoice(ThemeChoice::Light);
  EXPECT_EQ(changed.count(), 1);
}

TEST_F(ThemeTest, FollowsTheSystemsPaletteWhereThereIsNoScheme) {
  if (systemSchemeIsDark()) GTEST_SKIP() << "this Qt tells the scheme itself";
  QApplication::setPalette(paletteOf(Qt::black, Qt::white));
  EXPECT_TRUE(Theme(ThemeChoice::System).isDark());
  QApplication::setPalette(paletteOf(Qt::white, Qt::black));
  EXPECT_FALSE(Theme(ThemeChoice::System).isDark());
}

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
TEST_F(ThemeTest, LooksAtTheSystemAnewWhenItsThemeChanges) {
  QApplication::setPalette(paletteOf(Qt::black, Qt::white));
  Theme theme(ThemeChoice::System);
  theme.applyToApplication();
  ASSERT_TRUE(theme.isDark());

  QSignalSpy changed(&theme, &Theme::changed);
  QWindow window;
  QEvent themeChange(QEvent::ThemeChange);
  QCoreApplication::sendEvent(&window, &themeChange);
  // The platform's own palette, which the dark one of above hid, is light.
  EXPECT_FALSE(theme.isDark());
  EXPECT_EQ(changed.count(), 1);
  EXPECT_EQ(QApplication::palette().color(QPalette::Base), theme.tokens().surface);
}
#endif

TEST_F(ThemeTest, GivesTheApplicationItsColoursAndKeepsThemCurrent) {
  Theme theme(ThemeChoice::Dark);
  theme.applyToApplication();
  EXPECT_EQ(QApplication::palette().color(QPalette::Window), theme.tokens().background);
  EXPECT_EQ(QApplication::font().pixelSize(), theme.font(TextRole::Body).pixelSize());
  EXPECT_TRUE(qApp->styleSheet().contains(theme.tokens().accent.name()));
  EXPECT_FALSE(qApp->styleSheet().contains(QLatin1Char('@')));

  theme.setChoice(ThemeChoice::Light);
  EXPECT_EQ(QApplication::palette().color(QPalette::Window), theme.tokens().background);
  EXPECT_TRUE(qApp->styleSheet().contains(theme.tokens().accent.name()));
}

TEST_F(ThemeTest, AMessageBoxHasNoPicturesOfAnotherStyle) {
  Theme theme(ThemeChoice::Dark);
  theme.applyToApplication();
  for (const auto kind : {QMessageBox::Question, QMessageBox::Warning}) {
    QMessageBox box(kind, {}, QStringLiteral("Save it?"),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    box.show();
    EXPECT_TRUE(box.iconPixmap().isNull());
    for (const QAbstractButton* button : box.buttons())
      EXPECT_TRUE(button->icon().isNull()) << button->text().toStdString();
  }
}

TEST_F(ThemeTest, KnowsAFamilyByItsWireNameAndByItsTokens) {
  const Theme theme(ThemeChoice::Dark);
  EXPECT_EQ(theme.familyColor(u"system_health"), theme.tokens().health);
  EXPECT_EQ(theme.familyColor(u"health"), theme.tokens().health);
  EXPECT_EQ(theme.familyColor(u"social_media"), theme.tokens().social);
  EXPECT_EQ(theme.familyColor(u"ai_agents"), theme.tokens().agents);
  EXPECT_EQ(theme.familyColor(u"leads"), theme.tokens().leads);
  EXPECT_EQ(theme.familyColor(u"campaigns"), theme.tokens().campaigns);
  EXPECT_EQ(theme.familyColor(u"dashboard"), theme.tokens().dashboard);
  EXPECT_EQ(theme.familyColor(u"weather"), theme.tokens().text);
}

TEST_F(ThemeTest, GrowsWithTheSystemsFontButNeverShrinks) {
  QFont font = QApplication::font();
  for (const int standard : {9, 12, 15}) {
    font.setPixelSize(standard);
    QApplication::setFont(font);
    const Theme theme(ThemeChoice::Dark);
    EXPECT_EQ(theme.font(TextRole::Body).pixelSize(), 13) << standard;
    EXPECT_EQ(theme.scaled(Theme::kGap), Theme::kGap) << standard;
  }
  font.setPixelSize(30);
  QApplication::setFont(font);
  const Theme theme(ThemeChoice::Dark);
  EXPECT_EQ(theme.font(TextRole::Body).pixelSize(), 26);
  EXPECT_EQ(theme.font(TextRole::CardValue).pixelSize(), 46);
  EXPECT_EQ(theme.scaled(Theme::kGap), 2 * Theme::kGap);
}

TEST(Theme, KnowsColoursByFamilyAndByNumber) {
  const Theme theme(ThemeChoice::Dark);
  EXPECT_EQ(theme.familyColor(u"#12aBf0"), QColor(0x12, 0xab, 0xf0));
  EXPECT_EQ(theme.familyColor(u"#12aBg0"), theme.tokens().text);
  EXPECT_EQ(theme.familyColor(u"leads"), theme.tokens().leads);
  for (const auto* name : {u"health", u"system_health", u"#000000"})
    EXPECT_TRUE(Theme::isColorName(QStringView(name)));
  for (const auto* name : {u"", u"red", u"#fff", u"#12345", u"#1234567"})
    EXPECT_FALSE(Theme::isColorName(QStringView(name)));
}

}  // namespace
}  // namespace pulsedeck

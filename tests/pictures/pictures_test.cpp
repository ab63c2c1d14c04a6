// Each page as it is painted, compared with docs/pictures. After a change that is meant to be seen, ./dev
// pictures takes them anew.

#include "pictures/picture_check.h"
#include "pictures/picture_comparison.h"
#include "pictures/picture_stage.h"
#include "pulsedeck/ui/metric_card.h"

#include <QGuiApplication>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

using test::checkPicture;
using test::comparePictures;
using test::PictureStage;
using test::themeName;
using test::whyNotComparable;

constexpr QSize kDesktop(1440, 900);
constexpr QSize kSmall(800, 600);
constexpr QSize kHalfOf4k(1920, 1080);

class Pictures : public testing::TestWithParam<ThemeChoice> {};

TEST_P(Pictures, EachPageLooksAsItIsMeantTo) {
  if (qApp->devicePixelRatio() != 1) GTEST_SKIP() << "at twice the size only one is taken";
  PictureStage stage(GetParam());
  const std::string other = whyNotComparable();
  for (const QString& page : PictureStage::pageIds()) {
    const QImage picture = stage.picture(page, kDesktop);
    EXPECT_EQ(picture.size(), kDesktop);
    if (other.empty()) checkPicture(picture, page, GetParam());
  }
  if (!other.empty()) GTEST_SKIP() << other;
}

TEST_P(Pictures, TheOverviewFitsASmallScreen) {
  if (qApp->devicePixelRatio() != 1) GTEST_SKIP() << "at twice the size only one is taken";
  PictureStage stage(GetParam());
  const QImage picture = stage.picture(QStringLiteral("overview"), kSmall);
  EXPECT_EQ(picture.size(), kSmall);
  const std::string other = whyNotComparable();
  if (!other.empty()) GTEST_SKIP() << other;
  checkPicture(picture, QStringLiteral("overview-800x600"), GetParam());
}

TEST_P(Pictures, AreTheSameAtEveryRun) {
  const QImage first = PictureStage(GetParam()).picture(QStringLiteral("overview"), kDesktop);
  const QImage second = PictureStage(GetParam()).picture(QStringLiteral("overview"), kDesktop);
  EXPECT_EQ(comparePictures(first, second).share, 0);
}

INSTANTIATE_TEST_SUITE_P(Themes, Pictures, testing::Values(ThemeChoice::Dark, ThemeChoice::Light),
                         [](const auto& theme) { return std::string(themeName(theme.param)); });

class LargePicture : public testing::TestWithParam<ThemeChoice> {};

TEST_P(LargePicture, TheOverviewFitsAScreenOfTwiceTheRatio) {
  if (qApp->devicePixelRatio() != 2) GTEST_SKIP() << "the screen has to be of twice the ratio";
  PictureStage stage(GetParam());
  const QImage picture = stage.picture(QStringLiteral("overview"), kHalfOf4k);
  EXPECT_EQ(picture.size(), 2 * kHalfOf4k);
  const std::string other = whyNotComparable();
  if (!other.empty()) GTEST_SKIP() << other;
  checkPicture(picture, QStringLiteral("overview-3840x2160"), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Themes, LargePicture, testing::Values(ThemeChoice::Dark, ThemeChoice::Light),
                         [](const auto& theme) { return std::string(themeName(theme.param)); });

TEST(PictureComparison, FindsAMissingCardAndAnotherColour) {
  for (const ThemeChoice theme : {ThemeChoice::Dark, ThemeChoice::Light}) {
    PictureStage stage(theme);
    const QImage whole = stage.picture(QStringLiteral("overview"), kDesktop);
    auto* card = stage.window().findChild<MetricCard*>();
    ASSERT_NE(card, nullptr);
    card->hide();
    const auto without = comparePictures(whole, stage.picture(QStringLiteral("overview"), kDesktop));
    EXPECT_FALSE(without.isTolerable()) << themeName(theme) << ' ' << without.share;
    EXPECT_EQ(without.marked.size(), whole.size());
  }
}

TEST(PictureComparison, OverlooksHowEdgesAreSmoothed) {
  PictureStage stage(ThemeChoice::Dark);
  const QImage sharp = stage.picture(QStringLiteral("overview"), kDesktop);
  // Half a pixel to the right and back: every edge is softer.
  const QImage soft = sharp.scaled(sharp.size() * 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                          .scaled(sharp.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
  const auto difference = comparePictures(sharp, soft);
  EXPECT_TRUE(difference.isTolerable()) << difference.share;
  EXPECT_NE(sharp, soft.convertToFormat(sharp.format()));
}

TEST(PictureComparison, PicturesOfOtherSizesAreNotAlike) {
  EXPECT_EQ(comparePictures(QImage(8, 8, QImage::Format_RGB32), QImage(9, 8, QImage::Format_RGB32)).share, 1);
}

}  // namespace
}  // namespace pulsedeck

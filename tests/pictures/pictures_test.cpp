// Each page as it is painted, compared with docs/pictures. After a change that is meant to be seen, ./dev
// pictures takes them anew.

#include "pictures/few_colors.h"
#include "pictures/picture_comparison.h"
#include "pictures/picture_stage.h"
#include "pulsedeck/ui/metric_card.h"

#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QImageWriter>
#include <QPainter>

#include <gtest/gtest.h>

#include <tuple>

namespace pulsedeck {
namespace {

using test::comparePictures;
using test::PictureStage;

constexpr QSize kDesktop(1440, 900);
constexpr QSize kSmall(800, 600);
constexpr QSize kHalfOf4k(1920, 1080);

bool isTakingAnew() {
  return qEnvironmentVariableIsSet("PULSEDECK_TAKE_PICTURES");
}

QString pathOf(const QString& name) {
  return QStringLiteral(PULSEDECK_SOURCE_DIR "/docs/pictures/%1.png").arg(name);
}

void write(const QImage& picture, const QString& path) {
  QImageWriter writer(path);
  writer.setCompression(100);
  ASSERT_TRUE(writer.write(test::withFewColors(picture))) << path.toStdString();
}

const char* themeName(ThemeChoice theme) {
  return theme == ThemeChoice::Dark ? "dark" : "light";
}

/// Compares with the committed picture, or replaces it; what differs is left beside the build.
void check(const QImage& actual, const QString& name) {
  if (isTakingAnew()) return write(actual, pathOf(name));
  const QImage expected(pathOf(name));
  ASSERT_FALSE(expected.isNull()) << pathOf(name).toStdString() << " is missing: ./dev pictures takes it";
  const test::PictureDifference difference = comparePictures(expected, actual);
  if (difference.isTolerable()) return;
  const QDir folder(QStringLiteral(PULSEDECK_BIN_DIR "/../pictures"));
  ASSERT_TRUE(folder.mkpath(QStringLiteral(".")));
  write(actual, folder.filePath(name + QStringLiteral(".png")));
  write(difference.marked, folder.filePath(name + QStringLiteral("-differs.png")));
  ADD_FAILURE() << name.toStdString() << ": " << difference.share * 100 << " % of the picture differs; see "
                << QDir::cleanPath(folder.path()).toStdString()
                << ". Where that is meant, ./dev pictures takes the pictures anew.";
}

/// Why pictures of this machine cannot be the same as the committed ones; empty where they can.
std::string whatIsOther() {
  if (QT_VERSION_MAJOR != 6 || QT_VERSION_MINOR != 4)
    return "the pictures are of Qt 6.4, which sets text otherwise";
  if (!QFontDatabase::hasFamily(QStringLiteral("Inter"))) return "the pictures have the typeface Inter";
  return {};
}

class Pictures : public testing::TestWithParam<ThemeChoice> {};

TEST_P(Pictures, EachPageLooksAsItIsMeantTo) {
  if (qApp->devicePixelRatio() != 1) GTEST_SKIP() << "at twice the size only one is taken";
  PictureStage stage(GetParam());
  const std::string other = whatIsOther();
  for (const QString& page : PictureStage::pageIds()) {
    const QImage picture = stage.picture(page, kDesktop);
    EXPECT_EQ(picture.size(), kDesktop);
    if (other.empty())
      check(picture, QStringLiteral("%1-%2").arg(page, QLatin1StringView(themeName(GetParam()))));
  }
  if (!other.empty()) GTEST_SKIP() << other;
}

TEST_P(Pictures, TheOverviewFitsASmallScreen) {
  if (qApp->devicePixelRatio() != 1) GTEST_SKIP() << "at twice the size only one is taken";
  PictureStage stage(GetParam());
  const QImage picture = stage.picture(QStringLiteral("overview"), kSmall);
  EXPECT_EQ(picture.size(), kSmall);
  const std::string other = whatIsOther();
  if (!other.empty()) GTEST_SKIP() << other;
  check(picture, QStringLiteral("overview-800x600-%1").arg(QLatin1StringView(themeName(GetParam()))));
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
  const std::string other = whatIsOther();
  if (!other.empty()) GTEST_SKIP() << other;
  check(picture, QStringLiteral("overview-3840x2160-%1").arg(QLatin1StringView(themeName(GetParam()))));
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

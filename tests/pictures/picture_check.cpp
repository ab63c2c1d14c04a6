#include "pictures/picture_check.h"

#include "pictures/few_colors.h"
#include "pictures/picture_comparison.h"

#include <QDir>
#include <QFontDatabase>
#include <QImageWriter>

#include <gtest/gtest.h>

namespace pulsedeck::test {

namespace {

bool isTakingAnew() {
  return qEnvironmentVariableIsSet("PULSEDECK_TAKE_PICTURES");
}

void write(const QImage& picture, const QString& path) {
  QImageWriter writer(path);
  writer.setCompression(100);
  ASSERT_TRUE(writer.write(withFewColors(picture))) << path.toStdString();
}

}  // namespace

const char* themeName(ThemeChoice theme) {
  return theme == ThemeChoice::Dark ? "dark" : "light";
}

std::string whyNotComparable() {
  if (QT_VERSION_MAJOR != 6 || QT_VERSION_MINOR != 4)
    return "the pictures are of Qt 6.4, which sets text otherwise";
  if (!QFontDatabase::hasFamily(QStringLiteral("Inter"))) return "the pictures have the typeface Inter";
  return {};
}

void checkPicture(const QImage& actual, const QString& name, ThemeChoice theme) {
  const QString fileName = QStringLiteral("%1-%2").arg(name, QLatin1StringView(themeName(theme)));
  const QString path = QStringLiteral(PULSEDECK_SOURCE_DIR "/docs/pictures/%1.png").arg(fileName);
  if (isTakingAnew()) return write(actual, path);
  const QImage expected(path);
  ASSERT_FALSE(expected.isNull()) << path.toStdString() << " is missing: ./dev pictures takes it";
  const PictureDifference difference = comparePictures(expected, actual);
  if (difference.isTolerable()) return;
  const QDir folder(QStringLiteral(PULSEDECK_BIN_DIR "/../pictures"));
  ASSERT_TRUE(folder.mkpath(QStringLiteral(".")));
  write(actual, folder.filePath(fileName + QStringLiteral(".png")));
  write(difference.marked, folder.filePath(fileName + QStringLiteral("-differs.png")));
  ADD_FAILURE() << fileName.toStdString() << ": " << difference.share * 100
                << " % of the picture differs; see " << QDir::cleanPath(folder.path()).toStdString()
                << ". Where that is meant, ./dev pictures takes the pictures anew.";
}

}  // namespace pulsedeck::test

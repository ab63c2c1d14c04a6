#include "pictures/picture_comparison.h"

#include <algorithm>
#include <cstdlib>

namespace pulsedeck::test {

namespace {

/// The distance it is seen from: so many px become one.
constexpr int kBlockPx = 4;
/// Levels of 255. The ground of a panel and that of the page differ by 10 and more.
constexpr int kVisibleLevels = 8;

QImage fromADistance(const QImage& image) {
  return image.convertToFormat(QImage::Format_RGB32)
      .scaled(image.width() / kBlockPx, image.height() / kBlockPx, Qt::IgnoreAspectRatio,
              Qt::SmoothTransformation);
}

bool differVisibly(QRgb a, QRgb b) {
  const int difference =
      std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))});
  return difference > kVisibleLevels;
}

}  // namespace

PictureDifference comparePictures(const QImage& expected, const QImage& actual) {
  PictureDifference difference;
  difference.marked = actual;
  if (expected.size() != actual.size() || expected.isNull()) return difference;
  const QImage before = fromADistance(expected);
  const QImage now = fromADistance(actual);
  QImage marked = now;
  qsizetype count = 0;
  for (int y = 0; y < now.height(); ++y) {
    for (int x = 0; x < now.width(); ++x) {
      if (!differVisibly(before.pixel(x, y), now.pixel(x, y))) continue;
      ++count;
      marked.setPixel(x, y, qRgb(255, 0, 0));
    }
  }
  difference.share = static_cast<double>(count) / (static_cast<double>(now.width()) * now.height());
  difference.marked = marked.scaled(actual.size());
  return difference;
}

}  // namespace pulsedeck::test

#include "chart_fill.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

#include <vector>

namespace pulsedeck {
namespace {

constexpr QRectF kLarge(0, 0, 200, 100);
constexpr QRectF kSmall(0, 0, 200, 60);

QImage ground() {
  QImage image(200, 100, QImage::Format_RGB32);
  image.fill(Qt::black);
  return image;
}

TEST(ChartFill, NoLineLeavesNothingOfAnEarlierPicture) {
  ChartFill fill;
  QImage first = ground();
  QPainter onFirst(&first);
  fill.drawArea(onFirst, kLarge, kLarge, {{QPointF(0, 10), QPointF(200, 10)}}, Qt::red);
  EXPECT_EQ(first.pixelColor(100, 90), QColor(Qt::red));
  QImage second = ground();
  QPainter onSecond(&second);
  fill.drawArea(onSecond, kSmall, kSmall, {}, Qt::red);
  onSecond.end();
  EXPECT_EQ(second, ground());
}

TEST(ChartFill, TilesOfABandMeetAtAnyRatio) {
  for (const qreal ratio : {1.0, 1.1, 1.2, 1.25, 1.3, 1.5, 2.0}) {
    ChartFill fill;
    QImage image(qRound(200 * ratio), qRound(100 * ratio), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::black);
    QPainter painter(&image);
    fill.drawBand(painter, kLarge, kLarge, std::vector<BandColumn>(200, {20, 80, 20, 80}), Qt::red, Qt::red);
    painter.end();
    for (int x = 0; x < image.width(); ++x)
      ASSERT_EQ(image.pixelColor(x, image.height() / 2), QColor(Qt::red)) << ratio << " at " << x;
  }
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/ui/time_chart.h"
#include "ui/paint_watch.h"
#include "ui/time_chart_fixture.h"

#include <QColor>
#include <QImage>
#include <QScreen>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <memory>
#include <random>

// A chart paints only what changed. These look at what is then on the screen.

namespace pulsedeck {
namespace {

using test::kCpu;
using test::kErrors;
using test::kSecond;
using test::PaintWatch;

class TimeChartPainting : public test::TimeChartFixture {
 protected:
  static constexpr qint64 kFrameMs = 33;

  void SetUp() override {
    feed_.clock.advance(kSecond - feed_.clock.wallMs() % kSecond);
    chart_ = shownChart();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(chart_.get()));
  }
  void frame(double cpu, double errors) {
    feed_.clock.advance(kFrameMs);
    feed_.receive(kCpu, cpu);
    feed_.receive(kErrors, errors);
    chart_->refresh();
    QApplication::processEvents();
  }
  [[nodiscard]] QImage onScreen() const {
    return chart_->screen()->grabWindow(chart_->winId()).toImage().convertToFormat(QImage::Format_RGB32);
  }
  [[nodiscard]] QImage paintedAnew() const {
    return chart_->grab().toImage().convertToFormat(QImage::Format_RGB32);
  }

  /// How many pixels differ by more than the rounding that smooth edges have where a painted part ends.
  static int otherPixels(const QImage& one, const QImage& other) {
    constexpr int kRounding = 8;
    int count = one.size() == other.size() ? 0 : one.width() * one.height();
    for (int y = 0; y < std::min(one.height(), other.height()); ++y) {
      for (int x = 0; x < std::min(one.width(), other.width()); ++x) {
        const QColor a = one.pixelColor(x, y);
        const QColor b = other.pixelColor(x, y);
        const int most = std::max(
            {std::abs(a.red() - b.red()), std::abs(a.green() - b.green()), std::abs(a.blue() - b.blue())});
        count += most > kRounding ? 1 : 0;
      }
    }
    return count;
  }

  std::unique_ptr<TimeChart> chart_;
};

TEST_F(TimeChartPainting, LooksAsIfAllWerePaintedAnew) {
  std::minstd_rand random(7);
  std::uniform_real_distribution<double> noise(0, 1);
  for (const qint64 spanMs : {10 * kSecond, 60 * kSecond, 300 * kSecond}) {
    chart_->setSpan(spanMs);
    for (int i = 0; i < 400; ++i) {
      frame(50 + 40 * std::sin(i / 30.0) + 5 * noise(random), 2 + noise(random) * (i % 50 == 0 ? 5 : 1));
      if (i % 20 == 0) {
        ASSERT_LE(otherPixels(onScreen(), paintedAnew()), 2) << spanMs << " ms, frame " << i;
      }
    }
  }
}

TEST_F(TimeChartPainting, PaintsTheNewEndOnly) {
  chart_->setSpan(300 * kSecond);
  for (int i = 0; i < 1'000; ++i)
    frame(50 + 40 * std::sin(i / 50.0), 2);
  PaintWatch watch(view(*chart_)->viewport());
  const qint64 stepMs = 300 * kSecond / view(*chart_)->width();
  int parts = 0;
  for (qint64 ms = 0; ms < 2 * stepMs; ms += kFrameMs) {
    frame(50, 2);
    const QRect painted = watch.takePainted();
    ASSERT_TRUE(painted.isValid()) << "new values are shown";
    if (painted.width() < view(*chart_)->width() / 5) ++parts;
  }
  EXPECT_GE(parts, 2 * stepMs / kFrameMs - 4) << "the whole only when the window has moved on by a px";
}

/// Any number is a value that a server may send.
TEST_F(TimeChartPainting, LivesThroughTheLargestNumbersThereAre) {
  constexpr double kLargest = std::numeric_limits<double>::max();
  chart_->setSpan(10 * kSecond);
  for (const double value : {-kLargest, kLargest, -1e308, 1e308, 5e-324}) {
    for (const double errors : {2.0, value}) {  // the second series is drawn ten times as large
      frame(50, 2);
      frame(value, errors);
      frame(50, 2);
      EXPECT_TRUE(std::isfinite(chart_->viewport().high - chart_->viewport().low)) << value;
      EXPECT_FALSE(onScreen().isNull());
    }
  }
  for (int i = 0; i < 400; ++i)
    frame(50, 2);
  EXPECT_LT(chart_->viewport().high, 1'000) << "what has left the picture does not shape it";
}

TEST_F(TimeChartPainting, PaintsAllWhenTheThemeChanges) {
  for (int i = 0; i < 50; ++i)
    frame(50, 2);
  feed_.theme.setChoice(ThemeChoice::Light);
  QApplication::processEvents();
  EXPECT_EQ(onScreen(), paintedAnew());
}

}  // namespace
}  // namespace pulsedeck

#include "pulsedeck/ui/time_chart.h"
#include "ui/paint_watch.h"
#include "ui/time_chart_fixture.h"

#include <QImage>
#include <QLabel>
#include <QTest>

#include <gtest/gtest.h>

#include <cmath>
#include <memory>
#include <string>

// A chart whose newest values are old says so, whatever its window.

namespace pulsedeck {
namespace {

using test::kCpu;
using test::kErrors;
using test::kMinute;
using test::kSecond;
using test::PaintWatch;
using test::plain;

constexpr auto kLeads = "leads.new";

class TimeChartAge : public test::TimeChartFixture {
 protected:
  static QLabel* head(const TimeChart& chart) { return chart.findChild<QLabel*>(QStringLiteral("stale")); }
  void wait(TimeChart& chart, qint64 ms) {
    feed_.clock.advance(ms);
    chart.refresh();
  }
  /// In the middle of the mark at the end of the first line.
  static QColor endColor(const TimeChart& chart) {
    const QPointF end = lines(chart).front().points.back();
    const QImage picture = view(chart)->grab().toImage();
    return picture.pixelColor(static_cast<int>(std::floor(end.x())), static_cast<int>(std::floor(end.y())));
  }
  void useLeads() { spec_.series[1] = {QLatin1String(kLeads), QStringLiteral("New"), QString(), 1}; }
};

TEST_F(TimeChartAge, IsToldWhereNothingIsFresh) {
  spec_.note = QStringLiteral("of all servers");
  const auto chart = shownChart();
  chart->setSpan(7 * 24 * 60 * kMinute);
  receiveFor(kMinute);
  chart->refresh();
  EXPECT_EQ(chart->staleText(), QString());
  EXPECT_FALSE(head(*chart)->isVisible());
  wait(*chart, 51 * kSecond);
  EXPECT_EQ(plain(chart->staleText()), "Stale · 51 s ago");
  EXPECT_TRUE(head(*chart)->isVisible());
  EXPECT_NE(plain(chart->spokenDescription()).find("Stale · 51 s ago"), std::string::npos);
  wait(*chart, 9 * kSecond);
  EXPECT_EQ(plain(chart->staleText()), "Stale · 1 min ago");
  feed_.receive(kCpu, 50);
  chart->refresh();
  EXPECT_EQ(chart->staleText(), QString()) << "at once";
  EXPECT_FALSE(head(*chart)->isVisible());
}

TEST_F(TimeChartAge, OfOneOfSeveralIsToldInItsLegend) {
  useLeads();
  feed_.receive(kLeads, 40);
  const auto chart = shownChart();
  receiveFor(50 * kSecond);
  chart->refresh();
  EXPECT_EQ(chart->staleText(), QString());
  EXPECT_EQ(plain(legend(*chart)[0]->text()), "CPU");
  EXPECT_EQ(plain(legend(*chart)[1]->text()), "New · 50 s ago");
  EXPECT_EQ(plain(legend(*chart)[1]->accessibleName()), "New · 50 s ago");
  EXPECT_NE(plain(chart->spokenDescription()).find("New · 50 s ago"), std::string::npos);
  legend(*chart)[0]->click();
  EXPECT_EQ(plain(chart->staleText()), "Stale · 50 s ago") << "now it is all that is shown";
  EXPECT_EQ(plain(legend(*chart)[1]->text()), "New");
}

TEST_F(TimeChartAge, MakesTheMarkOfTheNewestPointHollow) {
  const auto chart = shownChart();
  receiveFor(kMinute);
  chart->refresh();
  const QColor fresh = endColor(*chart);
  EXPECT_NE(fresh, feed_.theme.tokens().surface);
  wait(*chart, 20 * kSecond);
  EXPECT_EQ(endColor(*chart), feed_.theme.tokens().surface);
  feed_.receive(kCpu, 50);
  feed_.receive(kErrors, 2);
  chart->refresh();
  EXPECT_EQ(endColor(*chart), fresh);
}

TEST_F(TimeChartAge, StandsStillInAPause) {
  const auto chart = shownChart();
  receiveFor(kMinute);
  chart->refresh();
  chart->setPaused(true);
  wait(*chart, kMinute);
  EXPECT_EQ(chart->staleText(), QString()) << "it was fresh when the pause began";
  chart->setPaused(false);
  chart->refresh();
  EXPECT_EQ(plain(chart->staleText()), "Stale · 1 min ago");
  chart->setPaused(true);
  wait(*chart, kMinute);
  feed_.receive(kCpu, 50);
  chart->refresh();
  EXPECT_EQ(plain(chart->staleText()), "Stale · 1 min ago");
}

TEST_F(TimeChartAge, CostsNothingWithinASecond) {
  const auto chart = shownChart();
  ASSERT_TRUE(QTest::qWaitForWindowExposed(chart.get()));
  receiveFor(kMinute);
  feed_.clock.advance(kSecond - feed_.clock.steadyMs() % kSecond);
  wait(*chart, kMinute);
  QApplication::processEvents();
  QApplication::processEvents();  // what is laid out anew is painted then
  const PaintWatch painted(head(*chart));
  for (int frame = 0; frame < 10; ++frame) {
    wait(*chart, 33);
    QApplication::processEvents();
  }
  EXPECT_EQ(painted.count(), 0);
}

TEST_F(TimeChartAge, OfWhatWasPausedBeforeAnythingCameThereIsNone) {
  const HeldMoment before(feed_.store);
  receiveFor(kMinute);
  const auto chart = shownChart();
  chart->holdAt(before);
  chart->refresh();
  EXPECT_EQ(plain(chart->message()), "Waiting for the first values…");
  EXPECT_EQ(chart->staleText(), QString());
  EXPECT_GT(chart->viewport().toMs, feed_.clock.wallMs() - 2 * kMinute) << "no axis of 1970";
}

}  // namespace
}  // namespace pulsedeck

#pragma once

#include "pulsedeck/ui/chart_line_item.h"
#include "pulsedeck/ui/time_chart.h"
#include "ui/metric_feed.h"

#include <QAbstractButton>
#include <QApplication>
#include <QChartView>
#include <QGraphicsScene>
#include <QLocale>
#include <QPen>
#include <QTest>
#include <QWheelEvent>

#include <gtest/gtest.h>

#include <memory>
#include <vector>

namespace pulsedeck::test {

constexpr auto kCpu = "system_health.cpu_usage";
constexpr auto kErrors = "system_health.error_rate";
constexpr qint64 kSecond = 1'000;
constexpr qint64 kMinute = 60 * kSecond;

/// A chart of two series of percentages, one of them drawn ten times as large, and what an operator does to
/// it.
class TimeChartFixture : public testing::Test {
 protected:
  TimeChartFixture() {
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    feed_.describe(R"({"metrics": [
      {"name": "system_health.cpu_usage", "title": "CPU", "unit": "percent", "precision": 0, "good": "down",
       "expected": {"max": 90}},
      {"name": "system_health.error_rate", "title": "Error rate", "unit": "percent", "precision": 1,
       "good": "down", "expected": {"max": 2}}
    ]})");
    spec_.title = QStringLiteral("System health");
    spec_.series = {{QLatin1String(kCpu), QStringLiteral("CPU"), QString(), 1},
                    {QLatin1String(kErrors), QStringLiteral("Error rate ×10"), QStringLiteral("agents"), 10}};
    spec_.limits = false;
  }
  ~TimeChartFixture() override { QLocale::setDefault(locale_); }

  std::unique_ptr<TimeChart> shownChart() {
    auto chart = std::make_unique<TimeChart>(spec_, feed_.store, feed_.theme);
    chart->resize(529, 334);
    chart->show();
    return chart;
  }
  /// One value a second of both metrics.
  void receiveFor(qint64 durationMs, double cpu = 50, double errors = 2) {
    for (qint64 t = 0; t < durationMs; t += kSecond) {
      feed_.clock.advance(kSecond);
      feed_.receive(kCpu, cpu);
      feed_.receive(kErrors, errors);
    }
  }
  static QChartView* view(const TimeChart& chart) { return chart.findChild<QChartView*>(); }
  /// A stretch of a line, as drawn; px of the canvas.
  struct DrawnLine {
    QColor color;
    QList<QPointF> points;
  };
  static std::vector<DrawnLine> lines(const TimeChart& chart) {
    std::vector<DrawnLine> lines;
    for (const QGraphicsItem* item : view(chart)->scene()->items(Qt::AscendingOrder)) {
      const auto* line = dynamic_cast<const ChartLineItem*>(item);
      if (line == nullptr) continue;
      for (const QList<QPointF>& piece : line->pieces())
        lines.push_back({line->pen().color(), piece});
    }
    return lines;
  }
  /// Those of the series; the button that leads back to live is no part of it.
  static QList<QAbstractButton*> legend(const TimeChart& chart) {
    QList<QAbstractButton*> entries = chart.findChildren<QAbstractButton*>();
    entries.removeIf([](const QAbstractButton* button) { return !button->isCheckable(); });
    return entries;
  }
  static QAbstractButton* backToLive(const TimeChart& chart) {
    return chart.findChild<QAbstractButton*>(QStringLiteral("backToLive"));
  }
  static void giveFocus(TimeChart& chart, Qt::FocusReason reason) {
    chart.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&chart));
    chart.setFocus(reason);
  }
  static TimeStretch window(const TimeChart& chart) {
    return {chart.viewport().fromMs, chart.viewport().toMs};
  }
  static QPoint placeOf(const TimeChart& chart, qint64 timeMs) {
    return QPointF(chart.viewport().x(timeMs), chart.viewport().plot.center().y()).toPoint();
  }
  static void pointAt(const TimeChart& chart, qint64 timeMs) {
    moveMouse(view(chart)->viewport(), {chart.viewport().x(timeMs), chart.viewport().plot.center().y()});
  }
  /// False when the chart left it to what is below.
  static bool turnWheel(const TimeChart& chart, QPoint place, QPoint angle,
                        Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QWidget* surface = view(chart)->viewport();
    QWheelEvent event(place, surface->mapToGlobal(place), {}, angle, Qt::NoButton, modifiers,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(surface, &event);
    return event.isAccepted();
  }
  static void drag(const TimeChart& chart, QPoint from, int byPx) {
    QWidget* surface = view(chart)->viewport();
    QTest::mousePress(surface, Qt::LeftButton, Qt::NoModifier, from);
    for (const int part : {byPx / 2, byPx}) {
      const QPointF place = from + QPoint(part, 0);
      QMouseEvent move(QEvent::MouseMove, place, surface->mapToGlobal(place), Qt::NoButton, Qt::LeftButton,
                       Qt::NoModifier);
      QApplication::sendEvent(surface, &move);
    }
    QTest::mouseRelease(surface, Qt::LeftButton, Qt::NoModifier, from + QPoint(byPx, 0));
  }

  MetricFeed feed_;
  PanelSpec spec_;

 private:
  QLocale locale_;
};

}  // namespace pulsedeck::test

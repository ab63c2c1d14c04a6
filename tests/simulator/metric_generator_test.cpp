#include "pulsedeck/simulator/metric_generator.h"

#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/protocol/encoder.h"

#include <QFile>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace pulsedeck {
namespace {

constexpr qint64 kStart = 1'790'000'000'000;
constexpr qint64 kHourMs = 3'600'000;

/// The values of one metric, `count` of them, `stepMs` apart.
std::vector<double> column(MetricGenerator& generator, const char* name, int count, qint64 stepMs,
                           qint64 startMs = kStart) {
  const auto index = static_cast<std::size_t>(generator.names().indexOf(QString::fromUtf8(name)));
  EXPECT_LT(index, static_cast<std::size_t>(generator.names().size())) << name;
  std::vector<double> values;
  for (int i = 0; i < count; ++i)
    values.push_back(generator.valuesAt(startMs + i * stepMs)[index]);
  return values;
}

double mean(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values)
    sum += value;
  return sum / static_cast<double>(values.size());
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
  const double meanA = mean(a);
  const double meanB = mean(b);
  double ab = 0, aa = 0, bb = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    ab += (a[i] - meanA) * (b[i] - meanB);
    aa += (a[i] - meanA) * (a[i] - meanA);
    bb += (b[i] - meanB) * (b[i] - meanB);
  }
  return ab / std::sqrt(aa * bb);
}

TEST(MetricGenerator, TheSameSeedAndTimesGiveTheSameData) {
  MetricGenerator one(7);
  MetricGenerator two(7);
  MetricGenerator other(8);
  for (int i = 0; i < 50; ++i) {
    const qint64 time = kStart + i * 5'000;
    const auto values = one.valuesAt(time);
    EXPECT_EQ(values, two.valuesAt(time));
    EXPECT_NE(values, other.valuesAt(time));
    EXPECT_EQ(one.nextEvent(time), two.nextEvent(time));
    EXPECT_EQ(one.nextNotification(time), two.nextNotification(time));
  }
}

TEST(MetricGenerator, EveryNameIsUniqueHasAValueAndIsInTheCatalogue) {
  MetricCatalog catalog;
  QFile file(QStringLiteral(PULSEDECK_SOURCE_DIR "/resources/metrics.json"));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  const auto loaded = catalog.load(file.readAll());
  ASSERT_TRUE(loaded) << loaded.error().toStdString();
  EXPECT_GE(catalog.size(), 40U);
  EXPECT_TRUE(catalog.find(QStringLiteral("dashboard.revenue_generated")));

  MetricGenerator generator(1);
  const QStringList& names = generator.names();
  EXPECT_EQ(std::set(names.begin(), names.end()).size(), static_cast<std::size_t>(names.size()));
  EXPECT_EQ(generator.valuesAt(kStart).size(), static_cast<std::size_t>(names.size()));
  for (const QString& name : names) {
    EXPECT_TRUE(catalog.describes(name)) << name.toStdString();
  }
}

TEST(MetricGenerator, ValuesStayWithinReasonForAWeek) {
  MetricCatalog catalog;
  QFile file(QStringLiteral(PULSEDECK_SOURCE_DIR "/resources/metrics.json"));
  ASSERT_TRUE(file.open(QIODevice::ReadOnly));
  ASSERT_TRUE(catalog.load(file.readAll()));
  MetricGenerator generator(3);
  for (int hour = 0; hour < 7 * 24; ++hour) {
    const auto values = generator.valuesAt(kStart + hour * kHourMs);
    for (std::size_t i = 0; i < values.size(); ++i) {
      const QString& name = generator.names()[static_cast<qsizetype>(i)];
      ASSERT_TRUE(std::isfinite(values[i])) << name.toStdString();
      ASSERT_GE(values[i], 0) << name.toStdString();
      const auto id = catalog.find(name);
      if (id && catalog.info(*id).unit == Unit::Percent) {
        ASSERT_LE(values[i], 100) << name.toStdString();
      }
    }
  }
}

TEST(MetricGenerator, FiveMinutesAreNeitherFlatNorWild) {
  MetricGenerator generator(5);
  const auto revenue = column(generator, "dashboard.revenue_generated", 60, 5'000);
  const auto [low, high] = std::minmax_element(revenue.begin(), revenue.end());
  EXPECT_GT(*high - *low, 500) << "a line that can be seen moving";
  EXPECT_GT(*low, 100'000);
  EXPECT_LT(*high, 160'000);
}

TEST(MetricGenerator, RevenueStaysWhereItIsOverYears) {
  constexpr qint64 kDayMs = 24 * kHourMs;
  MetricGenerator generator(5);
  for (const int year : {0, 1, 5}) {
    const auto revenue =
        column(generator, "dashboard.revenue_generated", 365, kDayMs, kStart + year * 365 * kDayMs);
    EXPECT_NEAR(mean(revenue), 128'000, 3'000) << "year " << year;
  }
}

TEST(MetricGenerator, SmallStepsMakeSmallChanges) {
  MetricGenerator generator(5);
  const auto cpu = column(generator, "system_health.cpu_usage", 600, 100);
  std::vector<double> steps;
  for (std::size_t i = 1; i < cpu.size(); ++i)
    steps.push_back(std::abs(cpu[i] - cpu[i - 1]));
  EXPECT_LT(mean(steps), 1.0);
}

TEST(MetricGenerator, TheDayHasAShape) {
  MetricGenerator generator(5);
  // From midnight UTC on.
  const qint64 midnight = kStart - kStart % (24 * kHourMs);
  const auto visitors = column(generator, "dashboard.visitors", 24, kHourMs, midnight);
  EXPECT_GT(visitors[14], 1.5 * visitors[2]);
}

TEST(MetricGenerator, FamiliesFollowEachOther) {
  const auto day = [](const char* name) {
    MetricGenerator generator(11);
    return column(generator, name, 24 * 12, kHourMs / 12);
  };
  EXPECT_GT(correlation(day("campaigns.clicks"), day("dashboard.visitors")), 0.8);
  EXPECT_GT(correlation(day("campaigns.spend"), day("campaigns.clicks")), 0.8);
  EXPECT_GT(correlation(day("dashboard.visitors"), day("leads.new")), 0.5);
  EXPECT_GT(correlation(day("leads.new"), day("leads.qualified")), 0.4);
  EXPECT_GT(correlation(day("leads.new"), day("ai_agents.queue")), 0.3);
  EXPECT_GT(correlation(day("dashboard.visitors"), day("dashboard.orders")), 0.8);
  EXPECT_GT(correlation(day("system_health.requests_per_second"), day("system_health.cpu_usage")), 0.5);
}

TEST(MetricGenerator, ThePartsAddUpToTheWhole) {
  MetricGenerator generator(9);
  const QStringList& names = generator.names();
  const auto sum = [&](const std::vector<double>& row, const QString& prefix, const QString& end) {
    double total = 0;
    for (qsizetype i = 0; i < names.size(); ++i) {
      if (names[i].startsWith(prefix) && names[i].endsWith(end)) total += row[static_cast<std::size_t>(i)];
    }
    return total;
  };
  const auto value = [&](const std::vector<double>& row, const char* name) {
    return row[static_cast<std::size_t>(names.indexOf(QString::fromUtf8(name)))];
  };
  const QString campaign = QStringLiteral("campaigns.by_campaign.");
  const QString agent = QStringLiteral("ai_agents.by_agent.");
  for (int hour = 0; hour < 48; ++hour) {
    const auto row = generator.valuesAt(kStart + hour * kHourMs);
    EXPECT_NEAR(sum(row, campaign, QStringLiteral(".spend")), value(row, "campaigns.spend"), 0.05);
    EXPECT_NEAR(sum(row, campaign, QStringLiteral(".clicks")), value(row, "campaigns.clicks"), 3);
    EXPECT_EQ(sum(row, campaign, QStringLiteral(".conversions")), value(row, "campaigns.conversions"));
    EXPECT_EQ(sum(row, agent, QStringLiteral(".queue")), value(row, "ai_agents.queue"));
    EXPECT_EQ(sum(row, agent, QStringLiteral(".tasks")), value(row, "ai_agents.tasks_completed"));
  }
}

TEST(MetricGenerator, AMessageOfAllMetricsStaysSmall) {
  MetricGenerator generator(9);
  const std::vector<double> row = generator.valuesAt(kStart);
  std::vector<std::pair<QString, double>> values;
  for (std::size_t i = 0; i < row.size(); ++i)
    values.emplace_back(generator.names()[static_cast<qsizetype>(i)], row[i]);
  EXPECT_LT(encodeMetrics(values, kStart).size(), 4'096) << "benches send it 50 000 times a second";
}

TEST(MetricGenerator, ServicesAreUpButForTimesOfTrouble) {
  MetricGenerator generator(4);
  const auto status = column(generator, "system_health.services.Search.status", 5'000, 5'000);
  for (const double state : status)
    EXPECT_TRUE(state == 0 || state == 1 || state == 2) << state;
  const auto up = std::count(status.begin(), status.end(), 2.0);
  EXPECT_GT(up, 4'000);
  EXPECT_LT(up, 5'000) << "some trouble can be seen";
}

TEST(MetricGenerator, TroubleIsAsRareInTheHistoryAsItIsLive) {
  for (const qint64 stepMs : {5'000LL, 600'000LL, 7'200'000LL}) {
    MetricGenerator generator(4);
    const auto times = column(generator, "system_health.response_time", 5'000, stepMs);
    const auto slow = std::count_if(times.begin(), times.end(), [](double ms) { return ms > 320; });
    EXPECT_GT(slow, 0) << "steps of " << stepMs;
    EXPECT_LT(slow, 500) << "steps of " << stepMs;
  }
}

TEST(MetricGenerator, WhatIsToldIsWhatTheValuesShow) {
  MetricGenerator generator(6);
  const auto at = [&](const char* name) {
    return static_cast<std::size_t>(generator.names().indexOf(QString::fromUtf8(name)));
  };
  const std::size_t errorRate = at("system_health.error_rate");
  const std::size_t responseTime = at("system_health.response_time");
  const std::size_t campaigns = at("campaigns.active");
  int warnings = 0;
  int spikes = 0;
  int changes = 0;
  double running = generator.valuesAt(kStart)[campaigns];
  for (qint64 time = kStart; time < kStart + 12 * kHourMs; time += 1'000) {
    const auto values = generator.valuesAt(time);
    const auto notification = generator.nextNotification(time);
    if (notification && notification->title.startsWith(QStringLiteral("Error rate"))) {
      ++warnings;
      EXPECT_GT(values[errorRate], 2);
    }
    const auto event = generator.nextEvent(time);
    if (!event) continue;
    if (event->eventType == QStringLiteral("latency_spike")) {
      ++spikes;
      EXPECT_TRUE(event->summary.endsWith(QStringLiteral(" %1 ms").arg(std::round(values[responseTime]))))
          << event->summary.toStdString();
    } else if (event->eventType == QStringLiteral("campaign_started")) {
      ++changes;
      EXPECT_GT(values[campaigns], running);
    } else if (event->eventType == QStringLiteral("campaign_ended")) {
      ++changes;
      EXPECT_LT(values[campaigns], running);
    }
    running = values[campaigns];
  }
  EXPECT_GT(warnings, 0);
  EXPECT_GT(spikes, 5);
  EXPECT_GT(changes, 30);
}

TEST(MetricGenerator, ANewWatcherIsGreetedButNotBesieged) {
  MetricGenerator generator(2);
  std::vector<qint64> times;
  for (qint64 time = kStart; time < kStart + kHourMs; time += 1'000) {
    static_cast<void>(generator.valuesAt(time));
    // One that comes back every few seconds.
    if ((time - kStart) % 8'000 == 0) generator.greet(time);
    if (generator.nextNotification(time)) times.push_back(time);
  }
  ASSERT_GT(times.size(), 1U);
  EXPECT_LE(times[0], kStart + 3'000);
  for (std::size_t i = 1; i < times.size(); ++i) {
    EXPECT_GE(times[i] - times[i - 1], 30'000);
    EXPECT_LE(times[i] - times[i - 1], 45'000);
  }
}

TEST(MetricGenerator, EventsNeverComeFasterThanFiveASecond) {
  MetricGenerator generator(2);
  static_cast<void>(generator.valuesAt(kStart));
  qint64 last = 0;
  int events = 0;
  for (qint64 time = kStart; time < kStart + kHourMs; time += 50) {
    if (!generator.nextEvent(time)) continue;
    ++events;
    EXPECT_GE(time - last, 200);
    last = time;
  }
  EXPECT_GT(events, 500);
}

TEST(MetricGenerator, EventsAndNotificationsComeAtABelievableRate) {
  MetricGenerator generator(2);
  int events = 0;
  int notifications = 0;
  bool first = true;
  for (qint64 time = kStart; time < kStart + kHourMs; time += 1'000) {
    static_cast<void>(generator.valuesAt(time));
    events += generator.nextEvent(time) ? 1 : 0;
    const auto notification = generator.nextNotification(time);
    if (!notification) continue;
    ++notifications;
    if (std::exchange(first, false)) {
      EXPECT_FALSE(notification->autoDismiss) << "and what it shows stays";
      EXPECT_LE(time - kStart, 5'000) << "a new screen has something to show";
    }
    EXPECT_FALSE(notification->title.isEmpty());
    EXPECT_FALSE(notification->id.isEmpty());
  }
  EXPECT_GT(events, 400);
  EXPECT_LT(events, 1'500);
  EXPECT_GT(notifications, 40);
  EXPECT_LT(notifications, 121) << "not two in 30 s";
}

}  // namespace
}  // namespace pulsedeck

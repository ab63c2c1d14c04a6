// The shipped rules against the simulated platform: quiet in its everyday life, and not in its troubles.

#include "pulsedeck/app/alert_keeper.h"
#include "pulsedeck/simulator/metric_generator.h"

#include <QFile>
#include <QMap>
#include <QSet>

#include <gtest/gtest.h>

namespace pulsedeck {
namespace {

constexpr qint64 kStart = 1'790'000'000'000;
constexpr qint64 kStepMs = 5'000;
constexpr qint64 kHoursMs = 12LL * 3'600'000;

QByteArray resource(const QString& name) {
  QFile file(QStringLiteral(":/pulsedeck/") + name);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// How often each rule is told in that time.
QMap<QString, int> toldIn(quint32 seed, qint64 spanMs) {
  MetricCatalog catalog;
  EXPECT_TRUE(catalog.load(resource(QStringLiteral("metrics.json"))));
  MetricGenerator generator(seed);
  std::vector<MetricId> ids;
  for (const QString& name : generator.names())
    ids.push_back(*catalog.intern(name.toStdString()));
  std::vector<AlertEvent> events;
  AlertEngine engine(catalog, QTimeZone::utc());
  engine.setRules(shippedAlertRules(resource(QStringLiteral("alert_rules.json"))), events);
  for (qint64 time = kStart; time < kStart + spanMs; time += kStepMs) {
    const std::vector<double> row = generator.valuesAt(time);
    for (std::size_t i = 0; i < row.size(); ++i) {
      const Sample sample{time, row[i]};
      engine.take({ids[i], sample, sample, sample, sample, 1, false, time, false}, events);
    }
    engine.pass({time, time}, events);
  }
  QMap<QString, int> told;
  for (const AlertEvent& event : events) {
    if (event.kind == AlertEvent::Kind::Fired) ++told[event.firing.ruleId];
  }
  return told;
}

TEST(ShippedAlertRules, AreForAllSixFamilies) {
  QSet<QString> families;
  MetricCatalog catalog;
  ASSERT_TRUE(catalog.load(resource(QStringLiteral("metrics.json"))));
  for (const AlertRule& rule : shippedAlertRules(resource(QStringLiteral("alert_rules.json")))) {
    families.insert(MetricCatalog::familyOf(rule.metric));
    EXPECT_FALSE(check(rule)) << rule.id.toStdString();
    EXPECT_TRUE(rule.metric.contains(u'*') || catalog.describes(rule.metric)) << rule.id.toStdString();
  }
  EXPECT_EQ(families.size(), 6);
}

TEST(ShippedAlertRules, AreQuietButInTrouble) {
  const QSet<QString> ofTrouble{QStringLiteral("error_rate_high"), QStringLiteral("responses_slow"),
                                QStringLiteral("service_down"),    QStringLiteral("service_degraded"),
                                QStringLiteral("queue_long"),      QStringLiteral("agents_behind")};
  int told = 0;
  for (const quint32 seed : {1U, 2U, 3U}) {
    const QMap<QString, int> byRule = toldIn(seed, kHoursMs);
    for (auto it = byRule.cbegin(); it != byRule.cend(); ++it) {
      EXPECT_TRUE(ofTrouble.contains(it.key())) << it.key().toStdString() << " " << it.value() << " times";
      told += it.value();
    }
    EXPECT_TRUE(byRule.contains(QStringLiteral("error_rate_high")))
        << "an incident comes every 20 minutes or so";
  }
  // Of three times 12 hours, with about 34 incidents each, in which a few rules have something to say.
  EXPECT_LT(told, 3 * 34 * 5);
}

}  // namespace
}  // namespace pulsedeck

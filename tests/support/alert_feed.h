#pragma once

#include "pulsedeck/model/alert_engine.h"
#include "pulsedeck/model/metric_catalog.h"

#include <QStringList>
#include <QTimeZone>

#include <algorithm>
#include <initializer_list>
#include <utility>
#include <vector>

namespace pulsedeck::test {

inline QStringList words(std::initializer_list<const char*> list) {
  QStringList words;
  for (const char* word : list)
    words << QString::fromUtf8(word);
  return words;
}

/// An engine, its rules and what it says, fed sample by sample; the steady clock runs with the samples' time.
class AlertFeed {
 public:
  explicit AlertFeed(std::vector<AlertRule> rules) { engine.setRules(std::move(rules), events); }

  MetricId metric(const char* name) { return *catalog.intern(name); }

  static MetricUpdate update(MetricId id, qint64 timeMs, double value) {
    const Sample sample{timeMs, value};
    return {id, sample, sample, sample, sample, 1, false, timeMs, false};
  }
  void live(qint64 timeMs, double value, const char* name = "leads.new") {
    engine.take(update(metric(name), timeMs, value), events);
  }
  void afterBreak(qint64 timeMs, double value) {
    MetricUpdate broken = update(metric("leads.new"), timeMs, value);
    broken.breakBefore = true;
    engine.take(broken, events);
  }
  /// All of it arrives at `arrivalMs`.
  void replayed(qint64 timeMs, double value, qint64 arrivalMs, const char* name = "leads.new") {
    MetricUpdate old = update(metric(name), timeMs, value);
    old.replayed = true;
    old.arrivalMs = arrivalMs;
    engine.take(old, events);
  }
  void pass(qint64 timeMs) { engine.pass({timeMs, timeMs}, events); }

  /// "fired 1000", "resolved 1000-4000", "passed …", "withdrawn …" since the last call; the times are those
  /// of the condition.
  QStringList said() {
    QStringList words;
    for (const AlertEvent& event : std::exchange(events, {})) {
      static constexpr const char* kKinds[] = {"fired", "resolved", "passed", "withdrawn"};
      QString word = QStringLiteral("%1 %2")
                         .arg(QLatin1StringView(kKinds[static_cast<int>(event.kind)]))
                         .arg(event.firing.startedMs);
      if (event.firing.endedMs) word += QStringLiteral("-%1").arg(*event.firing.endedMs);
      words << word;
    }
    return words;
  }
  [[nodiscard]] AlertState state() const { return engine.state(QStringLiteral("r")); }

  MetricCatalog catalog;
  AlertEngine engine{catalog, QTimeZone::utc()};
  std::vector<AlertEvent> events;
};

}  // namespace pulsedeck::test

#pragma once

#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/theme.h"
#include "support/manual_clock.h"

namespace pulsedeck::test {

/// A store with a clock that stands still and a theme without motion: what every view needs.
struct UiFixture {
  ManualClock clock;
  MetricCatalog catalog;
  MetricsStore store{catalog, clock, MetricsStore::Limits{}};
  Theme theme{ThemeChoice::Dark, true};

  /// Puts the link into this state.
  void setConnection(const ConnectionStatus& status, const LinkStatistics& link = {}) {
    UpdateBatch batch;
    batch.status = status;
    batch.link = link;
    store.apply(batch);
  }
};

inline Notification notification(const QString& id, Severity severity = Severity::Info) {
  Notification result;
  result.id = id;
  result.title = QStringLiteral("Title of %1").arg(id);
  result.message = QStringLiteral("What happened with %1.").arg(id);
  result.severity = severity;
  result.timeMs = 1'790'000'000'000;
  return result;
}

inline ActivityEvent activityEvent(const QString& id, EntityType type = EntityType::Lead) {
  ActivityEvent result;
  result.id = id;
  result.eventType = QStringLiteral("lead_qualified");
  result.entityType = type;
  result.entityId = id;
  result.summary = QStringLiteral("Lead %1").arg(id);
  result.timeMs = 1'790'000'000'000;
  return result;
}

}  // namespace pulsedeck::test

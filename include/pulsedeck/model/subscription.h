#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace pulsedeck {

/// Where a numbered stream was left, to go on from there.
struct StreamPosition {
  QString epoch;
  quint64 offset = 0;

  bool operator==(const StreamPosition&) const = default;
};

/// What is asked of the server. Family and entity names are as on the wire ("system_health", "ai_agent").
struct Subscription {
  QStringList metrics;
  bool notifications = true;
  QStringList events;
  bool realTimeUpdates = true;
  std::optional<StreamPosition> recover;

  bool operator==(const Subscription&) const = default;
};

}  // namespace pulsedeck

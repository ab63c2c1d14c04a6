#pragma once

#include "pulsedeck/model/metrics_store.h"

#include <QString>

#include <vector>

namespace pulsedeck {

/// The moment at which a view was paused, with what was fresh then: a page that is first seen in a pause
/// tells of that moment, not of what became of its data since.
class HeldMoment {
 public:
  /// Now, by what the store knows.
  explicit HeldMoment(const MetricsStore& store);

  /// On the server's clock; 0 when nothing had come.
  [[nodiscard]] qint64 timeMs() const { return timeMs_; }
  /// Where a view over time ends: there or, when nothing had come, at this machine's time.
  [[nodiscard]] qint64 endMs() const { return timeMs_ > 0 ? timeMs_ : wallMs_; }
  /// Of a metric, by its dotted name.
  [[nodiscard]] MetricsStore::Freshness freshness(const QString& metric) const;
  /// How old that one was.
  [[nodiscard]] qint64 ageMs(const Sample& sample) const;

 private:
  qint64 timeMs_;
  qint64 wallMs_;
  std::vector<MetricsStore::FamilyState> families_;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/metric_pattern.h"
#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/dashboard_spec.h"
#include "pulsedeck/ui/held_moment.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace pulsedeck {

/// The metrics of a panel that shows newest values side by side: all of a pattern, or the named ones of a
/// list, which may be unknown. Costs nothing in frames that bring none of them.
class MetricGroup {
 public:
  struct Member {
    /// Shown: the series' label, else the catalogue's title, else what stands for the star. No two are alike.
    QString name;
    QString color;  ///< as in the page's file
    MetricInfo info;
    std::optional<MetricId> id;  ///< absent as long as the catalogue does not know it
    double scale = 1;
  };
  struct Value {
    std::optional<double> value;  ///< absent as long as it is unknown; scaled
    bool stale = false;
    qint64 ageMs = 0;  ///< of a stale one, in whole seconds

    bool operator==(const Value&) const = default;
  };

  /// `store` must outlive the group.
  MetricGroup(const PanelSpec& spec, const MetricsStore& store);

  /// `ids` as MetricsStore::metricsChanged gives them.
  void note(const QList<MetricId>& ids);
  /// Values are those of the moment of the pause until it ends.
  void setPaused(bool paused);
  [[nodiscard]] bool isPaused() const { return held_.has_value(); }
  /// The moment whose values are shown, ms since the epoch.
  [[nodiscard]] qint64 shownTimeMs() const;
  /// Whether values or ages may have changed since the last call: when metrics of the group came, and once a
  /// second.
  [[nodiscard]] bool takeDue();
  /// takeDue() is true the next time, pause or not.
  void setDue() { due_ = true; }

  [[nodiscard]] const std::vector<Member>& members() const { return members_; }
  [[nodiscard]] Value valueOf(const Member& member) const;
  /// A metric's newest value, or that of the moment `held`; not scaled. `name` is its dotted one.
  [[nodiscard]] static Value newestOf(const MetricsStore& store, MetricId id, const QString& name,
                                      const std::optional<HeldMoment>& held);
  /// Written as the panel says, for a stale one with its age; an em dash where it is unknown.
  [[nodiscard]] QString textOf(const Member& member, const Value& value) const;

  /// "CPU · 48 s ago"
  [[nodiscard]] static QString agedText(const QString& text, qint64 ageMs);

  /// The sentence of a panel that has no value to show.
  [[nodiscard]] QString emptyMessage() const;
  [[nodiscard]] static QString emptyMessage(const MetricsStore& store, const QString& metric);
  /// "Stale · 48 s ago" when no value is fresh; empty when one is, or none is known.
  [[nodiscard]] static QString staleText(const std::vector<Value>& values);

 private:
  void findMembers();
  void tellMembersApart();
  void addSeries(const SeriesSpec& series);

  const MetricsStore& store_;
  PanelSpec spec_;
  MetricPattern pattern_;
  std::vector<Member> members_;
  std::vector<MetricId> ids_;  ///< of the members, sorted
  std::size_t catalogSize_ = 0;
  bool due_ = true;
  qint64 lookedAtSecond_ = -1;
  std::optional<HeldMoment> held_;
};

}  // namespace pulsedeck

#pragma once

#include "pulsedeck/model/metric_pattern.h"

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QtGlobal>

#include <tl/expected.hpp>

#include <deque>
#include <functional>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pulsedeck {

/// A metric's place in the catalogue: 0, 1, 2 … in the order of first mention. Valid for one run.
enum class MetricId : quint32 {};

[[nodiscard]] constexpr std::size_t indexOf(MetricId id) {
  return static_cast<std::size_t>(id);
}

/// Percent values are 0 … 100 (3.42 means 3.42 %), ratios are bare factors (4.1 means 4.1 ×), states are
/// 0 (down), 1 (degraded) and 2 (up).
enum class Unit { Count, Currency, Percent, Milliseconds, Seconds, Ratio, State };

/// By its word in the files: "count", "currency" …; nothing for any other word.
[[nodiscard]] std::optional<Unit> unitNamed(const QString& word);
/// The same the other way round.
[[nodiscard]] QString nameOf(Unit unit);

enum class GoodDirection { Up, Down, Neither };

/// What is known of a metric. A bound of the expected range that is absent is open.
struct MetricInfo {
  QString name;    ///< dotted, family first: "dashboard.revenue_generated"
  QString family;  ///< "dashboard", "social_media", …
  QString title;   ///< for people; for a metric that no catalogue names, made from its name
  Unit unit = Unit::Count;
  QString currency;   ///< ISO 4217 code where unit is Currency
  int precision = 2;  ///< decimals shown
  GoodDirection good = GoodDirection::Neither;
  std::optional<double> expectedMin;
  std::optional<double> expectedMax;
  bool known = false;  ///< described by a catalogue file

  bool operator==(const MetricInfo&) const = default;
};

/// With how many decimals a limit of that metric is written: those that it needs, none where it is whole.
[[nodiscard]] int limitDecimals(double limit, const MetricInfo& info);

/// Names and descriptions of all metrics, known ones first. Grows while running, up to kMaxMetrics, so that a
/// hostile server cannot fill the memory with names. Safe to use from any thread.
class MetricCatalog {
 public:
  static constexpr std::size_t kMaxMetrics = 10'000;
  static constexpr std::size_t kMaxNameLength = 200;

  MetricCatalog() = default;

  /// The part of a dotted name before the first dot.
  [[nodiscard]] static QString familyOf(const QString& name);
  /// "system_health.cpu_usage" → "Cpu usage"; what a server sent as words stays as it is.
  [[nodiscard]] static QString titleFromName(const QString& name);

  /// Adds the metrics a catalogue file describes (format: resources/metrics.json). One whose name has a star
  /// describes all metrics of that pattern, where no description of their own is known; a star in its title
  /// stands for the member's name. Titles are in the operator's language. On a fault nothing is added and the
  /// error names the metric and field.
  [[nodiscard]] tl::expected<void, QString> load(const QByteArray& json);

  /// All amounts known so far are in this currency (ISO 4217), whatever the catalogue said. Once, at the
  /// start.
  void useCurrency(const QString& code);

  /// The id of `name` (UTF-8, dotted), which is added with a generic description when new. Nothing when the
  /// catalogue is full or the name is empty, too long, not UTF-8 or has control characters.
  [[nodiscard]] std::optional<MetricId> intern(std::string_view name);

  [[nodiscard]] std::optional<MetricId> find(const QString& name) const;
  /// Whether a catalogue file describes such a metric, be it there yet or not.
  [[nodiscard]] bool describes(const QString& name) const;
  [[nodiscard]] MetricInfo info(MetricId id) const;
  [[nodiscard]] std::size_t size() const;
  /// All families, in the order of first mention.
  [[nodiscard]] QStringList families() const;
  /// Ids of all metrics whose name starts with `prefix`, by name.
  [[nodiscard]] std::vector<MetricId> withPrefix(const QString& prefix) const;
  /// Ids of all metrics of a pattern, by name.
  [[nodiscard]] std::vector<MetricId> members(const MetricPattern& pattern) const;

 private:
  struct Description {
    MetricPattern pattern;
    MetricInfo info;
  };

  [[nodiscard]] MetricId add(std::string key, MetricInfo info);
  [[nodiscard]] MetricInfo described(const QString& name) const;
  [[nodiscard]] std::vector<MetricId> idsBy(const std::function<bool(const MetricInfo&)>& wanted) const;

  mutable std::shared_mutex mutex_;
  std::deque<MetricInfo> infos_;
  std::vector<Description> patterns_;  ///< the first that fits counts
  QStringList families_;
  QSet<QString> knownFamilies_;
  std::unordered_map<std::string, MetricId> ids_;
};

}  // namespace pulsedeck

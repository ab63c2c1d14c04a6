#pragma once

#include <QString>
#include <QStringView>

namespace pulsedeck {

/// A group of metrics by name: "campaigns.by_campaign.*.spend" means all that begin and end so, a pattern
/// without a star all that begin so. What stands for the star is the member's own name; it may have dots.
class MetricPattern {
 public:
  /// A family, a dot, and at most one star behind it.
  [[nodiscard]] static bool isValid(QStringView text);

  MetricPattern() = default;
  /// `text` must be valid.
  explicit MetricPattern(const QString& text);

  [[nodiscard]] bool isEmpty() const { return before_.isEmpty(); }
  [[nodiscard]] const QString& before() const { return before_; }
  /// The member's own name in `metric`; null when it is not of the group.
  [[nodiscard]] QStringView memberIn(QStringView metric) const;
  /// The metric of the member called so.
  [[nodiscard]] QString metricOf(const QString& member) const { return before_ + member + after_; }

 private:
  QString before_;
  QString after_;
};

}  // namespace pulsedeck

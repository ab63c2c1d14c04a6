#pragma once

#include "pulsedeck/model/alert_rule.h"
#include "pulsedeck/model/metrics_store.h"
#include "pulsedeck/ui/alert_rule_form.h"

#include <QDialog>
#include <QElapsedTimer>
#include <QString>
#include <QTimer>

#include <optional>
#include <vector>

class QBoxLayout;
class QListWidget;
class QPushButton;

namespace pulsedeck {

class AlertRuleFields;
class TextLabel;
class Theme;
struct RulePreview;

/// Edits one alert rule, says what is wrong with it at each field, how its message will read, and what it
/// would have done in the last hour. Nothing is lost by closing it: unsaved changes are asked about.
class AlertRuleEditor : public QDialog {
  Q_OBJECT

 public:
  static constexpr qint64 kTestedMs = 60LL * 60 * 1'000;

  /// All must outlive it. `isNew`: the rule is not in force yet.
  AlertRuleEditor(const AlertRule& rule, bool isNew, const MetricsStore& store, const Theme& theme,
                  QWidget* parent = nullptr);

  [[nodiscard]] const QString& ruleId() const { return base_.id; }
  /// Whether closing it would lose something.
  [[nodiscard]] bool hasChanges() const;

 public Q_SLOTS:
  /// Only a rule without a fault is saved.
  void accept() override;
  void reject() override;

 Q_SIGNALS:
  void saved(const AlertRule& rule);

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  [[nodiscard]] QWidget* makeTest();
  [[nodiscard]] QBoxLayout* makeFoot();
  void takeForm();
  [[nodiscard]] double exampleValue() const;
  void describeMetric(const MetricInfo& info);
  void planTest();
  void test();
  void showPreview(const RulePreview& preview);
  void showFaultInFoot();
  void askAboutChanges();
  [[nodiscard]] std::optional<qint64> knownSinceMs(const QString& metric) const;
  [[nodiscard]] std::vector<MetricId> metricsOf(const QString& metric) const;
  [[nodiscard]] QString whyUntested() const;

  const AlertRule base_;
  const MetricsStore& store_;
  const Theme& theme_;
  AlertRuleForm opened_;
  ReadRule read_;
  QBoxLayout* body_;
  AlertRuleFields* fields_;
  TextLabel* sentence_ = nullptr;
  TextLabel* summary_ = nullptr;
  TextLabel* note_ = nullptr;
  QListWidget* firings_ = nullptr;
  TextLabel* fault_ = nullptr;
  QPushButton* save_ = nullptr;
  QTimer testDue_{this};
  QElapsedTimer testedAgo_;
  qint64 testTookMs_ = 0;
  std::optional<AlertRule> tested_;  ///< what is shown is of it
  bool isEdited_ = false;            ///< since then
};

}  // namespace pulsedeck

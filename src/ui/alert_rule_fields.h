#pragma once

#include "pulsedeck/model/metric_catalog.h"
#include "pulsedeck/ui/alert_rule_form.h"
#include "pulsedeck/ui/theme.h"

#include <QList>
#include <QWidget>

#include <optional>
#include <vector>

class QBoxLayout;
class QGridLayout;
class QLineEdit;

namespace pulsedeck {

class ChoiceBox;
class TextLabel;
class TickBox;

/// The fields of a rule, each with what is wrong with it below.
class AlertRuleFields : public QWidget {
  Q_OBJECT

 public:
  /// Both must outlive it.
  AlertRuleFields(const MetricCatalog& catalog, const Theme& theme, QWidget* parent = nullptr);

  void setForm(const AlertRuleForm& form);
  [[nodiscard]] AlertRuleForm form() const;
  /// A field that is still empty is not blamed before something was typed into it.
  void showFaults(const QList<RuleFault>& faults);
  /// Below the metric: what it is.
  void setMetricHint(const QString& hint);
  /// Behind fields for values.
  void setUnit(const QString& sign);
  /// Below the message: how it will read.
  void setMessagePreview(const QString& text);
  void focusField(RuleField field);
  [[nodiscard]] QWidget* widgetOf(RuleField field) const;

 Q_SIGNALS:
  /// The operator changed something.
  void edited();

 private:
  struct Field {
    RuleField field;
    QWidget* widget;
    TextLabel* fault;
    bool touched = false;
  };

  void addNames();
  void addCondition();
  void addTiming();
  void addTelling();
  void addActions();
  QLineEdit* addLine(RuleField field, const QString& name, const QString& title);
  QLineEdit* makeLine(const QString& name, const QString& title, int width);
  /// A row of its own; `shown` has `widget` in it. Its title.
  TextLabel* addTitled(const QString& title, QWidget* widget, QWidget* shown);
  /// The same, with room for a fault below.
  TextLabel* addRow(RuleField field, const QString& title, QWidget* widget, QWidget* shown = nullptr);
  /// A further field in the row that was added last.
  void addFieldToRow(RuleField field, QWidget* widget);
  TextLabel* addHint();
  TextLabel* smallText(const QString& text) const;
  [[nodiscard]] QBoxLayout* boxOf(const std::vector<QWidget*>& widgets) const;
  void watch(QLineEdit* line, RuleField field);
  void noteEdited(std::optional<RuleField> field);
  void showUsed();
  [[nodiscard]] QLineEdit* line(RuleField field) const;

  const MetricCatalog& catalog_;
  const Theme& theme_;
  QGridLayout* grid_;
  std::vector<Field> fields_;
  ChoiceBox* comparison_ = nullptr;
  ChoiceBox* severity_ = nullptr;
  TickBox* quiet_ = nullptr;
  TickBox* enabled_ = nullptr;
  QLineEdit* quietFrom_ = nullptr;
  QLineEdit* quietTo_ = nullptr;
  TextLabel* unit_ = nullptr;
  TextLabel* upperUnit_ = nullptr;
  TextLabel* and_ = nullptr;
  TextLabel* within_ = nullptr;
  TextLabel* hysteresisUnit_ = nullptr;
  TextLabel* hysteresisTitle_ = nullptr;
  QWidget* hysteresisRow_ = nullptr;
  TextLabel* metricHint_ = nullptr;
  TextLabel* messagePreview_ = nullptr;
  QString unitSign_;
  bool filling_ = false;  ///< fields change, but not by the operator
};

}  // namespace pulsedeck

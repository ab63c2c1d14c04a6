#include "alert_rule_fields.h"

#include "choice_box.h"
#include "metric_completer.h"
#include "pulsedeck/ui/alert_rule_words.h"
#include "pulsedeck/ui/icons.h"
#include "pulsedeck/ui/severity_look.h"
#include "pulsedeck/ui/text_label.h"
#include "tick_box.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

namespace pulsedeck {

namespace {

constexpr int kNumberWidth = 84;
constexpr int kTimeWidth = 104;
/// Far above what a rule may have, so that the rule's check says what is too long, instead of cutting it.
constexpr int kLongest = 4'000;
constexpr int kIcon = 16;
constexpr std::array kComparisons{AlertComparison::Above, AlertComparison::Below, AlertComparison::Outside,
                                  AlertComparison::ChangedBy, AlertComparison::NoData};
constexpr std::array kSeverities{Severity::Info, Severity::Success, Severity::Warning, Severity::Error};

template <typename Value>
Value valueOf(const ChoiceBox& box) {
  return static_cast<Value>(box.currentData().toInt());
}

/// Whole, however long: what is shown is what will be saved.
void fill(QLineEdit* line, const QString& text) {
  line->setMaxLength(std::max(kLongest, static_cast<int>(text.size())));
  line->setText(text);
}

template <typename Value>
void choose(ChoiceBox& box, Value value) {
  box.setCurrentIndex(box.findData(static_cast<int>(value)));
}

}  // namespace

AlertRuleFields::AlertRuleFields(const MetricCatalog& catalog, const Theme& theme, QWidget* parent)
    : QWidget(parent), catalog_(catalog), theme_(theme), grid_(new QGridLayout(this)) {
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setHorizontalSpacing(theme.scaled(12));
  grid_->setVerticalSpacing(theme.scaled(8));
  grid_->setColumnStretch(1, 1);
  addNames();
  addCondition();
  addTiming();
  addTelling();
  addActions();
  grid_->setRowStretch(grid_->rowCount(), 1);
  showUsed();
}

void AlertRuleFields::addNames() {
  addLine(RuleField::Name, QStringLiteral("ruleName"), tr("Name"));
  QLineEdit* const metric = addLine(RuleField::Metric, QStringLiteral("ruleMetric"), tr("Metric"));
  metric->setPlaceholderText(tr("A name or title, or a pattern such as campaigns.*"));
  auto* completer = new MetricCompleter(catalog_, metric);
  metric->setCompleter(completer);
  metricHint_ = addHint();
}

void AlertRuleFields::addCondition() {
  comparison_ = new ChoiceBox(theme_);
  comparison_->setObjectName(QStringLiteral("ruleComparison"));
  comparison_->setAccessibleName(tr("Condition"));
  for (const AlertComparison comparison : kComparisons)
    comparison_->addItem(comparisonWord(comparison), static_cast<int>(comparison));
  QLineEdit* const threshold = makeLine(QStringLiteral("ruleThreshold"), tr("Limit"), kNumberWidth);
  QLineEdit* const upper = makeLine(QStringLiteral("ruleUpper"), tr("Upper end"), kNumberWidth);
  QLineEdit* const window = makeLine(QStringLiteral("ruleWindow"), tr("Time"), kTimeWidth);
  unit_ = smallText(QString());
  upperUnit_ = smallText(QString());
  and_ = smallText(tr("to", "between the ends of a range"));
  within_ = smallText(QString());
  auto* row = new QWidget;
  row->setLayout(boxOf({comparison_, threshold, unit_, and_, upper, upperUnit_, within_, window}));
  addRow(RuleField::Threshold, tr("Condition"), threshold, row);
  addFieldToRow(RuleField::Upper, upper);
  addFieldToRow(RuleField::Window, window);
  connect(comparison_, &ChoiceBox::currentIndexChanged, this, [this] {
    showUsed();
    noteEdited(RuleField::Threshold);
  });
}

void AlertRuleFields::addTiming() {
  QLineEdit* const lasting = makeLine(QStringLiteral("ruleFor"), tr("For at least"), kTimeWidth);
  auto* row = new QWidget;
  row->setLayout(boxOf({lasting, smallText(tr("such as 30 s, 2 min or 1 h; 0 s fires at once"))}));
  addRow(RuleField::For, tr("For at least"), lasting, row);

  QLineEdit* const back = makeLine(QStringLiteral("ruleHysteresis"), tr("Over when back by"), kNumberWidth);
  hysteresisUnit_ = smallText(QString());
  hysteresisRow_ = new QWidget;
  hysteresisRow_->setLayout(boxOf({back, hysteresisUnit_, smallText(tr("empty: as soon as it is back"))}));
  hysteresisTitle_ = addRow(RuleField::Hysteresis, tr("Over when back by"), back, hysteresisRow_);
}

void AlertRuleFields::addTelling() {
  severity_ = new ChoiceBox(theme_);
  severity_->setObjectName(QStringLiteral("ruleSeverity"));
  severity_->setAccessibleName(tr("Severity"));
  for (const Severity severity : kSeverities) {
    const SeverityLook look = lookOf(severity);
    const QPixmap icon =
        tintedIcon(look.icon, theme_.tokens().*look.color, theme_.scaled(kIcon), devicePixelRatioF());
    severity_->addItem(QIcon(icon), look.word, static_cast<int>(severity));
  }
  auto* row = new QWidget;
  row->setLayout(boxOf({severity_}));
  addTitled(tr("Severity"), severity_, row);  // one of a few cannot be wrong
  connect(severity_, &ChoiceBox::currentIndexChanged, this, [this] { noteEdited(std::nullopt); });

  QLineEdit* const message = addLine(RuleField::Message, QStringLiteral("ruleMessage"), tr("Message"));
  message->setPlaceholderText(tr("{metric} is {value}, for {duration}"));
  message->setToolTip(
      tr("May have {name}, {metric}, {value}, {threshold} and {duration}; empty: one is made"));
  messagePreview_ = addHint();

  quiet_ = new TickBox(theme_, tr("Not told from"));
  quiet_->setObjectName(QStringLiteral("ruleQuiet"));
  quiet_->setAccessibleName(tr("Quiet hours"));
  quietFrom_ = makeLine(QStringLiteral("ruleQuietFrom"), tr("Quiet hours begin"), kNumberWidth);
  quietTo_ = makeLine(QStringLiteral("ruleQuietTo"), tr("Quiet hours end"), kNumberWidth);
  auto* hours = new QWidget;
  hours->setLayout(boxOf({quiet_, quietFrom_, smallText(tr("to", "between two times of day")), quietTo_}));
  addRow(RuleField::QuietHours, tr("Quiet hours"), quiet_, hours);
  connect(quiet_, &TickBox::toggled, this, [this] {
    showUsed();
    noteEdited(RuleField::QuietHours);
  });
  watch(quietFrom_, RuleField::QuietHours);
  watch(quietTo_, RuleField::QuietHours);
}

void AlertRuleFields::addActions() {
  QLineEdit* const command = addLine(RuleField::Command, QStringLiteral("ruleCommand"), tr("Run a command"));
  command->setPlaceholderText(tr("A program and its arguments; empty for none"));
  QLineEdit* const webhook =
      addLine(RuleField::Webhook, QStringLiteral("ruleWebhook"), tr("Post to a webhook"));
  webhook->setPlaceholderText(tr("https://…; empty for none"));
  enabled_ = new TickBox(theme_, tr("The rule is on"));
  enabled_->setObjectName(QStringLiteral("ruleEnabled"));
  grid_->addWidget(enabled_, grid_->rowCount(), 1, Qt::AlignLeft);
  connect(enabled_, &TickBox::toggled, this, [this] { noteEdited(std::nullopt); });
}

QLineEdit* AlertRuleFields::makeLine(const QString& name, const QString& title, int width) {
  auto* line = new QLineEdit;
  line->setObjectName(name);
  line->setAccessibleName(title);
  line->setMaxLength(kLongest);
  if (width > 0) line->setFixedWidth(theme_.scaled(width));
  return line;
}

QLineEdit* AlertRuleFields::addLine(RuleField field, const QString& name, const QString& title) {
  QLineEdit* const line = makeLine(name, title, 0);
  addRow(field, title, line);
  return line;
}

TextLabel* AlertRuleFields::addTitled(const QString& title, QWidget* widget, QWidget* shown) {
  const int row = grid_->rowCount();
  auto* label = smallText(title);
  label->setBuddy(widget);
  grid_->addWidget(label, row, 0, Qt::AlignVCenter);
  grid_->addWidget(shown, row, 1);
  return label;
}

TextLabel* AlertRuleFields::addRow(RuleField field, const QString& title, QWidget* widget, QWidget* shown) {
  TextLabel* const label = addTitled(title, widget, shown == nullptr ? widget : shown);
  addFieldToRow(field, widget);
  return label;
}

void AlertRuleFields::addFieldToRow(RuleField field, QWidget* widget) {
  auto* fault = new TextLabel(theme_, TextRole::Label, &ThemeTokens::error, TextLabel::Overflow::Wrap);
  fault->hide();
  grid_->addWidget(fault, grid_->rowCount(), 1);
  fields_.push_back({field, widget, fault, false});
  if (auto* line = qobject_cast<QLineEdit*>(widget)) watch(line, field);
}

TextLabel* AlertRuleFields::addHint() {
  auto* hint = new TextLabel(theme_, TextRole::Label, &ThemeTokens::muted, TextLabel::Overflow::Wrap);
  grid_->addWidget(hint, grid_->rowCount(), 1);
  return hint;
}

TextLabel* AlertRuleFields::smallText(const QString& text) const {
  auto* label = new TextLabel(theme_, TextRole::Label, &ThemeTokens::muted);
  label->setText(text);
  return label;
}

QBoxLayout* AlertRuleFields::boxOf(const std::vector<QWidget*>& widgets) const {
  auto* box = new QHBoxLayout;
  box->setContentsMargins(0, 0, 0, 0);
  box->setSpacing(theme_.scaled(8));
  for (QWidget* widget : widgets)
    box->addWidget(widget);
  box->addStretch(1);
  return box;
}

void AlertRuleFields::watch(QLineEdit* line, RuleField field) {
  connect(line, &QLineEdit::textChanged, this, [this, field] { noteEdited(field); });
}

void AlertRuleFields::noteEdited(std::optional<RuleField> field) {
  if (filling_) return;
  for (Field& known : fields_)
    known.touched = known.touched || known.field == field;
  Q_EMIT edited();
}

/// Fields that the comparison has no use for are away.
void AlertRuleFields::showUsed() {
  const auto comparison = valueOf<AlertComparison>(*comparison_);
  const auto uses = [&](RuleField field) { return usesField(comparison, field); };
  const bool isRange = uses(RuleField::Upper);
  const bool isChange = comparison == AlertComparison::ChangedBy;
  line(RuleField::Threshold)->setVisible(uses(RuleField::Threshold));
  unit_->setVisible(uses(RuleField::Threshold) && !isRange);
  unit_->setText(isChange ? QStringLiteral("%") : unitSign_);
  hysteresisUnit_->setText(unit_->text());
  for (QWidget* part : std::initializer_list<QWidget*>{and_, line(RuleField::Upper), upperUnit_})
    part->setVisible(isRange);
  upperUnit_->setText(unitSign_);
  within_->setText(isChange ? tr("within", "a time") : tr("for", "a time"));
  within_->setVisible(uses(RuleField::Window));
  line(RuleField::Window)->setVisible(uses(RuleField::Window));
  hysteresisRow_->setVisible(uses(RuleField::Hysteresis));
  hysteresisTitle_->setVisible(uses(RuleField::Hysteresis));
  line(RuleField::Threshold)->setAccessibleName(isRange ? tr("Lower end") : tr("Limit"));
  quietFrom_->setEnabled(quiet_->isChecked());
  quietTo_->setEnabled(quiet_->isChecked());
}

void AlertRuleFields::setForm(const AlertRuleForm& form) {
  filling_ = true;
  fill(line(RuleField::Name), form.name);
  fill(line(RuleField::Metric), form.metric);
  choose(*comparison_, form.comparison);
  fill(line(RuleField::Threshold), form.threshold);
  fill(line(RuleField::Upper), form.upper);
  fill(line(RuleField::Window), form.window);
  fill(line(RuleField::For), form.forDuration);
  fill(line(RuleField::Hysteresis), form.hysteresis);
  choose(*severity_, form.severity);
  fill(line(RuleField::Message), form.message);
  quiet_->setChecked(form.hasQuietHours);
  fill(quietFrom_, form.quietFrom);
  fill(quietTo_, form.quietTo);
  fill(line(RuleField::Command), form.command);
  fill(line(RuleField::Webhook), form.webhook);
  enabled_->setChecked(form.enabled);
  for (Field& field : fields_)
    field.touched = false;
  filling_ = false;
  showUsed();
}

AlertRuleForm AlertRuleFields::form() const {
  AlertRuleForm form;
  form.name = line(RuleField::Name)->text();
  form.metric = line(RuleField::Metric)->text();
  form.comparison = valueOf<AlertComparison>(*comparison_);
  form.threshold = line(RuleField::Threshold)->text();
  form.upper = line(RuleField::Upper)->text();
  form.window = line(RuleField::Window)->text();
  form.forDuration = line(RuleField::For)->text();
  form.hysteresis = line(RuleField::Hysteresis)->text();
  form.severity = valueOf<Severity>(*severity_);
  form.message = line(RuleField::Message)->text();
  form.hasQuietHours = quiet_->isChecked();
  form.quietFrom = quietFrom_->text();
  form.quietTo = quietTo_->text();
  form.enabled = enabled_->isChecked();
  form.command = line(RuleField::Command)->text();
  form.webhook = line(RuleField::Webhook)->text();
  return form;
}

void AlertRuleFields::showFaults(const QList<RuleFault>& faults) {
  for (const Field& field : fields_) {
    const auto fault = std::find_if(faults.begin(), faults.end(),
                                    [&](const RuleFault& one) { return one.field == field.field; });
    const auto* edit = qobject_cast<const QLineEdit*>(field.widget);
    const bool isYoung = !field.touched && edit != nullptr && edit->text().isEmpty();
    const QString text = fault == faults.end() || isYoung ? QString() : fault->text;
    field.fault->setText(text);
    field.fault->setVisible(!text.isEmpty());
    field.widget->setAccessibleDescription(text);
  }
}

void AlertRuleFields::setMetricHint(const QString& hint) {
  metricHint_->setText(hint);
  metricHint_->setVisible(!hint.isEmpty());
}

void AlertRuleFields::setUnit(const QString& sign) {
  if (std::exchange(unitSign_, sign) != sign) showUsed();
}

void AlertRuleFields::setMessagePreview(const QString& text) {
  messagePreview_->setText(text);
  messagePreview_->setVisible(!text.isEmpty());
}

void AlertRuleFields::focusField(RuleField field) {
  QWidget* const widget = widgetOf(field);
  widget->setFocus(Qt::OtherFocusReason);
  if (auto* edit = qobject_cast<QLineEdit*>(widget)) edit->selectAll();
}

QWidget* AlertRuleFields::widgetOf(RuleField field) const {
  return std::find_if(fields_.begin(), fields_.end(),
                      [&](const Field& known) { return known.field == field; })
      ->widget;
}

QLineEdit* AlertRuleFields::line(RuleField field) const {
  return static_cast<QLineEdit*>(widgetOf(field));
}

}  // namespace pulsedeck

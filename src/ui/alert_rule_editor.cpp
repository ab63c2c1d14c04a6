#include "pulsedeck/ui/alert_rule_editor.h"

#include "alert_rule_fields.h"
#include "pulsedeck/model/alert_monitor.h"
#include "pulsedeck/model/metric_pattern.h"
#include "pulsedeck/ui/alert_rule_words.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/metric_words.h"
#include "pulsedeck/ui/panel.h"
#include "pulsedeck/ui/text_label.h"
#include "rule_test_pace.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace pulsedeck {

namespace {

constexpr QSize kWanted(900, 660);
constexpr int kWindowMargin = 24;
constexpr int kTestWidth = 290;
/// Narrower ones, and those whose words need more, have the test below the fields.
constexpr int kTwoColumnsFrom = 700;
constexpr int kBarRoom = 10;
constexpr int kLowList = 64;  ///< of firings below the fields

/// Whether what a rule judges is known: the rest of it does not matter to a test.
bool isTestable(const QList<RuleFault>& faults) {
  return std::none_of(faults.begin(), faults.end(), [](const RuleFault& fault) {
    return fault.field >= RuleField::Metric && fault.field <= RuleField::Hysteresis;
  });
}

}  // namespace

AlertRuleEditor::AlertRuleEditor(const AlertRule& rule, bool isNew, const MetricsStore& store,
                                 const Theme& theme, QWidget* parent)
    : QDialog(parent), base_(rule), store_(store), theme_(theme) {
  setObjectName(QStringLiteral("alertRuleEditor"));
  setWindowTitle(isNew ? tr("New alert rule") : tr("Alert rule"));
  fields_ = new AlertRuleFields(store.catalog(), theme);
  auto* scroll = new QScrollArea;
  scroll->setWidget(fields_);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  fields_->setContentsMargins(0, 0, theme.scaled(8), 0);
  body_ = new QBoxLayout(QBoxLayout::LeftToRight);
  body_->setSpacing(theme.scaled(Theme::kGap));
  body_->addWidget(scroll, 1);
  body_->addWidget(makeTest());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(theme.scaled(18), theme.scaled(16), theme.scaled(18), theme.scaled(14));
  layout->setSpacing(theme.scaled(Theme::kGap));
  layout->addLayout(body_, 1);
  layout->addLayout(makeFoot());

  QSize wanted(theme.scaled(kWanted.width()), theme.scaled(kWanted.height()));
  if (parent != nullptr) {
    const int margin = 2 * theme.scaled(kWindowMargin);
    wanted = wanted.boundedTo(parent->window()->size() - QSize(margin, margin));
  }
  resize(wanted);
  opened_ = formOf(rule);
  fields_->setForm(opened_);
  connect(fields_, &AlertRuleFields::edited, this, &AlertRuleEditor::takeForm);
  testDue_.setObjectName(QStringLiteral("ruleTestDue"));
  testDue_.setSingleShot(true);
  connect(&testDue_, &QTimer::timeout, this, &AlertRuleEditor::test);
  takeForm();
  test();
  fields_->focusField(rule.name.isEmpty() ? RuleField::Name : RuleField::Threshold);
}

QWidget* AlertRuleEditor::makeTest() {
  auto* panel = new Panel(theme_);
  panel->setAccessibleName(tr("Test against the last hour"));
  panel->setMinimumWidth(theme_.scaled(kTestWidth));
  const auto text = [&](TextRole role, ThemeColor color) {
    return new TextLabel(theme_, role, color, TextLabel::Overflow::Wrap);
  };
  auto* title = text(TextRole::Title, &ThemeTokens::text);
  title->setText(tr("Test against the last hour"));
  sentence_ = text(TextRole::Label, &ThemeTokens::muted);
  summary_ = text(TextRole::Body, &ThemeTokens::text);
  summary_->setObjectName(QStringLiteral("ruleTest"));
  note_ = text(TextRole::Label, &ThemeTokens::muted);
  firings_ = new QListWidget;
  firings_->setObjectName(QStringLiteral("ruleFirings"));
  firings_->setAccessibleName(tr("When it would have fired"));
  firings_->setFrameShape(QFrame::NoFrame);
  firings_->setFont(theme_.font(TextRole::Label));
  firings_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  firings_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  firings_->setTextElideMode(Qt::ElideRight);
  firings_->viewport()->setAutoFillBackground(false);
  auto* layout = new QVBoxLayout(panel);
  const int padding = theme_.scaled(Theme::kPadding);
  layout->setContentsMargins(padding, theme_.scaled(11), padding, theme_.scaled(10));
  layout->setSpacing(theme_.scaled(6));
  for (QWidget* part : {static_cast<QWidget*>(title), static_cast<QWidget*>(sentence_),
                        static_cast<QWidget*>(summary_), static_cast<QWidget*>(note_)})
    layout->addWidget(part);
  layout->addWidget(firings_, 1);
  layout->addStretch(0);
  return panel;
}

QBoxLayout* AlertRuleEditor::makeFoot() {
  fault_ = new TextLabel(theme_, TextRole::Label, &ThemeTokens::muted, TextLabel::Overflow::Wrap);
  auto* cancel = new QPushButton(tr("Cancel"));
  cancel->setAutoDefault(false);
  save_ = new QPushButton(tr("Save"));
  save_->setObjectName(QStringLiteral("saveRule"));
  save_->setDefault(true);
  connect(cancel, &QPushButton::clicked, this, &AlertRuleEditor::reject);
  connect(save_, &QPushButton::clicked, this, &AlertRuleEditor::accept);
  auto* foot = new QHBoxLayout;
  foot->setSpacing(theme_.scaled(8));
  foot->addWidget(fault_, 1);
  foot->addWidget(cancel);
  foot->addWidget(save_);
  return foot;
}

bool AlertRuleEditor::hasChanges() const {
  return fields_->form() != opened_;
}

void AlertRuleEditor::takeForm() {
  read_ = readForm(fields_->form(), base_);
  const MetricInfo info = ruleMetricInfo(store_.catalog(), read_.rule.metric);
  fields_->setUnit(unitSign(info));
  fields_->showFaults(read_.faults);
  describeMetric(info);
  fields_->setMessagePreview(
      tr("Reads: %1", "an alert's message").arg(previewMessage(read_.rule, exampleValue(), info)));
  save_->setEnabled(read_.faults.isEmpty());
  showFaultInFoot();
  planTest();
}

/// Always said somewhere, since a field that is still empty does not say it.
void AlertRuleEditor::showFaultInFoot() {
  fault_->setText(read_.faults.isEmpty() ? QString() : read_.faults.front().text);
  save_->setAccessibleDescription(fault_->text());
}

std::vector<MetricId> AlertRuleEditor::metricsOf(const QString& metric) const {
  if (!MetricPattern::isValid(metric)) return {};
  if (metric.contains(QLatin1Char('*'))) return store_.catalog().members(MetricPattern(metric));
  const std::optional<MetricId> id = store_.catalog().find(metric);
  return id ? std::vector<MetricId>{*id} : std::vector<MetricId>{};
}

/// A value that the rule's message may tell: the newest one, else its limit.
double AlertRuleEditor::exampleValue() const {
  const std::vector<MetricId> metrics = metricsOf(read_.rule.metric);
  const std::optional<Sample> last = metrics.empty() ? std::nullopt : store_.latest(metrics.front());
  return last ? last->value : read_.rule.threshold;
}

void AlertRuleEditor::describeMetric(const MetricInfo& info) {
  const QString& metric = read_.rule.metric;
  const std::vector<MetricId> metrics = metricsOf(metric);
  if (metric.isEmpty()) {
    fields_->setMetricHint({});
  } else if (metric.contains(QLatin1Char('*'))) {
    fields_->setMetricHint(metrics.size() == 1
                               ? tr("One metric matches now; each that comes is judged by itself.")
                               : tr("%n metrics match now; each is judged by itself.", nullptr,
                                    static_cast<int>(metrics.size())));
  } else if (metrics.empty()) {
    fields_->setMetricHint(tr("No metric of this name is known yet."));
  } else {
    const std::optional<Sample> last = store_.latest(metrics.front());
    const QString now = last ? formatValue(last->value, info) : QString(kUnknown);
    fields_->setMetricHint(tr("%1, %2, now %3", "title, unit, value").arg(info.title, unitWords(info), now));
  }
}

std::optional<qint64> AlertRuleEditor::knownSinceMs(const QString& metric) const {
  std::optional<qint64> since;
  for (const MetricId id : metricsOf(metric)) {
    const TimeSeries* const series = store_.series(id);
    const std::optional<Sample> oldest = series == nullptr ? std::nullopt : series->oldest();
    if (oldest) since = std::min(since.value_or(oldest->timeMs), oldest->timeMs);
  }
  return since;
}

QString AlertRuleEditor::whyUntested() const {
  if (!isTestable(read_.faults)) return tr("Complete the condition to test it.");
  return {};
}

void AlertRuleEditor::planTest() {
  if (!whyUntested().isEmpty()) return test();  // which takes no time
  const AlertRule& rule = read_.rule;
  const bool isKnown = tested_ && judgeAlike(*tested_, rule) && tested_->quietHours == rule.quietHours;
  if (isKnown && !isEdited_) return;
  isEdited_ = true;
  const qint64 waitMs = rule_test_pace::afterEditMs(testTookMs_, testedAgo_.elapsed());
  testDue_.start(static_cast<int>(waitMs));
  if (waitMs <= rule_test_pace::kAfterEditMs) return;
  // For so long what was found for another condition must not stand there.
  sentence_->hide();
  showPreview({tr("Tested in a moment."), {}, {}});
}

void AlertRuleEditor::test() {
  isEdited_ = false;
  tested_.reset();
  const QString why = whyUntested();
  sentence_->setVisible(why.isEmpty());
  if (!why.isEmpty()) {
    testDue_.stop();
    return showPreview({{}, why, {}});
  }
  QElapsedTimer took;
  took.start();
  const AlertRule& rule = read_.rule;
  tested_ = rule;
  const MetricInfo info = ruleMetricInfo(store_.catalog(), rule.metric);
  sentence_->setText(tr("%1 %2", "metric, condition")
                         .arg(ruleMetricTitle(store_.catalog(), rule.metric), conditionWords(rule, info)));
  RulePreviewInput input;
  input.toMs = store_.serverNowMs().value_or(store_.clock().wallMs());
  input.fromMs = input.toMs - kTestedMs;
  input.knownSinceMs = knownSinceMs(rule.metric);
  if (input.knownSinceMs) {
    AlertRule tested = rule;
    tested.enabled = true;  // one that is off would never fire
    input.firings = AlertMonitor::wouldHaveFired(tested, store_, input.fromMs, input.toMs);
  }
  showPreview(previewOf(input, store_.catalog(), rule.metric.contains(QLatin1Char('*'))));
  testTookMs_ = took.elapsed();
  testedAgo_.start();
  testDue_.start(static_cast<int>(rule_test_pace::againMs(testTookMs_)));
}

void AlertRuleEditor::showPreview(const RulePreview& preview) {
  summary_->setText(preview.summary);
  summary_->setVisible(!preview.summary.isEmpty());
  note_->setText(preview.note);
  note_->setVisible(!preview.note.isEmpty());
  QStringList shown;
  for (int i = 0; i < firings_->count(); ++i)
    shown << firings_->item(i)->text();
  if (shown == preview.rows) return;
  const int scrolled = firings_->verticalScrollBar()->value();
  firings_->clear();
  firings_->addItems(preview.rows);
  firings_->verticalScrollBar()->setValue(scrolled);
}

void AlertRuleEditor::accept() {
  if (!read_.faults.isEmpty()) {
    fields_->focusField(read_.faults.front().field);
    return;
  }
  Q_EMIT saved(read_.rule);
  QDialog::accept();
}

void AlertRuleEditor::reject() {
  if (hasChanges()) {
    askAboutChanges();
  } else {
    QDialog::reject();
  }
}

void AlertRuleEditor::askAboutChanges() {
  const bool canSave = read_.faults.isEmpty();
  auto* question =
      new QMessageBox(QMessageBox::Question, tr("Unsaved changes"),
                      canSave ? tr("The rule was changed. Save it?")
                              : tr("The rule was changed and is not complete. Discard the changes?"),
                      QMessageBox::Discard | QMessageBox::Cancel, this);
  question->setObjectName(QStringLiteral("unsavedRule"));
  question->setAttribute(Qt::WA_DeleteOnClose);
  question->setTextFormat(Qt::PlainText);
  if (canSave) question->addButton(QMessageBox::Save);
  question->setDefaultButton(canSave ? QMessageBox::Save : QMessageBox::Cancel);
  connect(question, &QMessageBox::finished, this, [this](int answer) {
    if (answer == QMessageBox::Save) accept();
    if (answer == QMessageBox::Discard) QDialog::reject();
  });
  question->open();
}

void AlertRuleEditor::resizeEvent(QResizeEvent* event) {
  QDialog::resizeEvent(event);
  const QMargins margins = layout()->contentsMargins();
  const int wanted = fields_->minimumSizeHint().width() + theme_.scaled(kTestWidth + kBarRoom + Theme::kGap) +
                     margins.left() + margins.right();
  const bool wide = width() >= std::max(theme_.scaled(kTwoColumnsFrom), wanted);
  firings_->setMaximumHeight(wide ? QWIDGETSIZE_MAX : theme_.scaled(kLowList));
  body_->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

}  // namespace pulsedeck

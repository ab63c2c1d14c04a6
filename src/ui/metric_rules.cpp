#include "metric_rules.h"

#include "pulsedeck/ui/alert_rule_words.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"

#include <QHash>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace pulsedeck {

MetricRules::MetricRules(const AlertMonitor& monitor, const MetricCatalog& catalog, const Theme& theme,
                         QWidget* parent)
    : QWidget(parent),
      monitor_(monitor),
      catalog_(catalog),
      theme_(theme),
      list_(new QVBoxLayout),
      more_(new TextLabel(theme, TextRole::Label, &ThemeTokens::muted)),
      create_(new FlatButton(theme, tr("New rule"), FlatButton::Look::Link)) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, theme.scaled(4), 0, 0);
  layout->setSpacing(theme.scaled(4));
  list_->setSpacing(theme.scaled(2));
  more_->hide();
  create_->setObjectName(QStringLiteral("newMetricRule"));
  create_->setAccessibleName(tr("New rule for this metric"));
  connect(create_, &FlatButton::clicked, this, [this] { Q_EMIT ruleRequested(metric_); });
  layout->addLayout(list_);
  layout->addWidget(more_);
  layout->addWidget(create_, 0, Qt::AlignLeft);
}

void MetricRules::showFor(const QString& metric, qint64 nowMs) {
  metric_ = metric;
  std::vector<Line> lines = linesOf(metric, nowMs);
  const std::size_t hidden = lines.size() - std::min(lines.size(), kMost);
  lines.resize(lines.size() - hidden);
  if (lines == lines_ && hidden == hidden_) return;
  lines_ = std::move(lines);
  hidden_ = hidden;
  while (rows_.size() < lines_.size())
    addRow();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const bool isUsed = i < lines_.size();
    // The focus must not fall out of the page with the row that had it.
    if (!isUsed && rows_[i].name->hasFocus()) create_->setFocus(Qt::OtherFocusReason);
    rows_[i].name->setVisible(isUsed);
    rows_[i].text->setVisible(isUsed);
    if (!isUsed) continue;
    rows_[i].name->setText(QString(lines_[i].name).replace(QLatin1Char('&'), QStringLiteral("&&")));
    rows_[i].name->setAccessibleName(tr("Alert rule %1").arg(lines_[i].name));
    rows_[i].name->setAccessibleDescription(lines_[i].text);
    rows_[i].text->setText(lines_[i].text);
  }
  more_->setVisible(hidden_ > 0);
  more_->setText(tr("%n more on the page of alert rules", nullptr, static_cast<int>(hidden_)));
  // Who asks for the height before the next layout would be told the former one.
  list_->invalidate();
  updateGeometry();
}

std::vector<MetricRules::Line> MetricRules::linesOf(const QString& metric, qint64 nowMs) const {
  std::vector<Line> lines;
  QHash<QString, RuleTimes> times;
  if (!monitor_.open().empty()) times = ruleTimes(monitor_);
  const MetricInfo info = ruleMetricInfo(catalog_, metric);
  for (const AlertRule& rule : monitor_.rules()) {
    if (!concerns(rule, metric)) continue;
    const RuleTimes known = times.value(rule.id);
    const QString state =
        rule.enabled
            ? lookOf(monitor_.state(rule.id), rule.severity, known.sinceMs, known.untilMs, nowMs).text
            : tr("off", "of a rule");
    lines.push_back(
        {rule.id, rule.name, tr("%1 · %2", "condition, state").arg(conditionWords(rule, info), state)});
  }
  return lines;
}

void MetricRules::addRow() {
  const std::size_t place = rows_.size();
  auto* name = new FlatButton(theme_, QString(), FlatButton::Look::Link);
  name->setObjectName(QStringLiteral("metricRule"));
  auto* text = new TextLabel(theme_, TextRole::Label, &ThemeTokens::muted, TextLabel::Overflow::Wrap);
  connect(name, &FlatButton::clicked, this, [this, place] { Q_EMIT ruleChosen(lines_[place].id); });
  list_->addWidget(name, 0, Qt::AlignLeft);
  list_->addWidget(text);
  rows_.push_back({name, text});
}

}  // namespace pulsedeck

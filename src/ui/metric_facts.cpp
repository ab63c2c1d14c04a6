#include "metric_facts.h"

#include "metric_rules.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/metric_words.h"
#include "pulsedeck/ui/text_label.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QStringList>

namespace pulsedeck {

namespace {

constexpr int kMostRows = 20;

/// The newest sample then.
std::optional<Sample> newestOf(const WatchedMetric& metric, const std::optional<PauseMoment>& pause) {
  const TimeSeries* const series = metric.series();
  if (series == nullptr) return std::nullopt;
  return pause ? series->at(pause->timeMs) : series->last();
}

bool isFresh(const MetricsStore& store, const WatchedMetric& metric,
             const std::optional<PauseMoment>& pause) {
  if (pause) return pause->freshness == MetricsStore::Freshness::Fresh;
  return metric.id() && store.freshness(*metric.id()) == MetricsStore::Freshness::Fresh;
}

/// The catalogue's expectation, and whether it is met.
QString expectedText(const MetricsStore& store, const WatchedMetric& metric,
                     const std::optional<PauseMoment>& pause) {
  const MetricInfo& info = metric.info();
  const QString expected = expectedWords(info);
  if (expected.isEmpty()) return MetricFacts::tr("nothing");
  QStringList parts{expected};
  if (const QString direction = directionWords(info.good); !direction.isEmpty()) parts << direction;
  const std::optional<Sample> newest = newestOf(metric, pause);
  if (newest && passedLimit(newest->value, info)) {
    // Nobody knows what became of it since.
    if (!isFresh(store, metric, pause)) {
      parts << MetricFacts::tr("not met by the last value");
    } else {
      parts << (pause ? MetricFacts::tr("not met at the pause") : MetricFacts::tr("not met now"));
    }
  }
  return parts.join(QStringLiteral(", "));
}

}  // namespace

MetricFacts::MetricFacts(const MetricsStore& store, const Theme& theme, QWidget* parent)
    : Panel(theme, parent), store_(store), grid_(new QGridLayout(this)) {
  setAccessibleName(tr("About this metric"));
  const int padding = theme.scaled(Theme::kPadding);
  grid_->setContentsMargins(padding, theme.scaled(10), padding, theme.scaled(10));
  grid_->setHorizontalSpacing(theme.scaled(12));
  grid_->setVerticalSpacing(theme.scaled(4));
  grid_->setColumnStretch(1, 1);
  name_ = addRow(tr("Name"));
  family_ = addRow(tr("Family"));
  unit_ = addRow(tr("Unit"));
  freshness_ = addRow(tr("Data"));
  expected_ = addRow(tr("Expected"));
  name_->setTextInteractionFlags(Qt::TextSelectableByMouse);
  copy_ = new FlatButton(theme, tr("Copy name"), FlatButton::Look::Link);
  copy_->setObjectName(QStringLiteral("copyName"));
  // Without an alignment its fixed width would be the column's.
  grid_->addWidget(copy_, grid_->rowCount(), 1, Qt::AlignLeft);
  grid_->setRowStretch(kMostRows, 1);
  connect(copy_, &FlatButton::clicked, this, &MetricFacts::copyName);
}

void MetricFacts::setAlerts(const AlertMonitor& alerts) {
  alertRules_ = new MetricRules(alerts, store_.catalog(), theme());
  const int row = kMostRows - 1;  // above what stretches
  auto* label = new TextLabel(theme(), TextRole::Label, &ThemeTokens::muted);
  label->setText(tr("Alert rules"));
  grid_->addWidget(label, row, 0, Qt::AlignTop);
  label->setContentsMargins(0, theme().scaled(7), 0, 0);  // level with the first link
  grid_->addWidget(alertRules_, row, 1);
  connect(alertRules_, &MetricRules::ruleChosen, this, &MetricFacts::ruleChosen);
  connect(alertRules_, &MetricRules::ruleRequested, this, &MetricFacts::ruleRequested);
}

TextLabel* MetricFacts::addRow(const QString& name) {
  const int row = grid_->rowCount();
  auto* label = new TextLabel(theme(), TextRole::Label, &ThemeTokens::muted);
  label->setText(name);
  auto* value = new TextLabel(theme(), TextRole::Label, &ThemeTokens::text, TextLabel::Overflow::Wrap);
  grid_->addWidget(label, row, 0, Qt::AlignTop);
  grid_->addWidget(value, row, 1);
  return value;
}

QString MetricFacts::freshnessText(const WatchedMetric& metric,
                                   const std::optional<PauseMoment>& pause) const {
  if (!pause) {
    if (!metric.id()) return freshnessWords(MetricsStore::Freshness::Unknown, std::nullopt);
    return freshnessWords(store_.freshness(*metric.id()), store_.ageMs(*metric.id()));
  }
  const std::optional<Sample> newest = newestOf(metric, pause);
  if (!newest) return freshnessWords(MetricsStore::Freshness::Unknown, std::nullopt, AgeFrom::Pause);
  return freshnessWords(pause->freshness, pause->timeMs - newest->timeMs, AgeFrom::Pause);
}

void MetricFacts::setMetric(const WatchedMetric& metric, const std::optional<PauseMoment>& pause) {
  const MetricInfo& info = metric.info();
  name_->setText(info.name);
  family_->setText(familyTitle(MetricCatalog::familyOf(info.name)));
  unit_->setText(unitWords(info));
  freshness_->setText(freshnessText(metric, pause));
  expected_->setText(expectedText(store_, metric, pause));
  if (alertRules_ != nullptr) alertRules_->showFor(info.name, store_.clock().wallMs());
  if (copiedAtMs_ && store_.clock().steadyMs() - *copiedAtMs_ < kCopiedMs) return;
  copiedAtMs_.reset();
  copy_->setText(tr("Copy name"));
}

void MetricFacts::copyName() {
  QGuiApplication::clipboard()->setText(name_->text());
  copiedAtMs_ = store_.clock().steadyMs();
  copy_->setText(tr("Copied"));
}

}  // namespace pulsedeck

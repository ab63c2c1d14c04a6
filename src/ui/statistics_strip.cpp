#include "statistics_strip.h"

#include "pulsedeck/model/duration_text.h"
#include "pulsedeck/ui/metric_format.h"
#include "pulsedeck/ui/text_label.h"

#include <QGridLayout>

namespace pulsedeck {

namespace {

enum Place { kLast, kMin, kMean, kMax, kP95 };
constexpr int kOneRowFrom = 520;
constexpr int kNarrowColumns = 3;

}  // namespace

StatisticsStrip::StatisticsStrip(const Theme& theme, QWidget* parent)
    : Panel(theme, parent),
      grid_(new QGridLayout(this)),
      note_(new TextLabel(theme, TextRole::Label, &ThemeTokens::muted, TextLabel::Overflow::Elide)) {
  setAccessibleName(tr("Statistics"));
  const int padding = theme.scaled(Theme::kPadding);
  grid_->setContentsMargins(padding, theme.scaled(10), padding, theme.scaled(10));
  grid_->setHorizontalSpacing(theme.scaled(16));
  grid_->setVerticalSpacing(theme.scaled(2));
  const std::array<QString, kFigures> names{tr("Last"), tr("Lowest"), tr("Mean"), tr("Highest"),
                                            tr("95th percentile")};
  for (std::size_t i = 0; i < kFigures; ++i) {
    figures_[i].name = new TextLabel(theme, TextRole::Label, &ThemeTokens::muted, TextLabel::Overflow::Elide);
    figures_[i].name->setText(names[i]);
    figures_[i].value =
        new TextLabel(theme, TextRole::PageTitle, &ThemeTokens::text, TextLabel::Overflow::Elide);
  }
  layOut(static_cast<int>(kFigures));
}

void StatisticsStrip::layOut(int columns) {
  if (columns == columns_) return;
  columns_ = columns;
  for (int i = 0; i < static_cast<int>(kFigures); ++i) {
    const Figure& figure = figures_[static_cast<std::size_t>(i)];
    grid_->addWidget(figure.name, 2 * (i / columns), i % columns);
    grid_->addWidget(figure.value, 2 * (i / columns) + 1, i % columns);
  }
  for (int i = 0; i < static_cast<int>(kFigures); ++i)
    grid_->setColumnStretch(i, i < columns ? 1 : 0);
  const int lastRow = 2 * ((static_cast<int>(kFigures) + columns - 1) / columns);
  grid_->addWidget(note_, lastRow, 0, 1, columns);
  updateGeometry();
}

int StatisticsStrip::heightAt(int width) {
  layOut(width < theme().scaled(kOneRowFrom) ? kNarrowColumns : static_cast<int>(kFigures));
  return sizeHint().height();
}

void StatisticsStrip::setFigures(const std::optional<SeriesStatistics>& figures, const MetricInfo& info,
                                 qint64 spanMs) {
  const auto value = [&](double SeriesStatistics::*part) {
    return figures ? std::optional((*figures).*part) : std::nullopt;
  };
  const bool estimated = figures && !figures->exact;
  set(kLast, figures ? std::optional(figures->last.value) : std::nullopt, false, info);
  set(kMin, value(&SeriesStatistics::min), false, info);
  set(kMean, value(&SeriesStatistics::mean), estimated, info);
  set(kMax, value(&SeriesStatistics::max), false, info);
  set(kP95, value(&SeriesStatistics::p95), estimated, info);
  const QString stretch = tr("Over the %1 shown").arg(formatDuration(spanMs));
  note_->setText(!figures    ? tr("%1: nothing is known there").arg(stretch)
                 : estimated ? tr("%1; ≈ from the line, since not every sample is kept").arg(stretch)
                             : tr("%1, from every sample").arg(stretch));
}

void StatisticsStrip::set(std::size_t figure, std::optional<double> value, bool estimated,
                          const MetricInfo& info) {
  const QString number = value ? formatValue(*value, info) : QString(kUnknown);
  const Figure& shown = figures_[figure];
  shown.value->setText(estimated ? tr("≈ %1", "estimated value").arg(number) : number);
  shown.value->setAccessibleName(tr("%1: %2", "figure, value").arg(shown.name->text(), shown.value->text()));
}

}  // namespace pulsedeck

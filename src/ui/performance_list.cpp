#include "performance_list.h"

#include "pulsedeck/ui/text_label.h"

#include <QGridLayout>
#include <QLocale>

namespace pulsedeck {

PerformanceList::PerformanceList(const Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), grid_(new QGridLayout(this)) {
  grid_->setContentsMargins(0, theme.scaled(4), 0, theme.scaled(4));
  grid_->setHorizontalSpacing(theme.scaled(16));
  grid_->setVerticalSpacing(theme.scaled(4));
  grid_->setColumnStretch(1, 1);
  auto* title = new TextLabel(theme, TextRole::Label, &ThemeTokens::muted);
  title->setText(tr("This dashboard, in the last seconds"));
  grid_->addWidget(title, 0, 0, 1, -1);
  setAccessibleName(title->text());
  updates_ = addRow(tr("Updates"));
  coalesced_ = addRow(tr("Coalesced"));
  queued_ = addRow(tr("Queued"));
  dropped_ = addRow(tr("Dropped"));
  frames_ = addRow(tr("Frames"));
  work_ = addRow(tr("Work a frame"));
  latency_ = addRow(tr("Latency"));
  process_ = addRow(tr("Process"));
}

TextLabel* PerformanceList::addRow(const QString& name) {
  const int row = grid_->rowCount();
  auto* label = new TextLabel(theme_, TextRole::Label, &ThemeTokens::muted);
  label->setText(name);
  auto* value = new TextLabel(theme_, TextRole::Label, &ThemeTokens::text);
  value->setText(tr("not measured yet"));
  value->setTextInteractionFlags(Qt::TextSelectableByMouse);
  grid_->addWidget(label, row, 0);
  grid_->addWidget(value, row, 1);
  return value;
}

void PerformanceList::setReport(const PerformanceReport& report) {
  const QLocale locale;
  const auto whole = [&locale](double value) { return locale.toString(qRound64(value)); };
  const auto tenths = [&locale](double value) { return locale.toString(value, 'f', 1); };
  updates_->setText(tr("%1 messages/s with %2 values/s")
                        .arg(tenths(report.messagesPerSecond), whole(report.samplesPerSecond)));
  coalesced_->setText(tr("%1 % of the values").arg(tenths(report.coalescedShare * 100)));
  queued_->setText(tr("%1 messages at most").arg(locale.toString(report.mostQueued)));
  dropped_->setText(locale.toString(report.dropped));
  frames_->setText(tr("%1/s of at most %2").arg(tenths(report.framesPerSecond), whole(report.frameLimit)));
  work_->setText(tr("p50 %1 ms, p99 %2 ms").arg(tenths(report.workP50Ms), tenths(report.workP99Ms)));
  latency_->setText(
      tr("p50 %1 ms, p95 %2 ms, p99 %3 ms")
          .arg(whole(report.latencyP50Ms), whole(report.latencyP95Ms), whole(report.latencyP99Ms)));
  process_->setText(tr("%1 % of a core, %2 MiB").arg(tenths(report.cpuShare * 100), whole(report.memoryMb)));
}

}  // namespace pulsedeck

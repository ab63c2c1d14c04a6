#include "pulsedeck/ui/chart_table_window.h"

#include "pulsedeck/ui/chart_table_model.h"
#include "pulsedeck/ui/flat_button.h"
#include "pulsedeck/ui/text_label.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/time_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include <optional>
#include <utility>

namespace pulsedeck {

namespace {

constexpr QSize kSize(560, 520);
constexpr int kRowPadding = 8;
constexpr int kColumnPadding = 28;

}  // namespace

ChartTableWindow::ChartTableWindow(const QString& title, const Theme& theme, QWidget* parent)
    : QDialog(parent, Qt::Window),
      model_(new ChartTableModel(this)),
      view_(new QTableView),
      note_(new TextLabel(theme, TextRole::Label, &ThemeTokens::muted, TextLabel::Overflow::Wrap)),
      renew_(new FlatButton(theme, tr("Update"))) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("%1 as a table").arg(title));
  resize(theme.scaled(kSize.width()), theme.scaled(kSize.height()));
  view_->setModel(model_);
  view_->setAccessibleName(windowTitle());
  view_->setSelectionMode(QAbstractItemView::ContiguousSelection);
  view_->setTabKeyNavigation(false);  // Tab leaves the table
  view_->setAlternatingRowColors(true);
  view_->setShowGrid(false);
  view_->setWordWrap(false);
  view_->verticalHeader()->hide();
  view_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  view_->verticalHeader()->setDefaultSectionSize(view_->fontMetrics().height() + theme.scaled(kRowPadding));
  view_->horizontalHeader()->setHighlightSections(false);
  view_->horizontalHeader()->setStretchLastSection(true);
  // The view itself would copy the current cell only.
  auto* copy = new QShortcut(QKeySequence::Copy, view_, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
  connect(copy, &QShortcut::activated, this, &ChartTableWindow::copySelection);
  auto* refresh = new QShortcut(QKeySequence::Refresh, this);
  connect(refresh, &QShortcut::activated, this, &ChartTableWindow::renewRequested);
  renew_->setToolTip(tr("Take what the chart shows now (F5)"));
  connect(renew_, &FlatButton::clicked, this, &ChartTableWindow::renewRequested);
  auto* foot = new QHBoxLayout;
  foot->setSpacing(theme.scaled(Theme::kGap));
  foot->addWidget(note_, 1);
  foot->addWidget(renew_);
  auto* layout = new QVBoxLayout(this);
  const int padding = theme.scaled(Theme::kPadding);
  layout->setContentsMargins(padding, padding, padding, padding);
  layout->setSpacing(theme.scaled(Theme::kGap));
  layout->addWidget(view_, 1);
  layout->addLayout(foot);
}

void ChartTableWindow::show(ChartTable table, qint64 timeMs) {
  const bool isOverTime = table.isOverTime;
  model_->setTable(std::move(table));
  // It may be of yesterday, as in a pause, and stays as it is past midnight.
  const QString moment = formatMoment(timeMs, std::nullopt);
  note_->setText(isOverTime ? tr("As of %1, newest first. Ctrl+C copies what is selected.").arg(moment)
                            : tr("As of %1. Ctrl+C copies what is selected.").arg(moment));
  view_->resizeColumnsToContents();
  QHeaderView* header = view_->horizontalHeader();
  for (int column = 0; column < header->count(); ++column)
    header->resizeSection(column, header->sectionSize(column) + kColumnPadding);
  view_->setCurrentIndex(model_->index(0, 0));
  view_->setFocus();
  QDialog::show();
  raise();
  activateWindow();
}

void ChartTableWindow::noteChartGone() {
  renew_->setEnabled(false);
  renew_->setToolTip(tr("The chart is not there any more"));
}

void ChartTableWindow::copySelection() const {
  const QString text = model_->copyText(view_->selectionModel()->selectedIndexes());
  if (!text.isEmpty()) QGuiApplication::clipboard()->setText(text);
}

}  // namespace pulsedeck

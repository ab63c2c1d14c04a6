#include "pulsedeck/ui/dashboard_page.h"

#include "page_fault_notice.h"
#include "pulsedeck/ui/bar_chart.h"
#include "pulsedeck/ui/donut_chart.h"
#include "pulsedeck/ui/funnel_chart.h"
#include "pulsedeck/ui/metric_card.h"
#include "pulsedeck/ui/metric_table.h"
#include "pulsedeck/ui/page_layout.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/time_chart.h"

#include <QCoreApplication>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace pulsedeck {

namespace {

DashboardSpec translated(DashboardSpec page) {
  page.title = DashboardPage::shownText(page.title);
  for (RowSpec& row : page.rows) {
    for (CardSpec& card : row.cards)
      card.title = DashboardPage::shownText(card.title);
    for (PanelSpec& panel : row.panels) {
      panel.title = DashboardPage::shownText(panel.title);
      panel.note = DashboardPage::shownText(panel.note);
      panel.card.title = DashboardPage::shownText(panel.card.title);
      for (ColumnSpec& column : panel.columns)
        column.title = DashboardPage::shownText(column.title);
      for (SeriesSpec& series : panel.series)
        series.label = DashboardPage::shownText(series.label);
    }
  }
  return page;
}

LayoutSizes sizesFor(const Theme& theme) {
  LayoutSizes sizes;
  sizes.gap = theme.scaled(sizes.gap);
  sizes.cardWidth = theme.scaled(sizes.cardWidth);
  sizes.cardHeight = theme.scaled(sizes.cardHeight);
  sizes.panelWidth = theme.scaled(sizes.panelWidth);
  sizes.panelHeight = theme.scaled(sizes.panelHeight);
  return sizes;
}

}  // namespace

DashboardPage::DashboardPage(PageEntry entry, const MetricsStore& store, const Theme& theme, QWidget* parent)
    : QScrollArea(parent),
      entry_(std::move(entry)),
      spec_(translated(entry_.spec)),
      store_(store),
      theme_(theme),
      canvas_(new QWidget) {
  setFrameShape(QFrame::NoFrame);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  viewport()->setAutoFillBackground(false);
  setWidget(canvas_);
  canvas_->setAutoFillBackground(false);
  setAccessibleName(spec_.title);
  for (const RowSpec& row : std::as_const(spec_.rows)) {
    for (const CardSpec& card : row.cards)
      addCard(card);
    for (const PanelSpec& panel : row.panels)
      addPanel(panel);
  }
  arrangement_ = LayoutEdit(spec_).rows();
  if (entry_.fault) tail_.push_back(new PageFaultNotice(entry_, theme_, canvas_));
  connect(&theme_, &Theme::changed, this, &DashboardPage::arrange);
}

QString DashboardPage::shownText(const QString& text) {
  return text.isEmpty() ? text : QCoreApplication::translate("Dashboard", text.toUtf8().constData());
}

void DashboardPage::setSpan(qint64 spanMs) {
  for (MetricView* card : cards_)
    card->setSpan(spanMs);
  for (MetricView* chart : charts_)
    chart->setSpan(spanMs);
}

void DashboardPage::setPaused(bool paused) {
  paused_ = paused;
  for (MetricView* card : cards_)
    card->setPaused(paused);
  for (MetricView* chart : charts_)
    chart->setPaused(paused);
}

void DashboardPage::setEventMarks(bool shown) {
  for (MetricView* chart : charts_)
    chart->setEventMarks(shown);
}

void DashboardPage::refreshCards() {
  if (!isVisible()) return;
  for (MetricView* card : cards_)
    card->refresh();
}

bool DashboardPage::isMoving() const {
  return isVisible() &&
         std::any_of(cards_.begin(), cards_.end(), [](const MetricView* card) { return card->isMoving(); });
}

void DashboardPage::refreshCharts() {
  if (!isVisible()) return;
  addMore();
  for (MetricView* chart : charts_)
    chart->refresh();
}

void DashboardPage::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  arrange();
}

void DashboardPage::addCard(const CardSpec& card) {
  auto* view = new MetricCard(card, store_, theme_, canvas_);
  connect(view, &MetricCard::metricChosen, this, &DashboardPage::metricChosen);
  items_.push_back(view);
  cards_.push_back(view);
}

void DashboardPage::addPanel(const PanelSpec& panel) {
  if (panel.kind == PanelSpec::Kind::Card) {
    addCard(panel.card);
  } else {
    items_.push_back(makeChart(panel));
  }
}

QWidget* DashboardPage::makeChart(const PanelSpec& panel) {
  const auto kept = [this](auto* view) {
    charts_.push_back(view);
    return view;
  };
  switch (panel.kind) {
    case PanelSpec::Kind::Bar:
      return kept(new BarChart(panel, store_, theme_, canvas_));
    case PanelSpec::Kind::Donut:
      return kept(new DonutChart(panel, store_, theme_, canvas_));
    case PanelSpec::Kind::Funnel:
      return kept(new FunnelChart(panel, store_, theme_, canvas_));
    case PanelSpec::Kind::Table:
      return addTable(new MetricTable(panel, store_, theme_, canvas_));
    case PanelSpec::Kind::Line:
    case PanelSpec::Kind::Area:
    case PanelSpec::Kind::Card:
      break;
  }
  auto* chart = kept(new TimeChart(panel, store_, theme_, canvas_));
  timeCharts_.add(chart);
  connect(chart, &TimeChart::eventMarksToggled, this, &DashboardPage::eventMarksToggled);
  return chart;
}

MetricTable* DashboardPage::addTable(MetricTable* table) {
  connect(table, &MetricTable::metricChosen, this, &DashboardPage::metricChosen);
  charts_.push_back(table);
  return table;
}

void DashboardPage::addMore() {
  if (spec_.more.isEmpty() || more_ != nullptr || paused_) return;
  const std::size_t size = store_.catalog().size();
  if (std::exchange(searchedCatalogSize_, size) == size) return;
  const auto find = [page = spec_](const MetricCatalog& catalog) { return unnamedRows(catalog, page); };
  if (find(store_.catalog()).empty()) return;
  PanelSpec panel;
  panel.kind = PanelSpec::Kind::Table;
  panel.title = tr("More metrics");
  more_ = new MetricTable(panel, find, store_, theme_, canvas_);
  addTable(more_);
  tail_.push_back(more_);
  more_->show();
  arrange();
}

void DashboardPage::setArrangement(const LayoutEdit::Rows& arrangement) {
  arrangement_ = arrangement;
  std::vector<bool> shown(items_.size(), false);
  for (const LayoutEdit::Row& row : arrangement_) {
    for (const LayoutEdit::Item& item : row.items)
      shown[static_cast<std::size_t>(item.id)] = true;
  }
  for (std::size_t id = 0; id < items_.size(); ++id)
    items_[id]->setVisible(shown[id]);
  arrange();
}

void DashboardPage::adoptArrangement(const DashboardSpec& source) {
  std::vector<QWidget*> items;
  for (const LayoutEdit::Row& row : arrangement_) {
    for (const LayoutEdit::Item& item : row.items)
      items.push_back(items_[static_cast<std::size_t>(item.id)]);
  }
  items_ = std::move(items);
  entry_.spec = source;
  spec_ = translated(source);
  arrangement_ = LayoutEdit(spec_).rows();
}

/// Rows as the layout sees them: the arrangement's, then the tail's.
std::vector<LayoutRow> DashboardPage::shapes() const {
  std::vector<LayoutRow> rows;
  for (const LayoutEdit::Row& row : arrangement_) {
    LayoutRow& shape = rows.emplace_back();
    shape.cards = row.cards;
    shape.low = !row.cards;
    for (const LayoutEdit::Item& item : row.items) {
      shape.shares.push_back(row.cards ? 1 : item.width);
      shape.heights.push_back(theme_.scaled(item.height));
      const QWidget* const view = items_[static_cast<std::size_t>(item.id)];
      shape.low = shape.low && qobject_cast<const MetricCard*>(view) != nullptr;
    }
  }
  rows.resize(rows.size() + tail_.size(), LayoutRow{false, {1}, {}, false});
  return rows;
}

void DashboardPage::arrange() {
  const std::vector<LayoutRow> rows = shapes();
  const LayoutSizes sizes = sizesFor(theme_);
  layout_ = layoutPage(rows, size(), sizes);
  if (layout_.height > height()) {
    // The scroll bar takes its room, and a gap keeps it off the panels.
    const int room = verticalScrollBar()->sizeHint().width() + theme_.scaled(4);
    layout_ = layoutPage(rows, size() - QSize(room, 0), sizes);
  }
  canvas_->setGeometry(0, 0, viewport()->width(), layout_.height);
  for (std::size_t row = 0; row < arrangement_.size(); ++row) {
    const std::vector<LayoutEdit::Item>& items = arrangement_[row].items;
    for (std::size_t i = 0; i < items.size(); ++i)
      items_[static_cast<std::size_t>(items[i].id)]->setGeometry(layout_.rows[row][i]);
  }
  for (std::size_t i = 0; i < tail_.size(); ++i)
    tail_[i]->setGeometry(layout_.rows[arrangement_.size() + i].front());
  Q_EMIT arranged();
}

}  // namespace pulsedeck

#include "pulsedeck/ui/dashboard_page.h"

#include "page_fault_notice.h"
#include "pulsedeck/ui/bar_chart.h"
#include "pulsedeck/ui/chart_menu.h"
#include "pulsedeck/ui/donut_chart.h"
#include "pulsedeck/ui/funnel_chart.h"
#include "pulsedeck/ui/metric_card.h"
#include "pulsedeck/ui/metric_table.h"
#include "pulsedeck/ui/page_layout.h"
#include "pulsedeck/ui/theme.h"
#include "pulsedeck/ui/time_chart.h"

#include <QCoreApplication>
#include <QResizeEvent>

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

LayoutSizes sizesFor(qreal scale) {
  LayoutSizes sizes;
  for (int* size : {&sizes.gap, &sizes.cardWidth, &sizes.cardHeight, &sizes.panelWidth, &sizes.panelHeight})
    *size = qRound(*size * scale);
  return sizes;
}

}  // namespace

DashboardPage::DashboardPage(PageEntry entry, const MetricsStore& store, const Theme& theme, QWidget* parent)
    : ScrollPage(theme, parent), entry_(std::move(entry)), spec_(translated(entry_.spec)), store_(store) {
  setAccessibleName(spec_.title);
  for (const RowSpec& row : std::as_const(spec_.rows)) {
    for (const CardSpec& card : row.cards)
      addCard(card);
    for (const PanelSpec& panel : row.panels)
      addPanel(panel);
  }
  arrangement_ = LayoutEdit(spec_).rows();
  if (entry_.fault) tail_.push_back(new PageFaultNotice(entry_, theme, canvas()));
  connect(&theme, &Theme::changed, this, &DashboardPage::arrange);
}

QString DashboardPage::shownText(const QString& text) {
  return text.isEmpty() ? text : QCoreApplication::translate("Dashboard", text.toUtf8().constData());
}

void DashboardPage::setCardPeriods(const CardPeriods& periods) {
  for (const auto& [name, card] : cardsByName_)
    card->setPeriod(periods.of(spec_.id, name).value_or(card->periodByDefaultMs()));
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
  ScrollPage::resizeEvent(event);
  arrange();
}

void DashboardPage::addCard(const CardSpec& card) {
  auto* view = new MetricCard(card, store_, theme(), canvas());
  connect(view, &MetricCard::metricChosen, this, &DashboardPage::metricChosen);
  connect(view, &MetricCard::ruleRequested, this, &DashboardPage::ruleRequested);
  QString name = card.metric;
  for (int number = 2; cardsByName_.count(name) > 0; ++number)
    name = QStringLiteral("%1 %2").arg(card.metric, QString::number(number));
  cardsByName_.emplace(name, view);
  connect(view, &MetricCard::periodChosen, this, [this, name, view](qint64 periodMs) {
    const bool isOwn = periodMs == view->periodByDefaultMs();
    Q_EMIT cardPeriodChosen(name, isOwn ? std::nullopt : std::optional(periodMs));
  });
  items_.push_back(view);
  cards_.push_back(view);
}

void DashboardPage::addPanel(const PanelSpec& panel) {
  if (panel.kind == PanelSpec::Kind::Card) {
    addCard(panel.card);
  } else {
    items_.push_back(makeChart(panel));
    connectMenu(*items_.back());
  }
}

void DashboardPage::connectMenu(const QWidget& panel) {
  if (const auto* menu = panel.findChild<ChartMenu*>(QString(), Qt::FindDirectChildrenOnly))
    connect(menu, &ChartMenu::ruleRequested, this, &DashboardPage::ruleRequested);
}

QWidget* DashboardPage::makeChart(const PanelSpec& panel) {
  const auto kept = [this](auto* view) {
    charts_.push_back(view);
    return view;
  };
  switch (panel.kind) {
    case PanelSpec::Kind::Bar:
      return kept(new BarChart(panel, store_, theme(), canvas()));
    case PanelSpec::Kind::Donut:
      return kept(new DonutChart(panel, store_, theme(), canvas()));
    case PanelSpec::Kind::Funnel:
      return kept(new FunnelChart(panel, store_, theme(), canvas()));
    case PanelSpec::Kind::Table:
      return addTable(new MetricTable(panel, store_, theme(), canvas()));
    case PanelSpec::Kind::Line:
    case PanelSpec::Kind::Area:
    case PanelSpec::Kind::Card:
      break;
  }
  auto* chart = kept(new TimeChart(panel, store_, theme(), canvas()));
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
  more_ = new MetricTable(panel, find, store_, theme(), canvas());
  addTable(more_);
  connectMenu(*more_);
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
std::vector<LayoutRow> DashboardPage::shapes(qreal scale) const {
  std::vector<LayoutRow> rows;
  for (const LayoutEdit::Row& row : arrangement_) {
    LayoutRow& shape = rows.emplace_back();
    shape.cards = row.cards;
    shape.low = !row.cards;
    for (const LayoutEdit::Item& item : row.items) {
      shape.shares.push_back(row.cards ? 1 : item.width);
      shape.heights.push_back(qRound(item.height * scale));
      const QWidget* const view = items_[static_cast<std::size_t>(item.id)];
      shape.low = shape.low && qobject_cast<const MetricCard*>(view) != nullptr;
    }
  }
  rows.resize(rows.size() + tail_.size(), LayoutRow{false, {1}, {}, false});
  return rows;
}

int DashboardPage::heightAt(QSize room, qreal scale) const {
  return layoutPage(shapes(scale), room, sizesFor(scale)).height;
}

void DashboardPage::arrange() {
  const std::vector<LayoutRow> rows = shapes(theme().scale());
  const LayoutSizes sizes = sizesFor(theme().scale());
  layout_ = layoutPage(rows, size(), sizes);
  if (layout_.height > height()) layout_ = layoutPage(rows, size() - QSize(barRoom(), 0), sizes);
  setCanvasHeight(layout_.height);
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
